import { expect, test } from 'vitest';
import { readFigure, readYen } from './figure';

test.each([
  ['4800', 4800],
  ['4,800', 4800],
  ['４，８００．５', 4800.5],
  [' -12 ', -12],
  ['', null],
  ['約5', null],
  ['1.2.3', null],
  ['1e3', null],
])('%s is read as %s', (text, figure) => {
  expect(readFigure(text)).toBe(figure);
});

test.each([
  ['1.005', 1_000_000, 1_005_000],
  ['0.1', 1_000, 100],
  ['5412', 1_000_000, 5_412_000_000],
  // Not whole yen, and too many to be exact: neither is rounded in silence.
  ['0.5', 1, null],
  ['99999999999', 1_000_000, null],
])('%s in units of %i is %s yen', (text, unit, yen) => {
  expect(readYen(text, unit)).toBe(yen);
});
