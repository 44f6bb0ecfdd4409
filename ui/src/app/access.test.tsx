/** Every screen for those who zoom, widen their text, use high contrast or a screen reader, or want nothing to move. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CoreOptions } from '@/gallery/core';
import { setAsOf } from '@/state/clock';
import { cutTexts, emulate, outOfWindow, widened } from '../../test/access';
import { faults, openApp, workstream } from '../../test/app';
import { find, settled } from '../../test/render';

const places: readonly string[] = [
  '/workstreams',
  `/workstreams/${workstream(1)}`,
  '/organisations',
  '/topics',
  '/import',
  '/reports',
  '/reports?view=compose&series=weekly',
  '/reports/weekly-2026-003',
  '/reports?view=compare&a=weekly-2026-002&b=weekly-2026-003',
  '/activity',
  '/settings',
  '/help',
  '/search?text=供給',
];

async function open(place: string, options: CoreOptions = {}) {
  const core = await openApp(place, options);
  await document.fonts.ready;
  if (place.includes(workstream(1))) await vi.waitFor(() => find('.strip'));
  if (place.includes('search')) await vi.waitFor(() => find('.search-hit'));
  await settled();
  return core;
}

describe('landmarks', () => {
  test('one banner, one main area, one named navigation; a skip link that comes first', async () => {
    await open('/help');
    expect(document.querySelectorAll('header').length).toBe(1);
    expect(document.querySelectorAll('main').length).toBe(1);
    expect(find('nav').getAttribute('aria-label')).toBe('画面の一覧');
    expect(document.querySelectorAll('h1').length).toBe(1);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.className).toBe('app-skip');
    const { top, height } = find('.app-skip').getBoundingClientRect();
    await vi.waitFor(() => expect(top + height).toBeGreaterThan(0));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('main');
  });

  test('where one is is said, and of which day', async () => {
    await open('/help');
    const said = find('p.offscreen[role=status]');
    expect(said.textContent).toBe('ヘルプ');
    await page.getByRole('navigation', { name: '画面の一覧' }).getByRole('link', { name: '設定' }).click();
    await vi.waitFor(() => expect(said.textContent).toBe('設定'));
    setAsOf('2026-04-01');
    await vi.waitFor(() => expect(said.textContent).toBe('設定 令和8年4月1日 時点'));
    expect(find('.app-banners').textContent).toContain('令和8年4月1日時点の内容を表示しています');
    expect(await faults()).toEqual([]);
  });
});

describe.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('axe, %s, %s', (language, theme) => {
  const look = { language, theme };
  const isDrawn = () => vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe(theme));

  test.each([...places, '/nowhere'])('%s has no fault', async (place) => {
    await open(place, { look });
    await isDrawn();
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['before there is a workspace', { session: { session: 'first-run' } }],
    ['while it is locked', { session: { session: 'locked', name: '総合調整', wait_seconds: 0 } }],
  ] as const)('%s there is no fault', async (_, options) => {
    await openApp('/', { ...options, look });
    await isDrawn();
    expect(await faults()).toEqual([]);
  });
});

describe('at 200 % in a window of 1280 × 800', () => {
  beforeEach(() => page.viewport(640, 400));
  afterEach(() => page.viewport(1280, 800));

  test.each(places)('%s loses nothing sideways', async (place) => {
    await open(place);
    const main = find('main');
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    expect(outOfWindow()).toEqual([]);
    expect(cutTexts('header')).toEqual([]);
    expect(main.clientHeight).toBeGreaterThan(200);
  });

  test('a record that is opened comes into sight below its list', async () => {
    await open('/organisations');
    const shell = find('.app-shell');
    // The tests' page is higher than this window; the app never is.
    shell.style.height = '400px';
    find('main').scrollTo(0, 0);
    await page.getByRole('button', { name: '警察庁', exact: true }).click();
    const title = await vi.waitFor(() => find('#record-title'));
    await vi.waitFor(() => {
      const { top, bottom } = title.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(window.innerHeight);
    });
  });

  test('control: a control beside the window is found', async () => {
    await open('/help');
    find('header button').style.translate = '-2000px';
    expect(outOfWindow().length).toBe(1);
  });
});

describe.each(['ja', 'en'])('in a window of 1280 × 800, %s', (language) => {
  test.each([
    '/workstreams',
    `/workstreams/${workstream(1)}`,
    '/findings',
    '/actions',
    '/actions?tab=decisions',
    '/topics',
    '/topics/t000000000000000000002',
    '/people/n000000000000000000001',
    '/activity',
  ])('the columns of %s fit beside each other', async (place) => {
    await open(place, { look: { language, theme: 'light' } });
    const grid = await vi.waitFor(() => find('.kit-grid'), { timeout: 3000 });
    await vi.waitFor(() => find('.kit-grid-body [role=row]'));
    await settled();
    // The bar that scrolls down takes its width, too, where the system draws one.
    const bar = 17 - (grid.offsetWidth - grid.clientWidth - 2);
    expect(grid.scrollWidth).toBeLessThanOrEqual(grid.clientWidth);
    expect(Number.parseFloat(grid.style.getPropertyValue('--grid-least'))).toBeLessThanOrEqual(
      grid.clientWidth - bar,
    );
  });
});

test('what is only heard stands within what scrolls, so that the page itself never does', async () => {
  await open('/handover/v000000000000000000001');
  const heard = await vi.waitFor(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main .sr-only')];
    expect(all.length).toBeGreaterThan(0);
    return all;
  });
  for (const one of heard) expect(find('main').contains(one.offsetParent)).toBe(true);
});

describe('in English, whose words are longer', () => {
  afterEach(() => page.viewport(1280, 800));
  const parts = () =>
    [
      ...document.querySelectorAll(
        '.app-place > *, .app-palette-open, .app-top > button, .app-state > button',
      ),
    ]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0);
  const overlaps = () =>
    parts().filter((one, index) =>
      parts()
        .slice(index + 1)
        .some(
          (other) =>
            one.left < other.right - 1 &&
            other.left < one.right - 1 &&
            one.top < other.bottom - 1 &&
            other.top < one.bottom - 1,
        ),
    ).length;

  test.each([1280, 1152, 1080, 1030, 1000, 900, 840])(
    'at %i px nothing at the top lies over another',
    async (width) => {
      await page.viewport(width, 700);
      await openApp('/settings', { look: { language: 'en', theme: 'light' } });
      await vi.waitFor(() => expect(find('h1').textContent).toBe('Settings'));
      await document.fonts.ready;
      await settled();
      expect(parts().length).toBeGreaterThan(5);
      expect(overlaps()).toBe(0);
      expect(find('.app-place > span').getBoundingClientRect().width).toBeGreaterThan(60);
    },
  );

  test('control: what lies over another is found', async () => {
    await openApp('/settings', { look: { language: 'en', theme: 'light' } });
    await vi.waitFor(() => expect(find('h1').textContent).toBe('Settings'));
    find('.app-palette-open').style.translate = '-120px';
    expect(overlaps()).toBeGreaterThan(0);
  });
});

test('at 300 % the working area keeps a height to work in', async () => {
  await page.viewport(427, 267);
  await open('/settings');
  expect(find('main').clientHeight).toBeGreaterThanOrEqual(18 * 16);
  expect(outOfWindow()).toEqual([]);
  await page.viewport(1280, 800);
});

describe('with the text spacing of WCAG 1.4.12', () => {
  const wide = widened();
  afterEach(() => wide.remove());

  test.each(places)('%s: no words are cut that were whole before', async (place) => {
    await open(place);
    const before = cutTexts('body');
    document.head.append(wide);
    await settled();
    expect(cutTexts('body').filter((one) => !before.includes(one))).toEqual([]);
    expect(outOfWindow()).toEqual([]);
  });

  test('control: words that are cut are found', async () => {
    await open('/help');
    const box = find('h1');
    box.style.overflow = 'hidden';
    box.style.whiteSpace = 'nowrap';
    box.style.width = '1.5em';
    expect(cutTexts('main').join()).toContain('ヘルプ');
  });
});

describe('in high contrast', () => {
  beforeEach(() => emulate('forced-colors', 'active'));
  afterEach(() => emulate('forced-colors', 'none'));
  const outline = (element: Element) => getComputedStyle(element).outlineStyle;

  test('focus, the current screen and what is chosen show without a background', async () => {
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await open('/search?text=供給&kind=status');
    expect(outline(find('.kit-chip[aria-pressed=true]'))).toBe('solid');
    find('main input').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.className).toBe('search-hit');
    expect(outline(document.activeElement as Element)).toBe('solid');
    await page.getByRole('navigation', { name: '画面の一覧' }).getByRole('link', { name: '設定' }).click();
    await vi.waitFor(() => expect(outline(find('nav [aria-current=page]'))).toBe('solid'));
    await userEvent.keyboard('{Control>}k{/Control}');
    await vi.waitFor(() => expect(outline(find('.app-palette-field'))).toBe('solid'));
  });

  test('of the tabs only the chosen one is underlined', async () => {
    await open(`/workstreams/${workstream(1)}`);
    const line = (selector: string) => getComputedStyle(find(selector)).borderBlockEndColor;
    const plain = getComputedStyle(document.documentElement).backgroundColor;
    expect(line('.kit-tab:not([data-selected])')).toBe(plain);
    expect(line('.kit-tab[data-selected]')).not.toBe(plain);
  });
});

test('whoever wants nothing to move sees nothing move', async () => {
  await emulate('prefers-reduced-motion', 'reduce');
  await open('/help');
  await userEvent.keyboard('{Control>}k{/Control}');
  await vi.waitFor(() => find('.app-palette-field'));
  const seconds = (value: string) => Math.max(...value.split(',').map((one) => Number.parseFloat(one)));
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationDuration } = getComputedStyle(element);
    return seconds(transitionDuration) > 0.001 || seconds(animationDuration) > 0.001;
  });
  expect(moving.map((element) => element.className)).toEqual([]);
  await emulate('prefers-reduced-motion', 'no-preference');
});
