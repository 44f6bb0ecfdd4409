/** A long list as the grid wants it: pages are asked for as they come into view, at most 200 rows an answer. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Query } from '@/ipc/contract';
import type { Failure } from '@/ipc/failure';
import { optionsOf } from './cache';

/** Rows an answer. Smaller than the door's limit: the first screenful must not wait for 200 rows. */
export const pageSize = 100;
/** The most that the door gives in one answer. */
export const mostRows = 200;

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** What a list asks for first. */
export const firstPage: Window = { offset: 0, limit: pageSize };

interface PageOf<R> {
  readonly items: readonly R[];
  readonly total: number;
}

export interface Rows<R> {
  readonly rowCount: number;
  readonly rowAt: (index: number) => R | undefined;
  /** Where the first row stands that is loaded and meant; -1 if there is none. */
  readonly placeOf: (isMeant: (row: R) => boolean) => number;
  /** For the grid's `onWindow`. */
  readonly onWindow: (first: number, last: number) => void;
  /** Rows that need not be in view, both ends included: for copying, and for writing to many. */
  readonly load: (first: number, last: number) => Promise<readonly R[]>;
  readonly failure: Failure | null;
  /** True until the first answer: then there is neither a list nor an empty state to show. */
  readonly isFirst: boolean;
}

/** `queryOf` builds the question for one page; its answer is a page (`items`, `total`). */
export function useRows<R>(queryOf: (window: Window) => Query): Rows<R> {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const pages: number[] = [];
  for (let page = seen.first; page <= seen.last; page += 1) pages.push(page);
  const answers = useQueries({
    queries: pages.map((page) => optionsOf(queryOf({ offset: page * pageSize, limit: pageSize }))),
  });
  const asked = new Map(pages.map((page, index) => [page, answers[index]?.data as PageOf<R> | undefined]));
  // A list that is filtered anew shows what it showed until the first answer comes: blinking would be all one saw of it.
  const shown = useRef(asked);
  if (answers.some(({ data, error }) => data !== undefined || error)) shown.current = asked;
  const byPage = shown.current;
  const onWindow = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
    setSeen((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  const cache = useQueryClient();
  const latest = useRef(queryOf);
  latest.current = queryOf;
  const load = useCallback(
    async (first: number, last: number) => {
      const rows: R[] = [];
      for (let offset = first; offset <= last; offset += mostRows) {
        const window = { offset, limit: Math.min(mostRows, last - offset + 1) };
        const page = (await cache.fetchQuery(optionsOf(latest.current(window)))) as PageOf<R>;
        rows.push(...page.items);
      }
      return rows;
    },
    [cache],
  );
  // While a page is on its way the count stays what the last answer said, so that the scroll bar does not jump.
  const [known, setKnown] = useState(0);
  const total = [...byPage.values()].find((page) => page !== undefined)?.total;
  if (total !== undefined && total !== known) setKnown(total);
  return {
    rowCount: total ?? known,
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.items[index % pageSize],
    placeOf: (isMeant) => {
      for (const [page, answer] of byPage) {
        const at = answer?.items.findIndex(isMeant) ?? -1;
        if (at >= 0) return page * pageSize + at;
      }
      return -1;
    },
    onWindow,
    load,
    failure: (answers.find((answer) => answer.error)?.error as Failure | undefined) ?? null,
    isFirst: known === 0 && answers.every((answer) => answer.isPending),
  };
}

export interface Log<R> {
  /** What is shown of it, from the top. */
  readonly rows: readonly R[];
  readonly total: number;
  /** Shows one page more. */
  more(): void;
  readonly isWaiting: boolean;
  readonly failure: Failure | null;
  readonly isFirst: boolean;
}

/** The same for a list that is read from the top and grows at the foot. */
export function useLog<R>(queryOf: (window: Window) => Query): Log<R> {
  const { rowCount, rowAt, onWindow, failure, isFirst } = useRows<R>(queryOf);
  const [pages, setPages] = useState(1);
  const wanted = Math.min(rowCount, pages * pageSize);
  const rows = Array.from({ length: wanted }, (_, index) => rowAt(index)).filter((row) => row !== undefined);
  return {
    rows,
    total: rowCount,
    more: () => {
      setPages(pages + 1);
      onWindow(0, (pages + 1) * pageSize - 1);
    },
    isWaiting: rows.length < wanted,
    failure,
    isFirst,
  };
}
