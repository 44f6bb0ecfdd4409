/** The lint must report what it is there for: each seeded fault is found, and a whole manual is quiet. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { faults } from './manual.mjs';

const scenes = [{ id: 'today', screen: 'today', manual: true }];

function clone(files, those = scenes) {
  const root = mkdtempSync(join(tmpdir(), 'renkei-manual-'));
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const found = faults(root, those);
  rmSync(root, { recursive: true });
  return found;
}

const page = (lang, title) =>
  `# ${title}\n\n![${title}](../images/${lang}/today.webp)\n\n## ${title}\n\n- [${title}](index.md)\n\n| a |\n|---|\n| b |\n`;
const whole = {
  'ui/src/pages/today/page.tsx': '',
  'docs/manual/ja/index.md': '# 目次\n\n- [今日](today.md)\n',
  'docs/manual/en/index.md': '# Contents\n\n- [Today](today.md)\n',
  'docs/manual/ja/today.md': page('ja', '今日'),
  'docs/manual/en/today.md': page('en', 'Today'),
  'docs/manual/images/ja/today.webp': 'x',
  'docs/manual/images/en/today.webp': 'x',
};

test('a whole manual is quiet', () => {
  assert.deepEqual(clone(whole), []);
});

const more = (lang, text) => ({ [`docs/manual/${lang}/today.md`]: `${page(lang, 'x')}${text}\n` });
const seeded = {
  'a screen without a page': [{ 'ui/src/pages/coverage/page.tsx': '' }, /coverage: has no page in ja/],
  'a screen without a picture': [{ 'ui/src/pages/coverage/page.tsx': '' }, /coverage: no scene pictures it/],
  'a page in one language': [{ 'docs/manual/en/today.md': null }, /ja\/today\.md: is missing in en/],
  'a page that is not in the contents': [
    { 'docs/manual/en/index.md': '# Contents\n' },
    /en\/today\.md: is not in the contents/,
  ],
  'one heading more': [more('en', '\n## More'), /headings 1,2 in ja, 1,2,2 in en/],
  'one row more': [more('en', '\n| c |'), /3 table rows in ja, 4 in en/],
  'one step more': [more('ja', '\n1. step'), /2 list items in ja, 1 in en/],
  'a broken link': [more('ja', '[x](gone.md)'), /the link to gone\.md leads nowhere/],
  'a page that does not show its screen': [
    {
      'docs/manual/ja/today.md': page('ja', '今日').replace(/^!.*$/m, '言葉だけ'),
      'docs/manual/images/ja/today.webp': null,
    },
    /ja\/today\.md: shows no picture of its screen/,
  ],
  'a missing picture': [
    { 'docs/manual/images/ja/today.webp': null },
    /the picture \.\.\/images\/ja\/today\.webp is not there/,
  ],
  'a picture of the other language': [
    more('en', '![x](../images/ja/today.webp)'),
    /is a picture of another language/,
  ],
  'a picture without words': [more('en', '![](../images/en/today.webp)'), /is not put into words/],
  'a picture that no page shows': [{ 'docs/manual/images/en/old.webp': 'x' }, /old\.webp: no page shows it/],
  HTML: [more('en', '<details>x</details>'), /<details> is not read in the app/],
  'a list in a list': [more('en', '- a\n  - b'), /a list in a list/],
  'a second title': [more('en', '\n# x'), /must begin with its one title/],
  'a level left out': [more('en', '\n#### x'), /leaves out a level/],
  'heavy pictures': [{ 'docs/manual/images/en/today.webp': 'x'.repeat(3_600_001) }, /more than 3600000/],
};

for (const [name, [files, expected]] of Object.entries(seeded)) {
  test(`seeded: ${name}`, () => {
    assert.match(clone({ ...whole, ...files }).join('\n'), expected);
  });
}

test('seeded: a picture that nothing makes', () => {
  const found = clone(whole, [{ id: 'other', screen: 'today', manual: true }]);
  assert.match(found.join('\n'), /no scene makes it/);
});

test('seeded: a scene of no screen', () => {
  const found = clone(whole, [...scenes, { id: 'gone', screen: 'gone' }]);
  assert.match(found.join('\n'), /there is no screen gone/);
});
