/** Topics: adding one, and one in full with its history. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, lastWrite, openApp } from '../../../test/app';
import { record, type } from '../../../test/form';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();

test('a topic with everything that can be said of it', async () => {
  const core = await openApp('/topics');
  await press('主題を追加');
  await record();
  await shows('「名称」が入力されていません', '.strip .kit-error');
  await type(/^名称 ?必須/, '日英経済版2＋2');
  await press('ほかの項目');
  expect(await faults()).toEqual([]);
  await type('概要（英語）', 'Economic 2+2');
  core.failNext('add-topic', { code: 'empty-text', data: { field: 'summary' } });
  await record();
  await shows('「概要」が入力されていません', '.strip .kit-error');
  await type('概要', '外務・経産の閣僚協議');
  await type('文書又は出来事の日', 'R8.3.1');
  await record();
  await shows('日英経済版2＋2', '.kit-grid-body');
  expect(lastWrite(core)).toMatchObject({
    intent: 'add-topic',
    summary: { ja: '外務・経産の閣僚協議', en: 'Economic 2+2' },
    on: '2026-03-01',
  });
});

test('a topic is written anew; what is taken away is gone', async () => {
  const core = await openApp('/topics');
  await page.getByRole('gridcell', { name: 'インド太平洋経済枠組み' }).click();
  await shows('枠組みIPEF', '.record');
  await press('主題を修正');
  expect(await faults()).toEqual([]);
  await type(/^名称 ?必須/, ' ');
  await record();
  await shows('「名称」が入力されていません', '.strip .kit-error');
  await type(/^名称 ?必須/, '繁栄のためのインド太平洋経済枠組み');
  await type('略号', '');
  await record();
  await shows('主題の修正を記録しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    intent: 'revise-topic',
    name: { ja: '繁栄のためのインド太平洋経済枠組み' },
  });
  expect(lastWrite(core)).not.toHaveProperty('code');
  await shows('繁栄のための', '.record h2');
});

test('one in full: what it is, what is linked, and its history, from which its text is erased', async () => {
  const core = await openApp('/topics');
  await page.getByRole('gridcell', { name: 'インド太平洋経済枠組み' }).click();
  await shows('枠組みIPEF', '.record');
  await shows('主題の登録', '.record .log');
  expect(await faults()).toEqual([]);
  await press('文を消去');
  await type(/^理由/, '誤記');
  await page.getByRole('alertdialog').getByRole('button', { name: '文を消去' }).click();
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'erase', reason: '誤記' }));
  await press('結び付いた施策を見る（4件）');
  await shows('施策', 'h1');
});

test('ties: how a topic bears on another is recorded, leads there, and is taken back; marks are in words', async () => {
  const core = await openApp('/topics');
  await vi.waitFor(() => expect(find('.kit-grid-body').textContent).toContain('要確認'));
  await page.getByRole('gridcell', { name: 'インド太平洋経済枠組み' }).click();
  await shows('確認済', '.record');
  await shows('関連特定重要物資の安定的な供給の確保柱要確認', '.record .rows');
  expect(await faults()).toEqual([]);
  await press('関係を記録');
  await record();
  await shows('候補から主題を選んでください', '.strip .kit-error');
  await page.getByRole('combobox', { name: /^主題/ }).fill('鉱物');
  await page.getByRole('option', { name: /鉱物安全保障/ }).click();
  await record();
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'relate-topic', tie: 'relates' }));
  await shows('鉱物安全保障パートナーシップ', '.record .rows');
  await page.getByRole('button', { name: '関係を外す' }).first().click();
  await type(/^理由/, '誤り');
  await record();
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'withdraw-fact', reason: '誤り' }));
  // The tie leads to what stands at its other end.
  await page.getByRole('button', { name: '鉱物安全保障パートナーシップ' }).last().click();
  await shows('鉱物安全保障パートナーシップ', '.record h2');
});

test('the list of one sort of topic', async () => {
  const core = await openApp('/topics?kind=event');
  await vi.waitFor(() => {
    expect(core.asked.some((query) => query.query === 'topics' && query.kind === 'event')).toBe(true);
    expect(find('.kit-grid-body').textContent).not.toContain('枠組み');
    expect(find('.kit-grid-body').textContent).toContain('有識者会議');
  });
});
