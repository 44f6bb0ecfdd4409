/** From a number of the morning to the list that it counts, as the address of the workstreams says it. */
import { parseDate } from '@internationalized/date';
import type { ListView, MilestoneFilter, WorkstreamFilter } from '@/ipc/contract';

type User = { readonly post: { readonly id: string }; readonly ministry: string } | null;
type Search = Record<string, string | number | boolean>;

/** The screen and what its address says; `null` where no list can be told to show just these. */
export function listOf(view: ListView, today: string, user: User): { screen: string; search: Search } | null {
  const on = (screen: string, search: Search | null) => search && { screen, search };
  switch (view.list) {
    case 'workstreams':
      return on('workstreams', searchOf(view.filter, today, user));
    case 'actions': {
      const { post, organisation, ...rest } = view.filter;
      return on('actions', isNothing(rest) ? whoseOf(post, organisation, user) : null);
    }
    case 'decisions': {
      const { post, led_by, without_action: idle, ...rest } = view.filter;
      const whose = isNothing(rest) ? whoseOf(post, led_by, user) : null;
      return on('actions', whose && { ...whose, tab: 'decisions', ...(idle ? { idle } : {}) });
    }
    default:
      return null;
  }
}

const isNothing = (filter: object): boolean =>
  Object.values(filter).every((value) => value === undefined || value === null || value === false);

/** One's own, one's ministry's or all; anyone else's the address cannot say. */
function whoseOf(
  post: string | null | undefined,
  body: string | null | undefined,
  user: User,
): Search | null {
  if (post) return post === user?.post.id ? { whose: 'mine' } : null;
  if (body) return body === user?.ministry ? { whose: 'ministry' } : null;
  return {};
}

/** `null` where the list cannot be told to show just these. */
export function searchOf(filter: WorkstreamFilter, today: string, user: User): Search | null {
  const { led_by, post, health, ownership, silence, turned_since, changed_since, due_by, ...rest } = filter;
  if (!isNothing(rest)) return null;
  if (post && post !== user?.post.id) return null;
  const days = changed_since ? parseDate(today).compare(parseDate(changed_since)) : 0;
  return {
    ...(post ? { mine: 'post' } : {}),
    ...(led_by ? (led_by === user?.ministry ? { mine: 'ministry' } : { led: led_by }) : {}),
    ...(health?.length ? { health: health.join(',') } : {}),
    ...(ownership?.length ? { own: ownership.join(',') } : {}),
    ...(silence?.length ? { silence: silence.join(',') } : {}),
    ...(turned_since ? { turned: turned_since } : {}),
    ...(due_by ? { due: true } : {}),
    ...(days > 0 ? { changed: days } : {}),
  };
}

/** To the same workstreams on the timeline, in the days around: more stands there than is counted. */
export function timelineOf(
  { led_by, post }: MilestoneFilter,
  user: { readonly post: { readonly id: string }; readonly ministry: string } | null,
): Record<string, string> {
  const whose: Record<string, string> =
    post && post === user?.post.id
      ? { mine: 'post' }
      : led_by
        ? led_by === user?.ministry
          ? { mine: 'ministry' }
          : { led: led_by }
        : {};
  return { ...whose, span: 'quarter' };
}
