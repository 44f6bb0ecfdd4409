/** The timeline: what is drawn, the way by keys, a slip with how far it reaches, groups, filters, the list, files and paper. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { setDayStyle } from '@/text/text';
import { faults, lastWrite, openApp } from '../../../test/app';
import { record, type } from '../../../test/form';
import { clean, find, settled } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const chosen = () => find('.tl').getAttribute('aria-activedescendant') ?? '';
/** What is pointed at, as it is said. */
const said = () => {
  const cell = document.getElementById(chosen());
  return cell?.getAttribute('aria-label') ?? cell?.textContent ?? '';
};
const keys = (...all: string[]) => userEvent.keyboard(all.map((key) => `{${key}}`).join(''));
const search = () => find('.tl-period').textContent ?? '';

async function opened(at = '/timeline', options: Parameters<typeof openApp>[1] = {}) {
  const core = await openApp(at, options);
  await vi.waitFor(() => find('.tl-body .tl-drawing'), { timeout: 5000 });
  await settled();
  find('.tl').focus();
  return core;
}

beforeEach(() => setDayStyle('wareki'));

test('workstreams by ministry on the axis of the fiscal year, with today, and nothing for axe to find', async () => {
  await opened();
  expect(search()).toBe('令和8年度');
  expect(find('.tl-axis').textContent).toContain('4月');
  expect(find('.tl-axis').textContent).toContain('3月');
  expect(find('.tl-now-flag').textContent).toBe('本日');
  expect(find('.tl-line[data-group]').textContent).toContain('内閣官房');
  expect(document.querySelectorAll('.tl-bar').length).toBeGreaterThan(5);
  expect(await faults()).toEqual([]);
});

test('the axis is said as days are said', async () => {
  await opened();
  setDayStyle('western');
  await shows('2026年度', '.tl-period');
  setDayStyle('both');
  await shows('令和8年度（2026年度）', '.tl-period');
});

test('shapes tell what was reached, is late, was dropped or is critical; moved ones have a ghost', async () => {
  await opened();
  const standings = new Set(
    [...document.querySelectorAll<HTMLElement>('.tl-body .milestone-shape')].map(
      ({ dataset }) => dataset.standing,
    ),
  );
  for (const one of ['ahead', 'done', 'late']) expect(standings, one).toContain(one);
  expect(document.querySelectorAll('.tl-body .tl-ghost').length).toBeGreaterThan(0);
});

test('arrows walk lines and milestones; Enter opens the milestone, and Escape goes back', async () => {
  await opened();
  await keys('ArrowDown', 'ArrowRight');
  expect(said()).toMatch(/供給計画の認定/);
  expect(find('.tl-said').textContent).toContain('供給計画の認定');
  await keys('ArrowRight');
  expect(said()).toMatch(/中間評価の公表/);
  await keys('Enter');
  await vi.waitFor(() => expect(find('[data-record] #record-title').textContent).toBe('中間評価の公表'));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('record-title'));
  expect(await faults()).toEqual([]);
  await keys('Escape');
  expect(document.activeElement?.classList).toContain('tl');
});

test('Enter on a line opens the workstream; on a ministry it folds, and the next line is the next ministry', async () => {
  await opened();
  const before = Number(find('.tl').getAttribute('aria-rowcount'));
  await keys('Control>}{Home}{/Control');
  await keys('Enter');
  expect(Number(find('.tl').getAttribute('aria-rowcount'))).toBeLessThan(before);
  await keys('ArrowDown');
  expect(find(`#${chosen()}`).getAttribute('aria-expanded')).toBe('true');
  await keys('ArrowDown', 'Enter');
  await shows('施策', 'h1');
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toMatch(/^w/));
});

test('the length changes from ten years to a week around what is chosen, by keys and by buttons', async () => {
  await opened();
  await keys('ArrowDown', 'ArrowRight', 'ArrowRight');
  const day = find(`#${chosen()}`).dataset.day ?? '';
  await userEvent.keyboard('++++');
  await vi.waitFor(() =>
    expect(document.querySelectorAll('.tl-bands:last-of-type .tl-band')).toHaveLength(7),
  );
  // What was chosen is still in sight.
  expect(find(`#${chosen()}`).dataset.day).toBe(day);
  await userEvent.keyboard('+');
  await userEvent.keyboard('-------');
  await shows('令和6年度〜令和15年度', '.tl-period');
  await page.getByRole('button', { name: '期間を短くする' }).click();
  await shows('令和7年度〜令和11年度', '.tl-period');
});

test('the address follows once the keys rest, with what was opened meanwhile', async () => {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  await opened(`/timeline?q=内閣サイバー`);
  await keys('ArrowDown', 'ArrowRight', '+');
  expect(search()).not.toBe('令和8年度');
  const now = search();
  await keys('Enter');
  await vi.waitFor(() => find('[data-record]'), { timeout: 3000 });
  expect(search()).toBe(now);
  await vi.waitFor(
    async () => {
      await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
      expect(copied.at(-1)).toMatch(/^renkei:\/timeline\/k.*span=half/);
    },
    { timeout: 5000 },
  );
  expect(search()).toBe(now);
  vi.restoreAllMocks();
});

test('days off are shaded and named in a week; the period moves, and comes back to today', async () => {
  await opened('/timeline?span=week');
  await shows('勤労感謝の日', '.tl-body');
  expect(document.querySelectorAll('.tl-division[data-off]').length).toBeGreaterThanOrEqual(3);
  find('.tl').focus();
  await keys('Shift>}{ArrowRight}{/Shift');
  await shows('令和8年11月30日', '.tl-period');
  await userEvent.keyboard('t');
  await shows('令和8年11月23日', '.tl-period');
});

test('meetings stand above all lines, and are walked like milestones', async () => {
  await opened();
  await keys('Control>}{Home}{/Control', 'ArrowUp', 'ArrowRight');
  expect(said()).toContain('関係省庁連絡会議');
});

test('going to a milestone outside of what is shown moves the period along', async () => {
  await opened('/timeline?span=week');
  await keys('ArrowDown', 'ArrowRight', 'ArrowLeft');
  await vi.waitFor(() => expect(search()).not.toContain('11月23日'));
});

test('a slip shows how far it reaches before it is recorded, and is listed with its reason after', async () => {
  const core = await opened('/timeline/k000000000000000000001');
  await shows('中間評価の公表', '[data-record]');
  await page.getByRole('button', { name: '期日を変更' }).click();
  await type(/^新しい見込み/, 'R9.3.31');
  await type(/^理由/, '関係者の都合');
  await shows('件の施策に影響します', '.impact');
  expect(await faults()).toEqual([]);
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'slip-milestone',
      milestone: 'k000000000000000000001',
      to: '2027-03-31',
      reason: '関係者の都合',
    }),
  );
  await shows('関係者の都合', '[data-record] .slips');
  await shows('当初より', '[data-record]');
});

test('a link to a milestone points at it, wherever it stands, in its period', async () => {
  // Of the last of the workstreams, and half a year from today.
  await opened(`/timeline/k${String(46 * 4 + 2).padStart(21, '0')}?span=month`);
  await shows('年度末の報告', '[data-record]');
  await vi.waitFor(() => expect(said()).toContain('年度末の報告'), { timeout: 3000 });
  expect(find('.tl').scrollTop).toBeGreaterThan(0);
  expect(search()).toBe('令和9年3月');
});

test('it is found among two thousand lines, of which the first alone are there', async () => {
  await opened(`/timeline/k${String(1500 * 4 + 2).padStart(21, '0')}`, { many: 2000 });
  await shows('年度末の報告', '[data-record]');
  await vi.waitFor(() => expect(said()).toContain('年度末の報告'), { timeout: 5000 });
  const { top, bottom } = find(`#${chosen()}`).getBoundingClientRect();
  const view = find('.tl').getBoundingClientRect();
  expect(top).toBeGreaterThan(view.top);
  expect(bottom).toBeLessThanOrEqual(view.bottom + 1);
});

test('a milestone that was opened from elsewhere is shown alone, in its period', async () => {
  const core = await opened('/timeline/k000000000000000000001?span=week');
  await shows('中間評価の公表', '[data-record]');
  await page.getByRole('button', { name: 'この施策に絞る' }).click();
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'timeline-frame').at(-1)).toMatchObject({
      filter: { text: '00047' },
    }),
  );
  await vi.waitFor(() =>
    expect(find('.tl-mark[data-open]').getAttribute('aria-label')).toContain('中間評価の公表'),
  );
  expect(search()).not.toContain('11月23日');
});

test('a slip without a day or a reason says so beside its field', async () => {
  await opened('/timeline/k000000000000000000001');
  await shows('中間評価の公表', '[data-record]');
  await page.getByRole('button', { name: '期日を変更' }).click();
  await record();
  await shows('日付を入力してください', '.strip .kit-error');
  await type(/^新しい見込み/, 'R9.3.31');
  await record();
  await shows('入力されていません', '.strip .kit-error');
});

test('by policy domain instead of ministry, and back', async () => {
  const core = await opened();
  await page.getByText('政策分野', { exact: true }).click();
  await shows('サプライチェーン', '.tl-body');
  expect(core.asked.filter(({ query }) => query === 'timeline').at(-1)).toMatchObject({ by: 'domain' });
});

test('the filters are those of the list, and what is left out leads back', async () => {
  const core = await opened();
  await page.getByRole('button', { name: /^遅延/ }).click();
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'timeline-frame').at(-1)).toMatchObject({
      filter: { health: ['off-track'] },
    }),
  );
  await page.getByRole('searchbox', { name: '絞り込み' }).fill('存在しない施策');
  await shows('表示する施策がありません', '.kit-empty');
  await page.getByRole('button', { name: /解除/ }).first().click();
  await vi.waitFor(() => find('.tl-mark'));
});

test('the same as a table', async () => {
  await opened();
  await page.getByText('表', { exact: true }).click();
  await shows('供給計画の認定', '.map-list');
  expect(document.querySelector('.tl')).toBeNull();
  expect(await faults()).toEqual([]);
});

test('the calendar file holds what is shown, with the same filter', async () => {
  const core = await opened('/timeline?health=off-track');
  await page.getByRole('button', { name: '予定表ファイル' }).click();
  await vi.waitFor(() => expect(core.heard.some(({ name }) => name === 'save_workbook')).toBe(true));
  expect(core.heard.find(({ name }) => name === 'save_workbook')?.args).toMatchObject({
    workbook: {
      workbook: 'calendar',
      filter: { health: ['off-track'] },
      from: '2026-04-01',
      to: '2027-03-31',
    },
  });
  await shows('.ics', 'body');
});

test('all lines go to paper, in sheets, and only while it is printed', async () => {
  await opened();
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await userEvent.keyboard('{Control>}p{/Control}');
  await vi.waitFor(() => expect(print).toHaveBeenCalled());
  const lines = document.querySelectorAll('.tl-print .tl-body .tl-line:not([data-group])').length;
  expect(lines).toBe(Number(find('.page-head [role=status]').textContent?.replace(/\D/g, '')));
  expect(document.querySelectorAll('.tl-print .tl-sheet').length).toBeGreaterThan(1);
  window.dispatchEvent(new Event('afterprint'));
  await vi.waitFor(() => expect(document.querySelector('.tl-print')).toBeNull());
  print.mockRestore();
});

test('of two thousand only what is in sight is drawn, to the very end', async () => {
  await opened('/timeline', { many: 2000 });
  const drawn = () => document.querySelectorAll('.tl-body .tl-line').length;
  expect(drawn()).toBeLessThan(70);
  await keys('Control>}{End}{/Control');
  await vi.waitFor(() => expect(find(`#${chosen()}`).textContent).not.toContain('読込み中'), {
    timeout: 5000,
  });
  const { bottom } = find(`#${chosen()}`).getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(find('.tl').getBoundingClientRect().bottom + 1);
  expect(drawn()).toBeLessThan(70);
});

test('of two thousand bars no more is in the document than of fifty, wherever one looks and however close', async () => {
  const most = async () => {
    const nodes: number[] = [];
    const sheet = find('.tl');
    for (const share of [0, 0.3, 0.31, 0.7, 1]) {
      sheet.scrollTop = share * sheet.scrollHeight;
      await settled();
      nodes.push(document.querySelectorAll('.tl *').length);
    }
    return Math.max(...nodes);
  };
  await opened();
  const few = await most();
  clean();
  await opened('/timeline', { many: 2000 });
  expect(await most()).toBeLessThan(few * 1.5);
  for (const key of ['+', '+', '+', '+', '-', '-', '-', '-', '-', '-', '-']) {
    await keys(key);
    expect(document.querySelectorAll('.tl *').length, search()).toBeLessThan(few * 1.5);
  }
});

test('on another day it is looked at, and nothing is recorded', async () => {
  const core = await opened('/timeline/k000000000000000000001');
  setAsOf('2026-06-30');
  await shows('R8.6.30', '.tl-now-flag');
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'timeline').at(-1)).toMatchObject({
      clock: { day: '2026-06-30' },
    }),
  );
  expect(find('[data-record]').textContent).not.toContain('期日を変更');
});

test('with nothing recorded it says what comes here', async () => {
  await openApp('/timeline', { empty: true });
  await shows('表示する施策がありません');
  expect(await faults()).toEqual([]);
});
