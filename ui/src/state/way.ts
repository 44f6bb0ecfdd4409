/** Where one was when the manual was opened, to go back there. Kept while the window is open; never on disk. */
import { create } from 'zustand';

export const useWay = create<{ readonly from: string | null }>(() => ({ from: null }));

export function rememberWay(from: string | null): void {
  useWay.setState({ from });
}
