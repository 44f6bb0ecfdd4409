/** How much of one's own is due: beside 今日 in the rail, said once, and by the system if someone asked for it. */
import { useEffect } from 'react';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { remind, useNotices } from '@/state/notices';

/** What the system was let say last: only more of it, or another morning, is news. Memory only. */
let told = { day: '', count: 0 };

/** For tests: as at the start of the window. */
export function forgetTold(): void {
  told = { day: '', count: 0 };
}

export function useReminders(): number {
  const { today } = useAsOf();
  const { data } = useAnswer({ query: 'reminders' });
  const isOn = useNotices((state) => state.isOn);
  const count = (data ?? []).reduce((sum, one) => sum + one.count, 0);
  useEffect(() => {
    if (!isOn || count === 0 || (told.day === today && told.count >= count)) return;
    told = { day: today, count };
    // It stands in the rail as well: a system that shows nothing is no reason to interrupt.
    remind(count).catch(() => undefined);
  }, [isOn, count, today]);
  return count;
}
