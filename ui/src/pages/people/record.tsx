/** One person: the posts held through time, and the workstreams that followed from each. */
import { parseDate } from '@internationalized/date';
import type { Held, PersonDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { FailureNote } from '@/parts/failure';
import { RecordHistory } from '@/parts/history';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { RecordFrame } from '@/parts/record-frame';
import { Ties } from '@/parts/ties';
import { VerificationTag } from '@/parts/verification';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

export function PersonRecord({ id }: { id: string }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'person', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record person={data} />;
}

function Record({ person }: { person: PersonDetail }) {
  const { t } = useText();
  const name = useName();
  return (
    <RecordFrame
      id={person.id}
      title={name(person.name)}
      facts={
        <>
          <span>{t('noun-person')}</span>
          {person.reading && <span>{person.reading}</span>}
          <VerificationTag mark={person.verification} />
        </>
      }
    >
      {person.reference && (
        <dl className="plain-list">
          <div>
            <dt>{t('noun-source')}</dt>
            <dd className="wrap-anywhere">{person.reference}</dd>
          </div>
        </dl>
      )}
      <section>
        <h3>{t('screen-people-posts')}</h3>
        {person.held.length === 0 && <p className="text-quiet">{t('screen-none')}</p>}
        <ul className="rows">
          {person.held.map((held) => (
            <li key={held.id}>
              <Holding held={held} />
            </li>
          ))}
        </ul>
      </section>
      {/* What is tied to a person is said at the topic, and taken back there. */}
      <Ties ties={person.ties} canWrite={false} />
      <section>
        <h3>{t('noun-history')}</h3>
        <RecordHistory id={person.id} />
      </section>
    </RecordFrame>
  );
}

const most = { offset: 0, limit: 50 };

/** A post, and what its holder had to do on the last day of it that has come. */
function Holding({ held }: { held: Held }) {
  const { t, day } = useText();
  const name = useName();
  const open = useOpenRecord();
  const { clock } = useAsOf();
  const last = held.to && !held.holds ? parseDate(held.to).subtract({ days: 1 }).toString() : null;
  const { data } = useAnswer({
    query: 'assignments',
    organisation: null,
    post: held.post,
    window: most,
    clock: last ? { ...clock, day: last } : clock,
  });
  const { from, to } = held;
  const period =
    from && to
      ? t('screen-assignment-period', { from: day(from), to: day(to) })
      : from
        ? t('screen-assignment-since', { day: day(from) })
        : to
          ? t('screen-assignment-until', { day: day(to) })
          : t('screen-assignment-since-unknown');
  return (
    <>
      <p className="log-head">
        <Button
          rank="tertiary"
          onPress={() => open({ screen: 'organisations', record: held.organisation.id })}
        >
          {name(held.organisation.name)} {name(held.title)}
        </Button>
        <span className="text-quiet">{period}</span>
        {held.holds && <Tag tone="accent">{t('screen-people-holds')}</Tag>}
      </p>
      {data && data.items.length > 0 && (
        <ul className="bullets">
          {data.items.map((row) => (
            <li key={row.id}>
              <span className="role">{t(`role-${row.role}`)}</span>{' '}
              <Button rank="tertiary" onPress={() => open({ screen: 'workstreams', record: row.workstream })}>
                {[row.code, name(row.workstream_title)].filter(Boolean).join(' ')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {data && data.total > data.items.length && (
        <p className="kit-hint">{t('screen-more-than-shown', { count: data.total - data.items.length })}</p>
      )}
    </>
  );
}
