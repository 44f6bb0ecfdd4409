/** One workstream: the answer first, then the strip to log a status, then everything else in sections. */
import { Maximize2, X } from 'lucide-react';
import { useState } from 'react';
import type { WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { IconButton } from '@/kit/button';
import { Tabs } from '@/kit/tabs';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { AnswerFirst } from './answer';
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
  const { open } = useView();
  const { isToday } = useAsOf();
  const [section, setSection] = useState<Section>('statuses');
  const [correcting, setCorrecting] = useState<string | null>(null);
  const counts: Partial<Record<Section, number>> = {
    statuses: detail.statuses,
    ownership: detail.assignments.length,
    goals: detail.facts.filter(({ fact }) => fact === 'goal').length,
    facts: detail.facts.filter(({ fact }) => fact !== 'goal').length,
  };
  return (
    <article className="record" data-full={isFull ? '' : undefined} aria-labelledby="record-title">
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">
            {detail.code && <span>{detail.code}</span>}
            <span>{t(`marking-${detail.marking}`)}</span>
            {detail.closed_on && <Tag>{t('screen-workstreams-closed-on', { day: day(detail.closed_on) })}</Tag>}
          </p>
          <h2 id="record-title" tabIndex={-1}>
            {name(detail.title)}
          </h2>
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
      {isToday ? (
        detail.closed_on === null && (
          <StatusStrip
            key={correcting ?? 'new'}
            detail={detail}
            correcting={correcting}
            onDone={() => setCorrecting(null)}
          />
        )
      ) : (
        <p className="kit-hint">{t('screen-as-of-no-writing')}</p>
      )}
      <Tabs
        label={t('screen-workstreams-sections')}
        tabs={sections.map((one) => ({
          id: one,
          label:
            counts[one] === undefined
              ? t(`screen-workstreams-section-${one}`)
              : t('screen-counted', { name: t(`screen-workstreams-section-${one}`), count: counts[one] ?? 0 }),
        }))}
        selected={section}
        onSelect={(one) => setSection(one as Section)}
      >
        {section === 'statuses' && (
          <StatusLog id={detail.id} onCorrect={detail.closed_on === null ? setCorrecting : undefined} />
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
