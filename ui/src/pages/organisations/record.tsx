/** One body: names and parents over time, posts, what it leads, its history; and what can happen to it. */
import type { NamePeriod, OrganisationDetail, OrganisationRef } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useAct } from '@/parts/act';
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
import { DissolveStrip, MoveStrip, PostStrip } from './changes';
import { PeriodStrip, RenameStrip } from './names';
import { Posts } from './posts';
import { SplitStrip } from './split';

export function OrganisationRecord({ id }: { id: string }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'organisation', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record detail={data} />;
}

function Record({ detail }: { detail: OrganisationDetail }) {
  const { t, day } = useText();
  const name = useName();
  const { go } = usePlace();
  const { isToday } = useAsOf();
  const between = usePeriod();
  const canWrite = isToday && detail.dissolved_on === null;
  const doors: Door[] = [
    {
      id: 'rename',
      label: t('screen-organisations-rename'),
      strip: (close) => <RenameStrip detail={detail} onDone={close} />,
    },
    {
      id: 'move',
      label: t('screen-organisations-move'),
      strip: (close) => <MoveStrip detail={detail} onDone={close} />,
    },
    {
      id: 'split',
      label: t('screen-organisations-split'),
      strip: (close) => <SplitStrip detail={detail} onDone={close} />,
    },
    {
      id: 'dissolve',
      label: t('screen-organisations-dissolve'),
      strip: (close) => <DissolveStrip detail={detail} onDone={close} />,
    },
    {
      id: 'post',
      label: t('screen-organisations-post-add'),
      strip: (close) => <PostStrip detail={detail} onDone={close} />,
    },
  ];
  const { buttons, strip } = useDoors(canWrite ? doors : []);
  return (
    <RecordFrame
      id={detail.id}
      title={name(detail.path)}
      facts={
        <>
          <span>{t(`organisation-kind-${detail.kind}`)}</span>
          {detail.corporate_number && (
            <span>{t('screen-organisations-number', { number: detail.corporate_number })}</span>
          )}
          {detail.dissolved_on && (
            <Tag tone="warn">{t('screen-organisations-dissolved', { day: day(detail.dissolved_on) })}</Tag>
          )}
        </>
      }
    >
      <div className="doors">
        <Button onPress={() => go({ screen: 'workstreams', search: { led: detail.id } })}>
          {t('screen-organisations-to-leads')}
        </Button>
        {buttons}
        {isToday && detail.dissolved_by && <Restore gesture={detail.dissolved_by} />}
      </div>
      {strip}
      <section>
        <h3>{t('screen-organisations-names')}</h3>
        <ol className="rows">
          {detail.all_names.map((one) => (
            <li key={`${one.from}${one.names.ja}`}>
              <Period detail={detail} period={one} canWrite={isToday} />
            </li>
          ))}
        </ol>
      </section>
      {detail.parents.some(({ parent }) => parent !== null) && (
        <section>
          <h3>{t('field-parent')}</h3>
          <ol className="rows">
            {detail.parents.map(({ parent, from, to }) => (
              <li key={`${from}${parent?.id}`}>
                <p className="log-head">
                  {parent ? (
                    <Button rank="tertiary" onPress={() => go({ record: parent.id })}>
                      {name(parent.name)}
                    </Button>
                  ) : (
                    t('screen-none')
                  )}
                  <span className="text-quiet">{between(from, to)}</span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {[...(detail.into ? [detail.into] : []), ...detail.beside].map((into) => (
        <Successor key={into.id} into={into} />
      ))}
      <Posts detail={detail} canWrite={canWrite} />
      <Ties ties={detail.ties} canWrite={false} />
      {detail.reference && (
        <section>
          <h3>{t('noun-source')}</h3>
          <p className="log-head">
            <span>{detail.reference}</span>
            <VerificationTag mark={detail.verification} />
          </p>
        </section>
      )}
      <section>
        <h3>{t('noun-history')}</h3>
        <RecordHistory id={detail.id} />
      </section>
    </RecordFrame>
  );
}

/** Takes back the act by which the body was dissolved, merged or split, with all that it moved. */
function Restore({ gesture }: { gesture: string }) {
  const { t } = useText();
  const act = useAct();
  const send = (with_dependents: boolean) =>
    void act.send({ submit: 'revert', gesture, with_dependents }, t('screen-organisations-restored'));
  return (
    <>
      <Button rank="tertiary" isDisabled={act.isBusy} onPress={() => send(false)}>
        {t('screen-organisations-restore')}
      </Button>
      {act.failure && (
        <FailureNote
          failure={act.failure}
          actions={
            act.failure.code === 'dependents-exist' && (
              <Button onPress={() => send(true)}>{t('screen-organisations-restore-all')}</Button>
            )
          }
        />
      )}
    </>
  );
}

/** From when to when, in words. */
function usePeriod() {
  const { t, day } = useText();
  return (from: string | null, to: string | null) =>
    t('screen-period', {
      from: from ? day(from) : t('screen-period-open'),
      to: to ? day(to) : t('screen-period-now'),
    });
}

function Successor({ into }: { into: OrganisationRef }) {
  const { t } = useText();
  const name = useName();
  const { go } = usePlace();
  return (
    <p className="log-head">
      <span className="role">{t('field-into')}</span>
      <Button rank="tertiary" onPress={() => go({ record: into.id })}>
        {name(into.name)}
      </Button>
    </p>
  );
}

interface PeriodProps {
  detail: OrganisationDetail;
  period: NamePeriod;
  canWrite: boolean;
}

function Period({ detail, period, canWrite }: PeriodProps) {
  const { t } = useText();
  const between = usePeriod();
  const { names, from, to } = period;
  const edit: Door = {
    id: 'names',
    label: t('screen-organisations-names-edit'),
    strip: (close) => <PeriodStrip detail={detail} period={period} onDone={close} />,
  };
  const { buttons, strip } = useDoors(canWrite ? [edit] : []);
  const rest = [names.en, names.short, names.abbreviation, ...(names.aliases ?? [])].filter(Boolean);
  return (
    <>
      <p className="log-head">
        <strong>{names.ja}</strong>
        <span className="text-quiet">{rest.join(' / ')}</span>
      </p>
      <p className="log-head">
        <span className="answer-note">{between(from, to)}</span>
        <span className="log-act">{buttons}</span>
      </p>
      {strip}
    </>
  );
}
