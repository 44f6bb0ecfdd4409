/** Cells of which several things may be meant: found by typing, taken and given up by Enter, recorded as one. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { compose, heldKey, commit as insert } from '../../../test/ime';
import { find, render, settled } from '../../../test/render';
import { dismissAll, Toasts } from '../toast';
import type { GridColumn } from './column';
import { DataGrid } from './data-grid';

interface Row {
  id: string;
  bodies: readonly string[];
}
const rows: Row[] = [['経産省'], [], ['外務省', '防衛省']].map((bodies, index) => ({
  id: `r${index}`,
  bodies,
}));
const names = ['経産省', '外務省', '防衛省', '財務省'];
const choice = (label: string) => ({ id: label, label });
const commit = vi.fn((_row: Row, _choices: readonly { id: string }[]) =>
  Promise.resolve<string | null>(null),
);
const columns: GridColumn<Row>[] = [
  {
    id: 'bodies',
    header: '共管',
    width: 240,
    text: ({ bodies }) => bodies.join('、'),
    edit: {
      offer: (typed) => Promise.resolve(names.filter((name) => name.startsWith(typed)).map(choice)),
      commit: () => Promise.resolve('一つずつは記録しません。'),
      many: { chosen: ({ bodies }) => bodies.map(choice), commit },
    },
  },
  { id: 'id', header: '番号', width: 100, text: ({ id }) => id },
];

async function show() {
  render(
    <>
      <div style={{ height: 400, width: 700 }}>
        <DataGrid
          label="表"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowId={(row) => row.id}
          selected={null}
          onWrite={() => undefined}
        />
      </div>
      <Toasts />
    </>,
  );
  await settled();
  find('.kit-grid-keys').focus();
}
const press = async (text: string) => {
  await userEvent.keyboard(text);
  await settled();
};
const keys = () => find('.kit-grid-keys') as HTMLTextAreaElement;
const isEditing = () => !keys().hasAttribute('data-at-rest');
const chosen = () => [...document.querySelectorAll('.kit-grid-chosen li span')].map((one) => one.textContent);
const offered = () => [...document.querySelectorAll('[role=option] > span')].map((one) => one.textContent);
const ticked = () =>
  [...document.querySelectorAll('[role=option][aria-selected=true]')].map((one) => one.textContent);
const recorded = () => commit.mock.lastCall?.[1].map(({ id }) => id);

afterEach(() => {
  commit.mockReset();
  commit.mockImplementation(() => Promise.resolve(null));
  dismissAll();
});

describe('several at once', () => {
  test('F2 shows what is chosen and all there is; typing narrows, Enter takes, Enter with nothing typed records', async () => {
    await show();
    await press('{F2}');
    expect(chosen()).toEqual(['経産省']);
    await vi.waitFor(() => expect(offered()).toEqual(names));
    expect(ticked()).toEqual(['経産省']);
    await press('外');
    await vi.waitFor(() => expect(offered()).toEqual(['外務省']));
    await press('{Enter}');
    expect(chosen()).toEqual(['経産省', '外務省']);
    expect(keys().value).toBe('');
    expect(find('.kit-grid [role=status]').textContent).toBe('外務省を選びました。');
    expect(commit).not.toHaveBeenCalled();
    await press('{Enter}');
    expect(isEditing()).toBe(false);
    expect(recorded()).toEqual(['経産省', '外務省']);
    expect(find('[data-active]').parentElement?.dataset.row).toBe('1');
  });

  test('Backspace gives up the last, arrows and Enter any; nothing else is recorded', async () => {
    await show();
    await press('{ArrowDown}{ArrowDown}{F2}');
    await press('{Backspace}');
    expect(chosen()).toEqual(['外務省']);
    await vi.waitFor(() => expect(offered()).toEqual(names));
    await press('{ArrowDown}{Enter}');
    expect(chosen()).toEqual([]);
    await press('{Tab}');
    expect(recorded()).toEqual([]);
    commit.mockClear();
    await press('{ArrowLeft}{F2}{Enter}');
    expect(commit).not.toHaveBeenCalled();
  });

  test('what is typed and not taken is meant too; Esc drops it all', async () => {
    await show();
    await press('{ArrowDown}財{Tab}');
    await vi.waitFor(() => expect(recorded()).toEqual(['財務省']));
    commit.mockClear();
    await press('{ArrowLeft}防');
    await vi.waitFor(() => expect(offered()).toEqual(['防衛省']));
    await press('{Enter}{Escape}');
    expect(isEditing()).toBe(false);
    expect(commit).not.toHaveBeenCalled();
  });

  test('an input method composes the first sign already, and its Enter takes nothing', async () => {
    await show();
    await press('{ArrowDown}');
    await compose('がい');
    expect(isEditing()).toBe(true);
    await compose('外務');
    await heldKey('Enter');
    expect(chosen()).toEqual([]);
    await insert('外務');
    await vi.waitFor(() => expect(offered()).toEqual(['外務省']));
    await press('{Enter}{Enter}');
    await vi.waitFor(() => expect(recorded()).toEqual(['外務省']));
  });

  test('what is not found says so and stays; what is refused comes back with all that was chosen', async () => {
    await show();
    await press('{ArrowDown}無{Enter}');
    await vi.waitFor(() => expect(find('.kit-error').textContent).toBe('該当なし'));
    expect(keys().value).toBe('無');
    commit.mockImplementation(() => Promise.resolve('既に主管です。'));
    await userEvent.clear(keys());
    await press('外');
    await vi.waitFor(() => expect(offered()).toEqual(['外務省']));
    await press('{Enter}{Enter}');
    await vi.waitFor(() => expect(find('.kit-error').textContent).toBe('既に主管です。'));
    expect(chosen()).toEqual(['外務省']);
  });

  test('by pointer: an option is ticked, its cross takes it away', async () => {
    await show();
    await press('{F2}');
    await vi.waitFor(() => expect(offered()).toEqual(names));
    await userEvent.click(find('[role=option]:nth-child(3)'));
    expect(chosen()).toEqual(['経産省', '防衛省']);
    await userEvent.click(find('.kit-grid-chosen li:first-child button'));
    expect(chosen()).toEqual(['防衛省']);
    expect(document.activeElement).toBe(keys());
  });
});
