/** Who covers what: the matrix by keyboard, what a cell opens, two days, and what is to be settled beside it. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faults, openApp } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const cells = () => [...document.querySelectorAll<HTMLElement>('.matrix tbody td [data-cell]')];

test('ministries in protocol order by domain, gaps with a sign and a word, and nothing for axe to say', async () => {
  await openApp('/coverage');
  await shows('重要鉱物', '.matrix thead');
  const heads = [...document.querySelectorAll('.matrix tbody th')].map(({ textContent }) => textContent);
  expect(heads.slice(0, 3)).toEqual(['内閣官房', '内閣府', '警察庁']);
  expect(find('.matrix thead [data-gap]').textContent).toContain('所管の空白');
  expect(cells().some(({ textContent }) => /主\d/.test(textContent ?? ''))).toBe(true);
  await shows('主管が定まっていません', '.finding-list');
  expect(await faults()).toEqual([]);
});

test('arrows go from cell to cell, Enter opens what it counts, and a row opens its record', async () => {
  await openApp('/coverage');
  await shows('重要鉱物', '.matrix thead');
  const first = cells().find(({ textContent }) => /主/.test(textContent ?? ''));
  first?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).not.toBe(first);
  expect(document.activeElement?.closest('tr')).toBe(first?.closest('tr'));
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.closest('tr')).not.toBe(first?.closest('tr'));
  await userEvent.keyboard('{ArrowUp}{Home}');
  const before = document.activeElement;
  expect(before?.closest('tr')).toBe(first?.closest('tr'));
  first?.focus();
  await userEvent.keyboard('{Enter}');
  await shows('整理番号', '.page-list:not(.coverage) .kit-grid');
  expect(first?.getAttribute('aria-current')).toBe('true');
  expect(await faults()).toEqual([]);
});

test('a ministry opens downwards to its bureaux, in the columns of the whole', async () => {
  await openApp('/coverage');
  await page.getByRole('button', { name: /^経済産業省.*開く|経済産業省の内訳/ }).click();
  await vi.waitFor(() => expect(document.querySelectorAll('.matrix tbody tr').length).toBeGreaterThan(16));
  const widths = new Set(
    [...document.querySelectorAll('.matrix tbody tr')].map(({ children }) => children.length),
  );
  expect(widths.size).toBe(1);
});

test('another axis and another day stand in the address, and changes are marked', async () => {
  await openApp('/coverage?by=pillar');
  await shows('基幹インフラ', '.matrix thead');
  await page.getByRole('textbox', { name: '比較する日' }).fill('R8.4.1');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(document.querySelector('.matrix [data-changed] del')).not.toBeNull());
  await shows('令和8年4月1日から変わった欄');
  expect(await faults()).toEqual([]);
});

test('without topics it says how they come here', async () => {
  await openApp('/coverage?by=aim');
  await shows('「目的」が登録されていません');
  await page.getByRole('button', { name: '主題を開く' }).click();
  await shows('主題', 'h1');
});

test('a cell says how many reports are missing, by sign and word', async () => {
  await openApp('/coverage');
  const silent = await vi.waitFor(() => find('.matrix-silent'), { timeout: 3000 });
  expect(silent.textContent).toMatch(/^督\d+$/);
  expect(silent.querySelector('svg')).not.toBeNull();
  expect(silent.closest('button')?.getAttribute('aria-label')).toMatch(/報告のないもの\d+/);
  expect(find('.matrix tfoot').textContent).toContain('報告のないもの');
});
