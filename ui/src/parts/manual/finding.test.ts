/** Finding in the manual, whatever way a word is written. */
import { describe, expect, test } from 'vitest';
import { findIn, marksIn, wordsOf } from './finding';
import { manualIn } from './pages';

describe('marks', () => {
  const marked = (text: string, asked: string) =>
    marksIn(text, wordsOf(asked)).map(([from, to]) => text.slice(from, to));

  test.each([
    ['施策の主管を移す', '主管', ['主管']],
    ['キー操作とキー', 'きー', ['キー', 'キー']],
    ['Excelに貼る', 'ＥＸＣＥＬ', ['Excel']],
    ['ガイド', 'ｶﾞｲﾄﾞ', ['ガイド']],
    ['㍻31年の平成', '平成', ['㍻', '平成']],
    ['𠮷野の記録', '記録', ['記録']],
    ['取消し', '無い', []],
    ['取消しの取消し', '取消し 取消しの', ['取消し', '取消し']],
  ])('%s, asked for %s', (text, asked, expected) => {
    expect(marked(text, asked)).toEqual(expected);
  });
});

describe('the manual', () => {
  const found = (asked: string, lang: 'ja' | 'en' = 'ja') =>
    findIn(manualIn(lang), asked).map(({ page, heading }) => `${page.id}: ${heading}`);

  test('is found without breaks between words, all words together, titles first', () => {
    expect(found('回復キー')[0]).toBe('start: 回復キーを控える');
    expect(found('貼り付け　一つの操作')).toContain('workstreams: Excelへ写す・Excelから貼る');
    expect(found('無い言葉')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('is found in English, too', () => {
    expect(found('RECOVERY key', 'en')[0]).toBe('start: Keep the recovery key');
  });

  test('says some of what stands around the word', () => {
    const [first] = findIn(manualIn('ja'), 'Shift+F8');
    expect(first?.excerpt).toContain('Shift+F8');
    expect(first?.excerpt.length).toBeLessThan(120);
  });
});
