/** What may be typed for a word: itself, its kana, Latin letters of either system, its English and its initials. */
import { expect, test } from 'vitest';
import { inLatin, namedBy } from './readings';

test.each([
  ['しさく', 'shisaku', 'sisaku'],
  ['じゅんちょう', 'junchou', 'zyuntyou'],
  ['みちゃくしゅ', 'michakushu', 'mityakusyu'],
  ['とっきょしゅつがん', 'tokkyoshutsugan', 'tokkyosyutugan'],
  ['しょうにん', 'shounin', 'syounin'],
  ['きかんいんふら', 'kikaninfura', 'kikaninhura'],
  ['まっちゃ', 'matcha', 'mattya'],
  ['だーく', 'daku', 'daku'],
])('%s: %s, %s', (kana, hepburn, official) => {
  expect([inLatin(kana, 'hepburn'), inLatin(kana, 'official')]).toEqual([hepburn, official]);
});

test.each([
  ['施', 'screen-workstreams', 0],
  ['しさ', 'screen-workstreams', 0],
  ['シサク', 'screen-workstreams', 0],
  ['ｼｻｸ', 'screen-workstreams', 0],
  ['shisa', 'screen-workstreams', 0],
  ['SISA', 'screen-workstreams', 0],
  ['works', 'screen-workstreams', 0],
  ['策', 'screen-workstreams', 1],
  ['しゅだい', 'screen-topics', 0],
  ['ch', 'health-off-track', 0],
  ['順調', 'health-off-track', null],
  ['', 'health-off-track', 0],
])('%s names %s: %s', (typed, id, how) => {
  expect(namedBy(typed, id)).toBe(how);
});

test('further names count too', () => {
  expect(namedBy('3', 'health-off-track')).toBe(null);
  expect(namedBy('3', 'health-off-track', ['3'])).toBe(0);
});
