/** The list as a sheet: edited where it stands, each cell one intent; and what a cell must not decide. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faults, lastWrite, openApp, workstream, writes } from '../../../test/app';
import { find, settled } from '../../../test/render';

const text = (selector: string) => find(selector).textContent ?? '';
const shows = (selector: string, what: string) =>
  vi.waitFor(() => expect(text(selector)).toContain(what), { timeout: 3000 });
const cell = (row: number, column: number) => find(`[data-row="${row}"] > [data-column="${column}"]`);
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await settled();
};
/** Opens the list and brings the keys into a column of the first row. */
async function openList(column = 0) {
  const core = await openApp('/workstreams');
  await shows('.page-head', '施策48件');
  find('.kit-grid-keys').focus();
  for (let at = 0; at < column; at += 1) await userEvent.keyboard('{ArrowRight}');
  return core;
}
const [code, title, lead, , health, asOf] = [0, 1, 2, 3, 4, 5] as const;

describe('edited where it stands', () => {
  test('code and title revise the record', async () => {
    const core = await openList(code);
    await press('E-1{Tab}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toEqual({
        submit: 'intent',
        intent: 'revise-workstream',
        workstream: workstream(0),
        set: [{ field: 'code', value: 'E-1' }],
      }),
    );
    await shows('.kit-toast', '施策の内容を改めました。');
    await press('重要鉱物の備蓄{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ set: [{ field: 'title', value: { ja: '重要鉱物の備蓄' } }] }),
    );
    await vi.waitFor(() => expect(cell(0, title).textContent).toBe('重要鉱物の備蓄'));
    // Editing is not opening.
    expect(document.querySelector('#record-title')).toBeNull();
  });

  test('health by its digit, with today and what was said; a headline keeps the health', async () => {
    const core = await openList(health);
    await press('3');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('遅延'));
    await press('{Enter}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'log-status' }));
    expect(lastWrite(core).entry).toEqual({
      as_of: '2026-11-24',
      health: 'off-track',
      headline: '供給計画の認定は予定どおり。認定事業者は累計12者となった。',
    });
    await vi.waitFor(() => expect(cell(0, health).textContent).toBe('遅延'));
    await press('{ArrowRight}{ArrowRight}用地の取得が遅れている。{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core).entry).toEqual({
        as_of: '2026-11-24',
        health: 'on-track',
        headline: '用地の取得が遅れている。',
      }),
    );
  });

  test('a day as officers type it; what is no day comes back', async () => {
    const core = await openList(asOf);
    await press('R8.11.20');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('令和8年11月20日'));
    await press('{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ entry: { as_of: '2026-11-20', health: 'on-track' } }),
    );
    await press('きのう{Enter}');
    await shows('.kit-grid-under', '日付として読み取れません');
    expect(writes(core)).toBe(1);
  });

  test('a refusal comes back into the cell, in words', async () => {
    const core = await openList(code);
    core.failNext('revise-workstream', { code: 'code-taken', data: { given: '00084' } });
    await press('00084{Enter}');
    await shows('.kit-grid-under', '整理番号「00084」は、別の施策が使用しています。');
    expect(await faults()).toEqual([]);
  });

  test('a lead where none is, is assigned', async () => {
    const core = await openList(lead);
    for (let row = 0; row < 9; row += 1) await userEvent.keyboard('{ArrowDown}');
    await shows('[data-active]', '主管未定');
    await press('METI');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('経済産業省'));
    await press('{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'assign',
        workstream: workstream(9),
        role: 'lead',
        from: '2026-11-24',
        stance: 'plain',
      }),
    );
    await vi.waitFor(() => expect(cell(9, lead).textContent).toBe('経産省'));
  });

  test('where another leads, the record opens with the three ways, and the cell decides nothing', async () => {
    const core = await openList(lead);
    await press('METI');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('経済産業省'));
    await press('{Enter}');
    await shows('.strip .kit-banner', '別の組織が既に主管となっています');
    expect(find('.record').dataset.record).toBe(workstream(0));
    expect((page.getByRole('combobox', { name: /組織/ }).element() as HTMLInputElement).value).toBe(
      '経済産業省',
    );
    expect(writes(core)).toBe(1);
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: '主管を移す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'assign', stance: 'transfer' }));
    await vi.waitFor(() => expect(document.querySelector('.strip .kit-banner')).toBeNull());
  });

  test('on another day nothing can be edited', async () => {
    const core = await openList(code);
    await page.getByRole('button', { name: /時点$/ }).click();
    await page.getByRole('textbox', { name: '表示する時点' }).fill('R8.4.1');
    await userEvent.keyboard('{Enter}');
    await shows('.app-banners', '令和8年4月1日時点');
    find('.kit-grid-keys').focus();
    await press('x{Enter}');
    expect(find('.kit-grid-keys').hasAttribute('data-at-rest')).toBe(true);
    expect(writes(core)).toBe(0);
  });
});

test('Ctrl+Z takes back from the list; the keys of the list are told', async () => {
  const core = await openList(code);
  await press('{Control>}z{/Control}');
  await vi.waitFor(() => expect(lastWrite(core)).toEqual({ submit: 'undo', with_dependents: false }));
  await press('{F1}');
  await shows('[role=dialog]', 'セルを編集（文字を入力しても始まります）');
  await press('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
});

test('the columns stay as they were left', async () => {
  await openList();
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '共管' }).click({ force: true });
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(text('.kit-grid-head')).not.toContain('共管'));
  await page.getByRole('link', { name: '設定' }).click();
  await page.getByRole('link', { name: '施策' }).click();
  await shows('.kit-grid-head', '要旨');
  expect(text('.kit-grid-head')).not.toContain('共管');
});
