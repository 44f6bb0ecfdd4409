/**
 * The two clocks of which the screens speak: the day on which things were so, and what had been recorded by the end of
 * another. Both are today unless the as-of switch names other days.
 */
import { getDayOfWeek, parseDate } from '@internationalized/date';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { AsOf } from '@/ipc/contract';
import { civilDay } from '@/text/era';
import { optionsOf, useAnswer } from './cache';

interface Chosen {
  readonly day: string | null;
  readonly recordedBy: string | null;
}
const now: Chosen = { day: null, recordedBy: null };
const useClock = create<Chosen>(() => now);

/** `null` is today, for both clocks. */
export function setAsOf(day: string | null): void {
  useClock.setState(day === null ? now : { day });
}

/** What was recorded by the end of a day is shown; `null` is all that is recorded. */
export function setRecordedBy(recordedBy: string | null): void {
  useClock.setState({ recordedBy });
}

export interface Clock {
  /** For questions. */
  readonly clock: AsOf;
  /** The day that is shown. */
  readonly day: string;
  readonly today: string;
  /** By the end of which day it was recorded; `null` where everything counts. */
  readonly recordedBy: string | null;
  /** At other clocks nothing is recorded: what was known then is looked at, not changed. */
  readonly isToday: boolean;
}

export function useAsOf(): Clock {
  const chosen = useClock((state) => state.day);
  const recorded = useClock((state) => state.recordedBy);
  const { data } = useAnswer({ query: 'workspace' });
  const today = data?.today ?? civilDay(new Date());
  const day = chosen ?? today;
  // Everything that is recorded was recorded by the end of today.
  const recordedBy = recorded !== null && recorded < today ? recorded : null;
  const isToday = day === today && recordedBy === null;
  const clock = useMemo<AsOf>(
    () => ({
      ...(day === today ? {} : { day }),
      ...(recordedBy === null ? {} : { recorded_by: { by: 'end-of-day', day: recordedBy } }),
    }),
    [day, today, recordedBy],
  );
  return { clock, day, today, recordedBy, isToday };
}

/** Whether today is shown now; for what runs later than it was shown, such as the action of a notice. */
export function showsToday(cache: QueryClient): boolean {
  const { day, recordedBy } = useClock.getState();
  if (recordedBy !== null) return false;
  if (day === null) return true;
  const { queryKey } = optionsOf({ query: 'workspace' });
  return day === (cache.getQueryData<{ today: string }>(queryKey)?.today ?? civilDay(new Date()));
}

/** `day` moved by `days`. Civil days have no hours, so UTC is only a way to count. */
export function daysFrom(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The Sunday that ends the week: what is due on a Saturday is done before it. */
export function endOfWeek(day: string): string {
  const date = parseDate(day);
  return date.add({ days: 6 - getDayOfWeek(date, 'en-GB') }).toString();
}
