/** Up to which day the last report spoke: the last one that was issued and holds, or else the last that was made to files. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keep } from '@/ipc/ipc';
import { useAnswer } from './cache';

const key = 'screen.reported';
const query = { query: 'local', prefix: key } as const;
const issued = { query: 'reports', window: { offset: 0, limit: 1 }, clock: {} } as const;

/** `null` where none was made yet. */
export function useLastReport(): string | null {
  const { data } = useAnswer(query);
  const { data: reports } = useAnswer(issued);
  const last = reports?.series.flatMap((one) => (one.last ? [one.last.as_of] : [])).sort();
  const day = last?.at(-1) ?? data?.find(([name]) => name === key)?.[1];
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
