/** Copying what is selected, as text and as a table, also where it reaches over rows that are not loaded. */
import { type ClipboardEvent, useRef } from 'react';
import { useText } from '@/text/text';
import { toHtml, toTsv, type Words } from './clipboard';
import type { Place } from './column';
import { columnsIn, type Range, type Run, rowsInRuns, runsOf, type Span } from './selection';

/** More rows than any list is expected to have; copying them takes fifty answers of the core. */
export const mostCopied = 10_000;

interface Copying<R> {
  ranges: readonly Range[];
  span: Span;
  places: readonly Place<R>[];
  rowAt: (index: number) => R | undefined;
  /** Rows that are not loaded; both ends included. */
  load: ((first: number, last: number) => Promise<readonly R[]>) | undefined;
  /** Says how it went. */
  say: (sentence: string) => void;
}

/** The handler of `copy`. The clipboard is filled at once if all rows are here, else as soon as they have come. */
export function useCopy<R>({ ranges, span, places, rowAt, load, say }: Copying<R>) {
  const { t } = useText();
  // Where the clipboard may only be filled at the press of a key, the second press finds everything ready.
  const ready = useRef<{ for: string; words: Words } | null>(null);

  return (event: ClipboardEvent) => {
    event.preventDefault();
    const [range] = ranges;
    if (!range) return;
    // Side by side they would make no table; Excel refuses that too.
    if (ranges.some(({ left, right }) => left !== range.left || right !== range.right))
      return say(t('screen-kit-grid-one-shape'));
    const runs = runsOf(ranges);
    if (rowsInRuns(runs) > mostCopied) return say(t('screen-kit-grid-too-many', { most: mostCopied }));
    const columns = places.slice(range.left, range.right + 1).map(({ column }) => column);
    // With whole columns go their headings, as in Excel, where they are the first row.
    const head = span === 'columns' || span === 'all' ? [columns.map(({ header }) => header)] : [];
    const wordsOf = (rows: readonly R[]) => [
      ...head,
      ...rows.map((row) => columns.map((column) => column.text(row))),
    ];
    const done = () =>
      say(t('screen-kit-grid-copied', { rows: rowsInRuns(runs), columns: columnsIn(range) }));

    const what = `${JSON.stringify(runs)}${columns.map(({ id }) => id)}`;
    const here = rowsHere(runs, rowAt);
    const words = here ? wordsOf(here) : ready.current?.for === what ? ready.current.words : null;
    ready.current = null;
    if (words) {
      event.clipboardData.setData('text/plain', toTsv(words));
      event.clipboardData.setData('text/html', toHtml(words));
      return done();
    }
    if (!load) return say(t('screen-kit-grid-not-loaded'));
    say(t('screen-kit-loading'));
    void Promise.all(runs.map(({ first, last }) => load(first, last))).then(
      async (rows) => {
        const loaded = wordsOf(rows.flat());
        try {
          await navigator.clipboard.write([itemOf(loaded)]);
          done();
        } catch {
          ready.current = { for: what, words: loaded };
          say(t('screen-kit-grid-copy-again'));
        }
      },
      () => say(t('screen-kit-grid-not-loaded')),
    );
  };
}

/** The rows of runs, or `null` if one of them is not loaded. */
export function rowsHere<R>(runs: readonly Run[], rowAt: (index: number) => R | undefined): R[] | null {
  const rows: R[] = [];
  for (const { first, last } of runs) {
    for (let index = first; index <= last; index += 1) {
      const row = rowAt(index);
      if (row === undefined) return null;
      rows.push(row);
    }
  }
  return rows;
}

function itemOf(words: Words): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([toTsv(words)], { type: 'text/plain' }),
    'text/html': new Blob([toHtml(words)], { type: 'text/html' }),
  });
}
