/** 工程 in the record: planned, moved, reached, dropped; each with its form, and each slip with its reason. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { idOf } from '@/gallery/held';
import { setAsOf } from '@/state/clock';
import { faults, lastWrite, openApp, workstream, writes } from '../../../test/app';
import { record, type } from '../../../test/form';
import { find } from '../../../test/render';

const panel = '[role=tabpanel]';
const shows = (what: string, where = panel) =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function opened(index: number) {
  const core = await openApp(`/workstreams/${workstream(index)}`);
  await vi.waitFor(() => find('[data-record]'));
  await page.getByRole('tab', { name: /^工程/ }).click();
  return core;
}

test('every slip is listed with its days, its reason and since when it was known', async () => {
  await opened(1);
  await shows('供給計画の認定');
  await shows('審査の遅れ', '.slips');
  await shows('追加資料の提出を待つため', '.slips');
  await shows('に判明', '.slips');
  await shows('重要な工程');
  expect(await faults()).toEqual([]);
});

test('one is planned with its rule; without a day it is not', async () => {
  const core = await opened(1);
  await press('工程を設ける');
  await type(/^工程の件名/, '四半期の報告');
  await record();
  await shows('日付を入力してください', '.strip .kit-error');
  await type(/^当初の期日/, 'R8.12.31');
  await page.getByRole('checkbox', { name: '重要な工程' }).click({ force: true });
  await page.getByRole('button', { name: /繰り返し/ }).click();
  await page.getByRole('option', { name: '四半期ごと' }).click();
  await type('繰り返しの終わり', 'R10.3.31');
  expect(await faults()).toEqual([]);
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toEqual({
      submit: 'intent',
      intent: 'add-milestone',
      workstream: workstream(1),
      title: { ja: '四半期の報告' },
      on: '2026-12-31',
      critical: true,
      every: 'quarter',
      until: '2028-03-31',
    }),
  );
  await shows('四半期の報告');
});

test('all that is missing is said at once, and the first of it has the keys', async () => {
  const core = await opened(1);
  await press('工程を設ける');
  await record();
  await vi.waitFor(() => expect(document.querySelectorAll('.strip .kit-error').length).toBe(2));
  expect(find('.strip').textContent).toContain('「工程の件名」が入力されていません');
  expect(writes(core)).toBe(0);
  const title = page.getByRole('textbox', { name: /^工程の件名(?!（)/ }).element();
  await vi.waitFor(() => expect(document.activeElement).toBe(title));
  await type(/^工程の件名(?!（)/, '四半期の報告');
  await record();
  const day = page.getByRole('textbox', { name: /^当初の期日/ }).element();
  await vi.waitFor(() => expect(document.activeElement).toBe(day));
  // Without a year the next such day is meant, as in the line of minutes.
  await type(/^当初の期日/, '１２／１０');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({ intent: 'add-milestone', on: '2026-12-10' }),
  );
});

test('what was reached names its evidence, and cannot be recorded without', async () => {
  const core = await opened(0);
  await shows('中間評価の公表');
  await press('完了を記録');
  await record();
  await shows('入力されていません', '.strip .kit-error');
  await type(/^完了の根拠/, '告示第20号');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'finish-milestone',
      evidence: '告示第20号',
      on: '2026-11-24',
    }),
  );
  await shows('告示第20号');
});

test('one is dropped with a reason, and planned anew', async () => {
  const core = await opened(0);
  await shows('中間評価の公表');
  await press('取りやめる');
  await type(/^理由/, '制度の見直し');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({ intent: 'drop-milestone', reason: '制度の見直し' }),
  );
  await shows('制度の見直し');
  await press('計画を改める');
  await type(/^工程の件名/, '供給確保計画の認定');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'revise-milestone',
      title: { ja: '供給確保計画の認定' },
    }),
  );
});

test('on another day nothing is recorded; where there is none, it says what they are for', async () => {
  await opened(5);
  await shows('工程は設けられていません');
  setAsOf('2026-06-30');
  await vi.waitFor(() => expect(find(panel).textContent).not.toContain('工程を設ける'));
});

test('a link to one opens the record at it, in sight and with the focus; the next record is opened as ever', async () => {
  const one = idOf('k', 9);
  await openApp(`/workstreams/${workstream(2)}?milestone=${one}`);
  const line = await vi.waitFor(() => find(`[data-record="${workstream(2)}"] [data-line="${one}"]`));
  await vi.waitFor(() => expect(document.activeElement).toBe(line), { timeout: 3000 });
  expect(line.textContent).toContain('中間評価の公表');
  const seen = line.getBoundingClientRect();
  expect(seen.top).toBeGreaterThan(0);
  expect(seen.bottom).toBeLessThan(window.innerHeight);
  find('.kit-grid-keys').focus();
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => find(`[data-record="${workstream(3)}"]`));
  expect(find('[role=tab][data-key=statuses]').getAttribute('aria-selected')).toBe('true');
});
