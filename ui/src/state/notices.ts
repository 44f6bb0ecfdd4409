/** Whether the system tells, too, how much is due: not unless someone asked for it. The core remembers it. */
import { create } from 'zustand';
import { core } from '@/ipc/ipc';

export const useNotices = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

export function setNotices(isOn: boolean): void {
  useNotices.setState({ isOn });
}

/** Lets the system say how much is due, or with `null` that it can; refused where it cannot. */
export const remind = (count: number | null): Promise<void> => core.remind(count);
