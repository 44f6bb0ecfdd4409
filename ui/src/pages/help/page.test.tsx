/** The manual in the app: its pages, finding in them, the way there by F1 and back, and the keys that it names. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aboutScreen, pages as screens } from '@/app/screens';
import { liveShortcuts, printKeys } from '@/kit/keys/shortcuts';
import type { Block, Line } from '@/parts/manual/markdown';
import { type ManualPage, manualIn } from '@/parts/manual/pages';
import { standing } from '@/parts/standing-keys';
import { rememberWay } from '@/state/way';
import { faults, openApp, workstream } from '../../../test/app';
import { compose } from '../../../test/ime';
import { clean, find } from '../../../test/render';

const shows = (what: string, where = '.help-page') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const field = () => page.getByRole('searchbox', { name: '手引の中を探す' });
const ids = [...manualIn('ja').pages.keys()];

describe('the pages', () => {
  test('stand in the contents, open with their pictures, and lead to each other', async () => {
    await openApp('/help');
    await shows('連携の手引');
    expect(find('h1').textContent).toBe('ヘルプ');
    await page
      .getByRole('navigation', { name: '目次' })
      .getByRole('link', { name: '進捗を記録する' })
      .click();
    await shows('20秒ほど');
    expect(document.activeElement?.textContent).toBe('進捗を記録する');
    expect(find('[aria-current=page]', find('.help-side')).textContent).toBe('進捗を記録する');
    const picture = find('.manual img') as HTMLImageElement;
    await vi.waitFor(() => expect(picture.naturalWidth).toBeGreaterThan(200));
    expect(picture.alt).toContain('評価');
    await page.getByRole('link', { name: '施策の一覧' }).last().click();
    await shows('建制順に戻ります');
  });

  test.each(['ja', 'en'] as const)(
    '%s: every picture is there, every link leads to a page',
    async (language) => {
      for (const id of ids) {
        clean();
        await openApp(`/help/${id}`, { look: { language, theme: 'light' } });
        await shows(manualIn(language).pages.get(id)?.title ?? 'no title');
        for (const picture of document.querySelectorAll<HTMLImageElement>('.manual img'))
          await vi.waitFor(() => expect(picture.naturalWidth, picture.src).toBeGreaterThan(100));
        for (const link of document.querySelectorAll<HTMLAnchorElement>('.manual a'))
          expect(ids, link.href).toContain(link.hash.split('/').at(-1));
      }
    },
  );

  test.each([
    ['ja', 'light', 'index'],
    ['en', 'dark', 'keys'],
    ['ja', 'dark', 'import'],
    ['en', 'light', 'workstreams?q=paste'],
    ['ja', 'light', 'status?q=無い'],
  ])('axe, %s, %s, %s', async (language, theme, id) => {
    await openApp(`/help/${id}`, { look: { language, theme } });
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe(theme));
    await vi.waitFor(() => find('.manual img, .manual table, .manual ul'));
    expect(await faults()).toEqual([]);
  });

  test('a page that is not there says so', async () => {
    await openApp('/help/gone');
    await shows('この画面はありません');
    expect(await faults()).toEqual([]);
  });
});

describe('finding', () => {
  test('shows what is found while typing, marks it in the page, and is done by keys alone', async () => {
    await openApp('/help');
    await shows('連携の手引');
    await userEvent.keyboard('/');
    await userEvent.type(field(), 'きー　Ｆ８');
    await shows('「きー　Ｆ８」のある所', '.help-side');
    await userEvent.clear(field());
    await userEvent.type(field(), '回復キー');
    await shows('回復キーを控える', '.help-found');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('初回の設定');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    await shows('表示されるのは、この一度だけ');
    expect(document.activeElement?.textContent).toBe('回復キーを控える');
    expect(find('.help-page').scrollTop).toBeGreaterThan(100);
    expect([...document.querySelectorAll('.help-page mark')].map((mark) => mark.textContent)).toContain(
      '回復キー',
    );
    await userEvent.keyboard('/');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  test('waits until the input method is done', async () => {
    await openApp('/help');
    await shows('連携の手引');
    await userEvent.click(field());
    await compose('とりけし');
    expect(document.querySelector('.help-found')).toBeNull();
  });

  test('says when there is nothing', async () => {
    await openApp('/help?q=無い言葉');
    await shows('「無い言葉」は手引にありません', '.help-side');
  });
});

describe('F1', () => {
  test('opens the page about what is on screen, and Esc goes back to it as it was', async () => {
    await openApp(`/workstreams/${workstream(1)}?health=on-track`);
    await vi.waitFor(() => find('.strip'));
    await page.getByRole('textbox', { name: '要旨' }).fill('書きかけの文');
    await userEvent.keyboard('{F1}');
    await shows('施策の記録');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('施策の記録'));
    await userEvent.keyboard('{F1}');
    await shows('この手引の使い方');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => find('.strip'));
    expect(page.getByRole('textbox', { name: '要旨' }).element()).toHaveProperty('value', '書きかけの文');
    const chip = page.getByRole('button', { name: /^順調/ }).first();
    expect(chip.element().getAttribute('aria-pressed')).toBe('true');
  });

  test('every screen has its own page', () => {
    for (const screen of screens.keys()) expect(ids).toContain(aboutScreen(screen, null));
    expect(aboutScreen('workstreams', workstream(1))).toBe('record');
    expect(aboutScreen('nowhere', null)).toBe('help');
  });

  test.each([
    [{ session: { session: 'locked', name: '総合調整', wait_seconds: 0 } } as const, 'ロックと解除'],
    [{ session: { session: 'first-run' } } as const, '初回の設定'],
  ])('lies over the screen before a workspace is open', async (options, title) => {
    await openApp('/', options);
    await userEvent.keyboard('{F1}');
    await shows(title, '[role=dialog]');
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  });

  test('is offered in the palette', async () => {
    rememberWay(null);
    await openApp('/settings');
    await vi.waitFor(() => find('.plain-list'));
    await userEvent.keyboard('{Control>}k{/Control}');
    await vi.waitFor(() => find('.app-palette-field'));
    await userEvent.keyboard('>説明');
    await shows('この画面の説明を開く', '.app-palette-list');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await shows('ワークスペースの概要を見る');
  });
});

describe('the keys', () => {
  /** `↑ ↓` and `1 – 5` are several. */
  function single(keys: string): string[] {
    const range = /^(\d) – (\d)$/.exec(keys);
    if (range) {
      const [from, to] = [Number(range[1]), Number(range[2])];
      return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    }
    // Arrows, and what goes the other way, are told by one of them.
    const both: Readonly<Record<string, readonly string[]>> = {
      'Mod+Arrow': ['Ctrl+←', 'Ctrl+→', 'Ctrl+↑', 'Ctrl+↓'],
      'Alt+PageDown': ['Alt+PageDown', 'Alt+PageUp'],
    };
    return keys.split(' ').flatMap((one) => both[one] ?? printKeys(one).join('+'));
  }

  async function keyMap(): Promise<Set<string>> {
    const places = [
      ['/workstreams', '.kit-grid [role=row]'],
      [`/workstreams/${workstream(1)}`, '.strip'],
      ['/search?text=供給', '.search-hit'],
      ['/topics', '.kit-grid [role=row]'],
      [`/handover/v${'1'.padStart(21, '0')}`, '.handover-items'],
      ['/chase', '.chase-rows'],
      [`/meetings/m${'1'.padStart(21, '0')}`, '.agenda-points li'],
      [`/meetings/m${'2'.padStart(21, '0')}`, '.meeting-agenda .kit-tag'],
      ['/reports', 'section[aria-labelledby=reports-issued] table'],
      ['/reports/weekly-2026-003', '.sheet table'],
      ['/activity', '.kit-grid [role=row]'],
      ['/help', '.manual'],
    ] as const;
    const all = standing.map(([, keys]) => keys);
    for (const [place, there] of places) {
      clean();
      await openApp(place);
      await vi.waitFor(() => find(there));
      all.push(...liveShortcuts().map(({ keys }) => keys));
    }
    return new Set(all.flatMap(single));
  }

  const linesOf = (block: Block): readonly Line[] =>
    block.is === 'table'
      ? [...block.head, ...block.rows.flat()]
      : block.is === 'list'
        ? block.items
        : block.is === 'paragraph'
          ? [block.line]
          : [];
  const keysIn = (one: ManualPage | undefined): string[] =>
    (one?.blocks ?? [])
      .flatMap(linesOf)
      .flat()
      .filter(({ is }) => is === 'key')
      .map(({ text }) => text);
  /** Held while the pointer selects, or another name of a key on another machine. */
  const noKeys = new Set(['Ctrl', 'Shift', '⌘']);

  test('that the manual lists are those that there are', async () => {
    const map = await keyMap();
    expect(map.size).toBeGreaterThan(35);
    for (const lang of ['ja', 'en'] as const) {
      const listed = keysIn(manualIn(lang).pages.get('keys')).filter((key) => !noKeys.has(key));
      expect([...new Set(listed)].sort(), lang).toEqual([...map].sort());
    }
  });

  test('that its pages name are in the list', () => {
    for (const lang of ['ja', 'en'] as const) {
      const { pages } = manualIn(lang);
      const listed = new Set([...keysIn(pages.get('keys')), ...noKeys]);
      for (const one of pages.values()) {
        const strange = keysIn(one).filter((key) => !listed.has(key));
        expect(strange, `${lang} ${one.id}`).toEqual([]);
      }
    }
  });
});
