/** What works on every screen: size, density, dates, the sheet of keys, and the place one comes back to. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dismissAll, notify } from '@/kit/toast';
import { setAsOf } from '@/state/clock';
import { setDensity } from '@/state/density';
import { useZoom, zoomPlain } from '@/state/zoom';
import { setDayStyle } from '@/text/text';
import { faults, openApp, workstream } from '../../test/app';
import { find, settled } from '../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });

/** It is open or closed for the whole window, so also for the next test. */
async function closeSheet() {
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
}

afterEach(() => {
  zoomPlain();
  setDensity('comfortable');
  setDayStyle('wareki');
});

describe('zoom', () => {
  const drawn = (core: Awaited<ReturnType<typeof openApp>>) =>
    core.heard.filter(({ name }) => name === 'plugin:webview|set_webview_zoom').map(({ args }) => args.value);

  test('grows, shrinks and goes back by keys, also while typing and over a dialog', async () => {
    const core = await openApp(`/workstreams/${workstream(1)}`);
    await vi.waitFor(() => find('.strip'));
    await page.getByRole('textbox', { name: '要旨' }).click();
    await userEvent.keyboard('{Control>}+{/Control}{Control>};{/Control}');
    await vi.waitFor(() => expect(drawn(core)).toEqual([1.1, 1.25]));
    await page.getByRole('button', { name: 'キー操作の一覧' }).click();
    await vi.waitFor(() => find('[role=dialog]'));
    await userEvent.keyboard('{Control>}-{/Control}');
    await vi.waitFor(() => expect(drawn(core)).toEqual([1.1, 1.25, 1.1]));
    await userEvent.keyboard('{Control>}0{/Control}');
    await vi.waitFor(() => expect(drawn(core)).toEqual([1.1, 1.25, 1.1, 1]));
    await closeSheet();
  });

  test('stays between 50 and 300 percent, and is remembered on this laptop', async () => {
    await openApp('/settings');
    for (let press = 0; press < 12; press += 1) await userEvent.keyboard('{Control>}+{/Control}');
    expect(useZoom.getState().percent).toBe(300);
    expect(localStorage.getItem('renkei.zoom')).toBe('300');
    await shows('300％');
    for (let press = 0; press < 15; press += 1) await userEvent.keyboard('{Control>}-{/Control}');
    expect(useZoom.getState().percent).toBe(50);
  });
});

test('dates, size, density and theme are at hand on every screen', async () => {
  await openApp('/activity');
  await page.getByRole('button', { name: '表示', exact: true }).click();
  await vi.waitFor(() => find('[role=dialog][aria-label=表示]'));
  // The unseen buttons that close a panel for screen readers stand beside the panel, outside of all landmarks.
  const found = await faults();
  expect(found.filter((fault) => fault !== 'region: <div style="display: contents;">')).toEqual([]);
  await page.getByText('併記').click();
  await shows('令和8年（2026年）11月24日', 'header');
  const before = find('nav a').getBoundingClientRect().height;
  await page.getByText('詰める').click();
  await vi.waitFor(() => expect(find('nav a').getBoundingClientRect().height).toBeLessThan(before));
  expect(localStorage.getItem('renkei.density')).toBe('compact');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('表示'));
});

describe('the keys', () => {
  const inList = () =>
    vi.waitFor(() => expect(document.activeElement?.className).toBe('kit-grid-keys'), { timeout: 3000 });

  test('go to the list that a link of the morning opens', async () => {
    await openApp('/today');
    await shows('一覧で開く');
    (
      page
        .getByRole('button', { name: /一覧で開く/ })
        .first()
        .element() as HTMLElement
    ).focus();
    await userEvent.keyboard('{Enter}');
    await shows('施策', 'h1');
    await inList();
  });

  test('go to the list when the palette or the manual is left, and nothing had them before', async () => {
    await openApp('/workstreams');
    await vi.waitFor(() => find('.kit-grid-keys'));
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Control>}k{/Control}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await userEvent.keyboard('{Escape}');
    await inList();
    await userEvent.keyboard('{F1}');
    await vi.waitFor(() => expect(document.querySelector('.kit-grid-keys')).toBeNull());
    await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await userEvent.keyboard('{Escape}');
    await inList();
  });

  test('stay where one can go on when the day goes back to today', async () => {
    await openApp('/workstreams');
    await vi.waitFor(() => find('.kit-grid-keys'));
    setAsOf('2026-04-01');
    await shows('今日に戻す', '.app-banners');
    const back = find('.app-banners button');
    back.focus();
    await userEvent.keyboard('{Enter}');
    await inList();
  });
});

test('notices lie over nothing, and all of them is in the window', async () => {
  await openApp(`/workstreams/${workstream(1)}`);
  await vi.waitFor(() => find('.strip'));
  for (let nth = 0; nth < 3; nth += 1)
    notify({
      message: '後の変更がこの操作に基づいているため、取り消せません。',
      action: { label: '後の変更も併せて取り消す', run: () => {} },
    });
  await vi.waitFor(() => expect(document.querySelectorAll('.kit-toast').length).toBe(3));
  await settled();
  for (const notice of document.querySelectorAll('.kit-toast, .kit-toast button')) {
    const { left, top, right, bottom } = notice.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(find('.app-rail').getBoundingClientRect().right);
    expect(top).toBeGreaterThanOrEqual(find('main').getBoundingClientRect().bottom);
    expect(right).toBeLessThanOrEqual(window.innerWidth);
    expect(bottom).toBeLessThanOrEqual(find('.app-shell').getBoundingClientRect().bottom);
  }
  dismissAll();
});

test('no control is smaller than 24 px when lines stand close', async () => {
  setDensity('compact');
  await openApp(`/workstreams/${workstream(1)}`);
  await vi.waitFor(() => find('.strip'));
  await settled();
  const small = [...document.querySelectorAll('a, button, input, textarea, [role=tab]')]
    .filter((element) => !element.classList.contains('app-skip') && !element.closest('.kit-pick-option'))
    .map((element) => ({ html: element.outerHTML.slice(0, 120), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24));
  expect(small.map(({ html }) => html)).toEqual([]);
});

test('the list of keys has what is live and what parts listen to, each once', async () => {
  await openApp(`/workstreams/${workstream(1)}`);
  await vi.waitFor(() => find('.strip'));
  await page.getByRole('textbox', { name: '要旨' }).click();
  await page.getByRole('button', { name: 'キー操作の一覧' }).click();
  const sheet = await vi.waitFor(() => find('[role=dialog]'));
  const labels = [...sheet.querySelectorAll('dt')].map((dt) => dt.textContent);
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of [
    '検索・移動・操作を開く',
    '表示を拡大',
    'リンクをコピー',
    '要点をコピー',
    '記録する',
    '候補を選ぶ',
  ])
    expect(labels).toContain(label);
  expect(sheet.textContent).toContain('表示を拡大Ctrl+');
  expect(await faults()).toEqual([]);
  await closeSheet();
});

test('after unlocking one is where one was, with the view and the keys', async () => {
  await openApp(`/workstreams/${workstream(2)}?health=at-risk`);
  await shows('宇宙開発利用推進費', '#record-title');
  await userEvent.keyboard('{Control>}l{/Control}');
  await vi.waitFor(() => find('input[type=password]'));
  expect(document.body.textContent).not.toContain('宇宙開発利用推進費');
  await userEvent.fill(find('input[type=password]'), 'x');
  await userEvent.keyboard('{Enter}');
  await shows('宇宙開発利用推進費', '#record-title');
  await shows('施策', 'h1');
  const chip = page.getByRole('button', { name: /^要注意/ }).first();
  expect(chip.element().getAttribute('aria-pressed')).toBe('true');
  await vi.waitFor(() => expect(document.activeElement?.className).toBe('kit-grid-keys'));
});

test('made-up statuses are named on every screen and go in one step', async () => {
  const core = await openApp('/workstreams', { fictional: 12 });
  await shows('架空の進捗や予定が含まれています（12件）', '.app-banners');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '架空の記録を取り除く' }).click();
  await vi.waitFor(() => expect(find('.app-banners').textContent).not.toContain('架空'));
  expect(core.heard.some(({ args }) => JSON.stringify(args).includes('clear-fiction'))).toBe(true);
});
