/** One workstream: the answer first, then everything else in sections, the strip to log a status at their top. */
import { Maximize2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Health, WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { IconButton } from '@/kit/button';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Tabs } from '@/kit/tabs';
import { FailureNote } from '@/parts/failure';
import { healths } from '@/parts/health';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { AnswerFirst } from './answer';
import { useAssignDraft } from './assign-strip';
import { Facts, Goals, Outline } from './facts';
import { RecordHistory } from './history';
import { Ownership } from './ownership';
import { StatusLog } from './status-log';
import { StatusStrip } from './status-strip';
import { useView } from './view';

type Section = 'statuses' | 'ownership' | 'goals' | 'facts' | 'outline' | 'history';
const sections: readonly Section[] = ['statuses', 'ownership', 'goals', 'facts', 'outline', 'history'];

export function WorkstreamRecord({ id, isFull = false }: { id: string; isFull?: boolean }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'workstream', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record detail={data} isFull={isFull} />;
}

function Record({ detail, isFull }: { detail: WorkstreamDetail; isFull: boolean }) {
  const { t, day } = useText();
  const name = useName();
  const Title = isFull ? 'h1' : 'h2';
  const { open } = useView();
  const { isToday } = useAsOf();
  const [section, setSection] = useState<Section>('statuses');
  const [correcting, setCorrecting] = useState<string | null>(null);
  // From another section a health key leads to the strip, with that health picked and the focus in the headline.
  const [startsIn, setStartsIn] = useState<Health | 'headline' | null>(null);
  // What was refused in the list is settled here.
  const { refused } = useAssignDraft(detail.id).draft;
  useEffect(() => {
    if (refused) setSection('ownership');
  }, [refused]);
  const canWrite = isToday && detail.closed_on === null;
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
    facts: detail.facts.filter(({ fact }) => fact !== 'goal').length,
  };
  return (
    <article
      className="record"
      data-record={detail.id}
      data-full={isFull ? '' : undefined}
      aria-labelledby="record-title"
    >
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">
            {detail.code && <span>{detail.code}</span>}
            <span>{t(`marking-${detail.marking}`)}</span>
            {detail.closed_on && (
              <Tag>{t('screen-workstreams-closed-on', { day: day(detail.closed_on) })}</Tag>
            )}
          </p>
          <Title id="record-title" tabIndex={-1}>
            {name(detail.title)}
          </Title>
        </div>
        {!isFull && (
          <div className="record-tools">
            <IconButton label={t('screen-workstreams-full')} onPress={() => open(detail.id, { full: true })}>
              <Maximize2 size={16} aria-hidden />
            </IconButton>
            <IconButton label={t('screen-workstreams-close-pane')} onPress={() => open(null)}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
        )}
      </header>
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
                key={correcting ?? 'new'}
                detail={detail}
                correcting={correcting}
                startsIn={startsIn}
                onDone={() => setCorrecting(null)}
              />
            )}
            <StatusLog id={detail.id} onCorrect={canWrite ? setCorrecting : undefined} />
          </div>
        )}
        {section === 'ownership' && <Ownership detail={detail} />}
        {section === 'goals' && <Goals facts={detail.facts} />}
        {section === 'facts' && <Facts facts={detail.facts} />}
        {section === 'outline' && <Outline detail={detail} />}
        {section === 'history' && <RecordHistory id={detail.id} />}
      </Tabs>
    </article>
  );
}
