/** The one error that crosses from the core. Anything else that is thrown becomes one of these here. */
import type { Class, Code } from './contract';

/** What can be done: ask otherwise, ask again, or call for help. */
export type FailureClass = Class;

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly data: unknown;
  readonly class: FailureClass;
  /** Number for the help desk; finds the entry in the log. */
  readonly trace: string;

  constructor(wire: { code: Code; data?: unknown; class: FailureClass; trace?: string }) {
    super(wire.code);
    this.code = wire.code;
    this.data = wire.data ?? null;
    this.class = wire.class;
    this.trace = wire.trace ?? '';
  }
}

const classes: readonly string[] = ['refused', 'stale', 'fault'] satisfies FailureClass[];

/**
 * Reads what a command rejected with. A shape that is not a `Failure` (the bridge is missing, a permission
 * is denied, a panic) is a fault of ours: code `broken`, with its words kept as data for the log only.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'class' in thrown) {
    const wire = thrown as { code: unknown; class: unknown; data?: unknown; trace?: unknown };
    if (typeof wire.code === 'string' && typeof wire.class === 'string' && classes.includes(wire.class)) {
      return new Failure({
        // A code of a newer core is kept as it came; it has no sentence here, and a screen says so.
        code: wire.code as Code,
        class: wire.class as FailureClass,
        data: wire.data,
        trace: typeof wire.trace === 'string' ? wire.trace : '',
      });
    }
  }
  return new Failure({ code: 'broken', class: 'fault', data: String(thrown), trace: 'broken@screen' });
}
