/** Pasting, filling down and emptying in the list: read, rehearsed, shown, recorded as one act. */
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, lastWrite, workstream, writes } from '../../../test/app';
import { find } from '../../../test/render';
import {
  at,
  cell,
  openList,
  paste,
  press,
  reviewed,
  shows,
  tally,
  textOf as text,
} from '../../../test/sheet';

const { code, title, lead, health, headline } = at;

/** The joint leads of a row as they would be copied. */
const joined = (row: number) => {
  const names = cell(row, at.joint).querySelectorAll('[title]');
  return [...names].map((one) => one.getAttribute('title')).join('・');
};

async function pasteInto(element: Element | null, words: string): Promise<void> {
  const data = new DataTransfer();
  data.setData('text/plain', words);
  element?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
}

describe('pasting from Excel', () => {
  test('shows what is new, changed, the same and impossible with the reason, then records it as one', async () => {
    const core = await openList(code);
    await press('{Control>}{End}{/Control}{Home}{ArrowUp}');
    await vi.waitFor(() => expect(text('[data-active]')).toBe('01749'));
    // A cell left empty would take its joint leads away.
    const joint = joined(47);
    const same = [cell(46, code).textContent, cell(46, title).textContent].join('\t');
    await paste(`${same}\r\n00047\t改めた件名\tMETI\t${joint}\t遅い\r\nN-1\t新しい施策\tMETI\r\nN-2\t\r\n`);
    await shows('.review h2', '貼り付ける内容の確認');
    expect(tally()).toBe('記録できない 2 新規 1 変更 0 変化なし 0');
    const rows = reviewed();
    // One line for each row, with all that is wrong in it: its code is another's, and with it falls the title.
    expect(rows.map(([, , what]) => what)).toEqual([
      expect.stringMatching(
        /整理番号「00047」は、別の施策が使用しています。.*「遅い」は評価として読み取れません。順調・要注意.*◎○△×.*別の組織が既に主管となっています/,
      ),
      expect.stringContaining('「件名」が入力されていません。'),
      '整理番号N-1施策新しい施策主管経済産業省',
    ]);
    expect(writes(core)).toBe(0);
    expect(await faults()).toEqual([]);
    expect(document.activeElement?.textContent).toContain('1件を記録');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const { intents } = lastWrite(core) as { intents: { workstream: string }[] };
    expect(intents).toMatchObject([
      { intent: 'open-workstream', title: { ja: '新しい施策' }, code: 'N-1' },
      { intent: 'assign', role: 'lead', stance: 'plain', from: '2026-11-24' },
    ]);
    expect(intents[0]?.workstream).toMatch(/^[\w-]{22}$/);
    expect(intents[1]?.workstream).toBe(intents[0]?.workstream);
    await shows('.page-head', '施策49件');
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('kit-grid-keys'));
    await page.getByRole('button', { name: '元に戻す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
  });

  test('a new row takes every column that can be said of it, all or nothing', async () => {
    const core = await openList(lead);
    await press('{Escape}');
    await page.getByRole('button', { name: '施策を追加' }).click();
    await page.getByRole('textbox', { name: '件名' }).click();
    // Headings say which column is which, shown or hidden, in any order.
    const heads =
      '施策\t整理番号\t主管\t共管\t評価\t基準日\t要旨\t今後の予定\t予定日\t進捗率\t主題\t法の柱\t報告頻度';
    const words =
      '重要鉱物の備蓄\tN-1\tMETI\t外務省、防衛省\t要注意\tR8.11.20\t公募中\t骨子案を諮る\tR8.12.15\t40％\tMSP、IPEF\t1\t毎月';
    await pasteInto(
      document.activeElement,
      `${heads}\r\n${words}\r\n別の施策\tN-2\t無い組織\t\t\t\t\t\t\t\t\t\t毎日`,
    );
    await shows('.review h2', '貼り付ける内容の確認');
    expect(tally()).toBe('記録できない 1 新規 1 変更 0 変化なし 0');
    expect(reviewed()[0]?.[2]).toContain('「無い組織」');
    expect(reviewed()[0]?.[2]).toContain('「毎日」は読み取れません。');
    expect(reviewed()[1]?.[2]).toContain('主題鉱物安全保障パートナーシップ・インド太平洋経済枠組み');
    expect(await faults()).toEqual([]);
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const { intents } = lastWrite(core) as { intents: { intent: string; workstream: string }[] };
    expect(intents).toMatchObject([
      { intent: 'open-workstream', code: 'N-1', pillar: 'critical-products', cadence: 'monthly' },
      {
        intent: 'log-status',
        entry: {
          as_of: '2026-11-20',
          health: 'at-risk',
          headline: '公募中',
          next_step: '骨子案を諮る',
          next_on: '2026-12-15',
          progress: 40,
        },
      },
      { intent: 'assign', role: 'lead' },
      { intent: 'assign', role: 'joint-lead' },
      { intent: 'assign', role: 'joint-lead' },
      { intent: 'link-topic' },
      { intent: 'link-topic' },
    ]);
    expect(new Set(intents.map((one) => one.workstream)).size).toBe(1);
    await shows('.kit-toast', '1件をまとめて記録しました。');
    await shows('.page-head', '施策49件');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
  });

  test('joint leads and topics of a row become those that are pasted, as one act', async () => {
    const core = await openList(at.joint);
    await press('{ArrowDown}');
    await paste('外務省・防衛省');
    await shows('.review', '共管');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const { intents } = lastWrite(core) as { intents: { intent: string }[] };
    expect(intents.map(({ intent }) => intent)).toEqual(['end-assignment', 'assign', 'assign']);
    await vi.waitFor(() => expect(cell(1, at.joint).textContent).toBe('防衛省・外務省'));
    // Emptied, both go.
    await press('{Delete}');
    await shows('.review h2', '空にする内容の確認');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(2));
    await vi.waitFor(() => expect(cell(1, at.joint).textContent).toBe(''));
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
    expect(lastWrite(core).intents).toMatchObject([
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

  test('under the heading of the code each row goes to its own record, wherever that stands', async () => {
    const core = await openList();
    await press('{ArrowDown}{ArrowDown}');
    const [first, last] = [cell(0, code).textContent, '01749'];
    await paste(`整理番号\t評価\t主管\n${last}\t△\tMETI\nRS-0\t順調\t\n${first}\t2\t`);
    await shows('.review h2', '貼り付ける内容の確認');
    expect(tally()).toBe('記録できない 1 新規 0 変更 2 変化なし 0');
    const rows = reviewed();
    // The lead of the last one is another; its rating is recorded all the same.
    expect(rows.map(([outcome]) => outcome)).toEqual(['記録できない', '変更', '変更']);
    expect(rows[0]?.[2]).toContain('整理番号「RS-0」の施策は見つかりません。');
    expect(rows[1]?.[2]).toMatch(/要注意（△）.*別の組織が既に主管となっています/);
    await shows('.review', '一部のセルを記録できない行が2件あります。');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core).intents).toMatchObject([
      {
        intent: 'log-status',
        workstream: workstream(46),
        entry: { health: 'at-risk', original_rating: '△' },
      },
      { intent: 'log-status', workstream: workstream(0), entry: { health: 'at-risk' } },
    ]);
    await shows('.kit-toast', '2件をまとめて記録しました。');
  });

  test('a text that a cell breaks into lines is one line', async () => {
    const core = await openList(health);
    await paste('遅延\tR8.11.21\t\t"用地の取得が\n遅れている。\nA site\nis missing."');
    await shows('.review', '1件を記録');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const headline = '用地の取得が遅れている。 A site is missing.';
    expect(lastWrite(core).intents).toMatchObject([{ entry: { headline } }]);
  });

  test('a status of which a part cannot be read is not recorded at all', async () => {
    await openList(health);
    await paste('遅延\tきのう\t\t用地の取得が遅れている。\n遅い\tR8.11.20\t\t甲');
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
  test('what is filled down is shown before it is recorded, also where it empties a cell', async () => {
    const core = await openList(headline);
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    await shows('.review h2', '下へコピーする内容の確認');
    expect(tally()).toBe('記録できない 0 新規 0 変更 1 変化なし 0');
    expect(writes(core)).toBe(0);
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    const { intents } = lastWrite(core) as { intents: { workstream: string; entry: { headline: string } }[] };
    // The second row says the same already.
    expect(intents.map((one) => one.workstream)).toEqual([workstream(2)]);
    expect(intents[0]?.entry.headline).toContain('供給計画');
    await vi.waitFor(() => expect(document.querySelector('.review')).toBeNull());
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
    await shows('.review', '1件を記録');
    await press('{Control>}{Enter}{/Control}');
    await shows('.review .kit-banner', '少し待って');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(document.querySelector('.review')).toBeNull());
    await shows('.kit-toast', '1件をまとめて記録しました。');
  });

  test('what cannot be emptied is shown with its reason', async () => {
    const core = await openList(code);
    await press('{Delete}');
    await shows('.review', '1件を記録');
    await press('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(lastWrite(core).intents).toEqual([
        { intent: 'revise-workstream', workstream: workstream(0), set: [{ field: 'code', value: null }] },
      ]),
    );
    await vi.waitFor(() => expect(document.querySelector('.review')).toBeNull());
    await press('{ArrowRight}{ArrowRight}{Delete}');
    await shows('.review', '空にはできません。');
    expect(writes(core)).toBe(1);
  });
});
