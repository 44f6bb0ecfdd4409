/** What the gallery's core says of the whole: who covers what, and what is amiss. Counted from what it holds. */
import type {
  Axis,
  Cell,
  ColumnSum,
  Coverage,
  CoverageColumn,
  CoverageLine,
  FindingKind,
  FindingRow,
  Findings,
  Intent,
  OrganisationRow,
  Query,
} from '@/ipc/contract';
import { linkedTo } from './frameworks';
import { byOrganisation, type Held, idOf, organisations, refOf } from './held';
import { page } from './lists';
import { today } from './works';
import type { World } from './world';

const domains = [
  ['SUP', 'サプライチェーン・重要物資', 'Supply chains and critical products'],
  ['SEM', '半導体', 'Semiconductors'],
  ['MIN', '重要鉱物', 'Critical minerals'],
  ['CYB', 'サイバー・データ・デジタル', 'Cyber, data, digital'],
  ['FOO', '食料安全保障', 'Food security'],
] as const;
const pillars = [
  'critical-products',
  'core-infrastructure',
  'critical-technology',
  'patent-non-disclosure',
  'outside-act',
] as const;

const noHealth = () => ({
  on_track: 0,
  at_risk: 0,
  off_track: 0,
  not_started: 0,
  completed: 0,
  none: 0,
});
const noParts = () => ({ lead: 0, joint: 0, claimed: 0, support: 0 });
const blank = (): Cell => ({ parts: noParts(), health: noHealth(), silent: 0 });
const noSum = (): ColumnSum => ({
  workstreams: 0,
  vacant: 0,
  contested: 0,
  ministries: 0,
  health: noHealth(),
  silent: 0,
});

function columnsOf(world: World, axis: Axis): CoverageColumn[] {
  const none = { topic: null, pillar: null, code: null, name: null, before: null };
  if (axis === 'pillar') return pillars.map((pillar) => ({ ...none, pillar, sum: noSum() }));
  if (axis === 'domain')
    return domains.map(([code, ja, en], index) => ({
      ...none,
      topic: idOf('t', 90 + index),
      code,
      name: { ja, en },
      sum: noSum(),
    }));
  return world.topics
    .filter(({ kind }) => kind === axis)
    .map(({ id, code, name }) => ({ ...none, topic: id, code, name, sum: noSum() }));
}

/** The last domain has no workstream: a gap to look at. */
function placesOf(index: number, columns: number): number[] {
  if (columns === 0 || index % 11 === 5) return [columns];
  const most = Math.max(1, columns - 1);
  return [...new Set([index % most, ...(index % 6 === 0 ? [(index + 1) % most] : [])])];
}

type Part = keyof Cell['parts'];
const weights: readonly Part[] = ['support', 'claimed', 'joint', 'lead'];

function partsOf({ assignments }: Held): [string, Part][] {
  return assignments
    .filter(({ holds }) => holds)
    .map(({ organisation, role, state }) => {
      const owns = role === 'lead' || role === 'joint-lead';
      const part = !owns ? 'support' : state === 'proposed' ? 'claimed' : role === 'lead' ? 'lead' : 'joint';
      return [organisation.id, part];
    });
}

/** The line that a body counts in: the top body, or what lies below the asked one. */
function lineOf(id: string, within: string | undefined): [OrganisationRow, boolean] | null {
  let at = byOrganisation(id);
  if (at && at.id === within) return [at, true];
  while (at && at.parent !== (within ?? null))
    at = at.parent === null ? undefined : byOrganisation(at.parent);
  return at ? [at, false] : null;
}

const isMissing = ({ row }: Held) => row.silence === 'overdue' || row.silence === 'never';

const healthKey = (health: Held['row']['health']) =>
  (health?.replace('-', '_') ?? 'none') as keyof Cell['health'];

export function coverage(world: World, query: Extract<Query, { query: 'coverage' }>): Coverage {
  const columns = columnsOf(world, query.axis);
  const all = [...columns, { topic: null, pillar: null, code: null, name: null, before: null, sum: noSum() }];
  const lines = new Map<string, { line: CoverageLine; cells: Map<number, Cell> }>();
  const sum = noSum();
  const line = (row: OrganisationRow, own: boolean) => {
    const key = `${row.id}${own}`;
    const known = lines.get(key);
    if (known) return known;
    const name = { ja: row.names.ja, ...(row.names.en ? { en: row.names.en } : {}) };
    const made = {
      line: { organisation: refOf(row), name, own, divides: false, sum: blank(), before: null, cells: [] },
      cells: new Map<number, Cell>(),
    };
    lines.set(key, made);
    return made;
  };
  if (!query.within) for (const row of organisations.values()) if (row.parent === null) line(row, false);
  world.works.forEach((work, index) => {
    const places = placesOf(index, columns.length);
    const health = healthKey(work.row.health);
    for (const of of [sum, ...places.flatMap((place) => all[place]?.sum ?? [])]) {
      of.workstreams += 1;
      of.vacant += work.row.ownership === 'vacant' ? 1 : 0;
      of.contested += work.row.ownership === 'contested' ? 1 : 0;
      of.health[health] += 1;
      of.silent += isMissing(work) ? 1 : 0;
    }
    const heaviest = new Map<ReturnType<typeof line>, Part>();
    for (const [id, part] of partsOf(work)) {
      const found = lineOf(id, query.within);
      if (!found) continue;
      const at = line(...found);
      if (found[0].id !== id) at.line.divides = true;
      const before = heaviest.get(at);
      if (!before || weights.indexOf(part) > weights.indexOf(before)) heaviest.set(at, part);
    }
    for (const [{ line: of, cells }, part] of heaviest) {
      const targets = places.map((place) => {
        const cell = cells.get(place) ?? blank();
        cells.set(place, cell);
        return cell;
      });
      for (const cell of [of.sum, ...targets]) {
        cell.parts[part] += 1;
        if (part !== 'lead' && part !== 'joint') continue;
        cell.health[health] += 1;
        cell.silent += isMissing(work) ? 1 : 0;
      }
    }
  });
  const then = (cell: Cell): Cell => ({
    ...cell,
    parts: { ...cell.parts, lead: Math.max(0, cell.parts.lead - 1) },
  });
  const before = (cell: Cell, place: number) => (query.before ? (place % 2 ? then(cell) : cell) : null);
  return {
    axis: query.axis,
    day: query.clock.day ?? today,
    before: query.before ?? null,
    within: null,
    columns: all
      .filter(({ topic, pillar, sum: { workstreams } }) => topic || pillar || workstreams > 0)
      .map((column) => ({ ...column, before: query.before ? column.sum : null })),
    lines: [...lines.values()].map(({ line: of, cells }) => ({
      ...of,
      before: query.before ? of.sum : null,
      cells: [...cells]
        .sort(([one], [other]) => one - other)
        .map(([column, cell]) => ({ column, ...cell, before: before(cell, column) })),
    })),
    sum,
    sum_before: query.before ? sum : null,
  };
}

const kinds: readonly FindingKind[] = ['gap', 'vacant', 'contested', 'orphan'];

function everything(world: World): FindingRow[] {
  const about = ({ row }: Held) => [
    { noun: 'workstream' as const, id: row.id, code: row.code, name: row.title },
  ];
  const nothing = { organisations: [], evidence: [], since: null, age_days: null, settled_by: null };
  const gap = domains[domains.length - 1];
  const found: FindingRow[] = [];
  if (gap && world.works.length > 0)
    found.push({
      ...nothing,
      kind: 'gap',
      rule: 'gap-domain',
      about: [{ noun: 'topic', id: idOf('t', 94), code: gap[0], name: { ja: gap[1], en: gap[2] } }],
      evidence: [{ evidence: 'workstreams', count: 0, names: [] }],
      acknowledged: null,
    });
  for (const work of world.works) {
    const { ownership, lead } = work.row;
    if (ownership === 'vacant')
      found.push({
        ...nothing,
        kind: 'vacant',
        rule: 'vacant',
        about: about(work),
        evidence: [{ evidence: 'lead-ended', on: '2026-04-01', names: [] }],
        since: '2026-04-01',
        age_days: 233,
        acknowledged: null,
      });
    if (ownership === 'contested')
      found.push({
        ...nothing,
        kind: 'contested',
        rule: 'contested',
        about: about(work),
        organisations: lead,
        evidence: lead.map(({ id, name }, index) => ({
          evidence: 'lead' as const,
          organisation: id,
          from: index === 0 ? '2024-04-01' : '2026-09-01',
          agreed: false,
          names: [name],
        })),
        since: '2026-09-01',
        age_days: 80,
        acknowledged: null,
      });
    if (ownership === 'settled' && work.row.code?.endsWith('0'))
      found.push({
        ...nothing,
        kind: 'orphan',
        rule: 'orphan',
        about: about(work),
        organisations: lead,
        since: '2024-04-01',
        age_days: 963,
        acknowledged: null,
      });
  }
  return found.map((row) => ({ ...row, acknowledged: world.known.get(keyOf(row)) ?? null }));
}

const keyOf = ({ rule, about }: { rule: string; about: readonly { id: string }[] }) =>
  [rule, ...about.map(({ id }) => id)].join(':');

export function findings(world: World, query: Extract<Query, { query: 'findings' }>): Findings {
  const { kinds: wanted = [], about, topic, acknowledged } = query.filter;
  const linked = topic ? new Set([topic, ...linkedTo(world, topic)]) : null;
  const all = everything(world).filter(
    (row) =>
      (!about || row.about.some(({ id }) => id === about)) &&
      (!linked || row.about.some(({ id }) => linked.has(id))),
  );
  const shown = all.filter(
    (row) =>
      (wanted.length === 0 || wanted.includes(row.kind)) && (acknowledged || row.acknowledged === null),
  );
  return {
    ...page(shown, query.window),
    counts: kinds.map((kind) => ({
      kind,
      open: all.filter((row) => row.kind === kind && row.acknowledged === null).length,
      acknowledged: all.filter((row) => row.kind === kind && row.acknowledged !== null).length,
    })),
  };
}

type Knowing = Extract<Intent, { intent: 'acknowledge-finding' | 'reopen-finding' }>;

export function know(world: World, intent: Knowing): string {
  const key = [intent.rule, ...intent.about].join(':');
  if (intent.intent === 'reopen-finding') world.known.delete(key);
  else
    world.known.set(key, {
      reason: intent.reason,
      on: today,
      review_on: intent.review_on ?? null,
      is_due: false,
      by: world.actor,
    });
  return intent.about[0] ?? '';
}
