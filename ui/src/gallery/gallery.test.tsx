/** axe on every part, light and dark, and with a dialog open; and a seeded fault that axe must report. */
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../test/render';
import { Gallery } from './gallery';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faults(also: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: rules,
    // The test page itself is not the app's document.
    rules: { 'document-title': { enabled: false }, ...also },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function show(theme: 'light' | 'dark') {
  document.documentElement.dataset.theme = theme;
  const host = render(<Gallery />, { height: '800px' });
  await document.fonts.ready;
  await settled();
  return host;
}

afterEach(() => {
  document.documentElement.dataset.theme = 'light';
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test('the gallery has no fault', async () => {
    await show(theme);
    expect(await faults()).toEqual([]);
  });

  test('nor with a toast and a dialog', async () => {
    await show(theme);
    await userEvent.click(find('button:not([disabled]).kit-button[data-rank=danger]'));
    await vi.waitFor(() => find('[role=alertdialog]'));
    await settled();
    expect(await faults()).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the grid, %s', (theme) => {
  test.each([
    ['with a range', '{Shift>}{ArrowDown}{ArrowRight}{/Shift}'],
    ['with everything selected', '{Control>}a{/Control}'],
    ['on a heading', '{ArrowUp}'],
    ['with an editor', '{ArrowRight}半導体'],
    ['with what is offered', '{ArrowRight}{ArrowRight}{ArrowRight}{Backspace}'],
    ['with a refusal', '{ArrowRight}{Backspace}{Enter}'],
    ['with the end in view', '{Control>}{End}{/Control}'],
  ])('%s has no fault', async (_, keys) => {
    await show(theme);
    find('.kit-grid-keys').focus();
    await userEvent.keyboard(keys);
    await settled();
    expect(await faults()).toEqual([]);
  });

  test('with the columns to choose has no fault', async () => {
    await show(theme);
    await userEvent.click(find('.kit-button[aria-expanded=false]', find('main')));
    await vi.waitFor(() => find('.kit-columns'));
    await settled();
    // The unseen buttons that close a panel stand outside of all landmarks; they are React Aria's.
    expect(await faults({ region: { enabled: false } })).toEqual([]);
  });
});

test('control: seeded faults are reported', async () => {
  const host = await show('light');
  const main = find('main', host);
  const bad = document.createElement('div');
  bad.style.color = '#bbb';
  bad.style.background = '#fff';
  bad.textContent = '読めない文字';
  const nameless = document.createElement('button');
  main.prepend(bad, nameless);
  const found = (await faults()).map((fault) => fault.split(':')[0]);
  expect(found).toContain('color-contrast');
  expect(found).toContain('button-name');
});

test('no control is smaller than 24 px', async () => {
  const host = await show('light');
  const small = [...host.querySelectorAll('a, button, input, textarea, [role=tab], [role=separator]')]
    .filter((element) => !element.classList.contains('app-skip'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(({ element }) => element.outerHTML.slice(0, 120));
  expect(small).toEqual([]);
});
