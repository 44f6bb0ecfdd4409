/** Opening a record from elsewhere: the focus goes to it once it is there, so that its keys work at once. */
import { useCallback } from 'react';
import { whenUncovered } from '@/kit/uncovered';
import { usePlace } from '@/state/place';
import type { Opened } from '@/state/recent';
import { focusIn, partOf } from './part-of-record';

/** `search` is what the screen keeps in its address, where that is to stay; it may name a part of the record. */
export function useOpenRecord(): (opened: Opened & { readonly search?: Record<string, unknown> }) => void {
  const { go } = usePlace();
  return useCallback(
    (opened) => {
      go(opened);
      whenUncovered(() => focusIn(opened.record, partOf(opened.search ?? {})));
    },
    [go],
  );
}
