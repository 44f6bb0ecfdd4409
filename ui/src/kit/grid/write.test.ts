/** How a pasted block lies on what is selected. */
import { expect, test } from 'vitest';
import { layOut } from './write';

const range = { top: 2, bottom: 5, left: 1, right: 2 };

test('one word fills the whole selection, and so does a block that fits', () => {
  expect(layOut([['x']], range, 6).words).toEqual(Array.from({ length: 4 }, () => ['x', 'x']));
  expect(layOut([['a'], ['b']], range, 6).words).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['a', 'a'],
    ['b', 'b'],
  ]);
});

test('any other lies once from the corner on, whatever is selected', () => {
  const laid = layOut([['a', 'b', 'c'], ['d']], { top: 2, bottom: 2, left: 1, right: 1 }, 6);
  expect(laid).toEqual({ range: { top: 2, bottom: 3, left: 1, right: 3 }, words: [['a', 'b', 'c'], ['d']] });
  expect(layOut([['a'], ['b'], ['c']], range, 6).range).toEqual({ top: 2, bottom: 4, left: 1, right: 1 });
});

test('what sticks out at the right is cut off', () => {
  const laid = layOut([['a', 'b', 'c']], { top: 0, bottom: 0, left: 4, right: 4 }, 6);
  expect(laid).toEqual({ range: { top: 0, bottom: 0, left: 4, right: 5 }, words: [['a', 'b']] });
});
