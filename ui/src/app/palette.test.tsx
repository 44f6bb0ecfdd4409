/** Ctrl+K: where it goes, what it does to the record that is open and to the window, and where the focus is after. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { forgetRecent } from '@/state/recent';
import { setDayStyle, setLang } from '@/text/text';
import { faults, lastWrite, openApp, workstream, writes } from '../../test/app';
import { find, settled } from '../../test/render';
import { linkOf, placeIn } from './link';
import { allScreens } from './screens';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const options = () =>
  [...document.querySelectorAll('.app-palette-list [role=option]')].map((one) => one.textContent ?? '');
const record = (index: number) => `/workstreams/${workstream(index)}`;

async function openPalette(): Promise<HTMLElement> {
  await userEvent.keyboard('{Control>}k{/Control}');
  return vi.waitFor(() => find('.app-palette-field input'));
}

/** Types, waits until the line is there, and takes it. */
async function take(words: string, line: string) {
  await openPalette();
  await userEvent.keyboard(words);
  await page.getByRole('option', { name: line }).click();
}

async function openRecord(index: number) {
  const core = await openApp(record(index));
  await vi.waitFor(() => find('.strip'));
  return core;
}

let copied: string[] = [];
beforeEach(() => {
  forgetRecent();
  copied = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
});
afterEach(() => vi.restoreAllMocks());

describe('acting on what is selected', () => {
  test('says how many, and does to them what the list would', async () => {
    const core = await openApp('/workstreams');
    await vi.waitFor(() => find('[data-row="2"] [role=gridcell]'));
    find('.kit-grid-keys').focus();
    await userEvent.keyboard('{Shift>} {ArrowDown}{ArrowDown}{/Shift}');
    await shows('3件を選択');
    await openPalette();
    await vi.waitFor(() => expect(find('.app-palette-list').textContent).toContain('3件を選択'));
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('henkou');
    await vi.waitFor(() => expect(options()[0]).toBe('変更なし'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as unknown[]).length).toBe(3);
    // With one row there is no selection to act on.
    find('.kit-grid-keys').focus();
    await userEvent.keyboard('{Escape}');
    await openPalette();
    await settled();
    expect(options()).not.toContain('変更なし');
  });
});

describe('going', () => {
  test('shows what was opened last before anything is typed, then screens and commands', async () => {
    await openApp(record(2));
    await shows('宇宙開発利用推進費', '#record-title');
    await page.getByRole('link', { name: '組織' }).click();
    await vi.waitFor(() => expect(find('h1').textContent).toBe('組織'));
    await openPalette();
    await vi.waitFor(() => expect(options()[0]).toContain('宇宙開発利用推進費'));
    expect(options()).toContain('施策');
    expect(options()).toContain('ロックするCtrlL');
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'));
  });

  test('the record that is open is not offered to itself, and one that is gone not at all', async () => {
    const core = await openApp('/workstreams/gone');
    await shows('見つかりません');
    await page.getByRole('link', { name: '施策' }).click();
    await openPalette();
    await settled();
    expect(find('.app-palette-list').textContent).not.toContain('最近開いた記録');
    expect(core.heard.length).toBeGreaterThan(0);
  });

  test('finds organisations and topics, and goes there', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard('METI');
    await page
      .getByRole('option', { name: /経済産業省/ })
      .first()
      .click();
    await shows('通商産業省');
  });

  test('an organisation or a topic that is opened takes the focus', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard('METI');
    await page
      .getByRole('option', { name: /経済産業省/ })
      .first()
      .click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'));
    expect(document.activeElement?.textContent).toBe('経済産業省');
    await openPalette();
    await userEvent.keyboard('MSP');
    await page
      .getByRole('option', { name: /鉱物安全保障/ })
      .first()
      .click();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('鉱物安全保障パートナーシップ'));
  });

  test.each([
    ['しさく', '施策'],
    ['シサク', '施策'],
    ['shisaku', '施策'],
    ['sisaku', '施策'],
    ['workst', '施策'],
    ['そし', '組織'],
    ['torikomi', '取込'],
    ['ろっく', 'ロックするCtrlL'],
    ['gyoukan', '行間：詰める'],
    ['konshuu', '今週期限施策'],
    ['due', '今週期限施策'],
  ])('%s finds %s', async (typed, line) => {
    await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard(typed);
    await vi.waitFor(() => expect(options()).toContain(line));
  });

  test('views of the list, one’s own first, and the keys go into the table', async () => {
    const kept = { name: 'すいようの確認', search: { health: 'at-risk' }, place: 1, isFirst: false };
    await openApp('/help', { kept: { 'screen.view.workstreams.1': JSON.stringify(kept) } });
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard('suiyou');
    await vi.waitFor(() => expect(options()).toEqual(['すいようの確認施策']));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(find('.page-view[aria-current]').textContent).toBe('すいようの確認'));
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('kit-grid-keys'));
  });

  test('of what is found, the record that was opened lately comes first', async () => {
    await openApp(record(2));
    await shows('宇宙開発利用推進費', '#record-title');
    await page.getByRole('link', { name: '組織' }).click();
    await vi.waitFor(() => expect(find('h1').textContent).toBe('組織'));
    await openPalette();
    await userEvent.keyboard('費');
    await vi.waitFor(() => expect(options()[0]).toContain('宇宙開発利用推進費'));
  });

  test('a screen that is called just so stands before records that have the word', async () => {
    await openApp('/organisations');
    await openPalette();
    await userEvent.keyboard('施策');
    await vi.waitFor(() => expect(options().length).toBeGreaterThan(2));
    expect(options()[0]).toBe('施策');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(find('h1').textContent).toBe('施策'));
  });

  test('finds screens and commands in either language', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard('organisations');
    await vi.waitFor(() => expect(options()).toEqual(['組織']));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(find('h1').textContent).toBe('組織'));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('main'));
  });

  test('Enter that is faster than the answer opens what was typed, not what stood there', async () => {
    const core = await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard('サ');
    await vi.waitFor(() => expect(options()[0]).toContain('サイバーセキュリティ戦略本部等経費'));
    const letGo = core.hold('search');
    await userEvent.fill(find('.app-palette-field input'), '宇宙');
    await vi.waitFor(() => find('.app-palette-list [role=option][data-focused]'));
    expect(options()[0]).toContain('サイバーセキュリティ戦略本部等経費');
    await userEvent.keyboard('{Enter}');
    await settled();
    letGo();
    await shows('宇宙開発利用推進費', '#record-title');
  });

  test('Enter takes the first line, even before it is drawn', async () => {
    const core = await openApp('/help');
    await shows('進捗を記録する');
    const letGo = core.hold('search');
    await openPalette();
    await userEvent.keyboard('宇宙{Enter}');
    letGo();
    await shows('宇宙開発利用推進費', '#record-title');
  });

  test('a sign in front searches commands alone', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.keyboard('>配色');
    await vi.waitFor(() => expect(options()).toEqual(['配色：暗い', '配色：システムに合わせる']));
  });

  test('a pasted link opens screen, record and view', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await openPalette();
    await userEvent.fill(find('.app-palette-field input'), `renkei:${record(2)}?health=at-risk`);
    await vi.waitFor(() => expect(options()).toEqual(['リンク先を開く（施策）']));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await shows('宇宙開発利用推進費', '#record-title');
    const chip = page.getByRole('button', { name: /^要注意/ }).first();
    expect(chip.element().getAttribute('aria-pressed')).toBe('true');
  });

  test('Esc gives the focus back to where it was', async () => {
    await openRecord(1);
    const box = page.getByRole('textbox', { name: '要旨' }).element() as HTMLElement;
    box.focus();
    await openPalette();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement).toBe(box));
  });
});

describe('acting on the record that is open', () => {
  test('logs, confirms, assigns and opens the history', async () => {
    const core = await openRecord(1);
    await take('進捗を記', '進捗を記録');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('placeholder')).toBe('一行で'));
    await take('履歴を', '履歴を開く');
    await vi.waitFor(() => expect(find('[role=tab][aria-selected=true]').textContent).toBe('履歴'));
    await take('変更なし', '変更なしを確認');
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'confirm-status' }));
    expect(writes(core)).toBe(1);
    await take('割り当て', '所管を割り当てる');
    await vi.waitFor(() => find('.strip[aria-label=所管を割り当てる]'));
  });

  test('copies the answer as text', async () => {
    await openRecord(1);
    await take('要点', '要点をコピー');
    await shows('要点をコピーしました。', '.kit-toasts');
    expect(copied).toEqual([
      [
        '【機密性2情報】00084　内閣サイバーセキュリティセンター情報システム等経費（令和8年11月24日時点）',
        '主管：内閣官房 内閣サイバーセキュリティセンター　合意済み　令和6年4月1日から（2年7か月）　根拠：閣議決定 「経済財政運営と改革の基本方針2024」 （令和6年6月21日）',
        '共管：総務省　未合意　開始日不明　根拠：「RS 2024」',
        '進捗：順調　令和8年11月21日時点（3日前）　供給計画の認定は予定どおり。認定事業者は累計12者となった。',
        '今後の予定：関係省庁課長級会議で分担を確認する（令和8年12月15日）',
        '連絡先：内閣官房 内閣サイバーセキュリティセンター 総括補佐 佐藤 一　内線 2000　kakari0@example.go.jp',
        '連絡先：総務省 総括補佐 田中 実　内線 2007',
      ].join('\n'),
    ]);
    setDayStyle('western');
    setLang('en');
    await userEvent.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
    await vi.waitFor(() =>
      expect(copied[1]).toContain('Lead: 内閣官房 内閣サイバーセキュリティセンター; Agreed'),
    );
    setDayStyle('wareki');
  });

  test('says when nothing could be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await openRecord(1);
    await userEvent.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
    await shows('コピーできませんでした', '.kit-toasts');
  });

  test('offers no writing on a past day', async () => {
    await openRecord(1);
    await take('R8.4.1', '令和8年4月1日時点を表示');
    await shows('令和8年4月1日時点の内容を表示しています', '.app-banners');
    await openPalette();
    await vi.waitFor(() => expect(options()).toContain('今日に戻す'));
    expect(options().join()).not.toContain('進捗を記録');
    expect(options().join()).toContain('要点をコピー');
    await page.getByRole('option', { name: '今日に戻す' }).click();
    await vi.waitFor(() => expect(find('.app-banners').textContent).toBe(''));
  });
});

describe('acting on the window', () => {
  test('language, dates and theme', async () => {
    await openApp('/settings');
    await shows('日付の書き方');
    await take('西暦', '日付：西暦');
    await shows('例：2026年11月24日');
    await take('>暗い', '配色：暗い');
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    await take('>明るい', '配色：明るい');
    await take('>language', '言語を切り替える（英語にする）');
    await shows('Appearance');
    setLang('ja');
    setDayStyle('wareki');
  });

  test('the as-of switch opens', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await take('>時点', '表示する時点を選ぶ');
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[role=dialog] input')));
  });

  test('what had been recorded by a day is asked for, said and looked at only', async () => {
    const core = await openApp('/workstreams');
    await vi.waitFor(() => find('[data-row="2"] [role=gridcell]'));
    await take('>時点', '表示する時点を選ぶ');
    await page.getByRole('textbox', { name: '記録の時点' }).fill('R8.11.1');
    await userEvent.keyboard('{Tab}');
    await shows('令和8年11月1日までに記録された内容により、令和8年11月24日時点を表示', '.app-banners');
    await vi.waitFor(() =>
      expect(core.asked.findLast(({ query }) => query === 'workstreams')).toMatchObject({
        clock: { recorded_by: { by: 'end-of-day', day: '2026-11-01' } },
      }),
    );
    expect(document.querySelector('main')?.textContent).not.toContain('施策を追加');
    await page.getByRole('button', { name: '今日に戻す' }).click();
    await vi.waitFor(() => expect(find('.app-banners').textContent).toBe(''));
  });

  test('locks', async () => {
    await openApp('/help');
    await shows('進捗を記録する');
    await take('>ロック', 'ロックする');
    await vi.waitFor(() => find('input[type=password]'));
  });

  test('copies a link to what is shown, which the palette opens again', async () => {
    await openApp('/workstreams?health=at-risk&sort=title');
    await shows('施策7件', '.page-head');
    await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
    await vi.waitFor(() => expect(copied).toEqual(['renkei:/workstreams?health=at-risk&sort=title']));
    expect(placeIn(copied[0] ?? '', allScreens)?.href).toBe('/workstreams?health=at-risk&sort=title');
  });
});

test.each([
  ['renkei:/topics', '/topics'],
  [' renkei:/search?text=%E5%AE%87&kind=status ', '/search?text=%E5%AE%87&kind=status'],
  ['http://tauri.localhost/#/workstreams/w1?sort=title', '/workstreams/w1?sort=title'],
  ['/organisations/o1', '/organisations/o1'],
])('%s is a link to %s', (text, href) => {
  expect(placeIn(text, allScreens)?.href).toBe(href);
  expect(placeIn(linkOf(href), allScreens)?.href).toBe(href);
});

test.each(['/nowhere', 'renkei:/nowhere/x', '宇宙', '//example.org/help', 'https://example.org/help', '1/2'])(
  '%s is no link',
  (text) => {
    expect(placeIn(text, allScreens)).toBeNull();
  },
);
