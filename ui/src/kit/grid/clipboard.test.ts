/** Excel's own way of quoting, there and back. */
import { expect, test } from 'vitest';
import { fromTsv, toHtml, toTsv } from './clipboard';

test('quotes only what must be quoted', () => {
  expect(
    toTsv([
      ['00047', '半導体'],
      ['a"b', '一行\n二行'],
    ]),
  ).toBe('00047\t半導体\r\n"a""b"\t"一行\n二行"');
});

test.each([
  ['one cell', [['x']]],
  [
    'empty cells at the ends',
    [
      ['', 'b', ''],
      ['', '', ''],
    ],
  ],
  [
    'signs that need quotes',
    [
      ['a\tb', '"', '""', 'x"y'],
      ['一行\r\n二行', '', '=1+1', "'"],
    ],
  ],
])('reads what it wrote: %s', (_, words) => {
  expect(fromTsv(toTsv(words))).toEqual(words);
});

test('Excel ends the last row too, and may end rows with one sign', () => {
  expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(fromTsv('a\nb\n')).toEqual([['a'], ['b']]);
  expect(fromTsv('a\r\n\r\nb')).toEqual([['a'], [''], ['b']]);
  expect(fromTsv('')).toEqual([]);
});

test('a quote inside a word, or one that is never closed, is only a quote', () => {
  expect(fromTsv('5" disk\t"open')).toEqual([['5" disk', '"open']]);
  expect(fromTsv('"a"b\tc')).toEqual([['"a"b', 'c']]);
});

test('as a table: escaped, and text for Excel whatever it looks like', () => {
  const html = toHtml([['=cmd|1', '<b>&"']]);
  const table = new DOMParser().parseFromString(html, 'text/html');
  const cells = [...table.querySelectorAll('td')];
  expect(cells.map((cell) => cell.textContent)).toEqual(['=cmd|1', '<b>&"']);
  expect(cells.every((cell) => cell.getAttribute('style') === 'mso-number-format:"\\@"')).toBe(true);
});
