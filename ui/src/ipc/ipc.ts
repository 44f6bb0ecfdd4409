/** The two doors to the core, the session commands and the one event. The only file that names Tauri. */
import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Answer, AnswerOf, Query, Receipt, Submission, Tag } from './contract';
import { type Failure, failureOf } from './failure';

/** Every command goes through here, so that whatever is thrown is a `Failure`. */
async function command<T>(name: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(name, args);
  } catch (thrown) {
    throw failureOf(thrown);
  }
}

/** Read. The answer carries its question's word; another word means that screens and core are of two versions. */
export async function ask<Q extends Query>(query: Q): Promise<AnswerOf<Q>> {
  const { answer, value } = await command<Answer>('ask', { query });
  if (answer !== query.query) throw failureOf(`asked ${query.query}, answered ${answer}`);
  return value as AnswerOf<Q>;
}

/** Write: resolves only after the commit. */
export function submit(submission: Submission): Promise<Receipt> {
  return command('submit', { submission });
}

/** Whether this page runs inside the window; a page served to a plain browser has no core. */
export function hasCore(): boolean {
  return '__TAURI_INTERNALS__' in window;
}

/**
 * Hears `changed(tags)` after every commit, from this window or from elsewhere. Returns how to stop.
 * `onDeaf` is called when listening is impossible: then the screens would go stale unnoticed.
 */
export function onChanged(
  handler: (tags: readonly Tag[]) => void,
  onDeaf: (failure: Failure) => void,
): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  listen<readonly Tag[]>('changed', (event) => handler(event.payload)).then(
    (unlisten) => {
      stop = unlisten;
      if (stopped) unlisten();
    },
    (thrown) => onDeaf(failureOf(thrown)),
  );
  return () => {
    stopped = true;
    stop?.();
  };
}

/** The commands that stand beside the two doors (unlock, lock, choose a file, cancel, render). */
export function session<T = void>(
  name: 'unlock' | 'lock' | 'choose_file' | 'cancel' | 'render',
  args?: Record<string, unknown>,
): Promise<T> {
  return command(name, args);
}

/** The same with progress: `onStep` is called for each message that the command sends while it runs. */
export function sessionWithProgress<T, Step>(
  name: 'choose_file' | 'render',
  args: Record<string, unknown>,
  onStep: (step: Step) => void,
): Promise<T> {
  const progress = new Channel<Step>(onStep);
  return command(name, { ...args, progress });
}
