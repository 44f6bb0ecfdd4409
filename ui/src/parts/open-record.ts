/** Opening a record from elsewhere: the focus goes to it once it is there, so that its keys work at once. */
import { useCallback } from 'react';
import { whenUncovered } from '@/kit/uncovered';
import { usePlace } from '@/state/place';
import type { Opened } from '@/state/recent';

/** How long a record may take to come, in milliseconds; it may also have been refused. */
const patience = 10_000;

/** Gives up too when the person has gone on meanwhile. */
function focusRecord(id: string, from = document.activeElement, until = performance.now() + patience): void {
  const title = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] #record-title`);
  const here = document.activeElement;
  if (title) title.focus();
  else if (performance.now() < until && (here === from || here === document.body))
    requestAnimationFrame(() => focusRecord(id, from, until));
}

/** `search` is what the screen keeps in its address, where that is to stay. */
export function useOpenRecord(): (opened: Opened & { readonly search?: Record<string, unknown> }) => void {
  const { go } = usePlace();
  return useCallback(
    (opened) => {
      go(opened);
      whenUncovered(() => focusRecord(opened.record));
    },
    [go],
  );
}
