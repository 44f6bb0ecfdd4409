/** Up to which day the last coordination report spoke: kept in the workspace, for lists of what has changed since. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keep } from '@/ipc/ipc';
import { useAnswer } from './cache';

const key = 'screen.reported';
const query = { query: 'local', prefix: key } as const;

/** `null` where none was made yet. */
export function useLastReport(): string | null {
  const { data } = useAnswer(query);
  const day = data?.find(([name]) => name === key)?.[1];
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

export function useRememberReport(): (day: string) => void {
  const cache = useQueryClient();
  return useCallback(
    (day) => {
      // Not being remembered is a nuisance next time, not a reason to interrupt now.
      keep(key, day).then(
        () => cache.invalidateQueries({ queryKey: ['ask', query] }),
        () => undefined,
      );
    },
    [cache],
  );
}
