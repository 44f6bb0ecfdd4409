/** For whom a report is: all, or readers of a marking, who are told nothing of what is higher. */
import type { Marking } from '@/ipc/contract';
import { Select } from '@/kit/choice';
import { useText } from '@/text/text';

const everyone = 'all';
const lower: readonly Marking[] = ['confidentiality-1'];

export function ReadersSelect(props: { value: Marking | null; onChange: (readers: Marking | null) => void }) {
  const { t } = useText();
  return (
    <Select
      label={t('screen-report-readers')}
      choices={[
        { id: everyone, label: t('screen-report-readers-all') },
        ...lower.map((marking) => ({
          id: marking,
          label: t('screen-report-readers-up-to', { marking: t(`marking-${marking}`) }),
          note: t('screen-report-readers-note'),
        })),
      ]}
      value={props.value ?? everyone}
      onChange={(id) => props.onChange(lower.find((marking) => marking === id) ?? null)}
    />
  );
}
