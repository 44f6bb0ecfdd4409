/** The two doors to the core, the commands beside them and the one event. The only file that names Tauri. */
import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type {
  Answer,
  AnswerOf,
  Created,
  HandoverRequest,
  ImportPreview,
  Introduction,
  IssueRequest,
  Language,
  MeetingRequest,
  Progress,
  Query,
  Receipt,
  Rehearsal,
  ReportFormat,
  ReportGiven,
  ReportTemplate,
  Session,
  Settings,
  Submission,
  Tag,
  Workbook,
} from './contract';
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

/** Write: resolves only after the commit. A long one, such as an import, tells its steps. */
export function submit(submission: Submission, onStep?: OnStep): Promise<Receipt> {
  return command('submit', { submission, ...(onStep ? { progress: new Channel<Progress>(onStep) } : {}) });
}

/** What a write would do, without writing; of a batch, what each of its intents comes to. */
export function rehearse(submission: Submission): Promise<Rehearsal> {
  return command('rehearse', { submission });
}

/** Keeps something of the screens' own in the workspace under `screen.…`, or forgets it; `ask` for `local` finds it. */
export function keep(key: string, value: string | null): Promise<void> {
  return command('keep', { key, value });
}

type OnStep = (step: Progress) => void;

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

/** Paths, secrets and dialogs: what does not go through the two doors. `null` means that the user backed out. */
export const core = {
  session: () => command<Session>('session'),
  settings: () => command<Settings>('settings'),
  setSettings: (settings: Settings) => command<void>('set_settings', { settings }),
  /** A name to show; the path stays in the core. */
  chooseWorkspace: (purpose: 'create' | 'open') => command<string | null>('choose_workspace', { purpose }),
  create: (passphrase: string, language: Language, sample: boolean) =>
    command<Created>('create', { passphrase, language, sample }),
  introduce: (introduction: Introduction) => command<Receipt>('introduce', { introduction }),
  unlock: (secret: string, recovery: boolean) => command<Session>('unlock', { secret, recovery }),
  lock: () => command<Session>('lock'),
  /** Writes a sheet to print; the name of the file. */
  recoverySheet: (recoveryKey: string) => command<string | null>('recovery_sheet', { recoveryKey }),
  /** A handle to what was chosen. */
  chooseImport: (kind: 'folder' | 'files') => command<number | null>('choose_import', { kind }),
  previewImport: (handle: number, asOf: string | null, onStep: OnStep) =>
    command<ImportPreview>('preview_import', { handle, asOf, progress: new Channel<Progress>(onStep) }),
  /** Stops the long act that is running. */
  cancel: () => command<void>('cancel'),
  /** The names of the files written. */
  draftReport: (request: IssueRequest, onStep: OnStep) =>
    command<string[] | null>('draft_report', { request, progress: new Channel<Progress>(onStep) }),
  issueReport: (request: IssueRequest, onStep: OnStep) =>
    command<ReportGiven>('issue_report', { request, progress: new Channel<Progress>(onStep) }),
  saveReport: (number: string, formats: readonly ReportFormat[]) =>
    command<string[] | null>('save_report', { number, formats }),
  /** The name of the file written. */
  saveWorkbook: (workbook: Workbook, language: Language) =>
    command<string | null>('save_workbook', { workbook, language }),
  saveTemplate: (key: string, language: Language) =>
    command<string | null>('save_template', { key, language }),
  /** The template of the file that was chosen, if it is sound. */
  readTemplate: () => command<ReportTemplate | null>('read_template'),
  /** What the Word file is called that was chosen, from which Word reports take how they look. */
  chooseHouseStyle: () => command<string | null>('choose_house_style'),
  clearHouseStyle: () => command<void>('clear_house_style'),
  renderHandover: (request: HandoverRequest, onStep: OnStep) =>
    command<string[] | null>('render_handover', { request, progress: new Channel<Progress>(onStep) }),
  renderMeeting: (request: MeetingRequest, onStep: OnStep) =>
    command<string[] | null>('render_meeting', { request, progress: new Channel<Progress>(onStep) }),
  revealReport: () => command<void>('reveal_report'),
  /** Lets the system say how much is due; `null` for a trial, so that one sees whether it can. */
  remind: (count: number | null) => command<void>('remind', { count }),
  /** Draws the window larger or smaller; 1 is as designed. Layouts then adapt as in a smaller window. */
  zoom: (value: number) => command<void>('plugin:webview|set_webview_zoom', { label: 'main', value }),
  about: () => command<{ version: string }>('about'),
};
