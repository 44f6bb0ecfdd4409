/**
 * What was typed and not yet recorded: it waits while another record is looked at, and in the workspace, encrypted, when
 * the window ends. Once the workspace is locked nothing of it is left in memory.
 */
import { create } from 'zustand';
import { ask, keep } from '@/ipc/ipc';

const prefix = 'screen.draft.';
/** Milliseconds without a key, after which a draft is kept. */
const pause = 700;

type Drafts = Readonly<Record<string, unknown>>;

const useDrafts = create<{ drafts: Drafts }>(() => ({ drafts: {} }));

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

/** Keys whose drafts differ from what is kept. */
const unkept = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Forgets all of them on screen; those that are kept stay kept. */
export function forgetDrafts(): void {
  clearTimeout(timer);
  unkept.clear();
  useDrafts.setState({ drafts: {} });
}

/** Keeps what is not kept yet: at a pause of the hand, and before the window locks. */
export async function keepDrafts(): Promise<void> {
  clearTimeout(timer);
  const { drafts } = useDrafts.getState();
  const waiting = [...unkept];
  unkept.clear();
  const write = (key: string) => {
    const draft = drafts[key];
    return keep(prefix + key, draft === undefined ? null : JSON.stringify(draft));
  };
  // What could not be kept waits in memory and goes along with the next pause.
  await Promise.all(waiting.map((key) => write(key).catch(() => void unkept.add(key))));
}

/** Whether anything was typed that is not kept yet. */
export const areDraftsWaiting = (): boolean => unkept.size > 0;

/** Once the workspace is locked: what is kept leaves memory, what could not be kept waits there. */
export function letDraftsGo(): void {
  if (unkept.size === 0) forgetDrafts();
}

/** Takes over what the workspace keeps, and from then on keeps what is typed. Returns how to stop. */
export function followDrafts(): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  const begin = (entries: readonly (readonly [string, string])[]) => {
    if (stopped) return;
    const { drafts } = useDrafts.getState();
    for (const key of Object.keys(drafts)) unkept.add(key);
    useDrafts.setState({ drafts: { ...Object.fromEntries(entries.flatMap(read)), ...drafts } });
    stop = useDrafts.subscribe(note);
    void keepDrafts();
  };
  // A workspace that cannot say what it keeps begins with empty fields.
  ask({ query: 'local', prefix }).then(begin, () => begin([]));
  return () => {
    stopped = true;
    stop?.();
    letDraftsGo();
  };
}

function note({ drafts }: { drafts: Drafts }, before: { drafts: Drafts }): void {
  const keys = new Set([...Object.keys(drafts), ...Object.keys(before.drafts)]);
  for (const key of keys) if (drafts[key] !== before.drafts[key]) unkept.add(key);
  clearTimeout(timer);
  timer = setTimeout(() => void keepDrafts(), pause);
}

function read([key, value]: readonly [string, string]): [string, unknown][] {
  try {
    const draft: unknown = JSON.parse(value);
    return typeof draft === 'object' && draft !== null ? [[key.slice(prefix.length), draft]] : [];
  } catch {
    return [];
  }
}
