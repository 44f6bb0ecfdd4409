/** The views of the list that come with Renkei, and how they are called. */
import { useLastReport } from '@/state/reported';
import type { Search } from '@/state/views';
import { useText } from '@/text/text';

/** Days after which a workstream counts as silent. */
const silent = 14;

export const shippedViews: readonly { readonly id: string; readonly search: Search }[] = [
  { id: 'all', search: {} },
  { id: 'mine', search: { mine: 'post' } },
  { id: 'ministry', search: { mine: 'ministry' } },
  { id: 'off-track', search: { health: 'off-track' } },
  { id: 'stale', search: { stale: silent } },
  { id: 'due', search: { due: true, cols: 'code,title,lead,health,next-on,next-step' } },
  { id: 'unsettled', search: { own: 'vacant,contested' } },
  { id: 'changed', search: { changed: 'report' } },
];

/** How a view that comes with Renkei is called. */
export function useViewName(): (id: string) => string {
  const { t } = useText();
  const reported = useLastReport();
  return (id) => t(id === 'changed' && reported ? 'screen-view-since-report' : `screen-view-${id}`);
}
