/** The contract as TypeScript sees it: written from the Rust contract into `gen/` by `cargo xtask gen`. */
export * from './gen/contract';

import type { Failure, Intent, Submission as Single } from './gen/contract';

// Until the Rust contract says these itself: then this and what follows goes, and the line above exports them.
export type Submission = Single | { submit: 'batch'; intents: Intent[] };

/** What would become of one of several intents, each decided after those before it; nothing is recorded. */
export type Rehearsed = {
  /** Its place among them. */
  index: number;
  outcome: 'changes' | 'nothing' | 'refused';
  /** Why it would be refused. */
  failure?: Failure;
};
