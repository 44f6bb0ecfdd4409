/** The grid with 10,000 rows: keys, window, focus, and what assistive technology is told. */
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../../test/render';
import { DataGrid, type GridColumn, type GridSort } from './data-grid';

interface Row {
  id: string;
  title: string;
}
const rows: Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `r${index}`,
  title: `施策 ${index}`,
}));
const columns: GridColumn<Row>[] = [
  { id: 'id', header: '番号', width: 100, frozen: true, sortable: true, cell: (row) => row.id },
  { id: 'title', header: '施策', width: 300, cell: (row) => row.title },
  ...Array.from({ length: 6 }, (_, n) => ({
    id: `c${n}`,
    header: `列${n}`,
    width: 220,
    cell: (row: Row) => `${row.id}-${n}`,
  })),
];

interface Spies {
  onOpen?: (row: Row) => void;
  onSort?: (sort: GridSort) => void;
  onWindow?: (first: number, last: number) => void;
  rowAt?: (index: number) => Row | undefined;
  rowCount?: number;
}

function Subject(spies: Spies) {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <>
      <button type="button">前</button>
      <div style={{ height: 700 }}>
        <DataGrid
          label="施策の一覧"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowId={(row) => row.id}
          selected={selected}
          onSelect={(row) => setSelected(row.id)}
          {...spies}
        />
      </div>
      <button type="button">後</button>
    </>
  );
}

async function show(spies: Spies = {}) {
  const host = render(<Subject {...spies} />);
  await settled();
  find('[data-row="0"] > [data-column="0"]').focus();
  return host;
}

async function press(keys: string) {
  await userEvent.keyboard(keys);
  await settled();
}

const place = () => {
  const cell = document.activeElement;
  return [Number(cell?.parentElement?.dataset.row), Number((cell as HTMLElement | null)?.dataset.column)];
};
const selectedRow = () => document.querySelector('[aria-selected="true"]')?.getAttribute('aria-rowindex');

describe('keys', () => {
  test('arrows, Home and End move; the selection follows the focus', async () => {
    await show();
    await press('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(place()).toEqual([2, 1]);
    expect(selectedRow()).toBe('4');
    await press('{End}');
    expect(place()).toEqual([2, columns.length - 1]);
    await press('{Home}{ArrowUp}');
    expect(place()).toEqual([1, 0]);
    await press('{ArrowLeft}');
    expect(place()).toEqual([1, 0]);
  });

  test('Ctrl+End and Ctrl+Home reach both ends, PageDown and PageUp one view', async () => {
    await show();
    await press('{Control>}{End}{/Control}');
    expect(place()).toEqual([9_999, columns.length - 1]);
    expect(document.activeElement?.textContent).toBe('r9999-5');
    await press('{Control>}{Home}{/Control}');
    expect(place()).toEqual([0, 0]);
    await press('{PageDown}');
    const [down] = place();
    expect(down).toBeGreaterThan(10);
    expect(down).toBeLessThan(22);
    await press('{PageUp}');
    expect(place()).toEqual([0, 0]);
  });

  test('every step of a long walk keeps the focus in a visible cell', async () => {
    const host = await show();
    const frame = find('[role=grid]', host);
    for (let step = 1; step <= 40; step += 1) {
      await press('{ArrowDown}');
      expect(place()).toEqual([step, 0]);
      const cell = document.activeElement?.getBoundingClientRect();
      const head = find('[role=columnheader]', host).getBoundingClientRect();
      expect(cell?.top).toBeGreaterThanOrEqual(head.bottom - 1);
      expect(cell?.bottom).toBeLessThanOrEqual(frame.getBoundingClientRect().bottom);
    }
    for (let step = 39; step >= 0; step -= 1) {
      await press('{ArrowUp}');
      const head = find('[role=columnheader]', host).getBoundingClientRect();
      expect(document.activeElement?.getBoundingClientRect().top).toBeGreaterThanOrEqual(head.bottom - 1);
    }
  });

  test('a cell reached sideways is not under the frozen column', async () => {
    const host = await show();
    await press('{End}');
    for (let column = columns.length - 2; column > 0; column -= 1) {
      await press('{ArrowLeft}');
      const frozen = find('[data-row="0"] > [data-column="0"]', host).getBoundingClientRect();
      expect(document.activeElement?.getBoundingClientRect().left).toBeGreaterThanOrEqual(frozen.right - 1);
    }
  });

  test('Enter opens the row, and on a header asks for sorting', async () => {
    const onOpen = vi.fn();
    const onSort = vi.fn();
    await show({ onOpen, onSort });
    await press('{ArrowDown}{Enter}');
    expect(onOpen.mock.calls.map(([row]) => row.id)).toEqual(['r1']);
    await press('{ArrowUp}{ArrowUp}{Enter}');
    expect(place()).toEqual([-1, 0]);
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'id', descending: false });
    await press('{ArrowRight}{Enter}');
    expect(onSort).toHaveBeenCalledOnce();
  });

  test('the whole grid is one tab stop', async () => {
    await show();
    await press('{ArrowDown}{ArrowRight}{Tab}');
    expect(document.activeElement?.textContent).toBe('後');
    await press('{Shift>}{Tab}{/Shift}');
    expect(place()).toEqual([1, 1]);
    await press('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement?.textContent).toBe('前');
  });
});

describe('window', () => {
  test('at most 60 rows are in the document, wherever one is', async () => {
    const host = await show();
    const count = () => host.querySelectorAll('[role=row]').length;
    expect(count()).toBeGreaterThan(15);
    expect(count()).toBeLessThanOrEqual(60);
    for (const top of [3_000, 120_000, 319_000]) {
      find('[role=grid]', host).scrollTop = top;
      await settled();
      expect(count()).toBeGreaterThan(15);
      expect(count()).toBeLessThanOrEqual(60);
    }
  });

  test('the focused cell survives scrolling away, and the next arrow comes back to it', async () => {
    const host = await show();
    await press('{ArrowDown}');
    find('[role=grid]', host).scrollTop = 100_000;
    await settled();
    expect(place()).toEqual([1, 0]);
    await press('{ArrowDown}');
    expect(place()).toEqual([2, 0]);
    expect(find('[role=grid]', host).scrollTop).toBeLessThan(100);
  });

  test('asks for what is about to be seen, and shows a placeholder until it is there', async () => {
    const onWindow = vi.fn();
    const host = await show({ onWindow, rowAt: (index) => (index < 10 ? rows[index] : undefined) });
    expect(onWindow).toHaveBeenLastCalledWith(0, expect.any(Number));
    find('[role=grid]', host).scrollTop = 32 * 500;
    await settled();
    const [first, last] = onWindow.mock.lastCall ?? [];
    expect(first).toBeLessThanOrEqual(500);
    expect(last).toBeGreaterThanOrEqual(515);
    expect(last - first).toBeLessThanOrEqual(60);
    expect(find('[data-row="505"]', host).textContent).toBe('読込中');
  });

  test('rows that vanish leave the focus inside what is left', async () => {
    const host = await show({ rowCount: 3 });
    await press('{Control>}{End}{/Control}');
    expect(place()[0]).toBe(2);
    expect(host.querySelectorAll('[role=row]').length).toBe(4);
    expect(find('[role=grid]', host).getAttribute('aria-rowcount')).toBe('4');
  });
});

test('counts and places are told in full', async () => {
  const host = await show();
  const grid = find('[role=grid]', host);
  expect(grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(grid.getAttribute('aria-colcount')).toBe(String(columns.length));
  await press('{Control>}{End}{/Control}');
  expect(document.activeElement?.parentElement?.getAttribute('aria-rowindex')).toBe('10001');
  expect(document.activeElement?.getAttribute('aria-colindex')).toBe(String(columns.length));
  expect(find('[role=columnheader]', host).getAttribute('aria-sort')).toBe('none');
});
