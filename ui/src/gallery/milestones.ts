/** The gallery's milestones, what they add up to over time, and what depends on what. No rule of the product lives here. */
import type {
  EdgeRow,
  ImpactRow,
  Intent,
  MeetingRow,
  MilestoneRow,
  Query,
  TimelineGroup,
  TimelineRow,
} from '@/ipc/contract';
import { byOrganisation, type Held, idOf, ministries, refOf as organisationRef, refuse } from './held';
import { fits, page } from './lists';
import { daysBetween, type HeldMilestone, milestoneOf, plus, refOf, told } from './planned';
import { at, today } from './works';
import type { World } from './world';

export function milestones({ milestones: all }: World, query: Query & { query: 'milestones' }) {
  const { workstream, closed } = query.filter;
  const rows = all
    .map(({ row }) => row)
    .filter((row) => !workstream || row.workstream.id === workstream)
    .filter((row) => closed || (row.actual === null && row.dropped_on === null))
    .sort((one, other) => (one.actual ?? one.forecast).localeCompare(other.actual ?? other.forecast));
  return page(rows, query.window);
}

const held = ({ milestones: all }: World, id: string): HeldMilestone => {
  const found = all.find(({ row }) => row.id === id);
  if (!found) throw refuse('not-found', { noun: 'milestone', given: id });
  return found;
};

export function milestone(world: World, id: string) {
  const { row, history } = held(world, id);
  return { ...row, history, after: null };
}

const domains = ['サプライチェーン', '基幹インフラ', '重要技術', '情報保全'];

type Group = TimelineRow['group'];

function linesOf(world: World, query: Query & { query: 'timeline' | 'timeline-frame' }): [Group, Held][] {
  const found = world.works.filter(fits(query.filter));
  const groupOf = (one: Held): [number, Group] => {
    if (query.by === 'domain') {
      const place = Number(one.row.code ?? 0) % (domains.length + 1);
      const ja = domains[place];
      return ja ? [place, [idOf('t', 50 + place), { ja }]] : [99, null];
    }
    const [lead] = one.row.ownership === 'settled' ? one.row.lead : [];
    const place = ministries.findIndex(([ja]) => lead?.name.ja.startsWith(ja));
    const known = ministries[place];
    return known ? [place, [idOf('o', place), { ja: known[0], en: known[1] }]] : [99, null];
  };
  return found
    .map((one) => ({ one, group: groupOf(one) }))
    .sort((a, b) => a.group[0] - b.group[0])
    .map(({ one, group }) => [group[1], one]);
}

export function timeline(world: World, query: Query & { query: 'timeline' }) {
  const own = new Map<string, MilestoneRow[]>();
  for (const { row } of world.milestones)
    own.set(row.workstream.id, [...(own.get(row.workstream.id) ?? []), row]);
  const lines = linesOf(world, query).map(([group, one]): TimelineRow => {
    const index = Number(one.row.id.slice(1));
    return {
      group,
      again: false,
      workstream: refOf(one),
      health: one.row.health,
      from: index % 11 === 7 ? null : `${2022 + (index % 4)}-04-01`,
      to: index % 3 === 0 ? null : `${2027 + (index % 3)}-03-31`,
      milestones: own.get(one.row.id) ?? [],
    };
  });
  return page(lines, query.window);
}

const meetingsAtFirst: readonly MeetingRow[] = Array.from({ length: 14 }, (_, index) => ({
  id: idOf('m', index),
  title: { ja: '関係省庁連絡会議', en: 'Liaison meeting' },
  series: null,
  on: plus('2026-04-21', index * 28),
  starts: 14 * 60,
  place: '中央合同庁舎',
  state: index === 5 ? 'cancelled' : index < 8 ? 'held' : 'planned',
  decisions: 1,
  actions: 2,
  open: 1,
}));

export function timelineFrame(world: World, query: Query & { query: 'timeline-frame' }) {
  const groups: TimelineGroup[] = [];
  for (const [group] of linesOf(world, query)) {
    const last = groups.at(-1);
    if (last && last.group?.[0] === group?.[0]) last.lines += 1;
    else groups.push({ group, lines: 1 });
  }
  return {
    groups,
    meetings: world.isEmpty ? [] : meetingsAtFirst.filter(({ on }) => query.from <= on && on <= query.to),
    holidays: [
      { on: '2026-11-03', name: { ja: '文化の日', en: 'Culture Day' } },
      { on: '2026-11-23', name: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' } },
    ].filter(({ on }) => query.from <= on && on <= query.to),
  };
}

/** What bears on what, of all workstreams. */
function edgesOf({ works }: World): EdgeRow[] {
  return works.flatMap(({ row, facts }) =>
    facts.flatMap((one) =>
      one.fact === 'dependency' && one.dependency.to && !one.inward
        ? [{ fact: one.id, from: row.id, to: one.dependency.to, relation: one.dependency.relation }]
        : [],
    ),
  );
}

export function neighbourhood(world: World, query: Query & { query: 'neighbourhood' }) {
  const near = new Map(query.workstreams.map((id) => [id, 0]));
  const all = edgesOf(world);
  for (let hop = 0; hop < query.hops; hop += 1)
    for (const { from, to } of all)
      for (const [here, other] of [
        [from, to],
        [to, from],
      ] as const)
        if (near.get(here) === hop && !near.has(other)) near.set(other, hop + 1);
  const topOf = ({ row }: Held) => {
    const [lead] = row.ownership === 'vacant' ? [] : row.lead;
    return ministries.findIndex(([ja]) => lead?.name.ja.startsWith(ja));
  };
  const tops = [...near.keys()].map((id) => topOf(world.find(id))).filter((place) => place >= 0);
  return {
    nodes: [...near].map(([id, hops]) => {
      const one = world.find(id);
      const top = topOf(one);
      return {
        workstream: refOf(one),
        health: one.row.health,
        lead: one.row.ownership === 'vacant' ? [] : [...one.row.lead, ...one.row.joint],
        ministry: top < 0 ? null : idOf('o', top),
        hops,
      };
    }),
    ministries: [...new Set(tops)]
      .sort((one, other) => one - other)
      .flatMap((place) => {
        const row = byOrganisation(idOf('o', place));
        return row ? [organisationRef(row)] : [];
      }),
    edges: all.filter(({ from, to }) => near.has(from) && near.has(to)),
    more: false,
  };
}

export function impact(world: World, query: Query & { query: 'impact' }): ImpactRow[] {
  const { row } = held(world, query.milestone);
  const days = daysBetween(query.to ? row.forecast : row.baseline, query.to ?? row.forecast);
  const all = edgesOf(world).filter(({ relation }) => relation !== 'relates');
  const out: ImpactRow[] = [];
  const seen = new Set([row.workstream.id]);
  let ring = all.filter(({ from }) => from === row.workstream.id);
  for (let hops = 1; hops <= 3; hops += 1) {
    const next: EdgeRow[] = [];
    for (const edge of ring) {
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      const one = world.find(edge.to);
      const blocked = edge.relation === 'blocks' && hops === 1;
      out.push({
        workstream: refOf(one),
        health: one.row.health,
        lead: one.row.lead,
        hops,
        from: edge.from,
        relation: edge.relation,
        blocked,
        milestones: world.milestones
          .map(({ row: other }) => other)
          .filter(
            (other) =>
              other.workstream.id === edge.to && other.actual === null && other.forecast >= row.forecast,
          )
          .map((other) => [other, blocked ? plus(other.forecast, days) : null]),
      });
      next.push(...all.filter(({ from }) => from === edge.to));
    }
    ring = next;
  }
  return out;
}

/** The ring that a tie would close, from the one that bears back to itself; nothing where it closes none. */
export function ringOf(world: World, from: string, to: string) {
  const path = (here: string, seen: readonly string[]): readonly string[] | null => {
    if (here === from) return seen;
    if (seen.length > 8) return null;
    for (const edge of edgesOf(world))
      if (edge.from === here && edge.relation !== 'relates' && !seen.includes(edge.to)) {
        const found = path(edge.to, [...seen, edge.to]);
        if (found) return found;
      }
    return null;
  };
  const found = path(to, [from, to]);
  return found?.map((id) => {
    const { row } = world.find(id);
    return { id, code: row.code, name: row.title.ja };
  });
}

/** Does it, or says that it is none of these. */
export function applyToMilestone(world: World, intent: Intent): string | null {
  switch (intent.intent) {
    case 'add-milestone': {
      if (!intent.title.ja.trim()) throw refuse('empty-text', { field: 'title' });
      const { title, on, critical = false, every = null, until = null } = intent;
      const made = milestoneOf(world.find(intent.workstream), 90_000 + world.made, '', on, [], {
        title,
        critical,
        every,
        until,
      });
      world.milestones.push(made);
      return made.row.id;
    }
    case 'revise-milestone': {
      const one = held(world, intent.milestone);
      const { title, on, critical = false, every = null, until = null } = intent;
      one.row = told({ ...one.row, title, baseline: on, critical, every, until }, one.history);
      return one.row.id;
    }
    case 'slip-milestone': {
      const one = held(world, intent.milestone);
      if (!intent.reason.trim()) throw refuse('empty-text', { field: 'reason' });
      if (intent.to === one.row.forecast) throw refuse('nothing-changes');
      one.history = [
        ...one.history,
        {
          was: one.row.forecast,
          to: intent.to,
          on: intent.on ?? today,
          reason: intent.reason,
          at,
          actor: world.actor,
        },
      ];
      one.row = told(one.row, one.history);
      return one.row.id;
    }
    case 'finish-milestone': {
      const one = held(world, intent.milestone);
      if (!intent.evidence.trim()) throw refuse('empty-text', { field: 'evidence' });
      one.row = told({ ...one.row, actual: intent.on ?? today, evidence: intent.evidence }, one.history);
      return one.row.id;
    }
    case 'drop-milestone': {
      const one = held(world, intent.milestone);
      if (!intent.reason.trim()) throw refuse('empty-text', { field: 'reason' });
      one.row = told({ ...one.row, dropped_on: intent.on ?? today, reason: intent.reason }, one.history);
      return one.row.id;
    }
    default:
      return null;
  }
}
