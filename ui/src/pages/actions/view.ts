/** Which 対応事項 and 決定 are listed: what the address says of it, and how that is asked. */
import type { ActionFilter, DecisionFilter } from '@/ipc/contract';
import { useAnswer } from '@/state/cache';
import { daysFrom, endOfWeek, useAsOf } from '@/state/clock';
import { type Place, usePlace } from '@/state/place';

export type Tab = 'actions' | 'decisions';
export type Whose = 'all' | 'ministry' | 'mine';
export type Due = 'late' | 'week';
export type Stand = 'open' | 'ended' | 'all';

export interface View {
  readonly tab: Tab;
  readonly whose: Whose;
  readonly due: Due | null;
  readonly state: Stand;
  /** Decisions alone for which nobody was given anything to do. */
  readonly idle: boolean;
  readonly text: string;
  /** What they are of, by its id. */
  readonly meeting: string | null;
  readonly series: string | null;
  readonly workstream: string | null;
  readonly decision: string | null;
}

const among = <W extends string>(words: readonly W[], given: unknown): W | null =>
  words.find((one) => one === given) ?? null;
const id = (given: unknown): string | null => (typeof given === 'string' ? given : null);

export function viewOf(search: Place['search']): View {
  return {
    tab: among<Tab>(['decisions'], search.tab) ?? 'actions',
    whose: among<Whose>(['mine', 'ministry'], search.whose) ?? 'all',
    due: among<Due>(['late', 'week'], search.due),
    state: among<Stand>(['ended', 'all'], search.state) ?? 'open',
    idle: search.idle === true,
    text: search.q === undefined ? '' : String(search.q),
    meeting: id(search.meeting),
    series: id(search.series),
    workstream: id(search.workstream),
    decision: id(search.decision),
  };
}

/** How the address says it: what goes without saying is left out. */
export function searchOf(view: View): Record<string, unknown> {
  return {
    tab: view.tab === 'actions' ? undefined : view.tab,
    whose: view.whose === 'all' ? undefined : view.whose,
    due: view.due ?? undefined,
    state: view.state === 'open' ? undefined : view.state,
    idle: view.idle || undefined,
    q: view.text || undefined,
    meeting: view.meeting ?? undefined,
    series: view.series ?? undefined,
    workstream: view.workstream ?? undefined,
    decision: view.decision ?? undefined,
  };
}

export function useView() {
  const { search, go } = usePlace();
  const { day } = useAsOf();
  const user = useAnswer({ query: 'workspace' }).data?.user ?? null;
  const view = viewOf(search);
  const { text, meeting, series, workstream, decision } = view;
  const of = {
    ...(text ? { text } : {}),
    ...(meeting ? { meeting } : {}),
    ...(series ? { series } : {}),
    ...(workstream ? { workstream } : {}),
  };
  const isMine = view.whose === 'mine' && user !== null;
  const isMinistry = view.whose === 'ministry' && user !== null;
  const actions: ActionFilter = {
    ...of,
    ...(decision ? { decision } : {}),
    ...(isMine ? { post: user.post.id } : {}),
    ...(isMinistry ? { organisation: user.ministry } : {}),
    ...(view.due === 'late' ? { due_by: daysFrom(day, -1) } : {}),
    ...(view.due === 'week' ? { due_from: day, due_by: endOfWeek(day) } : {}),
    ...(view.state === 'ended' ? { ended: true } : {}),
    ...(view.state === 'all' ? { closed: true } : {}),
  };
  const decisions: DecisionFilter = {
    ...of,
    ...(isMine ? { post: user.post.id } : {}),
    ...(isMinistry ? { led_by: user.ministry } : {}),
    ...(view.idle ? { without_action: true } : {}),
  };
  return {
    view,
    actions,
    decisions,
    change: (part: Partial<View>) => go({ search: searchOf({ ...view, ...part }), replace: true }),
  };
}
