/** How the window stands: nothing yet, first run, locked, open. And what the last write was. */
import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Created, Introduction, Language, Receipt, Session } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { core } from '@/ipc/ipc';
import { forgetAnswers } from './cache';
import { areDraftsWaiting, keepDrafts, letDraftsGo } from './drafts';

interface Standing {
  readonly session: Session | null;
  /** Why even that is not known. */
  readonly failure: Failure | null;
  /** `saving` until the commit, then its instant; nothing before the first write. */
  readonly saved: 'saving' | Date | undefined;
}

const unknown: Standing = { session: null, failure: null, saved: undefined };
export const useStanding = create<Standing>(() => unknown);

function take(session: Session): Session {
  useStanding.setState({ session, failure: null });
  return session;
}

/** Asks the core how the window stands. */
export async function refreshSession(): Promise<Session | null> {
  try {
    return take(await core.session());
  } catch (thrown) {
    useStanding.setState({ failure: failureOf(thrown) });
    return null;
  }
}

/**
 * Tells the core that someone is there: it counts commands, and reading or typing sends none. Should it have locked
 * all the same, the window follows without beginning anew, so that drafts wait for the unlocking.
 */
export async function showLife(): Promise<void> {
  // During a long act the core answers only when it is done; questions must not pile up behind it.
  if (isShowingLife) return;
  isShowingLife = true;
  try {
    const session = await core.session();
    if (session.session !== 'open') take(session);
  } catch (thrown) {
    if (failureOf(thrown).code === 'locked') await refreshSession();
  } finally {
    isShowingLife = false;
  }
}
let isShowingLife = false;

export function chooseWorkspace(purpose: 'create' | 'open'): Promise<string | null> {
  return core.chooseWorkspace(purpose);
}

export function createWorkspace(passphrase: string, language: Language, sample: boolean): Promise<Created> {
  return core.create(passphrase, language, sample);
}

export function writeRecoverySheet(recoveryKey: string): Promise<string | null> {
  return core.recoverySheet(recoveryKey);
}

export function introduce(introduction: Introduction): Promise<Receipt> {
  return core.introduce(introduction);
}

export async function unlock(secret: string, recovery: boolean): Promise<Session> {
  return take(await core.unlock(secret, recovery));
}

/** Blanks the window first, whatever the core then says: what was read leaves screen and memory. */
export async function lock(cache: QueryClient): Promise<void> {
  const before = useStanding.getState().session;
  const name = before && 'name' in before ? before.name : '';
  useStanding.setState({ session: { session: 'locked', name, wait_seconds: 0 }, saved: undefined });
  forgetAnswers(cache);
  try {
    if (areDraftsWaiting()) {
      // An act that is running stops, as it does for locking: keeping would wait for it.
      await core.cancel();
      await keepDrafts();
    }
    letDraftsGo();
    take(await core.lock());
  } catch (thrown) {
    useStanding.setState({ session: null, failure: failureOf(thrown) });
  }
}

export function markSaving(): void {
  useStanding.setState({ saved: 'saving' });
}

/** 保存済み is said only after the commit, with the core's own time of it; after a failure, what was before. */
export function markSaved(saved: Date | undefined): void {
  useStanding.setState({ saved });
}

/** For tests: as at the start of the window. */
export function forgetSession(): void {
  useStanding.setState(unknown);
}

export function aboutRenkei(): Promise<{ version: string }> {
  return core.about();
}
