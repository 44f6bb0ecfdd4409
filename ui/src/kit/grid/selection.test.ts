/** The one rectangle: where it begins, where it ends, what it may not reach. */
import { expect, test } from 'vitest';
import { extend, laidAside, only, rangeOf, rangesOf, rowsInRuns, runsOf, within } from './selection';

const size = { rows: 10, columns: 4 };

test('from the anchor to the active cell, whichever way', () => {
  const from = only({ row: 5, column: 2 });
  expect(rangeOf(from, size)).toEqual({ top: 5, bottom: 5, left: 2, right: 2 });
  expect(rangeOf(extend(from, { row: 3, column: 3 }), size)).toEqual({
    top: 3,
    bottom: 5,
    left: 2,
    right: 3,
  });
  expect(extend(from, { row: -1, column: 2 }).active.row).toBe(0);
});

test('whole rows, whole columns, everything', () => {
  const two = extend(only({ row: 5, column: 2 }), { row: 6, column: 2 });
  expect(rangeOf({ ...two, span: 'rows' }, size)).toEqual({ top: 5, bottom: 6, left: 0, right: 3 });
  expect(rangeOf({ ...two, span: 'columns' }, size)).toEqual({ top: 0, bottom: 9, left: 2, right: 2 });
  expect(rangeOf({ ...two, span: 'all' }, size)).toEqual({ top: 0, bottom: 9, left: 0, right: 3 });
});

test('nothing on a header or in an empty table; a column from its header', () => {
  const head = only({ row: -1, column: 1 });
  expect(rangeOf(head, size)).toBeNull();
  expect(rangeOf({ ...head, span: 'columns' }, size)).toEqual({ top: 0, bottom: 9, left: 1, right: 1 });
  expect(rangeOf(only({ row: 0, column: 0 }), { rows: 0, columns: 4 })).toBeNull();
});

test('what has gone is not selected any more', () => {
  const far = extend(only({ row: 2, column: 1 }), { row: 8, column: 3 });
  expect(rangeOf(within(far, { rows: 4, columns: 2 }), { rows: 4, columns: 2 })).toEqual({
    top: 2,
    bottom: 3,
    left: 1,
    right: 1,
  });
});

test('laid aside, a rectangle stays selected while another is begun; rows count once', () => {
  const first = extend(only({ row: 1, column: 0 }), { row: 2, column: 3 });
  const next = extend(laidAside(first, size, { row: 6, column: 1 }), { row: 7, column: 1 });
  expect(rangesOf(next, size)).toEqual([
    { top: 1, bottom: 2, left: 0, right: 3 },
    { top: 6, bottom: 7, left: 1, right: 1 },
  ]);
  const third = { ...only({ row: 2, column: 0 }, rangesOf(next, size)), span: 'rows' as const };
  const runs = runsOf(rangesOf(third, size));
  expect(runs).toEqual([
    { first: 1, last: 2 },
    { first: 6, last: 7 },
  ]);
  expect(rowsInRuns(runs)).toBe(4);
  expect(runsOf([...rangesOf(next, size), { top: 3, bottom: 5, left: 0, right: 0 }])).toEqual([
    { first: 1, last: 7 },
  ]);
  expect(within(next, { rows: 5, columns: 4 }).others).toEqual([{ top: 1, bottom: 2, left: 0, right: 3 }]);
});
