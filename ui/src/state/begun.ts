/** Whether something was begun since the workspace was opened: what is done once, and not at each visit of a screen. */
import { useCallback } from 'react';

const begun = new Set<string>();

/** Asked the first time, it says yes. */
export function useMayBegin(what: string): () => boolean {
  return useCallback(() => {
    if (begun.has(what)) return false;
    begun.add(what);
    return true;
  }, [what]);
}

/** After locking, everything begins anew. */
export function forgetBegun(): void {
  begun.clear();
}
