/** Long acts, one at a time: what step they are in, how they end, how they are stopped. */
import { useCallback, useState } from 'react';
import type { HandoverRequest, IssueRequest, MeetingRequest, Progress, Receipt } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { core, submit } from '@/ipc/ipc';

export type Long<T> =
  | { readonly at: 'rest' }
  | { readonly at: 'running'; readonly progress: Progress | null }
  | { readonly at: 'done'; readonly value: T }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Runs `work`, which is given a listener for its steps. A cancelled act goes back to rest. */
export function useLong<T>() {
  const [state, setState] = useState<Long<T>>({ at: 'rest' });
  const run = useCallback(async (work: (onStep: (step: Progress) => void) => Promise<T | null>) => {
    setState({ at: 'running', progress: null });
    try {
      const value = await work((progress) => setState({ at: 'running', progress }));
      setState(value === null ? { at: 'rest' } : { at: 'done', value });
      return value;
    } catch (thrown) {
      const failure = failureOf(thrown);
      setState(failure.code === 'cancelled' ? { at: 'rest' } : { at: 'failed', failure });
      return null;
    }
  }, []);
  const reset = useCallback(() => setState({ at: 'rest' }), []);
  return { state, run, reset };
}

export function cancelLong(): void {
  // Too late to cancel is no failure; the act then ends by itself and says so.
  core.cancel().catch(() => undefined);
}

/** Applies what was previewed: one act, one commit. */
export function applyImport(handle: number, onStep: (step: Progress) => void): Promise<Receipt> {
  return submit({ submit: 'import', handle }, onStep);
}

export function renderHandover(request: HandoverRequest, onStep: (step: Progress) => void) {
  return core.renderHandover(request, onStep);
}

export function renderMeeting(request: MeetingRequest, onStep: (step: Progress) => void) {
  return core.renderMeeting(request, onStep);
}

export const chooseImport = core.chooseImport;
export const previewImport = core.previewImport;
export const revealReport = core.revealReport;

export function draftReport(request: IssueRequest, onStep: (step: Progress) => void) {
  return core.draftReport(request, onStep);
}

/** From now on it says what it says. */
export function issueReport(request: IssueRequest, onStep: (step: Progress) => void) {
  return core.issueReport(request, onStep);
}

/** A template of reports, to and from a file that is asked for. */
export const saveTemplate = core.saveTemplate;
export const readTemplate = core.readTemplate;

/** The Word file from which Word reports take how they look. */
export const chooseHouseStyle = core.chooseHouseStyle;
export const clearHouseStyle = core.clearHouseStyle;

/** Files of an issued report, as they were issued. */
export const saveReport = core.saveReport;
