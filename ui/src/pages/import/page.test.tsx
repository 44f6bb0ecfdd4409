/** Import: look, apply, take back; refusals and stopping. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, lastWrite, openApp, writes } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string) =>
  vi.waitFor(() => expect(find('main').textContent).toContain(what), { timeout: 3000 });
const choose = () => page.getByRole('button', { name: 'フォルダーを選ぶ' }).click();

test('shows what would change before anything is written, then applies and takes back', async () => {
  const core = await openApp('/import');
  expect(await faults()).toEqual([]);
  await choose();
  await shows('取り込んだときの変更');
  for (const part of [
    '「RSシステム」を加工して作成',
    '施策22422130',
    '1-2_RS_2024_基本情報_事業概要等.csv118事業開始年度年度として読み取れません平成三十頃',
    '原資料にない項目：3種類',
    '変更点（927件）',
    '宇宙開発利用推進費（仮称）',
  ])
    expect(find('main').textContent).toContain(part);
  expect(writes(core)).toBe(0);
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await shows('新規1,149件、変更3件、資料からなくなったもの1件、読み取れなかった所1件');
  expect(lastWrite(core)).toEqual({ submit: 'import', handle: 7 });
  // Without the channel the core could tell no steps, and the bar would have no end.
  expect(core.heard.find(({ name }) => name === 'submit')?.args.progress).toBeDefined();
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'この取込を取り消す' }).click();
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
});

test('the as-of day of statuses is looked at anew', async () => {
  const core = await openApp('/import');
  await choose();
  await shows('取り込んだときの変更');
  const day = page.getByRole('textbox', { name: '進捗の基準日' });
  await day.fill('R7.3.31');
  (day.element() as HTMLElement).blur();
  await vi.waitFor(() =>
    expect(core.heard.filter(({ name }) => name === 'preview_import').at(-1)?.args).toMatchObject({
      handle: 7,
      asOf: '2025-03-31',
    }),
  );
});

test('files that cannot be read: the sentence, and another try', async () => {
  const core = await openApp('/import');
  core.failNext('preview_import', { code: 'unreadable-file', data: { file: 'x.xlsx' } });
  await choose();
  await shows('取込ファイルを読み取れません');
  await choose();
  await shows('取り込んだときの変更');
});

test('a preview that is gone is made again; stopping is no failure', async () => {
  const core = await openApp('/import');
  await choose();
  await shows('取り込んだときの変更');
  core.failNext('import', { code: 'preview-gone', class: 'stale' });
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await page.getByRole('button', { name: 'もう一度確認する' }).click();
  await shows('取り込んだときの変更');
  core.failNext('preview_import', { code: 'cancelled' });
  await page.getByRole('button', { name: 'やめる' }).click();
  await choose();
  await vi.waitFor(() => page.getByRole('button', { name: 'フォルダーを選ぶ' }).element());
  expect(document.querySelector('.kit-banner')).toBeNull();
});

test('why a file or its mapping is not taken is said, mistake by mistake', async () => {
  const core = await openApp('/import');
  core.failNext('preview_import', {
    code: 'wrong-mapping',
    data: {
      file: '進捗.toml',
      reason: 'unknown-word',
      errors: [
        { line: 12, reason: 'unknown-word', value: '順張り' },
        { line: null, reason: 'missing', value: '' },
        { line: 3, reason: 'of a newer core' },
      ],
    },
  });
  await choose();
  await shows('対応付けファイルに誤りがあります');
  expect([...document.querySelectorAll('main .bullets li')].map((one) => one.textContent)).toEqual([
    '進捗.toml 12行目：使用できる語ではありません（順張り）',
    '進捗.toml：必要なものがありません',
  ]);
  core.failNext('preview_import', {
    code: 'unreadable-file',
    data: { file: '回答.xlsm', reason: 'macros' },
  });
  await choose();
  await shows('回答.xlsm：マクロが含まれています');
  expect(await faults()).toEqual([]);
});
