/** The day of which the screens speak: today, or the day that the as-of switch names. */
import { create } from 'zustand';
import type { AsOf } from '@/ipc/contract';
import { useAnswer } from './cache';

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

/** This laptop's civil day, until the core has said what day it is in Japan. */
function localDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function useAsOf(): Clock {
  const chosen = useClock((state) => state.day);
  const { data } = useAnswer({ query: 'workspace' });
  const today = data?.today ?? localDay();
  const day = chosen ?? today;
  const isToday = day === today;
  return { clock: isToday ? {} : { day }, day, today, isToday };
}

/** `day` moved by `days`. Civil days have no hours, so UTC is only a way to count. */
export function daysFrom(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
