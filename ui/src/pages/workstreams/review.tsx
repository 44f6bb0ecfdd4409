/** What many changes would do, before any is recorded: new, changed, the same, and what cannot be recorded and why. */
import { Fragment, useEffect, useRef } from 'react';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { useText } from '@/text/text';
import { isFaulty, isRecorded, type Outcome, type ProposedRow, rowsOf, type useProposal } from './proposal';

/** What must be looked at comes first. */
const outcomes: readonly Outcome[] = ['refused', 'new', 'changed', 'same'];
const tones = { refused: 'danger', new: 'accent', changed: 'plain', same: 'plain' } as const;
const mostShown = 200;

export function Review({
  with: { proposal, record, drop, failure, isBusy },
}: {
  with: ReturnType<typeof useProposal>;
}) {
  const { t } = useText();
  const foot = useRef<HTMLDivElement>(null);
  // The focus is on its button; at 200 % zoom that would lie below the window.
  useEffect(() => {
    foot.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (!proposal) return null;
  const { label, steps } = proposal;
  const rows = rowsOf(steps);
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const recorded = rows.filter(isRecorded).length;
  const partly = rows.filter((row) => isRecorded(row) && isFaulty(row)).length;
  const byOutcome = outcomes.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
  const sorted = [...byOutcome.filter(isFaulty), ...byOutcome.filter((row) => !isFaulty(row))];
  return (
    <Form
      label={label}
      className="strip review"
      onRecord={() => recorded > 0 && record(proposal)}
      onClose={drop}
    >
      {(send) => (
        <>
          <div className="review-head">
            <h2>{label}</h2>
            {outcomes.map((outcome) => (
              <span key={outcome} data-zero={count(outcome) === 0 ? '' : undefined}>
                {t('screen-counted', { name: t(`screen-batch-${outcome}`), count: count(outcome) })}
              </span>
            ))}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
          <div className="review-list" role="region" aria-label={t('screen-batch-steps')} tabIndex={0}>
            <Rows rows={sorted.slice(0, mostShown)} />
          </div>
          {sorted.length > mostShown && (
            <p className="kit-hint">{t('screen-more-than-shown', { count: sorted.length - mostShown })}</p>
          )}
          {partly > 0 && <p className="kit-hint">{t('screen-batch-partly', { count: partly })}</p>}
          {failure && <FailureNote failure={failure} />}
          <div ref={foot} className="strip-foot">
            {recorded > 0 && (
              <Button rank="primary" isDisabled={isBusy} onPress={send} autoFocus>
                {t('screen-batch-record', { count: recorded })}
                <kbd aria-hidden>Ctrl+Enter</kbd>
              </Button>
            )}
            <Button rank="tertiary" onPress={drop} autoFocus={recorded === 0}>
              {t('screen-close-strip')}
            </Button>
            <span className="kit-hint">
              {t(
                recorded === 0
                  ? 'screen-batch-nothing'
                  : count('refused') > 0
                    ? 'screen-batch-without'
                    : 'screen-batch-one-undo',
                { count: count('refused') },
              )}
            </span>
          </div>
        </>
      )}
    </Form>
  );
}

function Rows({ rows }: { rows: readonly ProposedRow[] }) {
  const { t } = useText();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('screen-batch-outcome')}</th>
          <th scope="col">{t('noun-workstream')}</th>
          <th scope="col">{t('screen-batch-what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, outcome, parts }) => (
          <tr key={id}>
            <td>
              <Tag tone={tones[outcome]}>{t(`screen-batch-${outcome}`)}</Tag>
            </td>
            <th scope="row">{title}</th>
            <td>
              {parts.map((part) => (
                <Fragment key={part.id}>
                  {part.fault && <p className="kit-error">{part.fault}</p>}
                  <dl className="review-says">
                    {part.says.map((say) => (
                      <Fragment key={say.field}>
                        <dt>{say.field}</dt>
                        <dd>
                          {say.old && (
                            <>
                              <del>{say.old}</del>
                              <span aria-hidden> → </span>
                            </>
                          )}
                          <ins>{say.new || t('screen-batch-empty')}</ins>
                        </dd>
                      </Fragment>
                    ))}
                  </dl>
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
