/** Beside the matrix: gaps, vacant and contested leads and overlaps, one line each. */
import { EmptyState } from '@/kit/empty';
import { FailureNote } from '@/parts/failure';
import { FindingLine, keyOf } from '@/parts/finding';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

const most = 50;

export function Troubles() {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer(
    {
      query: 'findings',
      filter: { kinds: ['gap', 'vacant', 'contested', 'overlap'] },
      window: { offset: 0, limit: most },
      clock,
    },
    { keep: true },
  );
  return (
    <section className="page-list" aria-labelledby="troubles-title">
      <header className="page-head">
        <h2 id="troubles-title">{t('screen-coverage-troubles')}</h2>
      </header>
      {error && <FailureNote failure={error} />}
      {data?.total === 0 && (
        <EmptyState title={t('screen-findings-none')}>{t('screen-coverage-no-troubles')}</EmptyState>
      )}
      <ul className="finding-list">
        {data?.items.map((finding) => (
          <FindingLine key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {data && data.total > most && (
        <p className="kit-hint">{t('screen-more-than-shown', { count: data.total - most })}</p>
      )}
    </section>
  );
}
