/** Meetings as lines: when, what, where, whether it took place, and what came of it. The arrows move, Enter opens. */
import { useEffect, useRef } from 'react';
import type { MeetingRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useLines } from '@/parts/lines';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { useText } from '@/text/text';
import { startsInWords } from './starts';

/** How long someone may be on the way here, in milliseconds. */
const arrival = 1000;

interface MeetingRowsProps {
  label: string;
  rows: readonly MeetingRow[];
  /** Whoever comes to the page begins here. */
  takesKeys?: boolean;
  /** Whether it goes without saying of which series they are. */
  ofOne?: boolean;
}

export function MeetingRows({ label, rows, takesKeys = false, ofOne = false }: MeetingRowsProps) {
  const { dayWithWeekday } = useText();
  const name = useName();
  const openRecord = useOpenRecord();
  const { list, focus, lineOf } = useLines<HTMLUListElement>(rows.map(({ id }) => id));
  const open = ({ id }: MeetingRow) => openRecord({ screen: 'meetings', record: id });
  const arrive = useRef(() => {
    const at = document.activeElement;
    const [first] = rows;
    if (takesKeys && first && (at === document.body || at?.id === 'main')) focus(first.id);
  });
  useEffect(() => {
    arrive.current();
    // Who comes by way of the palette has the keys only once that is gone, and then they are the page's.
    const main = document.getElementById('main');
    const hear = () => arrive.current();
    main?.addEventListener('focus', hear);
    const timer = setTimeout(() => main?.removeEventListener('focus', hear), arrival);
    return () => {
      clearTimeout(timer);
      main?.removeEventListener('focus', hear);
    };
  }, []);
  return (
    <ul className="rows meeting-rows" ref={list} aria-label={label}>
      {rows.map((row) => (
        <li
          key={row.id}
          aria-labelledby={`meeting-${row.id}`}
          {...lineOf(row.id, [['Enter', () => open(row)]])}
        >
          <p className="log-head">
            <span id={`meeting-${row.id}`} className="meeting-when">
              <Button rank="tertiary" onPress={() => open(row)}>
                {[dayWithWeekday(row.on), startsInWords(row.starts), name(row.title)]
                  .filter(Boolean)
                  .join(' ')}
              </Button>
            </span>
            <StateTag row={row} />
            {!ofOne && row.series && name(row.series[1]) !== name(row.title) && (
              <span className="text-quiet">{name(row.series[1])}</span>
            )}
            <span className="text-quiet">{row.place}</span>
            <Outcome row={row} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export function StateTag({ row: { state } }: { row: Pick<MeetingRow, 'state'> }) {
  const { t } = useText();
  const tones = { planned: 'plain', held: 'accent', cancelled: 'warn' } as const;
  return <Tag tone={tones[state]}>{t(`meeting-state-${state}`)}</Tag>;
}

/** What came of it, in numbers; nothing where nothing did. */
export function Outcome({ row: { decisions, actions, open } }: { row: MeetingRow }) {
  const { t } = useText();
  if (decisions === 0 && actions === 0) return null;
  return (
    <span className="text-quiet tabular-nums">
      {t('screen-meeting-outcome', { decisions, actions, open })}
    </span>
  );
}
