/** Excel's movement keys, one by one: which key leads from where to where. And how high the lines are. */
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../../test/render';
import { DataGrid, type GridColumn } from './data-grid';
import { across, edgeFrom } from './keys';

interface Row {
  id: string;
  cells: readonly string[];
}
/** Two blocks down the second column (rows 0–2 and 5–6), and a gap across the first row (columns 3 and 4). */
const rows: Row[] = Array.from({ length: 1_000 }, (_, index) => ({
  id: `r${index}`,
  cells: Array.from({ length: 8 }, (_, at) => {
    if (at === 1) return [0, 1, 2, 5, 6, 900].includes(index) ? `b${index}` : '';
    if (index === 0 && (at === 3 || at === 4)) return '';
    return `${index}-${at}`;
  }),
}));
const columns: GridColumn<Row>[] = Array.from({ length: 8 }, (_, at) => ({
  id: `c${at}`,
  header: `列${at}`,
  width: 200,
  frozen: at === 0,
  isFull: at === 0,
  text: (row: Row) => row.cells[at] ?? '',
}));

interface Given {
  loaded?: number;
  load?: (first: number, last: number) => Promise<readonly Row[]>;
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row) => void;
}

function Subject({ loaded = rows.length, ...rest }: Given) {
  const [selected] = useState<string | null>(null);
  return (
    <div style={{ height: 700 }}>
      <DataGrid
        label="一覧"
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => (index < loaded ? rows[index] : undefined)}
        rowId={(row) => row.id}
        selected={selected}
        {...rest}
      />
      <button type="button">後</button>
    </div>
  );
}

async function show(given: Given = {}) {
  render(<Subject {...given} />);
  await settled();
  find('.kit-grid-keys').focus();
}
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await settled();
};
const place = () => {
  const id = find('.kit-grid-keys').getAttribute('aria-activedescendant') ?? '';
  const cell = document.getElementById(id);
  return [Number(cell?.parentElement?.dataset.row), Number(cell?.dataset.column)];
};
/** Top, bottom, left, right of what is told as selected, as far as it is drawn. */
const selected = () => {
  const cells = [...document.querySelectorAll<HTMLElement>('[role=gridcell][aria-selected=true]')];
  const down = cells.map((cell) => Number(cell.parentElement?.dataset.row));
  const over = cells.map((cell) => Number(cell.dataset.column));
  return [Math.min(...down), Math.max(...down), Math.min(...over), Math.max(...over)];
};
const ctrl = (keys: string) => `{Control>}${keys}{/Control}`;
const shift = (keys: string) => `{Shift>}${keys}{/Shift}`;
const alt = (keys: string) => `{Alt>}${keys}{/Alt}`;

describe('from the first cell', () => {
  test.each([
    ['down', '{ArrowDown}', [1, 0]],
    ['right', '{ArrowRight}', [0, 1]],
    ['into the headings', '{ArrowUp}', [-1, 0]],
    ['End: the last column', '{End}', [0, 7]],
    ['Home: the first column', '{End}{Home}', [0, 0]],
    ['Ctrl+End: the last cell', ctrl('{End}'), [999, 7]],
    ['Ctrl+Home: the first cell', ctrl('{End}{Home}'), [0, 0]],
    ['Ctrl+↓ in a full column: the last row', ctrl('{ArrowDown}'), [999, 0]],
    ['Ctrl+↑: back to the first row, not into the headings', ctrl('{ArrowDown}{ArrowUp}'), [0, 0]],
    ['Ctrl+↓: the end of the block', `{ArrowRight}${ctrl('{ArrowDown}')}`, [2, 1]],
    ['Ctrl+↓ twice: the next block', `{ArrowRight}${ctrl('{ArrowDown}{ArrowDown}')}`, [5, 1]],
    [
      '… its end, the next one far below, the last row',
      `{ArrowRight}${ctrl('{ArrowDown}'.repeat(5))}`,
      [999, 1],
    ],
    [
      'Ctrl+↑ from below: the last filled one',
      `{ArrowRight}${ctrl('{End}')}{Home}{ArrowRight}${ctrl('{ArrowUp}')}`,
      [900, 1],
    ],
    ['Ctrl+→: the last before the gap', ctrl('{ArrowRight}'), [0, 2]],
    ['Ctrl+→ twice: the first behind it', ctrl('{ArrowRight}{ArrowRight}'), [0, 5]],
    ['Ctrl+←: back over the gap', ctrl('{ArrowRight}{ArrowRight}{ArrowLeft}'), [0, 2]],
    ['Ctrl+→ on the headings: the last one', `{ArrowUp}${ctrl('{ArrowRight}')}`, [-1, 7]],
    ['Alt+PageDown: one view to the right', alt('{PageDown}'), [0, 5]],
    ['Alt+PageUp: and back', alt('{PageDown}{PageUp}'), [0, 0]],
  ])('%s', async (_, keys, to) => {
    await show();
    await press(keys);
    expect(place()).toEqual(to);
  });

  test('PageDown and PageUp go by what is seen', async () => {
    await show();
    await press('{PageDown}');
    expect(place()[0]).toBeGreaterThan(10);
    await press('{PageUp}');
    expect(place()).toEqual([0, 0]);
  });
});

describe('what is selected', () => {
  test.each([
    ['Shift and an arrow', shift('{ArrowDown}{ArrowRight}'), [0, 1, 0, 1]],
    [
      'Ctrl+Shift and an arrow: to the edge of the block',
      `{ArrowRight}${ctrl(shift('{ArrowDown}'))}`,
      [0, 2, 1, 1],
    ],
    ['Shift+End', shift('{End}'), [0, 0, 0, 7]],
    ['Shift+Home', `{End}${shift('{Home}')}`, [0, 0, 0, 7]],
    ['Shift+Space: the row', shift(' '), [0, 0, 0, 7]],
    ['Shift+Alt+PageDown', shift(alt('{PageDown}')), [0, 0, 0, 5]],
    ['Esc gives it up', `${shift('{ArrowDown}')}{Escape}`, [1, 1, 0, 0]],
    ['an arrow gives it up', `${shift('{ArrowDown}')}{ArrowDown}`, [2, 2, 0, 0]],
  ])('%s', async (_, keys, range) => {
    await show();
    await press(keys);
    expect(selected()).toEqual(range);
  });

  test.each([
    ['Tab goes across', '{Tab}', [0, 0]],
    ['and into the next row', '{Tab}{Tab}', [0, 1]],
    ['Shift+Tab back', shift('{Tab}'), [1, 0]],
    ['Enter goes down', '{Enter}', [0, 0]],
    ['and into the next column', '{Enter}{Enter}', [1, 0]],
    ['Shift+Enter up', shift('{Enter}'), [0, 1]],
    ['all round', '{Tab}{Tab}{Tab}{Tab}', [1, 1]],
  ])('stays while the keys go round in it: %s', async (_, keys, to) => {
    const onOpen = vi.fn();
    await show({ onOpen });
    await press(shift('{ArrowDown}{ArrowRight}'));
    expect(place()).toEqual([1, 1]);
    await press(keys);
    expect(place()).toEqual(to);
    expect(selected()).toEqual([0, 1, 0, 1]);
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('the keys go on into the next rectangle', async () => {
    await show();
    await press(`${shift('{F8}')}{ArrowDown}{ArrowDown}${shift('{ArrowRight}')}{Tab}`);
    expect(place()).toEqual([0, 0]);
    await press('{Tab}');
    expect(place()).toEqual([2, 0]);
  });

  test('with a single cell Tab leaves the table, and Ctrl+R loads nothing anew', async () => {
    await show();
    await press(ctrl('r'));
    expect(find('.kit-grid [role=status]').textContent).toContain('右へはコピーできません');
    await press('{Tab}');
    expect(document.activeElement?.textContent).toBe('後');
  });
});

test('rows on the way to an edge that are not loaded are asked for, at most 200 at once', async () => {
  const load = vi.fn(async (first: number, last: number) => rows.slice(first, last + 1));
  await show({ loaded: 20, load });
  await press(`{ArrowRight}${ctrl('{ArrowDown}{ArrowDown}{ArrowDown}')}`);
  expect(place()).toEqual([6, 1]);
  expect(load).not.toHaveBeenCalled();
  await press(ctrl('{ArrowDown}'));
  await vi.waitFor(() => expect(place()).toEqual([900, 1]));
  expect(load.mock.calls.length).toBe(5);
  for (const [first, last] of load.mock.calls) expect(last - first).toBeLessThan(200);
});

test('the edge of a block, and one view across, by numbers alone', () => {
  const filled = (of: string) => (at: number) => of[at] === 'x';
  expect(edgeFrom(0, 1, 4, filled('xxx.x'))).toBe(2);
  expect(edgeFrom(2, 1, 4, filled('xxx.x'))).toBe(4);
  expect(edgeFrom(0, 1, 4, filled('x....'))).toBe(4);
  expect(edgeFrom(4, -1, 4, filled('.x..x'))).toBe(1);
  expect(edgeFrom(4, 1, 4, filled('....x'))).toBe(4);
  expect(edgeFrom(0, 1, 4, (at) => (at < 2 ? true : undefined))).toEqual({ ask: 2 });
  expect(across([100, 100, 100, 100], 0, 1, 250)).toBe(2);
  expect(across([100, 100, 100, 100], 3, -1, 250)).toBe(1);
  expect(across([400, 400], 0, 1, 250)).toBe(1);
});

describe('how high the lines are', () => {
  const height = () => find('[data-row="0"]').getBoundingClientRect().height;
  const drawn = () => document.querySelectorAll('[role=row]').length;

  test('follows the density, and so do the rows that are drawn and the editor over its cell', async () => {
    document.documentElement.dataset.density = 'comfortable';
    await show();
    expect(height()).toBe(32);
    const wide = drawn();
    find('.kit-grid').scrollTop = 32 * 300;
    await settled();
    document.documentElement.dataset.density = 'compact';
    await vi.waitFor(() =>
      expect(Math.round(find('[data-row="310"]').getBoundingClientRect().height)).toBe(26),
    );
    await settled();
    // The first in view stays the first.
    const top = find('.kit-grid').getBoundingClientRect().top;
    expect(Math.abs(find('[data-row="300"]').getBoundingClientRect().top - top - 26)).toBeLessThan(30);
    const [upper, lower] = ['310', '311'].map(
      (row) => find(`[data-row="${row}"]`).getBoundingClientRect().top,
    );
    expect((lower ?? 0) - (upper ?? 0)).toBe(26);
    expect(drawn()).toBeGreaterThan(wide);
    expect(drawn()).toBeLessThanOrEqual(60);
    await press(`${ctrl('{End}')}{ArrowUp}`);
    const cell = find('[data-active]').getBoundingClientRect();
    const keys = find('.kit-grid-keys').getBoundingClientRect();
    expect([Math.round(keys.top), Math.round(keys.height)]).toEqual([Math.round(cell.top), 26]);
    expect(cell.bottom).toBeLessThanOrEqual(find('.kit-grid').getBoundingClientRect().bottom);
    document.documentElement.dataset.density = 'comfortable';
    await vi.waitFor(() => expect(find('[data-active]').getBoundingClientRect().height).toBe(32));
  });

  test('follows larger letters', async () => {
    document.documentElement.style.fontSize = '20px';
    await show();
    expect(height()).toBe(40);
    document.documentElement.style.fontSize = '';
    await vi.waitFor(() => expect(height()).toBe(32));
  });
});
