/** The gallery's meetings, decisions and actions: answers that look like the core's, and what writes do to them. No rule of the product here. */
import type {
  ActionFilter,
  ActionRow,
  DecisionFilter,
  DecisionRow,
  Intent,
  MeetingDetail,
  MeetingFilter,
  MeetingRef,
  MeetingRow,
  Minute,
  Proposed,
  Query,
  SeriesRow,
} from '@/ipc/contract';
import { byOrganisation, type Held, idOf, organisationOf, organisations, refOf, refuse } from './held';
import { page } from './lists';
import {
  actionOf,
  type HeldAction,
  type HeldDecision,
  type HeldMeeting,
  type HeldSeries,
  meetingOf,
  workOf,
} from './met';
import { today } from './works';
import type { World } from './world';

// ---- answers ----

const has = (text: string, sought: string | undefined) => !sought || text.includes(sought);

function refOfMeeting({ coordination: { meetings } }: World, id: string | null): MeetingRef | null {
  const one = meetings.find(({ row }) => row.id === id);
  return one ? { id: one.row.id, title: one.row.title, on: one.row.on } : null;
}

/** Working days between two days; the one holiday of the gallery's weeks is 勤労感謝の日. */
function weekdays(from: string, to: string): number {
  let count = 0;
  for (const at = new Date(`${from}T00:00:00Z`); at.toISOString().slice(0, 10) < to; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (at.getUTCDay() % 6 !== 0 && at.toISOString().slice(0, 10) !== '2026-11-23') count += 1;
  }
  return count;
}

function actionRow(world: World, held: HeldAction): ActionRow {
  const decision = world.coordination.decisions.find(({ id }) => id === held.decision);
  const isLate = held.due !== null && held.due < today && held.outcome === null;
  return {
    ...held,
    late_days: isLate ? weekdays(held.due ?? today, today) : null,
    meeting: refOfMeeting(world, held.meeting),
    decision: decision ? [decision.id, decision.text] : null,
  };
}

export function actionsOf(world: World, filter: ActionFilter): ActionRow[] {
  const { meetings, actions } = world.coordination;
  const isOfSeries = (meeting: string | null) =>
    meetings.some(({ row, series }) => row.id === meeting && series === filter.series);
  return actions
    .filter(
      (one) =>
        (filter.ended ? one.outcome !== null : filter.closed || one.outcome === null) &&
        (!filter.organisation || one.organisation.id === filter.organisation) &&
        (!filter.post || one.post?.id === filter.post) &&
        (!filter.workstream || one.workstream?.id === filter.workstream) &&
        (!filter.meeting || one.meeting === filter.meeting) &&
        (!filter.decision || one.decision === filter.decision) &&
        (!filter.series || isOfSeries(one.meeting)) &&
        (!filter.due_from || (one.due ?? '') >= filter.due_from) &&
        (!filter.due_by || (one.due ?? '9') <= filter.due_by) &&
        has(one.text, filter.text),
    )
    .map((one) => actionRow(world, one))
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

function decisionRow(world: World, held: HeldDecision): DecisionRow {
  const actions = world.coordination.actions.filter(({ decision }) => decision === held.id);
  return {
    ...held,
    meeting: refOfMeeting(world, held.meeting),
    actions: actions.length,
    open: actions.filter(({ outcome }) => outcome === null).length,
  };
}

export const decisionsOf = (world: World, filter: DecisionFilter): DecisionRow[] =>
  world.coordination.decisions
    .filter(
      (one) =>
        (!filter.meeting || one.meeting === filter.meeting) &&
        (!filter.workstream || one.workstream?.id === filter.workstream) &&
        has(one.text, filter.text),
    )
    .map((one) => decisionRow(world, one))
    .filter(({ actions }) => !filter.without_action || actions === 0)
    .sort((a, b) => (a.on < b.on ? 1 : -1));

function meetingRow(world: World, held: HeldMeeting): MeetingRow {
  const { series, decisions, actions } = world.coordination;
  const of = series.find(({ id }) => id === held.series);
  const given = actions.filter(({ meeting }) => meeting === held.row.id);
  return {
    ...held.row,
    series: of ? [of.id, of.name, of.level] : null,
    decisions: decisions.filter(({ meeting }) => meeting === held.row.id).length,
    actions: given.length,
    open: given.filter(({ outcome }) => outcome === null).length,
  };
}

const speaksOf = ({ coordination }: World, { row, agenda }: HeldMeeting, workstream: string) =>
  agenda.some((item) => item.workstream?.id === workstream) ||
  [...coordination.decisions, ...coordination.actions].some(
    (one) => one.meeting === row.id && one.workstream?.id === workstream,
  );

const meetingsOf = (world: World, filter: MeetingFilter): MeetingRow[] =>
  world.coordination.meetings
    .filter(
      (one) =>
        (!filter.series || one.series === filter.series) &&
        (!filter.states?.length || filter.states.includes(one.row.state)) &&
        (!filter.workstream || speaksOf(world, one, filter.workstream)) &&
        has(`${one.row.title.ja} ${one.row.place ?? ''} ${one.minutes ?? ''}`, filter.text),
    )
    .map((one) => meetingRow(world, one))
    .sort((a, b) => (a.on < b.on ? 1 : -1));

const findMeeting = ({ coordination: { meetings } }: World, id: string): HeldMeeting => {
  const one = meetings.find(({ row }) => row.id === id);
  if (!one) throw refuse('not-found', { noun: 'meeting', given: id });
  return one;
};

function carriedTo(world: World, { row, series }: HeldMeeting): ActionRow[] {
  if (!series) return [];
  const met = ({ meeting }: ActionRow) => meeting !== null && meeting.id !== row.id && meeting.on <= row.on;
  return actionsOf(world, { series, closed: true }).filter(
    (one) => met(one) && (one.outcome === null || (one.closed_on ?? '') > row.on),
  );
}

function meetingDetail(world: World, held: HeldMeeting): MeetingDetail {
  const series = world.coordination.series.find(({ id }) => id === held.series);
  const there = held.attendance.map(({ organisation }) => organisation);
  return {
    ...meetingRow(world, held),
    workstreams: [],
    agenda: held.agenda,
    attendance: held.attendance.map(({ organisation, post, note }) => ({
      organisation: refOf(byOrganisation(organisation) ?? organisationOf(['内閣官房'])),
      post: post === world.actor.id ? world.actor : null,
      note: note ?? null,
    })),
    absent: there.length === 0 ? [] : (series?.members ?? []).filter(({ id }) => !there.includes(id)),
    minutes: held.minutes,
    reason: held.reason,
    taken: decisionsOf(world, { meeting: held.row.id }),
    given: actionsOf(world, { meeting: held.row.id, closed: true }),
    carried: carriedTo(world, held),
    reports: world.reports.filter((report) => report.meeting?.id === held.row.id).map(({ number }) => number),
  };
}

function proposed(world: World, held: HeldMeeting): Proposed[] {
  const carried = carriedTo(world, held);
  const of = carried.filter(({ workstream }) => workstream !== null);
  const loose = carried.filter(({ workstream }) => workstream === null);
  const from = (one: Held, more: Partial<Proposed>): Proposed => ({
    workstream: workOf(one),
    reasons: [],
    health: one.row.health,
    as_of: one.row.as_of,
    headline: one.row.headline,
    actions: [],
    milestones: [],
    ...more,
  });
  const [first, ...others] = world.works;
  const late = others.filter(({ row }) => row.health === 'off-track').slice(0, 2);
  const contested = others.find(({ row }) => row.ownership === 'contested');
  return [
    ...(first ? [from(first, { reasons: ['carried-over', 'due'], actions: of })] : []),
    ...(contested ? [from(contested, { reasons: ['contested'] })] : []),
    ...late.filter((one) => one !== contested).map((one) => from(one, { reasons: ['off-track', 'silent'] })),
    ...(loose.length > 0
      ? [
          {
            workstream: null,
            reasons: ['carried-over' as const],
            health: null,
            as_of: null,
            headline: null,
            actions: loose,
            milestones: [],
          },
        ]
      : []),
  ];
}

function seriesRow(world: World, held: HeldSeries): SeriesRow {
  const { meetings } = world.coordination;
  const own = meetings.filter(({ series }) => series === held.id);
  const on = (state: MeetingRow['state']) =>
    own
      .filter(({ row }) => row.state === state)
      .map(({ row }) => row.on)
      .sort();
  return {
    ...held,
    held: on('held').length,
    last: on('held').at(-1) ?? null,
    next: on('planned').find((day) => day >= today) ?? null,
    open: actionsOf(world, { series: held.id }).length,
  };
}

/** A line as an officer of the gallery writes it: a head, words, `@` and `#` and a day after 期限. */
function minuteOf({ works, actor }: World, line: string): Minute {
  const [, head, rest = ''] = /^(?:(決定|対応|記録)[:：])?\s*(.*)$/s.exec(line.trim()) ?? [];
  const words = rest
    .normalize('NFKC')
    .replace(/^due:/, '期限 ')
    .split(/[\s　]+/);
  const marked = (mark: string) => words.find((word) => word.startsWith(mark) && word.length > 1)?.slice(1);
  const [owner, code] = [marked('@'), marked('#')];
  const at = words.indexOf('期限');
  const [, month, day] = /^(\d+)\/(\d+)$/.exec(words[at + 1] ?? '') ?? [];
  if (at !== -1 && !day) throw refuse('not-a-day', { given: line.trim() });
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const meant = [...organisations.values()].filter(
    ({ names, id, parent }) =>
      owner !== undefined &&
      (id === owner || names.abbreviation === owner || (parent === null && names.ja.includes(owner))),
  );
  const exact = meant.filter(
    ({ names, id }) => id === owner || names.ja === owner || names.abbreviation === owner,
  );
  const found = exact.length === 1 ? exact : meant;
  const isPost = owner === actor.title.ja;
  if (owner && !isPost && found.length === 0)
    throw refuse('not-found', { noun: 'organisation', given: owner });
  if (!isPost && found.length > 1)
    throw refuse('ambiguous', {
      noun: 'organisation',
      given: owner,
      candidates: found.map(({ id, names }) => ({ id, name: names.ja, code: names.abbreviation })),
    });
  const work = works.find(({ row }) => row.code === code);
  if (code && !work) throw refuse('not-found', { noun: 'workstream', given: code });
  const [body] = found;
  return {
    sort:
      head === '決定' ? 'decision' : head === '対応' || (!head && (owner || at !== -1)) ? 'action' : 'note',
    text: words
      .filter((word, index) => !/^[@#]./.test(word) && (at === -1 || (index !== at && index !== at + 1)))
      .join(' '),
    organisation: isPost ? actor.organisation : body ? refOf(body) : null,
    post: isPost ? actor : null,
    workstream: work ? workOf(work) : null,
    due: day ? `2026-${two(month)}-${two(day)}` : null,
  };
}

type Asked =
  | 'series'
  | 'meetings'
  | 'meeting'
  | 'agenda'
  | 'decisions'
  | 'decision'
  | 'actions'
  | 'action'
  | 'minute';

export function coordinated(world: World, query: Extract<Query, { query: Asked }>): unknown {
  const { series, decisions, actions } = world.coordination;
  switch (query.query) {
    case 'series':
      return series.map((one) => seriesRow(world, one));
    case 'meetings':
      return page(meetingsOf(world, query.filter), query.window);
    case 'meeting':
      return meetingDetail(world, findMeeting(world, query.id));
    case 'agenda':
      return page(proposed(world, findMeeting(world, query.meeting)), query.window);
    case 'decisions':
      return page(decisionsOf(world, query.filter), query.window);
    case 'actions':
      return page(actionsOf(world, query.filter), query.window);
    case 'minute':
      return minuteOf(world, query.line);
    case 'decision': {
      const one = decisions.find(({ id }) => id === query.id);
      if (!one) throw refuse('not-found', { noun: 'decision', given: query.id });
      return decisionRow(world, one);
    }
    case 'action': {
      const one = actions.find(({ id }) => id === query.id);
      if (!one) throw refuse('not-found', { noun: 'action', given: query.id });
      return actionRow(world, one);
    }
  }
}

// ---- writes ----

const sorts = [
  'add-series',
  'revise-series',
  'plan-meeting',
  'revise-meeting',
  'set-agenda',
  'hold-meeting',
  'cancel-meeting',
  'take-decision',
  'revise-decision',
  'give-action',
  'revise-action',
  'pass-action',
  'extend-action',
  'finish-action',
  'drop-action',
  'reopen-action',
] as const;
export type Coordinating = Extract<Intent, { intent: (typeof sorts)[number] }>;

export const isCoordinating = (intent: Intent): intent is Coordinating =>
  (sorts as readonly string[]).includes(intent.intent);

export function coordinate(world: World, intent: Coordinating): string {
  const { coordination: held, made } = world;
  const workstream = (id: string | null | undefined) => (id ? workOf(world.find(id)) : null);
  const body = (id: string | null | undefined) => {
    const row = byOrganisation(id ?? '');
    if (!row) throw refuse('no-owner');
    return refOf(row);
  };
  switch (intent.intent) {
    case 'add-series':
    case 'revise-series': {
      const said = {
        name: intent.name,
        level: intent.level,
        cadence: intent.cadence ?? null,
        host: intent.host ? body(intent.host) : null,
        members: (intent.members ?? []).map(body),
      };
      if (intent.name.ja.trim() === '') throw refuse('empty-text', { field: 'name' });
      const id = intent.intent === 'revise-series' ? intent.series : idOf('z', 100 + made);
      held.series = [...held.series.filter((one) => one.id !== id), { id, ...said }];
      return id;
    }
    case 'plan-meeting': {
      const of = held.series.find(({ id }) => id === intent.series);
      const planned = meetingOf(100 + made, intent.series ?? null, intent.on, {
        title: intent.title ?? of?.name ?? { ja: '' },
        starts: intent.starts ?? null,
        place: intent.place ?? null,
      });
      held.meetings.push(planned);
      return planned.row.id;
    }
    case 'give-action': {
      if (intent.text.trim() === '') throw refuse('empty-text', { field: 'action' });
      const decision = held.decisions.find(({ id }) => id === intent.decision);
      const given = actionOf(100 + made, intent.text, '内閣官房', {
        organisation: intent.post === world.actor.id ? world.actor.organisation : body(intent.organisation),
        post: intent.post === world.actor.id ? world.actor : null,
        on: today,
        due: intent.due ?? null,
        workstream: workstream(intent.workstream) ?? decision?.workstream ?? null,
        meeting: intent.meeting ?? decision?.meeting ?? null,
        decision: intent.decision ?? null,
      });
      held.actions.push(given);
      return given.id;
    }
    case 'take-decision': {
      if (intent.text.trim() === '') throw refuse('empty-text', { field: 'decision' });
      const taken = {
        id: idOf('d', 100 + made),
        text: intent.text,
        on: today,
        meeting: intent.meeting ?? null,
        workstream: workstream(intent.workstream),
      };
      held.decisions.push(taken);
      return taken.id;
    }
    case 'revise-decision': {
      held.decisions = held.decisions.map((one) =>
        one.id === intent.decision ? { ...one, text: intent.text } : one,
      );
      return intent.decision;
    }
    case 'revise-meeting':
    case 'set-agenda':
    case 'hold-meeting':
    case 'cancel-meeting':
      return ofMeeting(world, intent);
    default:
      return ofAction(world, intent);
  }
}

function ofMeeting(
  world: World,
  intent: Extract<
    Coordinating,
    { intent: 'revise-meeting' | 'set-agenda' | 'hold-meeting' | 'cancel-meeting' }
  >,
): string {
  const { meetings } = world.coordination;
  const one = findMeeting(world, intent.meeting);
  const change = (part: Partial<HeldMeeting>) =>
    meetings.splice(meetings.indexOf(one), 1, { ...one, ...part });
  switch (intent.intent) {
    case 'revise-meeting':
      change({
        row: {
          ...one.row,
          title: intent.title,
          on: intent.on,
          starts: intent.starts ?? null,
          place: intent.place ?? null,
        },
      });
      break;
    case 'set-agenda':
      change({
        agenda: intent.items.map(({ workstream, text }) => ({
          workstream: workstream ? workOf(world.find(workstream)) : null,
          text: text ?? null,
        })),
      });
      break;
    case 'hold-meeting':
      change({
        row: { ...one.row, state: 'held' },
        attendance: intent.attendance ?? [],
        minutes: intent.minutes ?? null,
      });
      break;
    case 'cancel-meeting':
      if (intent.reason.trim() === '') throw refuse('empty-text', { field: 'reason' });
      change({ row: { ...one.row, state: 'cancelled' }, reason: intent.reason });
      break;
  }
  return intent.meeting;
}

function ofAction(world: World, intent: Extract<Coordinating, { action: string }>): string {
  const { actions } = world.coordination;
  const at = actions.findIndex(({ id }) => id === intent.action);
  const one = actions[at];
  if (!one) throw refuse('not-found', { noun: 'action', given: intent.action });
  const change = (part: Partial<HeldAction>) => {
    actions[at] = { ...one, ...part };
  };
  const needs = (reason: string) => {
    if (reason.trim() === '') throw refuse('empty-text', { field: 'reason' });
  };
  switch (intent.intent) {
    case 'revise-action':
      change({ text: intent.text });
      break;
    case 'pass-action': {
      const to = byOrganisation(intent.organisation);
      if (to) change({ organisation: refOf(to), post: null });
      break;
    }
    case 'extend-action':
      needs(intent.reason);
      change({ due: intent.due ?? null, extended: intent.reason });
      break;
    case 'finish-action':
      change({ outcome: 'done', closed_on: intent.on ?? today, note: intent.note ?? null });
      break;
    case 'drop-action':
      needs(intent.reason);
      change({ outcome: 'dropped', closed_on: today, note: intent.reason });
      break;
    case 'reopen-action':
      change({ outcome: null, closed_on: null, note: null });
      break;
  }
  return intent.action;
}
