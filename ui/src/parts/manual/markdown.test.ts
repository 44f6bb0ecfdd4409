/** The manual's Markdown as data. */
import { expect, test } from 'vitest';
import { readLine, readManual } from './markdown';

test('a line holds words, bold, code, keys and links', () => {
  expect(readLine('**主管**は`--json`と<kbd>Ctrl++</kbd>、<kbd>></kbd>で[開く](record.md)。')).toEqual([
    { is: 'strong', text: '主管' },
    { is: 'text', text: 'は' },
    { is: 'code', text: '--json' },
    { is: 'text', text: 'と' },
    { is: 'key', text: 'Ctrl++' },
    { is: 'text', text: '、' },
    { is: 'key', text: '>' },
    { is: 'text', text: 'で' },
    { is: 'link', text: '開く', to: 'record.md' },
    { is: 'text', text: '。' },
  ]);
});

test('a page holds headings, paragraphs, lists, tables, code and pictures, in order', () => {
  const source = [
    '# 表題',
    '',
    '本文。',
    '![絵](../images/ja/a.webp)',
    '## 見出し',
    '1. 一',
    '2. 二',
    '- 点',
    '| 頭 | 尾 |',
    '|---|---|',
    '| あ | い |',
    '```sh',
    'renkei # 打つ',
    '| 表ではない',
    '```',
    '終わり。',
  ].join('\r\n');
  const text = (words: string) => [{ is: 'text', text: words }];
  expect(readManual(source)).toEqual([
    { is: 'heading', level: 1, line: text('表題') },
    { is: 'paragraph', line: text('本文。') },
    { is: 'picture', says: '絵', from: '../images/ja/a.webp' },
    { is: 'heading', level: 2, line: text('見出し') },
    { is: 'list', numbered: true, items: [text('一'), text('二')] },
    { is: 'list', numbered: false, items: [text('点')] },
    { is: 'table', head: [text('頭'), text('尾')], rows: [[text('あ'), text('い')]] },
    { is: 'code', text: 'renkei # 打つ\n| 表ではない' },
    { is: 'paragraph', line: text('終わり。') },
  ]);
});

test('markup that is not known stays text', () => {
  expect(readLine('<img src=x onerror=alert(1)>')).toEqual([
    { is: 'text', text: '<img src=x onerror=alert(1)>' },
  ]);
  expect(readManual('```\nopen')).toEqual([{ is: 'code', text: 'open' }]);
});
