/** What of the matrix stands in its address: the axis, the cell that is open. A link opens the same. */
import type { Axis, CoverageColumn, WorkstreamFilter } from '@/ipc/contract';

export const axes: readonly Axis[] = ['domain', 'pillar', 'aim', 'framework', 'partner'];

/** Where a line and a column meet; a column or a line alone where the other is missing. */
export interface Chosen {
  /** An organisation's id; `*` for all of them. */
  readonly organisation: string;
  /** Only what it holds itself. */
  readonly own: boolean;
  /** A topic's id, a pillar, `-` for what belongs to none; `*` for all of them. */
  readonly column: string;
}

export const everything = '*';
const none = '-';

export const columnKey = ({ topic, pillar }: CoverageColumn): string => topic ?? pillar ?? none;

export function readChosen(text: unknown): Chosen | null {
  const [organisation, column, own] = String(text ?? '').split('~');
  return organisation && column ? { organisation, column, own: own === 'own' } : null;
}

export const writeChosen = ({ organisation, column, own }: Chosen): string =>
  [organisation, column, ...(own ? ['own'] : [])].join('~');

/** The list that a cell counts. */
export function filterOf(chosen: Chosen, axis: Axis, columns: readonly CoverageColumn[]): WorkstreamFilter {
  const column = columns.find((one) => columnKey(one) === chosen.column);
  return {
    ...(chosen.organisation === everything
      ? {}
      : { involving: chosen.organisation, ...(chosen.own ? { exact: true } : {}) }),
    ...(column?.topic ? { topic: column.topic } : {}),
    ...(column?.pillar ? { pillar: column.pillar } : {}),
    ...(chosen.column === none ? { outside: axis } : {}),
  };
}

/** The same list as a view of the screen of workstreams: a link opens it. */
export function viewOf(
  chosen: Chosen,
  axis: Axis,
  columns: readonly CoverageColumn[],
): Record<string, unknown> {
  const { involving, exact, topic, pillar, outside } = filterOf(chosen, axis, columns);
  return {
    ...(involving ? { involving } : {}),
    ...(exact ? { exact } : {}),
    ...(topic ? { topic } : {}),
    ...(pillar ? { pillar } : {}),
    ...(outside ? { outside } : {}),
  };
}
