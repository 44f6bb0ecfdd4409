/** The gallery's morning: numbers of its workstreams, and the actions that are open. No rule of the product here. */
import type { ActionFilter, Query, Today, TodayKind, TodaySection, WorkstreamFilter } from '@/ipc/contract';
import { fits } from './lists';
import { actionsOf } from './meetings';
import { today } from './works';
import type { World } from './world';

const first = 5;

export function morning(world: World, query: Query & { query: 'today' }): Today {
  const { works, actor } = world;
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
  const open: ActionFilter =
    view === 'mine' ? { post: actor.id } : view === 'ministry' ? { organisation: actor.organisation.id } : {};
  const listed = actionsOf(world, open);
  const actions: TodaySection = {
    ...nothing,
    kind: 'actions',
    count: listed.length,
    view: { list: 'actions', filter: open },
    actions: listed.slice(0, first),
  };
  return {
    view,
    post: view === 'mine' ? actor.id : null,
    ministry: view === 'ministry' ? actor.organisation.id : null,
    day: query.clock.day ?? today,
    since: query.since ?? '2026-11-17',
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
