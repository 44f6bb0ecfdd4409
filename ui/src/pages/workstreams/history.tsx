/** 履歴: field by field, who wrote it, when, on which laptop; an act can be taken back from here. */
import { FailureNote } from '@/parts/failure';
import { HistoryItem } from '@/parts/history';
import { useAnswer } from '@/state/cache';
import { useText } from '@/text/text';

export function RecordHistory({ id }: { id: string }) {
  const { t } = useText();
  const { data, error } = useAnswer({ query: 'history', entity: id, window: { offset: 0, limit: 200 } });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return (
    <>
      <ol className="log">
        {data.items.map((row) => (
          <li key={row.change} data-past={row.retracted ? '' : undefined}>
            <HistoryItem row={row} />
          </li>
        ))}
      </ol>
      {data.total > data.items.length && (
        <p className="kit-hint">{t('screen-more-than-shown', { count: data.total - data.items.length })}</p>
      )}
    </>
  );
}
