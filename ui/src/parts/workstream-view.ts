/** Which workstreams a screen shows and how, as it stands in the address: a link opens the same view. */
import { parseDate } from '@internationalized/date';
import type {
  Axis,
  HealthFilter,
  Ownership,
  Pillar,
  Silence,
  WorkstreamFilter,
  WorkstreamGrouping,
  WorkstreamSort,
} from '@/ipc/contract';
import { useAnswer } from '@/state/cache';
import { endOfWeek, useAsOf } from '@/state/clock';
import type { Density } from '@/state/density';
import { usePlace } from '@/state/place';
import { useLastReport } from '@/state/reported';
import type { Search } from '@/state/views';
import { noPart } from './part-of-record';
import { wordsOf } from './word-field';

export const healthFilters: readonly HealthFilter[] = [
  'off-track',
  'at-risk',
  'not-started',
  'on-track',
  'completed',
  'none',
];
export const ownerships: readonly Ownership[] = ['vacant', 'contested'];
export const groupings: readonly WorkstreamGrouping[] = ['lead', 'health', 'silence'];
const densities: readonly Density[] = ['comfortable', 'compact'];
/** Within so many days a change counts as new, where no report was made yet. */
const recent = 7;
const whose = ['post', 'ministry'] as const;
const pillars: readonly Pillar[] = wordsOf('pillar');
const axes: readonly Axis[] = wordsOf('axis');
const silences: readonly Silence[] = ['never', 'overdue', 'due-soon', 'fresh', 'on-demand', 'finished'];
const sorts: readonly WorkstreamSort[] = [
  'protocol',
  'code',
  'title',
  'health',
  'as-of',
  'silence',
  'next-on',
  'progress',
];

export interface View {
  readonly text: string;
  readonly health: readonly HealthFilter[];
  readonly ownership: readonly Ownership[];
  /** What the user's post has a part in, or what their ministry leads. */
  readonly mine: (typeof whose)[number] | null;
  /** Days without a status or confirmation. */
  readonly stale: number | null;
  /** Next steps due by the end of this week. */
  readonly due: boolean;
  /** Recorded within so many days, or since the last report was made. */
  readonly changed: number | 'report' | null;
  readonly ledBy: string | null;
  /** In which this body, or one within it, has any part; `exact` for itself only. */
  readonly involving: string | null;
  readonly exact: boolean;
  readonly topic: string | null;
  readonly pillar: Pillar | null;
  /** In no column of this axis of the coverage. */
  readonly outside: Axis | null;
  /** Whether a report is due by the cadence. */
  readonly silence: readonly Silence[];
  /** That stood otherwise on the day before this one. */
  readonly turned: string | null;
  readonly closed: boolean;
  readonly sort: WorkstreamSort;
  readonly descending: boolean;
  /** By health, each with its number; the order is then that of health. */
  readonly group: WorkstreamGrouping | null;
  /** The columns that are shown, in order; `null` leaves it to how they were left. */
  readonly columns: readonly string[] | null;
  /** How close the lines stand, where the view says so. */
  readonly lines: Density | null;
  /** The record alone, at full width. */
  readonly full: boolean;
}

const days = (text: unknown): number | null =>
  Number.isInteger(Number(text)) && Number(text) > 0 ? Number(text) : null;
const known = <T extends string>(all: readonly T[], text: unknown): T | null =>
  all.find((one) => one === text) ?? null;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function read(search: Search): View {
  const list = String(search.health ?? '').split(',');
  const owned = String(search.own ?? '').split(',');
  return {
    text: search.q === undefined ? '' : String(search.q),
    health: healthFilters.filter((one) => list.includes(one)),
    ownership: ownerships.filter((one) => owned.includes(one)),
    mine: known(whose, search.mine),
    stale: days(search.stale),
    due: search.due === true,
    changed: search.changed === 'report' ? 'report' : days(search.changed),
    ledBy: typeof search.led === 'string' ? search.led : null,
    involving: typeof search.involving === 'string' ? search.involving : null,
    exact: search.exact === true,
    topic: typeof search.topic === 'string' ? search.topic : null,
    pillar: known(pillars, search.pillar),
    outside: known(axes, search.outside),
    silence: silences.filter((one) =>
      String(search.silence ?? '')
        .split(',')
        .includes(one),
    ),
    turned: typeof search.turned === 'string' && isDay(search.turned) ? search.turned : null,
    closed: search.closed === true,
    sort: known(sorts, search.sort) ?? 'protocol',
    descending: search.desc === true,
    group: known(groupings, search.group),
    columns: typeof search.cols === 'string' && search.cols !== '' ? search.cols.split(',') : null,
    lines: known(densities, search.lines),
    full: search.view === 'full',
  };
}

function write(view: View): Record<string, unknown> {
  return {
    q: view.text || undefined,
    health: view.health.join(',') || undefined,
    own: view.ownership.join(',') || undefined,
    mine: view.mine ?? undefined,
    stale: view.stale ?? undefined,
    due: view.due || undefined,
    changed: view.changed ?? undefined,
    led: view.ledBy ?? undefined,
    involving: view.involving ?? undefined,
    exact: view.exact || undefined,
    topic: view.topic ?? undefined,
    pillar: view.pillar ?? undefined,
    outside: view.outside ?? undefined,
    silence: view.silence.join(',') || undefined,
    turned: view.turned ?? undefined,
    closed: view.closed || undefined,
    sort: view.sort === 'protocol' ? undefined : view.sort,
    desc: view.descending || undefined,
    group: view.group ?? undefined,
    cols: view.columns?.join(',') || undefined,
    lines: view.lines ?? undefined,
    view: view.full ? 'full' : undefined,
  };
}

/** The address of a view, without what is not kept with it: the record, and whether it stands alone. */
export function kept(search: Search): Search {
  const { view: _alone, ...rest } = write(read(search));
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}

export const isSame = (one: Search, other: Search): boolean =>
  JSON.stringify(kept(one)) === JSON.stringify(kept(other));

export function useView() {
  const { record, search, go } = usePlace();
  const view = read(search);
  // What a screen keeps in the address besides stays there.
  const change = (part: Partial<View>, beside: Search = {}) =>
    go({ search: { ...search, ...write({ ...view, ...part }), ...beside }, replace: true });
  const open = (id: string | null, part: Partial<View> = {}) =>
    go({
      record: id,
      search: { ...search, ...write({ ...view, ...part }), ...(id === record ? {} : noPart) },
      replace: id !== null && record !== null,
    });
  const clear = () => go({ search: { ...search, ...write(read({})) }, replace: true });
  return { record, view, change, open, clear };
}

/** The filter as the core takes it; `without` leaves one part out, to count what that part would find. */
export type FilterOf = (view: View, without?: 'health' | 'ownership' | 'silence') => WorkstreamFilter;

/** A view says "this week" and "mine"; the core is asked for a day and a post. */
export function useFilterOf(): FilterOf {
  const { today } = useAsOf();
  const user = useAnswer({ query: 'workspace' }).data?.user;
  const reported = useLastReport();
  const before = (count: number) => parseDate(today).subtract({ days: count }).toString();
  const sinceOf = (changed: number | 'report') =>
    changed === 'report' ? (reported ?? before(recent)) : before(changed);
  return (view, without) => ({
    ...(view.text ? { text: view.text } : {}),
    ...(view.health.length > 0 && without !== 'health' ? { health: [...view.health] } : {}),
    ...(view.ownership.length > 0 && without !== 'ownership' ? { ownership: [...view.ownership] } : {}),
    ...(view.ledBy ? { led_by: view.ledBy } : {}),
    ...(view.mine === 'ministry' && user ? { led_by: user.ministry } : {}),
    ...(view.mine === 'post' && user ? { post: user.post.id } : {}),
    ...(view.stale ? { stale: view.stale } : {}),
    ...(view.due ? { due_by: endOfWeek(today) } : {}),
    ...(view.changed ? { changed_since: sinceOf(view.changed) } : {}),
    ...(view.involving ? { involving: view.involving } : {}),
    // Which body is meant itself only: said of one that leads as of one that has a part.
    ...(view.exact && (view.involving || view.ledBy) ? { exact: true } : {}),
    ...(view.topic ? { topic: view.topic } : {}),
    ...(view.pillar ? { pillar: view.pillar } : {}),
    ...(view.outside ? { outside: view.outside } : {}),
    ...(view.silence.length > 0 && without !== 'silence' ? { silence: [...view.silence] } : {}),
    ...(view.turned ? { turned_since: view.turned } : {}),
    ...(view.closed ? { closed: true } : {}),
  });
}

/** Groups stand in the order of the list, so a grouped list is sorted by what groups it. */
export const sortOf = ({ group, sort }: View): WorkstreamSort =>
  group === 'lead' ? 'protocol' : (group ?? sort);
