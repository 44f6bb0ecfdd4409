/** Whether an issued report still holds, in a word beside it. */
import type { IssuedRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { useText } from '@/text/text';

export function StandingTag({ row }: { row: IssuedRow }) {
  const { t, day } = useText();
  if (!row.kept) return <Tag tone="danger">{t('cli-report-erased')}</Tag>;
  if (row.withdrawn_on !== null)
    return <Tag tone="warn">{t('cli-report-withdrawn', { day: day(row.withdrawn_on) })}</Tag>;
  if (row.superseded_by !== null)
    return <Tag tone="warn">{t('cli-report-superseded', { number: row.superseded_by })}</Tag>;
  return <Tag>{t('cli-report-holds')}</Tag>;
}
