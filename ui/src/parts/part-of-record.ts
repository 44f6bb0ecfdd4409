/** What a link names within a record, such as one milestone of a workstream: it is brought into view, and has the focus. */
import { useEffect, useMemo } from 'react';
import { isNobodys } from '@/kit/home';
import { whenUncovered } from '@/kit/uncovered';
import { usePlace } from '@/state/place';

/** The sorts of parts that a link can name; in the address each is a word of its own. */
const sorts = ['milestone', 'decision', 'action'] as const;
type Sort = (typeof sorts)[number];

export interface Part {
  readonly sort: Sort;
  readonly id: string;
}

export function partOf(search: Readonly<Record<string, unknown>>): Part | null {
  for (const sort of sorts) {
    const id = search[sort];
    if (typeof id === 'string' && id !== '') return { sort, id };
  }
  return null;
}

/** What the address no longer says once another record is opened. */
export const noPart: Readonly<Record<Sort, undefined>> = {
  milestone: undefined,
  decision: undefined,
  action: undefined,
};

/** How long what was opened may take to come, in milliseconds; it may also have been refused. */
const patience = 10_000;

/**
 * Gives the focus to a part of a record, or to its title; and gives up when the person has gone on meanwhile. A part
 * stands in the middle of what is seen, so that one sees what it stands among.
 */
export function focusIn(
  record: string,
  part: Part | null,
  from = document.activeElement,
  until = performance.now() + patience,
): void {
  const within = `[data-record="${CSS.escape(record)}"]`;
  const place = document.querySelector<HTMLElement>(
    part ? `${within} [data-line="${CSS.escape(part.id)}"]` : `${within} #record-title`,
  );
  const here = document.activeElement;
  if (place) {
    place.focus({ preventScroll: part !== null });
    if (part) place.scrollIntoView({ block: 'center' });
  } else if (performance.now() < until && (here === from || isNobodys(here)))
    requestAnimationFrame(() => focusIn(record, part, from, until));
}

/** For a record with parts: the one that the address names. */
export function usePartShown(record: string): Part | null {
  const { search } = usePlace();
  const { sort, id } = partOf(search) ?? {};
  const part = useMemo(() => (sort && id ? { sort, id } : null), [sort, id]);
  useEffect(() => {
    if (part) whenUncovered(() => focusIn(record, part));
  }, [record, part]);
  return part;
}
