/**
 * A day as it is typed, read by the core. A month and a day without a year, and words such as 月末, are read by the rule of
 * the line of minutes, which the core keeps: the next such day.
 */
import { parseDate } from '@internationalized/date';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { failureOf } from '@/ipc/failure';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';

/** Whether the day lies ahead, or has been: then the last such day is meant. */
export type Tense = 'ahead' | 'past';

/** Throws the failure that says why it is no day. */
export function useReadDay(): (given: string, tense?: Tense) => Promise<string> {
  const cache = useQueryClient();
  const { today } = useAsOf();
  return useCallback(
    async (given, tense = 'ahead') => {
      try {
        return await cache.fetchQuery(optionsOf({ query: 'day', given }));
      } catch (thrown) {
        const due = failureOf(thrown).code === 'not-a-day' ? await dueIn(cache, given, today, tense) : null;
        if (due === null) throw thrown;
        return due;
      }
    },
    [cache, today],
  );
}

async function dueIn(cache: QueryClient, given: string, today: string, tense: Tense): Promise<string | null> {
  const from =
    tense === 'ahead' ? today : parseDate(today).subtract({ years: 1 }).add({ days: 1 }).toString();
  try {
    const line = `due:${given.replace(/\s/g, '')}`;
    return (await cache.fetchQuery(optionsOf({ query: 'minute', line, from }))).due;
  } catch {
    return null;
  }
}
