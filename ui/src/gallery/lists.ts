/** Lists of workstreams as the gallery's core gives them: filtered, sorted, counted, by pages. */
import type {
  AssignmentRow,
  Health,
  Silence,
  WorkstreamCounts,
  WorkstreamDetail,
  WorkstreamFilter,
} from '@/ipc/contract';
import { contactsOf } from './handover';
import { byOrganisation, type Held } from './held';
import { leadsOf } from './ownership';

/** The one post that there is sits in 内閣官房: what names that alone is its own too. */
const isOfPost = ({ post, organisation }: AssignmentRow, id: string | null | undefined) =>
  post ? post.id === id : organisation.name.ja.startsWith('内閣官房');

/** Bodies of the gallery are named by their path. */
const isWithin = ({ organisation }: AssignmentRow, id: string | null | undefined) => {
  const top = id ? byOrganisation(id) : undefined;
  return top !== undefined && organisation.name.ja.startsWith(top.path.ja);
};

/** Whether a filter finds it. */
export const fits = (filter: WorkstreamFilter) => (one: Held) => {
  const { row } = one;
  if (!filter.closed && row.closed_on !== null) return false;
  if (filter.health?.length && !filter.health.includes(row.health ?? 'none')) return false;
  if (filter.ownership?.length && !filter.ownership.includes(row.ownership)) return false;
  if (filter.silence?.length && !filter.silence.includes(row.silence)) return false;
  if (filter.led_by && ![...row.lead, ...row.joint].some(({ id }) => id === filter.led_by)) return false;
  if (filter.pillar && row.pillar !== filter.pillar) return false;
  if (filter.involving && !one.assignments.some((held) => held.holds && isWithin(held, filter.involving)))
    return false;
  if (filter.due_by && !(row.next_on && row.next_on <= filter.due_by)) return false;
  if (filter.changed_since && !(row.as_of && row.as_of >= filter.changed_since)) return false;
  if (filter.post && !one.assignments.some((held) => isOfPost(held, filter.post))) return false;
  if (filter.stale && (row.age_days ?? 9999) < filter.stale) return false;
  const words = `${row.code} ${row.title.ja} ${row.lead.map(({ name, short }) => `${name.ja} ${short}`).join(' ')}`;
  return !filter.text || words.includes(filter.text);
};

export const countsOf = (list: readonly Held[]): WorkstreamCounts => {
  const of = (health: Health | null) => list.filter(({ row }) => row.health === health).length;
  const silent = (silence: Silence) => list.filter(({ row }) => row.silence === silence).length;
  return {
    total: list.length,
    on_track: of('on-track'),
    at_risk: of('at-risk'),
    off_track: of('off-track'),
    not_started: of('not-started'),
    completed: of('completed'),
    none: of(null),
    silence: {
      never: silent('never'),
      overdue: silent('overdue'),
      due_soon: silent('due-soon'),
      fresh: silent('fresh'),
      on_demand: silent('on-demand'),
      finished: silent('finished'),
    },
  };
};

export const page = <T>(items: readonly T[], window: { offset: number; limit: number }) => ({
  items: items.slice(window.offset, window.offset + window.limit),
  total: items.length,
});

const order: (Health | null)[] = ['off-track', 'at-risk', 'not-started', 'on-track', 'completed', null];

const urgency: Silence[] = ['never', 'overdue', 'due-soon', 'fresh', 'on-demand', 'finished'];

export const sorted = (list: Held[], sort: string, descending: boolean) => {
  const by: Record<string, (one: Held) => string | number> = {
    code: ({ row }) => row.code ?? '',
    title: ({ row }) => row.title.ja,
    health: ({ row }) => order.indexOf(row.health),
    'as-of': ({ row }) => row.as_of ?? '',
    silence: ({ row }) => `${urgency.indexOf(row.silence)}${row.due_on ?? ''}`,
    'next-on': ({ row }) => row.next_on ?? '',
    progress: ({ row }) => row.progress ?? -1,
  };
  const key = by[sort];
  const out = key ? [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) : [...list];
  if (descending) out.reverse();
  const has: Record<string, (one: Held) => unknown> = {
    'next-on': ({ row }) => row.next_on,
    progress: ({ row }) => row.progress,
  };
  const there = has[sort];
  // What has nothing there stands last either way.
  return there
    ? [...out.filter((one) => there(one) !== null), ...out.filter((one) => there(one) === null)]
    : out;
};

export const detailOf = ({ row, aim, assignments, log, facts, more }: Held): WorkstreamDetail => ({
  ...row,
  parent: null,
  aim,
  issues: null,
  outline: null,
  url: null,
  starts_fiscal_year: 2022,
  ends_fiscal_year: null,
  marking: 'confidentiality-2',
  source: 'RSシステム 令和6年度',
  leads: leadsOf(assignments),
  assignments,
  latest: log.find(({ confirmation }) => !confirmation) ?? null,
  facts,
  contacts: contactsOf([{ row, aim, assignments, log, facts }]),
  statuses: log.length,
  ...more,
});
