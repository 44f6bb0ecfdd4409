/** 対応事項: the list by address and by filter, one of them with its origins, what is recorded of it, and decisions. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MockCore } from '@/gallery/core';
import { faults, lastWrite, openApp, workstream } from '../../../test/app';
import { choose, record, type } from '../../../test/form';
import { find } from '../../../test/render';

const idOf = (kind: string, index: number) => `${kind}${String(index).padStart(21, '0')}`;
const action = `/actions/${idOf('x', 1)}`;
const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const asked = (core: MockCore, query: 'actions' | 'decisions') =>
  core.asked.filter((one) => one.query === query).at(-1);
const written = (core: MockCore, what: object) =>
  vi.waitFor(() => expect(lastWrite(core)).toMatchObject(what), { timeout: 3000 });

test('each filter is in the address', async () => {
  const core = await openApp('/actions?whose=mine&due=week');
  await vi.waitFor(() =>
    expect(asked(core, 'actions')).toMatchObject({
      filter: { post: idOf('p', 1), due_from: '2026-11-24', due_by: '2026-11-29' },
    }),
  );
  await page.getByText('全て', { exact: true }).first().click();
  await vi.waitFor(() => expect(asked(core, 'actions')).toMatchObject({ filter: { due_by: '2026-11-29' } }));
  await page.getByText('期限超過', { exact: true }).click();
  await vi.waitFor(() => expect(asked(core, 'actions')).toMatchObject({ filter: { due_by: '2026-11-23' } }));
  await shows('代替調達先の調査結果を取りまとめる');
  await shows('1営業日超過');
  expect(await faults()).toEqual([]);
  await page.getByText('終わったもの', { exact: true }).click();
  await vi.waitFor(() => expect(asked(core, 'actions')).toMatchObject({ filter: { ended: true } }));
});

test('what it was narrowed to by a link is said, and let go', async () => {
  const core = await openApp(`/actions?meeting=${idOf('m', 4)}`);
  await shows('幹事会', '.action-scope');
  await shows('報告の様式を各府省に示す');
  await press('絞り込みを外す');
  await vi.waitFor(() =>
    expect((asked(core, 'actions') as { filter: object }).filter).not.toHaveProperty('meeting'),
  );
});

test('one of them leads back to where it comes from', async () => {
  await openApp(action);
  await shows('元となるもの');
  expect(await faults()).toEqual([]);
  await press('調達先を三か国に広げる');
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toBe(idOf('d', 1)));
  await shows('備蓄の現状を整理する', '.record .action-list');
  await press(/関係省庁連絡会議/);
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toBe(idOf('m', 1)));
  // In the meeting it is the decision that one came from.
  await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.line).toBe(idOf('d', 1)));
  expect(document.activeElement?.closest('.meeting-minutes')).not.toBeNull();
});

test('it is finished with one key, and reopened', async () => {
  const core = await openApp(action);
  await shows('元となるもの');
  find('#record-title').focus();
  await userEvent.keyboard('f');
  await written(core, { intent: 'finish-action', action: idOf('x', 1) });
  await press('再開する');
  await type('理由', '不足があった');
  await record();
  await written(core, { intent: 'reopen-action', reason: '不足があった' });
});

test('it is extended and dropped with a reason, and passed on', async () => {
  const core = await openApp(action);
  await shows('元となるもの');
  await press('期限を改める');
  await type(/^新しい期限/, 'R9.1.15');
  await record();
  await shows('入力してください', '.strip');
  await type(/^理由/, '先方の都合');
  expect(await faults()).toEqual([]);
  await record();
  await written(core, { intent: 'extend-action', due: '2027-01-15', reason: '先方の都合' });
  await press('引き継ぐ');
  await choose('引継ぎ先', '外務省');
  await record();
  await written(core, { intent: 'pass-action', action: idOf('x', 1), from: '2026-11-24' });
  await shows('外務省', '.record');
  await press('取り下げる');
  await type(/^理由/, '不要となった');
  await record();
  await written(core, { intent: 'drop-action', reason: '不要となった' });
});

test('decisions are a list of their own, and those without an action can be found', async () => {
  const core = await openApp('/actions');
  await page.getByRole('tab', { name: '決定' }).click();
  await shows('調達先を三か国に広げる');
  await shows('未完了1件 / 2件');
  expect(await faults()).toEqual([]);
  await press('対応事項のない決定');
  await vi.waitFor(() =>
    expect(asked(core, 'decisions')).toMatchObject({ filter: { without_action: true } }),
  );
  await shows('該当する決定はありません');
});

test('a decision gives something to do', async () => {
  const core = await openApp(`/actions/${idOf('d', 2)}`);
  await shows('進捗の報告を月例とする');
  await page.getByRole('button', { name: '対応事項を指示' }).last().click();
  await type('対応事項必須', '周知する');
  await choose(/^担当/, '外務省');
  await type(/^期限/, 'R8.12.18');
  await record();
  await written(core, {
    intent: 'give-action',
    text: '周知する',
    decision: idOf('d', 2),
    due: '2026-12-18',
  });
});

test('a workstream shows its actions, decisions and meetings, and gives one more', async () => {
  const core = await openApp(`/workstreams/${workstream(0)}`);
  await page.getByRole('tab', { name: '会議・対応' }).click();
  await shows('代替調達先の調査結果を取りまとめる', '[role=tabpanel]');
  await shows('調達先を三か国に広げる', '[role=tabpanel]');
  await shows('関係省庁連絡会議', '[role=tabpanel]');
  expect(await faults()).toEqual([]);
  await press('対応事項を指示');
  await type('対応事項必須', '市場の調査');
  await choose(/^担当/, '経済産業省');
  await record();
  await written(core, { intent: 'give-action', text: '市場の調査', workstream: workstream(0) });
  await shows('市場の調査', '[role=tabpanel]');
});

test('the palette finds actions, decisions and meetings, and leads to the lists', async () => {
  await openApp('/workstreams');
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('代替調達先');
  await vi.waitFor(() =>
    expect(find('.app-palette-list [role=option]').textContent).toContain('代替調達先の調査結果'),
  );
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toBe(idOf('x', 1)), { timeout: 4000 });

  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('関係省庁連絡会議');
  await vi.waitFor(() => expect(find('.app-palette-list').textContent).toMatch(/会議体.*関係省庁連絡会議/));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toMatch(/^[mz]/), { timeout: 4000 });

  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('じぶんのたいおう');
  await userEvent.keyboard('{Enter}');
  await shows('報告の様式を各府省に示す');
});
