/** Recording: 保存済み after the commit, a notice that offers to take it back, and undo and redo of the ledger. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Intent, Progress, Receipt, Submission } from '@/ipc/contract';
import { Failure, failureOf } from '@/ipc/failure';
import { forgetTyping } from '@/kit/keys/shortcuts';
import { dismissOf, notify } from '@/kit/toast';
import { optionsOf, useSubmit } from '@/state/cache';
import { showsToday } from '@/state/clock';
import { markSaved, markSaving, useStanding } from '@/state/session';
import { useText } from '@/text/text';
import { useKind } from './change-kind';
import { sentenceOf } from './failure';

export interface Act {
  /** Records; the receipt, or `null` when it was refused: then `failure` says why. */
  send(submission: Submission, said: string): Promise<Receipt | null>;
  record(intent: Intent, said: string): Promise<Receipt | null>;
  /** Records for one who says by himself why not. */
  attempt(
    submission: Submission,
    said: string,
    onStep?: (step: Progress) => void,
  ): Promise<Receipt | Failure>;
  /** The same for what cannot be taken back: no way back is offered. */
  settle(intent: Intent, said: string): Promise<Receipt | null>;
  readonly failure: Failure | null;
  readonly isBusy: boolean;
  /** Forgets the failure, as when the field it spoke of is edited. */
  reset(): void;
}

function useWrite() {
  const { mutateAsync, error, isPending, reset } = useSubmit();
  const write = useCallback(
    async (submission: Submission, onStep?: (step: Progress) => void): Promise<Receipt> => {
      const { saved } = useStanding.getState();
      markSaving();
      try {
        const receipt = await mutateAsync({ submission, onStep });
        markSaved(new Date(receipt.at));
        forgetTyping();
        return receipt;
      } catch (thrown) {
        markSaved(saved === 'saving' ? undefined : saved);
        throw thrown;
      }
    },
    [mutateAsync],
  );
  return { write, error, isPending, reset };
}

/** Whether something may be recorded now; if not, a notice says why. Asked at the press: a notice outlives its day. */
function useMayWrite(): () => boolean {
  const { t } = useText();
  const cache = useQueryClient();
  return useCallback(() => {
    const may = showsToday(cache);
    if (!may) notify({ message: t('screen-as-of-no-writing') });
    return may;
  }, [t, cache]);
}

export function useAct(): Act {
  const text = useText();
  const takeBack = useTakeBack();
  const { write, error, isPending, reset } = useWrite();
  const attempt = useCallback<Act['attempt']>(
    async (submission, said, onStep) => {
      try {
        const receipt = await write(submission, onStep);
        const undoes = submission.submit === 'undo' || submission.submit === 'revert';
        const back: Submission = undoes
          ? { submit: 'redo' }
          : { submit: 'revert', gesture: receipt.gesture, with_dependents: false };
        notify({
          message: [said, ...receipt.warnings.map(({ warning }) => text.t(`screen-warning-${warning}`))].join(
            ' ',
          ),
          ...(undoes ? {} : { of: receipt.gesture }),
          action: {
            label: text.t(undoes ? 'screen-act-redo' : 'screen-act-undo'),
            run: () => takeBack(back),
          },
        });
        return receipt;
      } catch (thrown) {
        return failureOf(thrown);
      }
    },
    [write, text, takeBack],
  );
  const send = useCallback<Act['send']>(
    async (submission, said) => {
      const outcome = await attempt(submission, said);
      return outcome instanceof Failure ? null : outcome;
    },
    [attempt],
  );
  const record = useCallback<Act['record']>(
    (intent, said) => send({ submit: 'intent', ...intent }, said),
    [send],
  );
  const settle = useCallback<Act['settle']>(
    async (intent, said) => {
      try {
        const receipt = await write({ submit: 'intent', ...intent });
        notify({ message: said });
        return receipt;
      } catch {
        return null;
      }
    },
    [write],
  );
  const failure = error ? failureOf(error) : null;
  return { send, record, attempt, settle, failure, isBusy: isPending, reset };
}

type Back = Extract<Submission, { submit: 'undo' | 'redo' | 'revert' }>;

/** How many of the newest acts are looked through for the one that is taken back. */
const looked = { offset: 0, limit: 100 };

/** Which act it is that goes, and what it did, where the list of acts tells. */
function useTold(): (back: Back) => Promise<{ gesture: string | null; said: string }> {
  const { t } = useText();
  const kind = useKind();
  const cache = useQueryClient();
  return useCallback(
    async (back) => {
      if (back.submit === 'redo') return { gesture: null, said: t('screen-act-redone') };
      const plain = t('screen-act-undone');
      try {
        const gesture =
          back.submit === 'revert'
            ? back.gesture
            : (await cache.fetchQuery({ ...optionsOf({ query: 'undoable' }), staleTime: 0 })).undo;
        const acts = optionsOf({ query: 'activity', window: looked });
        const { items } = await cache.fetchQuery({ ...acts, staleTime: 0 });
        const act = items.find((one) => one.gesture === gesture);
        if (!act?.about) return { gesture, said: plain };
        return { gesture, said: t('screen-act-undone-of', { kind: kind(act.kind), about: act.about }) };
      } catch {
        return { gesture: null, said: plain };
      }
    },
    [t, kind, cache],
  );
}

/** One after the other: which act is the newest is known only once the one before it is gone. */
let before: Promise<unknown> = Promise.resolve();

/** Takes acts back, or does again what was taken back; what was refused is said in a notice. */
function useTakeBack(): (back: Back) => void {
  const text = useText();
  const mayWrite = useMayWrite();
  const { write } = useWrite();
  const told = useTold();
  const run = useCallback(
    async (back: Back) => {
      if (!mayWrite()) return;
      const { gesture, said } = await told(back);
      try {
        await write(back);
        if (back.submit !== 'redo') dismissOf(back.with_dependents ? null : gesture);
        notify({ message: said });
      } catch (thrown) {
        const failure = failureOf(thrown);
        const along =
          failure.code === 'dependents-exist' && 'with_dependents' in back
            ? {
                label: text.t('screen-act-with-dependents'),
                run: () => void run({ ...back, with_dependents: true }),
              }
            : undefined;
        notify({ message: sentenceOf(failure, text), ...(along ? { action: along } : {}) });
      }
    },
    [write, text, mayWrite, told],
  );
  return useCallback(
    (back) => {
      before = before.then(() => run(back));
    },
    [run],
  );
}

/** Undo and redo of this laptop's acts, from anywhere. */
export function useUndo(): { undo(): void; redo(): void; revert(gesture: string): void } {
  const takeBack = useTakeBack();
  return {
    undo: () => takeBack({ submit: 'undo', with_dependents: false }),
    redo: () => takeBack({ submit: 'redo' }),
    revert: (gesture) => takeBack({ submit: 'revert', gesture, with_dependents: false }),
  };
}
