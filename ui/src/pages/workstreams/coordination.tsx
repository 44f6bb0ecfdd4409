/** 会議と対応: the actions for a workstream, what was decided about it, and the meetings that spoke of it; giving one more. */
import { CalendarDays, ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { Checkbox } from '@/kit/pick';
import { GiveStrip } from '@/parts/action-strips';
import { ActionList, Origins } from '@/parts/actions';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import type { Part } from '@/parts/part-of-record';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Group } from './facts';

const most = { offset: 0, limit: 200 };

interface CoordinationProps {
  id: string;
  canWrite: boolean;
  /** What a link names. */
  named: Part | null;
}

export function Coordination({ id, canWrite, named }: CoordinationProps) {
  return (
    <div className="flex flex-col gap-4">
      <Actions id={id} canWrite={canWrite} named={named} />
      <Decisions id={id} />
      <Meetings id={id} />
    </div>
  );
}

function Actions({ id, canWrite, named }: CoordinationProps) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { go } = usePlace();
  const [closed, setClosed] = useState(named?.sort === 'action');
  const filter = { workstream: id, ...(closed ? { closed } : {}) };
  const { data, error } = useAnswer({ query: 'actions', filter, window: most, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  return (
    <Group
      title={t('noun-action')}
      add={t('screen-action-give')}
      canWrite={canWrite}
      strip={(close) => <GiveStrip of={{ workstream: id }} onDone={close} />}
      isEmpty={false}
    >
      {data && data.items.length === 0 && <p className="kit-hint">{t('screen-actions-none-open')}</p>}
      <ActionList
        label={t('noun-action')}
        rows={data?.items ?? []}
        canWrite={canWrite}
        without="workstream"
      />
      <div className="doors">
        <Checkbox label={t('screen-actions-with-ended')} value={closed} onChange={setClosed} />
        <Button rank="tertiary" onPress={() => go({ screen: 'actions', search: { workstream: id } })}>
          <ListChecks size={16} aria-hidden />
          {t('screen-actions-to-list')}
        </Button>
      </div>
    </Group>
  );
}

function Decisions({ id }: { id: string }) {
  const { t, day } = useText();
  const { clock } = useAsOf();
  const openRecord = useOpenRecord();
  const { data, error } = useAnswer(
    { query: 'decisions', filter: { workstream: id }, window: most, clock },
    { keep: true },
  );
  if (error) return <FailureNote failure={error} />;
  const rows = data?.items ?? [];
  return (
    <section>
      <h3>{t('noun-decision')}</h3>
      {data && rows.length === 0 && <p className="kit-hint">{t('screen-facts-none')}</p>}
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id} data-line={row.id} tabIndex={-1}>
            <p className="log-head">
              <span>{day(row.on)}</span>
              <Button rank="tertiary" onPress={() => openRecord({ screen: 'actions', record: row.id })}>
                {row.text}
              </Button>
              <Origins sort="decision" row={row} without="workstream" />
              <span className="text-quiet">
                {t('screen-actions-open-of', { open: row.open, count: row.actions })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meetings({ id }: { id: string }) {
  const { t, day } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const openRecord = useOpenRecord();
  const { data, error } = useAnswer(
    { query: 'meetings', filter: { workstream: id }, window: most, clock },
    { keep: true },
  );
  if (error) return <FailureNote failure={error} />;
  const rows = data?.items ?? [];
  return (
    <section>
      <h3>{t('noun-meeting')}</h3>
      {data && rows.length === 0 && <p className="kit-hint">{t('screen-facts-none')}</p>}
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="log-head">
              <CalendarDays size={16} aria-hidden />
              <Button rank="tertiary" onPress={() => openRecord({ screen: 'meetings', record: row.id })}>
                {`${day(row.on)} ${name(row.title)}`}
              </Button>
              <span className="text-quiet">{t(`meeting-state-${row.state}`)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
