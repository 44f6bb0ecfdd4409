/** Views of the list: those that come with Renkei ask the core the right thing; one's own are kept, moved and let go. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { forgetBegun } from '@/state/begun';
import { setDensity } from '@/state/density';
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
    const core = await openApp('/workstreams', { unreported: true });
    await view(name).click();
    await vi.waitFor(() => expect(current()).toBe(name));
    const found = asked(core) as Record<string, unknown>;
    if ('post' in filter) expect(Object.keys(found)).toEqual(['post']);
    else expect(found).toEqual(filter);
    expect(await faults()).toEqual([]);
    await view('全て').click();
    await vi.waitFor(() => expect(current()).toBe('全て'));
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
  await view('全て').click();
  await vi.waitFor(() => expect(current()).toBe('全て'));
  await page.getByRole('link', { name: '組織' }).click();
  await expect.element(page.getByRole('heading', { name: '組織' })).toBeVisible();
  forgetBegun();
  await page.getByRole('link', { name: '施策' }).click();
  await vi.waitFor(() => expect(current()).toBe('木曜の確認'));
  await view('全て').click();
  await page.getByRole('link', { name: '組織' }).click();
  await page.getByRole('link', { name: '施策' }).click();
  await vi.waitFor(() => expect(current()).toBe('全て'));

  await view('木曜の確認').click();
  await page.getByRole('button', { name: '表示の設定' }).click();
  await page.getByRole('button', { name: 'この表示を削除' }).click();
  await expect.element(page.getByRole('button', { name: 'この表示を保存' })).toBeVisible();
  expect(kept()?.value).toBe(null);
  // What was deleted comes back as it was.
  await expect.element(page.getByText('表示「木曜の確認」を削除しました。')).toBeVisible();
  await page.getByRole('button', { name: '元に戻す' }).last().click();
  await vi.waitFor(() => expect(current()).toBe('木曜の確認'));
});

test('a view keeps its columns and spacing, is a link, and can be brought up to date', async () => {
  const core = await openApp('/workstreams?health=at-risk');
  const heads = () =>
    [...document.querySelectorAll('[role=columnheader]')].map((one) => one.textContent).join(' ');
  const row = () => document.querySelector('[data-row="0"]')?.getBoundingClientRect().height;
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '共管' }).click({ force: true });
  await page.getByRole('checkbox', { name: '予定日' }).click({ force: true });
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'この表示を保存' }).click();
  await page.getByLabelText('表示の名称').fill('水曜の確認');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(current()).toBe('水曜の確認'));
  const saved = () => JSON.parse(String(core.heard.filter(({ name }) => name === 'keep').at(-1)?.args.value));
  expect(saved().search).toEqual({
    health: 'at-risk',
    cols: 'code,title,lead,health,as-of,silence,headline,next-on',
    lines: 'comfortable',
  });
  // Another view has its own columns, and this one has them again.
  await userEvent.keyboard('{Alt>}6{/Alt}');
  await vi.waitFor(() => expect(current()).toBe('今週期限'));
  await vi.waitFor(() => expect(heads()).toBe('整理番号 施策 主管 評価 予定日 今後の予定'));
  await userEvent.keyboard('{Alt>}9{/Alt}');
  await vi.waitFor(() => expect(heads()).toBe('整理番号 施策 主管 評価 基準日 報告の状況 要旨 予定日'));
  // Changed, it is another; and may be made this one.
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '要旨' }).click({ force: true });
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'この表示を保存' }).click();
  await page.getByRole('button', { name: '「水曜の確認」をこの内容に更新' }).click();
  await vi.waitFor(() => expect(saved().search.cols).toBe('code,title,lead,health,as-of,silence,next-on'));
  await vi.waitFor(() => expect(current()).toBe('水曜の確認'));
  // Whoever chooses another spacing means this list too.
  expect(row()).toBe(32);
  setDensity('compact');
  await vi.waitFor(() => expect(row()).toBe(26));
  setDensity('comfortable');
});

test('a link says columns and spacing for whoever opens it', async () => {
  await openApp('/workstreams?cols=title,topics,nothing-known&lines=compact');
  await vi.waitFor(() =>
    expect([...document.querySelectorAll('[role=columnheader]')].map((one) => one.textContent)).toEqual([
      '施策',
      '主題',
    ]),
  );
  expect(document.querySelector('[data-row="0"]')?.getBoundingClientRect().height).toBe(26);
  expect(document.querySelector('.app-top')?.closest('[data-density]')).toBe(document.documentElement);
});

test('what changed since the last report is asked from its day on', async () => {
  const kept = { 'screen.reported': '2026-11-20' };
  const core = await openApp('/workstreams', { kept, unreported: true });
  await view('前回報告後の変更').click();
  await vi.waitFor(() => expect(asked(core)).toEqual({ changed_since: '2026-11-20' }));
});

test('a report that was issued counts for more than one that was made to files', async () => {
  const core = await openApp('/workstreams', { kept: { 'screen.reported': '2026-11-20' } });
  await view('前回報告後の変更').click();
  await vi.waitFor(() => expect(asked(core)).toEqual({ changed_since: '2026-11-17' }));
});

test('all of a view’s own is done by keys', async () => {
  const kept = { name: '水曜', search: { health: 'at-risk' }, place: 1, isFirst: false };
  await openApp('/workstreams?health=at-risk', {
    kept: { 'screen.view.workstreams.1': JSON.stringify(kept) },
  });
  await vi.waitFor(() => expect(current()).toBe('水曜'));
  (page.getByRole('button', { name: '表示の設定' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  await userEvent.keyboard('{Control>}a{/Control}木曜{Enter}');
  await vi.waitFor(() => expect(current()).toBe('木曜'));
  await userEvent.keyboard('{F6}');
  expect(document.activeElement?.textContent).toBe('元に戻す');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(current()).toBe('水曜'));
});
