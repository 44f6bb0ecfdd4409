/** The gallery's missing reports, its scales and its reminders. Plain answers; no rule of the product lives here. */
import type { Chase, ChaseRow, Query, Reminder, Scale, Silence } from '@/ipc/contract';
import { contactsOf } from './handover';
import { type Held, organisationOf, refOf } from './held';
import { fits, page } from './lists';
import type { World } from './world';

export const scales: readonly Scale[] = [
  {
    id: 'marks',
    name: { ja: '◎○△×', en: '◎○△×' },
    marks: [
      { mark: '◎', health: 'on-track' },
      { mark: '○', health: 'on-track' },
      { mark: '△', health: 'at-risk' },
      { mark: '×', health: 'off-track' },
      { mark: '－', health: null },
    ],
  },
  {
    id: 'policy-evaluation',
    name: { ja: '政策評価（5段階）', en: 'Policy evaluation (five levels)' },
    marks: [
      { mark: '目標超過達成', health: 'on-track' },
      { mark: '目標達成', health: 'on-track' },
      { mark: '相当程度進展あり', health: 'on-track' },
      { mark: '進展が大きくない', health: 'at-risk' },
      { mark: '目標に向かっていない', health: 'off-track' },
    ],
  },
  {
    id: 'rag-3',
    name: { ja: 'RAG（3段階）', en: 'RAG (three points)' },
    marks: [
      { mark: 'Green', health: 'on-track' },
      { mark: 'Amber', health: 'at-risk' },
      { mark: 'Red', health: 'off-track' },
    ],
  },
];

const topOf = ({ row }: Held) => {
  const [lead] = row.lead;
  return row.ownership === 'settled' && lead ? (lead.name.ja.split(' ')[0] ?? '') : '';
};

export function chase({ works }: World, query: Extract<Query, { query: 'chase' }>): Chase {
  const wanted: Silence[] = ['overdue', 'never', ...(query.soon ? (['due-soon'] as const) : [])];
  const found = works.filter(fits({ ...query.filter, silence: wanted }));
  const tops = [...new Set(found.map(topOf))].sort((a, b) => Number(a === '') - Number(b === ''));
  const bodyOf = (top: string) => (top === '' ? null : refOf(organisationOf([top])));
  const all = tops.flatMap((top) => found.filter((one) => topOf(one) === top));
  const { of } = query;
  const mine = all.filter(
    (one) => !of || (of.of === 'nobody' ? topOf(one) === '' : bodyOf(topOf(one))?.id === of.id),
  );
  return {
    ...page(
      mine.map(
        (one): ChaseRow => ({
          ministry: bodyOf(topOf(one)),
          row: one.row,
          ask: one.row.lead.map((organisation) => ({ organisation, post: null })),
          contacts: contactsOf([
            { ...one, assignments: one.assignments.filter(({ role }) => role === 'lead') },
          ]),
        }),
      ),
      query.window,
    ),
    ministries: tops.map((top) => {
      const of = (silence: Silence) =>
        found.filter((one) => topOf(one) === top && one.row.silence === silence).length;
      return { ministry: bodyOf(top), overdue: of('overdue'), never: of('never'), due_soon: of('due-soon') };
    }),
  };
}

export function reminders({ works, actor, isAnonymous }: World): Reminder[] {
  if (isAnonymous) return [];
  const of = (silence: Silence[]) => works.filter(fits({ post: actor.id, silence })).length;
  return [
    { kind: 'silent', count: of(['overdue', 'never']) },
    { kind: 'reports-due', count: of(['due-soon']) },
  ];
}
