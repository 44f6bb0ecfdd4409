/** Columns chosen, moved, frozen and resized, by keys alone and by pointer; and what is remembered of it. */
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, render, settled } from '../../../test/render';
import { type GridColumn, type GridLayout, moved, plainLayout, readLayout } from './column';
import { ColumnChooser } from './columns';
import { DataGrid } from './data-grid';

interface Row {
  id: string;
}
const rows: Row[] = Array.from({ length: 20 }, (_, index) => ({ id: `r${index}` }));
const columns: GridColumn<Row>[] = ['一', '二', '三', '四'].map((header, index) => ({
  id: `c${index}`,
  header,
  width: 120,
  frozen: index === 0,
  text: (row) => `${row.id}-${header}`,
}));

let layout: GridLayout;
function Subject() {
  const [kept, keep] = useState(plainLayout);
  layout = kept;
  return (
    <>
      <ColumnChooser columns={columns} layout={kept} plain={plainLayout} onLayout={keep} />
      <div style={{ height: 400, width: 700 }}>
        <DataGrid
          label="表"
          columns={columns}
          rowCount={rows.length}
          rowAt={(index) => rows[index]}
          rowId={(row) => row.id}
          selected={null}
          layout={kept}
          onLayout={keep}
        />
      </div>
    </>
  );
}

const headings = () => [...document.querySelectorAll('[role=columnheader]')].map((one) => one.textContent);
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await settled();
};
const widthOf = (column: number) =>
  find(`[role=columnheader][data-column="${column}"]`).getBoundingClientRect().width;

test('the chooser, by keys: hidden, moved with the focus kept, frozen, and all as before', async () => {
  render(<Subject />);
  await settled();
  find('.kit-grid-keys').focus();
  await press('{ArrowRight}{ArrowRight}');
  expect(find('.kit-grid-cell[data-active]').textContent).toBe('r0-三');

  await page.getByRole('button', { name: '列' }).click();
  (page.getByRole('checkbox', { name: '二' }).element() as HTMLElement).focus();
  await press(' ');
  expect(headings()).toEqual(['一', '三', '四']);
  // The selection stays with its column, whatever number that has now.
  expect(find('.kit-grid-cell[data-active]').textContent).toBe('r0-三');

  const back = () => page.getByRole('button', { name: '「三」を前へ' }).element() as HTMLElement;
  back().focus();
  await press('{Enter}');
  expect(document.activeElement).toBe(back());
  expect(find('.kit-columns [role=status]').textContent).toBe('「三」を4列中2番目に移しました。');
  await press('{Enter}{Enter}{Enter}');
  expect(layout.order).toEqual(['c2', 'c0', 'c1', 'c3']);
  // Frozen ones come first all the same.
  expect(headings()).toEqual(['一', '三', '四']);

  (page.getByRole('button', { name: '「三」を固定' }).element() as HTMLElement).focus();
  await press(' ');
  expect(layout.frozen).toEqual(['c0', 'c2']);
  expect(headings()).toEqual(['三', '一', '四']);
  expect(document.querySelectorAll('[role=columnheader][data-frozen]').length).toBe(2);

  await page.getByRole('button', { name: '元の列に戻す' }).click();
  expect(layout).toEqual(plainLayout);
  expect(headings()).toEqual(['一', '二', '三', '四']);
});

test('the last column that is shown cannot be hidden', async () => {
  render(<Subject />);
  await page.getByRole('button', { name: '列' }).click();
  for (const name of ['一', '二', '三', '四'])
    await page.getByRole('checkbox', { name }).click({ force: true });
  await settled();
  expect(headings()).toEqual(['四']);
});

test('Alt with an arrow resizes the column of the heading; the edge does it by pointer', async () => {
  render(<Subject />);
  await settled();
  find('.kit-grid-keys').focus();
  await press('{ArrowUp}{ArrowRight}{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
  expect(widthOf(1)).toBe(152);
  await press('{Alt>}{ArrowLeft}{/Alt}');
  expect(layout.widths).toEqual({ c1: 136 });
  for (let step = 0; step < 12; step += 1) await press('{Alt>}{ArrowLeft}{/Alt}');
  expect(widthOf(1)).toBe(48);

  const edge = find('[data-column="2"] .kit-grid-edge');
  const { left } = edge.getBoundingClientRect();
  edge.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, clientX: left }));
  window.dispatchEvent(new MouseEvent('mousemove', { clientX: left + 40 }));
  window.dispatchEvent(new MouseEvent('mouseup', {}));
  await settled();
  expect(widthOf(2)).toBe(160);
  edge.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await settled();
  expect(widthOf(2)).toBe(120);
});

test('in a row, Alt with an arrow is not for the table', async () => {
  render(<Subject />);
  await settled();
  find('.kit-grid-keys').focus();
  await press('{Alt>}{ArrowRight}{/Alt}');
  expect(layout).toEqual(plainLayout);
});

test('what was remembered is read with care', () => {
  const kept = { order: ['c1'], hidden: ['gone'], frozen: null, widths: { c0: 200 } };
  expect(readLayout(JSON.parse(JSON.stringify(kept)), plainLayout)).toEqual(kept);
  for (const bad of [null, 'x', {}, { ...kept, order: [1] }, { ...kept, widths: { c0: 'wide' } }])
    expect(readLayout(bad, plainLayout)).toBe(plainLayout);
  expect(moved(columns, plainLayout, 'c0', -1)).toBe(plainLayout);
});
