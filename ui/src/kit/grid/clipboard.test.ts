/** Excel's own way of quoting, there and back. */
import { describe, expect, test } from 'vitest';
import calc from '../../../../tests/data/clipboard/libreoffice.html?raw';
import calcText from '../../../../tests/data/clipboard/libreoffice.txt?raw';
import { fromHtml, fromTsv, toHtml, toTsv, wordsIn } from './clipboard';

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

test('as a table: escaped, and text for Excel and LibreOffice whatever it looks like', () => {
  const html = toHtml([['=cmd|1', '<b>&"']]);
  const table = new DOMParser().parseFromString(html, 'text/html');
  const cells = [...table.querySelectorAll('td')];
  expect(cells.map((cell) => cell.textContent)).toEqual(['=cmd|1', '<b>&"']);
  expect(cells.every((cell) => cell.getAttribute('style') === 'mso-number-format:"\\@"')).toBe(true);
  expect(cells.every((cell) => cell.getAttribute('sdnum') === '1041;0;@')).toBe(true);
});

describe('the table of a page', () => {
  /** As Excel writes it: styles, comments, a merged cell, lines broken in the source, spaces that are kept. */
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head>
<body><table border=0 width=216><col width=72 span=3>
<!--StartFragment-->
 <tr height=25><td class=xl65 width=72>00047</td><td colspan=2>半導体の
  供給網 の
  調査</td></tr>
 <tr><td rowspan=2>経産省</td><td>一行目<br>
  二行目</td><td>A&amp;B<span style='mso-spacerun:yes'>&nbsp; </span>&lt;C&gt;</td></tr>
 <tr><td></td><td>=1+1</td></tr>
<!--EndFragment-->
</table></body></html>`;

  test('of Excel', () => {
    expect(fromHtml(excel)).toEqual([
      ['00047', '半導体の供給網 の調査', ''],
      ['経産省', '一行目\n二行目', 'A&B  <C>'],
      ['', '', '=1+1'],
    ]);
  });

  test('of LibreOffice, whose text loses the ends of lines', () => {
    const words = [
      ['評価', '基準日', '要旨'],
      ['要注意', '令和8年11月20日', '用地の取得が遅れている。\n代替地を"A&B"で探す。'],
    ];
    expect(fromTsv(calcText)).not.toEqual(words);
    const data = new DataTransfer();
    data.setData('text/plain', calcText);
    data.setData('text/html', calc);
    expect(wordsIn(data)).toEqual(words);
  });

  test('what is written for Excel is read back the same, whatever stands in it', () => {
    const words = [
      ['00047', '=1+1', 'A&B <C> "D"'],
      ['', '一行目\n二行目', '外務省・防衛省'],
    ];
    expect(fromHtml(toHtml(words))).toEqual(words);
    expect(fromTsv(toTsv(words))).toEqual(words);
  });

  test('a page without a table holds none', () => {
    expect(fromHtml('<p>文</p>')).toEqual([]);
  });
});
