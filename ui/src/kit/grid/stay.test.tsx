/** The keys stay with their record: what is recorded puts its row elsewhere, and records are opened from elsewhere. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../../test/render';
import type { GridColumn } from './column';
import { DataGrid } from './data-grid';

interface Row {
  readonly id: string;
  readonly code: string;
}
const recorded = vi.fn<(id: string, code: string) => void>();
let show: (id: string) => void;
let grow: () => void;
/** What is recorded comes back to the list no sooner than this. */
let answered = Promise.resolve();

/** Sorted by code; the first `loaded` rows are here, the others only where they are asked for. */
function Subject({ count, loaded = count }: { count: number; loaded?: number }) {
  const [rows, setRows] = useState<readonly Row[]>(
    Array.from({ length: count }, (_, at) => ({ id: `r${at}`, code: String(at * 10).padStart(5, '0') })),
  );
  const [selected, setSelected] = useState<string | null>(null);
  show = setSelected;
  grow = () => setRows((now) => [{ id: 'new', code: '' }, ...now]);
  const columns: GridColumn<Row>[] = [
    {
      id: 'code',
      header: '整理番号',
      width: 100,
      text: ({ code }) => code,
      edit: {
        commit: async ({ id }, code) => {
          recorded(id, code);
          await answered;
          setRows((now) =>
            now.map((row) => (row.id === id ? { id, code } : row)).sort((a, b) => (a.code < b.code ? -1 : 1)),
          );
          return null;
        },
      },
    },
    {
      id: 'id',
      header: '施策',
      width: 100,
      text: ({ id }) => id,
      edit: {
        commit: async ({ id }, word) => {
          recorded(id, word);
          return null;
        },
      },
    },
  ];
  return (
    <div style={{ height: 300, width: 600 }}>
      <DataGrid
        label="表"
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => (index < loaded ? rows[index] : undefined)}
        rowId={({ id }) => id}
        load={(first, last) => Promise.resolve(rows.slice(first, last + 1))}
        selected={selected}
        onSelect={({ id }) => setSelected(id)}
      />
    </div>
  );
}

const active = () => {
  const cell = find('.kit-grid [data-active]');
  const row = cell.parentElement;
  return [Number(row?.dataset.row), Number(cell.dataset.column), row?.lastElementChild?.textContent];
};
const press = async (text: string) => {
  await userEvent.keyboard(text);
  await settled();
};
async function open(count: number, loaded?: number) {
  recorded.mockClear();
  render(<Subject count={count} {...(loaded ? { loaded } : {})} />);
  await settled();
  find('.kit-grid-keys').focus();
}

test('Tab goes on in the record that was edited, wherever its row is now', async () => {
  await open(9);
  await press('{ArrowDown}00055{Tab}');
  await vi.waitFor(() => expect(active()).toEqual([5, 1, 'r1']));
  await press('別{Enter}');
  expect(recorded.mock.calls).toEqual([
    ['r1', '00055'],
    ['r1', '別'],
  ]);
});

test('Enter goes on below the record that was edited', async () => {
  await open(9);
  await press('{ArrowDown}00055{Enter}');
  await vi.waitFor(() => expect(active()).toEqual([6, 0, 'r6']));
});

test('an edit that has begun meanwhile stays with its own record', async () => {
  await open(9);
  let answer = () => {};
  answered = new Promise((resolve) => {
    answer = resolve;
  });
  await press('{ArrowDown}{ArrowDown}00005{Enter}00100');
  answer();
  await vi.waitFor(() => expect(find('[data-row="1"]').textContent).toContain('r2'));
  await press('{Enter}');
  expect(recorded.mock.calls).toEqual([
    ['r2', '00005'],
    ['r3', '00100'],
  ]);
});

test('the keys go with their record beyond what is loaded', async () => {
  await open(900, 20);
  await press('{ArrowDown}08005{Tab}');
  await vi.waitFor(() => expect(active().slice(0, 2)).toEqual([800, 1]));
});

test('a record that is opened from elsewhere takes the keys to it', async () => {
  await open(600, 100);
  await press('{ArrowDown}{ArrowDown}');
  show('r450');
  await vi.waitFor(() => expect(active().slice(0, 2)).toEqual([450, 0]));
  const { top, bottom } = find('.kit-grid [data-active]').getBoundingClientRect();
  const view = find('.kit-grid').getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(view.top);
  expect(bottom).toBeLessThanOrEqual(view.bottom);
  show('r40');
  await vi.waitFor(() => expect(active()).toEqual([40, 0, 'r40']));
  await press('{ArrowDown}');
  expect(active()).toEqual([41, 0, 'r41']);
});

test('a record that is in the list only later takes the keys when it comes', async () => {
  await open(9);
  await press('{ArrowDown}');
  show('new');
  await settled();
  expect(active()).toEqual([1, 0, 'r1']);
  grow();
  await vi.waitFor(() => expect(active()).toEqual([0, 0, 'new']));
});
