/** Views of the list: those that come with Renkei ask the core the right thing; one's own are kept, moved and let go. */
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { forgetBegun } from '@/state/begun';
import { faults, openApp } from '../../../test/app';

type Core = Awaited<ReturnType<typeof openApp>>;

/** The filter of the last list that was asked for. */
function asked(core: Core): unknown {
  return core.asked.flatMap((query) => (query.query === 'workstreams' ? [query.filter] : [])).at(-1);
}
const view = (name: string) =>
  page.getByRole('navigation', { name: '表示の切替え' }).getByRole('button', { name, exact: true });
const current = () => document.querySelector('.page-view[aria-current]')?.textContent;

describe('the views that come with Renkei', () => {
  test.each([
    ['自分の担当', { post: 'p000000000000000000001' }],
    ['遅延', { health: ['off-track'] }],
    ['更新なし', { stale: 14 }],
    // 24 November 2026 is a Tuesday.
    ['今週期限', { due_by: '2026-11-29' }],
    ['主管未定・競合', { ownership: ['vacant', 'contested'] }],
    ['最近の変更', { changed_since: '2026-11-17' }],
  ])('%s', async (name, filter) => {
    const core = await openApp('/workstreams');
    await view(name).click();
    await vi.waitFor(() => expect(current()).toBe(name));
    const found = asked(core) as Record<string, unknown>;
    if ('post' in filter) expect(Object.keys(found)).toEqual(['post']);
    else expect(found).toEqual(filter);
    expect(await faults()).toEqual([]);
    await view('すべて').click();
    await vi.waitFor(() => expect(current()).toBe('すべて'));
  });
});

test('one’s own view is named, kept, renamed, moved, made the first and let go', async () => {
  const core = await openApp('/workstreams?health=at-risk');
  await page.getByRole('button', { name: 'この表示を保存' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'この表示を保存' }).click();
  await expect.element(page.getByText('名称を入力してください。')).toBeVisible();
  await page.getByLabelText('表示の名称').fill('水曜の確認');
  await page.getByRole('dialog').getByRole('button', { name: 'この表示を保存' }).click();
  await vi.waitFor(() => expect(current()).toBe('水曜の確認'));
  await expect.element(page.getByRole('button', { name: '表示の設定' })).toBeVisible();
  expect(await faults()).toEqual([]);

  await page.getByRole('button', { name: '表示の設定' }).click();
  await page.getByLabelText('表示の名称').fill('木曜の確認');
  await page.getByRole('button', { name: '名称を変更' }).click();
  await vi.waitFor(() => expect(current()).toBe('木曜の確認'));

  await page.getByRole('button', { name: '表示の設定' }).click();
  await page.getByRole('button', { name: '開いたときに表示する' }).click();
  const kept = () => core.heard.filter(({ name }) => name === 'keep').at(-1)?.args;
  await vi.waitFor(() =>
    expect(JSON.parse(String(kept()?.value))).toMatchObject({ name: '木曜の確認', isFirst: true }),
  );

  // Another visit of the list, as after unlocking, begins with it; going to all is a wish and stays.
  await view('すべて').click();
  await vi.waitFor(() => expect(current()).toBe('すべて'));
  await page.getByRole('link', { name: '組織' }).click();
  await expect.element(page.getByRole('heading', { name: '組織' })).toBeVisible();
  forgetBegun();
  await page.getByRole('link', { name: '施策' }).click();
  await vi.waitFor(() => expect(current()).toBe('木曜の確認'));
  await view('すべて').click();
  await page.getByRole('link', { name: '組織' }).click();
  await page.getByRole('link', { name: '施策' }).click();
  await vi.waitFor(() => expect(current()).toBe('すべて'));

  await view('木曜の確認').click();
  await page.getByRole('button', { name: '表示の設定' }).click();
  await page.getByRole('button', { name: 'この表示を削除' }).click();
  await expect.element(page.getByRole('button', { name: 'この表示を保存' })).toBeVisible();
  expect(kept()?.value).toBe(null);
});
