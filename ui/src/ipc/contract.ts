/**
 * The contract as TypeScript sees it. Everything real comes from `gen/` (written from the Rust contract);
 * until a type is generated the widest honest one stands here. Replace, do not extend by hand.
 */

/** A question, told apart by `kind`. */
export type Query = { readonly kind: string };
/** The answer that belongs to a question. */
export type AnswerOf<_Q extends Query> = unknown;
/** What someone asks to be recorded, told apart by `kind`. */
export type Intent = { readonly kind: string };
/** What the core says after a commit. */
export type Receipt = unknown;
/** Names a family of answers that a write makes stale. */
export type Tag = string;
/** The closed list of failure codes. */
export type FailureCode = string;

/**
 * Which tags an answer depends on; `null` means "any of them". Without generated knowledge every answer is
 * dropped on every change: slower, never stale.
 */
export function tagsOf(_query: Query): readonly Tag[] | null {
  return null;
}
