/** A workstream by its code, wherever in the register it stands: for rows of a sheet that say which record they mean. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WorkstreamRow } from '@/ipc/contract';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { mostRows } from '@/state/rows';
import { folded } from '@/text/readings';

export function useRowOfCode(): (code: string) => Promise<WorkstreamRow | undefined> {
  const cache = useQueryClient();
  const { clock } = useAsOf();
  return useCallback(
    async (code) => {
      // A short code stands in many words; it is sought among all in which it does.
      for (let offset = 0; ; offset += mostRows) {
        const query = {
          query: 'workstreams',
          filter: { text: code, closed: true },
          sort: 'code',
          descending: false,
          window: { offset, limit: mostRows },
          clock,
        } as const;
        const { items, total } = await cache.fetchQuery(optionsOf(query));
        const found = items.find((row) => row.code !== null && folded(row.code) === folded(code));
        if (found || offset + mostRows >= total) return found;
      }
    },
    [cache, clock],
  );
}
