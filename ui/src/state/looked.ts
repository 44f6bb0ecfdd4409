/**
 * From which day on the morning is new: the day on which it was looked at before today, or another that was chosen for
 * now. Kept in the workspace for this laptop; it is nothing that the ledger would tell.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { keep } from '@/ipc/ipc';
import { useAnswer } from './cache';
import { useAsOf } from './clock';

const key = 'screen.looked';
const query = { query: 'local', prefix: key } as const;

interface Kept {
  /** When it was looked at last. */
  readonly day: string;
  /** And before that day; none where it never was. */
  readonly before: string | null;
  /** What was chosen instead, on that day. */
  readonly chosen: string | null;
}

const isDay = (day: unknown): day is string => typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);

function read(value: string | undefined): Kept | null {
  try {
    const { day, before, chosen } = JSON.parse(value ?? 'null') as Record<string, unknown>;
    return isDay(day)
      ? { day, before: isDay(before) ? before : null, chosen: isDay(chosen) ? chosen : null }
      : null;
  } catch {
    // Nothing yet, or of a newer Renkei.
    return null;
  }
}

export interface Looked {
  /** Not until it is read: a question with another day would be asked first. */
  readonly isKnown: boolean;
  /** None where it was never looked at before. */
  readonly since: string | null;
  readonly how: 'first' | 'looked' | 'chosen';
  /** `null` goes back to when it was looked at. */
  choose(day: string | null): void;
}

export function useLooked(): Looked {
  const cache = useQueryClient();
  const { today, isToday } = useAsOf();
  const { data } = useAnswer(query);
  const kept = read(data?.find(([name]) => name === key)?.[1]);
  // What was kept on an earlier day is what today begins with.
  const now: Kept = kept?.day === today ? kept : { day: today, before: kept?.day ?? null, chosen: null };
  const write = useCallback(
    (next: Kept) => {
      // Not being remembered is a nuisance next time, not a reason to interrupt now.
      keep(key, JSON.stringify(next)).then(
        () => cache.invalidateQueries({ queryKey: ['ask', query] }),
        () => undefined,
      );
    },
    [cache],
  );
  const isKnown = data !== undefined;
  const { day, before } = now;
  // Another day that is only looked at is no look at this morning.
  const isNew = isKnown && isToday && kept?.day !== today;
  useEffect(() => {
    if (isNew) write({ day, before, chosen: null });
  }, [isNew, day, before, write]);
  return {
    isKnown,
    since: now.chosen ?? now.before,
    how: now.chosen ? 'chosen' : now.before ? 'looked' : 'first',
    choose: (chosen) => write({ ...now, chosen }),
  };
}
