/** Opening a record from elsewhere: the focus goes to it once it is there, so that its keys work at once. */
import { useCallback } from 'react';
import { whenUncovered } from '@/kit/uncovered';
import { usePlace } from '@/state/place';
import type { Opened } from '@/state/recent';

/** Gives up after some frames: the record may have been refused. */
function focusRecord(id: string, frames = 90): void {
  const title = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] #record-title`);
  if (title) title.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRecord(id, frames - 1));
}

export function useOpenRecord(): (opened: Opened) => void {
  const { go } = usePlace();
  return useCallback(
    (opened) => {
      go(opened);
      whenUncovered(() => focusRecord(opened.record));
    },
    [go],
  );
}
