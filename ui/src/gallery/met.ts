/** The gallery's series, meetings, decisions and actions as they are before anything was done to them. */
import type {
  ActionRow,
  AgendaRow,
  Attendance,
  DecisionRow,
  MeetingLevel,
  MeetingRow,
  PostRow,
  SeriesRow,
  WorkstreamRef,
} from '@/ipc/contract';
import { type Held, idOf, organisationOf, refOf } from './held';
import { today } from './works';

export interface HeldMeeting {
  row: Omit<MeetingRow, 'decisions' | 'actions' | 'open' | 'series'>;
  series: string | null;
  agenda: AgendaRow[];
  attendance: Attendance[];
  minutes: string | null;
  reason: string | null;
}

export type HeldSeries = Omit<SeriesRow, 'held' | 'last' | 'next' | 'open'>;
export type HeldDecision = Omit<DecisionRow, 'actions' | 'open' | 'meeting'> & { meeting: string | null };
export type HeldAction = Omit<ActionRow, 'late_days' | 'meeting' | 'decision'> & {
  meeting: string | null;
  decision: string | null;
};

export interface HeldMeetings {
  series: HeldSeries[];
  meetings: HeldMeeting[];
  decisions: HeldDecision[];
  actions: HeldAction[];
}

const bodyOf = (ja: string) => refOf(organisationOf([ja]));

export const workOf = ({ row: { id, code, title } }: Held): WorkstreamRef => ({ id, code, title });

const seriesOf = (
  index: number,
  ja: string,
  en: string,
  level: MeetingLevel,
  members: string[],
): HeldSeries => ({
  id: idOf('z', index),
  name: { ja, en },
  level,
  cadence: level === 'secretaries' ? 'weekly' : 'monthly',
  host: bodyOf('内閣官房'),
  members: members.map(bodyOf),
});

export const meetingOf = (
  index: number,
  series: string | null,
  on: string,
  more: Partial<HeldMeeting['row']> = {},
) => ({
  row: {
    id: idOf('m', index),
    title: { ja: '関係省庁連絡会議', en: 'Liaison conference' },
    on,
    starts: 840,
    place: '中央合同庁舎第8号館',
    state: 'planned' as const,
    ...more,
  },
  series,
  agenda: [],
  attendance: [],
  minutes: null,
  reason: null,
});

export const actionOf = (
  index: number,
  text: string,
  body: string,
  more: Partial<HeldAction>,
): HeldAction => ({
  id: idOf('x', index),
  text,
  organisation: bodyOf(body),
  post: null,
  on: '2026-10-27',
  due: null,
  extended: null,
  outcome: null,
  closed_on: null,
  note: null,
  workstream: null,
  meeting: null,
  decision: null,
  ...more,
});

export function meetingsAtFirst(works: readonly Held[], actor: PostRow): HeldMeetings {
  const of = (index: number) => {
    const one = works[index];
    return one ? workOf(one) : null;
  };
  if (works.length === 0) return { series: [], meetings: [], decisions: [], actions: [] };
  const liaison = idOf('z', 1);
  const secretaries = idOf('z', 2);
  const state = 'held' as const;
  const kanji = { ja: '幹事会', en: 'Secretaries’ meeting' };
  const cas = bodyOf('内閣官房').id;
  return {
    series: [
      seriesOf(1, '関係省庁連絡会議', 'Liaison conference', 'liaison', [
        '内閣府',
        '外務省',
        '経済産業省',
        '防衛省',
      ]),
      seriesOf(3, '局長級会議', 'Directors-general', 'director-general', ['外務省', '経済産業省']),
      seriesOf(2, '幹事会', 'Secretaries’ meeting', 'secretaries', ['経済産業省', '文部科学省']),
    ],
    meetings: [
      {
        ...meetingOf(1, liaison, '2026-10-27', { state }),
        agenda: [{ workstream: of(0), text: null }],
        attendance: ['内閣府', '経済産業省'].map((body) => ({ organisation: bodyOf(body).id })),
        minutes:
          '経済産業省から、供給計画の認定の状況について説明があった。\n外務省から、次回までに同志国の動きを報告するとの発言があった。',
      },
      meetingOf(2, liaison, today),
      meetingOf(3, liaison, '2026-12-22'),
      {
        ...meetingOf(4, secretaries, '2026-11-17', { state, title: kanji, starts: null, place: null }),
        attendance: [{ organisation: cas, post: actor.id }],
      },
      {
        ...meetingOf(5, null, '2026-11-10', {
          state: 'cancelled',
          title: { ja: '臨時の打合せ' },
          place: null,
        }),
        reason: '日程が合わないため',
      },
    ],
    decisions: [
      {
        id: idOf('d', 1),
        text: '調達先を三か国に広げる',
        on: '2026-10-27',
        meeting: idOf('m', 1),
        workstream: of(0),
      },
      {
        id: idOf('d', 2),
        text: '進捗の報告を月例とする',
        on: '2026-11-17',
        meeting: idOf('m', 4),
        workstream: null,
      },
    ],
    actions: [
      actionOf(1, '代替調達先の調査結果を取りまとめる', '経済産業省', {
        due: '2026-11-20',
        workstream: of(0),
        meeting: idOf('m', 1),
        decision: idOf('d', 1),
      }),
      actionOf(2, '同志国の輸出管理の動きを報告する', '外務省', {
        due: '2026-11-27',
        meeting: idOf('m', 1),
        extended: '先方の都合',
      }),
      actionOf(3, '報告の様式を各府省に示す', '内閣官房', {
        post: actor,
        on: '2026-11-17',
        due: '2026-12-04',
        meeting: idOf('m', 4),
        decision: idOf('d', 2),
      }),
      actionOf(4, '備蓄の現状を整理する', '経済産業省', {
        outcome: 'done',
        closed_on: '2026-11-12',
        note: '資料を配付した',
        workstream: of(2),
        meeting: idOf('m', 1),
        decision: idOf('d', 1),
      }),
    ],
  };
}
