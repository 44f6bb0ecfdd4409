/** The gallery's morning: numbers of its workstreams, and an action and a milestone made up for it. No rule of the product here. */
import type { Query, Today, TodayKind, TodaySection, WorkstreamFilter } from '@/ipc/contract';
import { fits } from './lists';
import { today } from './works';
import type { World } from './world';

const first = 5;

export function morning({ works, actor }: World, query: Query & { query: 'today' }): Today {
  const { view } = query;
  const scope: WorkstreamFilter =
    view === 'mine' ? { post: actor.id } : view === 'ministry' ? { led_by: actor.organisation.id } : {};
  const nothing = { workstreams: [], milestones: [], actions: [], decisions: [] };
  const of = (kind: TodayKind, more: WorkstreamFilter): TodaySection => {
    const filter = { ...scope, ...more };
    const rows = works.filter(fits(filter)).map(({ row }) => row);
    return {
      ...nothing,
      kind,
      count: rows.length,
      view: { list: 'workstreams', filter },
      workstreams: rows.slice(0, first),
    };
  };
  const [one] = works;
  const actions: TodaySection = {
    ...nothing,
    kind: 'actions',
    count: one ? 1 : 0,
    view: { list: 'actions', filter: {} },
    actions: one
      ? [
          {
            id: 'a'.padEnd(22, '0'),
            text: '代替調達先の調査結果を取りまとめる',
            organisation: actor.organisation,
            post: null,
            on: '2026-11-10',
            due: '2026-11-20',
            extended: null,
            late_days: 1,
            closed_on: null,
            outcome: null,
            note: null,
            workstream: null,
            meeting: null,
            decision: null,
          },
        ]
      : [],
  };
  return {
    view,
    post: view === 'mine' ? actor.id : null,
    ministry: view === 'ministry' ? actor.organisation.id : null,
    day: query.clock.day ?? today,
    since: '2026-11-17',
    week: '2026-11-29',
    sections: [
      of('newly-off-track', { health: ['off-track'], turned_since: '2026-11-17' }),
      of('unsettled', { ownership: ['vacant', 'contested'] }),
      of('silent', { silence: ['overdue', 'never'] }),
      actions,
      { ...nothing, kind: 'decisions', count: 0, view: { list: 'decisions', filter: {} } },
    ],
  };
}
