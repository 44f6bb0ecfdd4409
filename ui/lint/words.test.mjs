/** Each fault that a sentence can have is seeded once and found; a clean tree is quiet. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { faults } from './words.mjs';

const ja = 'src-tauri/crates/text/locales/ja';

function clone(files) {
  const root = mkdtempSync(join(tmpdir(), 'renkei-words-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const found = faults(root);
  rmSync(root, { recursive: true });
  return found;
}

const clean = {
  [`${ja}/screen.ftl`]: 'screen-known = 既知 { $count }件\nscreen-step-one = 一\nscreen-kit-close = 閉じる\n',
  [`${ja}/error.ftl`]: 'failure-busy = 使用中です。お待ちください。\nchange-kind-import-made = 取込\n',
  [`${ja}/terms.ftl`]: 'finding-gap = 空白\n',
  'ui/src/pages/today/page.tsx': [
    "const a = t('screen-known', { count: rows.map(({ n }) => n).length });",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is looked through.
    'const b = t(`screen-step-${step}`);',
    "const c = <Button label={t('screen-kit-close')}><kbd>Ctrl+Enter</kbd></Button>;",
    'const d: Promise<string> = ask<Answer>(one);',
  ].join('\n'),
  'src-tauri/crates/cli/src/voice.rs':
    'let a = format!("failure-{}", code); let b = voice.word("change-kind", kind);',
};

test('a clean tree is quiet', () => {
  assert.deepEqual(clone(clean), []);
});

const page = 'ui/src/pages/today/more.tsx';
const seeded = {
  'an unused message': [
    { [`${ja}/export.ftl`]: 'export-forgotten = 忘れ物\n' },
    /export\.ftl: nobody says export-forgotten/,
  ],
  'a message that only a test says': [
    {
      [`${ja}/export.ftl`]: 'export-forgotten = 忘れ物\n',
      'ui/src/pages/today/page.test.tsx': "t('export-forgotten')",
    },
    /nobody says export-forgotten/,
  ],
  'a message that only a comment says': [
    { [`${ja}/export.ftl`]: 'export-forgotten = 忘れ物\n', [page]: "// t('export-forgotten')" },
    /nobody says export-forgotten/,
  ],
  'a missing message': [
    { [page]: "t('screen-unknown')" },
    /says screen-unknown, and there is no such message/,
  ],
  'a value that is not given': [{ [page]: "t('screen-known')" }, /screen-known is not given count/],
  'a value without a place': [
    { [page]: "t('screen-known', { count, name: 1 })" },
    /screen-known has no place for name/,
  ],
  'a refusal without a way on': [
    { [`${ja}/error.ftl`]: 'failure-full = 空きがありません。\n' },
    /failure-full names no way on/,
  ],
  'words between tags': [{ [page]: '<p>Saved just now</p>' }, /says “Saved just now” by itself/],
  'words beside a control': [{ [page]: '<input placeholder="Type here" />' }, /says “Type here” by itself/],
};

for (const [name, [files, expected]] of Object.entries(seeded)) {
  test(`seeded: ${name}`, () => {
    assert.match(clone({ ...clean, ...files }).join('\n'), expected);
  });
}
