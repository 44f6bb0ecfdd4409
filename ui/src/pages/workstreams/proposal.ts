/** Many changes as one act: rehearsed in the core first, shown if any is refused or if that was asked for, taken back in one step. */
import { useCallback, useState } from 'react';
import type { Intent, Progress } from '@/ipc/contract';
import { Failure, failureOf } from '@/ipc/failure';
import { notify } from '@/kit/toast';
import { useAct } from '@/parts/act';
import { sentenceOf } from '@/parts/failure';
import { rehearse } from '@/state/cache';
import { useText } from '@/text/text';

/** One thing that is to change, in words. */
export interface Saying {
  readonly field: string;
  readonly old: string;
  readonly new: string;
}

/** What is recorded together or not at all, and what it means to a person; or what could not be read, and why. */
export interface Step {
  readonly id: string;
  /** The row of which it is a part, where a row has several; they are shown and counted as one. */
  readonly row?: string;
  /** Of what. */
  readonly title: string;
  readonly isNew?: boolean;
  readonly says: readonly Saying[];
  /** None where there is a fault. */
  readonly intents: readonly Intent[];
  readonly fault?: string;
}

export type Outcome = 'new' | 'changed' | 'same' | 'refused';

export interface Proposed extends Step {
  readonly outcome: Outcome;
}

export interface Proposal {
  /** What it is, as a heading. */
  readonly label: string;
  readonly steps: readonly Proposed[];
}

/** `make` may ask the core too; whatever fails is said in a notice, and nothing is recorded. */
export type Propose = (
  label: string,
  make: () => Promise<readonly Step[]>,
  isShown: boolean,
) => Promise<void>;

export function useProposal(onDone: () => void) {
  const text = useText();
  const { attempt, isBusy } = useAct();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);

  const record = useCallback(
    async (given: Proposal): Promise<void> => {
      const { steps } = given;
      const recorded = steps.filter(isRecorded);
      const intents = recorded.flatMap((step) => step.intents);
      const outcome = await attempt(
        { submit: 'batch', intents },
        text.t('screen-batch-done', { count: rowsOf(steps).filter(isRecorded).length }),
        setProgress,
      );
      setProgress(null);
      if (outcome instanceof Failure && outcome.code === 'cancelled') {
        // What was shown stays to be looked at; nothing of it is recorded.
        return void notify({ message: sentenceOf(outcome, text) });
      }
      if (outcome instanceof Failure) {
        // Also what was to be recorded at once is shown now, with the reason.
        setProposal(given);
        return setFailure(outcome);
      }
      setProposal(null);
      onDone();
    },
    [attempt, text, onDone],
  );

  const propose = useCallback<Propose>(
    async (label, make, isShown) => {
      setFailure(null);
      try {
        const next = {
          label,
          steps: await rehearsed(await make(), (wire) => sentenceOf(failureOf(wire), text)),
        };
        const changes = next.steps.filter(isRecorded).length;
        const hasFault = next.steps.some(({ outcome }) => outcome === 'refused');
        if (isShown || hasFault) setProposal(next);
        else if (changes === 0) notify({ message: text.t('failure-nothing-changes') });
        else await record(next);
      } catch (thrown) {
        notify({ message: sentenceOf(failureOf(thrown), text) });
      }
    },
    [text, record],
  );
  const drop = useCallback(() => {
    setProposal(null);
    onDone();
  }, [onDone]);
  return { proposal, propose, record, drop, failure, isBusy, progress };
}

export const isRecorded = ({ outcome }: Pick<Proposed, 'outcome'>): boolean =>
  outcome === 'new' || outcome === 'changed';

/** A row as it is looked at: what of it is recorded, and what is not. */
export interface ProposedRow {
  readonly id: string;
  readonly title: string;
  /** What becomes of the row; a part of one that is recorded may be refused. */
  readonly outcome: Outcome;
  readonly parts: readonly Proposed[];
}

/** The outcomes from the one that says most of a row. */
const ranked: readonly Outcome[] = ['new', 'changed', 'refused', 'same'];

export function rowsOf(steps: readonly Proposed[]): readonly ProposedRow[] {
  const rows = new Map<string, ProposedRow>();
  for (const step of steps) {
    const id = step.row ?? step.id;
    const parts = [...(rows.get(id)?.parts ?? []), step];
    const outcome = ranked.find((one) => parts.some((part) => part.outcome === one)) ?? 'same';
    rows.set(id, { id, title: step.title, outcome, parts });
  }
  return [...rows.values()];
}

/** Whether anything of a row is refused. */
export const isFaulty = ({ parts }: ProposedRow): boolean =>
  parts.some(({ outcome }) => outcome === 'refused');

async function rehearsed(
  steps: readonly Step[],
  sentence: (failure: unknown) => string,
): Promise<readonly Proposed[]> {
  const sent = steps.flatMap(({ intents }) => intents);
  const answers = sent.length > 0 ? await rehearse(sent) : [];
  let at = 0;
  return steps.map((step) => {
    const mine = answers.slice(at, at + step.intents.length);
    at += step.intents.length;
    const refused = mine.find((answer) => answer.outcome === 'refused');
    if (refused?.outcome === 'refused')
      return { ...step, outcome: 'refused', fault: sentence(refused.failure) };
    if (step.fault !== undefined) return { ...step, outcome: 'refused' };
    const changes = mine.some(({ outcome }) => outcome === 'changes');
    return { ...step, outcome: !changes ? 'same' : step.isNew ? 'new' : 'changed' };
  });
}
