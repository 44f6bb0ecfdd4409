/** 検索: by kind, with counts; words in their fields; keys; the input method; what is kept and what is not. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createCache } from '@/state/cache';
import { forgetRecent } from '@/state/recent';
import { lock } from '@/state/session';
import { setLang } from '@/text/text';
import { faults, openApp, workstream } from '../../../test/app';
import { find, settled } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const field = () => find('main input[type=search]') as HTMLInputElement;
const titles = (kind: string) =>
  [...document.querySelectorAll(`[aria-labelledby=search-${kind}] .search-title`)].map(
    (one) => one.textContent,
  );
const focused = () => document.activeElement?.textContent ?? '';

async function open(at: string) {
  forgetRecent();
  const core = await openApp(at);
  await vi.waitFor(() => field());
  return core;
}

test('is not in the rail, and teaches before anything is looked for', async () => {
  await open('/search');
  await shows('記録の全体から探します');
  expect([...document.querySelectorAll('nav a')].map((a) => a.textContent)).not.toContain('検索');
  expect(document.activeElement).toBe(field());
  expect(await faults()).toEqual([]);
});

test('a link opens words and kinds; every kind says how many, and where the words are', async () => {
  await open('/search?text=供給&kind=status,fact');
  await vi.waitFor(() => expect(field().value).toBe('供給'));
  await shows('「供給」を含むもの', '[role=status].text-quiet');
  await vi.waitFor(() => expect(titles('status').length).toBe(5));
  expect(titles('workstream')).toEqual([]);
  expect(find('[aria-labelledby=search-status] .search-field').textContent).toBe('要旨');
  expect(find('[aria-labelledby=search-status] mark').textContent).toBe('供給');
  expect(find('[aria-labelledby=search-fact] .search-field').textContent).toBe('内容');
  const chip = page.getByRole('button', { name: /^進捗 \d/ });
  expect(chip.element().getAttribute('aria-pressed')).toBe('true');
  expect(await faults()).toEqual([]);
});

test('kinds narrow, and each grows by itself', async () => {
  await open('/search?text=供給');
  await vi.waitFor(() => expect(titles('fact').length).toBe(5));
  await page
    .getByRole('region', { name: /^付帯事項/ })
    .getByRole('button', { name: /^さらに表示/ })
    .click();
  await vi.waitFor(() => expect(titles('fact').length).toBe(48));
  expect(titles('status').length).toBe(5);
  await page.getByRole('button', { name: /^組織 0/ }).click();
  await shows('選んだ種類にはありません');
});

/** What the core says of statuses when it finds many. */
const statuses = (count: number, is_least: boolean, shown: number) => {
  const hit = (index: number) => ({
    kind: 'status',
    id: `s${index}`,
    workstream: workstream(1),
    title: '宇宙',
    field: 'headline',
    excerpt: '宇宙',
    marks: [[0, 2]],
    as_of: '2026-11-20',
  });
  const items = Array.from({ length: shown }, (_, index) => hit(index));
  return { kind: 'status', items, count, is_least };
};
const asked = (core: Awaited<ReturnType<typeof open>>) =>
  core.asked.filter(({ query }) => query.startsWith('search'));

test('one question counts all kinds and brings the first of each', async () => {
  const core = await open('/search?text=供給');
  await vi.waitFor(() => expect(titles('status').length).toBe(5));
  expect(asked(core)).toEqual([{ query: 'search-each', text: '供給', limit: 5 }]);
});

test('says how many there are beyond what the door gives', async () => {
  const core = await open('/search');
  core.answer('search-each', [statuses(1234, false, 200)]);
  await userEvent.fill(field(), '宇宙');
  await vi.waitFor(() => expect(find('main').textContent?.includes('ほかに1,034件あります')).toBe(true));
  expect(document.querySelectorAll('[aria-labelledby=search-status] button').length).toBe(0);
});

test('a number that was not counted to the end says so wherever it stands', async () => {
  const core = await open('/search');
  core.answer('search-each', [statuses(1000, true, 5)]);
  await userEvent.fill(field(), '宇宙');
  await shows('「宇宙」を含むもの 1,000件以上', '[role=status].text-quiet');
  expect(find('#search-status').textContent).toBe('進捗 1,000件以上');
  const chip = page.getByRole('button', { name: /^進捗/ });
  expect(chip.element().textContent).toBe('進捗1,000件以上');
  expect(page.getByRole('button', { name: /^施策/ }).element().textContent).toBe('施策0');
  await shows('さらに表示（残り995件以上）', '[aria-labelledby=search-status] button');
  core.answer('search-each', [statuses(200, true, 200)]);
  await userEvent.fill(field(), '宇');
  await shows('これより先は表示していません。', '[aria-labelledby=search-status] .kit-hint');
});

test('arrows go through the results and back, Esc returns to the field, Enter opens', async () => {
  await open('/search?text=宇宙');
  await vi.waitFor(() => expect(titles('workstream').length).toBeGreaterThan(0));
  field().focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toContain('宇宙開発利用推進費');
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).not.toBe(field());
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('{Enter}');
  expect(focused()).toContain('宇宙開発利用推進費');
  await userEvent.keyboard('{Enter}');
  await shows('宇宙開発利用推進費', '#record-title');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'));
});

test('half a word is not looked for; letters typed meanwhile stay', async () => {
  await open('/search');
  const box = field();
  box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  await userEvent.type(box, '宇宙');
  await settled();
  await shows('記録の全体から探します');
  box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  await vi.waitFor(() => expect(titles('workstream').length).toBeGreaterThan(0));
  await userEvent.keyboard('開 発');
  await vi.waitFor(() => expect(find('[role=status].text-quiet').textContent).toContain('「宇宙開 発」'));
  expect(box.value).toBe('宇宙開 発');
});

test('nothing found says what to do', async () => {
  await open('/search?text=zzz');
  await shows('「zzz」を含むものはありません');
  expect(await faults()).toEqual([]);
});

test('a failure says what happened', async () => {
  const core = await open('/search');
  core.failNext('search-each', { code: 'damaged', class: 'fault', trace: 'damaged@search' });
  await userEvent.fill(field(), '宇');
  await shows('damaged@search');
});

test('recent searches are kept in memory only, and go when the window locks', async () => {
  await open('/search?text=宇宙');
  await vi.waitFor(() => expect(titles('workstream').length).toBeGreaterThan(0));
  field().focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.clear(field());
  await shows('最近の検索');
  await page.getByRole('button', { name: '宇宙' }).click();
  await vi.waitFor(() => expect(titles('workstream').length).toBeGreaterThan(0));
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('宇宙');
  await userEvent.clear(field());
  await shows('最近の検索');
  await lock(createCache());
  await vi.waitFor(() => expect(document.querySelector('main input[type=search]')).toBeNull());
  await userEvent.fill(page.getByLabelText('パスフレーズ'), 'x');
  await userEvent.keyboard('{Enter}');
  await shows('記録の全体から探します');
  expect(find('main').textContent).not.toContain('最近の検索');
});

test('the palette leads here with what was typed', async () => {
  forgetRecent();
  await openApp('/help');
  await shows('進捗を記録する');
  await userEvent.keyboard('{Control>}k{/Control}');
  await vi.waitFor(() => find('.app-palette-field input'));
  await userEvent.keyboard('宇宙');
  await page.getByRole('option', { name: '全ての結果を見る' }).click();
  await vi.waitFor(() => expect(field().value).toBe('宇宙'));
  await vi.waitFor(() => expect(titles('workstream').length).toBeGreaterThan(0));
});

test.each(['light', 'dark'] as const)(
  'axe in English, %s; nothing is cut off at twice the zoom',
  async (theme) => {
    await page.viewport(640, 400);
    await openApp('/search?text=供給', { look: { language: 'en', theme } });
    setLang('en');
    await vi.waitFor(() => expect(titles('status').length).toBe(5));
    expect(await faults()).toEqual([]);
    const main = find('main');
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    await page.viewport(1280, 800);
  },
);
