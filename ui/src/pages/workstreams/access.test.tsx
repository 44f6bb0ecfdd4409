/** The desk with everything open, table, record, form and editor, for those who zoom, widen text, or set the system otherwise. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setDensity } from '@/state/density';
import { cutTexts, emulate, outOfWindow, widened } from '../../../test/access';
import { faults, openApp, workstream } from '../../../test/app';
import { find, settled } from '../../../test/render';

/** The list with its form for a new one, and a record with the strip that assigns. */
async function openDesk() {
  await openApp(`/workstreams/${workstream(1)}`);
  // The app is as high as the window.
  const host = find('.app-shell').parentElement;
  if (host) host.style.height = `${window.innerHeight}px`;
  await vi.waitFor(() => find('.record .strip'));
  await page.getByRole('button', { name: '施策を追加' }).click();
  await page.getByRole('tab', { name: /所管/ }).click();
  await page.getByRole('button', { name: '所管を割り当てる' }).click();
  await vi.waitFor(() => expect(document.querySelectorAll('.strip').length).toBe(2));
  await document.fonts.ready;
  await settled();
}

/** What has the focus is seen whole, or as much of it as there is room for, and nothing lies over its middle. */
function focusIsSeen(): string | null {
  const focused = document.activeElement as HTMLElement;
  // The keys of the table stand over the active cell, which is what is seen.
  const cell = focused.hasAttribute('data-at-rest') ? find('[data-active]') : null;
  // Of a radio or a check box the label is what is seen.
  const shown = cell ?? focused.closest('label') ?? focused;
  const box = shown.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 24) / 2];
  const name = `${shown.tagName} ${shown.className} ${shown.textContent?.slice(0, 20)}`;
  if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) return `outside: ${name}`;
  const over = document.elementFromPoint(x, y);
  const isSeen = over !== null && (shown.contains(over) || over.contains(shown) || over === focused);
  return isSeen ? null : `under ${over?.className}: ${name}`;
}

/** Goes through the window with Tab; the places where the focus could not be seen. */
async function hiddenStops(most: number): Promise<string[]> {
  const hidden: string[] = [];
  const first = document.activeElement;
  for (let stop = 0; stop < most; stop += 1) {
    await userEvent.keyboard('{Tab}');
    await settled();
    if (document.activeElement === first || document.activeElement === document.body) break;
    const fault = focusIsSeen();
    if (fault) hidden.push(fault);
  }
  return hidden;
}

describe('at 200 % in a window of 1280 × 800', () => {
  beforeEach(() => page.viewport(640, 400));
  afterEach(() => page.viewport(1280, 800));

  test('nothing is lost sideways, and the focus is never hidden', { timeout: 60_000 }, async () => {
    await openDesk();
    const main = find('main');
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    expect(outOfWindow()).toEqual([]);
    find('.page-list input').focus();
    expect(await hiddenStops(60)).toEqual([]);
    // In the table, to every side.
    find('.kit-grid-keys').focus();
    for (const keys of [
      '{Control>}{End}{/Control}',
      '{Home}',
      '{Control>}{Home}{/Control}',
      '{End}',
      '{ArrowUp}',
    ]) {
      await userEvent.keyboard(keys);
      await settled();
      expect(focusIsSeen()).toBeNull();
    }
  });
});

test('the focus is never hidden in a window of 1280 × 800, close or not', { timeout: 60_000 }, async () => {
  setDensity('compact');
  await openDesk();
  find('.page-list input').focus();
  expect(await hiddenStops(60)).toEqual([]);
  setDensity('comfortable');
});

test('control: a focus that something lies over is found', async () => {
  await openDesk();
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 100;';
  document.body.append(cover);
  find('.page-list input').focus();
  expect(focusIsSeen()).toContain('under');
  cover.remove();
});

test('with the text spacing of WCAG 1.4.12 no words are cut that were whole before', async () => {
  await openDesk();
  const before = cutTexts('body');
  const wide = widened();
  document.head.append(wide);
  await settled();
  const cut = cutTexts('body').filter((one) => !before.includes(one));
  // In the table lines may be wider than their column, but never higher than their row.
  const high = [...document.querySelectorAll('.kit-grid-cell > span')].filter(
    (span) => span.getBoundingClientRect().height > (span.parentElement?.getBoundingClientRect().height ?? 0),
  );
  wide.remove();
  expect(cut).toEqual([]);
  expect(high.map((one) => one.textContent)).toEqual([]);
});

describe('in high contrast', () => {
  beforeEach(() => emulate('forced-colors', 'active'));
  afterEach(() => emulate('forced-colors', 'none'));
  const outline = (selector: string) => getComputedStyle(find(selector)).outlineStyle;

  test('the active cell, what is selected, the current row, the editor and its offers show', async () => {
    await openDesk();
    find('.kit-grid-keys').focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await settled();
    expect(outline('[data-active]')).toBe('solid');
    expect(outline('.kit-grid-cell[aria-selected]')).toBe('solid');
    const cell = getComputedStyle(find('.kit-grid-row[aria-current] > .kit-grid-cell'));
    expect(cell.borderBlockStartWidth).toBe('2px');
    await userEvent.keyboard('{Escape}{ArrowRight}{ArrowRight}{F2}');
    await vi.waitFor(() => expect(outline('.kit-grid-under [data-focused]')).toBe('solid'));
    expect(outline('.kit-grid-keys')).toBe('solid');
    expect(await faults()).toEqual([]);
  });
});

test('whoever wants nothing to move sees nothing move', async () => {
  await emulate('prefers-reduced-motion', 'reduce');
  await openDesk();
  find('.kit-grid-keys').focus();
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  await vi.waitFor(() => find('[role=menu]'));
  const seconds = (value: string) => Math.max(...value.split(',').map((one) => Number.parseFloat(one)));
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
    return (
      seconds(transitionDuration) > 0.001 || seconds(animationDuration) > 0.001 || scrollBehavior === 'smooth'
    );
  });
  await emulate('prefers-reduced-motion', 'no-preference');
  expect(moving.map((element) => element.className)).toEqual([]);
});

test('the rows’ menu by key and by pointer: what can be done, and the focus back', async () => {
  await openApp('/workstreams');
  await vi.waitFor(() => find('[data-row="3"] [role=gridcell]'));
  find('.kit-grid-keys').focus();
  await userEvent.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
  const items = () => [...document.querySelectorAll('[role=menuitem]')].map((one) => one.textContent);
  const acts = ['変更なし', '進捗', '主管', '主管を引き継ぐ', '主題', '項目', '議題', '終了', '依存関係図'];
  expect(items()).toEqual(['開く', ...acts]);
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.activeElement?.className).toBe('kit-grid-keys'));
  await userEvent.click(find('[data-row="2"] > [data-column="4"]'), { button: 'right' });
  await vi.waitFor(() => expect(items().length).toBe(acts.length + 1));
  expect(find('.page-head [role=status]').textContent).toBe('1件を選択');
  await page.getByRole('menuitem', { name: '開く' }).click();
  await vi.waitFor(() => expect(find('.record').dataset.record).toBe(workstream(2)));
});

test('opened by a link, the keys begin at the record', async () => {
  await openApp(`/workstreams/${workstream(30)}`);
  await vi.waitFor(() => expect(find('[data-active]').parentElement?.dataset.row).toBe('30'));
  const cell = find('[data-active]').getBoundingClientRect();
  expect(cell.bottom).toBeLessThanOrEqual(find('.kit-grid').getBoundingClientRect().bottom);
});
