/** Editing in place: through an input method from the first sign, by Excel's keys, with offers, with refusals. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { compose, heldKey, commit as insert } from '../../../test/ime';
import { find, render, settled } from '../../../test/render';
import { useShortcuts } from '../keys/shortcuts';
import { dismissAll, Toasts } from '../toast';
import type { GridColumn, GridEdit } from './column';
import { DataGrid } from './data-grid';

interface Row {
  id: string;
  title: string;
  closed?: boolean;
}
const rows: Row[] = Array.from({ length: 6 }, (_, index) => ({
  id: `r${index}`,
  title: `施策${index}`,
  ...(index === 4 ? { closed: true } : {}),
}));

const commit = vi.fn<GridEdit<Row>['commit']>(() => Promise.resolve(null));
const choose = vi.fn<GridEdit<Row>['commit']>(() => Promise.resolve(null));
const shortcut = vi.fn();
const opened = vi.fn();
const healths = ['順調', '要注意', '遅延'].map((label, index) => ({ id: `h${index}`, label }));
const columns: GridColumn<Row>[] = [
  {
    id: 'title',
    header: '施策',
    width: 200,
    text: (row) => row.title,
    edit: { may: (row) => !row.closed, commit },
  },
  {
    id: 'health',
    header: '評価',
    width: 120,
    text: () => '要注意',
    edit: {
      offer: (typed) =>
        Promise.resolve(
          typed === '?'
            ? 'それは評価ではありません。'
            : healths.filter(({ label }) => label.startsWith(typed)),
        ),
      commit: choose,
    },
  },
  { id: 'id', header: '番号', width: 100, text: (row) => row.id },
];

function Subject() {
  useShortcuts([{ keys: 'N', label: '新規', group: '試し', run: shortcut }]);
  return (
    <>
      <div style={{ height: 400, width: 700 }}>
        <DataGrid
          label="表"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowId={(row) => row.id}
          selected={null}
          onOpen={opened}
        />
      </div>
      <button type="button">後</button>
      <Toasts />
    </>
  );
}

const keys = () => find('.kit-grid-keys') as HTMLTextAreaElement;
const place = () => {
  const cell = find('.kit-grid [data-active]');
  return [Number(cell.parentElement?.dataset.row), Number(cell.dataset.column)];
};
const isEditing = () => !keys().hasAttribute('data-at-rest');
const press = async (text: string) => {
  await userEvent.keyboard(text);
  await settled();
};
async function show() {
  render(<Subject />);
  await settled();
  keys().focus();
}
afterEach(() => {
  vi.clearAllMocks();
  dismissAll();
});

describe('through an input method', () => {
  test('the first sign goes into the composition; its Enter commits the word, the next one the cell', async () => {
    await show();
    expect(keys().value).toBe('');
    expect(getComputedStyle(keys()).opacity).toBe('0');
    await compose('は');
    await settled();
    expect(isEditing()).toBe(true);
    expect(getComputedStyle(keys()).opacity).toBe('1');
    await compose('はんどうたい');
    await heldKey('Enter');
    await settled();
    expect(commit).not.toHaveBeenCalled();
    await insert('半導体');
    await settled();
    expect(keys().value).toBe('半導体');
    await press('{Enter}');
    expect(commit).toHaveBeenCalledExactlyOnceWith(rows[0], '半導体', null);
    expect(place()).toEqual([1, 0]);
    expect([isEditing(), keys().value]).toEqual([false, '']);
  });

  test('what is composed over a cell that cannot be edited is nothing', async () => {
    await show();
    await press('{ArrowRight}{ArrowRight}');
    await compose('か');
    await insert('可');
    await settled();
    expect([isEditing(), keys().value]).toEqual([false, '']);
  });

  test('offers wait for the end of the composition', async () => {
    await show();
    await press('{ArrowRight}');
    await compose('ち');
    await settled();
    expect(document.querySelectorAll('[role=option]').length).toBe(0);
    await insert('遅');
    await vi.waitFor(() => expect(find('[role=option]').textContent).toBe('遅延'));
  });
});

describe('keys', () => {
  test('typing replaces, F2 goes on with what stands there, Esc leaves all as it was', async () => {
    await show();
    await press('x');
    expect(keys().value).toBe('x');
    await press('{Escape}');
    expect([isEditing(), place()]).toEqual([false, [0, 0]]);
    await press('{F2}');
    expect(keys().value).toBe('施策0');
    await press('a{ArrowLeft}b{Enter}');
    expect(commit).toHaveBeenCalledExactlyOnceWith(rows[0], '施策0ba', null);
  });

  test('Enter, Shift+Enter, Tab, Shift+Tab and, after typing, arrows commit and go there', async () => {
    await show();
    await press('{ArrowDown}{ArrowDown}');
    await press('a{Enter}');
    expect(place()).toEqual([3, 0]);
    await press('b{Shift>}{Enter}{/Shift}');
    expect(place()).toEqual([2, 0]);
    await press('c{Tab}');
    expect(place()).toEqual([2, 1]);
    await press('順{Shift>}{Tab}{/Shift}');
    expect(place()).toEqual([2, 0]);
    await press('d{ArrowDown}');
    expect(place()).toEqual([3, 0]);
    expect(commit.mock.calls.map(([row, typed]) => `${row.id}${typed}`)).toEqual([
      'r2a',
      'r3b',
      'r2c',
      'r2d',
    ]);
  });

  test('Enter after Tab comes back below where the row began', async () => {
    await show();
    await press('a{Tab}');
    await press('遅{Enter}');
    expect(place()).toEqual([1, 0]);
    // Moving away in between makes it a beginning of its own.
    await press('b{Tab}{ArrowDown}');
    await press('遅{Enter}');
    expect(place()).toEqual([3, 1]);
  });

  test('what is the same is not recorded again; Backspace begins empty', async () => {
    await show();
    await press('{F2}{Enter}');
    expect(commit).not.toHaveBeenCalled();
    await press('{Backspace}{Enter}');
    expect(commit).toHaveBeenCalledExactlyOnceWith(rows[1], '', null);
  });

  test('a letter is text in a cell that can be edited and a shortcut in one that cannot; Enter opens', async () => {
    await show();
    await press('n');
    expect([keys().value, shortcut.mock.calls.length]).toEqual(['n', 0]);
    await press('{Escape}{ArrowRight}{ArrowRight}n');
    expect([isEditing(), shortcut.mock.calls.length]).toEqual([false, 1]);
    await press('{ArrowLeft}{ArrowLeft}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}n');
    // Closed: nothing to edit in this row.
    expect([isEditing(), shortcut.mock.calls.length]).toEqual([false, 2]);
    await press('{Enter}');
    expect(opened).toHaveBeenCalledExactlyOnceWith(rows[4]);
  });

  test('leaving for another cell or another part commits; copying from the editor copies its text', async () => {
    await show();
    await press('x');
    await userEvent.click(find('[data-row="2"] > [data-column="2"]'));
    await settled();
    expect(commit).toHaveBeenLastCalledWith(rows[0], 'x', null);
    expect(place()).toEqual([2, 2]);
    await press('{ArrowLeft}{ArrowLeft}y');
    find('button').focus();
    await settled();
    expect(commit).toHaveBeenLastCalledWith(rows[2], 'y', null);
  });
});

describe('offers', () => {
  const options = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
  const told = () => document.getElementById(keys().getAttribute('aria-activedescendant') ?? '')?.textContent;

  test('typing narrows, arrows choose, Enter takes; told as a list', async () => {
    await show();
    await press('{ArrowRight}{F2}');
    // F2 shows what begins with the word that stands there.
    expect(options()).toEqual(['要注意']);
    await press('{Escape}遅');
    await vi.waitFor(() => expect(options()).toEqual(['遅延']));
    expect(told()).toBe('遅延');
    await press('{Enter}');
    expect(choose).toHaveBeenCalledExactlyOnceWith(rows[0], '遅', healths[2]);
    await press('{Backspace}');
    await vi.waitFor(() => expect(options().length).toBe(3));
    await press('{ArrowUp}');
    expect(told()).toBe('順調');
    await press('{Enter}');
    expect(choose).toHaveBeenLastCalledWith(rows[1], '', healths[0]);
  });

  test('by pointer', async () => {
    await show();
    await press('{ArrowRight}{Backspace}');
    await vi.waitFor(() => expect(options().length).toBe(3));
    await userEvent.click(find('[role=option]:last-child'));
    await settled();
    expect(choose).toHaveBeenCalledExactlyOnceWith(rows[0], '', healths[2]);
  });

  test('what is none of them comes back with a reason; so fast a hand is waited for', async () => {
    await show();
    await press('{ArrowRight}');
    await userEvent.keyboard('?{Enter}');
    await vi.waitFor(() => expect(find('.kit-grid-under').textContent).toBe('それは評価ではありません。'));
    expect([place(), keys().value, keys().getAttribute('aria-invalid')]).toEqual([[0, 1], '?', 'true']);
    expect(choose).not.toHaveBeenCalled();
  });
});

test('what the core refuses comes back into the editor with its reason; never over another edit', async () => {
  await show();
  commit.mockResolvedValueOnce('整理番号が重なっています。');
  await press('dup{Enter}');
  await vi.waitFor(() => expect(find('.kit-grid-under').textContent).toBe('整理番号が重なっています。'));
  expect([place(), keys().value, isEditing()]).toEqual([[0, 0], 'dup', true]);
  await press('2');
  expect(document.querySelector('.kit-grid-under')).toBeNull();
  let refuse: (fault: string) => void = () => undefined;
  commit.mockReturnValueOnce(new Promise((resolve) => (refuse = resolve)));
  await press('{Enter}next');
  refuse('だめです。');
  await vi.waitFor(() =>
    expect(find('.kit-toast').textContent).toContain('「施策」の「dup2」は記録していません。だめです。'),
  );
  expect([place(), keys().value]).toEqual([[1, 0], 'next']);
});
