/** One topic: what it is, since when and from where it is known, what is linked to it, its history. */
import type { TopicDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { type Door, useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { RecordHistory } from '@/parts/history';
import { useName } from '@/parts/name';
import { RecordFrame } from '@/parts/record-frame';
import { Ties } from '@/parts/ties';
import { VerificationTag } from '@/parts/verification';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { ReviseStrip } from './add';
import { RelateStrip } from './relate';

export function TopicRecord({ id }: { id: string }) {
  const { clock } = useAsOf();
  const { data: topic, error } = useAnswer({ query: 'topic', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!topic) return null;
  return <Record topic={topic} />;
}

function Record({ topic }: { topic: TopicDetail }) {
  const { t, day } = useText();
  const name = useName();
  const { isToday } = useAsOf();
  const { go } = usePlace();
  const revise: Door = {
    id: 'revise',
    label: t('screen-topics-revise'),
    strip: (close) => <ReviseStrip topic={topic} onDone={close} />,
  };
  const relate: Door = {
    id: 'relate',
    label: t('screen-topics-relate'),
    strip: (close) => <RelateStrip topic={topic.id} onDone={close} />,
  };
  const { buttons, strip } = useDoors(isToday ? [revise, relate] : []);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['field-name', topic.name.ja],
    ['field-name-en', topic.name.en],
    ['field-summary', topic.summary?.ja],
    ['field-summary-en', topic.summary?.en],
    ['noun-alias', topic.aliases.join(' / ')],
    ['screen-field-topic-on', topic.on && day(topic.on)],
    ['noun-source', topic.reference],
  ];
  return (
    <RecordFrame
      id={topic.id}
      title={name(topic.name)}
      facts={
        <>
          <span>{t(`topic-kind-${topic.kind}`)}</span>
          {topic.code && <span>{topic.code}</span>}
          <VerificationTag mark={topic.verification} />
        </>
      }
    >
      <div className="doors">
        <Button onPress={() => go({ screen: 'workstreams', search: { topic: topic.id } })}>
          {t('screen-topics-to-linked', { count: topic.workstreams })}
        </Button>
        {buttons}
      </div>
      {strip}
      <dl className="plain-list">
        {lines.map(
          ([label, said]) =>
            said && (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd className="whitespace-pre-line wrap-anywhere">{said}</dd>
              </div>
            ),
        )}
      </dl>
      <Ties ties={topic.ties} canWrite={isToday} />
      <section>
        <h3>{t('noun-history')}</h3>
        <RecordHistory id={topic.id} />
      </section>
    </RecordFrame>
  );
}
