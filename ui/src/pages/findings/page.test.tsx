/** What is amiss: narrowed by sort, looked at in full, put aside with a reason, and taken up again. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, lastWrite, openApp } from '../../../test/app';
import { record, type } from '../../../test/form';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();

test('one line each, with the sort, what it is about, since when and what was seen', async () => {
  await openApp('/findings');
  await shows('所管の空白', '.kit-grid-body');
  await shows('主管を主張', '.kit-grid-body');
  await shows('R8.9.1', '.kit-grid-body');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: /^主管競合/ }).click();
  await vi.waitFor(() => expect(find('.kit-grid-body').textContent).not.toContain('所管の空白'));
});

test('put aside with a reason and a day, and taken up again', async () => {
  const core = await openApp('/findings?kind=contested');
  await page.getByRole('gridcell', { name: '主管競合' }).first().dblClick();
  await shows('主管を主張する組織が複数あるか', '.record h2');
  await press('把握済みにする');
  core.failNext('acknowledge-finding', { code: 'empty-text', data: { field: 'reason' } });
  await record();
  await shows('「当面このままとする理由」が入力されていません', '.strip .kit-error');
  core.failNext('acknowledge-finding', { code: 'review-not-ahead', data: { on: '2020-01-01' } });
  await type(/^当面このままとする理由/, '年内に調整');
  await type('再確認日', 'R2.1.1');
  await record();
  await shows('本日より後の日', '.strip .kit-error');
  await type('再確認日', 'R8.12.25');
  expect(await faults()).toEqual([]);
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'acknowledge-finding',
      rule: 'contested',
      reason: '年内に調整',
      review_on: '2026-12-25',
    }),
  );
  await shows('令和8年12月25日に再確認', '.record');
  await press('把握済みを取り消す');
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'reopen-finding' }));
});

test('what it is about is one press away', async () => {
  await openApp('/findings?kind=vacant');
  await page.getByRole('gridcell', { name: '主管未定' }).first().dblClick();
  await shows('主管が定まっていません', '.record h2');
  await page.getByRole('article').getByRole('button', { name: /^0/ }).first().click();
  await shows('施策', 'h1');
});

test('a finding that is no more says so', async () => {
  await openApp('/findings/vacant:nothing');
  await shows('この所見は、この日にはありません');
});
