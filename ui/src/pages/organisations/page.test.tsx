/** Organisations: each form in place, what it records, and refusals beside their field. */
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { faults, lastWrite, openApp, writes } from '../../../test/app';
import { choose, record, type } from '../../../test/form';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();

async function openRecord(name: string) {
  const core = await openApp('/organisations');
  await press(name);
  await shows('名称の変遷', '.record');
  return core;
}

test('a new name from a day takes all the other names along', async () => {
  const core = await openRecord('総務省');
  await press('名称を変更');
  expect(await faults()).toEqual([]);
  await type(/^名称 ?必須/, ' ');
  await record();
  await shows('「名称」が入力されていません', '.strip .kit-error');
  await type(/^名称 ?必須/, '総合省');
  await type('略称', '総合');
  await type('別名', '総務\n\n自治');
  await type('開始日', 'R9.4.1');
  core.failNext('rename-organisation', {
    code: 'ends-before-start',
    data: { from: '2027-04-01', to: '2027-01-01' },
  });
  await record();
  await shows('終わりの日', '.strip .kit-error');
  await record();
  await shows('名称の変更を記録しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    intent: 'rename-organisation',
    names: { ja: '総合省', short: '総合', abbreviation: 'MIC', aliases: ['総務', '自治'] },
    from: '2027-04-01',
  });
});

test('the names of a period are put right without a new period', async () => {
  const core = await openRecord('経済産業省');
  await page.getByRole('button', { name: '名称を訂正' }).last().click();
  await type('別名', '経済産業');
  await record();
  await shows('名称の訂正を記録しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    intent: 'rename-organisation',
    names: { ja: '経済産業省', aliases: ['経済産業'] },
    from: '2001-01-06',
  });
});

test('moving under another from a day; a ring is said beside the parent', async () => {
  const core = await openRecord('金融庁');
  await press('上位組織を変更');
  expect(await faults()).toEqual([]);
  await choose(/^上位/, '金融庁');
  await record();
  await shows('自らの下に自らを置く', '.strip .kit-error');
  await choose(/^上位/, '内閣府');
  await record();
  await shows('上位組織の変更を記録しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    intent: 'move-organisation',
    parent: 'o000000000000000000001',
    from: '2026-11-24',
  });
});

describe('dissolving', () => {
  test('into a successor, from a day; a successor that is gone is said beside it', async () => {
    const core = await openRecord('デジタル庁');
    await press('廃止・統合');
    expect(await faults()).toEqual([]);
    await type(/^廃止日/, '');
    await record();
    await shows('日付を入力してください。', '.strip .kit-error');
    expect(writes(core)).toBe(0);
    await type(/^廃止日/, 'R9.4.1');
    await choose('承継先', '総務省');
    core.failNext('dissolve-organisation', { code: 'organisation-gone', data: { on: '2027-01-01' } });
    await record();
    await shows('令和9年1月1日以降、存在しません', '.strip .kit-error');
    await record();
    await shows('令和9年4月1日廃止', '.record');
    await shows('承継先総務省', '.record');
    expect(lastWrite(core)).toMatchObject({
      intent: 'dissolve-organisation',
      on: '2027-04-01',
      into: 'o000000000000000000005',
    });
    await vi.waitFor(() => expect(find('.record').textContent).not.toContain('名称を変更'));
    await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });
});

test('a post is added', async () => {
  const core = await openRecord('外務省');
  await press('職を追加');
  await record();
  await shows('「職・担当の名称」が入力されていません', '.strip .kit-error');
  await type(/^職・担当の名称 ?必須/, '経済安全保障課長');
  await record();
  await shows('経済安全保障課長', '.record');
  expect(lastWrite(core)).toMatchObject({ intent: 'create-post', title: { ja: '経済安全保障課長' } });
});

test('someone new takes up a post, and leaves it again', async () => {
  const core = await openRecord('外務省');
  await press('職を追加');
  await type(/^職・担当の名称 ?必須/, '経済安全保障課長');
  await record();
  await shows('在職者なし', '.record');
  await press('着任');
  await record();
  await shows('担当者を選ぶか', '.strip .kit-error');
  await page.getByText('新しい担当者').click();
  await type(/^氏名/, '鈴木 花子');
  await type(/^読み/, 'すずき はなこ');
  expect(await faults()).toEqual([]);
  await record();
  await shows('鈴木 花子', '.record');
  expect(lastWrite(core)).toMatchObject({
    intent: 'hold-post',
    newcomer: { name: { ja: '鈴木 花子' }, reading: 'すずき はなこ' },
    succeeding: false,
  });
  await press('離任');
  expect(await faults()).toEqual([]);
  await record();
  await shows('在職者なし', '.record');
  expect(lastWrite(core)).toMatchObject({ intent: 'leave-posts', on: '2026-11-24' });
});

test('a body is split, each part with what passes to it', async () => {
  const core = await openRecord('警察庁');
  await press('分割');
  await record();
  await shows('新設する組織の名称か', '.strip .kit-error');
  await type(/^新設する組織/, '第一局\n第二局');
  expect(await faults()).toEqual([]);
  await record();
  await shows('分割を記録しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    intent: 'split-organisation',
    goes_on: false,
    into: [{ names: { ja: '第一局' } }, { names: { ja: '第二局' } }],
  });
  await shows('廃止を取り消す', '.record');
});

test('a new body, with what few need folded away; where that is wrong, it unfolds', async () => {
  const core = await openApp('/organisations');
  await press('組織を追加');
  await type(/^名称 ?必須/, '経済安全保障課');
  await choose('上位', '経済産業省');
  core.failNext('found-organisation', {
    code: 'text-too-long',
    data: { field: 'corporate_number', limit: 13 },
  });
  await record();
  await shows('「法人番号」が長すぎます', '.strip .kit-error');
  expect(await faults()).toEqual([]);
  await type('建制順', '一番');
  await record();
  await shows('数字で入力してください。', '.strip .kit-error');
  await type('建制順', '１２');
  await record();
  await shows('組織を追加しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    intent: 'found-organisation',
    kind: 'division',
    names: { ja: '経済安全保障課' },
    order: 12,
  });
});

test('its history is here, too; on a past day it is looked at only', async () => {
  await openRecord('外務省');
  await shows('組織の登録', '.record .log');
  setAsOf('2026-04-01');
  await vi.waitFor(() => expect(find('.record').textContent).not.toContain('名称を変更'));
  expect(find('.record').textContent).not.toContain('この操作を取り消す');
  expect(document.querySelector('[aria-label="文を消去"]')).toBeNull();
});

test('how a post is reached, and how its holder is, is one act; its handover is one press away', async () => {
  const core = await openRecord('内閣官房');
  const post = page.getByRole('listitem').filter({ hasText: '参事官補佐（総括）' });
  await post.getByRole('button', { name: '連絡先' }).first().click();
  await vi.waitFor(() => find('.strip'));
  await type('参事官補佐（総括）の電話', '内線 4321');
  await type('山田 太郎のメール', 'yamada@example.go.jp');
  expect(await faults()).toEqual([]);
  await record();
  await shows('連絡先を記録しました。', '.kit-toast');
  expect(lastWrite(core)).toMatchObject({
    submit: 'batch',
    intents: [
      { intent: 'state-contact', telephone: '内線 4321' },
      { intent: 'state-contact', mail: 'yamada@example.go.jp' },
    ],
  });
  await post.getByRole('button', { name: '引継ぎ' }).first().click();
  await shows('引継ぎ', 'h1');
});
