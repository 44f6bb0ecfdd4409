/** The smaller pages, and what works on every one: organisations, topics, activity, settings, palette. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { setLang } from '@/text/text';
import { faults, lastWrite, openApp, writes } from '../../test/app';
import { find, settled } from '../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });

describe('organisations', () => {
  test('open downwards, show their names over time, and lead to what they lead', async () => {
    await openApp('/organisations');
    await shows('経済産業省METI府省');
    await page.getByRole('button', { name: '経済産業省を開く' }).click();
    await shows('製造産業局');
    await page.getByRole('button', { name: '経済産業省', exact: true }).click();
    await shows('通商産業省');
    await shows('昭和24年5月25日～平成13年1月6日');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: '主管・共管の施策を見る' }).click();
    await shows('主管・共管：経済産業省');
  });

  test('are found by any name, flat and with their full name', async () => {
    await openApp('/organisations');
    await page.getByRole('textbox').or(page.getByRole('searchbox')).first().fill('金属課');
    await shows('経済産業省 製造産業局 金属課');
  });

  test('are renamed from a day; a refusal is said', async () => {
    const core = await openApp('/organisations');
    await page.getByRole('button', { name: '総務省', exact: true }).click();
    await page.getByRole('button', { name: '名称を変更' }).click();
    await page
      .getByRole('textbox', { name: /^名称(?!（)/ })
      .first()
      .fill('総合省');
    core.failNext('rename-organisation', { code: 'organisation-gone', data: { on: '2026-04-01' } });
    const send = page.getByRole('region', { name: '名称を変更' }).getByRole('button', { name: /^記録する/ });
    await send.click();
    await shows('この組織は令和8年4月1日以降、存在しません');
    await send.click();
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'rename-organisation',
        names: { ja: '総合省', abbreviation: 'MIC' },
        from: '2026-11-24',
      }),
    );
  });

  test('a failure says what happened', async () => {
    const core = await openApp('/settings');
    core.failNext('organisations', { code: 'damaged', class: 'fault', trace: 'damaged@store' });
    await page.getByRole('link', { name: '組織' }).click();
    await shows('damaged@store');
  });
});

describe('topics', () => {
  test('are listed, found and added', async () => {
    const core = await openApp('/topics');
    await shows('インド太平洋経済枠組み');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: '主題を追加' }).click();
    await page.getByRole('textbox', { name: /^名称/ }).fill('日EUハイレベル経済対話');
    await page
      .getByRole('region', { name: '主題を追加' })
      .getByRole('button', { name: /^記録する/ })
      .click();
    await shows('主題を追加しました。', '.kit-toast');
    expect(lastWrite(core)).toMatchObject({ intent: 'add-topic', name: { ja: '日EUハイレベル経済対話' } });
  });

  test('a failure says what happened', async () => {
    const core = await openApp('/settings');
    core.failNext('topics', { code: 'locked' });
    await page.getByRole('link', { name: '枠組み・主題' }).click();
    await shows('ワークスペースはロックされています');
  });
});

describe('activity', () => {
  test('lists acts and takes one back', async () => {
    const core = await openApp('/activity');
    await shows('RSシステム 令和6年度');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'この操作を取り消す' }).last().click();
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({ submit: 'revert', with_dependents: false }),
    );
    // What it was is said.
    await shows('元に戻しました：', '.kit-toast');
  });

  test('Enter in the cell of an act takes it back, and the keys stay there', async () => {
    const core = await openApp('/activity');
    await shows('RSシステム 令和6年度');
    find('.kit-grid-keys').focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(find('[data-active]').textContent).toBe('この操作を取り消す'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
    expect(document.activeElement?.className).toBe('kit-grid-keys');
  });

  test('nothing to undo is said in a notice', async () => {
    const core = await openApp('/activity');
    core.failNext('undo', { code: 'nothing-to-undo' });
    await page.getByRole('button', { name: /^元に戻す/ }).click();
    await shows('取り消せる操作がありません', '.kit-toast');
  });
});

describe('on another day than today', () => {
  test('nothing is undone, redone or taken back, and the reason is said', async () => {
    const core = await openApp('/activity');
    await shows('RSシステム 令和6年度');
    setAsOf('2026-04-01');
    await shows('今日以外の時点を表示している間は記録できません。');
    const disabled = (label: RegExp) =>
      [...document.querySelectorAll<HTMLButtonElement>('main button')].filter(
        (one) => label.test(one.textContent ?? '') && one.disabled,
      ).length;
    expect(disabled(/^元に戻す/)).toBe(1);
    expect(disabled(/^やり直す/)).toBe(1);
    expect(disabled(/^この操作を取り消す/)).toBeGreaterThan(0);
    await userEvent.keyboard('{Control>}z{/Control}');
    await shows('今日以外の時点を表示している間は記録できません。', '.kit-toast');
    await userEvent.keyboard('{Control>}y{/Control}');
    await vi.waitFor(() => expect(document.querySelectorAll('.kit-toast').length).toBe(2));
    expect(writes(core)).toBe(0);
    setAsOf(null);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'undo' }));
  });

  test('a notice that is still shown takes nothing back either', async () => {
    const core = await openApp('/topics');
    await shows('インド太平洋経済枠組み');
    await page.getByRole('button', { name: '主題を追加' }).click();
    await page.getByRole('textbox', { name: /^名称/ }).fill('日EUハイレベル経済対話');
    await page
      .getByRole('region', { name: '主題を追加' })
      .getByRole('button', { name: /^記録する/ })
      .click();
    await shows('主題を追加しました。', '.kit-toast');
    setAsOf('2026-04-01');
    await userEvent.click(find('.kit-toast .kit-button'));
    await shows('今日以外の時点を表示している間は記録できません。', '.kit-toasts');
    expect(writes(core)).toBe(1);
  });
});

describe('settings', () => {
  test('language, dates and theme take effect at once and are told to the core', async () => {
    const core = await openApp('/settings');
    await shows('1,846');
    await shows('山田 花子');
    expect(await faults()).toEqual([]);
    await page.getByText('併記').click();
    await shows('令和8年（2026年）11月24日');
    await page.getByText('暗い').click();
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    await page.getByText('English').last().click();
    await shows('Appearance');
    await vi.waitFor(() =>
      expect(core.heard.filter(({ name }) => name === 'set_settings').at(-1)?.args.settings).toEqual({
        language: 'en',
        date_style: 'both',
        theme: 'dark',
        zoom: 100,
        density: 'comfortable',
        notices: false,
      }),
    );
    expect(await faults()).toEqual([]);
    await page.getByText('Japanese era').click();
    setLang('ja');
    await page.getByText('明るい').click();
  });

  test('without the workspace’s facts it still works', async () => {
    const core = await openApp('/help');
    core.failNext('about', { code: 'broken', class: 'fault' });
    await page.getByRole('navigation', { name: '画面の一覧' }).getByRole('link', { name: '設定' }).click();
    await shows('日付の書き方');
    await shows('連携の版—');
  });
});

describe('everywhere', () => {
  test('the title of the window names screen and workspace', async () => {
    await openApp('/help');
    await vi.waitFor(() => expect(document.title).toBe('ヘルプ — 経済安全保障 総合調整 — 連携'));
    await page.getByRole('navigation', { name: '画面の一覧' }).getByRole('link', { name: '設定' }).click();
    await vi.waitFor(() => expect(document.title).toContain('設定'));
  });

  test('Ctrl+K finds a record by words and goes there; half a word is not looked for', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await userEvent.keyboard('{Control>}k{/Control}');
    const box = await vi.waitFor(() => find('.app-palette-field input'));
    expect(document.activeElement).toBe(box);
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await userEvent.type(box, '宇宙');
    await settled();
    expect(find('.app-palette-list').textContent).not.toContain('宇宙開発利用推進費');
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await shows('宇宙開発利用推進費', '.app-palette-list');
    expect(find('.app-palette-list mark').textContent).toBe('宇宙');
    expect(await faults()).toEqual([]);
    await vi.waitFor(() => find('.app-palette-list [role=option][data-focused]'));
    await userEvent.keyboard('{Enter}');
    await shows('宇宙開発利用推進費', '#record-title');
  });

  test('a status in six key actions: Ctrl+K, a word, Enter, health, one line, Ctrl+Enter', async () => {
    const core = await openApp('/help');
    await shows('進捗を記録する');
    await userEvent.keyboard('{Control>}k{/Control}');
    await vi.waitFor(() => find('.app-palette-field input'));
    await userEvent.keyboard('宇宙');
    await shows('宇宙開発利用推進費', '.app-palette-list');
    await vi.waitFor(() => find('.app-palette-list [role=option][data-focused]'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'), { timeout: 3000 });
    await userEvent.keyboard('1');
    await userEvent.keyboard('軌道投入を終えた。');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'log-status',
        entry: { as_of: '2026-11-24', health: 'on-track', headline: '軌道投入を終えた。' },
      }),
    );
  });

  test('Ctrl+K also goes to a screen', async () => {
    await openApp('/help');
    await userEvent.keyboard('{Control>}k{/Control}');
    await vi.waitFor(() => find('.app-palette-field input'));
    await userEvent.keyboard('取込{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(find('h1').textContent).toBe('取込'));
  });
});
