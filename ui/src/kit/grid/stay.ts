/**
 * Keeps the keys with their record. The rows of a list change places under them, when a value is recorded by which it
 * is sorted, or when another list is asked for; and a record may be opened from elsewhere while the list is shown.
 */
import { useLayoutEffect, useRef } from 'react';
import type { DataGridProps } from './props';

/** So many rows are asked for at once where the record is in none that is loaded. */
const chunk = 200;

interface Held {
  /** The row's number as it was chosen, and the record that stood there; `null` until that is known. */
  readonly at: number;
  readonly id: string | null;
}

/** An edit that was left for the row below or above: where its record goes, the keys go on from. */
interface Trail<R> {
  readonly row: R;
  readonly by: number;
  /** Where the keys have gone. */
  readonly at: number;
}

export interface Stay<R> {
  /** The keys led to this record themselves: where it is shown, they need not follow. */
  led(row: R): void;
  /** The keys have left an edit of `row` for the row `by` further, which is `at`. */
  leave(row: R, by: number, at: number): void;
  /** The keys stay where they are now: something is begun there. */
  settle(): void;
  /** The record at the keys is being looked for; what stands under them is another. */
  isSeeking(): boolean;
  /** Where a record stands among the rows that are loaded, or -1. */
  placeOf(id: string): number;
}

type StayProps<R> = Pick<DataGridProps<R>, 'rowCount' | 'rowAt' | 'rowId' | 'load' | 'selected'> & {
  /** As it was chosen, and as it is while there are fewer rows. */
  chosen: number;
  active: number;
  /** Leads the keys to another row. */
  lead: (row: number, isCalled: boolean) => void;
};

export function useStay<R>(props: StayProps<R>): Stay<R> {
  const { rowCount, rowAt, rowId, load, selected, chosen, active, lead } = props;
  const held = useRef<Held>({ at: chosen, id: null });
  const trail = useRef<Trail<R> | null>(null);
  const shown = useRef<string | null>(null);
  const led = useRef<readonly string[]>([]);
  const sought = useRef<Held | null>(null);
  // What is only being opened is in the list a moment later than beside it.
  const missed = useRef<number | null>(null);

  const idAt = (index: number): string | null => {
    const row = index >= 0 ? rowAt(index) : undefined;
    return row === undefined ? null : rowId(row);
  };
  const placeOf = (id: string): number => {
    for (let index = 0; index < rowCount; index += 1) if (idAt(index) === id) return index;
    return -1;
  };

  /** Leads the keys to a record, and gives up where it is in no row or they have gone on meanwhile. */
  function seek(id: string, isCalled: boolean) {
    const hold: Held = { at: chosen, id };
    held.current = hold;
    const arrive = (at: number) => {
      sought.current = null;
      if (held.current !== hold) return;
      held.current = at < 0 ? { at: chosen, id: null } : { at, id };
      if (isCalled && at < 0) missed.current = rowCount;
      if (at >= 0 && at !== active) lead(at, isCalled);
    };
    const here = placeOf(id);
    if (here >= 0 || !load) return arrive(here);
    sought.current = hold;
    const further = async () => {
      for (let first = 0; first < rowCount && held.current === hold; first += chunk) {
        const rows = await load(first, Math.min(rowCount - 1, first + chunk - 1));
        const at = rows.findIndex((row) => rowId(row) === id);
        if (at >= 0) return first + at;
      }
      return -1;
    };
    further().then(arrive, () => arrive(-1));
  }

  function followShown(): boolean {
    const isNew = selected !== shown.current || (missed.current !== null && missed.current !== rowCount);
    if (!isNew || rowAt(0) === undefined) return false;
    shown.current = selected;
    missed.current = null;
    if (selected === null) return false;
    const isOwn = led.current.includes(selected);
    // The last of those to which the keys led ends the wait for those that were passed over.
    if (!isOwn || led.current.at(-1) === selected) led.current = [];
    if (isOwn || idAt(active) === selected) return false;
    trail.current = null;
    seek(selected, true);
    return true;
  }

  /** Whether the edit that was left has changed the list, and the keys have gone on from where its record is now. */
  function goOn(): boolean {
    const left = trail.current;
    const place = left ? placeOf(rowId(left.row)) : -1;
    // The same row still: what was recorded has not come back yet.
    if (!left || (left.at === chosen && place >= 0 && rowAt(place) === left.row)) return false;
    trail.current = null;
    if (left.at !== chosen || place < 0) return false;
    const next = Math.min(rowCount - 1, Math.max(0, place + left.by));
    held.current = { at: next, id: idAt(next) };
    if (next !== active) lead(next, false);
    return true;
  }

  useLayoutEffect(() => {
    if (followShown() || goOn()) return;
    const here = idAt(active);
    const { at, id } = held.current;
    if (at !== chosen || id === null) held.current = { at: chosen, id: here };
    else if (here !== null && here !== id && sought.current?.id !== id) seek(id, false);
  });

  return {
    led: (row) => {
      led.current = [...led.current, rowId(row)];
    },
    leave: (row, by, at) => {
      trail.current = { row, by, at };
    },
    settle: () => {
      trail.current = null;
    },
    isSeeking: () => sought.current !== null && sought.current === held.current,
    placeOf,
  };
}
