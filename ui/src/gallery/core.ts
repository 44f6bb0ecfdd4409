/**
 * A core made of plain data, for pictures and for the tests of pages: it answers the contract's questions from
 * real project names and keeps what is written to it in memory. Never in what is shipped; no rule of the
 * product lives here, only answers that look like the core's.
 */
import { emit } from '@tauri-apps/api/event';
import { mockIPC } from '@tauri-apps/api/mocks';
import type {
  HandoverRequest,
  IssueRequest,
  MeetingRequest,
  Progress,
  Query,
  Submission,
  Tag,
  Workbook,
} from '@/ipc/contract';
import { answer } from './answer';
import { apply, intentsOf, rehearse } from './decide';
import { preview } from './events';
import { idOf, refuse, type Wire } from './held';
import { issue } from './reports';
import { at } from './works';
import { type Beginning, beginWorld } from './world';

/** What newer lists would change. */
const newer = [
  ['topic.added', idOf('t', 600)],
  ['topic.added', idOf('t', 601)],
  ['organisation.named', idOf('o', 1)],
  ['import.made', idOf('g', 60)],
];

export interface CoreOptions extends Beginning {
  readonly look?: { readonly language: string; readonly theme: string };
}

export interface MockCore {
  /** Every command as it came, but questions. */
  readonly heard: { readonly name: string; readonly args: Record<string, unknown> }[];
  /** Every question as it came. */
  readonly asked: readonly Query[];
  /** Lets the next command or intent of that name fail. */
  failNext(name: string, failure: Partial<Wire> & { code: string }): void;
  /** Answers a question otherwise. */
  answer(query: Query['query'], value: unknown): void;
  /** Keeps the answers to a question, or what is recorded, back until they are let go. */
  hold(name: Query['query'] | 'submit'): () => void;
  /** Makes the history so many rows long. */
  fillHistory(rows: number): void;
  /** The core locks by itself. */
  lockItself(): void;
}

/** Installs the core behind Tauri's mock bridge. */
export function installCore(options: CoreOptions = {}): MockCore {
  const world = beginWorld(options);
  let settings = {
    language: 'ja',
    date_style: 'wareki',
    theme: 'light',
    zoom: 100,
    density: 'comfortable',
    notices: false,
    ...options.look,
  };
  const heard: { name: string; args: Record<string, unknown> }[] = [];
  const asked: Query[] = [];
  const failures = new Map<string, Wire>();
  const answers = new Map<string, unknown>();
  const heldBack = new Map<string, Promise<void>>();
  const goes = new Map<string, () => void>();
  function letGo(name: string) {
    heldBack.delete(name);
    goes.get(name)?.();
    goes.delete(name);
  }
  const tags: Tag[] = [
    'workstreams',
    'assignments',
    'statuses',
    'organisations',
    'topics',
    'milestones',
    'handovers',
    'meetings',
    'reports',
    'ledger',
  ];
  function failing(name: string) {
    const failure = failures.get(name);
    failures.delete(name);
    if (failure) throw failure;
  }

  mockIPC(
    (name, given) => {
      const args = (given ?? {}) as Record<string, unknown>;
      failing(name);
      if (name === 'ask') {
        const query = args.query as Query;
        asked.push(query);
        failing(query.query);
        const told = {
          answer: query.query,
          value: answers.has(query.query) ? answers.get(query.query) : answer(world, query),
        };
        return heldBack.get(query.query)?.then(() => told) ?? told;
      }
      heard.push({ name, args });
      switch (name) {
        case 'submit': {
          const submission = args.submission as Submission;
          failing(submission.submit === 'intent' ? submission.intent : submission.submit);
          const record = () => {
            world.acts += 1;
            const subject = apply(world, submission);
            void emit('changed', tags);
            const changes = [idOf('c', 100 + world.acts)];
            return { gesture: idOf('g', 100 + world.acts), changes, subject, warnings: [], tags, at };
          };
          const waits = heldBack.get('submit');
          if (!waits) return record();
          const of = intentsOf(submission).length;
          const told = args.progress as { onmessage(step: Progress): void } | undefined;
          told?.onmessage({ step: 'record', done: Math.floor(of / 2), of });
          return waits.then(() => {
            failing('held');
            return record();
          });
        }
        case 'cancel':
          failures.set('held', { ...refuse('cancelled'), class: 'refused' });
          letGo('submit');
          return null;
        case 'rehearse':
          if ((args.submission as Submission).submit === 'refresh') {
            failing('refresh');
            return { changes: newer, warnings: [], outcomes: [], ownership: [] };
          }
          return rehearse(world, intentsOf(args.submission as Submission), failing);
        case 'session':
          return world.session;
        case 'settings':
          return settings;
        case 'keep': {
          const { key, value } = args as { key: string; value: string | null };
          if (value === null) world.kept.delete(key);
          else world.kept.set(key, value);
          return null;
        }
        case 'set_settings':
          settings = args.settings as typeof settings;
          return null;
        case 'choose_workspace':
          return '経済安全保障 総合調整';
        case 'create':
          world.session = { session: 'open', name: '経済安全保障 総合調整' };
          world.isAnonymous = true;
          return { recovery_key: 'K7QD-M2XP-9RTV-4HNC-WB6F-3JYE-8GZA-5SLU' };
        case 'introduce':
          world.isAnonymous = false;
          void emit('changed', tags);
          return { gesture: idOf('g', 50), changes: [], subject: idOf('p', 1), warnings: [], tags, at };
        case 'unlock':
          world.session = { session: 'open', name: '経済安全保障 総合調整' };
          return world.session;
        case 'lock':
          world.session = { session: 'locked', name: '経済安全保障 総合調整', wait_seconds: 0 };
          return world.session;
        case 'choose_import':
          return 7;
        case 'preview_import':
          return preview;
        case 'render_handover':
          return (args.request as HandoverRequest).formats.map((form) => `引継書.${form}`);
        case 'render_meeting':
          return (args.request as MeetingRequest).formats.map((form) => `議事録.${form}`);
        case 'draft_report': {
          const { series, as_of, formats } = args.request as IssueRequest;
          return formats.map((form) => `報告書案_${series}_${as_of}.${form}`);
        }
        case 'issue_report': {
          const given = issue(world, args.request as IssueRequest);
          void emit('changed', tags);
          const receipt = {
            gesture: idOf('g', 900),
            changes: [],
            subject: given.id,
            warnings: [],
            tags,
            at,
          };
          return { number: given.number, receipt };
        }
        case 'save_report':
          return (args.formats as string[]).map((form) => `${args.number}.${form}`);
        case 'save_workbook':
          return (args.workbook as Workbook).workbook === 'calendar'
            ? '経済安全保障 総合調整.ics'
            : '所管一覧表_2026-11-24.xlsx';
        case 'save_template':
          return `様式_${args.key}.json`;
        case 'read_template':
          return null;
        case 'choose_house_style':
          world.houseStyle = '省内様式.docx';
          return world.houseStyle;
        case 'clear_house_style':
          world.houseStyle = null;
          return null;
        case 'recovery_sheet':
          return '復旧用紙.html';
        case 'about':
          return { version: '0.1.0' };
        default:
          return null;
      }
    },
    { shouldMockEvents: true },
  );
  return {
    heard,
    asked,
    failNext: (name, failure) =>
      failures.set(name, { class: 'refused', data: {}, trace: failure.code, ...failure }),
    answer: (query, value) => answers.set(query, value),
    hold: (name) => {
      heldBack.set(name, new Promise((resolve) => goes.set(name, resolve)));
      return () => letGo(name);
    },
    fillHistory: (rows) => {
      const { history } = world;
      const [like] = history;
      if (!like) return;
      for (let seq = 100; history.length < rows; seq += 1)
        history.push({ ...like, seq, change: idOf('c', seq) });
    },
    lockItself: () => {
      world.session = { session: 'locked', name: '経済安全保障 総合調整', wait_seconds: 0 };
      failures.set('workstreams', refuse('locked') as Wire);
    },
  };
}
