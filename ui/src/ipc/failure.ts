/** The one error that crosses from the core. Anything else that is thrown becomes one of these here. */
import type { FailureCode } from './contract';

export type FailureClass = 'Refused' | 'Stale' | 'Fault';

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly data: unknown;
  readonly class: FailureClass;
  /** Number for the help desk; finds the entry in the log. */
  readonly trace: string;

  constructor(wire: { code: FailureCode; data?: unknown; class: FailureClass; trace?: string }) {
    super(wire.code);
    this.code = wire.code;
    this.data = wire.data ?? null;
    this.class = wire.class;
    this.trace = wire.trace ?? '';
  }
}

const classes: readonly string[] = ['Refused', 'Stale', 'Fault'] satisfies FailureClass[];

/**
 * Reads what a command rejected with. A shape that is not a `Failure` (the bridge is missing, a permission
 * is denied, a panic) is a fault of ours: code `bridge`, with its words kept as data for the log only.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'class' in thrown) {
    const wire = thrown as { code: unknown; class: unknown; data?: unknown; trace?: unknown };
    if (typeof wire.code === 'string' && typeof wire.class === 'string' && classes.includes(wire.class)) {
      return new Failure({
        code: wire.code,
        class: wire.class as FailureClass,
        data: wire.data,
        trace: typeof wire.trace === 'string' ? wire.trace : '',
      });
    }
  }
  return new Failure({ code: 'bridge', class: 'Fault', data: String(thrown) });
}
