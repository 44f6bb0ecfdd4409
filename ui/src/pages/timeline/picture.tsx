/**
 * The picture: a line for each workstream below its ministry or domain, only those drawn that are in sight. It has one
 * focus; arrows walk lines and milestones, and what is chosen is pointed at.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MeetingRow, MilestoneRow, TimelineFrame, TimelineRow } from '@/ipc/contract';
import { useMilestoneText } from '@/parts/milestones/words';
import { useTitle } from '@/parts/name';
import { useDensity } from '@/state/density';
import type { Rows } from '@/state/rows';
import { dayOf, numberOf } from '@/text/days';
import { useText } from '@/text/text';
import { Axis, Behind, NowFlag } from './axis';
import {
  type At,
  clustersOf,
  dayOfMilestone,
  drawnOf,
  holds,
  inTime,
  type Line,
  linesOf,
  type Scale,
  type Span,
  type Stretch,
  step,
} from './layout';
import { MeetingLane, useMeetingWords } from './meetings';
import { cellId, GroupLine, RowLine, usePeriod, useSay } from './row';

/** Heights of lines and widths of their names, in pixels of a window at 100 %. */
export const sizes = { comfortable: 32, compact: 26, label: 260, narrow: 140, wide: 760 } as const;

interface PictureProps {
  frame: TimelineFrame;
  rows: Rows<TimelineRow>;
  span: Span;
  stretch: Stretch;
  asOf: string;
  isToday: boolean;
  /** What the group of those is called that have none. */
  none: string;
  /** The milestone that is open beside the picture. */
  open: string | null;
  onMilestone: (id: string) => void;
  onWorkstream: (id: string) => void;
  onMeeting: (id: string) => void;
  /** Shows the period in which a day lies. */
  onDay: (day: string) => void;
  /** `chosen` is the day that stays in sight. */
  onZoom: (by: -1 | 1, chosen: string | null) => void;
  onMove: (by: -1 | 1) => void;
  onToday: () => void;
  /** The day of what is chosen, for whoever changes the length from elsewhere. */
  chosen: RefObject<string | null>;
}

export function TimelinePicture(props: PictureProps) {
  const { frame, rows, span, stretch, asOf, open, none } = props;
  const { t } = useText();
  const say = useSay();
  const density = useDensity((state) => state.density);
  const height = sizes[density === 'compact' ? 'compact' : 'comfortable'];
  const [sheet, room] = useRoom();
  const label = room.width < sizes.wide ? sizes.narrow : sizes.label;
  const width = Math.max(160, room.width - label);
  const { from, to } = stretch;
  const scale = useMemo<Scale>(() => ({ stretch: { from, to }, width }), [from, to, width]);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const lines = useMemo(() => linesOf(frame.groups, folded), [frame.groups, folded]);
  const clusters = useMemo(
    () =>
      clustersOf(
        frame.meetings.map(({ on }) => on),
        scale,
      ),
    [frame.meetings, scale],
  );
  const [at, setAt] = useState<At>({ line: 0, item: null });
  const [drawn, setDrawn] = useState({ first: 0, last: 40 });
  const head = useRef<HTMLDivElement>(null);
  const line = Math.min(at.line, lines.length - 1);
  const row = rowOn(line);
  const cluster = line === -1 && at.item !== null ? clusters[at.item] : undefined;
  const milestone = milestoneAt(row, at.item);
  const on = milestone && dayOfMilestone(milestone);
  const isSeen = cluster !== undefined || (on !== undefined && holds(stretch, numberOf(on)));
  props.chosen.current = on ?? null;

  function rowOn(index: number): TimelineRow | undefined {
    const found = lines[index];
    return found?.sort === 'row' ? rows.rowAt(found.row) : undefined;
  }

  const look = () => {
    const element = sheet.current;
    if (!element) return;
    const next = drawnOf(element.scrollTop, element.clientHeight, height, lines.length);
    setDrawn((now) => (now.first === next.first && now.last === next.last ? now : next));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what there is to see depends on these.
  useLayoutEffect(look, [height, lines.length, room.width, room.height]);
  const shown = lines.slice(drawn.first, drawn.last + 1);
  const [firstRow, lastRow] = [shown.find(isRow)?.row, shown.findLast(isRow)?.row];
  const { onWindow } = rows;
  useEffect(() => {
    if (firstRow !== undefined && lastRow !== undefined) onWindow(firstRow, lastRow);
  }, [firstRow, lastRow, onWindow]);

  /** Brings a line into sight, below the head that stays where it is. */
  const reveal = (index: number) => {
    const element = sheet.current;
    if (!element) return;
    const top = index * height;
    const free = element.clientHeight - (head.current?.offsetHeight ?? 0);
    if (index < 0 || top < element.scrollTop) element.scrollTop = Math.max(0, top);
    else if (top + height > element.scrollTop + free) element.scrollTop = top + height - free;
  };
  const choose = (next: At, there = milestoneAt(rowOn(next.line), next.item)) => {
    setAt(next);
    reveal(next.line);
    const day = there && dayOfMilestone(there);
    if (day && !holds(stretch, numberOf(day))) props.onDay(day);
  };
  /** Its line may be far from those that have come. */
  const seek = async (id: string) => {
    for (let first = 0; first < rows.rowCount && pointed.current === id; first += atOnce) {
      const found = await rows.load(first, Math.min(rows.rowCount, first + atOnce) - 1);
      for (const [index, one] of found.entries()) {
        const item = itemOf(id, one);
        const place = lines.findIndex((line) => line.sort === 'row' && line.row === first + index);
        if (item === -1 || place === -1 || pointed.current !== id) continue;
        choose({ line: place, item }, milestoneAt(one, item));
        return;
      }
    }
  };
  // Opened by a link, a milestone is pointed at as soon as its line is there; what was folded stays so.
  const pointed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines come later than the link; how one is chosen changes nothing.
  useEffect(() => {
    if (open === null) pointed.current = null;
    if (open === null || pointed.current === open || rows.isFirst) return;
    pointed.current = open;
    const there = placeOf(open, lines, rows.rowAt);
    if (!there) void seek(open).catch(() => undefined);
    else if (milestone?.id !== open) choose(there);
  }, [open, lines, rows.rowAt]);
  const fold = (group: number, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(group);
    else next.delete(group);
    setFolded(next);
  };
  const openAt = (where: At) => {
    const found = lines[where.line];
    if (where.line === -1) {
      const cluster = clusters[where.item ?? 0];
      const [only] = cluster?.meetings ?? [];
      if (!cluster || only === undefined) return;
      // Several that stand in one place are told apart from nearer by.
      if (cluster.meetings.length > 1 && span !== 'week') props.onZoom(1, dayOf(cluster.day));
      else props.onMeeting(frame.meetings[only]?.id ?? '');
    } else if (found?.sort === 'group') fold(found.group, !folded.has(found.group));
    else {
      const on = rowOn(where.line);
      const there = milestoneAt(on, where.item);
      if (there) props.onMilestone(there.id);
      else if (on) props.onWorkstream(on.workstream.id);
    }
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    const key = `${mod ? 'Mod+' : ''}${event.shiftKey && event.key.startsWith('Arrow') ? 'Shift+' : ''}${event.key}`;
    const found = lines[line];
    const done = act(key, found?.sort === 'group' ? found.group : null);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function act(key: string, group: number | null): boolean {
    switch (key) {
      // The same key with and without Shift, on Japanese and on other keyboards.
      case '+':
      case ';':
      case '=':
        props.onZoom(1, props.chosen.current);
        return true;
      case '-':
        props.onZoom(-1, props.chosen.current);
        return true;
      case 'Shift+ArrowLeft':
        props.onMove(-1);
        return true;
      case 'Shift+ArrowRight':
        props.onMove(1);
        return true;
      case 't':
      case 'T':
        props.onToday();
        return true;
      case 'Enter':
        openAt({ line, item: at.item });
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        if (group === null) break;
        fold(group, key === 'ArrowLeft');
        return true;
    }
    const days =
      line === -1
        ? clusters.map(({ day }) => day)
        : row
          ? inTime(row).map((index) => numberOf(dayOfMilestone(row.milestones[index] as MilestoneRow)))
          : [];
    const page = Math.max(1, Math.floor((sheet.current?.clientHeight ?? 0) / height) - 3);
    const next = step({ line, item: at.item }, key, lines.length, days, page, stretch.from);
    if (next) choose(next);
    return next !== null;
  }

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const index = Number(target.closest<HTMLElement>('[data-line]')?.dataset.line ?? Number.NaN);
    if (Number.isNaN(index)) return;
    const item = target.closest<HTMLElement>('[data-item]')?.dataset.item;
    const next: At = { line: index, item: item === undefined ? null : Number(item) };
    setAt(next);
    if (item !== undefined || target.closest('.tl-label')) openAt(next);
  }

  // What is pointed at must be there, in sight or not.
  const places = shown.map((_, nth) => drawn.first + nth);
  if (line >= 0 && !places.includes(line)) places.push(line);
  return (
    <>
      <div
        ref={sheet}
        className="tl"
        role="grid"
        tabIndex={0}
        aria-label={t('screen-timeline')}
        aria-rowcount={lines.length + 1}
        // What lies outside of what is shown cannot be pointed at; its line can.
        aria-activedescendant={cellId(line, isSeen ? at.item : null)}
        onScroll={look}
        onKeyDown={onKeyDown}
        onClick={onClick}
        style={{ ['--tl-label' as string]: `${label}px` }}
      >
        <div ref={head} className="tl-head">
          <Axis span={span} scale={scale} />
          <NowFlag span={span} scale={scale} asOf={asOf} isToday={props.isToday} />
          <MeetingLane
            meetings={frame.meetings}
            clusters={clusters}
            height={height}
            label={label}
            at={line === -1 ? at.item : undefined}
          />
        </div>
        <div className="tl-body" style={{ height: lines.length * height }}>
          <Behind span={span} scale={scale} holidays={frame.holidays} asOf={asOf} />
          {places.map((index) => {
            const one = lines[index];
            if (!one) return null;
            const own = {
              say,
              line: index,
              y: index * height,
              height,
              at: index === line ? at.item : undefined,
            };
            if (one.sort === 'row')
              return (
                <RowLine
                  key={`r${one.row}`}
                  {...own}
                  row={rows.rowAt(one.row)}
                  label={label}
                  scale={scale}
                  open={open}
                />
              );
            const group = frame.groups[one.group];
            return (
              group && (
                <GroupLine
                  key={`g${one.group}`}
                  {...own}
                  group={group}
                  none={none}
                  isFolded={folded.has(one.group)}
                />
              )
            );
          })}
        </div>
      </div>
      <Said
        row={row}
        milestone={milestone}
        meetings={cluster?.meetings.flatMap((index) => frame.meetings[index] ?? [])}
      />
    </>
  );
}

const isRow = (line: { sort: string }): line is { sort: 'row'; group: number; row: number } =>
  line.sort === 'row';

/** So many lines are asked for at once where a milestone is in none that has come. */
const atOnce = 200;

const itemOf = (id: string, row: TimelineRow): number =>
  inTime(row).findIndex((index) => row.milestones[index]?.id === id);

/** Where a milestone stands, among the lines that have come. */
function placeOf(id: string, lines: readonly Line[], rowAt: Rows<TimelineRow>['rowAt']): At | null {
  for (const [line, one] of lines.entries()) {
    const row = one.sort === 'row' ? rowAt(one.row) : undefined;
    const item = row ? itemOf(id, row) : -1;
    if (item !== -1) return { line, item };
  }
  return null;
}

function milestoneAt(row: TimelineRow | undefined, item: number | null): MilestoneRow | undefined {
  if (!row || item === null) return undefined;
  const index = inTime(row)[item];
  return index === undefined ? undefined : row.milestones[index];
}

/** What is chosen, in words: where a line is short of room, all of it is read here. */
function Said({
  row,
  milestone,
  meetings,
}: {
  row: TimelineRow | undefined;
  milestone: MilestoneRow | undefined;
  meetings: readonly MeetingRow[] | undefined;
}) {
  const { t } = useText();
  const title = useTitle();
  const period = usePeriod();
  const words = useMilestoneText();
  const met = useMeetingWords();
  const joined = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(t('screen-answer-gap'));
  const of = row ? title(row.workstream) : '';
  return (
    <p className="tl-said" aria-hidden>
      {meetings
        ? met(meetings)
        : milestone
          ? joined(words(milestone), milestone.reason)
          : row
            ? joined(of, period(row))
            : t('screen-timeline-keys-hint')}
    </p>
  );
}

/** The room that there is, followed as the window changes. */
function useRoom() {
  const sheet = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 960, height: 480 });
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [sheet, room] as const;
}
