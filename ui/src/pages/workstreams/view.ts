/** What the list shows, as it stands in the address: a link opens the same view. */
import type { HealthFilter, Ownership, WorkstreamFilter, WorkstreamSort } from '@/ipc/contract';
import { usePlace } from '@/state/place';

export const healthFilters: readonly HealthFilter[] = [
  'off-track',
  'at-risk',
  'not-started',
  'on-track',
  'completed',
  'none',
];
export const ownerships: readonly Ownership[] = ['vacant', 'contested'];
const sorts: readonly WorkstreamSort[] = ['protocol', 'code', 'title', 'health', 'as-of'];

export interface View {
  readonly text: string;
  readonly health: readonly HealthFilter[];
  readonly ownership: Ownership | null;
  readonly ledBy: string | null;
  readonly topic: string | null;
  readonly closed: boolean;
  readonly sort: WorkstreamSort;
  readonly descending: boolean;
  /** By health, each with its number; the order is then that of health. */
  readonly grouped: boolean;
  /** The record alone, at full width. */
  readonly full: boolean;
}

const known = <T extends string>(all: readonly T[], text: unknown): T | null =>
  all.find((one) => one === text) ?? null;

function read(search: Readonly<Record<string, unknown>>): View {
  const list = String(search.health ?? '').split(',');
  return {
    text: search.q === undefined ? '' : String(search.q),
    health: healthFilters.filter((one) => list.includes(one)),
    ownership: known(ownerships, search.own),
    ledBy: typeof search.led === 'string' ? search.led : null,
    topic: typeof search.topic === 'string' ? search.topic : null,
    closed: search.closed === true,
    sort: known(sorts, search.sort) ?? 'protocol',
    descending: search.desc === true,
    grouped: search.group === 'health',
    full: search.view === 'full',
  };
}

function write(view: View): Record<string, unknown> {
  return {
    q: view.text || undefined,
    health: view.health.join(',') || undefined,
    own: view.ownership ?? undefined,
    led: view.ledBy ?? undefined,
    topic: view.topic ?? undefined,
    closed: view.closed || undefined,
    sort: view.sort === 'protocol' ? undefined : view.sort,
    desc: view.descending || undefined,
    group: view.grouped ? 'health' : undefined,
    view: view.full ? 'full' : undefined,
  };
}

export function useView() {
  const { record, search, go } = usePlace();
  const view = read(search);
  const change = (part: Partial<View>) => go({ search: write({ ...view, ...part }), replace: true });
  const open = (id: string | null, part: Partial<View> = {}) =>
    go({ record: id, search: write({ ...view, ...part }), replace: id !== null && record !== null });
  return { record, view, change, open };
}

/** The filter as the core takes it; `without` leaves one part out, to count what that part would find. */
export function filterOf(view: View, without?: 'health' | 'ownership'): WorkstreamFilter {
  return {
    ...(view.text ? { text: view.text } : {}),
    ...(view.health.length > 0 && without !== 'health' ? { health: [...view.health] } : {}),
    ...(view.ownership && without !== 'ownership' ? { ownership: view.ownership } : {}),
    ...(view.ledBy ? { led_by: view.ledBy } : {}),
    ...(view.topic ? { topic: view.topic } : {}),
    ...(view.closed ? { closed: true } : {}),
  };
}
