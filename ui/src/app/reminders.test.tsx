/** Reminders: a number beside 今日, said once; by the system only for those who asked, and only what is news. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { setNotices } from '@/state/notices';
import { faults, openApp } from '../../test/app';
import { find, settled } from '../../test/render';
import { forgetTold } from './reminders';

const told = (core: Awaited<ReturnType<typeof openApp>>) =>
  core.heard.filter(({ name }) => name === 'remind');

beforeEach(() => {
  forgetTold();
  setNotices(false);
});

test('nothing due says nothing', async () => {
  await openApp('/settings', { empty: true });
  await settled();
  expect(document.querySelector('.app-rail-count')).toBeNull();
  expect(find('span.offscreen[role=status]').textContent).toBe('');
});

test('what is due stands beside 今日 and in its name', async () => {
  await openApp('/settings');
  await vi.waitFor(() => expect(find('.app-rail-count').textContent).toMatch(/^\d+$/));
  const count = find('.app-rail-count').textContent;
  expect(find('.app-rail a').textContent).toContain(`期限の来たもの${count}件`);
  expect(find('span.offscreen[role=status]').textContent).toContain(`${count}件あります`);
});

test('the system is asked only by those who asked for it, and can say that it cannot', async () => {
  const core = await openApp('/settings');
  await vi.waitFor(() => find('.app-rail-count'));
  expect(told(core)).toEqual([]);
  core.failNext('remind', { code: 'notices-unavailable', class: 'fault' });
  await page.getByText('OSの通知でも知らせる').click();
  await vi.waitFor(() => expect(find('main').textContent).toContain('OSの通知を表示できません'));
  expect(core.heard.filter(({ name }) => name === 'set_settings')).toEqual([]);
  await page.getByText('OSの通知でも知らせる').click();
  await vi.waitFor(() => expect(find('main').textContent).toContain('通知を一つ送りました'));
  expect(await faults()).toEqual([]);
  await vi.waitFor(() =>
    expect(core.heard.filter(({ name }) => name === 'set_settings').at(-1)?.args).toMatchObject({
      settings: { notices: true },
    }),
  );
  // The trial that went, then the number; the same number is no news.
  await vi.waitFor(() => expect(told(core).length).toBe(2));
  expect(told(core).map(({ args }) => args.count === null)).toEqual([true, false]);
  await page.getByRole('navigation').getByRole('link', { name: '組織' }).click();
  await settled();
  expect(told(core).length).toBe(2);
});
