/** Writing to many cells at once: pasting, filling down, clearing. The grid says which words go where; the page decides. */
import { useText } from '@/text/text';
import type { Words } from './clipboard';
import type { GridColumn, Place } from './column';
import { rowsHere } from './copy';
import { columnsIn, type Range, rowsIn } from './selection';

/** One row and what it is to say; `row` is `null` for what was pasted below the last one. */
export interface GridLine<R> {
  readonly row: R | null;
  /** By column. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface GridWrite<R> {
  readonly kind: 'paste' | 'fill' | 'clear';
  readonly lines: readonly GridLine<R>[];
}

/** Each line is read, rehearsed and shown; more at once nobody looks through. */
export const mostWritten = 1_000;

/**
 * The words as they lie on the table from the corner of the selection on: one word, or a block that fits, fills the
 * whole selection; anything else lies once, and what sticks out at the right is cut off.
 */
export function layOut(words: Words, range: Range, columns: number): { range: Range; words: Words } {
  const height = words.length;
  const width = Math.max(0, ...words.map((row) => row.length));
  const fits = rowsIn(range) % height === 0 && columnsIn(range) % width === 0;
  const rows = fits ? rowsIn(range) : height;
  const across = Math.min(fits ? columnsIn(range) : width, columns - range.left);
  const laid = Array.from({ length: rows }, (_, row) => {
    const from = words[row % height] ?? [];
    return Array.from(
      { length: fits ? across : Math.min(across, from.length) },
      (_, at) => from[at % width] ?? '',
    );
  });
  return { range: { ...range, bottom: range.top + rows - 1, right: range.left + across - 1 }, words: laid };
}

interface WritingProps<R> {
  ranges: readonly Range[];
  places: readonly Place<R>[];
  rowAt: (index: number) => R | undefined;
  rowCount: number;
  load: ((first: number, last: number) => Promise<readonly R[]>) | undefined;
  say: (sentence: string) => void;
  onWrite: ((write: GridWrite<R>) => void) | undefined;
}

/** What is written over the selection. */
export interface Writing {
  paste(words: Words): void;
  /** The first row's words in all rows below it; in a single row those of the row above. */
  fill(): void;
  /** The same words in every cell; none at all empties them. */
  put(text: string): void;
}

export function useWriting<R>({
  ranges,
  places,
  rowAt,
  rowCount,
  load,
  say,
  onWrite,
}: WritingProps<R>): Writing {
  const { t } = useText();

  /** The rows of a range, loaded or not; those below the last are `null`. */
  async function rowsOf({ top, bottom }: Range): Promise<readonly (R | null)[]> {
    const last = Math.min(bottom, rowCount - 1);
    const rows = rowsHere([{ first: top, last }], rowAt) ?? (await load?.(top, last)) ?? [];
    const below = Array.from({ length: Math.max(0, bottom - last) }, () => null);
    return [...rows, ...below];
  }

  async function write(
    kind: GridWrite<R>['kind'],
    over: Range,
    textOf: (
      column: GridColumn<R>,
      line: number,
      at: number,
      rows: readonly (R | null)[],
    ) => string | undefined,
  ) {
    if (!onWrite) return;
    if (rowsIn(over) > mostWritten) return say(t('screen-kit-grid-too-many-to-write', { most: mostWritten }));
    const columns = places.slice(over.left, over.right + 1).map(({ column }) => column);
    let rows: readonly (R | null)[];
    try {
      rows = await rowsOf(over);
    } catch {
      return say(t('screen-kit-grid-not-read'));
    }
    const lines = rows.map((row, line) => {
      const said = columns.map((column, at) => [column.id, textOf(column, line, at, rows)] as const);
      return { row, texts: Object.fromEntries(said.filter(([, text]) => text !== undefined)) };
    });
    onWrite({ kind, lines: lines as readonly GridLine<R>[] });
  }

  /** What is written to; several rectangles would leave open which words go where. */
  function only(): Range | undefined {
    if (ranges.length > 1) say(t('screen-kit-grid-one-range'));
    return ranges.length > 1 ? undefined : ranges[0];
  }

  return {
    paste(words: Words) {
      const range = only();
      if (!range || words.length === 0) return;
      const headers = places.slice(range.left).map(({ column }) => column.header);
      const [first = [], ...rest] = words;
      // The headings that were copied along are no row.
      const isHead = rest.length > 0 && first.every((word, at) => word === headers[at]);
      const laid = layOut(isHead ? rest : words, range, places.length);
      void write('paste', laid.range, (_, line, at) => laid.words[line]?.[at]);
    },
    fill() {
      const range = only();
      if (!range) return;
      const top = rowsIn(range) === 1 ? range.top - 1 : range.top;
      if (top < 0) return;
      void write('fill', { ...range, top }, (column, line, _, rows) => {
        const from = rows[0];
        return line === 0 || !from ? undefined : column.text(from);
      });
    },
    put(text: string) {
      const range = only();
      if (range) void write(text === '' ? 'clear' : 'fill', range, () => text);
    },
  };
}
