/** Whether the report that is due came: a letter with its word, and how many working days it is late. Never told by silence. */
import { type LucideIcon, Mail, MailCheck, MailClock, MailExclamationPoint, MailX } from 'lucide-react';
import { useCallback } from 'react';
import type { Silence, WorkstreamRow } from '@/ipc/contract';
import { Mark } from '@/kit/badge';
import { useText } from '@/text/text';

const signs: Record<Silence, LucideIcon> = {
  never: MailX,
  overdue: MailExclamationPoint,
  'due-soon': MailClock,
  fresh: MailCheck,
  'on-demand': Mail,
  finished: MailCheck,
};

/** Those of which something is to be done, in the order of their urgency. */
export const pressing: readonly Silence[] = ['never', 'overdue', 'due-soon'];
export const isMissing = (silence: Silence): boolean => silence === 'never' || silence === 'overdue';

type Said = Pick<WorkstreamRow, 'silence' | 'late_days'>;

export function SilenceIcon({ silence }: { silence: Silence }) {
  const Icon = signs[silence];
  return <Icon size={16} strokeWidth={2} aria-hidden />;
}

/** The word, and how late it is. */
export function useSilenceWord(): (row: Said) => string {
  const { t } = useText();
  return useCallback(
    ({ silence, late_days }) => {
      const said = t(`silence-${silence}`);
      return late_days === null ? said : t('screen-silence-late', { said, days: late_days });
    },
    [t],
  );
}

/** `isBrief` where there is little room: then the number stands alone, and what it counts is in the title of its place. */
export function SilenceMark({ row, isBrief = false }: { row: Said; isBrief?: boolean }) {
  const { t } = useText();
  const word = useSilenceWord();
  const brief = [t(`silence-${row.silence}`), row.late_days].filter((part) => part !== null).join(' ');
  return (
    <span className="silence" data-missing={isMissing(row.silence) ? '' : undefined}>
      <Mark icon={signs[row.silence]}>{isBrief ? brief : word(row)}</Mark>
    </span>
  );
}
