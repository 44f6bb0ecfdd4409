/** Sentences and days in both languages. */
import { describe, expect, test } from 'vitest';
import { bundleOf, hasSentence, sentence } from './bundle';
import { dayOf, firstOf, fiscalYearOf, numberOf } from './days';
import {
  civilDay,
  formatDay,
  formatDayShort,
  formatDayWithWeekday,
  formatFiscalYear,
  formatFiscalYearShort,
  formatMonth,
  formatMonthOfYear,
  formatTime,
  formatWeekday,
} from './era';
import { setLang } from './text';

describe('days', () => {
  test.each([
    // The last and first days of eras, and days on both sides of 元年.
    ['1912-07-29', '明治45年7月29日', '明治45年（1912年）7月29日'],
    ['1912-07-30', '大正元年7月30日', '大正元年（1912年）7月30日'],
    ['1926-12-24', '大正15年12月24日', '大正15年（1926年）12月24日'],
    ['1926-12-25', '昭和元年12月25日', '昭和元年（1926年）12月25日'],
    ['1989-01-07', '昭和64年1月7日', '昭和64年（1989年）1月7日'],
    ['1989-01-08', '平成元年1月8日', '平成元年（1989年）1月8日'],
    ['2019-04-30', '平成31年4月30日', '平成31年（2019年）4月30日'],
    ['2019-05-01', '令和元年5月1日', '令和元年（2019年）5月1日'],
    ['2020-01-01', '令和2年1月1日', '令和2年（2020年）1月1日'],
    ['2022-05-18', '令和4年5月18日', '令和4年（2022年）5月18日'],
    ['2024-02-29', '令和6年2月29日', '令和6年（2024年）2月29日'],
    ['2026-11-24', '令和8年11月24日', '令和8年（2026年）11月24日'],
  ])('%s', (day, wareki, both) => {
    expect(formatDay(day, 'wareki', 'ja')).toBe(wareki);
    expect(formatDay(day, 'both', 'ja')).toBe(both);
  });

  test('in the western style and in English', () => {
    expect(formatDay('2026-11-24', 'western', 'ja')).toBe('2026年11月24日');
    expect(formatDay('2026-11-24', 'western', 'en')).toBe('24 November 2026');
    expect(formatDay('2019-05-01', 'wareki', 'en')).toBe('1 May 2019');
    expect(formatDay('2019-04-30', 'both', 'en')).toBe('30 April 2019');
    expect(formatDayWithWeekday('2026-11-24', 'wareki', 'ja')).toBe('令和8年11月24日（火）');
    expect(formatDayWithWeekday('2026-11-24', 'western', 'en')).toBe('Tue 24 November 2026');
  });

  test('in narrow columns', () => {
    expect(formatDayShort('2019-05-01', 'wareki', 'ja')).toBe('R1.5.1');
    expect(formatDayShort('2019-05-01', 'western', 'ja')).toBe('2019/5/1');
    expect(formatDayShort('2019-05-01', 'both', 'ja')).toBe('R1(2019).5.1');
    expect(formatDayShort('2019-05-01', 'wareki', 'en')).toBe('2019-05-01');
    expect(formatDayShort('1989-01-07', 'wareki', 'ja')).toBe('S64.1.7');
  });

  test('fiscal years, months and weekdays', () => {
    // As the core says them: a year in which the era changed takes the new one.
    expect(formatFiscalYear(2019, 'wareki', 'ja')).toBe('令和元年度');
    expect(formatFiscalYear(1989, 'wareki', 'ja')).toBe('平成元年度');
    expect(formatFiscalYear(2018, 'wareki', 'ja')).toBe('平成30年度');
    expect(formatFiscalYear(2026, 'western', 'ja')).toBe('2026年度');
    expect(formatFiscalYear(2026, 'both', 'ja')).toBe('令和8年度（2026年度）');
    expect(formatFiscalYear(2026, 'wareki', 'en')).toBe('FY2026');
    expect(formatFiscalYearShort(2026, 'wareki', 'ja')).toBe('R8年度');
    expect(formatFiscalYearShort(2026, 'both', 'ja')).toBe('R8(2026)');
    expect(formatFiscalYearShort(2026, 'western', 'ja')).toBe('2026年度');
    expect([formatMonth('2026-11-24', 'ja'), formatMonth('2026-11-24', 'en')]).toEqual(['11月', 'Nov']);
    expect(formatMonthOfYear('2026-11-24', 'wareki', 'ja')).toBe('令和8年11月');
    expect(formatMonthOfYear('2026-11-24', 'both', 'ja')).toBe('令和8年（2026年）11月');
    expect(formatMonthOfYear('2026-11-24', 'wareki', 'en')).toBe('November 2026');
    expect([formatWeekday('2026-11-24', 'ja'), formatWeekday('2026-11-24', 'en')]).toEqual(['火', 'Tue']);
  });

  test('days are counted over leap days and before 1970, and months beyond the end of a year', () => {
    for (const day of ['1969-12-31', '1970-01-01', '2000-02-29', '2026-11-24'])
      expect(dayOf(numberOf(day))).toBe(day);
    expect(numberOf('2028-03-01') - numberOf('2028-02-28')).toBe(2);
    expect([firstOf(2026, 13), firstOf(2026, 0)]).toEqual(['2027-01-01', '2025-12-01']);
    expect([fiscalYearOf('2027-03-31'), fiscalYearOf('2027-04-01')]).toEqual([2026, 2027]);
  });

  test('an instant is told on Japan’s clock and by its day, wherever the laptop stands', () => {
    expect(formatTime(new Date('2026-11-24T00:05:00Z'))).toBe('9:05');
    expect(formatTime(new Date('2026-11-24T15:00:00Z'))).toBe('0:00');
    expect(civilDay(new Date('2026-11-24T14:59:59Z'))).toBe('2026-11-24');
    expect(civilDay(new Date('2026-11-24T15:00:00Z'))).toBe('2026-11-25');
  });

  test.each(['2026-02-30', '2026-13-01', 'R8.4.1', ''])('%s is no day and comes back as it was', (text) => {
    expect(formatDay(text, 'wareki', 'ja')).toBe(text);
  });
});

describe('sentences', () => {
  test('come from the files, without isolation marks around what is put in', () => {
    expect(sentence('ja', 'screen-top-saved', { time: '10:32' })).toBe('保存済み 10:32');
    expect(sentence('en', 'screen-top-saved', { time: '10:32' })).toBe('Saved 10:32');
  });

  test('an unknown id is visible', () => {
    expect(sentence('ja', 'no-such-id')).toBe('no-such-id');
    expect(hasSentence('ja', 'no-such-id')).toBe(false);
  });

  test('a broken or doubled file is refused', () => {
    expect(() => bundleOf('ja', ['a = 一\n', 'a = 二\n'])).toThrow();
  });

  test('the page says its language', () => {
    setLang('en');
    expect(document.documentElement.lang).toBe('en');
    setLang('ja');
    expect(document.documentElement.lang).toBe('ja');
  });
});
