/** 引継ぎ: begun, confirmed item by item with one key each, asked about, noted, completed in one act, written to files. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MockCore } from '@/gallery/core';
import { faults, lastWrite, openApp, workstream, writes } from '../../../test/app';
import { record, type } from '../../../test/form';
import { find } from '../../../test/render';

const handover = `v${String(1).padStart(21, '0')}`;
const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const itemOf = (id: string) => find(`[data-item="${id}"]`);
const confirms = (core: MockCore) =>
  core.heard.flatMap(({ name, args }) => {
    const asked = args.submission as { intent?: string; items?: string[] } | undefined;
    return name === 'submit' && asked?.intent === 'confirm-handover' ? (asked.items ?? []) : [];
  });

test('the list leads to the pack, and the pack holds what a successor needs', async () => {
  await openApp('/handover');
  await shows('参事官補佐（総括）');
  expect(await faults()).toEqual([]);
  await press(/参事官補佐（総括）/);
  await shows('年度末の実績照会');
  await shows('委託先の担当者が4月に替わります');
  await shows('6件のうち1件を確認、質問中1件');
  await shows('内線 2000');
  expect(await faults()).toEqual([]);
});

test('forty items are confirmed with forty keys, and one more completes', async () => {
  const core = await openApp(`/handover/${handover}`, { handedOver: 42 });
  await shows('42件のうち1件を確認');
  let steps = 0;
  const key = async (keys: string) => {
    steps += 1;
    await userEvent.keyboard(keys);
  };
  // The first that is open has the keys.
  await vi.waitFor(() => expect(document.activeElement).toBe(itemOf(workstream(1))));

  for (let n = 0; n < 40; n += 1) await key('{Enter}');
  await vi.waitFor(() => expect(new Set(confirms(core)).size).toBe(40), { timeout: 8000 });
  expect(confirms(core)).toHaveLength(40);
  // The one about which a question stands was passed over: it wants more than a key.
  expect(confirms(core)).not.toContain(workstream(2));
  await shows('42件のうち41件を確認、質問中1件');
  expect(document.activeElement).toBe(itemOf(workstream(2)));
  await key('{Enter}');
  await shows('42件のうち42件を確認、質問中0件');
  await key('{Enter}');
  await vi.waitFor(() => expect(find('.strip').contains(document.activeElement)).toBe(true));
  await key('{Control>}{Enter}{/Control}');
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({ submit: 'batch', intents: [{ intent: 'complete-handover' }] }),
  );
  await shows('令和9年4月1日から後任者');
  expect(steps).toBe(43);
}, 60_000);

test('the arrows move, Q asks and N passes something on', async () => {
  const core = await openApp(`/handover/${handover}`);
  await shows('6件のうち1件を確認');
  itemOf(workstream(1)).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(itemOf(workstream(3)));
  await userEvent.keyboard('q');
  await type(/^質問/, '前例はありますか');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'question-handover',
      item: workstream(3),
      question: '前例はありますか',
    }),
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(itemOf(workstream(3))));
  await shows('質問中2件');
  await userEvent.keyboard('n');
  await type(/^申し送り/, '3月に現地確認があります');
  expect(await faults()).toEqual([]);
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({ intent: 'note-handover', item: workstream(3) }),
  );
  // A letter in a field is text, and confirms nothing.
  expect(confirms(core).join()).toBe('');
});

test('what is not confirmed is said before it is completed anyway', async () => {
  const core = await openApp(`/handover/${handover}`);
  await press('引継ぎを完了');
  await shows('未確認の施策が4件、質問中の施策が1件', '.strip');
  await page.getByText('件あるまま完了する', { exact: false }).click();
  await vi.waitFor(() => expect(find('.strip').textContent).not.toContain('未確認の施策が4件、'));
  const before = writes(core);
  await record();
  await vi.waitFor(() => expect(writes(core)).toBe(before + 1));
  await shows('令和9年4月1日から後任者');
  expect(document.querySelector('.handover-items .kit-button')?.textContent).not.toContain('確認する');
});

test('it is begun for a post with someone new', async () => {
  const core = await openApp('/handover?post=p000000000000000000001');
  await vi.waitFor(() => find('.strip'));
  await page.getByText('新しい担当者', { exact: false }).first().click();
  await type(/^氏名/, '佐藤 次郎');
  await type(/^引継日/, 'R9.4.1');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'begin-handover',
      post: 'p000000000000000000001',
      newcomer: { name: { ja: '佐藤 次郎' } },
      on: '2027-04-01',
    }),
  );
  await shows('佐藤 次郎');
});

test('it is written to files in the forms that were chosen', async () => {
  const core = await openApp(`/handover/${handover}`);
  await press('引継書を作成');
  expect(await faults()).toEqual([]);
  await record();
  await shows('引継書.docx');
  const asked = core.heard.find(({ name }) => name === 'render_handover')?.args.request;
  expect(asked).toMatchObject({ handover, language: 'ja', formats: ['pdf', 'docx', 'xlsx'] });
});

test('on another day it is only looked at', async () => {
  await openApp(`/handover/${handover}`);
  const { setAsOf } = await import('@/state/clock');
  setAsOf('2026-10-01');
  await vi.waitFor(() => expect(find('main').textContent).not.toContain('引継ぎを完了'));
});
