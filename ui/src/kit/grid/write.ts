/** Writing to many cells at once: pasting, filling down, clearing. The grid says which words go where; the page decides. */
import { useText } from '@/text/text';
import type { Words } from './clipboard';
import type { GridColumn, Place } from './column';
import { rowsHere } from './copy';
import { columnsIn, type Range, rowsIn } from './selection';

/** One row and what it is to say; `row` is `null` for what was pasted below the last one. */
export interface GridLine<R> {
  readonly row: R | null;
  /** The words by which the line itself names its row; the page finds it. */
  readonly key?: string;
  /** By column. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface GridWrite<R> {
  readonly kind: 'paste' | 'fill' | 'put' | 'clear';
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

/**
 * The columns that a first line of headings names, in any order, hidden ones too; `null` where it is no line of headings.
 */
export function headed<R>(
  first: readonly string[] | undefined,
  columns: readonly GridColumn<R>[],
): readonly GridColumn<R>[] | null {
  const named = (first ?? []).map((word) => columns.find(({ header }) => header === word.trim()));
  const isEach = named.length > 0 && new Set(named).size === named.length;
  return isEach && named.every((column) => column !== undefined) ? named : null;
}

interface WritingProps<R> {
  columns: readonly GridColumn<R>[];
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
  columns,
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

  type Texts = Readonly<Record<string, string>>;
  async function write(
    kind: GridWrite<R>['kind'],
    over: Range,
    textsFor: readonly Texts[] | ((rows: readonly (R | null)[]) => readonly Texts[]),
  ) {
    if (!onWrite) return;
    if (rowsIn(over) > mostWritten) return say(t('screen-kit-grid-too-many-to-write', { most: mostWritten }));
    let rows: readonly (R | null)[];
    try {
      rows = await rowsOf(over);
    } catch {
      return say(t('screen-kit-grid-not-read'));
    }
    const texts = typeof textsFor === 'function' ? textsFor(rows) : textsFor;
    onWrite({ kind, lines: rows.map((row, line) => ({ row, texts: texts[line] ?? {} })) });
  }

  /** What is written to; several rectangles would leave open which words go where. */
  function only(): Range | undefined {
    if (ranges.length > 1) say(t('screen-kit-grid-one-range'));
    return ranges.length > 1 ? undefined : ranges[0];
  }

  /** Lines that name their rows; what names them is not written. */
  function byKey(key: string, lines: readonly Texts[]) {
    if (lines.length > mostWritten) return say(t('screen-kit-grid-too-many-to-write', { most: mostWritten }));
    onWrite?.({
      kind: 'paste',
      lines: lines.map(({ [key]: word = '', ...texts }) => ({ row: null, key: word.trim(), texts })),
    });
  }

  return {
    paste(words: Words) {
      const range = only();
      if (!range || words.length === 0) return;
      const [first = [], ...rest] = words;
      // Where headings were copied along they say what is what, and are no row.
      const named = rest.length > 0 ? headed(first, columns) : null;
      const key = named?.find(({ isKey }) => isKey);
      if (named && key)
        return byKey(
          key.id,
          rest.map((row) => textsOf(named, row)),
        );
      if (named) {
        const lines = rest.map((row) => textsOf(named, row));
        const over = { ...range, bottom: range.top + rest.length - 1 };
        return void write('paste', over, lines);
      }
      const laid = layOut(words, range, places.length);
      const across = places.slice(laid.range.left).map(({ column }) => column);
      void write(
        'paste',
        laid.range,
        laid.words.map((row) => textsOf(across, row)),
      );
    },
    fill() {
      const range = only();
      if (!range) return;
      const top = rowsIn(range) === 1 ? range.top - 1 : range.top;
      if (top < 0) return;
      const across = places.slice(range.left, range.right + 1).map(({ column }) => column);
      void write('fill', { ...range, top }, (rows) => {
        const from = rows[0];
        const words = from ? Object.fromEntries(across.map((column) => [column.id, column.text(from)])) : {};
        return rows.map((_, line) => (line === 0 ? {} : words));
      });
    },
    put(text: string) {
      const range = only();
      if (!range) return;
      const across = places.slice(range.left, range.right + 1).map(({ column }) => [column.id, text]);
      const words = Object.fromEntries(across);
      void write(text === '' ? 'clear' : 'put', range, (rows) => rows.map(() => words));
    },
  };
}

/** The words of a line by column; what sticks out is cut off. */
export const textsOf = <R>(
  columns: readonly GridColumn<R>[],
  row: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.slice(0, row.length).map((column, at) => [column.id, row[at] ?? '']));
