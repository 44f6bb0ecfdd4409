/** Opening a record from elsewhere: the focus goes to it once it is there, so that its keys work at once. */
import { useCallback } from 'react';
import { usePlace } from '@/state/place';
import type { Opened } from '@/state/recent';

/** Gives up after some frames: the record may have been refused. */
function focusRecord(id: string, frames = 90): void {
  requestAnimationFrame(() => {
    const title = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] #record-title`);
    const isCovered = document.querySelector('.kit-scrim') !== null;
    if (title && !isCovered) {
      // One frame later: what lay over the page gives the focus back to where it was.
      requestAnimationFrame(() => title.focus());
    } else if (frames > 0) focusRecord(id, frames - 1);
  });
}

export function useOpenRecord(): (opened: Opened) => void {
  const { go } = usePlace();
  return useCallback(
    (opened) => {
      go(opened);
      focusRecord(opened.record);
    },
    [go],
  );
}
