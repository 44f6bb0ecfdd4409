/** Recording: 保存済み after the commit, a notice that offers to take it back, and undo and redo of the ledger. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Intent, Progress, Receipt, Submission } from '@/ipc/contract';
import { Failure, failureOf } from '@/ipc/failure';
import { notify } from '@/kit/toast';
import { useSubmit } from '@/state/cache';
import { showsToday } from '@/state/clock';
import { markSaved, markSaving, useStanding } from '@/state/session';
import { useText } from '@/text/text';
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
  const mayWrite = useMayWrite();
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
          action: {
            label: text.t(undoes ? 'screen-act-redo' : 'screen-act-undo'),
            run: () => {
              if (!mayWrite()) return;
              write(back).then(
                () => notify({ message: text.t(undoes ? 'screen-act-redone' : 'screen-act-undone') }),
                (thrown) => notify({ message: sentenceOf(failureOf(thrown), text) }),
              );
            },
          },
        });
        return receipt;
      } catch (thrown) {
        return failureOf(thrown);
      }
    },
    [write, text, mayWrite],
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

/** Undo and redo of this laptop's acts, from anywhere; what was refused is said in a notice. */
export function useUndo(): { undo(): void; redo(): void; revert(gesture: string): void } {
  const text = useText();
  const mayWrite = useMayWrite();
  const { write } = useWrite();
  const run = useCallback(
    (submission: Submission, done: string) => {
      if (!mayWrite()) return;
      write(submission).then(
        () => notify({ message: text.t(done) }),
        (thrown) => {
          const failure = failureOf(thrown);
          const along =
            failure.code === 'dependents-exist' && 'with_dependents' in submission
              ? {
                  label: text.t('screen-act-with-dependents'),
                  run: () => run({ ...submission, with_dependents: true }, done),
                }
              : undefined;
          notify({ message: sentenceOf(failure, text), ...(along ? { action: along } : {}) });
        },
      );
    },
    [write, text, mayWrite],
  );
  return {
    undo: () => run({ submit: 'undo', with_dependents: false }, 'screen-act-undone'),
    redo: () => run({ submit: 'redo' }, 'screen-act-redone'),
    revert: (gesture) => run({ submit: 'revert', gesture, with_dependents: false }, 'screen-act-undone'),
  };
}
