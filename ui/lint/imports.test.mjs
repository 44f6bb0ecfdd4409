/** The lint must report what it is there for: each seeded violation is found, and a clean tree is quiet. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { faults } from './imports.mjs';

function tree(files) {
  const root = mkdtempSync(join(tmpdir(), 'renkei-lint-'));
  const all = {
    'locales/ja/screen.ftl': 'screen-known = 既知\n',
    'locales/en/screen.ftl': 'screen-known = Known\n',
    ...files,
  };
  for (const [path, source] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  const found = faults(join(root, 'src'), join(root, 'locales'));
  rmSync(root, { recursive: true });
  return found;
}

const clean = {
  'src/text/text.ts': 'export const t = (id: string) => id;',
  'src/kit/button.tsx': "import { t } from '@/text/text';\nexport const label = t('screen-known');",
  'src/ipc/contract.ts': 'export type Query = { kind: string };',
  'src/ipc/ipc.ts': "import { invoke } from '@tauri-apps/api/core';\nexport const ask = invoke;",
  'src/state/cache.ts': "import { ask } from '@/ipc/ipc';\nexport const use = ask;",
  'src/parts/row.tsx':
    "import type { Query } from '@/ipc/contract';\nimport { label } from '@/kit/button';\nexport const row = (q: Query) => q.kind + label;",
  'src/pages/today/page.tsx':
    "// import '@tauri-apps/api' is only words here\nimport { row } from '../../parts/row';\nexport default row;",
};

test('a clean tree is quiet', () => {
  assert.deepEqual(tree(clean), []);
});

const seeded = {
  'kit knows our nouns': [
    { 'src/kit/bad.tsx': "import { row } from '@/parts/row';" },
    /kit may not import parts/,
  ],
  'kit reaches the core': [
    { 'src/kit/bad.tsx': "import type { Query } from '@/ipc/contract';" },
    /kit may not import ipc/,
  ],
  'tauri outside ipc': [
    { 'src/pages/today/bad.ts': "import { invoke } from '@tauri-apps/api/core';" },
    /only ipc may import/,
  ],
  'tauri loaded late': [
    { 'src/state/bad.ts': "const x = import('@tauri-apps/api/core');" },
    /only ipc may import/,
  ],
  'a part asks by itself': [{ 'src/parts/bad.ts': "import { ask } from '@/ipc/ipc';" }, /only ipc\/contract/],
  'page imports page': [
    { 'src/pages/help/page.tsx': "import today from '@/pages/today/page';" },
    /may not import another page/,
  ],
  'a page is imported from below': [
    { 'src/state/bad.ts': "import p from '@/pages/today/page';" },
    /state may not import pages/,
  ],
  'a cycle': [
    {
      'src/kit/a.ts': "import { b } from './b';\nexport const a = b;",
      'src/kit/b.ts': "export { a as b } from './a';",
    },
    /cycle: kit\/a\.ts → kit\/b\.ts → kit\/a\.ts/,
  ],
  'words in a component': [{ 'src/kit/bad.tsx': "export const word = '閉じる';" }, /Japanese words/],
  'a colour in a component': [{ 'src/kit/bad.tsx': "export const red = '#ce0000';" }, /colours belong/],
  'an unknown message': [
    { 'src/kit/bad.tsx': "export const x = t('screen-unknown');" },
    /no message "screen-unknown" in ja/,
  ],
  'an unknown folder': [{ 'src/misc/a.ts': 'export {};' }, /has no floor/],
};

for (const [name, [files, expected]] of Object.entries(seeded)) {
  test(`seeded: ${name}`, () => {
    assert.match(tree({ ...clean, ...files }).join('\n'), expected);
  });
}
