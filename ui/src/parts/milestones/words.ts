/** A milestone in words: what its shape, its ghost and its line say to the eye. */
import type { MilestoneRow } from '@/ipc/contract';
import { useName } from '@/parts/name';
import { useText } from '@/text/text';
import { standingOf } from './sign';

/** Days, and how far it has moved; without its name. */
export function useMilestoneFacts(): (row: MilestoneRow) => readonly string[] {
  const { t, dayShort } = useText();
  return (row) => {
    const standing = standingOf(row);
    const line = (label: string, day: string) =>
      t('screen-answer-line', { label: t(label), text: dayShort(day) });
    return [
      standing === 'done' && row.actual
        ? line('milestone-actual', row.actual)
        : standing === 'dropped' && row.dropped_on
          ? line('milestone-dropped', row.dropped_on)
          : line('milestone-forecast', row.forecast),
      ...(row.baseline === (row.actual ?? row.forecast) ? [] : [line('milestone-baseline', row.baseline)]),
      ...(row.slipped_days > 0 ? [t('screen-milestone-behind', { days: row.slipped_days })] : []),
      ...(row.slipped_days < 0 ? [t('screen-milestone-before', { days: -row.slipped_days })] : []),
      ...(row.late_days === null ? [] : [t('screen-today-late', { days: row.late_days })]),
    ];
  };
}

/** All of it in one line. */
export function useMilestoneText(): (row: MilestoneRow) => string {
  const { t } = useText();
  const name = useName();
  const facts = useMilestoneFacts();
  return (row) =>
    [name(row.title), ...(row.critical ? [t('milestone-critical')] : []), ...facts(row)].join(
      t('screen-answer-gap'),
    );
}
