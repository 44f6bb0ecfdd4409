/** The morning: whose it is, what is counted, the list that a number comes from, and the record that a line opens. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, openApp } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const part = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.today .page-part')].find((one) =>
    one.querySelector('h2')?.textContent?.startsWith(name),
  );

test('what asks for a look, with numbers; what does not is one line', async () => {
  await openApp('/today?whose=all');
  await shows('主管未定・主管競合');
  await shows('未完了の対応事項');
  expect(part('未完了の対応事項')?.textContent).toContain('1営業日超過');
  expect(find('.today-quiet').textContent).toContain('対応事項のない決定');
  expect(await faults()).toEqual([]);
});

test('one’s own, one’s ministry’s, or all', async () => {
  const core = await openApp('/today');
  await page.getByText('自府省', { exact: true }).click();
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'today').at(-1)).toMatchObject({ view: 'ministry' }),
  );
});

test('a number opens the list that it counts', async () => {
  await openApp('/today?whose=all');
  await shows('主管未定・主管競合');
  const listed = Number(part('主管未定')?.querySelector('.today-count')?.textContent?.replace(/\D/g, ''));
  expect(listed).toBeGreaterThan(0);
  part('主管未定')?.querySelector<HTMLElement>('.today-items ~ button')?.click();
  await shows('施策', 'h1');
  await vi.waitFor(() => expect(find('.page-head [role=status]').textContent).toContain(`${listed}件`));
});

test('a line opens its record', async () => {
  await openApp('/today?whose=all');
  await shows('主管未定・主管競合');
  part('主管未定')?.querySelector<HTMLElement>('.today-items button')?.click();
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toMatch(/^w/));
});

test('actions open as a list of as many', async () => {
  const core = await openApp('/today');
  await shows('未完了の対応事項');
  part('未完了の対応事項')?.querySelector<HTMLElement>('.today-items ~ button')?.click();
  await shows('対応事項', 'h1');
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'actions').at(-1)).toMatchObject({
      filter: { post: expect.any(String) },
    }),
  );
});

test('an action opens its record', async () => {
  await openApp('/today?whose=all');
  await shows('代替調達先の調査結果');
  part('未完了の対応事項')?.querySelector<HTMLElement>('.today-items button')?.click();
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toMatch(/^x/));
});

test('what is new is since one looked last; it is remembered for this workspace, and can be said otherwise', async () => {
  const kept = JSON.stringify({ day: '2026-11-20', before: '2026-11-13', chosen: null });
  const core = await openApp('/today?whose=all', { kept: { 'screen.looked': kept } });
  await shows('前回この画面を見た日（令和8年11月20日）');
  const since = () => core.asked.filter(({ query }) => query === 'today').at(-1);
  expect(since()).toMatchObject({ since: '2026-11-20' });
  const written = () =>
    core.heard
      .filter(({ name, args }) => name === 'keep' && args.key === 'screen.looked')
      .map(({ args }) => JSON.parse(String(args.value)));
  expect(written()).toEqual([{ day: '2026-11-24', before: '2026-11-20', chosen: null }]);
  await page.getByRole('button', { name: '今日までを確認済みにする' }).click();
  await shows('指定した日（令和8年11月24日）');
  expect(since()).toMatchObject({ since: '2026-11-24' });
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '前回見た日に戻す' }).click();
  await shows('前回この画面を見た日（令和8年11月20日）');
  expect(core.heard.filter(({ name }) => name === 'submit')).toEqual([]);
});

test('the first look says so and asks for a week', async () => {
  const core = await openApp('/today');
  await shows('前の日までに見ていないため、1週間前');
  expect(core.asked.find(({ query }) => query === 'today')).not.toHaveProperty('since');
});

test('from what is silent one goes on to the chase screen', async () => {
  await openApp('/today?whose=all');
  await shows('報告のないもの');
  const [, toChase] = part('報告のないもの')?.querySelectorAll<HTMLElement>('.today-items ~ button') ?? [];
  expect(toChase?.textContent).toContain('督促');
  toChase?.click();
  await shows('督促', 'h1');
});
