/** What the gallery's core says of frameworks and partners: real names, made-up links and days. Counted from what it holds. */
import type {
  Cell,
  ComingDate,
  FrameworkDetail,
  FrameworkMap,
  FrameworkRow,
  MapBody,
  MapCell,
  PartKind,
  Query,
  Tie,
  TopicRow,
} from '@/ipc/contract';
import { byOrganisation, type Held, idOf, organisationOf, organisations, refOf, refuse } from './held';
import { tiesOf } from './ties';
import { today } from './works';
import type { World } from './world';

const listed = [
  ['framework', null, '日米安全保障条約第2条', 'Article 2 of the Japan–U.S. Security Treaty', 'seen'],
  ['framework', null, '日米同盟', 'Japan–U.S. alliance', 'seen'],
  [
    'framework',
    'CoRe',
    '日米競争力・強靱性（コア）パートナーシップ',
    'Competitiveness and Resilience (CoRe) Partnership',
    'seen',
  ],
  ['framework', null, '日米通商協力枠組み', 'U.S.–Japan Partnership on Trade', 'seen'],
  [
    'framework',
    'EPCC',
    '日米経済政策協議委員会（経済版「2＋2」）',
    'Japan–U.S. Economic Policy Consultative Committee',
    'seen',
  ],
  ['framework', null, '日米豪印（クアッド）', 'Quad', 'seen'],
  ['framework', null, 'AUKUS', 'AUKUS', 'seen'],
  [
    'framework',
    'CPTPP',
    '環太平洋パートナーシップに関する包括的及び先進的な協定',
    'Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
    'seen',
  ],
  ['framework', 'FOIP', '自由で開かれたインド太平洋', 'Free and Open Indo-Pacific', 'seen'],
  ['framework', 'IPEF', 'インド太平洋経済枠組み', 'Indo-Pacific Economic Framework for Prosperity', 'seen'],
  ['framework', 'MSP', '鉱物資源安全保障パートナーシップ', 'Minerals Security Partnership', 'seen'],
  ['framework', null, 'G7（主要7か国）', 'Group of Seven', 'general'],
  [
    'framework',
    null,
    '経済協力開発機構',
    'Organisation for Economic Co-operation and Development',
    'general',
  ],
  ['framework', null, '世界貿易機関', 'World Trade Organization', 'general'],
  ['country', null, 'アメリカ合衆国', 'United States', 'seen'],
  ['country', null, 'オーストラリア', 'Australia', 'seen'],
  ['grouping', null, '欧州連合', 'European Union', 'seen'],
  ['grouping', null, '同志国', 'Like-minded countries', 'seen'],
] as const;

/** Ids beyond those of the topics with which the gallery begins. */
export const frameworkId = (index: number) => idOf('t', 300 + index);

export const frameworksAtFirst: readonly TopicRow[] = listed.map(
  ([kind, code, ja, en, verification], index) => ({
    id: frameworkId(index),
    kind,
    code,
    name: { ja, en },
    summary:
      index === 5
        ? {
            ja: '日本・米国・豪州・インドの協力の枠組み。',
            en: 'Co-operation of Japan, the United States, Australia and India.',
          }
        : null,
    on: index === 4 ? '2022-07-29' : null,
    reference: verification === 'seen' ? 'The Japan Times 2021-12-09' : '一般的知識',
    aliases: index === 5 ? ['クアッド', '日米豪印戦略対話'] : [],
    verification,
    workstreams: 0,
  }),
);

/** Every seventh workstream stands behind one framework, every fifth of those behind a second and a partner. */
function placesOf(index: number): number[] {
  if (index % 3 !== 0) return [];
  const first = (index / 3) % 12;
  return [
    ...new Set([first === 6 ? 5 : first, ...(index % 5 === 0 ? [(first + 4) % 14, 14 + (index % 3)] : [])]),
  ];
}

/** Who is named in a framework, whether it has a workstream or not. */
const named: readonly (readonly [framework: number, ministry: string, tie: Tie])[] = [
  [0, '外務省', 'led-by'],
  [3, '外務省', 'involves'],
  [3, '経済産業省', 'involves'],
  [6, '防衛省', 'involves'],
  [8, '外務省', 'led-by'],
];

const days: readonly (readonly [framework: number, days: number, ja: string, en: string])[] = [
  [5, 12, '（架空）日米豪印 重要・新興技術作業部会', '(Fictional) Quad working group on critical technology'],
  [2, 17, '（架空）コア・パートナーシップの進捗確認会合', '(Fictional) Stocktaking of the CoRe Partnership'],
  [16, 21, '（架空）日EU経済安全保障対話', '(Fictional) Japan–EU dialogue on economic security'],
  [3, 26, '（架空）日米通商協力枠組みの次回会合', '(Fictional) Next meeting of the Partnership on Trade'],
  [7, 40, '（架空）CPTPP小委員会', '(Fictional) CPTPP committee meeting'],
  [5, -41, '（架空）日米豪印 高級実務者会合', '(Fictional) Quad senior officials’ meeting'],
];

const plus = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const apart = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const noParts = () => ({ lead: 0, joint: 0, claimed: 0, support: 0 });
const noHealth = () => ({ on_track: 0, at_risk: 0, off_track: 0, not_started: 0, completed: 0, none: 0 });
const healthKey = (health: Held['row']['health']) =>
  (health?.replace('-', '_') ?? 'none') as keyof Cell['health'];

function datesOf(world: World, framework: string, day: string): ComingDate[] {
  const place = frameworksAtFirst.findIndex(({ id }) => id === framework);
  const shipped = days
    .filter(([of]) => of === place)
    .map(([, count, ja, en], index) => ({
      id: idOf('t', 400 + place * 10 + index),
      on: plus(today, count),
      name: { ja, en },
      verification: 'unchecked' as const,
      reference: '架空（Renkeiの見本）',
    }));
  const recorded = world.ties
    .filter(({ to }) => to === framework)
    .flatMap(({ from }) => world.topics.filter(({ id, kind }) => id === from && kind === 'event'))
    .flatMap(({ id, on, name, verification, reference }) =>
      on ? [{ id, on, name, verification, reference }] : [],
    );
  return [...shipped, ...recorded]
    .map((one) => ({
      ...one,
      days: apart(day, one.on),
      noun: 'topic' as const,
      workstream: null,
      kind: 'event' as const,
      code: null,
      step: null,
    }))
    .sort((one, other) => one.days - other.days);
}

interface Behind {
  readonly work: Held;
  readonly places: readonly number[];
}

function heaviest(work: Held): Map<string, PartKind> {
  const order: readonly PartKind[] = ['support', 'claimed', 'joint', 'lead'];
  const parts = new Map<string, PartKind>();
  for (const { holds, organisation, role, state } of work.assignments) {
    if (!holds) continue;
    let at = byOrganisation(organisation.id);
    while (at?.parent) at = byOrganisation(at.parent);
    const owns = role === 'lead' || role === 'joint-lead';
    const part = !owns ? 'support' : state === 'proposed' ? 'claimed' : role === 'lead' ? 'lead' : 'joint';
    const before = at && parts.get(at.id);
    if (at && (!before || order.indexOf(part) > order.indexOf(before))) parts.set(at.id, part);
  }
  return parts;
}

const allBehind = (world: World): Behind[] =>
  world.works
    .map((work, index) => ({ work, places: placesOf(index) }))
    .filter(({ places }) => places.length > 0);

/** The workstreams behind a framework. */
export function linkedTo(world: World, framework: string): string[] {
  const place = frameworksAtFirst.findIndex(({ id }) => id === framework);
  return allBehind(world)
    .filter(({ places }) => places.includes(place))
    .map(({ work }) => work.row.id);
}

function rowsOf(world: World, day: string): FrameworkRow[] {
  const behind = allBehind(world);
  return frameworksAtFirst.map((row, place) => {
    const mine = behind.filter(({ places }) => places.includes(place)).map(({ work }) => work);
    const health = noHealth();
    for (const { row: one } of mine) health[healthKey(one.health)] += 1;
    const of = (ownership: string) => mine.filter(({ row: one }) => one.ownership === ownership).length;
    const steps = mine.flatMap(({ row: { id, code, title, next_on, next_step } }) =>
      next_on && next_on >= day
        ? [
            {
              on: next_on,
              days: apart(day, next_on),
              noun: 'workstream' as const,
              id,
              workstream: id,
              kind: null,
              code,
              name: title,
              step: next_step,
              reference: null,
              verification: null,
            },
          ]
        : [],
    );
    steps.sort((one, other) => one.days - other.days);
    return {
      ...row,
      workstreams: mine.length,
      sum: {
        workstreams: mine.length,
        vacant: of('vacant'),
        contested: of('contested'),
        ministries: 1,
        health,
        silent: 0,
      },
      next: datesOf(world, row.id, day).find((date) => date.days >= 0) ?? steps[0] ?? null,
      commitments: place === 5 ? 2 : 0,
      unowned: place === 5 ? 1 : 0,
    };
  });
}

function cellsOf(world: World): Map<string, Map<number, { cell: Cell; tie: Tie | null }>> {
  const cells = new Map<string, Map<number, { cell: Cell; tie: Tie | null }>>();
  const at = (body: string, place: number) => {
    const line = cells.get(body) ?? new Map<number, { cell: Cell; tie: Tie | null }>();
    cells.set(body, line);
    const known = line.get(place) ?? { cell: { parts: noParts(), health: noHealth(), silent: 0 }, tie: null };
    line.set(place, known);
    return known;
  };
  for (const { work, places } of allBehind(world))
    for (const [body, part] of heaviest(work))
      for (const place of places) {
        const { cell } = at(body, place);
        cell.parts[part] += 1;
        if (part === 'lead' || part === 'joint') cell.health[healthKey(work.row.health)] += 1;
      }
  for (const [place, ministry, tie] of named) at(organisationOf([ministry]).id, place).tie = tie;
  return cells;
}

const ownName = (id: string): MapBody => {
  const row = byOrganisation(id);
  if (!row) throw refuse('not-found', { noun: 'organisation', given: id });
  return {
    organisation: refOf(row),
    name: row.names.en ? { ja: row.names.ja, en: row.names.en } : { ja: row.names.ja },
  };
};

export function frameworkMap(world: World, query: Extract<Query, { query: 'framework-map' }>): FrameworkMap {
  const day = query.clock.day ?? today;
  const found = world.isEmpty
    ? new Map<string, Map<number, { cell: Cell; tie: Tie | null }>>()
    : cellsOf(world);
  const ordered = [...organisations.values()].map(({ id }) => id).filter((id) => found.has(id));
  const cells: MapCell[] = ordered
    .flatMap((id, body) =>
      [...(found.get(id) ?? [])].map(([framework, { cell, tie }]) => ({ framework, body, ...cell, tie })),
    )
    .sort((one, other) => one.framework - other.framework || one.body - other.body);
  const unfolded = (query.unfold ?? []).flatMap((id) => {
    const body = ordered.indexOf(id);
    const workstreams = allBehind(world).flatMap(({ work, places }) => {
      const part = heaviest(work).get(id);
      const { row } = work;
      return part
        ? [
            {
              id: row.id,
              code: row.code,
              title: row.title,
              health: row.health,
              part,
              frameworks: [...places],
            },
          ]
        : [];
    });
    return body < 0 ? [] : [{ body, workstreams, total: workstreams.length }];
  });
  return {
    day,
    frameworks: world.isEmpty ? [] : rowsOf(world, day),
    bodies: ordered.map(ownName),
    cells,
    unfolded,
  };
}

export function framework(world: World, query: Extract<Query, { query: 'framework' }>): FrameworkDetail {
  const day = query.clock.day ?? today;
  const place = frameworksAtFirst.findIndex(({ id }) => id === query.id);
  const row = rowsOf(world, day)[place];
  if (!row) throw refuse('not-found', { noun: 'topic', given: query.id });
  const linked = allBehind(world)
    .filter(({ places }) => places.includes(place))
    .map(({ work }) => work.row);
  const dates = datesOf(world, query.id, day);
  const found = cellsOf(world);
  return {
    ...row,
    day,
    ties: [
      ...(place === 5
        ? ['アメリカ合衆国', 'オーストラリア'].map((ja, index) => ({
            id: idOf('f', 90_000 + index),
            tie: 'involves' as const,
            inward: false,
            noun: 'topic' as const,
            other: frameworkId(14 + index),
            kind: 'country' as const,
            name: { ja, en: ['United States', 'Australia'][index] ?? ja },
            verification: 'seen' as const,
          }))
        : []),
      ...tiesOf(world, query.id),
    ],
    bodies: [...organisations.values()]
      .filter(({ id }) => found.get(id)?.has(place))
      .flatMap(({ id }) => {
        const here = found.get(id)?.get(place);
        return here ? [{ ...ownName(id), ...here.cell, tie: here.tie }] : [];
      }),
    linked: { items: linked, total: linked.length },
    coming: dates.filter((date) => date.days >= 0),
    past: dates.filter((date) => date.days < 0).reverse(),
    promised:
      place === 5
        ? [
            {
              id: idOf('t', 501),
              name: { ja: '半導体供給網の共同調査', en: 'Joint survey of semiconductor supply chains' },
              on: '2027-03-31',
              is_led: true,
              verification: 'unchecked',
            },
            {
              id: idOf('t', 502),
              name: {
                ja: '海底ケーブルの連結性に関する協力',
                en: 'Co-operation on the connectivity of undersea cables',
              },
              on: null,
              is_led: false,
              verification: 'unchecked',
            },
          ]
        : [],
  };
}
