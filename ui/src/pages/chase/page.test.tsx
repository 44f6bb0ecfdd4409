/** 督促: ministries with what is missing, whom to ask, the request as text in one key, and a report logged where it stands. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { setLang } from '@/text/text';
import { outOfWindow } from '../../../test/access';
import { faults, lastWrite, openApp, writes } from '../../../test/app';
import { commit, compose, heldKey } from '../../../test/ime';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const copied = () => vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const ready = () => vi.waitFor(() => expect(rows().length).toBeGreaterThan(0), { timeout: 3000 });

const atHealths = () =>
  vi.waitFor(() => expect(document.activeElement?.closest('.strip')).not.toBeNull(), { timeout: 3000 });

afterEach(() => vi.restoreAllMocks());

test('ministries with counts; of the first, what is missing since when, and whom to ask', async () => {
  await openApp('/chase');
  await ready();
  const counted = document.querySelectorAll('.chase-ministries tbody tr').length;
  expect(counted).toBeGreaterThan(2);
  expect(find('.chase-ministry[aria-current]').textContent).toBe(find('#chase-title').textContent);
  expect(rows()[0]?.textContent).toMatch(/期限超過（\d+営業日）/);
  expect(rows()[0]?.textContent).toContain('報告期限：令和');
  expect(find('.chase-contacts').textContent).toContain('内線');
  expect(find('main').textContent).toContain('変更がないことを意味しません');
  expect(await faults()).toEqual([]);
});

test('the arrows go from ministry to ministry, and the keys begin there', async () => {
  await openApp('/chase');
  await ready();
  await vi.waitFor(() => expect(document.activeElement?.className).toBe('chase-ministry'));
  const first = find('#chase-title').textContent;
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(find('#chase-title').textContent).not.toBe(first));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(find('#chase-title').textContent));
  await userEvent.keyboard('{ArrowUp}');
  await vi.waitFor(() => expect(find('#chase-title').textContent).toBe(first));
});

test('reached by its name the arrows work at once', async () => {
  const clipboard = copied();
  await openApp('/workstreams');
  await vi.waitFor(() => find('.kit-grid-keys').focus());
  await userEvent.keyboard('{Control>}k{/Control}');
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  await userEvent.keyboard('督促');
  await vi.waitFor(() => expect(find('[role=option]').textContent).toContain('督促'));
  await userEvent.keyboard('{Enter}');
  await ready();
  await vi.waitFor(() => expect(document.activeElement?.className).toBe('chase-ministry'));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const third = document.querySelectorAll('.chase-ministry')[2]?.textContent;
  await vi.waitFor(() => expect(find('#chase-title').textContent).toBe(third));
  await userEvent.keyboard('c');
  await vi.waitFor(() => expect(clipboard).toHaveBeenCalledOnce());
  expect(clipboard.mock.calls[0]?.[0]).toContain(`${third} 御担当者様`);
});

test('one key copies the request: to whom, what, since when, and that no change is an answer', async () => {
  const clipboard = copied();
  await openApp('/chase');
  await ready();
  const count = rows().length;
  await userEvent.keyboard('c');
  await vi.waitFor(() => expect(clipboard).toHaveBeenCalledOnce(), { timeout: 3000 });
  const text = clipboard.mock.calls[0]?.[0] ?? '';
  expect(text).toContain(`進捗の御報告のお願い（${count}件）`);
  expect(text).toContain(`${find('#chase-title').textContent} 御担当者様`);
  expect(text).toContain('変更がない場合も、その旨を御連絡ください');
  expect(text).toMatch(/\n1\. \d{5} /);
  expect(text).toMatch(/報告期限：令和.*（\d+営業日超過）/);
  expect(text.match(/^\d+\. /gm)?.length).toBe(count);
  expect(text.trim().endsWith('機密性2情報')).toBe(true);
  await shows(`${count}件）をコピーしました`, '.kit-toasts');
});

test('what is due soon is shown when it is asked for, and stays in the link', async () => {
  const core = await openApp('/chase');
  await ready();
  await page.getByText('期限間近のものも示す').click();
  await shows('期限間近', '.chase-ministries thead');
  expect(core.asked.filter(({ query }) => query === 'chase').at(-1)).toMatchObject({ soon: true });
});

test('a report that came in is logged where it stands; it leaves, and the keys go to the next', async () => {
  const core = await openApp('/chase');
  await ready();
  // To a ministry from which more than one is missing.
  while (rows().length < 2) {
    const here = find('#chase-title').textContent;
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(find('#chase-title').textContent).not.toBe(here));
    await ready();
  }
  const before = rows().length;
  const id = rows()[0]?.dataset.row;
  await page.getByRole('button', { name: '進捗を記録' }).first().click();
  await atHealths();
  expect(await faults()).toEqual([]);
  // A digit rates and leads on to the headline.
  await userEvent.keyboard('1予定どおり');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(writes(core)).toBe(1));
  expect(lastWrite(core)).toMatchObject({
    intent: 'log-status',
    workstream: id,
    entry: { health: 'on-track', headline: '予定どおり' },
  });
  await vi.waitFor(() => expect(rows().length).toBe(before - 1), { timeout: 3000 });
  expect(document.querySelector(`[data-row="${id}"]`)).toBeNull();
  expect(document.activeElement?.closest('[data-row]')).not.toBeNull();
});

test('when nothing is missing from a ministry any more, the keys go to the ministries', async () => {
  const core = await openApp('/chase');
  await ready();
  const ministry = find('#chase-title').textContent;
  for (let left = rows().length; left > 0; left -= 1) {
    await userEvent.keyboard('s');
    await atHealths();
    await userEvent.keyboard('1');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(find('#chase-title').textContent !== ministry || rows().length < left).toBe(true),
    );
  }
  await vi.waitFor(() => expect(find('#chase-title').textContent).not.toBe(ministry));
  await vi.waitFor(() => expect(document.activeElement?.className).toBe('chase-ministry'));
  expect(writes(core)).toBeGreaterThan(0);
});

test('while someone composes, no key leaves the headline', async () => {
  const core = await openApp('/chase');
  await ready();
  await page.getByRole('button', { name: '進捗を記録' }).first().click();
  await atHealths();
  await userEvent.keyboard('2');
  await compose('よてい');
  await heldKey('Escape');
  await heldKey('Enter');
  expect(document.querySelector('.strip')).not.toBeNull();
  await commit('予定');
  expect((document.activeElement as HTMLInputElement).value).toBe('予定');
  expect(writes(core)).toBe(0);
});

test('Escape puts the strip away without a word', async () => {
  const core = await openApp('/chase');
  await ready();
  await page.getByRole('button', { name: '進捗を記録' }).first().click();
  await atHealths();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('.strip')).toBeNull());
  expect(document.activeElement?.textContent).toContain('進捗を記録');
  expect(writes(core)).toBe(0);
});

test('S opens the first, or the one that has the keys', async () => {
  await openApp('/chase');
  await ready();
  await userEvent.keyboard('s');
  await atHealths();
  expect(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row).toBe(
    rows()[0]?.dataset.row,
  );
});

test('on another day nothing is logged', async () => {
  await openApp('/chase');
  await ready();
  setAsOf('2026-11-20');
  await vi.waitFor(() => expect(page.getByRole('button', { name: '進捗を記録' }).elements()).toEqual([]));
});

test('nothing to chase says so', async () => {
  await openApp('/chase', { empty: true });
  await shows('督促するものはありません');
  expect(await faults()).toEqual([]);
});

describe('at 200 %, in English', () => {
  beforeEach(() => page.viewport(640, 400));
  afterEach(() => page.viewport(1280, 800));
  test('nothing is lost sideways', async () => {
    await openApp('/chase', { look: { language: 'en', theme: 'dark' } });
    setLang('en');
    await ready();
    expect(outOfWindow()).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});
