/** Newer lists: what they would change is shown before anything is taken over, and what is up to date says so. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, lastWrite, openApp, writes } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string) =>
  vi.waitFor(() => expect(find('main').textContent).toContain(what), { timeout: 3000 });

test('changes are counted by kind first, and taken over at a second press', async () => {
  const core = await openApp('/settings');
  await page.getByRole('button', { name: '新しい内容を確かめる' }).click();
  await shows('主題の登録・修正2件');
  await shows('組織名の変更1件');
  expect(writes(core)).toBe(0);
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '取り込む' }).click();
  await vi.waitFor(() => expect(lastWrite(core)).toEqual({ submit: 'refresh', sample: false }));
});

test('what is up to date says so, and offers nothing', async () => {
  const core = await openApp('/settings');
  core.failNext('refresh', { code: 'nothing-changes' });
  await page.getByRole('button', { name: '新しい内容を確かめる' }).click();
  await shows('既に最新です');
  expect(page.getByRole('button', { name: '取り込む' }).elements()).toEqual([]);
});
