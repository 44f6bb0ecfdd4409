/** The grid with 10,000 rows: keys, window, focus, and what assistive technology is told. */
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../../test/render';
import { DataGrid, type GridColumn, type GridGroup, type GridSort } from './data-grid';

interface Row {
  id: string;
  title: string;
}
const rows: Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `r${index}`,
  title: `施策 ${index}`,
}));
const columns: GridColumn<Row>[] = [
  { id: 'id', header: '番号', width: 100, frozen: true, sortable: true, text: (row) => row.id },
  { id: 'title', header: '施策', width: 300, opens: true, text: (row) => row.title },
  ...Array.from({ length: 6 }, (_, n) => ({
    id: `c${n}`,
    header: `列${n}`,
    width: 220,
    text: (row: Row) => `${row.id}-${n}`,
  })),
];

interface Spies {
  columns?: GridColumn<Row>[];
  groups?: readonly GridGroup[];
  load?: (first: number, last: number) => Promise<readonly Row[]>;
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row) => void;
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
  find('.kit-grid-keys').focus();
  return host;
}

async function press(keys: string) {
  await userEvent.keyboard(keys);
  await settled();
}

/** The cell of which the focus speaks. */
const active = () => {
  const keys = find('.kit-grid-keys');
  const cell = document.getElementById(keys.getAttribute('aria-activedescendant') ?? '');
  if (!cell) throw new Error('no active cell');
  return cell;
};
const place = () => [Number(active().parentElement?.dataset.row), Number(active().dataset.column)];
const hasFocus = () => document.activeElement?.classList.contains('kit-grid-keys');
const selectedRow = () => document.querySelector('[role=row][aria-current]')?.getAttribute('aria-rowindex');
/** The rectangle that is told as selected: first and last row, first and last column. */
const selected = () => {
  const cells = [...document.querySelectorAll<HTMLElement>('[role=gridcell][aria-selected=true]')];
  const rows = cells.map((cell) => Number(cell.parentElement?.dataset.row));
  const places = cells.map((cell) => Number(cell.dataset.column));
  return [Math.min(...rows), Math.max(...rows), Math.min(...places), Math.max(...places), cells.length];
};

describe('what is drawn', () => {
  /** How often each row's first cell was drawn since it was last asked. */
  const counted = () => {
    const drawn = new Map<string, number>();
    const cell = (row: Row) => {
      drawn.set(row.id, (drawn.get(row.id) ?? 0) + 1);
      return row.id;
    };
    const [first, ...others] = columns as [GridColumn<Row>, ...GridColumn<Row>[]];
    return { columns: [{ ...first, cell }, ...others], drawn };
  };

  test('a step of the keys draws two lines, and scrolling those that come into sight', async () => {
    const { columns: watched, drawn } = counted();
    await show({ columns: watched });
    await press('{ArrowDown}');
    await vi.waitFor(() => expect(selectedRow()).toBe('3'));
    drawn.clear();
    await press('{ArrowDown}');
    await vi.waitFor(() => expect(selectedRow()).toBe('4'));
    expect([...drawn.keys()].sort()).toEqual(['r1', 'r2']);
    drawn.clear();
    const seen = document.querySelectorAll('.kit-grid-body [data-row]').length;
    find('.kit-grid').scrollTop += 96;
    await settled();
    await vi.waitFor(() => expect(drawn.size).toBeGreaterThan(0));
    expect(drawn.size).toBeLessThanOrEqual(4);
    expect(drawn.size).toBeLessThan(seen);
  });
});

describe('keys', () => {
  test('arrows, Home and End move; the selection follows the focus', async () => {
    await show();
    await press('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(place()).toEqual([2, 1]);
    await vi.waitFor(() => expect(selectedRow()).toBe('4'));
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
    expect(active().textContent).toBe('r9999-5');
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
    const frame = find('.kit-grid', host);
    for (let step = 1; step <= 40; step += 1) {
      await press('{ArrowDown}');
      expect(place()).toEqual([step, 0]);
      const cell = active().getBoundingClientRect();
      const head = find('[role=columnheader]', host).getBoundingClientRect();
      expect(cell.top).toBeGreaterThanOrEqual(head.bottom - 1);
      expect(cell.bottom).toBeLessThanOrEqual(frame.getBoundingClientRect().bottom);
    }
    for (let step = 39; step >= 0; step -= 1) {
      await press('{ArrowUp}');
      const head = find('[role=columnheader]', host).getBoundingClientRect();
      expect(active().getBoundingClientRect().top).toBeGreaterThanOrEqual(head.bottom - 1);
    }
  });

  test('a cell reached sideways is not under the frozen column', async () => {
    const host = await show();
    await press('{End}');
    for (let column = columns.length - 2; column > 0; column -= 1) {
      await press('{ArrowLeft}');
      const frozen = find('[data-row="0"] > [data-column="0"]', host).getBoundingClientRect();
      expect(active().getBoundingClientRect().left).toBeGreaterThanOrEqual(frozen.right - 1);
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
    expect(hasFocus()).toBe(true);
    expect(place()).toEqual([1, 1]);
    await press('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement?.textContent).toBe('前');
  });
});

test('one step is followed at once, a held key when it rests', async () => {
  const onSelect = vi.fn();
  await show({ onSelect });
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(onSelect).toHaveBeenCalledExactlyOnceWith(rows[1]));
  const keys = find('.kit-grid-keys');
  for (let step = 0; step < 20; step += 1) {
    keys.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    await Promise.resolve();
  }
  expect(onSelect.mock.calls.length).toBeLessThanOrEqual(2);
  await vi.waitFor(() => expect(onSelect).toHaveBeenLastCalledWith(rows[21]));
  expect(onSelect.mock.calls.length).toBeLessThanOrEqual(3);
});

describe('window', () => {
  test('at most 60 rows are in the document, wherever one is', async () => {
    const host = await show();
    const count = () => host.querySelectorAll('[role=row]').length;
    expect(count()).toBeGreaterThan(15);
    expect(count()).toBeLessThanOrEqual(60);
    for (const top of [3_000, 120_000, 319_000]) {
      find('.kit-grid', host).scrollTop = top;
      await settled();
      expect(count()).toBeGreaterThan(15);
      expect(count()).toBeLessThanOrEqual(60);
    }
  });

  test('the active cell survives scrolling away, and the next arrow comes back to it', async () => {
    const host = await show();
    await press('{ArrowDown}');
    find('.kit-grid', host).scrollTop = 100_000;
    await settled();
    expect(place()).toEqual([1, 0]);
    await press('{ArrowDown}');
    expect(place()).toEqual([2, 0]);
    expect(find('.kit-grid', host).scrollTop).toBeLessThan(100);
  });

  test('asks for what is about to be seen, and shows a placeholder until it is there', async () => {
    const onWindow = vi.fn();
    const host = await show({ onWindow, rowAt: (index) => (index < 10 ? rows[index] : undefined) });
    expect(onWindow).toHaveBeenLastCalledWith(0, expect.any(Number));
    find('.kit-grid', host).scrollTop = 32 * 500;
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

describe('selection', () => {
  const status = () => find('.kit-grid [role=status]').textContent;

  test('Shift with any movement extends from where it began, and is told in numbers', async () => {
    await show();
    await press('{ArrowDown}{ArrowRight}');
    expect(selected()).toEqual([1, 1, 1, 1, 1]);
    expect(status()).toBe('');
    await press('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
    expect(selected()).toEqual([1, 3, 1, 2, 6]);
    expect(place()).toEqual([3, 2]);
    expect(status()).toBe('3行 × 2列を選択しています。');
    await press('{Shift>}{Control>}{Home}{/Control}{/Shift}');
    expect(selected()).toEqual([0, 1, 0, 1, 4]);
    await press('{Shift>}{ArrowUp}{/Shift}');
    expect(place()[0]).toBe(0);
    await press('{ArrowDown}');
    expect(selected()[4]).toBe(1);
  });

  test('rows, columns and everything; Esc gives the selection up, and only that', async () => {
    await show();
    const page = vi.fn();
    window.addEventListener('keydown', page);
    await press('{ArrowDown}{Shift>} {/Shift}{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toEqual([1, 2, 0, columns.length - 1, 2 * columns.length]);
    page.mockClear();
    await press('{Escape}');
    expect(page).not.toHaveBeenCalled();
    expect(selected()).toEqual([2, 2, 0, 0, 1]);
    await press('{Control>} {/Control}');
    expect(status()).toBe('10,000行 × 1列を選択しています。');
    await press('{Control>}a{/Control}');
    expect(status()).toBe(`10,000行 × ${columns.length}列を選択しています。`);
    await press('{Escape}{Escape}');
    expect(page.mock.calls.some(([event]) => (event as KeyboardEvent).key === 'Escape')).toBe(true);
    window.removeEventListener('keydown', page);
  });

  test('by pointer: press, drag, Shift; pressing the title opens, pressing elsewhere does not', async () => {
    const onOpen = vi.fn();
    await show({ onOpen });
    const cell = (row: number, column: number) => find(`[data-row="${row}"] > [data-column="${column}"]`);
    const at = (element: HTMLElement) => {
      const box = element.getBoundingClientRect();
      return { bubbles: true, cancelable: true, clientX: box.left + 20, clientY: box.top + 10 };
    };
    cell(2, 2).dispatchEvent(new MouseEvent('mousedown', at(cell(2, 2))));
    cell(4, 3).dispatchEvent(new MouseEvent('mousemove', at(cell(4, 3))));
    cell(4, 3).dispatchEvent(new MouseEvent('mouseup', at(cell(4, 3))));
    await settled();
    expect(selected()).toEqual([2, 4, 2, 3, 6]);
    expect(hasFocus()).toBe(true);
    cell(1, 2).dispatchEvent(new MouseEvent('mousedown', { ...at(cell(1, 2)), shiftKey: true }));
    await settled();
    expect(selected()).toEqual([1, 2, 2, 2, 2]);
    await userEvent.click(cell(3, 2));
    expect(onOpen).not.toHaveBeenCalled();
    await userEvent.click(cell(3, 1));
    expect(onOpen.mock.calls.map(([row]) => row.id)).toEqual(['r3']);
  });
});

describe('several ranges', () => {
  const rowsSelected = () =>
    [...document.querySelectorAll('[role=row]:has([aria-selected])')].map((row) =>
      Number((row as HTMLElement).dataset.row),
    );

  test('Shift+F8 keeps what is selected while another is begun; Esc gives all up', async () => {
    await show();
    await press('{ArrowDown}{Shift>} {/Shift}{Shift>}{F8}{/Shift}{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    expect(rowsSelected()).toEqual([1, 3]);
    expect(find('.kit-grid [role=status]').textContent).toBe('2行にわたる複数の範囲を選択しています。');
    await press('{Escape}');
    expect(rowsSelected()).toEqual([3]);
  });

  test('Ctrl with the pointer does the same; a plain press begins anew', async () => {
    await show();
    const cell = (row: number) => find(`[data-row="${row}"] > [data-column="2"]`);
    await userEvent.click(cell(1));
    await userEvent.keyboard('{Control>}');
    await userEvent.click(cell(4));
    await userEvent.click(cell(6));
    await userEvent.keyboard('{/Control}');
    await settled();
    expect(rowsSelected()).toEqual([1, 4, 6]);
    const data = new DataTransfer();
    find('.kit-grid-keys').dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    expect(data.getData('text/plain')).toBe('r1-0\r\nr4-0\r\nr6-0');
    await userEvent.click(cell(2));
    expect(rowsSelected()).toEqual([2]);
  });
});

describe('groups', () => {
  const groups = [
    { id: 'a', heading: '遅延 3件', count: 3 },
    { id: 'b', heading: '要注意 0件', count: 0 },
    { id: 'c', heading: '順調 9,997件', count: 9_997 },
  ];
  const top = (element: Element) => Math.round(element.getBoundingClientRect().top);

  test('a heading stands over the first row of each that has rows; the keys go from row to row', async () => {
    const host = await show({ groups });
    const headings = [...host.querySelectorAll('.kit-grid-group')];
    expect(headings.map((one) => one.textContent)).toEqual(['遅延 3件', '順調 9,997件']);
    const at = (row: number) => top(find(`[data-row="${row}"]`, host));
    expect(headings.map(top)).toEqual([at(0) - 32, at(3) - 32]);
    expect(at(3) - at(2)).toBe(64);
    await press('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(place()).toEqual([3, 0]);
    expect(active().parentElement?.getAttribute('aria-rowindex')).toBe('5');
    await press('{Control>}{End}{/Control}');
    expect(active().getBoundingClientRect().bottom).toBeLessThanOrEqual(
      find('.kit-grid', host).getBoundingClientRect().bottom,
    );
    await press('{Control>}{Home}{/Control}');
    expect(top(active())).toBeGreaterThanOrEqual(top(find('[role=columnheader]', host)) + 32);
    const keys = find('.kit-grid-keys');
    expect(top(keys)).toBe(top(active()));
  });
});

describe('copy', () => {
  /** What the clipboard gets, as a browser asks for it. */
  async function copied() {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    find('.kit-grid-keys').dispatchEvent(event);
    await settled();
    return data;
  }
  const status = () => find('.kit-grid [role=status]').textContent;

  test('the rectangle, as text and as a table', async () => {
    await show();
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const data = await copied();
    expect(data.getData('text/plain')).toBe('r0\t施策 0\r\nr1\t施策 1');
    expect(data.getData('text/html')).toContain(
      '<td sdnum="1041;0;@" style=\'mso-number-format:"\\@"\'>施策 1</td></tr>',
    );
    expect(status()).toBe('2行 × 2列をコピーしました。');
  });

  test('Ctrl+C of the keyboard arrives', async () => {
    await show();
    const heard = vi.fn();
    document.addEventListener('copy', heard);
    await press('{Control>}c{/Control}');
    document.removeEventListener('copy', heard);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('rows that are not loaded are asked for; where the clipboard cannot wait, the second press has them', async () => {
    const load = vi.fn((first: number, last: number) => Promise.resolve(rows.slice(first, last + 1)));
    const write = vi.spyOn(navigator.clipboard, 'write').mockRejectedValueOnce(new Error('no'));
    await show({ load, rowAt: (index) => (index < 50 ? rows[index] : undefined) });
    await press('{Control>} {/Control}');
    const first = await copied();
    expect(first.getData('text/plain')).toBe('');
    expect(load).toHaveBeenCalledExactlyOnceWith(0, 9_999);
    await vi.waitFor(() => expect(status()).toBe('読込みが終わりました。もう一度コピーしてください。'));
    const second = (await copied()).getData('text/plain').split('\r\n');
    // The heading goes with a whole column.
    expect([second.length, second[0], second.at(-1)]).toEqual([10_001, '番号', 'r9999']);
    expect(load).toHaveBeenCalledOnce();
    write.mockResolvedValue(undefined);
    await press('{Control>} {/Control}');
    await copied();
    await vi.waitFor(() => expect(status()).toBe('10,000行 × 1列をコピーしました。'));
    write.mockRestore();
  });

  test('more than can be copied at once is refused in words', async () => {
    const load = vi.fn();
    await show({ load, rowCount: 20_000, rowAt: (index) => (index < 50 ? rows[index] : undefined) });
    await press('{Control>}a{/Control}');
    await copied();
    expect(load).not.toHaveBeenCalled();
    expect(status()).toBe('一度にコピーできるのは10,000行までです。範囲を狭めてください。');
  });
});

test('counts and places are told in full', async () => {
  const host = await show();
  const grid = find('[role=grid]', host);
  expect(grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(grid.getAttribute('aria-colcount')).toBe(String(columns.length));
  await press('{Control>}{End}{/Control}');
  expect(active().parentElement?.getAttribute('aria-rowindex')).toBe('10001');
  expect(active().getAttribute('aria-colindex')).toBe(String(columns.length));
  expect(find('[role=columnheader]', host).getAttribute('aria-sort')).toBe('none');
});
