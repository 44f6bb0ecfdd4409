/** What was typed and not yet recorded: it waits while another record is looked at. Memory only, never on disk. */
import { create } from 'zustand';

const useDrafts = create<{ drafts: Readonly<Record<string, unknown>> }>(() => ({ drafts: {} }));

/** The draft under `key`, or `initial`; how to change it; how to forget it. */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): { draft: T; change: (part: Partial<T>) => void; forget: () => void; isTouched: boolean } {
  const kept = useDrafts((state) => state.drafts[key]) as T | undefined;
  return {
    draft: kept ?? initial,
    isTouched: kept !== undefined,
    change: (part) =>
      useDrafts.setState(({ drafts }) => ({
        drafts: { ...drafts, [key]: { ...((drafts[key] as T | undefined) ?? initial), ...part } },
      })),
    forget: () => useDrafts.setState(({ drafts: { [key]: _gone, ...drafts } }) => ({ drafts })),
  };
}

/** Begins a draft from elsewhere: what it is for finds it when it is shown. */
export function beginDraft(key: string, draft: object): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** For tests: as at the start of the window. */
export function forgetDrafts(): void {
  useDrafts.setState({ drafts: {} });
}
