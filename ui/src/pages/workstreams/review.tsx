/** What many changes would do, before any is recorded: new, changed, the same, and what cannot be recorded and why. */
import { Fragment, useEffect, useRef } from 'react';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { useText } from '@/text/text';
import { isRecorded, type Outcome, type Proposed, type useProposal } from './proposal';

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
  const count = (outcome: Outcome) => steps.filter((step) => step.outcome === outcome).length;
  const recorded = steps.filter(isRecorded).length;
  const sorted = outcomes.flatMap((outcome) => steps.filter((step) => step.outcome === outcome));
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
            <Steps steps={sorted.slice(0, mostShown)} />
          </div>
          {sorted.length > mostShown && (
            <p className="kit-hint">{t('screen-more-than-shown', { count: sorted.length - mostShown })}</p>
          )}
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

function Steps({ steps }: { steps: readonly Proposed[] }) {
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
        {steps.map((step) => (
          <tr key={step.id}>
            <td>
              <Tag tone={tones[step.outcome]}>{t(`screen-batch-${step.outcome}`)}</Tag>
            </td>
            <th scope="row">{step.title}</th>
            <td>
              {step.fault && <p className="kit-error">{step.fault}</p>}
              <dl className="review-says">
                {step.says.map((say) => (
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
