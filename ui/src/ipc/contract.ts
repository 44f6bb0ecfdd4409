/**
 * The contract as TypeScript sees it. `Query`, `Answer`, `Submission`, `Receipt`, `Tag`, `Code` are written
 * from the Rust contract into `gen/`; until they are, the widest honest type stands here under the same name,
 * and is then replaced by `export type { … } from './gen/…'`. `AnswerOf` stays.
 */

/** What can be asked, told apart by `query`. */
export type Query = { readonly query: string };
/** What is answered: the same word as the query's, and the value. */
export type Answer = { readonly answer: string; readonly value: unknown };
/** What can be asked to be written, told apart by `submit`. */
export type Submission = { readonly submit: string };
/** What a write answers, after the commit. */
export type Receipt = unknown;
/** What answers can be made stale by. */
export type Tag = string;
/** The closed list of failure codes; `failure-<code>` is the sentence. */
export type Code = string;

/** The value that belongs to a question. */
export type AnswerOf<Q extends Query> = string extends Answer['answer']
  ? unknown
  : Extract<Answer, { readonly answer: Q['query'] }>['value'];

/**
 * What makes the answer to a question stale; `null` means "any change". Without generated knowledge every
 * answer is dropped on every change: slower, never stale.
 */
export function tagsOf(_query: Query): readonly Tag[] | null {
  return null;
}
