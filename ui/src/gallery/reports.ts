/** The gallery's issued reports: pages made of the first workstreams, and what issuing and withdrawing do to them. No rule of the product here. */
import type {
  IssuedRow,
  IssueRequest,
  MeetingRef,
  ReportAt,
  ReportBlock,
  ReportCompared,
  ReportDetail,
  ReportDocument,
  ReportNamed,
  ReportPreview,
  Reports,
  ReportTemplate,
  TemplatePartKind,
  TemplateRow,
} from '@/ipc/contract';
import { byOrganisation, type Held, idOf, refuse } from './held';
import { at, today } from './works';

/** How many workstreams a page of the gallery tells of. */
const told = 8;
const marks = { 'on-track': '○', 'at-risk': '△', 'off-track': '×', 'not-started': '－', completed: '◎' };
const words = {
  'on-track': '順調',
  'at-risk': '要注意',
  'off-track': '遅延',
  'not-started': '未着手',
  completed: '完了',
};

interface Ministry {
  readonly id: string;
  readonly name: string;
  readonly works: Held[];
}

function ministriesOf(works: readonly Held[], order: readonly string[]): Ministry[] {
  const found = new Map<string, Ministry>();
  for (const one of works.slice(0, told)) {
    const [lead] = one.row.lead;
    const top = lead && byOrganisation(lead.id);
    const name = top?.path.ja.split(' ')[0] ?? '主管未定';
    const id = found.get(name)?.id ?? lead?.id ?? '';
    const known = found.get(name) ?? { id, name, works: [] };
    known.works.push(one);
    found.set(name, known);
  }
  const place = ({ id }: Ministry) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

const line = (text: string, look: 'plain' | 'strong' | 'small' = 'plain') => ({
  text,
  strong: look === 'strong',
  small: look === 'small',
});
const cell = (...lines: ReturnType<typeof line>[]) => ({ lines, day: null, number: null });
const count = (number: number) => ({ lines: [line(String(number))], day: null, number });

function tableOf({ name, works }: Ministry): ReportBlock {
  return {
    block: 'table',
    caption: `${name}　${works.length}施策`,
    columns: ['番号', '施策名・所管', '進捗状況', '期間中の変化', '次の予定'].map((label, index) => ({
      label,
      share: [9, 28, 34, 20, 15][index] ?? 10,
    })),
    rows: works.map(({ row }) => [
      cell(line(row.code ?? '')),
      cell(line(row.title.ja, 'strong'), line(`主管：${name}（開始日不明）`, 'small')),
      cell(
        line(row.health ? `${marks[row.health]} ${words[row.health]}` : '□ 未評価', 'strong'),
        line(row.headline ?? ''),
      ),
      cell(line(row.age_days !== null && row.age_days < 7 ? '進捗を報告' : '期間中の報告なし', 'small')),
      cell(line(row.next_on ?? '', 'strong'), line(row.next_step ?? '記載なし', 'small')),
    ]),
  };
}

/** Bars of one day, as the core draws them. */
const drawn = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 750 52" width="750" height="52" font-family="BIZ UDPGothic, sans-serif">',
  '<rect width="750" height="52" fill="#ffffff"/><text x="222" y="30" font-size="9" text-anchor="end">R8.11.24</text>',
  '<rect x="230" y="17" width="240" height="19" fill="#dcdcdc" stroke="#1a1a1c"/><text x="350" y="30" font-size="9">○ 5</text>',
  '<rect x="470" y="17" width="144" height="19" fill="#4a4a4a" stroke="#1a1a1c"/><text x="622" y="30" font-size="9">× 3</text></svg>',
].join('');

function documentOf(world: Issuing, request: IssueRequest, number: string | null): ReportDocument {
  const ministries = ministriesOf(world.works, request.order ?? []);
  const japanese = (label: string, text: string) => ({ label: `${label}：`, text });
  const print = 'a41f-09c2-77de-5b10';
  return {
    lang: request.language,
    title: '経済安全保障関連施策の進捗状況',
    subtitle: request.remarks ?? null,
    as_of: '令和8年（2026年）11月24日時点',
    facts: [
      ...(number ? [japanese('報告番号', number), japanese('照合番号', print)] : []),
      japanese('変化の対象期間', '令和8年11月18日から令和8年11月24日まで（令和8年11月17日現在との比較）'),
      japanese('作成', '令和8年11月24日　内閣官房 参事官補佐（総括）'),
      ...(request.distribution.length > 0 ? [japanese('配布先', request.distribution.join('、'))] : []),
      ...(request.readers
        ? [
            japanese(
              '取扱範囲',
              '機密性1情報までを取り扱う者に向けた報告書。これより高い取扱区分のものは載せない。',
            ),
          ]
        : []),
    ],
    marking: '機密性2情報',
    handling: [
      '特定秘密、重要経済安保情報及び機密性3情報は記載しないこと',
      ...(number ? [number, print] : []),
    ].join('　'),
    parts: [
      {
        heading: '１．概要',
        sheet: '概要',
        blocks: [
          {
            block: 'text',
            text: `令和8年11月17日現在と比べ、令和8年11月24日までに、${told}施策のうち5施策に変化があった。`,
          },
        ],
      },
      {
        heading: '２．府省庁別の状況',
        sheet: '府省庁別',
        blocks: [
          {
            block: 'table',
            caption: '２．府省庁別の状況',
            columns: ['府省庁', '施策数', '変化あり', '期間中の報告なし'].map((label, index) => ({
              label,
              share: index === 0 ? 20 : 8,
            })),
            rows: ministries.map(({ name, works }) => [
              cell(line(name, 'strong')),
              count(works.length),
              count(Math.ceil(works.length / 2)),
              count(Math.floor(works.length / 2)),
            ]),
          },
          { block: 'note', text: '※ 再掲は件数に含めない。' },
        ],
      },
      {
        heading: '３．施策別の状況',
        sheet: '施策別',
        blocks: ministries.flatMap((one): ReportBlock[] => [
          { block: 'heading', text: `${one.name}　${one.works.length}施策` },
          tableOf(one),
        ]),
      },
      {
        heading: '４．所見',
        sheet: '所見',
        blocks: [{ block: 'text', text: '主管未定（1件）：海洋状況把握の能力強化' }],
      },
      {
        heading: '５．図表',
        sheet: '図表',
        blocks: [
          { block: 'heading', text: '進捗の推移' },
          {
            block: 'chart',
            alt: '進捗別の施策数を帯で示す図。数値は次の表のとおり。',
            svg: drawn,
          },
          {
            block: 'table',
            caption: '進捗の推移',
            columns: ['時点', '○ 順調', '× 遅延'].map((label) => ({ label, share: 10 })),
            rows: [[cell(line('R8.11.24')), count(5), count(3)]],
          },
        ],
      },
    ],
    notes: [],
    made_on: today,
    made_by: '内閣官房 参事官補佐（総括）',
  };
}

const weekly: IssueRequest = {
  series: 'weekly',
  as_of: '2026-11-17',
  language: 'ja',
  formats: ['pdf', 'docx', 'xlsx'],
  distribution: ['関係省庁連絡会議', '国家安全保障局'],
  remarks: '用地の取得の遅れにより、1施策の進捗を「遅延」に改めた。',
};

export type HeldReport = Omit<ReportDetail, 'before' | 'superseded_by'>;

/** What of the gallery's world reports are made of. */
export interface Issuing {
  readonly works: readonly Held[];
  readonly reports: HeldReport[];
  readonly templates: TemplateRow[];
  readonly coordination: { readonly meetings: readonly { readonly row: MeetingRef }[] };
}

function meetingOf({ coordination }: Issuing, id: string | undefined): MeetingRef | null {
  const met = coordination.meetings.find(({ row }) => row.id === id)?.row;
  return met ? { id: met.id, title: met.title, on: met.on } : null;
}

function issued(world: Issuing, request: IssueRequest, place: number, day: string): HeldReport {
  const number = numberOf(request.series, place);
  const document = documentOf(world, request, number);
  const last = lastOf(world, request.series);
  return {
    id: idOf('r', world.reports.length + 1),
    number,
    series: request.series,
    fiscal_year: 2026,
    place,
    as_of: request.as_of,
    since: request.since ?? last?.as_of ?? '2026-11-10',
    previous: request.since ? null : (last?.number ?? null),
    upto: null,
    language: request.language,
    marking: 'confidentiality-2',
    content: `${place}41f09c277de5b10${'0'.repeat(48)}`,
    kept: true,
    files: request.formats.map((form) => ({ form, hash: '0'.repeat(64), size: 48_120, kept: true })),
    renderer: 'renkei-report/0.1.0',
    remarks: request.remarks ?? null,
    distribution: [...request.distribution],
    supersedes: request.supersedes ?? null,
    withdrawn_on: null,
    withdrawn_reason: null,
    issued_at: day === today ? at : `${day}T08:00:00.000Z`,
    issued_by: '参事官補佐（総括）',
    meeting: meetingOf(world, request.meeting),
    fingerprint: 'a41f-09c2-77de-5b10',
    document,
    text: [document.title, document.marking, document.as_of, '１．概要'].join('\n'),
    template: request.template ?? 'weekly',
    about: request.body ?? request.topic ?? request.post ?? null,
    readers: request.readers ?? null,
    caveats: [...(request.caveats ?? [])],
  };
}

const numberOf = (series: string, place: number) => `${series}-2026-${String(place).padStart(3, '0')}`;
const lastOf = ({ reports }: Issuing, series: string) =>
  reports.filter((row) => row.series === series && row.withdrawn_on === null).at(-1);
const placeOf = ({ reports }: Issuing, series: string) =>
  reports.filter((row) => row.series === series).length + 1;

/** Three weeks, of which the first was withdrawn and replaced. */
export function reportsAtFirst(world: Issuing): void {
  const said = (request: IssueRequest, place: number, day: string) => {
    const one = issued(world, request, place, day);
    world.reports.push(one);
    return one;
  };
  const first = said({ ...weekly, as_of: '2026-11-09', since: '2026-11-02' }, 1, '2026-11-09');
  said({ ...weekly, as_of: '2026-11-10', since: '2026-11-02', supersedes: first.number }, 2, '2026-11-10');
  first.withdrawn_on = '2026-11-10';
  first.withdrawn_reason = '所管の記載に誤りがあったため';
  said(weekly, 3, '2026-11-17');
  said({ ...weekly, series: 'minister', as_of: '2026-11-16', since: '2026-11-09' }, 1, '2026-11-16');
}

function rowOf(
  world: Issuing,
  { fingerprint: _print, document: _page, text: _text, ...row }: HeldReport,
): IssuedRow {
  const next = world.reports.find(({ supersedes }) => supersedes === row.number);
  return { ...row, superseded_by: next?.number ?? null };
}

export function reportsOf(
  world: Issuing,
  series: string | undefined,
  window: { readonly offset: number; readonly limit: number },
): Reports {
  const newest = [...world.reports].reverse();
  const names = [...new Set(newest.map((row) => row.series))];
  const wanted = newest.filter((row) => !series || row.series === series);
  return {
    items: wanted.slice(window.offset, window.offset + window.limit).map((row) => rowOf(world, row)),
    total: wanted.length,
    series: names.map((name) => {
      const last = lastOf(world, name);
      return {
        series: name,
        reports: newest.filter((row) => row.series === name).length,
        last: last ? rowOf(world, last) : null,
      };
    }),
  };
}

function find(world: Issuing, number: string): HeldReport {
  const found = world.reports.find((row) => row.number === number);
  if (!found) throw refuse('not-found', { noun: 'report', given: number });
  return found;
}

export function reportDetail(world: Issuing, number: string): ReportDetail {
  const found = find(world, number);
  const before = world.reports.filter(({ series, place }) => series === found.series && place < found.place);
  return { ...found, ...rowOf(world, found), before: before.at(-1)?.number ?? null };
}

/** Drawn by a template: the parts that it names, in its order. */
function byTemplate(page: ReportDocument, template: ReportTemplate): ReportDocument {
  const found = template.parts.map((part, at) => {
    const known = page.parts.find(({ sheet }) => sheet === sheets[part.part]);
    const heading = part.heading?.ja ?? known?.heading.slice(2) ?? part.part;
    const blocks: ReportBlock[] = known?.blocks ?? [{ block: 'text', text: part.text?.ja ?? '該当なし。' }];
    return { heading: `${at + 1}．${heading}`, sheet: part.part, blocks };
  });
  return { ...page, title: template.title.ja, parts: found };
}
const sheets: Partial<Record<TemplatePartKind, string>> = {
  summary: '概要',
  counts: '府省庁別',
  items: '施策別',
  findings: '所見',
  charts: '図表',
};

export function reportPreview(world: Issuing, request: IssueRequest, edited?: ReportTemplate): ReportPreview {
  const template = edited ?? templateOf(world, request.template ?? 'weekly');
  const about = request.body ?? request.topic ?? request.post;
  if (template.needs && !about)
    throw refuse('template-needs', { template: template.key, needs: template.needs });
  if (template.parts.length === 0)
    throw refuse('bad-template', { at: 'parts', fault: 'empty', given: '', allowed: '' });
  const series = request.series || template.key;
  if (!/^[a-z][a-z0-9-]*$/.test(series)) throw refuse('bad-series', { given: series });
  const last = lastOf(world, series);
  if (!request.since && !last && template.first_since === 'ask')
    throw refuse('no-earlier-report', { series });
  return {
    number: numberOf(series, placeOf(world, series)),
    since: request.since ?? last?.as_of ?? today,
    previous: request.since ? null : (last?.number ?? null),
    marking: 'confidentiality-2',
    document: byTemplate(documentOf(world, request, null), template),
    ministries: ministriesOf(world.works, request.order ?? []).map(({ id, name, works }) => ({
      id,
      name,
      workstreams: works.length,
      changed: Math.ceil(works.length / 2),
    })),
  };
}

const usualParts: ReportTemplate['parts'] = [
  { part: 'summary' },
  { part: 'counts' },
  { part: 'items', columns: ['code', 'workstream', 'status', 'changes', 'next'] },
  { part: 'findings' },
];

const template = (key: string, ja: string, more: Partial<ReportTemplate> = {}): ReportTemplate => ({
  schema: 'renkei/report-template/1',
  key,
  name: { ja, en: key },
  title: { ja: '経済安全保障関連施策の進捗状況', en: 'Progress of economic-security workstreams' },
  grouping: 'ministry',
  first_since: 'month',
  paper: 'across',
  parts: usualParts,
  ...more,
});

/** Two of those that come with the program, and one of one's own. */
export const templatesAtFirst: readonly TemplateRow[] = [
  {
    id: null,
    template: template('weekly', '関係省庁連絡会議（週次）', {
      first_since: 'ask',
      parts: [...usualParts, { part: 'charts' }],
    }),
  },
  { id: null, template: template('ministry', '府省庁別報告', { needs: 'body', grouping: 'none' }) },
  { id: null, template: template('minister', '大臣説明資料（１枚）', { one_side: true, paper: 'upright' }) },
  { id: idOf('x', 1), template: template('weekly-short', '週次（要点のみ）') },
];

function templateOf(world: Issuing, key: string): ReportTemplate {
  const found = world.templates.find((row) => row.template.key === key);
  if (!found)
    throw refuse('no-such-template', {
      given: key,
      known: world.templates.map((row) => row.template.key).join(', '),
    });
  return found.template;
}

export function saveTemplate(world: Issuing, id: string | undefined, content: ReportTemplate): string {
  if (world.templates.some((row) => row.template.key === content.key && row.id !== (id ?? '')))
    throw refuse('template-key-taken', { given: content.key });
  const at = world.templates.findIndex((row) => row.id === id);
  const row = { id: id ?? idOf('x', world.templates.length + 1), template: content };
  if (at < 0) world.templates.push(row);
  else world.templates[at] = row;
  return row.id;
}

export function removeTemplate(world: Issuing, id: string): string {
  world.templates.splice(
    world.templates.findIndex((row) => row.id === id),
    1,
  );
  return id;
}

export function issue(world: Issuing, request: IssueRequest): HeldReport {
  const one = issued(world, request, placeOf(world, request.series), today);
  world.reports.push(one);
  return one;
}

export function withdraw(world: Issuing, id: string, reason: string): string {
  const found = world.reports.find((row) => row.id === id);
  if (!found) throw refuse('not-found', { noun: 'report', given: id });
  if (reason.trim() === '') throw refuse('empty-text', { field: 'reason' });
  found.withdrawn_on = today;
  found.withdrawn_reason = reason;
  return id;
}

export function compared(world: Issuing, from: ReportAt, to: ReportAt): ReportCompared {
  const side = (of: ReportAt) =>
    of.at === 'day'
      ? { number: null, as_of: of.day }
      : of.at === 'report'
        ? { number: of.number, as_of: find(world, of.number).as_of }
        : { number: lastOf(world, of.series)?.number ?? null, as_of: today };
  const item = (index: number): ReportNamed => {
    const one = world.works[index];
    return {
      id: one?.row.id ?? null,
      code: one?.row.code ?? '',
      title: one?.row.title.ja ?? '',
      ministry: one ? (byOrganisation(one.row.lead[0]?.id ?? '')?.path.ja.split(' ')[0] ?? null) : null,
    };
  };
  return {
    from: side(from),
    to: side(to),
    marking: 'confidentiality-2',
    opened: [item(0)],
    closed: [{ ...item(1), reason: '事業評価を終えた' }],
    lead: [{ ...item(2), from: ['経済産業省'], to: ['経済産業省', '文部科学省'], contested: true }],
    health: [{ ...item(4), from: 'at-risk', to: 'off-track' }],
    moved: [{ ...item(4), what: '着工', from: '2026-12-01', to: '2027-04-01', days: 121 }],
    wording: [
      {
        ...item(4),
        field: 'headline',
        pieces: [
          { side: 'both', text: '用地の取得が' },
          { side: 'first', text: '遅れて' },
          { side: 'second', text: '完了せず、着工が令和9年度に' },
          { side: 'both', text: 'いる。' },
        ],
      },
    ],
    found: [{ kind: 'contested', about: [item(2).title] }],
    settled: [{ kind: 'vacant', about: [item(3).title] }],
    silent: [{ ...item(3), last: '2026-10-30' }],
    unchanged: 41,
  };
}
