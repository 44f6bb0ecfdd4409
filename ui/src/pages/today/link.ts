/** From a number of the morning to the list that it counts, as the address of the workstreams says it. */
import { parseDate } from '@internationalized/date';
import type { WorkstreamFilter } from '@/ipc/contract';

/** `null` where the list cannot be told to show just these. */
export function searchOf(
  filter: WorkstreamFilter,
  today: string,
  user: { readonly post: { readonly id: string }; readonly ministry: string } | null,
): Record<string, string | number | boolean> | null {
  const { led_by, post, health, ownership, silence, turned_since, changed_since, due_by, ...rest } = filter;
  if (Object.values(rest).some((value) => value !== undefined && value !== null && value !== false))
    return null;
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
