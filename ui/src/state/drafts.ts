/** What was typed and not yet recorded: it waits while another record is looked at. Memory only, never on disk. */
import { create } from 'zustand';

const useDrafts = create<{ drafts: Readonly<Record<string, unknown>> }>(() => ({ drafts: {} }));

export interface Draft<T extends object> {
  readonly draft: T;
  change(part: Partial<T>): void;
  forget(): void;
  /** Whether anything was typed since it was last recorded or forgotten. */
  readonly isTouched: boolean;
}

/**
 * The draft under `key`, or `initial`; how to change it; how to forget it. Only what was changed is kept: what the
 * core says anew of the other fields meanwhile is what stands in them.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const kept = useDrafts((state) => state.drafts[key]) as Partial<T> | undefined;
  return {
    draft: kept ? { ...initial, ...kept } : initial,
    isTouched: kept !== undefined,
    change: (part) =>
      useDrafts.setState(({ drafts }) => ({
        drafts: { ...drafts, [key]: { ...(drafts[key] as Partial<T> | undefined), ...part } },
      })),
    forget: () => useDrafts.setState(({ drafts: { [key]: _gone, ...drafts } }) => ({ drafts })),
  };
}

/** Begins a draft from elsewhere: what it is for finds it when it is shown. */
export function beginDraft(key: string, draft: object): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** Forgets all of them; what was typed in one test must not wait in the next. */
export function forgetDrafts(): void {
  useDrafts.setState({ drafts: {} });
}
