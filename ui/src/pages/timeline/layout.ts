/**
 * Where everything stands on the timeline: which days are shown, how the axis is divided, what stands on a line. The same
 * rows, days and width give the same picture. Nothing here draws, asks or knows words.
 */
import type { MilestoneRow, TimelineGroup, TimelineRow } from '@/ipc/contract';
import { dayOf, firstOf, fiscalYearOf, numberOf } from '@/text/days';

/** How much time is shown, from the most to the least. Every one begins where such a period begins. */
export const spans = [
  'ten-years',
  'five-years',
  'three-years',
  'year',
  'half',
  'quarter',
  'month',
  'week',
] as const;
export type Span = (typeof spans)[number];

/** Days as numbers; `to` is the first that is not shown. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of spans of several years: how many, and how many of them come before the year of the day that is looked for. */
const years = { 'ten-years': [10, 2], 'five-years': [5, 1], 'three-years': [3, 1], year: [1, 0] } as const;
const months = { half: 6, quarter: 3, month: 1 } as const;

const monthOf = (day: string): readonly [number, number] => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return [year, month];
};

/** The Monday of a day's week. 1 January 1970 was a Thursday. */
const monday = (number: number): number => number - ((((number + 3) % 7) + 7) % 7);

/** The period of that length in which a day lies. */
export function stretchOf(span: Span, day: string): Stretch {
  if (span === 'week') {
    const from = monday(numberOf(day));
    return { from, to: from + 7 };
  }
  if (span === 'half' || span === 'quarter' || span === 'month') {
    const length = months[span];
    const [year, month] = monthOf(day);
    // Halves and quarters are those of the fiscal year.
    const from = month - ((((month - 4) % length) + length) % length);
    return { from: numberOf(firstOf(year, from)), to: numberOf(firstOf(year, from + length)) };
  }
  const [count, before] = years[span];
  const first = fiscalYearOf(day) - before;
  return { from: numberOf(firstOf(first, 4)), to: numberOf(firstOf(first + count, 4)) };
}

/** A day of the period before or after; of several years the next begins a year later. */
export function beside(span: Span, stretch: Stretch, by: -1 | 1): string {
  if (span === 'week') return dayOf(stretch.from + 7 * by);
  const [year, month] = monthOf(dayOf(stretch.from));
  if (span === 'half' || span === 'quarter' || span === 'month')
    return firstOf(year, month + months[span] * by);
  const [, before] = years[span];
  return firstOf(year + before + by, month);
}

/** The same place at another length: a day that stays in sight. */
export function closer(span: Span, by: -1 | 1): Span | null {
  return spans[spans.indexOf(span) + by] ?? null;
}

export const holds = ({ from, to }: Stretch, day: number): boolean => from <= day && day < to;

/** The day on which the eye stays when the length changes: the one that is chosen, today, or the middle. */
export function anchorOf(stretch: Stretch, chosen: string | null, today: string): string {
  for (const day of [chosen, today]) if (day !== null && holds(stretch, numberOf(day))) return day;
  return dayOf(Math.floor((stretch.from + stretch.to) / 2));
}

/**
 * The days between which lines are asked for: wide, and the same while one looks around, so that moving asks nothing.
 */
export function askedFor({ from }: Stretch): { from: string; to: string } {
  const first = Math.floor((fiscalYearOf(dayOf(from)) - 10) / 10) * 10;
  return { from: firstOf(first, 4), to: dayOf(numberOf(firstOf(first + 30, 4)) - 1) };
}

/** The fiscal years that are seen, whole: for meetings and days off. */
export function aroundOf({ from, to }: Stretch): { from: string; to: string } {
  return {
    from: firstOf(fiscalYearOf(dayOf(from)), 4),
    to: dayOf(numberOf(firstOf(fiscalYearOf(dayOf(to - 1)) + 1, 4)) - 1),
  };
}

export type Unit = 'fiscal-year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/** A part of the axis. Its ends may lie beyond what is shown. */
export interface Band extends Stretch {
  readonly unit: Unit;
}

/** How each length divides its axis: what stands above, and below it. */
export const unitsOf: Record<Span, readonly [Unit, Unit]> = {
  'ten-years': ['fiscal-year', 'half'],
  'five-years': ['fiscal-year', 'quarter'],
  'three-years': ['fiscal-year', 'quarter'],
  year: ['fiscal-year', 'month'],
  half: ['fiscal-year', 'month'],
  quarter: ['month', 'week'],
  month: ['month', 'day'],
  week: ['month', 'day'],
};

function bandAt(unit: Unit, day: number): Band {
  if (unit === 'day') return { unit, from: day, to: day + 1 };
  const span = unit === 'fiscal-year' ? 'year' : unit;
  return { unit, ...stretchOf(span, dayOf(day)) };
}

export function bandsOf(unit: Unit, stretch: Stretch): Band[] {
  const bands: Band[] = [];
  for (let day = stretch.from; day < stretch.to; ) {
    const band = bandAt(unit, day);
    bands.push(band);
    day = band.to;
  }
  return bands;
}

/** Of days to places: where a day begins, in pixels from the left of the area. */
export interface Scale {
  readonly stretch: Stretch;
  readonly width: number;
}

export const xOf = ({ stretch, width }: Scale, day: number): number =>
  ((day - stretch.from) / (stretch.to - stretch.from)) * width;

/** One line of the picture: the head of a group, or a row by its place among all rows. */
export type Line =
  | { readonly sort: 'group'; readonly group: number }
  | { readonly sort: 'row'; readonly group: number; readonly row: number };

/** All lines from the top; of folded groups only the head. */
export function linesOf(groups: readonly TimelineGroup[], folded: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let row = 0;
  groups.forEach(({ lines: count }, group) => {
    lines.push({ sort: 'group', group });
    if (!folded.has(group))
      for (let nth = 0; nth < count; nth += 1) lines.push({ sort: 'row', group, row: row + nth });
    row += count;
  });
  return lines;
}

/** The lines that are drawn: those in sight and some around them, in steps, so that not every move draws anew. */
export function drawnOf(
  top: number,
  height: number,
  line: number,
  count: number,
): { first: number; last: number } {
  const step = 4;
  const first = Math.max(0, (Math.floor(top / line / step) - 2) * step);
  const last = Math.min(count - 1, (Math.ceil((top + height) / line / step) + 2) * step - 1);
  return { first, last };
}

/** Where a milestone stands in time: when it was reached, else when it is expected. */
export const dayOfMilestone = ({ actual, forecast }: MilestoneRow): string => actual ?? forecast;

export interface Mark {
  /** Its place among the milestones of the row. */
  readonly index: number;
  readonly x: number;
  /** Where it was planned at first, if that was another day; it may lie outside of what is shown. */
  readonly baseline: number | null;
  /** How wide its name can be. */
  readonly room: number;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** It began before, or nobody knows when. */
  readonly begins: 'here' | 'before' | 'unknown';
  /** It ends after, or is open. */
  readonly ends: 'here' | 'after' | 'open';
}

export interface Placed {
  readonly bar: Bar | null;
  readonly marks: readonly Mark[];
  /** How many milestones lie before and after what is shown. */
  readonly before: number;
  readonly after: number;
}

/** Half the width of a mark. */
export const half = 7;
/** Below this a name says nothing. */
const leastRoom = 40;

function barOf(row: TimelineRow, scale: Scale): Bar | null {
  if (row.from === null && row.to === null) return null;
  const { stretch, width } = scale;
  const from = row.from === null ? stretch.from : numberOf(row.from);
  const to = row.to === null ? stretch.to : numberOf(row.to) + 1;
  if (to <= stretch.from || from >= stretch.to) return null;
  const x = Math.max(0, xOf(scale, from));
  return {
    x,
    width: Math.max(2, Math.min(width, xOf(scale, to)) - x),
    begins: row.from === null ? 'unknown' : from < stretch.from ? 'before' : 'here',
    ends: row.to === null ? 'open' : to > stretch.to ? 'after' : 'here',
  };
}

/** What stands on the line of a row. */
export function placedOf(row: TimelineRow, scale: Scale): Placed {
  const { stretch, width } = scale;
  const middle = (day: string) => xOf(scale, numberOf(day) + 0.5);
  const on = row.milestones.map((milestone) => numberOf(dayOfMilestone(milestone)));
  const seen = row.milestones
    .map((milestone, index) => ({ milestone, index, day: on[index] ?? 0 }))
    .filter(({ day }) => holds(stretch, day))
    .sort((one, other) => one.day - other.day || one.index - other.index);
  const marks = seen.map(({ milestone, index, day }, nth): Mark => {
    const x = middle(dayOfMilestone(milestone));
    const next = seen[nth + 1];
    const end = next ? xOf(scale, next.day + 0.5) - half : width;
    const room = end - x - half - 4;
    const isMoved = milestone.baseline !== dayOfMilestone(milestone);
    return {
      index,
      x,
      baseline: isMoved && day !== numberOf(milestone.baseline) ? middle(milestone.baseline) : null,
      room: room >= leastRoom ? room : 0,
    };
  });
  return {
    bar: barOf(row, scale),
    marks,
    before: on.filter((day) => day < stretch.from).length,
    after: on.filter((day) => day >= stretch.to).length,
  };
}

/** Where one is: a line, and on it a milestone by its place in the order of time; the line itself where there is none. */
export interface At {
  /** -1 is the line of meetings above all others. */
  readonly line: number;
  readonly item: number | null;
}

/** Milestones of a row in the order of time, by their place in it. */
export const inTime = (row: TimelineRow): number[] =>
  row.milestones
    .map((milestone, index) => ({ index, day: dayOfMilestone(milestone) }))
    .sort((one, other) => one.day.localeCompare(other.day) || one.index - other.index)
    .map(({ index }) => index);

/**
 * Where an arrow leads. `days` are those of the items on the line, in order; from the head of a line the first step goes
 * to the first that is in sight, else to the next after it.
 */
export function step(
  at: At,
  key: string,
  lines: number,
  days: readonly number[],
  page: number,
  from: number,
): At | null {
  const to = (line: number): At => ({ line: Math.min(lines - 1, Math.max(-1, line)), item: null });
  switch (key) {
    case 'ArrowDown':
      return at.line + 1 < lines ? to(at.line + 1) : null;
    case 'ArrowUp':
      return at.line > -1 ? to(at.line - 1) : null;
    case 'PageDown':
      return to(at.line + page);
    case 'PageUp':
      return to(Math.max(at.line > 0 ? 0 : -1, at.line - page));
    case 'Mod+Home':
      return to(0);
    case 'Mod+End':
      return to(lines - 1);
    case 'Home':
      return { line: at.line, item: null };
    case 'End':
      return days.length > 0 ? { line: at.line, item: days.length - 1 } : null;
    case 'ArrowRight': {
      if (days.length === 0) return null;
      if (at.item !== null) return at.item + 1 < days.length ? { line: at.line, item: at.item + 1 } : null;
      const first = days.findIndex((day) => day >= from);
      return { line: at.line, item: first === -1 ? days.length - 1 : first };
    }
    case 'ArrowLeft':
      return at.item === null ? null : { line: at.line, item: at.item === 0 ? null : at.item - 1 };
    default:
      return null;
  }
}

/** Lines in sheets of paper, so many on each; a sheet that begins within a group says its head again. */
export function sheetsOf(lines: readonly Line[], perSheet: number): Line[][] {
  const sheets: Line[][] = [];
  let sheet: Line[] = [];
  lines.forEach((line, index) => {
    // A head alone at the foot of a sheet belongs on the next.
    const isLost = line.sort === 'group' && sheet.length === perSheet - 1 && lines[index + 1]?.sort === 'row';
    if (sheet.length >= perSheet || isLost) {
      sheets.push(sheet);
      sheet = line.sort === 'row' ? [{ sort: 'group', group: line.group }] : [];
    }
    sheet.push(line);
  });
  if (sheet.length > 0) sheets.push(sheet);
  return sheets;
}

/** Meetings that stand so close that one sign is drawn for all of them. */
export interface Cluster {
  readonly x: number;
  readonly day: number;
  readonly meetings: readonly number[];
}

/** `on` are the days of the meetings, the earliest first. */
export function clustersOf(on: readonly string[], scale: Scale): Cluster[] {
  const clusters: { x: number; day: number; meetings: number[] }[] = [];
  on.forEach((text, index) => {
    const day = numberOf(text);
    if (!holds(scale.stretch, day)) return;
    const x = xOf(scale, day + 0.5);
    const last = clusters.at(-1);
    if (last && x - last.x < 2 * half) last.meetings.push(index);
    else clusters.push({ x, day, meetings: [index] });
  });
  return clusters;
}
