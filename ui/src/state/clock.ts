/** The day of which the screens speak: today, or the day that the as-of switch names. */
import { getDayOfWeek, parseDate } from '@internationalized/date';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { AsOf } from '@/ipc/contract';
import { civilDay } from '@/text/era';
import { optionsOf, useAnswer } from './cache';

const useClock = create<{ day: string | null }>(() => ({ day: null }));

/** `null` is today. */
export function setAsOf(day: string | null): void {
  useClock.setState({ day });
}

export interface Clock {
  /** For questions. */
  readonly clock: AsOf;
  /** The day that is shown. */
  readonly day: string;
  readonly today: string;
  /** On another day nothing is recorded: what was known then is looked at, not changed. */
  readonly isToday: boolean;
}

export function useAsOf(): Clock {
  const chosen = useClock((state) => state.day);
  const { data } = useAnswer({ query: 'workspace' });
  const today = data?.today ?? civilDay(new Date());
  const day = chosen ?? today;
  const isToday = day === today;
  const clock = useMemo(() => (isToday ? {} : { day }), [isToday, day]);
  return { clock, day, today, isToday };
}

/** Whether today is shown now; for what runs later than it was shown, such as the action of a notice. */
export function showsToday(cache: QueryClient): boolean {
  const { day } = useClock.getState();
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
