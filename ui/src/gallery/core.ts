/**
 * A core made of plain data, for pictures and for the tests of pages: it answers the contract's questions from
 * real project names and keeps what is written to it in memory. Never in what is shipped; no rule of the
 * product lives here, only answers that look like the core's.
 */
import { emit } from '@tauri-apps/api/event';
import { mockIPC } from '@tauri-apps/api/mocks';
import type {
  AssignmentRow,
  Failure,
  GestureRow,
  Health,
  HistoryRow,
  Hit,
  ImportPreview,
  Intent,
  OrganisationRow,
  Query,
  Rehearsal,
  Rehearsed,
  Session,
  StatusRow,
  Submission,
  Tag,
  TieRow,
  TopicRow,
  WorkstreamCounts,
  WorkstreamDetail,
  WorkstreamFilter,
} from '@/ipc/contract';
import {
  byOrganisation,
  type Held,
  idOf,
  ministries,
  organisationOf,
  organisations,
  refOf,
  refuse,
  type Wire,
} from './held';
import { leadsOf, ownedBy, ownershipChanges, peopleOf, transferLead } from './ownership';
import source from './projects.json';
import { applyToRecord, beginning, type HeldTie, type Past } from './record';

export const today = '2026-11-24';
const at = '2026-11-24T01:32:00.000Z';
const healths: (Health | null)[] = [
  'on-track',
  'on-track',
  'at-risk',
  null,
  'off-track',
  'not-started',
  'completed',
];
const headlines: Record<Health, string> = {
  'on-track': '供給計画の認定は予定どおり。認定事業者は累計12者となった。',
  'at-risk': '公募への応募が想定を下回り、交付決定が1か月遅れる見込み。',
  'off-track': '用地の取得が完了せず、着工が令和9年度に延びる。',
  'not-started': '令和8年度補正予算の成立後に着手する。',
  completed: '事業評価を終え、成果報告書を公表した。',
};
const nextSteps = [
  '第3回有識者会議に骨子案を諮る',
  '関係省庁課長級会議で分担を確認する',
  '公募要領を改訂し、再公募を行う',
];

function back(days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function statusOf(index: number, health: Health | null, days: number): StatusRow {
  return {
    id: idOf('s', index),
    status: idOf('s', index),
    confirmation: false,
    corrected: false,
    as_of: back(days),
    health,
    original_rating: health === null ? '事業内容の一部改善' : null,
    progress: health === null ? null : 40 + (index % 5) * 10,
    headline: health === null ? null : headlines[health],
    narrative: health === null ? '行政事業レビュー推進チームの所見を踏まえ、執行方法を見直した。' : null,
    obstacles: health === 'off-track' ? '地権者との協議が継続中。' : null,
    next_step: health === null ? null : (nextSteps[index % nextSteps.length] ?? null),
    next_on: health === null ? null : back(-21),
    source: health === null ? 'RSシステム 令和6年度' : null,
    recorded_at: at,
  };
}

function held(project: { title: string; units: string[]; aim: string }, index: number): Held {
  const health = healths[index % healths.length] ?? null;
  const days = health === null ? 645 : (index * 3) % 40;
  const vacant = index % 17 === 9;
  const contested = index % 13 === 4;
  const lead = organisationOf(project.units);
  lead.leads += 1;
  const other = ministries[(index * 5) % ministries.length]?.[0] ?? '';
  const joint = other !== project.units[0] && index % 3 !== 0 ? organisationOf([other]) : null;
  const row = (n: number, organisation: OrganisationRow, given: Partial<AssignmentRow>): AssignmentRow => ({
    id: idOf('a', index * 10 + n),
    organisation: refOf(organisation),
    post: null,
    role: 'lead',
    state: 'agreed',
    from: '2024-04-01',
    to: null,
    holds: true,
    basis: { kind: 'cabinet-decision', reference: '経済財政運営と改革の基本方針2024', on: '2024-06-21' },
    agreed_on: null,
    agreed_by: null,
    end_reason: null,
    ...given,
  });
  const assignments: AssignmentRow[] = [];
  if (!vacant) assignments.push(row(0, lead, contested ? { state: 'proposed' } : {}));
  if (contested)
    assignments.push(
      row(1, organisationOf(['内閣府']), { state: 'proposed', from: '2026-09-01', basis: null }),
    );
  if (joint)
    assignments.push(
      row(2, joint, { role: 'joint-lead', state: 'proposed', from: null, basis: { reference: 'RS 2024' } }),
    );
  if (index % 4 === 1)
    assignments.push(
      row(3, organisationOf(['内閣官房']), {
        role: 'coordinator',
        holds: false,
        from: '2022-05-18',
        to: '2024-04-01',
        basis: { kind: 'agreement', reference: '関係府省庁連絡会議申合せ' },
      }),
    );
  const now = statusOf(index, health, days);
  const earlier = {
    ...statusOf(1000 + index, 'on-track', days + 30),
    headline: '前回会合の結論を反映した。',
  };
  const log = health === null ? [now] : [now, earlier];
  return {
    row: {
      id: idOf('w', index),
      code: String(index * 37 + 47).padStart(5, '0'),
      title: { ja: project.title },
      lead: assignments.filter(({ role }) => role === 'lead').map(({ organisation }) => organisation),
      joint: assignments.filter(({ role }) => role === 'joint-lead').map(({ organisation }) => organisation),
      ownership: vacant ? 'vacant' : contested ? 'contested' : 'settled',
      health,
      original_rating: now.original_rating,
      status: now.status,
      as_of: now.as_of,
      age_days: days,
      headline: now.headline,
      progress: now.progress,
      next_step: now.next_step,
      next_on: now.next_on,
      led_since: assignments.find(({ role, state }) => role === 'lead' && state === 'agreed')?.from ?? null,
      ownership_since: contested ? '2026-09-01' : vacant ? '2026-07-01' : '2024-04-01',
      pillar: null,
      closed_on: null,
    },
    aim: project.aim,
    assignments,
    log,
    facts: [
      {
        fact: 'goal',
        id: idOf('f', index * 10),
        goal: {
          level: 'outcome-short',
          text: '令和8年度末までに、国内の供給能力を令和4年度比で1.5倍に高める。',
          indicator: '国内生産量（千トン／年）',
          target: '45',
          due: '2027-03-31',
        },
      },
      {
        fact: 'citation',
        id: idOf('f', index * 10 + 1),
        citation: {
          basis: 'law',
          name: '経済施策を一体的に講ずることによる安全保障の確保の推進に関する法律',
          number: '令和4年法律第43号',
          article: '第9条',
        },
      },
      {
        fact: 'budget',
        id: idOf('f', index * 10 + 2),
        budget: {
          fiscal_year: 2024,
          initial: 4_800_000_000,
          supplementary: 1_200_000_000,
          total: 6_000_000_000,
          executed: 5_412_000_000,
        },
      },
      {
        fact: 'dependency',
        id: idOf('f', index * 10 + 3),
        dependency: { relation: 'feeds', to: idOf('w', (index + 3) % 48), original: 'その他関連先' },
        other: source.projects[(index + 3) % 48]?.title ?? '',
        inward: false,
      },
    ],
  };
}

const topicsAtFirst: readonly TopicRow[] = (
  [
    ['pillar', 'P1', '特定重要物資の安定的な供給の確保', 14],
    ['pillar', 'P2', '基幹インフラ役務の安定的な提供の確保', 6],
    ['framework', 'IPEF', 'インド太平洋経済枠組み', 4],
    ['framework', 'MSP', '鉱物安全保障パートナーシップ', 3],
    ['document', null, '経済財政運営と改革の基本方針2024', 9],
    ['country', 'US', 'アメリカ合衆国', 5],
    ['event', null, '経済安全保障法制に関する有識者会議（第12回）', 2],
  ] as const
).map(([kind, code, name, workstreams], index) => ({
  id: idOf('t', index),
  kind,
  code,
  name: { ja: name },
  summary: null,
  on: kind === 'event' ? '2026-10-15' : kind === 'document' ? '2024-06-21' : null,
  reference: kind === 'document' ? 'https://www5.cao.go.jp/keizai-shimon/' : null,
  aliases: [],
  verification: kind === 'event' ? 'unchecked' : 'seen',
  workstreams,
}));

const preview: ImportPreview = {
  handle: 7,
  label: 'RSシステム 令和6年度',
  attribution: '「RSシステム」を加工して作成',
  as_of: '2025-02-17',
  files: [
    { name: '1-1_RS_2024_基本情報_組織情報.csv', rows: 334 },
    { name: '1-2_RS_2024_基本情報_事業概要等.csv', rows: 235 },
    { name: '4-1_RS_2024_点検・評価.csv', rows: 224 },
  ],
  counts: [
    { noun: 'organisation', read: 412, new: 374, changed: 0, gone: 0, unchanged: 38 },
    { noun: 'workstream', read: 224, new: 221, changed: 3, gone: 0, unchanged: 0 },
    { noun: 'assignment', read: 331, new: 331, changed: 0, gone: 0, unchanged: 0 },
    { noun: 'status', read: 224, new: 223, changed: 0, gone: 1, unchanged: 0 },
  ],
  differences: [
    {
      what: 'changed',
      noun: 'workstream',
      key: '6083',
      title: '宇宙開発利用推進費',
      fields: [{ field: 'title', old: '宇宙開発利用推進費', new: '宇宙開発利用推進費（仮称）' }],
    },
    { what: 'new', noun: 'workstream', key: '7120', title: '重要鉱物の備蓄', fields: [] },
    { what: 'gone', noun: 'status', key: '5512', title: 'コンテナラウンドユースの促進', fields: [] },
  ],
  total: 927,
  problems: [
    {
      file: '1-2_RS_2024_基本情報_事業概要等.csv',
      line: 118,
      column: '事業開始年度',
      reason: 'not-a-year',
      value: '平成三十頃',
    },
  ],
  problem_total: 1,
  notes: [{ code: 'not-in-source', count: 3, of: null }],
  warnings: [],
};

export interface CoreOptions {
  readonly session?: Session;
  /** Nobody has said yet who works here. */
  readonly anonymous?: boolean;
  readonly empty?: boolean;
  /** What the screens kept before. */
  readonly kept?: Readonly<Record<string, string>>;
  /** So many workstreams instead of one for each project. */
  readonly many?: number;
  /** So many statuses are made up. */
  readonly fictional?: number;
  readonly look?: { readonly language: string; readonly theme: string };
}

export interface MockCore {
  /** Every command as it came, but questions. */
  readonly heard: { readonly name: string; readonly args: Record<string, unknown> }[];
  /** Every question as it came. */
  readonly asked: readonly Query[];
  /** Lets the next command or intent of that name fail. */
  failNext(name: string, failure: Partial<Wire> & { code: string }): void;
  /** Answers a question otherwise. */
  answer(query: Query['query'], value: unknown): void;
  /** Keeps the answers to a question back until they are let go. */
  hold(query: Query['query']): () => void;
  /** Makes the history so many rows long. */
  fillHistory(rows: number): void;
  /** The core locks by itself. */
  lockItself(): void;
}

/** Installs the core behind Tauri's mock bridge. */
export function installCore(options: CoreOptions = {}): MockCore {
  organisations.clear();
  const topics = [...topicsAtFirst];
  const ties: HeldTie[] = [
    {
      id: idOf('f', 80_001),
      tie: 'relates',
      from: idOf('t', 2),
      to: idOf('t', 0),
      verification: 'unchecked',
    },
  ];
  let fictional = options.fictional ?? 0;
  const tiesOf = (id: string): TieRow[] =>
    ties
      .filter(({ from, to }) => from === id || to === id)
      .map(({ id: tie, from, to, ...rest }) => {
        const other = from === id ? to : from;
        const topic = topics.find((one) => one.id === other);
        return {
          id: tie,
          tie: rest.tie,
          inward: from !== id,
          noun: topic ? 'topic' : 'organisation',
          other,
          kind: topic?.kind ?? null,
          name: topic?.name ?? byOrganisation(other)?.path ?? { ja: other },
          verification: rest.verification,
        };
      });
  for (const [ja] of ministries) organisationOf([ja]);
  const { projects } = source;
  const works = options.empty
    ? []
    : Array.from({ length: options.many ?? projects.length }, (_, index) => {
        const project = projects[index % projects.length];
        return project ? [held(project, index)] : [];
      }).flat();
  let session: Session = options.session ?? { session: 'open', name: '経済安全保障 総合調整' };
  let anonymous = options.anonymous ?? false;
  let settings = {
    language: 'ja',
    date_style: 'wareki',
    theme: 'light',
    zoom: 100,
    density: 'comfortable',
    ...options.look,
  };
  let acts = 0;
  const kept = new Map(Object.entries(options.kept ?? {}));
  const heard: { name: string; args: Record<string, unknown> }[] = [];
  const asked: Query[] = [];
  const failures = new Map<string, Wire>();
  const answers = new Map<string, unknown>();
  const heldBack = new Map<string, Promise<void>>();
  const actor = {
    id: idOf('p', 1),
    title: { ja: '参事官補佐（総括）' },
    organisation: refOf(organisationOf(['内閣官房'])),
    from: '2024-07-01',
    ended_on: null,
    holders: [
      {
        id: idOf('h', 1),
        person: { id: idOf('n', 1), name: { ja: '山田 太郎' }, reading: 'やまだ たろう' },
        from: '2025-07-01',
        to: null,
      },
    ],
  };
  const history: HistoryRow[] = [
    {
      change: idOf('c', 3),
      seq: 3,
      at: '2026-11-20T05:12:00.000Z',
      gesture: idOf('g', 3),
      actor,
      here: true,
      subject: idOf('w', 0),
      kind: 'status.recorded',
      about: source.projects[0]?.title ?? '',
      says: [
        { field: 'as_of', value: '2026-11-20' },
        { field: 'health', value: 'on-track' },
        { field: 'headline', value: headlines['on-track'] },
      ],
      retracted: false,
      erased: false,
      wrong_clock: false,
    },
    {
      change: idOf('c', 2),
      seq: 2,
      at: '2026-10-02T02:40:00.000Z',
      gesture: idOf('g', 2),
      actor,
      here: true,
      subject: idOf('w', 0),
      kind: 'assignment.given',
      about: source.projects[0]?.title ?? '',
      says: [
        { field: 'organisation', value: '内閣官房 内閣サイバーセキュリティセンター' },
        { field: 'role', value: 'lead' },
        { field: 'from', value: '2024-04-01' },
      ],
      retracted: false,
      erased: false,
      wrong_clock: false,
    },
    {
      change: idOf('c', 1),
      seq: 1,
      at: '2026-10-01T00:05:00.000Z',
      gesture: idOf('g', 1),
      actor: null,
      here: false,
      subject: idOf('w', 0),
      kind: 'workstream.opened',
      about: source.projects[0]?.title ?? '',
      says: [{ field: 'title', value: source.projects[0]?.title ?? '' }],
      retracted: true,
      erased: false,
      wrong_clock: false,
    },
  ];
  const activity: GestureRow[] = [
    {
      gesture: idOf('g', 3),
      at: '2026-11-20T05:12:00.000Z',
      actor,
      kind: 'status.recorded',
      about: source.projects[0]?.title ?? '',
      changes: 1,
      retracted: false,
      revertible: true,
    },
    {
      gesture: idOf('g', 2),
      at: '2026-10-02T02:40:00.000Z',
      actor,
      kind: 'assignment.given',
      about: source.projects[0]?.title ?? '',
      changes: 2,
      retracted: true,
      revertible: true,
    },
    {
      gesture: idOf('g', 1),
      at: '2026-10-01T00:05:00.000Z',
      actor: null,
      kind: 'import.made',
      about: 'RSシステム 令和6年度',
      changes: 1842,
      retracted: false,
      revertible: true,
    },
  ];

  const past: Past = { names: new Map(), parents: new Map(), into: new Map(), posts: [] };
  const find = (id: string) => {
    const one = works.find(({ row }) => row.id === id);
    if (!one) throw refuse('not-found', { noun: 'workstream', given: id });
    return one;
  };
  const fits = (filter: WorkstreamFilter) => (one: Held) => {
    const { row } = one;
    if (!filter.closed && row.closed_on !== null) return false;
    if (filter.health?.length && !filter.health.includes(row.health ?? 'none')) return false;
    if (filter.ownership?.length && !filter.ownership.includes(row.ownership)) return false;
    if (filter.led_by && ![...row.lead, ...row.joint].some(({ id }) => id === filter.led_by)) return false;
    if (filter.due_by && !(row.next_on && row.next_on <= filter.due_by)) return false;
    if (filter.changed_since && !(row.as_of && row.as_of >= filter.changed_since)) return false;
    if (filter.post && !one.assignments.some(({ post }) => post?.id === filter.post)) return false;
    if (filter.stale && (row.age_days ?? 9999) < filter.stale) return false;
    const words = `${row.code} ${row.title.ja} ${row.lead.map(({ name, short }) => `${name.ja} ${short}`).join(' ')}`;
    return !filter.text || words.includes(filter.text);
  };
  const countsOf = (list: readonly Held[]): WorkstreamCounts => {
    const of = (health: Health | null) => list.filter(({ row }) => row.health === health).length;
    return {
      total: list.length,
      on_track: of('on-track'),
      at_risk: of('at-risk'),
      off_track: of('off-track'),
      not_started: of('not-started'),
      completed: of('completed'),
      none: of(null),
    };
  };
  const page = <T>(items: readonly T[], window: { offset: number; limit: number }) => ({
    items: items.slice(window.offset, window.offset + window.limit),
    total: items.length,
  });
  const order: (Health | null)[] = ['off-track', 'at-risk', 'not-started', 'on-track', 'completed', null];
  const sorted = (list: Held[], sort: string, descending: boolean) => {
    const by: Record<string, (one: Held) => string | number> = {
      code: ({ row }) => row.code ?? '',
      title: ({ row }) => row.title.ja,
      health: ({ row }) => order.indexOf(row.health),
      'as-of': ({ row }) => row.as_of ?? '',
    };
    const key = by[sort];
    const out = key ? [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) : [...list];
    return descending ? out.reverse() : out;
  };
  const detailOf = ({ row, aim, assignments, log, facts, more }: Held): WorkstreamDetail => ({
    ...row,
    parent: null,
    aim,
    issues: null,
    outline: null,
    url: null,
    starts_fiscal_year: 2022,
    ends_fiscal_year: null,
    pillar: 'critical-products',
    cadence: 'monthly',
    marking: 'confidentiality-2',
    source: 'RSシステム 令和6年度',
    leads: leadsOf(assignments),
    assignments,
    latest: log.find(({ confirmation }) => !confirmation) ?? null,
    facts,
    statuses: log.length,
    ...more,
  });

  type Searchable = Omit<Hit, 'field' | 'excerpt' | 'marks'> & {
    texts: (readonly [field: string, text: string])[];
  };
  const marksOf = (text: string, word: string): [number, number][] => {
    const at = text.toLowerCase().indexOf(word.toLowerCase());
    return at === -1 ? [] : [[at, at + word.length]];
  };
  const said = (texts: readonly (readonly [string, string | null | undefined])[]) =>
    texts.filter((one): one is [string, string] => Boolean(one[1]));
  /** Everything with text, as the core's index sees it. */
  function searchable(): Searchable[] {
    const ofWork = works.flatMap(({ row, aim, log, assignments, facts }): Searchable[] => {
      const own = { workstream: row.id, title: row.title.ja };
      return [
        {
          kind: 'workstream',
          id: row.id,
          ...own,
          ...(row.code ? { code: row.code } : {}),
          texts: said([
            ['title', row.title.ja],
            ['code', row.code],
            ['aim', aim],
          ]),
        },
        ...log.map(
          (entry): Searchable => ({
            kind: 'status',
            id: entry.id,
            ...own,
            as_of: entry.as_of,
            texts: said([
              ['headline', entry.headline],
              ['narrative', entry.narrative],
              ['obstacles', entry.obstacles],
              ['next_step', entry.next_step],
            ]),
          }),
        ),
        ...assignments.map(
          (one): Searchable => ({
            kind: 'assignment',
            id: one.id,
            ...own,
            texts: said([['basis', one.basis?.reference]]),
          }),
        ),
        ...facts.map(
          (one): Searchable => ({
            kind: 'fact',
            id: one.id,
            ...own,
            texts: said(
              one.fact === 'goal'
                ? [
                    ['text', one.goal.text],
                    ['indicator', one.goal.indicator],
                  ]
                : one.fact === 'citation'
                  ? [['basis', one.citation.name]]
                  : [],
            ),
          }),
        ),
      ];
    });
    const ofOrganisations = [...organisations.values()].map(
      (row): Searchable => ({
        kind: 'organisation',
        id: row.id,
        ...(row.names.abbreviation ? { code: row.names.abbreviation } : {}),
        title: row.path.ja,
        texts: said([
          ['name', row.names.ja],
          ['short', row.names.short],
          ['abbreviation', row.names.abbreviation],
          ['name_en', row.names.en],
        ]),
      }),
    );
    const ofTopics = topics.map(
      (row): Searchable => ({
        kind: 'topic',
        id: row.id,
        ...(row.code ? { code: row.code } : {}),
        title: row.name.ja,
        texts: said([
          ['name', row.name.ja],
          ['code', row.code],
        ]),
      }),
    );
    const post: Searchable = {
      kind: 'post',
      id: actor.id,
      title: actor.title.ja,
      texts: [['title', actor.title.ja]],
    };
    return [...ofWork, ...ofOrganisations, ...ofTopics, post];
  }

  function ask(query: Query): unknown {
    switch (query.query) {
      case 'workspace':
        return {
          name: session.session === 'first-run' ? '' : session.name,
          device: 'd',
          changes: 1846,
          unknown: 0,
          erased: 0,
          head: [idOf('c', 3), 1846],
          workstreams: works.length,
          organisations: organisations.size,
          statuses: works.reduce((sum, { log }) => sum + log.length, 0),
          bytes: 7_340_032,
          today,
          fictional,
          user: anonymous ? null : { name: '山田 花子', post: actor, ministry: actor.organisation.id },
          attributions: options.empty ? [] : ['「RSシステム」（行政事業レビュー）を加工して作成'],
        };
      case 'workstreams': {
        const list = sorted(works.filter(fits(query.filter)), query.sort, query.descending);
        return page(
          list.map(({ row }) => row),
          query.window,
        );
      }
      case 'workstream-groups': {
        const list = sorted(
          works.filter(fits(query.filter)),
          query.by === 'health' ? 'health' : 'protocol',
          false,
        );
        const keyOf = ({ row }: Held) => (query.by === 'lead' ? row.lead[0]?.id : row.health) ?? '';
        const parts: Held[][] = [];
        for (const one of list) {
          const last = parts.at(-1);
          if (last?.[0] && keyOf(last[0]) === keyOf(one)) last.push(one);
          else parts.push([one]);
        }
        return parts.map((part) => ({
          lead: query.by === 'lead' ? (part[0]?.row.lead[0] ?? null) : null,
          health: query.by === 'health' ? (part[0]?.row.health ?? null) : null,
          counts: countsOf(part),
        }));
      }
      case 'workstream-counts':
        return countsOf(works.filter(fits(query.filter)));
      case 'workstream':
        return detailOf(find(query.id));
      case 'statuses':
        return page(find(query.workstream).log, query.window);
      case 'organisations': {
        const { parent, top, text } = query.filter;
        const list = [...organisations.values()].filter(
          (row) =>
            (!top || row.parent === null) &&
            (!parent || row.parent === parent) &&
            (!text ||
              `${row.path.ja} ${row.names.abbreviation ?? ''}`.toLowerCase().includes(text.toLowerCase())),
        );
        return page(list, query.window);
      }
      case 'organisation': {
        const row = byOrganisation(query.id);
        if (!row) throw refuse('not-found', { noun: 'organisation', given: query.id });
        return {
          ...row,
          corporate_number: row.parent === null ? '4000012090001' : null,
          all_names:
            past.names.get(row.id) ??
            (row.names.ja === '経済産業省'
              ? [
                  {
                    names: {
                      ja: '通商産業省',
                      en: 'Ministry of International Trade and Industry',
                      abbreviation: 'MITI',
                    },
                    from: '1949-05-25',
                    to: '2001-01-06',
                  },
                  { names: row.names, from: '2001-01-06', to: null },
                ]
              : [{ names: row.names, from: null, to: null }]),
          parents:
            past.parents.get(row.id) ??
            (row.parent ? [{ parent: refOf(byOrganisation(row.parent) ?? row), from: null, to: null }] : []),
          into: past.into.get(row.id) ?? null,
          beside: [],
          dissolved_by: row.dissolved_on ? idOf('g', 77) : null,
          posts: [
            ...(row.names.ja === '内閣官房' ? [actor] : []),
            ...past.posts.filter(({ organisation }) => organisation.id === row.id),
          ],
          reference: '行政事業レビュー2024',
          verification: 'seen',
          ties: tiesOf(row.id),
        };
      }
      case 'topics':
        return page(
          topics.filter(
            ({ kind, name, code }) =>
              (!query.kind || kind === query.kind) &&
              (!query.text || `${code} ${name.ja}`.includes(query.text)),
          ),
          query.window,
        );
      case 'topic': {
        const topic = topics.find(({ id }) => id === query.id);
        return topic && { ...topic, ties: tiesOf(query.id) };
      }
      case 'posts': {
        const { organisation } = query.filter;
        const all = [actor, ...past.posts];
        const items = organisation ? all.filter((post) => post.organisation.id === organisation) : all;
        return { items, total: items.length };
      }
      case 'post': {
        const row = [actor, ...past.posts].find(({ id }) => id === query.id);
        return row && { ...row, periods: [], held: row.holders };
      }
      case 'assignments':
        return page(ownedBy(works, query.organisation, query.post), query.window);
      case 'people':
        return page(peopleOf([actor, ...past.posts]), query.window);
      case 'person': {
        const row = peopleOf([actor, ...past.posts]).find(({ id }) => id === query.id);
        return row && { ...row, held: row.posts, reference: null, verification: null, ties: [] };
      }
      case 'search': {
        const words = query.text.split(/\s+/).filter(Boolean);
        const found = searchable()
          .filter(({ kind }) => !query.kinds?.length || query.kinds.includes(kind))
          .flatMap(({ texts, ...hit }): Hit[] => {
            const held = texts.find(([, text]) => words.every((word) => marksOf(text, word).length > 0));
            if (!held) return [];
            const marks = words.flatMap((word) => marksOf(held[1], word)).sort(([a], [b]) => a - b);
            return [{ ...hit, field: held[0], excerpt: held[1], marks }];
          });
        return { items: found.slice(0, query.limit), total: found.length };
      }
      case 'history':
        return page(query.entity.startsWith('w') ? history : [beginning(query.entity, topics)], query.window);
      case 'activity':
        return page(activity, query.window);
      case 'local':
        return [...kept].filter(([key]) => key.startsWith(query.prefix));
      case 'undoable':
        return { undo: activity.find((act) => act.revertible)?.gesture ?? null, redo: null };
      case 'resolve': {
        const called = (row: OrganisationRow) => [row.path.ja, ...Object.values(row.names)];
        const row = [...organisations.values()].find((one) => called(one).includes(query.given));
        if (!row) throw refuse('not-found', { noun: query.noun, given: query.given });
        return { id: row.id, name: row.path.ja };
      }
      case 'day': {
        const wareki = /^R(\d+)\.(\d+)\.(\d+)$/.exec(query.given);
        const day = wareki
          ? `${2018 + Number(wareki[1])}-${wareki[2]?.padStart(2, '0')}-${wareki[3]?.padStart(2, '0')}`
          : query.given;
        if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw refuse('not-a-day', { given: query.given });
        return day;
      }
    }
  }

  function apply(submission: Submission): string {
    if (submission.submit === 'batch') return submission.intents.map(decide).at(-1) ?? '';
    if (submission.submit === 'clear-fiction') fictional = 0;
    return submission.submit === 'intent' ? decide(submission) : idOf('w', 0);
  }

  /** What would become of each; afterwards everything is as it was. */
  function rehearse(intents: readonly Intent[]): Rehearsal {
    const before = works.map((one) => ({ ...one }));
    const out = intents.map((intent, index): Rehearsed => {
      const about = () =>
        JSON.stringify([
          works.length,
          'workstream' in intent && works.find(({ row }) => row.id === intent.workstream),
        ]);
      const seen = about();
      try {
        failing(`rehearse ${index}`);
        decide(intent);
      } catch (thrown) {
        return { outcome: 'refused', failure: thrown as Failure };
      }
      return { outcome: about() === seen && intent.intent !== 'confirm-status' ? 'nothing' : 'changes' };
    });
    const on = intents.map((intent) => ('from' in intent && intent.from) || today).sort()[0] ?? today;
    const ownership = ownershipChanges(before, works, on);
    works.splice(0, works.length, ...before);
    return { changes: [], warnings: [], outcomes: out, ownership };
  }

  function intentsOf(submission: Submission): readonly Intent[] {
    if (submission.submit === 'batch') return submission.intents;
    return submission.submit === 'intent' ? [submission] : [];
  }

  function decide(submission: Intent): string {
    switch (submission.intent) {
      case 'log-status': {
        const one = find(submission.workstream);
        const { entry } = submission;
        const row: StatusRow = {
          ...statusOf(5000 + acts, entry.health ?? null, 0),
          as_of: entry.as_of,
          headline: entry.headline ?? null,
          narrative: entry.narrative ?? null,
          next_step: entry.next_step ?? null,
          original_rating: null,
        };
        one.log = [row, ...one.log];
        one.row = { ...one.row, health: row.health, headline: row.headline, as_of: row.as_of, age_days: 0 };
        return one.row.id;
      }
      case 'confirm-status': {
        const one = works.find(({ log }) => log.some(({ id }) => id === submission.status));
        if (!one) throw refuse('no-status');
        const entry = {
          ...statusOf(6000 + acts, one.row.health, 0),
          confirmation: true,
          as_of: submission.as_of,
        };
        one.log = [{ ...entry, headline: null, next_step: null }, ...one.log];
        one.row = { ...one.row, as_of: submission.as_of, age_days: 0 };
        return one.row.id;
      }
      case 'assign': {
        const one = find(submission.workstream);
        const organisation = byOrganisation(submission.organisation);
        if (!organisation)
          throw refuse('not-found', { noun: 'organisation', given: submission.organisation });
        const lead = one.assignments.find((a) => a.role === 'lead' && a.holds && a.state === 'agreed');
        const stance = submission.stance ?? 'plain';
        if (submission.role === 'lead' && lead && stance === 'plain')
          throw refuse('lead-exists', {
            assignment: lead.id,
            organisation: lead.organisation.id,
            from: lead.from,
          });
        if (lead && stance === 'transfer') one.assignments = one.assignments.filter((a) => a !== lead);
        one.assignments = [
          {
            id: idOf('a', 9000 + acts),
            organisation: refOf(organisation),
            post: null,
            role: stance === 'joint' ? 'joint-lead' : submission.role,
            state: stance === 'claim' ? 'proposed' : 'agreed',
            from: submission.from ?? null,
            to: null,
            holds: true,
            basis: submission.basis ?? null,
            agreed_on: null,
            agreed_by: null,
            end_reason: null,
          },
          ...one.assignments,
        ];
        const of = (role: string) =>
          one.assignments.filter((a) => a.role === role && a.holds).map((a) => a.organisation);
        one.row = { ...one.row, lead: of('lead'), joint: of('joint-lead'), ownership: 'settled' };
        return one.row.id;
      }
      case 'transfer-lead':
        return transferLead(submission, find(submission.workstream), acts);
      case 'end-assignment': {
        const one = works.find(({ assignments }) =>
          assignments.some(({ id }) => id === submission.assignment),
        );
        if (one)
          one.assignments = one.assignments.map((a) =>
            a.id === submission.assignment ? { ...a, to: submission.on, holds: false } : a,
          );
        return one?.row.id ?? '';
      }
      case 'open-workstream': {
        if (submission.title.ja === '') throw refuse('empty-text', { field: 'title' });
        const made = held({ title: submission.title.ja, units: ['内閣官房'], aim: '' }, 900 + acts);
        made.row = {
          ...made.row,
          title: submission.title,
          code: submission.code ?? null,
          lead: [],
          joint: [],
          ownership: 'vacant',
          health: null,
          headline: null,
          as_of: null,
          age_days: null,
        };
        made.assignments = [];
        made.log = [];
        made.facts = [];
        works.unshift(made);
        return made.row.id;
      }
      default:
        return applyToRecord(submission, { works, topics, ties, history, acts, find, past });
    }
  }

  const tags: Tag[] = ['workstreams', 'assignments', 'statuses', 'organisations', 'topics', 'ledger'];
  function failing(name: string) {
    const failure = failures.get(name);
    failures.delete(name);
    if (failure) throw failure;
  }

  mockIPC(
    (name, given) => {
      const args = (given ?? {}) as Record<string, unknown>;
      failing(name);
      if (name === 'ask') {
        const query = args.query as Query;
        asked.push(query);
        failing(query.query);
        const answer = {
          answer: query.query,
          value: answers.has(query.query) ? answers.get(query.query) : ask(query),
        };
        return heldBack.get(query.query)?.then(() => answer) ?? answer;
      }
      heard.push({ name, args });
      switch (name) {
        case 'submit': {
          const submission = args.submission as Submission;
          failing(submission.submit === 'intent' ? submission.intent : submission.submit);
          acts += 1;
          const subject = apply(submission);
          void emit('changed', tags);
          return {
            gesture: idOf('g', 100 + acts),
            changes: [idOf('c', 100 + acts)],
            subject,
            warnings: [],
            tags,
            at,
          };
        }
        case 'rehearse':
          return rehearse(intentsOf(args.submission as Submission));
        case 'session':
          return session;
        case 'settings':
          return settings;
        case 'keep': {
          const { key, value } = args as { key: string; value: string | null };
          if (value === null) kept.delete(key);
          else kept.set(key, value);
          return null;
        }
        case 'set_settings':
          settings = args.settings as typeof settings;
          return null;
        case 'choose_workspace':
          return '経済安全保障 総合調整';
        case 'create':
          session = { session: 'open', name: '経済安全保障 総合調整' };
          anonymous = true;
          return { recovery_key: 'K7QD-M2XP-9RTV-4HNC-WB6F-3JYE-8GZA-5SLU' };
        case 'introduce':
          anonymous = false;
          void emit('changed', tags);
          return { gesture: idOf('g', 50), changes: [], subject: idOf('p', 1), warnings: [], tags, at };
        case 'unlock':
          session = { session: 'open', name: '経済安全保障 総合調整' };
          return session;
        case 'lock':
          session = { session: 'locked', name: '経済安全保障 総合調整', wait_seconds: 0 };
          return session;
        case 'choose_import':
          return 7;
        case 'preview_import':
          return preview;
        case 'render_report':
          return [
            '経済安全保障_連絡調整報告書_令和8年11月24日.pdf',
            '経済安全保障_連絡調整報告書_令和8年11月24日.xlsx',
          ];
        case 'recovery_sheet':
          return '復旧用紙.html';
        case 'about':
          return { version: '0.1.0' };
        default:
          return null;
      }
    },
    { shouldMockEvents: true },
  );
  return {
    heard,
    asked,
    failNext: (name, failure) =>
      failures.set(name, { class: 'refused', data: {}, trace: failure.code, ...failure }),
    answer: (query, value) => answers.set(query, value),
    hold: (query) => {
      let letGo: () => void = () => undefined;
      heldBack.set(query, new Promise((resolve) => (letGo = resolve)));
      return () => {
        heldBack.delete(query);
        letGo();
      };
    },
    fillHistory: (rows) => {
      const [like] = history;
      if (!like) return;
      for (let seq = 100; history.length < rows; seq += 1)
        history.push({ ...like, seq, change: idOf('c', seq) });
    },
    lockItself: () => {
      session = { session: 'locked', name: '経済安全保障 総合調整', wait_seconds: 0 };
      failures.set('workstreams', refuse('locked') as Wire);
    },
  };
}
