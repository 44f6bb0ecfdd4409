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
const [code, title, lead, , health, asOf, headline] = [0, 1, 2, 3, 4, 5, 6] as const;

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
    });
    await vi.waitFor(() => expect(cell(0, health).textContent).toBe('遅延'));
    // The whole word is taken too, though all five are offered for it.
    await press('要注意{Enter}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ entry: { health: 'at-risk' } }));
    await press('{ArrowUp}{ArrowRight}{ArrowRight}用地の取得が遅れている。{Enter}');
    await vi.waitFor(() =>
      expect(lastWrite(core).entry).toEqual({
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
  await press('{F1}');
  await shows('[role=dialog]', 'セルを編集（文字を入力しても始まります）');
  await press('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
});

test('grouped by health, each with its number, and apart again when sorted otherwise', async () => {
  await openList();
  await page.getByRole('button', { name: '評価でまとめる' }).click();
  const headings = () => [...document.querySelectorAll('.kit-grid-group')].map((one) => one.textContent);
  await vi.waitFor(() => expect(headings().slice(0, 2)).toEqual(['遅延7件', '要注意7件']));
  await vi.waitFor(() => expect(cell(6, health).textContent).toBe('遅延'));
  expect(cell(7, health).textContent).toBe('要注意');
  expect(await faults()).toEqual([]);
  // Pressing the heading turns the order round, and the groups with it.
  await page.getByRole('columnheader', { name: '評価' }).click();
  await vi.waitFor(() => expect(headings()[0]).toBe('未評価7件'));
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

/** What Excel would put on the clipboard, pasted where the keys are. */
async function paste(words: string) {
  const data = new DataTransfer();
  data.setData('text/plain', words);
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  find('.kit-grid-keys').dispatchEvent(event);
  await settled();
}
const tally = () =>
  [...document.querySelectorAll('.review-head > span')].map((one) => one.textContent).join(' ');
const reviewed = () =>
  [...document.querySelectorAll('.review tbody tr')].map((row) =>
    [...row.children].map((part) => part.textContent),
  );

describe('pasting from Excel', () => {
  test('shows what is new, changed, the same and impossible with the reason, then records it as one', async () => {
    const core = await openList(code);
    for (let row = 0; row < 46; row += 1) await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(text('[data-active]')).toBe('01749'));
    const same = [cell(46, code).textContent, cell(46, title).textContent].join('\t');
    await paste(`${same}\r\n00047\t改めた件名\tMETI\t\t遅い\r\nN-1\t新しい施策\tMETI\r\nN-2\t\r\n`);
    await shows('.review h2', '貼り付ける内容の確認');
    expect(tally()).toBe('記録できない 5 新規 1 変更 0 変化なし 0');
    const rows = reviewed();
    // Its code is another's, and with it falls the title of the same record; so is its lead.
    expect(rows.map(([, , what]) => what)).toEqual([
      expect.stringContaining('整理番号「00047」は、別の施策が使用しています。'),
      expect.stringContaining('「遅い」は読み取れません。'),
      expect.stringContaining('別の組織が既に主管となっています'),
      expect.stringContaining('施策を追加した後に記録してください。'),
      expect.stringContaining('「件名」が入力されていません。'),
      '整理番号N-1施策新しい施策',
    ]);
    expect(writes(core)).toBe(0);
    expect(await faults()).toEqual([]);
    expect(document.activeElement?.textContent).toContain('1件を記録');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core)).toEqual({
      submit: 'batch',
      intents: [{ intent: 'open-workstream', title: { ja: '新しい施策' }, code: 'N-1' }],
    });
    await shows('.page-head', '施策49件');
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('kit-grid-keys'));
    await page.getByRole('button', { name: '元に戻す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
  });

  test('several columns of a row are one status; a heading copied along is no row', async () => {
    const core = await openList(health);
    await paste('評価\t基準日\t要旨\n要注意\tR8.11.20\t用地の取得が遅れている。\n1\t2026-11-19\t');
    await shows('.review h2', '貼り付ける内容の確認');
    expect(tally()).toBe('記録できない 0 新規 0 変更 2 変化なし 0');
    expect(reviewed()[0]?.[2]).toBe(
      '評価順調 → 要注意基準日令和8年11月24日 → 令和8年11月20日要旨供給計画の認定は予定どおり。認定事業者は累計12者となった。 → 用地の取得が遅れている。',
    );
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core).intents).toEqual([
      {
        intent: 'log-status',
        workstream: workstream(0),
        entry: { as_of: '2026-11-20', health: 'at-risk', headline: '用地の取得が遅れている。' },
      },
      {
        intent: 'log-status',
        workstream: workstream(1),
        entry: { as_of: '2026-11-19', health: 'on-track' },
      },
    ]);
    await shows('.kit-toast', '2件をまとめて記録しました。');
  });

  test('a status of which a part cannot be read is not recorded at all', async () => {
    await openList(health);
    await paste('遅延\tきのう\t用地の取得が遅れている。\n遅い\tR8.11.20\t甲');
    await shows('.review', '記録できるものがありません。');
    expect(tally()).toBe('記録できない 2 新規 0 変更 0 変化なし 0');
    expect(reviewed()[0]?.[2]).toContain('「きのう」は日付として読み取れません');
  });

  test('a day that was pasted along is meant, though it is the one that stands there', async () => {
    const core = await openList(health);
    await press('{ArrowDown}');
    await paste('遅延\tR8.11.21');
    await shows('.review', '1件を記録');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core).intents).toMatchObject([{ entry: { as_of: '2026-11-21', health: 'off-track' } }]);
  });

  test('Esc drops it all; a refusal of the whole stays where it is read', async () => {
    const core = await openList(headline);
    await paste('甲\n乙');
    await shows('.review', '2件を記録');
    core.failNext('batch', { code: 'busy', class: 'stale' });
    await press('{Control>}{Enter}{/Control}');
    await shows('.review .kit-banner', '少し待って');
    await press('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.review')).toBeNull());
    expect(document.activeElement?.className).toBe('kit-grid-keys');
  });

  test('what is copied from the list and pasted back changes nothing', async () => {
    const core = await openList();
    await press('{Control>}a{/Control}');
    const data = new DataTransfer();
    find('.kit-grid-keys').dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    const words = data.getData('text/plain');
    expect(words.split('\r\n').length).toBe(49);
    await press('{Control>}{Home}{/Control}');
    await paste(words);
    await shows('.review', '記録できるものがありません。');
    expect(tally()).toBe('記録できない 0 新規 0 変更 0 変化なし 0');
    expect(writes(core)).toBe(0);
  });
});

describe('filling down and emptying', () => {
  test('at once where nothing is refused, with one undo', async () => {
    const core = await openList(headline);
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const { intents } = lastWrite(core) as { intents: { workstream: string; entry: { headline: string } }[] };
    // The second row says the same already.
    expect(intents.map((one) => one.workstream)).toEqual([workstream(2)]);
    expect(intents[0]?.entry.headline).toContain('供給計画');
    expect(document.querySelector('.review')).toBeNull();
  });

  test('Ctrl+Enter puts what is typed into all selected cells', async () => {
    const core = await openList(health);
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}3');
    await vi.waitFor(() => expect(text('[role=option]')).toContain('遅延'));
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const { intents } = lastWrite(core) as { intents: { workstream: string; entry: { health: string } }[] };
    expect(intents.map(({ workstream: id, entry }) => [id, entry.health])).toEqual([
      [workstream(0), 'off-track'],
      [workstream(1), 'off-track'],
      [workstream(2), 'off-track'],
    ]);
  });

  test('what fails as a whole is shown with the reason, and can be tried again', async () => {
    const core = await openList(code);
    core.failNext('batch', { code: 'busy', class: 'stale' });
    await press('{Delete}');
    await shows('.review .kit-banner', '少し待って');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(document.querySelector('.review')).toBeNull());
    await shows('.kit-toast', '1件をまとめて記録しました。');
  });

  test('what cannot be emptied is shown with its reason', async () => {
    const core = await openList(code);
    await press('{Delete}');
    await vi.waitFor(() =>
      expect(lastWrite(core).intents).toEqual([
        { intent: 'revise-workstream', workstream: workstream(0), set: [{ field: 'code', value: null }] },
      ]),
    );
    await press('{ArrowRight}{ArrowRight}{Delete}');
    await shows('.review', '空にはできません。');
    expect(writes(core)).toBe(1);
  });
});

describe('several rows', () => {
  const select = () => press('{Shift>} {/Shift}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');

  test('the bar says how many; a status for all is one act', async () => {
    const core = await openList();
    expect(document.querySelector('.page-bulk')).toBeNull();
    await select();
    await shows('.page-head [role=status]', '3件を選択');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: '進捗' }).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('radio', { name: /遅延/ }).click({ force: true });
    await userEvent.click(find('.strip input[type=text]'));
    await userEvent.keyboard('予算の成立を待つ。{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core)).toMatchObject({ submit: 'batch' });
    expect((lastWrite(core).intents as unknown[]).length).toBe(3);
    expect((lastWrite(core).intents as unknown[])[2]).toEqual({
      intent: 'log-status',
      workstream: workstream(2),
      entry: { as_of: '2026-11-24', health: 'off-track', headline: '予算の成立を待つ。' },
    });
    expect(document.querySelector('.strip')).toBeNull();
  });

  test('rows that are not neighbours', async () => {
    const core = await openList();
    await press('{Shift>}{F8}{/Shift}{ArrowDown}{ArrowDown}{ArrowDown}');
    await shows('.page-head [role=status]', '2件を選択');
    await page.getByRole('button', { name: '終了', exact: true }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect((lastWrite(core).intents as { workstream: string }[]).map((one) => one.workstream)).toEqual([
        workstream(0),
        workstream(3),
      ]),
    );
  });

  test('a lead where others lead is shown as impossible, or taken over if that was said', async () => {
    const core = await openList();
    await select();
    const assign = async (way: string) => {
      await page.getByRole('button', { name: '主管', exact: true }).click();
      await userEvent.keyboard('METI');
      await page
        .getByRole('option', { name: /経済産業省/ })
        .first()
        .click();
      await page.getByRole('radio', { name: way }).click({ force: true });
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
    };
    await assign('記録しない');
    await shows('.review', '別の組織が既に主管となっています');
    expect(tally()).toContain('記録できない 3');
    await press('{Escape}');
    await assign('主管を移す');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as { stance: string }[]).map(({ stance }) => stance)).toEqual([
      'transfer',
      'transfer',
      'transfer',
    ]);
  });

  test('a transfer of several is looked at before it is recorded, and is one act', async () => {
    const core = await openList();
    await select();
    await page.getByRole('button', { name: '主管を引き継ぐ', exact: true }).click();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('METI');
    await page
      .getByRole('option', { name: /経済産業省/ })
      .first()
      .click();
    await page.getByRole('radio', { name: '関係になる' }).click({ force: true });
    await page.getByRole('textbox', { name: '合意した者' }).fill('両省の課長');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.review', '主管の引継ぎの確認');
    await shows('.review ins', '経済産業省');
    expect(writes(core)).toBe(0);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core).intents).toHaveLength(3);
    expect((lastWrite(core).intents as unknown[])[0]).toMatchObject({
      intent: 'transfer-lead',
      workstream: workstream(0),
      others: 'support',
      agreed_by: '両省の課長',
    });
  });

  test('what cannot even be asked is said, and nothing is recorded', async () => {
    const core = await openList();
    await select();
    core.failNext('workstreams', { code: 'busy', class: 'stale' });
    await page.getByRole('button', { name: '変更なし' }).click();
    await shows('.kit-toast', '少し待って');
    core.failNext('rehearse', { code: 'busy', class: 'stale' });
    await page.getByRole('button', { name: '変更なし' }).click();
    await vi.waitFor(() => expect(document.querySelectorAll('.kit-toast').length).toBe(2));
    expect(writes(core)).toBe(0);
  });

  test('no change is confirmed of the status that holds; closing asks for the day', async () => {
    const core = await openList();
    await select();
    await page.getByRole('button', { name: '変更なし' }).click();
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as unknown[])[0]).toEqual({
      intent: 'confirm-status',
      status: `s${workstream(0).slice(1)}`,
      as_of: '2026-11-24',
    });
    await page.getByRole('button', { name: '終了', exact: true }).click();
    await page.getByRole('textbox', { name: '理由' }).fill('事業の統合');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(2));
    expect((lastWrite(core).intents as unknown[])[1]).toEqual({
      intent: 'close-workstream',
      workstream: workstream(1),
      on: '2026-11-24',
      reason: '事業の統合',
    });
  });
});
