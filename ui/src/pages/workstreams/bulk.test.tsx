/** What is done to several rows at once: one act each, rehearsed first, taken back in one step, stopped on the way. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { faults, lastWrite, workstream, writes } from '../../../test/app';
import { find } from '../../../test/render';
import { openList, press, shows, tally } from '../../../test/sheet';

describe('several rows', () => {
  const select = () => press('{Shift>} {/Shift}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');

  test('the bar says how many; a status for all is one act', async () => {
    const core = await openList();
    expect(document.querySelector('.page-bulk')).toBeNull();
    await select();
    await shows('.page-head [role=status]', '3件を選択');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: '進捗' }).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('radio', { name: /遅延/ }).click({ force: true });
    await userEvent.click(find('.strip input[type=text]'));
    await userEvent.keyboard('予算の成立を待つ。{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core)).toMatchObject({ submit: 'batch' });
    expect((lastWrite(core).intents as unknown[]).length).toBe(3);
    expect((lastWrite(core).intents as unknown[])[2]).toEqual({
      intent: 'log-status',
      workstream: workstream(2),
      // What was not said for all stays as it was for each.
      entry: {
        as_of: '2026-11-24',
        health: 'off-track',
        headline: '予算の成立を待つ。',
        next_step: '公募要領を改訂し、再公募を行う',
        next_on: '2026-12-15',
        progress: 60,
      },
    });
    expect(document.querySelector('.strip')).toBeNull();
  });

  test('rows that are not neighbours', async () => {
    const core = await openList();
    await press('{Shift>}{F8}{/Shift}{ArrowDown}{ArrowDown}{ArrowDown}');
    await shows('.page-head [role=status]', '2件を選択');
    await page.getByRole('button', { name: '終了', exact: true }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect((lastWrite(core).intents as { workstream: string }[]).map((one) => one.workstream)).toEqual([
        workstream(0),
        workstream(3),
      ]),
    );
  });

  test('a lead where others lead is shown as impossible, or taken over if that was said', async () => {
    const core = await openList();
    await select();
    const assign = async (way: string) => {
      await page.getByRole('button', { name: '主管', exact: true }).click();
      await userEvent.keyboard('METI');
      await page
        .getByRole('option', { name: /経済産業省/ })
        .first()
        .click();
      await page.getByRole('radio', { name: way }).click({ force: true });
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
    };
    await assign('記録しない');
    await shows('.review', '別の組織が既に主管となっています');
    expect(tally()).toContain('記録できない 3');
    await press('{Escape}');
    await assign('主管を移す');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as { stance: string }[]).map(({ stance }) => stance)).toEqual([
      'transfer',
      'transfer',
      'transfer',
    ]);
  });

  test('a transfer of several is looked at before it is recorded, and is one act', async () => {
    const core = await openList();
    await select();
    await page.getByRole('button', { name: '主管を引き継ぐ', exact: true }).click();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('METI');
    await page
      .getByRole('option', { name: /経済産業省/ })
      .first()
      .click();
    await page.getByRole('radio', { name: '関係になる' }).click({ force: true });
    await page.getByRole('textbox', { name: '合意した者' }).fill('両省の課長');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.review', '主管の引継ぎの確認');
    await shows('.review ins', '経済産業省');
    expect(writes(core)).toBe(0);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core).intents).toHaveLength(3);
    expect((lastWrite(core).intents as unknown[])[0]).toMatchObject({
      intent: 'transfer-lead',
      workstream: workstream(0),
      others: 'support',
      agreed_by: '両省の課長',
    });
  });

  test('what cannot even be asked is said, and nothing is recorded', async () => {
    const core = await openList();
    await select();
    core.failNext('workstreams', { code: 'busy', class: 'stale' });
    await page.getByRole('button', { name: '変更なし' }).click();
    await shows('.kit-toast', '少し待って');
    core.failNext('rehearse', { code: 'busy', class: 'stale' });
    await page.getByRole('button', { name: '変更なし' }).click();
    await vi.waitFor(() => expect(document.querySelectorAll('.kit-toast').length).toBe(2));
    expect(writes(core)).toBe(0);
  });

  test('no change is confirmed of the status that holds; closing asks for the day', async () => {
    const core = await openList();
    await select();
    await page.getByRole('button', { name: '変更なし' }).click();
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as unknown[])[0]).toEqual({
      intent: 'confirm-status',
      status: `s${workstream(0).slice(1)}`,
      as_of: '2026-11-24',
    });
    await page.getByRole('button', { name: '終了', exact: true }).click();
    await page.getByRole('textbox', { name: '理由' }).fill('事業の統合');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(2));
    expect((lastWrite(core).intents as unknown[])[1]).toEqual({
      intent: 'close-workstream',
      workstream: workstream(1),
      on: '2026-11-24',
      reason: '事業の統合',
    });
  });

  test('a topic is added where it is not yet, and taken away where it is', async () => {
    const core = await openList();
    await select();
    const topic = async (way: string) => {
      await page.getByRole('button', { name: '主題', exact: true }).click();
      await userEvent.keyboard('MSP');
      await page.getByRole('option', { name: /鉱物安全保障/ }).click();
      await page.getByRole('radio', { name: way }).click({ force: true });
      expect(await faults()).toEqual([]);
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
    };
    await topic('付ける');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as unknown[]).length).toBe(3);
    await topic('付ける');
    await shows('.kit-toast:last-child', '今の内容と同じため');
    expect(writes(core)).toBe(1);
    await topic('外す');
    await vi.waitFor(() => expect(writes(core)).toBe(2));
    expect(lastWrite(core).intents).toMatchObject([
      { intent: 'withdraw-fact' },
      { intent: 'withdraw-fact' },
      { intent: 'withdraw-fact' },
    ]);
  });

  test('one field for all: a word, a day, a figure; what cannot be read is said in its place', async () => {
    const core = await openList();
    await select();
    const open = (field: string) =>
      page
        .getByRole('button', { name: '項目' })
        .click()
        .then(() => page.getByRole('radio', { name: field }).click({ force: true }));
    await open('進捗率');
    await page.getByRole('textbox', { name: '進捗率' }).fill('多い');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await shows('.strip .kit-error', '「多い」は読み取れません。');
    await page.getByRole('textbox', { name: '進捗率' }).fill('80');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect((lastWrite(core).intents as { entry: unknown }[]).map(({ entry }) => entry)).toMatchObject([
      { progress: 80, health: 'on-track' },
      { progress: 80, health: 'on-track' },
      { progress: 80, health: 'at-risk' },
    ]);
    await open('報告頻度');
    await page.getByRole('button', { name: /報告頻度/ }).click();
    await page.getByRole('option', { name: '毎週' }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(2));
    expect(lastWrite(core).intents).toMatchObject(
      [0, 1, 2].map((row) => ({
        intent: 'revise-workstream',
        workstream: workstream(row),
        set: [{ field: 'cadence', value: 'weekly' }],
      })),
    );
  });

  test('they go on the agenda of the next meeting, below what stands there; or a meeting is planned for them', async () => {
    const core = await openList();
    await select();
    await page.getByRole('button', { name: '議題', exact: true }).click();
    await shows('.strip', '関係省庁連絡会議');
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(1));
    expect(lastWrite(core)).toEqual({
      submit: 'intent',
      intent: 'set-agenda',
      meeting: 'm000000000000000000002',
      items: [0, 1, 2].map((row) => ({ workstream: workstream(row) })),
    });
    await shows('.kit-toast', '3件を議題に加えました');
    await press('{Shift>}{ArrowDown}{/Shift}');
    await page.getByRole('button', { name: '議題', exact: true }).click();
    await shows('.strip', '関係省庁連絡会議');
    // What is on it already stays where it stands.
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(writes(core)).toBe(2));
    expect(lastWrite(core).items).toHaveLength(4);
    await page.getByRole('button', { name: '議題', exact: true }).click();
    await page.getByRole('button', { name: '新しい会議を予定' }).click();
    await vi.waitFor(() => expect(document.querySelectorAll('.several-chosen li')).toHaveLength(4));
    await page.getByRole('button', { name: '外す' }).first().click();
    await page.getByRole('textbox', { name: /^件名/ }).fill('四施策の打合せ');
    await page.getByRole('combobox', { name: '対象の施策' }).fill('通信教養');
    await page.getByRole('option', { name: /通信教養/ }).click();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() =>
      expect(lastWrite(core)).toMatchObject({
        intent: 'plan-meeting',
        workstreams: [1, 2, 3, 5].map(workstream),
      }),
    );
  });

  test('their dependencies are drawn by a key, on any day; more than can be read are not', async () => {
    const core = await openList(0, { many: 60 });
    await select();
    setAsOf('2026-11-15');
    await vi.waitFor(() => expect(find('.page-bulk').querySelectorAll('button')).toHaveLength(1));
    // The list of that day is being asked for: what is selected is what stands there.
    await press('{Control>}a{/Control}');
    await shows('.page-head [role=status]', '60件を選択');
    await press('{Control>}{Shift>}d{/Shift}{/Control}');
    await shows('.kit-toast', '50件まで');
    await press('{ArrowUp}{ArrowUp}{Control>}{Home}{/Control}');
    await select();
    await press('{Control>}{Shift>}d{/Shift}{/Control}');
    await vi.waitFor(() =>
      expect(core.asked.find(({ query }) => query === 'neighbourhood')).toMatchObject({
        workstreams: [0, 1, 2].map(workstream),
        hops: 2,
      }),
    );
    await vi.waitFor(() => expect(document.querySelectorAll('.dep-node[data-start]')).toHaveLength(3));
    expect(writes(core)).toBe(0);
  });

  test('500 rows: told how far, stopped on the way with nothing recorded, then done as one', async () => {
    const core = await openList(0, { many: 500 });
    await press('{Control>}a{/Control}');
    await shows('.page-head [role=status]', '500件を選択');
    const letGo = core.hold('submit');
    await page.getByRole('button', { name: '変更なし' }).click();
    await shows('.kit-progress', 'まとめて記録');
    await shows('.kit-progress', '記録中');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: '中止' }).click();
    await shows('.kit-toast', '中止しました。何も記録していません。');
    await vi.waitFor(() => expect(document.querySelector('.kit-progress')).toBeNull());
    letGo();
    await page.getByRole('button', { name: '変更なし' }).click();
    await vi.waitFor(() => expect(document.querySelectorAll('.kit-toast').length).toBe(2));
    const { intents } = lastWrite(core) as { intents: unknown[] };
    expect(intents.length).toBe(500);
    for (const query of core.asked)
      if (query.query === 'workstreams') expect(query.window.limit).toBeLessThanOrEqual(200);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'revert' }));
  });
});
