/** When a meeting begins, as people write it. */
import { expect, test } from 'vitest';
import { startsFromWords } from './starts';

test.each([
  ['10:30', 630],
  ['1000', 600],
  ['930', 570],
  ['１０時', 600],
  ['10時30分', 630],
  ['10時半', 630],
  ['０：００', 0],
  ['', null],
  ['25時', undefined],
  ['10時75分', undefined],
  ['10:3', undefined],
  ['ひる', undefined],
])('%s', (written, starts) => expect(startsFromWords(written)).toBe(starts));
