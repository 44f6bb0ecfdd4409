/** One workstream: the answer first, then everything else in sections, the strip to log a status at their top. */
import { useEffect, useState } from 'react';
import type { Health, StatusRow, WorkstreamDetail } from '@/ipc/contract';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Tabs } from '@/kit/tabs';
import { FailureNote } from '@/parts/failure';
import { healths } from '@/parts/health';
import { RecordHistory } from '@/parts/history';
import { type Part, usePartShown } from '@/parts/part-of-record';
import { StatusStrip } from '@/parts/status-strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { AnswerFirst } from './answer';
import { useAssignDraft } from './assign-strip';
import { Coordination } from './coordination';
import { Facts } from './facts';
import { Goals } from './goals';
import { RecordHead } from './head';
import { Milestones } from './milestones';
import { Outline } from './outline';
import { Ownership } from './ownership';
import { StatusLog } from './status-log';

const sections = [
  'statuses',
  'ownership',
  'goals',
  'milestones',
  'coordination',
  'facts',
  'outline',
  'history',
] as const;
type Section = (typeof sections)[number];

/** Where a part of the record stands that a link names. */
const sectionOf: Record<Part['sort'], Section> = {
  milestone: 'milestones',
  decision: 'coordination',
  action: 'coordination',
};

export function WorkstreamRecord({ id, isFull = false }: { id: string; isFull?: boolean }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'workstream', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record detail={data} isFull={isFull} />;
}

function Record({ detail, isFull }: { detail: WorkstreamDetail; isFull: boolean }) {
  const { t } = useText();
  const { isToday, today } = useAsOf();
  const part = usePartShown(detail.id);
  const [section, setSection] = useState<Section>(part ? sectionOf[part.sort] : 'statuses');
  useEffect(() => {
    if (part) setSection(sectionOf[part.sort]);
  }, [part]);
  const [correcting, setCorrecting] = useState<StatusRow | null>(null);
  // From another section a health key leads to the strip, with that health picked and the focus in the headline.
  const [startsIn, setStartsIn] = useState<Health | 'headline' | null>(null);
  // What was refused in the list is settled here.
  const { refused } = useAssignDraft(detail.id).draft;
  useEffect(() => {
    if (refused) setSection('ownership');
  }, [refused]);
  // A closing of a later day is known, and until then everything goes on.
  const isClosed = detail.closed_on !== null && detail.closed_on <= today;
  const canWrite = isToday && !isClosed;
  const toStrip = (at: Health | 'headline') => {
    setStartsIn(at);
    setSection('statuses');
  };
  useShortcuts(
    canWrite && section !== 'statuses'
      ? [
          ...healths.map((health, index) => ({
            keys: String(index + 1),
            label: t(`health-${health}`),
            group: t('noun-status'),
            run: () => toStrip(health),
          })),
          {
            keys: 'S',
            label: t('screen-status-keys-strip'),
            group: t('noun-status'),
            run: () => toStrip('headline'),
          },
        ]
      : [],
  );
  const counts: Partial<Record<Section, number>> = {
    statuses: detail.statuses,
    ownership: detail.assignments.length,
    goals: detail.facts.filter(({ fact }) => fact === 'goal').length,
    facts: detail.facts.filter(({ fact }) => fact !== 'goal' && fact !== 'dispute').length,
  };
  return (
    <article
      className="record"
      data-record={detail.id}
      data-full={isFull ? '' : undefined}
      aria-labelledby="record-title"
    >
      <RecordHead detail={detail} isFull={isFull} />
      <AnswerFirst detail={detail} />
      <Tabs
        label={t('screen-workstreams-sections')}
        tabs={sections.map((one) => ({
          id: one,
          label:
            counts[one] === undefined
              ? t(`screen-workstreams-section-${one}`)
              : t('screen-counted', {
                  name: t(`screen-workstreams-section-${one}`),
                  count: counts[one] ?? 0,
                }),
        }))}
        selected={section}
        onSelect={(one) => {
          setStartsIn(null);
          setSection(one as Section);
        }}
      >
        {section === 'statuses' && (
          <div className="flex flex-col gap-2">
            {!isToday && <p className="kit-hint">{t('screen-as-of-no-writing')}</p>}
            {canWrite && (
              <StatusStrip
                key={correcting?.id ?? 'new'}
                detail={detail}
                correcting={correcting}
                startsIn={startsIn}
                onDone={() => setCorrecting(null)}
              />
            )}
            <StatusLog id={detail.id} onCorrect={canWrite ? setCorrecting : undefined} />
          </div>
        )}
        {section === 'ownership' && <Ownership detail={detail} canWrite={canWrite} />}
        {section === 'goals' && <Goals detail={detail} canWrite={canWrite} />}
        {section === 'milestones' && <Milestones detail={detail} canWrite={canWrite} />}
        {section === 'coordination' && <Coordination id={detail.id} canWrite={canWrite} named={part} />}
        {section === 'facts' && <Facts detail={detail} canWrite={canWrite} />}
        {section === 'outline' && <Outline detail={detail} canWrite={canWrite} />}
        {section === 'history' && <RecordHistory id={detail.id} />}
      </Tabs>
    </article>
  );
}
