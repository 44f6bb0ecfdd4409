/** One finding in full: the rule in words, what was seen, and whether someone knows of it. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { FindingRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button, IconButton } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextArea } from '@/kit/field';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { AboutLinks, keyOf, useEvidence } from '@/parts/finding';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

export function FindingRecord({ name: wanted, onClose }: { name: string; onClose: () => void }) {
  const { t, day, listed } = useText();
  const name = useName();
  const evidence = useEvidence();
  const { clock, isToday } = useAsOf();
  const about = wanted.split(':')[1] ?? '';
  const { data, error } = useAnswer({
    query: 'findings',
    filter: { about, acknowledged: true },
    window: { offset: 0, limit: 50 },
    clock,
  });
  const finding = data?.items.find((row) => keyOf(row) === wanted);
  if (error) return <FailureNote failure={error} />;
  if (data && !finding)
    return <EmptyState title={t('screen-findings-gone')}>{t('screen-findings-gone-hint')}</EmptyState>;
  if (!finding) return null;
  const { since, age_days: days, settled_by: settles, acknowledged: known } = finding;
  return (
    <article className="record" aria-labelledby="record-title" data-record={wanted}>
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">
            <Tag tone="warn">{t(`finding-${finding.kind}`)}</Tag>
          </p>
          <h2 id="record-title" tabIndex={-1}>
            {t(`rule-${finding.rule}`)}
          </h2>
        </div>
        <div className="record-tools">
          <IconButton label={t('screen-workstreams-close-pane')} onPress={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </header>
      <dl className="plain-list">
        <div>
          <dt>{t('finding-about')}</dt>
          <dd className="finding-about">
            <AboutLinks finding={finding} />
          </dd>
        </div>
        {finding.evidence.length > 0 && (
          <div>
            <dt>{t('finding-seen')}</dt>
            <dd>
              <ul>
                {finding.evidence.flatMap(evidence).map((seen) => (
                  <li key={seen}>{seen}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {since && (
          <div>
            <dt>{t('finding-since')}</dt>
            <dd>{t('screen-findings-since', { day: day(since), days: days ?? 0 })}</dd>
          </div>
        )}
        {settles && (
          <div>
            <dt>{t('screen-findings-settles')}</dt>
            <dd>{name(settles.name)}</dd>
          </div>
        )}
        {known && (
          <div>
            <dt>{t('finding-acknowledged')}</dt>
            <dd>
              <p className="whitespace-pre-line wrap-anywhere">{known.reason}</p>
              <p className="text-quiet">
                {listed([
                  day(known.on),
                  ...(known.by ? [`${name(known.by.organisation.name)} ${name(known.by.title)}`] : []),
                  ...(known.review_on ? [t('screen-findings-review', { day: day(known.review_on) })] : []),
                ])}
              </p>
            </dd>
          </div>
        )}
      </dl>
      {isToday && <Knowing key={wanted} finding={finding} />}
    </article>
  );
}

const nothing = { reason: '', review_on: null as string | null };

function Knowing({ finding }: { finding: FindingRow }) {
  const { t } = useText();
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft(`finding:${keyOf(finding)}`, nothing);
  const { rule } = finding;
  const about = finding.about.map(({ id }) => id);
  if (!isOpen)
    return (
      <div className="doors">
        <Button onPress={() => setOpen(true)}>
          {t(finding.acknowledged ? 'screen-findings-say-again' : 'screen-findings-acknowledge')}
        </Button>
        {finding.acknowledged && (
          <Button
            rank="tertiary"
            isDisabled={act.isBusy}
            onPress={() =>
              void act.record({ intent: 'reopen-finding', rule, about }, t('screen-findings-reopened'))
            }
          >
            {t('screen-findings-reopen')}
          </Button>
        )}
        {act.failure && <FailureNote failure={act.failure} />}
      </div>
    );
  return (
    <Strip
      label={t('screen-findings-acknowledge')}
      draft={draft}
      intent={({ reason, review_on }) => ({
        intent: 'acknowledge-finding',
        rule,
        about,
        reason,
        ...(review_on ? { review_on } : {}),
      })}
      said={t('screen-findings-said')}
      places={{ 'review-not-ahead': 'review_on', 'nothing-changes': 'reason' }}
      onDone={() => setOpen(false)}
    >
      {({ of }) => (
        <>
          <TextArea
            label={t('screen-findings-reason')}
            {...of('reason', t('screen-findings-reason'))}
            rows={2}
            isRequired
            autoFocus
          />
          <div className="strip-day">
            <DayField label={t('screen-findings-review-on')} {...of('review_on')} />
          </div>
        </>
      )}
    </Strip>
  );
}
