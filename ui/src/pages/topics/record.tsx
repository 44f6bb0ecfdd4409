/** One topic: what it is, since when and from where it is known, what is linked to it, its history. */
import { Button } from '@/kit/button';
import { FailureNote } from '@/parts/failure';
import { RecordHistory } from '@/parts/history';
import { useName } from '@/parts/name';
import { RecordFrame } from '@/parts/record-frame';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

export function TopicRecord({ id }: { id: string }) {
  const { t, day } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { go } = usePlace();
  const { data: topic, error } = useAnswer({ query: 'topic', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!topic) return null;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['field-name', topic.name.ja],
    ['field-name-en', topic.name.en],
    ['field-summary', topic.summary?.ja],
    ['field-summary-en', topic.summary?.en],
    ['screen-field-topic-on', topic.on && day(topic.on)],
    ['noun-source', topic.reference],
  ];
  return (
    <RecordFrame
      id={id}
      title={name(topic.name)}
      facts={
        <>
          <span>{t(`topic-kind-${topic.kind}`)}</span>
          {topic.code && <span>{topic.code}</span>}
        </>
      }
    >
      <div className="doors">
        <Button onPress={() => go({ screen: 'workstreams', search: { topic: id } })}>
          {t('screen-topics-to-linked', { count: topic.workstreams })}
        </Button>
      </div>
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
      <section>
        <h3>{t('noun-history')}</h3>
        <RecordHistory id={id} />
      </section>
    </RecordFrame>
  );
}
