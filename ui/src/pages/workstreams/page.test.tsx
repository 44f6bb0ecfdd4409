/** 施策: the list, the record, logging, assigning, taking back; by keys, through an input method, on a past day. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLang } from '@/text/text';
import { faults, lastWrite, openApp, workstream, writes } from '../../../test/app';
import { find, settled } from '../../../test/render';

const text = (selector: string) => find(selector).textContent ?? '';
const shows = (selector: string, what: string) =>
  vi.waitFor(() => expect(text(selector)).toContain(what), { timeout: 3000 });
const headline = () => page.getByRole('textbox', { name: '要旨' });
const record = (index: number) => `/workstreams/${workstream(index)}`;

describe('list', () => {
  test('counts, narrows by health, and says so in the chips', async () => {
    await openApp('/workstreams');
    await shows('.page-head', '施策48件');
    await page.getByRole('button', { name: '遅延 7' }).click();
    await shows('.page-head', '施策7件');
    await page.getByRole('button', { name: '条件を解除' }).click();
    await shows('.page-head', '施策48件');
  });

  test('shows a code of five digits whole, and of a bureau without 略称 the ministry', async () => {
    const core = await openApp('/settings');
    const row = {
      id: workstream(1),
      code: 'RS-76543',
      title: { ja: '国家安全保障戦略推進経費' },
      lead: [{ id: 'o1', name: { ja: '内閣官房 内閣官房副長官補 経済安全保障法制準備室' } }],
      joint: [{ id: 'o2', name: { ja: '独立行政法人 情報処理推進機構' } }],
      ownership: 'settled',
      health: null,
      original_rating: null,
      status: null,
      as_of: null,
      age_days: null,
      headline: null,
      progress: null,
      next_step: null,
      next_on: null,
      led_since: null,
      pillar: null,
      closed_on: null,
      silence: 'on-demand',
      late_days: null,
    };
    core.answer('workstreams', { items: [row], total: 1 });
    await page.getByRole('link', { name: '施策' }).click();
    await shows('.kit-grid-body', 'RS-76543');
    await document.fonts.ready;
    const cell = (column: number) => find(`.kit-grid-body [data-column="${column}"] > span`);
    for (const column of [0, 2])
      expect(cell(column).scrollWidth).toBeLessThanOrEqual(cell(column).clientWidth);
    expect(cell(2).textContent).toBe('内閣官房');
    expect(find('[title]', cell(2)).title).toContain('経済安全保障法制準備室');
    expect(cell(3).textContent).toBe('独立行政法人 情報処理推進機構');
  });

  test('the quick filter waits for the end of a composition', async () => {
    await openApp('/workstreams');
    await shows('.page-head', '施策48件');
    const box = find('input[name=quick-filter]') as HTMLInputElement;
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await userEvent.type(box, 'zzz');
    await settled();
    expect(text('.page-head')).toContain('施策48件');
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await shows('main', '条件に合う施策がありません');
  });

  test('Enter opens the record beside, arrows move and it follows; Enter goes there, Esc comes back', async () => {
    await openApp('/workstreams');
    await shows('.page-head', '施策48件');
    find('.kit-grid-keys').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.querySelector('#record-title')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await shows('#record-title', '内閣サイバーセキュリティセンター情報システム等経費');
    await userEvent.keyboard('{ArrowDown}');
    await shows('#record-title', '宇宙開発利用推進費');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('record-title');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.className).toBe('kit-grid-keys');
  });

  test('a failure says what to do', async () => {
    const core = await openApp('/settings');
    core.failNext('workstreams', { code: 'busy', class: 'stale', trace: 'busy@store' });
    await page.getByRole('link', { name: '施策' }).click();
    await shows('main', '少し待って');
    expect(text('main')).toContain('busy@store');
  });

  test('opens a new one in place, and shows a refusal beside its field', async () => {
    const core = await openApp('/workstreams');
    await page.getByRole('button', { name: '施策を追加' }).click();
    await page.getByRole('textbox', { name: /件名/ }).fill('重要鉱物の備蓄');
    await page.getByRole('textbox', { name: '整理番号' }).fill('00047');
    core.failNext('open-workstream', {
      code: 'code-taken',
      data: { given: '00047', workstream: workstream(0) },
    });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.kit-error', '整理番号「00047」は');
    await page.getByRole('textbox', { name: '整理番号' }).fill('99001');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('#record-title', '重要鉱物の備蓄');
    expect(lastWrite(core)).toEqual({
      submit: 'intent',
      intent: 'open-workstream',
      title: { ja: '重要鉱物の備蓄' },
      code: '99001',
    });
    await shows('.answer', '主管未定');
    // It is opened and selected: the focus is in it, and the list's keys are at its line.
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'));
    await vi.waitFor(() =>
      expect(find('[data-active]').closest('[role=row]')?.textContent).toContain('重要鉱物の備蓄'),
    );
  });

  test('a record that is opened by its name from beside another takes the list along', async () => {
    await openApp(record(1));
    await shows('#record-title', '内閣サイバーセキュリティセンター');
    find('.kit-grid-keys').focus();
    await userEvent.keyboard('{Control>}k{/Control}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await userEvent.keyboard('01749');
    await vi.waitFor(() => expect(find('[role=option]').textContent).toContain('01749'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(find('.record').dataset.record).toBe(workstream(46)));
    await vi.waitFor(() => expect(find('[data-active]').parentElement?.dataset.row).toBe('46'));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'));
    await userEvent.keyboard('{Escape}{ArrowDown}');
    await vi.waitFor(() => expect(find('.record').dataset.record).toBe(workstream(47)));
  });

  test('Esc gives a new one up, and the focus does not fall to the page', async () => {
    await openApp('/workstreams');
    await page.getByRole('button', { name: '施策を追加' }).click();
    await userEvent.keyboard('重要{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.strip')).toBeNull());
    await vi.waitFor(() => expect(document.activeElement?.closest('.page-head')).not.toBeNull());
  });

  test('an empty workspace teaches the first step', async () => {
    await openApp('/workstreams', { empty: true });
    await shows('main', 'まだ施策がありません');
    expect(await faults()).toEqual([]);
  });
});

describe('record', () => {
  test('the answer comes first: lead, since when, basis, joint ministries, health with age, next step', async () => {
    await openApp(record(1));
    await shows('.answer', '内閣官房 内閣サイバーセキュリティセンター');
    const answer = text('.answer');
    for (const part of [
      '合意済み',
      '令和6年4月1日から（2年7か月）',
      '根拠：閣議決定 「経済財政運営と改革の基本方針2024」 （令和6年6月21日）',
      '総務省',
      '未合意',
      '開始日不明',
      '順調',
      '令和8年11月21日時点（3日前）',
      '関係省庁課長級会議で分担を確認する',
    ])
      expect(answer).toContain(part);
  });

  test('also alone at full width, by link', async () => {
    await openApp(`${record(1)}?view=full`);
    await vi.waitFor(() => find('.record[data-full]')).catch(() => undefined);
    await shows('#record-title', '内閣サイバーセキュリティセンター');
    expect(document.querySelector('[role=grid]')).toBeNull();
    await page.getByRole('button', { name: '一覧に戻る' }).click();
    await vi.waitFor(() => find('[role=grid]'));
  });
});

describe('logging a status', () => {
  test('a digit, one line, Ctrl+Enter; then 保存済み, a notice with undo, and the log', async () => {
    const core = await openApp(record(1));
    await shows('.answer', '順調');
    await userEvent.keyboard('3');
    expect(document.activeElement).toBe(headline().element());
    await userEvent.keyboard('用地の取得が遅れている。');
    // What lies ahead and how far it is stand until somebody says otherwise.
    await shows('.strip', '前回から引き継ぐもの');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.kit-toast', '進捗を記録しました。');
    await vi.waitFor(() =>
      expect(headline().element().getBoundingClientRect().bottom).toBeLessThan(
        find('.kit-toasts').getBoundingClientRect().top,
      ),
    );
    expect(lastWrite(core)).toEqual({
      submit: 'intent',
      intent: 'log-status',
      workstream: workstream(1),
      entry: {
        as_of: '2026-11-24',
        health: 'off-track',
        headline: '用地の取得が遅れている。',
        progress: 50,
        next_step: '関係省庁課長級会議で分担を確認する',
        next_on: '2026-12-15',
      },
    });
    await shows('.answer', '用地の取得が遅れている。');
    await shows('.app-saved', '保存済み');
    expect((headline().element() as HTMLInputElement).value).toBe('');
    await page.getByRole('button', { name: '元に戻す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
  });

  test('Ctrl+Z right after it takes it back from the emptied line; typed letters it takes back first', async () => {
    const core = await openApp(record(1));
    await shows('.answer', '順調');
    await userEvent.keyboard('3用地の取得が遅れている。');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(writes(core)).toBe(0);
    await userEvent.fill(headline().element(), '用地の取得が遅れている。');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.kit-toast', '進捗を記録しました。');
    await vi.waitFor(() => expect((headline().element() as HTMLInputElement).value).toBe(''));
    expect(document.activeElement).toBe(headline().element());
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'undo' }));
  });

  test('an Enter that ends a composition records nothing, with Ctrl or without', async () => {
    const core = await openApp(record(1));
    await shows('.answer', '順調');
    await userEvent.keyboard('1');
    const box = headline().element() as HTMLInputElement;
    const press = (init: KeyboardEventInit & { keyCode?: number }) =>
      box.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          code: 'Enter',
          bubbles: true,
          cancelable: true,
          ...init,
        }),
      );
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    press({ isComposing: true });
    press({ isComposing: true, ctrlKey: true });
    press({ keyCode: 229, ctrlKey: true });
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    press({ keyCode: 229 });
    await userEvent.keyboard('順調{Enter}');
    await settled();
    expect(writes(core)).toBe(0);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
  });

  test('no change, confirmed, is one key', async () => {
    const core = await openApp(record(2));
    await shows('.answer', '要注意');
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('0');
    await shows('.log', '変更なし（確認済み）');
    expect(lastWrite(core)).toMatchObject({ intent: 'confirm-status', as_of: '2026-11-24' });
  });

  test('nothing said is not recorded; a refusal stands beside its field, and the text stays', async () => {
    const core = await openApp(record(1));
    await shows('.answer', '順調');
    await page.getByRole('button', { name: /^進捗を記録/ }).click();
    await shows('.strip', '評価を選ぶか、文を入力してください。');
    expect(writes(core)).toBe(0);
    await headline().fill('長い文');
    core.failNext('log-status', { code: 'text-too-long', data: { field: 'headline', limit: 200 } });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.strip .kit-error', '「要旨」が長すぎます。200文字以内で入力してください。');
    expect((headline().element() as HTMLInputElement).value).toBe('長い文');
  });

  test('a draft waits while another record is looked at', async () => {
    await openApp(record(1));
    await shows('.answer', '順調');
    await headline().fill('書きかけ');
    await page.getByRole('gridcell', { name: '宇宙開発利用推進費' }).click();
    await shows('#record-title', '宇宙開発利用推進費');
    expect((headline().element() as HTMLInputElement).value).toBe('');
    await page.getByRole('gridcell', { name: /内閣サイバーセキュリティセンター情報/ }).click();
    await shows('#record-title', '内閣サイバーセキュリティセンター');
    expect((headline().element() as HTMLInputElement).value).toBe('書きかけ');
    await headline().fill('');
  });

  test('an entry is corrected by a new one', async () => {
    const core = await openApp(record(1));
    await shows('.log', '供給計画');
    await page.getByRole('button', { name: '訂正' }).first().click();
    await shows('.strip', '令和8年11月21日時点の進捗を訂正');
    await headline().fill('累計13者となった。');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'correct-status' }));
    expect(lastWrite(core).entry).toMatchObject({
      as_of: '2026-11-21',
      health: 'on-track',
      headline: '累計13者となった。',
    });
  });

  test('a health key leads to the strip from another section', async () => {
    await openApp(record(1));
    await shows('.answer', '順調');
    await page.getByRole('tab', { name: '所管 3' }).click();
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('2');
    await vi.waitFor(() => expect(document.activeElement).toBe(headline().element()));
    expect(find('.kit-pick-option[data-selected]').textContent).toContain('要注意');
    await page.getByRole('radio', { name: /順調/ }).click({ force: true });
  });
});

describe('ownership', () => {
  async function assign(core: Awaited<ReturnType<typeof openApp>>, name: string) {
    await page.getByRole('tab', { name: /^所管/ }).click();
    await page.getByRole('button', { name: '所管を割り当てる' }).click();
    await userEvent.keyboard(name);
    await page
      .getByRole('option', { name: new RegExp(name, 'i') })
      .first()
      .click();
    await page.getByRole('textbox', { name: '根拠', exact: true }).fill('閣議決定');
    expect(writes(core)).toBe(0);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
  }

  test.each([
    ['主管を移す', 'transfer'],
    ['共管にする', 'joint'],
    ['主張として残す', 'claim'],
  ])('where another leads: %s', async (button, stance) => {
    const core = await openApp(record(1));
    await shows('.answer', '合意済み');
    await assign(core, 'METI');
    await shows('.kit-banner', '別の組織が既に主管となっています');
    await shows('.kit-banner', '現在の主管：内閣官房 内閣サイバーセキュリティセンター（令和6年4月1日から）');
    expect(lastWrite(core)).toMatchObject({
      intent: 'assign',
      role: 'lead',
      stance: 'plain',
      from: '2026-11-24',
    });
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: button }).click();
    await shows('.kit-toast', '所管を記録しました。');
    expect(lastWrite(core)).toMatchObject({ intent: 'assign', stance, basis: { reference: '閣議決定' } });
    await shows('.answer', '経済産業省');
  });

  test('without an organisation nothing is sent', async () => {
    const core = await openApp(record(1));
    await page.getByRole('tab', { name: /^所管/ }).click();
    await page.getByRole('button', { name: '所管を割り当てる' }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.strip', '候補から組織を選んでください。');
    expect(writes(core)).toBe(0);
  });

  test('ends on a day, with a reason', async () => {
    const core = await openApp(record(1));
    await page.getByRole('tab', { name: /^所管/ }).click();
    await page.getByRole('button', { name: '終了する' }).first().click();
    await page.getByRole('textbox', { name: /所管を離れる日/ }).fill('R9.4.1');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(text('.strip')).toContain('令和9年4月1日'));
    await page.getByRole('textbox', { name: '理由' }).fill('組織改編');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'end-assignment',
        on: '2027-04-01',
        reason: '組織改編',
      }),
    );
  });
});

describe('taking back', () => {
  test('an act of the history; what rests on it is named and taken along on request', async () => {
    const core = await openApp(record(0));
    await page.getByRole('tab', { name: '履歴' }).click();
    await shows('.log', '所管の記録');
    expect(text('.log')).toContain('役割主管');
    core.failNext('revert', { code: 'dependents-exist', data: { changes: ['a', 'b'] } });
    await page.getByRole('button', { name: 'この操作を取り消す' }).first().click();
    await shows('.kit-toast', '後の変更2件がこれに基づいている');
    await page.getByRole('button', { name: '後の変更も併せて取り消す' }).click();
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ submit: 'revert', with_dependents: true }),
    );
  });

  test('Ctrl+Z and Ctrl+Y, but not while typing', async () => {
    const core = await openApp(record(1));
    await shows('.answer', '順調');
    await headline().fill('a');
    await userEvent.keyboard('{Control>}z{/Control}');
    await settled();
    expect(writes(core)).toBe(0);
    await headline().fill('');
    find('#record-title').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(lastWrite(core)).toEqual({ submit: 'undo', with_dependents: false }));
    await userEvent.keyboard('{Control>}y{/Control}');
    await vi.waitFor(() => expect(lastWrite(core)).toEqual({ submit: 'redo' }));
  });
});

test('on a past day everything is asked as of it, a banner says so, and nothing can be recorded', async () => {
  await openApp(record(1));
  await shows('.answer', '順調');
  await page.getByRole('button', { name: /時点$/ }).click();
  await page.getByRole('textbox', { name: '表示する時点' }).fill('R8.4.1');
  await userEvent.keyboard('{Enter}');
  await shows('.app-banners', '令和8年4月1日時点の内容を表示しています');
  await vi.waitFor(() => expect(document.querySelector('.strip')).toBeNull());
  await shows('.record', '記録できません');
  await page.getByRole('button', { name: '今日に戻す' }).first().click();
  await vi.waitFor(() => find('.strip'));
});

describe.each(['light', 'dark'] as const)('axe, %s', (theme) => {
  test.each(['ja', 'en'] as const)('%s: every section', async (lang) => {
    await openApp(record(4), { look: { language: lang, theme } });
    await vi.waitFor(() => find('.answer'));
    setLang(lang);
    for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) {
      tab.click();
      await settled();
      expect(await faults(), tab.textContent ?? '').toEqual([]);
    }
  });
});

test('at 200 % zoom nothing is cut off sideways', async () => {
  await page.viewport(640, 400);
  await openApp(record(1));
  await vi.waitFor(() => find('.answer'));
  await settled();
  const main = find('main');
  expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  await page.viewport(1280, 800);
});

test('a day that is still being typed is read before anything is recorded; what is no day stops it', async () => {
  const core = await openApp(record(1));
  await shows('.answer', '順調');
  await userEvent.keyboard('1');
  await userEvent.keyboard('認定が済んだ。');
  const day = page.getByRole('textbox', { name: '基準日' });
  await day.fill('きのう');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await shows('.strip .kit-error', '日付として読み取れません');
  expect(writes(core)).toBe(0);
  await day.fill('R8.11.20');
  await page.getByRole('button', { name: /^進捗を記録/ }).click();
  await vi.waitFor(() => expect(writes(core)).toBe(1));
  expect(lastWrite(core).entry).toMatchObject({ as_of: '2026-11-20', headline: '認定が済んだ。' });
});

test('Ctrl+Enter on a button of the strip records, and does not press that button', async () => {
  const core = await openApp(record(1));
  await shows('.answer', '順調');
  await headline().fill('一行');
  (page.getByRole('button', { name: '詳しく書く' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'log-status' }));
  expect(document.querySelector('.strip-more')).toBeNull();
});
