/** The meetings to come, the series, and the meetings that were: of all series, and single ones. */
import { CalendarPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { MeetingRow, SeriesRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { MoreRows } from '@/parts/more-rows';
import { ShortName, useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useLog } from '@/state/rows';
import { useText } from '@/text/text';
import { PlanStrip, SeriesStrip } from './plan';
import { MeetingRows } from './rows';

const most = { offset: 0, limit: 200 };

export function All({ series }: { series: readonly SeriesRow[] }) {
  const { t } = useText();
  const { isToday } = useAsOf();
  const { search, go } = usePlace();
  const openRecord = useOpenRecord();
  const { text } = useWords();
  const isAsked = search.plan === true;
  // Asked for from the list of workstreams, it is about those that were selected there.
  const about = typeof search.about === 'string' && search.about !== '' ? search.about.split(',') : [];
  const { buttons, strip } = useDoors(
    isToday
      ? [
          {
            id: 'plan',
            label: t('screen-meeting-plan'),
            icon: <CalendarPlus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => (
              <PlanStrip
                all={series}
                series={null}
                about={about}
                onDone={(receipt) => {
                  close();
                  if (isAsked) go({ search: {}, replace: true });
                  if (receipt) openRecord({ screen: 'meetings', record: receipt.subject });
                }}
              />
            ),
          },
          {
            id: 'series',
            label: t('screen-series-add'),
            icon: <Plus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => <SeriesStrip known={null} onDone={close} />,
          },
        ]
      : [],
    isAsked ? 'plan' : null,
  );
  return (
    <div className="page-plain page-wide meetings">
      <header className="page-head">
        <h1 id="page-title">{t('screen-meetings')}</h1>
        <div className="doors">{buttons}</div>
      </header>
      {strip}
      <Words />
      <Coming filter={text} isEmpty={series.length === 0} />
      {series.length > 0 && <SeriesTable series={series} />}
      <Past filter={text} />
    </div>
  );
}

function useWords() {
  const { search } = usePlace();
  const q = search.q === undefined ? '' : String(search.q);
  return { q, text: q ? { text: q } : {} };
}

function Words() {
  const { t } = useText();
  const { search, go } = usePlace();
  const { q } = useWords();
  const [typed, setTyped] = useState(q);
  return (
    <div className="page-filters" role="search">
      <TextField
        label={t('screen-meetings-find')}
        placeholder={t('screen-meetings-find-hint')}
        type="search"
        value={typed}
        onChange={setTyped}
        onSearch={(words) => go({ search: { ...search, q: words.trim() || undefined }, replace: true })}
      />
    </div>
  );
}

interface PartProps {
  /** Which of them. */
  filter: { text?: string; series?: string };
}

/** What is planned, the next first; whatever day it was planned for, until it is said what became of it. */
export function Coming({ filter, isEmpty }: PartProps & { isEmpty: boolean }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer(
    { query: 'meetings', filter: { ...filter, states: ['planned'] }, window: most, clock },
    { keep: true },
  );
  const rows = [...(data?.items ?? [])].reverse();
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  if (isEmpty && rows.length === 0 && !filter.text)
    return <EmptyState title={t('screen-meetings-none')}>{t('screen-meetings-none-hint')}</EmptyState>;
  return (
    <section aria-labelledby="meetings-coming">
      <h2 id="meetings-coming">{t('screen-meetings-coming')}</h2>
      {rows.length === 0 ? (
        <p className="kit-hint">{t('screen-meetings-no-coming')}</p>
      ) : (
        <MeetingRows
          label={t('screen-meetings-coming')}
          rows={rows}
          takesKeys
          ofOne={Boolean(filter.series)}
        />
      )}
    </section>
  );
}

export function Past({ filter }: PartProps) {
  const { t } = useText();
  const { clock } = useAsOf();
  const log = useLog<MeetingRow>((window) => ({
    query: 'meetings',
    filter: { ...filter, states: ['held', 'cancelled'] },
    window,
    clock,
  }));
  if (log.failure) return <FailureNote failure={log.failure} />;
  if (log.rows.length === 0) return null;
  return (
    <section aria-labelledby="meetings-past">
      <h2 id="meetings-past">{t('screen-meetings-past')}</h2>
      <MeetingRows label={t('screen-meetings-past')} rows={log.rows} ofOne={Boolean(filter.series)} />
      <MoreRows log={log} />
    </section>
  );
}

function SeriesTable({ series }: { series: readonly SeriesRow[] }) {
  const { t, dayShort } = useText();
  const name = useName();
  const { go } = usePlace();
  const openRecord = useOpenRecord();
  return (
    <section aria-labelledby="meetings-series">
      <h2 id="meetings-series">{t('noun-series')}</h2>
      <div className="table-scroll">
        <table className="plain-table">
          <caption className="sr-only">{t('noun-series')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('noun-series')}</th>
              <th scope="col">{t('meeting-kind')}</th>
              <th scope="col">{t('screen-series-cadence')}</th>
              <th scope="col">{t('series-members')}</th>
              <th scope="col">{t('series-last')}</th>
              <th scope="col">{t('series-next')}</th>
              <th scope="col">{t('cli-open-actions')}</th>
            </tr>
          </thead>
          <tbody>
            {series.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Button rank="tertiary" onPress={() => openRecord({ screen: 'meetings', record: row.id })}>
                    {name(row.name)}
                  </Button>
                </th>
                <td>{t(`meeting-level-${row.level}`)}</td>
                <td>{row.cadence && t(`cadence-${row.cadence}`)}</td>
                <td>
                  <span className="meeting-bodies">
                    {row.members.map((body) => (
                      <ShortName key={body.id} organisation={body} />
                    ))}
                  </span>
                </td>
                <td className="whitespace-nowrap">{row.last && dayShort(row.last)}</td>
                <td className="whitespace-nowrap">{row.next && dayShort(row.next)}</td>
                <td data-align="end">
                  {row.open > 0 ? (
                    <Button
                      rank="tertiary"
                      onPress={() => go({ screen: 'actions', search: { series: row.id } })}
                    >
                      {t('screen-count', { count: row.open })}
                    </Button>
                  ) : (
                    <span className="text-quiet">{t('screen-count', { count: 0 })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
