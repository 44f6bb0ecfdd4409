/** 工程表: workstreams and milestones over the fiscal years, as a picture or as a list; one milestone in full beside it. */
import { CalendarDays, CalendarPlus, ChevronLeft, ChevronRight, Minus, Plus, Printer } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { TimelineBy, TimelineRow, WorkstreamFilter } from '@/ipc/contract';
import { Button, IconButton } from '@/kit/button';
import { Select } from '@/kit/choice';
import { EmptyState } from '@/kit/empty';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { ListPage } from '@/parts/list-page';
import { useOpenRecord } from '@/parts/open-record';
import { useSaveWorkbook } from '@/parts/workbook';
import { Filters } from '@/parts/workstream-filters';
import { useFilterOf, useView } from '@/parts/workstream-view';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useLog, useRows } from '@/state/rows';
import { dayOf } from '@/text/days';
import { useText } from '@/text/text';
import { usePeriodWords } from './axis';
import { aroundOf, askedFor, type Span, type Stretch, spans } from './layout';
import { Legend } from './legend';
import { TimelineList } from './list';
import { TimelinePicture } from './picture';
import { lastOf, type Shape, type Shown, useAddressed, useDivided, useFollowed, useShown } from './place';
import { PrintSheets } from './print';
import { MilestoneRecord } from './record';

const groupings = ['ministry', 'domain'] as const;
const shapes: readonly Shape[] = ['picture', 'list'];

const focusPicture = () => document.querySelector<HTMLElement>('.tl')?.focus();

export default function TimelinePage() {
  const { t } = useText();
  const { record, search, go } = usePlace();
  const open = useOpenRecord();
  const { view, clear } = useView();
  const filterOf = useFilterOf();
  const filter = filterOf(view);
  const { by, shape, setBy, setShape } = useDivided();
  useFollowed();
  const { clock, day, isToday } = useAsOf();
  const chosen = useRef<string | null>(null);
  const around = aroundOf(useAddressed());
  const frame = useAnswer({ query: 'timeline-frame', filter, by, ...around, clock }, { keep: true });
  const total = frame.data?.groups.reduce((sum, { lines }) => sum + lines, 0) ?? 0;
  const none = t(by === 'ministry' ? 'screen-timeline-no-ministry' : 'screen-timeline-no-domain');
  useShortcuts([
    { keys: 'Escape', label: t('screen-timeline-keys-back'), group: t('screen-timeline'), run: focusPicture },
  ]);
  const toMilestone = (id: string) => open({ screen: 'timeline', record: id, search });
  const toWorkstream = (id: string) => open({ screen: 'workstreams', record: id });
  return (
    <ListPage
      title={t('screen-timeline')}
      share={68}
      head={
        <>
          {frame.data && (
            <span className="text-quiet tabular-nums" role="status">
              {t('screen-count', { count: total })}
            </span>
          )}
          <Outs by={by} filter={filter} none={none} total={total} />
        </>
      }
      isCalled={record !== null}
      beside={record ? <MilestoneRecord key={record} id={record} /> : null}
    >
      <Filters tools={<Steps chosen={chosen} />} />
      <div className="map-settings">
        <Pick<Shape>
          bare
          label={t('screen-frameworks-shape')}
          options={shapes.map((id) => ({ id, label: t(`screen-timeline-${id}`) }))}
          value={shape}
          onChange={setShape}
        />
        <Pick<(typeof groupings)[number]>
          bare
          label={t('timeline-group')}
          options={groupings.map((id) => ({ id, label: t(`screen-timeline-by-${id}`) }))}
          value={by}
          onChange={setBy}
        />
      </div>
      {frame.error ? (
        <FailureNote failure={frame.error} />
      ) : frame.data && total === 0 ? (
        <EmptyState
          title={t('screen-timeline-none')}
          actions={
            Object.keys(filter).length > 0 ? (
              <Button onPress={clear}>{t('screen-workstreams-clear')}</Button>
            ) : (
              <Button onPress={() => go({ screen: 'workstreams', record: null })}>
                {t('screen-coverage-to-list')}
              </Button>
            )
          }
        >
          {t('screen-timeline-none-hint')}
        </EmptyState>
      ) : shape === 'list' ? (
        <ListOf by={by} filter={filter} none={none} onMilestone={toMilestone} onWorkstream={toWorkstream} />
      ) : (
        frame.data && (
          <>
            <PictureOf
              by={by}
              filter={filter}
              asOf={day}
              isToday={isToday}
              frame={frame.data}
              none={none}
              open={record}
              chosen={chosen}
              onMilestone={toMilestone}
              onWorkstream={toWorkstream}
              onMeeting={(id) => open({ screen: 'meetings', record: id })}
            />
            <Legend />
          </>
        )
      )}
    </ListPage>
  );
}

/** The rows of the timeline: asked for far beyond what is shown, so that looking around asks nothing. */
function useTimelineQuery(stretch: Stretch, by: TimelineBy, filter: WorkstreamFilter) {
  const { clock } = useAsOf();
  return (window: { offset: number; limit: number }) => ({
    query: 'timeline' as const,
    filter,
    by,
    ...askedFor(stretch),
    window,
    clock,
  });
}

type PictureProps = Parameters<typeof TimelinePicture>[0];

interface OfFilter {
  by: TimelineBy;
  filter: WorkstreamFilter;
}

/** The picture follows what is said of the period as soon as there is time to draw it. */
function PictureOf({
  by,
  filter,
  frame,
  ...rest
}: OfFilter & Omit<PictureProps, 'rows' | 'span' | 'stretch' | 'onDay' | 'onZoom' | 'onMove' | 'onToday'>) {
  const shown = useShown();
  const { clock } = useAsOf();
  const { span, from, to } = useDeferredValue(usePeriod(shown));
  const stretch = useMemo(() => ({ from, to }), [from, to]);
  const rows = useRows<TimelineRow>(useTimelineQuery(stretch, by, filter));
  const here = useAnswer(
    { query: 'timeline-frame', filter, by, ...aroundOf(stretch), clock },
    { keep: true },
  ).data;
  if (rows.failure) return <FailureNote failure={rows.failure} />;
  return (
    <TimelinePicture
      {...rest}
      frame={here ?? frame}
      rows={rows}
      span={span}
      stretch={stretch}
      onDay={shown.show}
      onZoom={shown.zoom}
      onMove={shown.move}
      onToday={() => shown.show(rest.asOf)}
    />
  );
}

/** The same as long as nothing in it changes. */
function usePeriod({ span, stretch: { from, to } }: Shown) {
  return useMemo(() => ({ span, from, to }), [span, from, to]);
}

function ListOf({
  by,
  filter,
  ...rest
}: OfFilter & Pick<Parameters<typeof TimelineList>[0], 'none' | 'onMilestone' | 'onWorkstream'>) {
  const { t } = useText();
  const { stretch } = useShown();
  const log = useLog<TimelineRow>(useTimelineQuery(stretch, by, filter));
  if (log.failure) return <FailureNote failure={log.failure} />;
  return (
    <TimelineList
      {...rest}
      log={log}
      from={dayOf(stretch.from)}
      to={lastOf(stretch)}
      group={t(`screen-timeline-by-${by}`)}
    />
  );
}

/** How much time is shown, and which. */
function Steps({ chosen }: { chosen: { readonly current: string | null } }) {
  const { t } = useText();
  const shown = useShown();
  const { day } = useAsOf();
  const words = usePeriodWords();
  const { span, stretch } = shown;
  const place = spans.indexOf(span);
  return (
    <div className="tl-steps" role="group" aria-label={t('screen-timeline-steps')}>
      <IconButton label={t('screen-timeline-back')} onPress={() => shown.move(-1)}>
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <span className="tl-period tabular-nums" role="status">
        {words(span, stretch.from, stretch.to)}
      </span>
      <IconButton label={t('screen-timeline-on')} onPress={() => shown.move(1)}>
        <ChevronRight size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('screen-timeline-to-today')} onPress={() => shown.show(day)}>
        <CalendarDays size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={t('screen-timeline-zoom-out')}
        isDisabled={place === 0}
        onPress={() => shown.zoom(-1, chosen.current)}
      >
        <Minus size={18} aria-hidden />
      </IconButton>
      <div className="tl-span">
        <Select
          label={t('screen-timeline-span')}
          choices={spans.map((id) => ({ id, label: t(`screen-timeline-span-${id}`) }))}
          value={span}
          onChange={(id) => id && shown.setSpan(id as Span, chosen.current)}
        />
      </div>
      <IconButton
        label={t('screen-timeline-zoom-in')}
        isDisabled={place === spans.length - 1}
        onPress={() => shown.zoom(1, chosen.current)}
      >
        <Plus size={18} aria-hidden />
      </IconButton>
    </div>
  );
}

/** To paper and to a calendar: what is shown, with the same filter. */
function Outs({ by, filter, none, total }: OfFilter & { none: string; total: number }) {
  const { t } = useText();
  const { clock, day } = useAsOf();
  const words = usePeriodWords();
  const workbook = useSaveWorkbook();
  const { stretch, span } = useShown();
  const { load } = useRows<TimelineRow>(useTimelineQuery(stretch, by, filter));
  const frame = useAnswer(
    { query: 'timeline-frame', filter, by, ...aroundOf(stretch), clock },
    { keep: true },
  );
  const [rows, setRows] = useState<readonly TimelineRow[] | null>(null);
  const done = useCallback(() => setRows(null), []);
  const print = () => void load(0, total - 1).then(setRows, () => undefined);
  // The system's own key prints the sheets, too.
  useShortcuts([
    { keys: 'Mod+P', label: t('screen-timeline-keys-print'), group: t('screen-timeline'), run: print },
  ]);
  return (
    <div className="page-head-end">
      <Button
        isDisabled={workbook.isBusy}
        onPress={() =>
          workbook.save({
            workbook: 'calendar',
            filter,
            from: dayOf(stretch.from),
            to: lastOf(stretch),
            clock,
          })
        }
      >
        <CalendarPlus size={16} aria-hidden />
        {t('screen-timeline-calendar')}
      </Button>
      <Button isDisabled={total === 0} onPress={print}>
        <Printer size={16} aria-hidden />
        {t('screen-coverage-print')}
      </Button>
      {workbook.failure && <FailureNote failure={workbook.failure} />}
      {rows && frame.data && (
        <PrintSheets
          frame={frame.data}
          rows={rows}
          span={span}
          stretch={stretch}
          asOf={day}
          title={`${t('screen-timeline')} ${words(span, stretch.from, stretch.to)}`}
          none={none}
          onDone={done}
        />
      )}
    </div>
  );
}
