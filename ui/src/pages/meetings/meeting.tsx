/**
 * One meeting on one screen: its agenda and what else it should speak of, who was there, its minutes line by line, what
 * was decided and given to do, and what is carried over. Ctrl+Enter ends it: that it took place, and who was there.
 */
import { ArrowLeft, Ban, CalendarPlus, FileDown, PencilLine } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MeetingDetail, SeriesRow } from '@/ipc/contract';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { useAct } from '@/parts/act';
import { ActionList } from '@/parts/actions';
import { type Door, useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { useName, useTitle } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { usePartShown } from '@/parts/part-of-record';
import { ReasonStrip } from '@/parts/reason-strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Agenda } from './agenda';
import { Attendance, useAttendance } from './attendance';
import { ExportStrip } from './files';
import { lineKey } from './line';
import { Minutes } from './minutes';
import { PlanStrip, ReviseStrip } from './plan';
import { StateTag } from './rows';
import { startsInWords } from './starts';

export function Meeting({ id, series }: { id: string; series: readonly SeriesRow[] }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'meeting', id, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return <h1 className="sr-only">{t('screen-meetings')}</h1>;
  return <Record meeting={data} series={series} />;
}

/** Goes to the first of what the selector names. */
function focusOn(selector: string): void {
  const place = document.querySelector<HTMLElement>(selector);
  place?.scrollIntoView({ block: 'nearest' });
  place?.focus();
}

const places = {
  agenda: '.agenda-points [tabindex="0"], .meeting-agenda :is(input, button)',
  attendance: '.meeting-attendance input',
  line: '.meeting-line input',
  carried: '.meeting-carried .action-list [tabindex="0"]',
};

function Record({ meeting, series }: { meeting: MeetingDetail; series: readonly SeriesRow[] }) {
  usePartShown(meeting.id);
  const { t, day } = useText();
  const name = useName();
  const { go } = usePlace();
  const { isToday, today } = useAsOf();
  const own = series.find(({ id }) => id === meeting.series?.[0]) ?? null;
  const canWrite = isToday && meeting.state !== 'cancelled';
  // What is to come can be prepared; that it took place, and what was said, cannot be told yet.
  const isDue = meeting.on <= today;
  const attendance = useAttendance(meeting, own);
  const [isEnded, setEnded] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const act = useAct();
  // A line that was typed and not recorded must not be left behind unnoticed.
  const waiting = useDraft(lineKey(meeting.id), { line: '' }).draft.line.trim();
  const [isLeft, setLeft] = useState(false);
  const end = async () => {
    setLeft(waiting !== '');
    if (waiting !== '') {
      focusOn(places.line);
      return;
    }
    if (!attendance.isPending && meeting.state === 'held') {
      setEnded(true);
    } else {
      const receipt = await act.record(
        {
          intent: 'hold-meeting',
          meeting: meeting.id,
          attendance: attendance.asked,
          ...(meeting.minutes ? { minutes: meeting.minutes } : {}),
        },
        t('screen-meeting-held'),
      );
      if (!receipt) return;
      attendance.forget();
      setEnded(true);
    }
    requestAnimationFrame(() => summary.current?.focus());
  };
  const group = t('noun-meeting');
  const key = (keys: string, message: string, run: () => void) => ({ keys, label: t(message), group, run });
  useShortcuts([
    key('G', 'screen-meeting-key-agenda', () => focusOn(places.agenda)),
    ...(canWrite && isDue
      ? [
          key('T', 'screen-meeting-key-attendance', () => focusOn(places.attendance)),
          key('M', 'screen-meeting-key-minutes', () => focusOn(places.line)),
          key('Mod+Enter', 'screen-meeting-end', () => void end()),
        ]
      : []),
    key('O', 'screen-meeting-key-carried', () => focusOn(places.carried)),
  ]);
  return (
    <article className="page-plain meeting" data-record={meeting.id} aria-labelledby="record-title">
      <header className="meeting-head">
        <p>
          <Button rank="tertiary" onPress={() => go({ record: own?.id ?? null, search: {} })}>
            <ArrowLeft size={16} aria-hidden />
            {own ? name(own.name) : t('screen-meetings-all')}
          </Button>
        </p>
        <h1 id="record-title" tabIndex={-1}>
          {name(meeting.title)}
        </h1>
        <p className="log-head">
          <StateTag row={meeting} />
          <strong>{[day(meeting.on), startsInWords(meeting.starts)].filter(Boolean).join(' ')}</strong>
          <span>{meeting.place}</span>
          {own && <span className="text-quiet">{t(`meeting-level-${own.level}`)}</span>}
          {meeting.workstreams.length > 0 && <Scope meeting={meeting} />}
          {meeting.reports?.map((number) => (
            <Button
              key={number}
              rank="tertiary"
              onPress={() => go({ screen: 'reports', record: number, search: {} })}
            >
              {t('screen-meeting-report', { number })}
            </Button>
          ))}
        </p>
        {meeting.reason && (
          <p className="kit-hint">{t('screen-meeting-cancelled-why', { reason: meeting.reason })}</p>
        )}
        <Ways meeting={meeting} own={own} canWrite={canWrite} />
      </header>
      {isEnded && (
        <div ref={summary} tabIndex={-1} className="meeting-ended">
          <Ended meeting={meeting} />
        </div>
      )}
      {act.failure && <FailureNote failure={act.failure} />}
      {isLeft && waiting !== '' && <Banner tone="warn" title={t('screen-meeting-line-left')} />}
      <div className="meeting-columns">
        <div className="meeting-column">
          <Agenda meeting={meeting} canWrite={canWrite} />
          {isDue && <Attendance meeting={meeting} attendance={attendance} canWrite={canWrite} />}
        </div>
        <div className="meeting-column">
          {isDue ? (
            <Minutes
              meeting={meeting}
              attendance={attendance}
              canWrite={canWrite}
              isBusy={act.isBusy}
              onEnd={() => void end()}
            />
          ) : (
            <p className="kit-hint">{t('screen-meeting-to-come', { day: day(meeting.on) })}</p>
          )}
          <Carried meeting={meeting} canWrite={canWrite} />
        </div>
      </div>
    </article>
  );
}

function Scope({ meeting }: { meeting: MeetingDetail }) {
  const title = useTitle();
  const openRecord = useOpenRecord();
  return meeting.workstreams.map((one) => (
    <Button
      key={one.id}
      rank="tertiary"
      onPress={() => openRecord({ screen: 'workstreams', record: one.id })}
    >
      {title(one)}
    </Button>
  ));
}

function Ways({
  meeting,
  own,
  canWrite,
}: {
  meeting: MeetingDetail;
  own: SeriesRow | null;
  canWrite: boolean;
}) {
  const { t } = useText();
  const { isToday } = useAsOf();
  const openRecord = useOpenRecord();
  const doors: Door[] = [
    {
      id: 'files',
      label: t(meeting.state === 'held' ? 'screen-meeting-export' : 'screen-meeting-export-agenda'),
      icon: <FileDown size={16} aria-hidden />,
      look: 'button',
      strip: (close) => <ExportStrip meeting={meeting} onDone={close} />,
    },
    ...(canWrite
      ? [
          {
            id: 'revise',
            label: t('screen-meeting-revise'),
            icon: <PencilLine size={16} aria-hidden />,
            strip: (close: () => void) => <ReviseStrip meeting={meeting} onDone={close} />,
          },
        ]
      : []),
    ...(canWrite && meeting.state === 'planned'
      ? [
          {
            id: 'cancel',
            label: t('screen-meeting-cancel'),
            icon: <Ban size={16} aria-hidden />,
            strip: (close: () => void) => <CancelStrip meeting={meeting} onDone={close} />,
          },
        ]
      : []),
    ...(isToday && own
      ? [
          {
            id: 'next',
            label: t('screen-meeting-plan-next'),
            icon: <CalendarPlus size={16} aria-hidden />,
            strip: (close: () => void) => (
              <PlanStrip
                all={[own]}
                series={own.id}
                onDone={(receipt) => {
                  close();
                  if (receipt) openRecord({ screen: 'meetings', record: receipt.subject });
                }}
              />
            ),
          },
        ]
      : []),
  ];
  const { buttons, strip } = useDoors(doors);
  return (
    <>
      <div className="doors">{buttons}</div>
      {strip}
    </>
  );
}

function CancelStrip({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useText();
  return (
    <ReasonStrip
      draft={`cancel:${meeting.id}`}
      label={t('screen-meeting-cancel')}
      isRequired
      intent={(reason) => ({ intent: 'cancel-meeting', meeting: meeting.id, reason })}
      said={t('screen-meeting-cancelled')}
      onDone={onDone}
    />
  );
}

/** What was recorded, and where it goes on. */
function Ended({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useText();
  const { go } = usePlace();
  const carried = meeting.open + meeting.carried.length;
  return (
    <Banner
      tone="good"
      title={t('screen-meeting-ended', { decisions: meeting.decisions, actions: meeting.actions })}
      actions={
        meeting.actions > 0 && (
          <Button onPress={() => go({ screen: 'actions', search: { meeting: meeting.id, state: 'all' } })}>
            {t('screen-meeting-to-actions')}
          </Button>
        )
      }
    >
      {meeting.series && carried > 0 && <p>{t('screen-meeting-carries', { count: carried })}</p>}
    </Banner>
  );
}

/** What earlier meetings of the series gave to do and was open on the day: it comes back by itself until it is done. */
function Carried({ meeting, canWrite }: { meeting: MeetingDetail; canWrite: boolean }) {
  const { t } = useText();
  const rows = useCarried(meeting);
  if (!meeting.series) return null;
  return (
    <section className="page-part meeting-carried" aria-labelledby="meeting-carried">
      <h2 id="meeting-carried" tabIndex={-1}>
        {t('minutes-part-carried')}{' '}
        <span className="today-count">{t('screen-count', { count: rows.length })}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="kit-hint">{t('screen-meeting-nothing-carried')}</p>
      ) : (
        <>
          {canWrite && <p className="kit-hint">{t('screen-meeting-carried-hint')}</p>}
          <ActionList label={t('minutes-part-carried')} rows={rows} canWrite={canWrite} />
        </>
      )}
    </section>
  );
}

/** As they stand now: what was finished meanwhile says so, though it was open on the day of the meeting. */
function useCarried({ series, carried }: MeetingDetail) {
  const { clock } = useAsOf();
  const now = useAnswer(
    {
      query: 'actions',
      filter: { series: series?.[0] ?? '', closed: true },
      window: { offset: 0, limit: 200 },
      clock,
    },
    { enabled: series !== null && carried.length > 0, keep: true },
  ).data;
  return carried.map((row) => now?.items.find(({ id }) => id === row.id) ?? row);
}
