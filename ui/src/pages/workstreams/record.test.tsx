/** Each form of a record: what it records, a refusal beside its field, the way out and back by keys. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { faults, lastWrite, openApp, workstream, writes } from '../../../test/app';
import { choose, record, type } from '../../../test/form';
import { find, settled } from '../../../test/render';

const text = (selector: string) => find(selector).textContent ?? '';
const shows = (selector: string, what: string) =>
  vi.waitFor(() => expect(text(selector)).toContain(what), { timeout: 3000 });
const gone = (selector: string) => vi.waitFor(() => expect(document.querySelector(selector)).toBeNull());
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tab = (name: RegExp) => page.getByRole('tab', { name }).click();
const at = (index: number) => openApp(`/workstreams/${workstream(index)}`);

async function pickWord(label: RegExp, word: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: word }).click();
}

describe('title, code and marking', () => {
  test('only what was changed is recorded; a code that is taken is said beside its field', async () => {
    const core = await at(1);
    await press(/^件名・整理番号/);
    expect(await faults()).toEqual([]);
    await type(/^件名（英語）/, 'NISC information systems');
    await type('整理番号', '00047');
    await record();
    await shows('.strip .kit-error', '整理番号「00047」は');
    await type('整理番号', '00084-2');
    await record();
    await shows('.record-code', '00084-2');
    expect(lastWrite(core)).toEqual({
      submit: 'intent',
      intent: 'revise-workstream',
      workstream: workstream(1),
      set: [
        {
          field: 'title',
          value: { ja: '内閣サイバーセキュリティセンター情報システム等経費', en: 'NISC information systems' },
        },
        { field: 'code', value: '00084-2' },
      ],
    });
    await shows('.kit-toast', '施策の修正を記録しました。');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^件名・整理番号/);
  });

  test('a title of blanks stands beside its field; the same again changes nothing', async () => {
    const core = await at(1);
    await press(/^件名・整理番号/);
    await type(/^件名(?!（)/, ' ');
    await record();
    await shows('.strip .kit-error', '「件名」が入力されていません');
    await userEvent.keyboard('{Escape}');
    await press(/^件名・整理番号/);
    await press('書きかけを消す');
    await record();
    await shows('.strip .kit-banner', '今の内容と同じため');
    expect(lastWrite(core)).toMatchObject({ set: [] });
  });
});

describe('closing', () => {
  test('of a later day leaves everything to be recorded until then', async () => {
    await at(1);
    await press('施策を終了');
    await type(/^終了日/, 'R9.4.1');
    await record();
    await shows('.record-code', '令和9年4月1日終了');
    await shows('.strip', '進捗を記録');
    await press('再開する');
    await vi.waitFor(() => expect(text('.record-code')).not.toContain('終了'));
  });

  test('with a day and a reason; then nothing else is recorded, and it is reopened in one step', async () => {
    const core = await at(1);
    await press('施策を終了');
    await type(/^終了日/, 'R8.11.20');
    await type('理由', '目的達成');
    core.failNext('close-workstream', {
      code: 'ends-before-start',
      data: { from: '2026-11-21', to: '2026-11-20' },
    });
    await record();
    await shows('.strip .kit-error', '終わりの日（令和8年11月20日）');
    await record();
    await shows('.record-code', '令和8年11月20日終了');
    expect(lastWrite(core)).toMatchObject({
      intent: 'close-workstream',
      on: '2026-11-20',
      reason: '目的達成',
    });
    await gone('.strip');
    core.failNext('reopen-workstream', { code: 'code-taken', data: { given: '00084' } });
    await press('再開する');
    await shows('.kit-banner', '整理番号「00084」は');
    await press('再開する');
    await shows('.strip', '進捗を記録');
    expect(lastWrite(core)).toMatchObject({ intent: 'reopen-workstream', workstream: workstream(1) });
  });
});

describe('outline', () => {
  test('texts, words, years and parent; what is no year is not sent', async () => {
    const core = await at(1);
    await tab(/^概要/);
    await press('概要を修正');
    expect(await faults()).toEqual([]);
    await type('概要', '一行目\n二行目');
    await pickWord(/報告頻度/, '四半期ごと');
    await choose('上位の施策', '宇宙');
    await type('終了年度', '二〇三〇');
    await record();
    await shows('.strip .kit-error', '西暦の4桁の数字');
    expect(writes(core)).toBe(0);
    await type('終了年度', '２０３０');
    core.failNext('revise-workstream', { code: 'circular', data: { entity: workstream(1) } });
    await record();
    await shows('.strip .kit-error', '自らの下に自らを置く');
    await record();
    await shows('.plain-list', '宇宙開発利用推進費');
    expect(lastWrite(core).set).toEqual([
      { field: 'outline', value: '一行目\n二行目' },
      { field: 'cadence', value: 'quarterly' },
      { field: 'parent', value: workstream(2) },
      { field: 'ends_fiscal_year', value: 2030 },
    ]);
  });

  test('Enter in a text is a line; a composing Ctrl+Enter records nothing', async () => {
    const core = await at(1);
    await tab(/^概要/);
    await press('概要を修正');
    const box = page.getByRole('textbox', { name: '現状・課題' }).element() as HTMLTextAreaElement;
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const composing = { key: 'Enter', bubbles: true, cancelable: true, ctrlKey: true };
    box.dispatchEvent(new KeyboardEvent('keydown', { ...composing, isComposing: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }));
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await settled();
    expect(writes(core)).toBe(0);
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard('一{Enter}二');
    expect(box.value).toBe('一\n二');
  });
});

describe('goals', () => {
  test('are set, and taken back with a reason', async () => {
    const core = await at(1);
    await tab(/^目標/);
    await press('目標を追加');
    expect(await faults()).toEqual([]);
    await record();
    await shows('.strip .kit-error', '「目標」が入力されていません');
    await type(/^目標 ?必須/, '備蓄を60日分とする。');
    await type('目標値', '60');
    await type('期限', 'R10.3.31');
    await record();
    await shows('.rows', '備蓄を60日分とする。');
    expect(lastWrite(core)).toMatchObject({
      intent: 'set-goal',
      goal: { level: 'outcome-short', text: '備蓄を60日分とする。', target: '60', due: '2028-03-31' },
    });
    expect(lastWrite(core).goal).not.toHaveProperty('indicator');
    await page.getByRole('button', { name: '取り下げる' }).last().click();
    await type('理由', '重複');
    await record();
    await vi.waitFor(() => expect(text('.rows')).not.toContain('備蓄を60日分'));
    expect(lastWrite(core)).toMatchObject({ intent: 'withdraw-fact', reason: '重複' });
  });
});

describe('facts', () => {
  test('a basis; its name is what it needs', async () => {
    const core = await at(1);
    await tab(/^根拠/);
    await press('根拠を追加');
    expect(await faults()).toEqual([]);
    await record();
    await shows('.strip .kit-error', '「法令・計画等の名称」が入力されていません');
    await type(/^法令・計画等の名称/, '国家安全保障戦略');
    await pickWord(/根拠の種類/, '閣議決定');
    await record();
    await shows('.record', '国家安全保障戦略');
    expect(lastWrite(core)).toMatchObject({
      intent: 'cite-basis',
      citation: { basis: 'cabinet-decision', name: '国家安全保障戦略' },
    });
  });

  test('a budget in millions, full width and with commas; what is no sum stands beside its field', async () => {
    const core = await at(1);
    await tab(/^根拠/);
    await press('予算を追加');
    expect(await faults()).toEqual([]);
    await record();
    await shows('.strip .kit-error', '金額を一つ以上');
    await type('当初予算', '４，８００．５');
    await type('執行額', '約5千');
    await record();
    await shows('.strip .kit-error', '金額として読み取れません');
    expect(writes(core)).toBe(0);
    await type('執行額', '5,412');
    core.failNext('state-budget', {
      code: 'out-of-range',
      data: { field: 'fiscal_year', least: 1868, most: 2200 },
    });
    await record();
    await shows('.strip .kit-error', '「年度」は、1868から2200まで');
    await record();
    await shows('.plain-table tbody', '2026');
    expect(lastWrite(core)).toMatchObject({
      intent: 'state-budget',
      budget: { fiscal_year: 2026, initial: 4_800_500_000, executed: 5_412_000_000 },
    });
  });

  test('a dependency on a workstream here, or on one outside', async () => {
    const core = await at(1);
    await tab(/^根拠/);
    await press('依存関係を追加');
    expect(await faults()).toEqual([]);
    await record();
    await shows('.strip .kit-error', '候補から施策を選んでください。');
    await choose(/^相手の施策/, '通信教養');
    await record();
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core)).toMatchObject({
      intent: 'note-dependency',
      dependency: { relation: 'feeds', to: workstream(5) },
    });
    await gone('.strip');
    await press('依存関係を追加');
    await page.getByText('ワークスペース外', { exact: true }).click();
    await record();
    await shows('.strip .kit-error', '「ワークスペース外の施策」が入力されていません');
    await type(/^ワークスペース外の施策/, '民間備蓄');
    await record();
    await shows('.record', '民間備蓄（ワークスペース外）');
    expect(lastWrite(core).dependency).toEqual({ relation: 'feeds', outside: '民間備蓄' });
  });

  test('a topic is linked once, and unlinked', async () => {
    const core = await at(1);
    await tab(/^根拠/);
    await press('主題と結び付ける');
    await record();
    await shows('.strip .kit-error', '候補から主題を選んでください。');
    await choose('主題', '鉱物安全保障');
    await record();
    await shows('.record', '鉱物安全保障パートナーシップ');
    expect(lastWrite(core)).toMatchObject({ intent: 'link-topic', topic: 't000000000000000000003' });
    await gone('.strip');
    await press('主題と結び付ける');
    await choose('主題', '鉱物安全保障');
    await record();
    await shows('.strip .kit-error', '今の内容と同じため');
    await userEvent.keyboard('{Escape}');
    await gone('.strip');
    await press('結び付けを外す');
    await record();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'withdraw-fact' }));
    await vi.waitFor(() => expect(text('.record')).not.toContain('鉱物安全保障パートナーシップ'));
  });
});

describe('ownership', () => {
  test('what was proposed is agreed from a day; another lead is named', async () => {
    const core = await at(1);
    await tab(/^所管/);
    await press('合意済みにする');
    await type(/^合意の日/, 'R8.11.20');
    core.failNext('agree-assignment', { code: 'lead-exists', data: { organisation: 'o1' } });
    await record();
    await shows('.strip .kit-banner', '別の組織が既に主管となっています');
    // The same ways on as in assigning: to lead instead of the other, or beside it.
    await press('主管を移す');
    await shows('.kit-toast', '合意済みと記録しました。');
    expect(lastWrite(core)).toMatchObject({
      intent: 'agree-assignment',
      on: '2026-11-20',
      stance: 'transfer',
    });
  });

  test('a transfer shows before and after, and is one act', async () => {
    const core = await at(0);
    await tab(/^所管/);
    await press('主管を引き継ぐ');
    await shows('.strip', '前後を表示します');
    await choose(/新しい主管/, '外務省');
    await type(/^開始日/, 'R8.12.1');
    await page.getByText('関係になる').click();
    await shows('.before-after', '引継ぎの前後');
    await shows('.before-after del', '主管');
    await shows('.before-after ins', '主管 外務省');
    await shows('.before-after', '対応事項1件も引き継がれます');
    await page.getByText('未完了の対応事項も引き継ぐ').click();
    await vi.waitFor(() => expect(find('.before-after').textContent).not.toContain('対応事項'));
    await page.getByText('未完了の対応事項も引き継ぐ').click();
    await type(/^合意した者/, '両省の課長');
    expect(await faults()).toEqual([]);
    expect(writes(core)).toBe(0);
    await record();
    await shows('.kit-toast', '主管の引継ぎを記録しました。');
    expect(lastWrite(core)).toMatchObject({
      intent: 'transfer-lead',
      from: '2026-12-01',
      others: 'support',
      agreed_by: '両省の課長',
      settles: false,
      actions: true,
    });
    await shows('.answer', '外務省');
  });

  test('a transfer that cannot be is told before it is tried', async () => {
    await at(0);
    await tab(/^所管/);
    await press('主管を引き継ぐ');
    await choose(/新しい主管/, '外務省');
    await type(/^開始日/, 'R2.4.1');
    await userEvent.keyboard('{Tab}');
    await shows('.before-after .kit-banner', '始まりの日');
    await record();
    await shows('.strip .kit-error', '始まりの日');
  });

  test('what is contested says since when, and is settled in one act', async () => {
    const core = await at(4);
    await shows('.answer-open', '主管競合');
    await shows('.answer-open', '令和8年9月1日から');
    await tab(/^所管/);
    await press('主管を裁定する');
    await choose(/新しい主管/, '内閣府');
    await record();
    await shows('.kit-toast', '主管の引継ぎを記録しました。');
    expect(lastWrite(core)).toMatchObject({ intent: 'transfer-lead', settles: true });
    await gone('.answer-open');
  });

  test('a dispute, who settles it, and that it is settled', async () => {
    const core = await at(4);
    await tab(/^所管/);
    await press('所管の調整を記録');
    expect(await faults()).toEqual([]);
    await record();
    await shows('.strip .kit-error', '「調整の内容」が入力されていません');
    await type(/^調整の内容/, '評価指標の分担');
    await choose('裁定する組織', '内閣官房');
    await record();
    await shows('.answer', '評価指標の分担');
    await shows('.answer', '裁定する組織：内閣官房');
    expect(lastWrite(core)).toMatchObject({
      intent: 'note-dispute',
      dispute: { note: '評価指標の分担', from: '2026-11-24' },
    });
    await press('調整済みにする');
    await record();
    await vi.waitFor(() => expect(text('.answer')).not.toContain('評価指標の分担'));
  });
});

describe('a correction', () => {
  test('keeps what has no field, stands as corrected, and may be corrected again', async () => {
    const core = await at(3);
    await shows('.log', '事業内容の一部改善');
    await press('訂正');
    await page.getByRole('textbox', { name: '要旨' }).fill('見直し済み');
    await record();
    await shows('.log', '訂正後の内容');
    expect(lastWrite(core)).toMatchObject({
      intent: 'correct-status',
      entry: {
        headline: '見直し済み',
        original_rating: '事業内容の一部改善',
        source: 'RSシステム 令和6年度',
      },
    });
    expect(getComputedStyle(find('.log .font-bold')).textDecorationLine).toBe('none');
    await page.getByRole('button', { name: '訂正', exact: true }).click();
    await shows('.strip', '進捗を訂正');
  });
});

describe('a status', () => {
  test('with a percentage and a source; what is no number is said beside it', async () => {
    const core = await at(1);
    await press('詳しく書く');
    await type('進捗率（％）', '半分');
    await page.getByRole('textbox', { name: '要旨' }).fill('半ばまで進んだ。');
    await record();
    await shows('.strip .kit-error', '0から100までの整数');
    expect(writes(core)).toBe(0);
    // What is wrong has the keys, and stands where it is seen.
    const wrong = page.getByRole('textbox', { name: '進捗率（％）' }).element();
    await vi.waitFor(() => expect(document.activeElement).toBe(wrong));
    const { top, bottom } = find('.strip .kit-error').getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
    await type('進捗率（％）', '５０');
    await type('出典', '第3回会合資料');
    await record();
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'log-status',
        entry: { progress: 50, source: '第3回会合資料', headline: '半ばまで進んだ。' },
      }),
    );
  });

  test('a remark goes along with “no change”; what else was typed waits', async () => {
    const core = await at(2);
    await press('詳しく書く');
    await page.getByRole('textbox', { name: '要旨' }).fill('担当課に確認');
    await type('課題', '書きかけの課題');
    await press(/^変更なしを確認/);
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ intent: 'confirm-status', note: '担当課に確認' }),
    );
    await vi.waitFor(() =>
      expect((page.getByRole('textbox', { name: '要旨' }).element() as HTMLInputElement).value).toBe(''),
    );
    const obstacles = page.getByRole('textbox', { name: '課題' }).element() as HTMLTextAreaElement;
    expect(obstacles.value).toBe('書きかけの課題');
  });
});

describe('the way out and back', () => {
  test('a digit on a button of a form leads nowhere', async () => {
    await at(1);
    await tab(/^概要/);
    await press('概要を修正');
    (page.getByRole('button', { name: /法の柱/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('2');
    await settled();
    expect(page.getByRole('tab', { name: '概要' }).element().getAttribute('aria-selected')).toBe('true');
    (page.getByRole('tab', { name: '概要' }).element() as HTMLElement).focus();
    await userEvent.keyboard('2');
    await vi.waitFor(() =>
      expect(page.getByRole('tab', { name: '概要' }).element().getAttribute('aria-selected')).toBe('false'),
    );
  });

  test('Esc closes, the focus is where it came from, and what was typed waits', async () => {
    const core = await at(1);
    await tab(/^目標/);
    const opener = page.getByRole('button', { name: '目標を追加' });
    (opener.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await type(/^目標 ?必須/, '書きかけの目標');
    await userEvent.keyboard('{Escape}');
    await gone('.strip');
    await vi.waitFor(() => expect(document.activeElement).toBe(opener.element()));
    await userEvent.keyboard('{Enter}');
    await shows('.strip', '書きかけの内容を表示しています。');
    expect((find('.strip textarea') as HTMLTextAreaElement).value).toBe('書きかけの目標');
    await press('書きかけを消す');
    expect((find('.strip textarea') as HTMLTextAreaElement).value).toBe('');
    expect(writes(core)).toBe(0);
  });

  test('Esc in an open list closes the list, not the form', async () => {
    await at(1);
    await tab(/^目標/);
    await press('目標を追加');
    await press(/段階/);
    await vi.waitFor(() => find('[role=listbox]'));
    await userEvent.keyboard('{Escape}');
    await gone('[role=listbox]');
    expect(find('.strip')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await gone('.strip');
  });

  test('a past day is looked at only', async () => {
    await at(1);
    await press(/^件名・整理番号/);
    await find('.strip');
    setAsOf('2026-04-01');
    await gone('.strip');
    for (const name of [/^所管/, /^目標/, /^根拠/, /^概要/, /^履歴/]) {
      await tab(name);
      await settled();
      const buttons = [...document.querySelectorAll('.record .kit-button, .record .kit-icon-button')];
      const said = buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent);
      expect(said.filter((one) => /追加|修正|取り下げ|外す|終了|合意|消去|取り消/.test(one ?? ''))).toEqual(
        [],
      );
    }
  });
});

test.each(['ja', 'en'])(
  'every form opens and is accessible in the dark, too: %s',
  async (language) => {
    await openApp(`/workstreams/${workstream(4)}`, { look: { language, theme: 'dark' } });
    await vi.waitFor(() => find('.answer'));
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    let forms = 0;
    const tryAll = async (where: string) => {
      const doors = () => [...document.querySelectorAll<HTMLElement>(`${where} .door > [aria-expanded]`)];
      for (let index = 0; index < doors().length; index += 1) {
        const door = doors()[index];
        if (!door) continue;
        await userEvent.click(door);
        await vi.waitFor(() => expect(door.getAttribute('aria-expanded')).toBe('true'));
        forms += 1;
        expect(await faults()).toEqual([]);
        await userEvent.click(door);
      }
    };
    await tryAll('.record-head');
    for (const section of document.querySelectorAll<HTMLElement>('.record [role=tab]')) {
      await userEvent.click(section);
      await settled();
      await tryAll('.kit-tab-panel');
    }
    expect(forms).toBe(32);
  },
  60_000,
);

describe('history', () => {
  test('a text is erased in a dialog, with a reason, and no way back is offered', async () => {
    const core = await at(0);
    await tab(/^履歴/);
    await shows('.log', '供給計画の認定');
    await press('文を消去');
    await shows('[role=alertdialog]', '元に戻せません。');
    expect(await faults()).toEqual([]);
    const sure = page.getByRole('alertdialog').getByRole('button', { name: '文を消去' });
    await sure.click();
    await shows('[role=alertdialog] .kit-error', '「理由」が入力されていません');
    await type(/^理由/, '個人の氏名');
    await sure.click();
    await gone('[role=alertdialog]');
    await shows('.kit-toast', '消去しました。');
    expect(find('.kit-toast').querySelector('.kit-button')).toBeNull();
    expect(lastWrite(core)).toMatchObject({
      intent: 'erase',
      change: 'c000000000000000000003',
      reason: '個人の氏名',
    });
    await vi.waitFor(() => expect(text('.log')).not.toContain('供給計画の認定'));
    expect(text('.log')).toContain('令和8年11月20日');
  });

  test('Enter on a line takes its act back, and the keys stay in the line', async () => {
    const core = await at(0);
    await tab(/^履歴/);
    await shows('.log', 'この操作を取り消す');
    const button = page.getByRole('button', { name: 'この操作を取り消す' }).first().element();
    const line = button.closest('li') as HTMLElement;
    line.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(line);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
    await settled();
    expect(document.activeElement).toBe(line);
  });

  test('Esc leaves the text where it is', async () => {
    const core = await at(0);
    await tab(/^履歴/);
    await shows('.log', '供給計画の認定');
    await press('文を消去');
    await vi.waitFor(() => find('[role=alertdialog]'));
    await userEvent.keyboard('{Escape}');
    await gone('[role=alertdialog]');
    expect(writes(core)).toBe(0);
  });

  test('goes on past two hundred rows', async () => {
    const core = await at(0);
    core.fillHistory(341);
    await tab(/^履歴/);
    const rows = () => document.querySelectorAll('.log > li').length;
    await vi.waitFor(() => expect(rows()).toBe(100));
    for (const [left, then] of [
      [241, 200],
      [141, 300],
      [41, 341],
    ]) {
      await press(`さらに表示（残り${left}件）`);
      await vi.waitFor(() => expect(rows()).toBe(then));
    }
    expect(text('.tabs, .kit-tab-panel')).not.toContain('さらに表示');
  });
});

describe('the rating as the ministry gives it', () => {
  test('picks the health that it means, which may be another; both are recorded and shown', async () => {
    const core = await at(1);
    await page.getByRole('button', { name: /^評価の尺度|評価の尺度/ }).click();
    await page.getByRole('option', { name: '◎○△×' }).click();
    await page.getByText('△', { exact: true }).click();
    await shows('.status-means', '元の評価「△」は、「要注意」に当たります。');
    expect(await faults()).toEqual([]);
    await type('要旨', '応募が少ない');
    await page.elementLocator(find('.strip')).getByText('遅延', { exact: true }).click();
    await shows('.status-means', '「遅延」として記録します');
    await record();
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'log-status',
        entry: { health: 'off-track', original_rating: '△', headline: '応募が少ない' },
      }),
    );
    await shows('.log li', '原資料の評価：△');
    await shows('.answer', '原資料の評価：△');
    // Who rated by a scale goes on rating by it.
    expect(page.getByRole('radio', { name: '◎', exact: true }).elements().length).toBe(1);
  });

  test('R leads to the ratings; a rating of no scale is kept as it is typed', async () => {
    const core = await at(1);
    await userEvent.keyboard('{Escape}');
    find('#record-title').focus();
    await userEvent.keyboard('r');
    await vi.waitFor(() => expect(document.activeElement?.closest('.status-rating')).not.toBeNull());
    await page.getByRole('button', { name: /評価の尺度/ }).click();
    await page.getByRole('option', { name: /その他/ }).click();
    await type('元の評価', '概ね計画どおり');
    await record();
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ entry: { original_rating: '概ね計画どおり' } }),
    );
    expect((lastWrite(core).entry as Record<string, unknown>).health).toBeUndefined();
  });

  test('who reported is a post, and a narrative shows its lists and no markup', async () => {
    const core = await at(0);
    await press('詳しく書く');
    await type('進捗状況', '- 公募は1件\n- <b>再公募</b>の予定');
    await choose(/報告した組織/, '内閣官房');
    await page.getByRole('button', { name: /報告者（職）/ }).click();
    await page.getByRole('option', { name: /参事官補佐/ }).click();
    await record();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'log-status' }));
    const entry = lastWrite(core).entry as Record<string, unknown>;
    expect(entry.reporter).toMatch(/^p/);
    await shows('.log li', '参事官補佐');
    const items = [...document.querySelectorAll('.log li:first-child .prose li')];
    expect(items.map((one) => one.textContent)).toEqual(['公募は1件', '<b>再公募</b>の予定']);
    expect(document.querySelector('.log .prose b')).toBeNull();
  });
});
