/** The list as a sheet: edited where it stands, each cell one act; and what a cell must not decide. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { restsAfter } from '@/kit/grid/sheet';
import { faults, lastWrite, openApp, workstream, writes } from '../../../test/app';
import { find } from '../../../test/render';
import { at, cell, openList, paste, press, shows, textOf as text } from '../../../test/sheet';

const { code, title, lead, joint, health, asOf } = at;

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
    await shows('.kit-toast', '施策の修正を記録しました。');
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
      next_step: '第3回有識者会議に骨子案を諮る',
      next_on: '2026-12-15',
      progress: 40,
    });
    await vi.waitFor(() => expect(cell(0, health).textContent).toBe('遅延'));
    // The whole word is taken too, though all five are offered for it.
    await press('要注意{Enter}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ entry: { health: 'at-risk' } }));
    await press('{ArrowUp}{ArrowRight}{ArrowRight}{ArrowRight}用地の取得が遅れている。{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core).entry).toMatchObject({
        as_of: '2026-11-24',
        health: 'at-risk',
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

  test('what cannot be asked comes back too', async () => {
    const core = await openList(lead);
    core.failNext('organisations', { code: 'busy', class: 'stale' });
    await press('M');
    await shows('.kit-grid-under', '少し待って');
    await press('{Enter}');
    await shows('.kit-grid-under', '少し待って');
    expect((find('.kit-grid-keys') as HTMLTextAreaElement).value).toBe('M');
    expect(writes(core)).toBe(0);
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

  test('joint leads: found by abbreviation, taken and given up, one act', async () => {
    const core = await openList(joint);
    await press('{ArrowDown}{F2}');
    const chosen = () =>
      [...document.querySelectorAll('.kit-grid-chosen li > span')].map((one) => one.textContent);
    const before = chosen();
    expect(before.length).toBe(1);
    await press('MOFA');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('外務省'));
    await press('{Enter}');
    expect(chosen()).toEqual([...before, '外務省']);
    expect(await faults()).toEqual([]);
    await press('{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        submit: 'batch',
        intents: [{ intent: 'assign', role: 'joint-lead', from: '2026-11-24', workstream: workstream(1) }],
      }),
    );
    await shows('.kit-toast', '共管を記録しました。');
    await vi.waitFor(() => expect(cell(1, joint).textContent).toContain('外務省'));
    // The first goes: its assignment ends, as of today.
    await press('{ArrowUp}{F2}');
    await userEvent.click(find('.kit-grid-chosen li:not(:nth-child(2)) button'));
    await press('{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intents: [{ intent: 'end-assignment', on: '2026-11-24' }],
      }),
    );
    expect(writes(core)).toBe(2);
  });

  test.each([
    [
      'next-step',
      '公募を始める',
      { entry: { next_step: '公募を始める', next_on: '2026-12-15', health: 'on-track' } },
    ],
    ['next-on', 'R9.1.20', { entry: { next_on: '2027-01-20' } }],
    ['progress', '６０％', { entry: { progress: 60 } }],
    ['pillar', 'tokkyo', { set: [{ field: 'pillar', value: 'patent-non-disclosure' }] }],
    ['cadence', 'しはんき', { set: [{ field: 'cadence', value: 'quarterly' }] }],
    ['cadence', '1', { set: [{ field: 'cadence', value: 'weekly' }] }],
  ])('%s, typed as %s', async (column, typed, write) => {
    const core = await openList(1, {}, `?cols=title,${column}`);
    await press(typed);
    if (['pillar', 'cadence', 'next-on'].includes(column))
      await vi.waitFor(() => expect(document.querySelectorAll('[role=option]').length).toBe(1));
    await press('{Enter}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core)).toMatchObject(write);
  });

  test('what is no figure comes back', async () => {
    const core = await openList(1, {}, '?cols=title,progress');
    await press('多い{Enter}');
    await shows('.kit-grid-under', '「多い」は読み取れません。');
    expect(writes(core)).toBe(0);
  });

  test('topics, found by their code', async () => {
    const core = await openList(1, {}, '?cols=title,topics');
    await press('MSP');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('鉱物安全保障パートナーシップ'));
    await press('{Enter}{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ submit: 'batch', intents: [{ intent: 'link-topic' }] }),
    );
    await vi.waitFor(() => expect(cell(0, 1).textContent).toBe('MSP'));
    await press('{ArrowUp}{F2}{Backspace}{Enter}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intents: [{ intent: 'withdraw-fact' }] }));
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
    // Nothing was begun here before, and the plain way is barred: the key leads to the three that there are.
    expect(text('.strip')).not.toContain('書きかけの内容');
    page.getByRole('combobox', { name: /組織/ }).element().dispatchEvent(new FocusEvent('focusin'));
    (page.getByRole('combobox', { name: /組織/ }).element() as HTMLElement).focus();
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('主管を移す'));
    expect(writes(core)).toBe(1);
    await page.getByRole('button', { name: '主管を移す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'assign', stance: 'transfer' }));
    await vi.waitFor(() => expect(document.querySelector('.strip .kit-banner')).toBeNull());
  });

  test('the record of a refused lead stays, though the keys had gone on and its neighbour was to follow them', async () => {
    const core = await openList(lead);
    await press('{Enter}');
    await vi.waitFor(() => expect(find('.record').dataset.record).toBe(workstream(0)));
    await press('{Escape}');
    // As if the key before had only just been pressed: then what follows waits for the keys to rest.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    await press('{ArrowDown}');
    await vi.waitFor(() => expect(find('.record').dataset.record).toBe(workstream(1)));
    await press('{ArrowUp}');
    await vi.waitFor(() => expect(find('.record').dataset.record).toBe(workstream(0)));
    await press('METI');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('経済産業省'));
    const begun = vi.spyOn(window, 'setTimeout');
    const given = vi.spyOn(window, 'clearTimeout');
    await press('{Enter}');
    await shows('.strip .kit-banner', '別の組織が既に主管となっています');
    clock.mockRestore();
    // The neighbour was to follow once the keys had rested; nothing waits for that any more.
    const waits = begun.mock.calls.flatMap(([, rests], nth) =>
      rests === restsAfter ? [begun.mock.results[nth]?.value] : [],
    );
    expect(waits.length).toBeGreaterThan(0);
    for (const wait of waits) expect(given).toHaveBeenCalledWith(wait);
    begun.mockRestore();
    given.mockRestore();
    expect(find('.record').dataset.record).toBe(workstream(0));
    expect(find('[data-active]').closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('2');
    expect(writes(core)).toBe(1);
  });

  test('on another day nothing can be edited', async () => {
    const core = await openList(code);
    await page.getByRole('button', { name: /時点$/ }).click();
    await page.getByRole('textbox', { name: '表示する時点' }).fill('R8.4.1');
    await userEvent.keyboard('{Enter}');
    await shows('.app-banners', '令和8年4月1日時点');
    find('.kit-grid-keys').focus();
    await press('x');
    expect(find('.kit-grid-keys').hasAttribute('data-at-rest')).toBe(true);
    await paste('x');
    await shows('.kit-toast', '記録できません');
    expect(writes(core)).toBe(0);
  });
});

test('Ctrl+Z takes back from the list; the keys of the list are told', async () => {
  const core = await openList(code);
  await press('{Control>}z{/Control}');
  await vi.waitFor(() => expect(lastWrite(core)).toEqual({ submit: 'undo', with_dependents: false }));
  await press('{Control>}/{/Control}');
  await shows('[role=dialog]', 'セルを編集（文字を入力しても始まります）');
  await press('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
});

test('grouped by health, each with its number, and apart again when sorted otherwise', async () => {
  await openList();
  await page.getByRole('button', { name: '評価でまとめる' }).click();
  const headings = () => [...document.querySelectorAll('.kit-grid-group')].map((one) => one.textContent);
  await vi.waitFor(() => expect(headings().slice(0, 2)).toEqual(['遅延7件報告のないもの3', '要注意7件']));
  await vi.waitFor(() => expect(cell(6, health).textContent).toBe('遅延'));
  expect(cell(7, health).textContent).toBe('要注意');
  expect(await faults()).toEqual([]);
  // Pressing the heading turns the order round, and the groups with it.
  await page.getByRole('columnheader', { name: '評価' }).click();
  await vi.waitFor(() => expect(headings()[0]).toBe('未評価7件報告のないもの7'));
  await vi.waitFor(() => expect(cell(0, health).textContent).toBe('未評価'));
  await page.getByRole('columnheader', { name: '整理番号' }).click();
  await vi.waitFor(() => expect(headings()).toEqual([]));
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

test('what is missing is a chip with its number, a column that sorts, and a way to divide the list', async () => {
  const core = await openApp('/workstreams');
  await vi.waitFor(() => find('.kit-grid [role=row]'));
  const chip = page.getByRole('button', { name: /^期限超過/ });
  await vi.waitFor(() => expect(chip.element().textContent).toMatch(/\d+$/));
  const count = Number(chip.element().textContent?.match(/\d+$/)?.[0]);
  expect(count).toBeGreaterThan(0);
  await chip.click();
  await vi.waitFor(() => expect(find('.page-head [role=status]').textContent).toContain(`施策${count}件`));
  expect(core.asked.filter(({ query }) => query === 'workstreams').at(-1)).toMatchObject({
    filter: { silence: ['overdue'] },
  });
  await page.getByRole('button', { name: '報告の状況でまとめる' }).click();
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'workstream-groups').at(-1)).toMatchObject({
      by: 'silence',
    }),
  );
  expect(core.asked.filter(({ query }) => query === 'workstreams').at(-1)).toMatchObject({ sort: 'silence' });
  await vi.waitFor(() => expect(find('.kit-grid').textContent).toMatch(/期限超過 \d+/));
});
