/** What was opened and looked for since the window was opened. Memory only: it must not lie outside the workspace. */
import { create } from 'zustand';

export interface Opened {
  readonly screen: string;
  readonly record: string;
}

interface Recent {
  readonly records: readonly Opened[];
  readonly searches: readonly string[];
}

const most = 8;
const useRecent = create<Recent>(() => ({ records: [], searches: [] }));

/** The newest first; ids only, so that they may outlive a lock as the last place does. */
export function rememberRecord(opened: Opened): void {
  useRecent.setState(({ records }) => ({
    records: [opened, ...records.filter(({ record }) => record !== opened.record)].slice(0, most),
  }));
}

/** A search that led somewhere; one that only grew by further words takes the place of the shorter. */
export function rememberSearch(text: string): void {
  if (text === '') return;
  useRecent.setState(({ searches }) => ({
    searches: [text, ...searches.filter((one) => !text.startsWith(one))].slice(0, most),
  }));
}

/** When the window locks: what was typed is content. */
export function forgetSearches(): void {
  useRecent.setState({ searches: [] });
}

/** For tests: as at the start of the window. */
export function forgetRecent(): void {
  useRecent.setState({ records: [], searches: [] });
}

export const useRecentRecords = (): readonly Opened[] => useRecent((state) => state.records);
export const useRecentSearches = (): readonly string[] => useRecent((state) => state.searches);
