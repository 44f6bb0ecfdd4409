/** The workstreams and topics with which the gallery begins: real project names, and made-up standings around them. */
import type { AssignmentRow, Health, OrganisationRow, StatusRow, TopicRow } from '@/ipc/contract';
import { type Held, idOf, ministries, organisationOf, proseOf, refOf } from './held';
import source from './projects.json';

export const today = '2026-11-24';
/** When everything in the gallery is written down. */
export const at = '2026-11-24T01:32:00.000Z';
const healths: (Health | null)[] = [
  'on-track',
  'on-track',
  'at-risk',
  null,
  'off-track',
  'not-started',
  'completed',
];
export const headlines: Record<Health, string> = {
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

const narrative = '行政事業レビュー推進チームの所見を踏まえ、執行方法を見直した。';

function back(days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

export function statusOf(index: number, health: Health | null, days: number): StatusRow {
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
    narrative: health === null ? narrative : null,
    prose: proseOf(health === null ? narrative : null),
    obstacles: health === 'off-track' ? '地権者との協議が継続中。' : null,
    next_step: health === null ? null : (nextSteps[index % nextSteps.length] ?? null),
    next_on: health === null ? null : back(index % 8 === 7 ? -4 : -21),
    source: health === null ? 'RSシステム 令和6年度' : null,
    reporter: null,
    recorded_at: at,
  };
}

/** A report a month; a week before the next is due, it is due soon. */
function due(health: Health | null, days: number): Pick<Held['row'], 'silence' | 'due_on' | 'late_days'> {
  if (health === 'completed') return { silence: 'finished', due_on: null, late_days: null };
  const late = days - 31;
  return {
    silence: late > 0 ? 'overdue' : late > -7 ? 'due-soon' : 'fresh',
    due_on: back(late),
    late_days: late > 0 ? Math.ceil((late * 5) / 7) : null,
  };
}

export function held(project: { title: string; units: string[]; aim: string }, index: number): Held {
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
      confirmed: false,
      ...due(health, days),
      headline: now.headline,
      progress: now.progress,
      next_step: now.next_step,
      next_on: now.next_on,
      led_since: assignments.find(({ role, state }) => role === 'lead' && state === 'agreed')?.from ?? null,
      ownership_since: contested ? '2026-09-01' : vacant ? '2026-07-01' : '2024-04-01',
      pillar: 'critical-products',
      cadence: 'monthly',
      topics: [],
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

export const topicsAtFirst: readonly TopicRow[] = (
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
