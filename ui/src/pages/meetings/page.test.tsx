/** 会議: the list, planning, the agenda, attendance, minutes by keyboard, what is carried over, and the files. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MockCore } from '@/gallery/core';
import { faults, lastWrite, openApp, writes } from '../../../test/app';
import { choose, record, type } from '../../../test/form';
import { commit, compose } from '../../../test/ime';
import { find } from '../../../test/render';

const idOf = (kind: string, index: number) => `${kind}${String(index).padStart(21, '0')}`;
const meeting = (index: number) => `/meetings/${idOf('m', index)}`;
const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
const written = (core: MockCore, intent: string) =>
  vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent }), { timeout: 3000 });
const line = () => find('.meeting-line input') as HTMLInputElement;
const isClear = () => vi.waitFor(() => expect(line().value).toBe(''), { timeout: 3000 });
/** On the page, where bare letters are keys. */
const onPage = () => find('#record-title').focus();

test('the list shows what comes, the series and what was; the keys begin at the next meeting', async () => {
  await openApp('/meetings');
  await shows('予定・未記録の会議');
  await shows('局長級会議');
  await shows('これまでの会議');
  expect(await faults()).toEqual([]);
  await vi.waitFor(() =>
    expect((document.activeElement as HTMLElement | null)?.dataset.line).toBe(idOf('m', 2)),
  );
  await userEvent.keyboard('{ArrowDown}');
  expect((document.activeElement as HTMLElement | null)?.dataset.line).toBe(idOf('m', 3));
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toBe(idOf('m', 2)));
});

test('a series has its own page, and what is open of it leads to the list', async () => {
  await openApp('/meetings');
  await press('関係省庁連絡会議');
  await shows('構成員');
  expect(await faults()).toEqual([]);
  await press(/未完了の対応事項/);
  await shows('代替調達先の調査結果を取りまとめる');
  expect(find('main').textContent).not.toContain('報告の様式を各府省に示す');
});

test('a series and a meeting of it are recorded', async () => {
  const core = await openApp('/meetings');
  await press('会議体を登録');
  expect(await faults()).toEqual([]);
  await type(/^名称/, '経済安全保障 課長級会議');
  await choose('構成員', '外務省');
  await vi.waitFor(() => expect(find('.several-chosen').textContent).toContain('外務省'));
  await record();
  await written(core, 'add-series');
  expect(lastWrite(core)).toMatchObject({ name: { ja: '経済安全保障 課長級会議' }, level: 'liaison' });
  expect(lastWrite(core).members).toHaveLength(1);
  await press('会議を予定');
  await type(/^開始時刻/, '25:00');
  await record();
  await shows('時刻は 14:30 のように', '.strip');
  await shows('件名を入力してください', '.strip');
  await type(/^開始時刻/, '１０：３０');
  await type(/^件名/, '臨時の打合せ');
  const before = writes(core);
  await record();
  await vi.waitFor(() => expect(writes(core)).toBe(before + 1));
  expect(lastWrite(core)).toMatchObject({
    intent: 'plan-meeting',
    title: { ja: '臨時の打合せ' },
    starts: 630,
  });
  await vi.waitFor(() => expect(find('#record-title').textContent).toBe('臨時の打合せ'));
});

test('the agenda is proposed with why, taken over with one key, moved and taken off', async () => {
  const core = await openApp(meeting(2));
  await shows('議題の候補');
  await shows('持越し', '.meeting-agenda');
  expect(await faults()).toEqual([]);
  onPage();
  await userEvent.keyboard('a');
  await written(core, 'set-agenda');
  const taken = lastWrite(core).items as { workstream?: string; text?: string }[];
  expect(taken.length).toBeGreaterThan(2);
  expect(taken.at(-1)).toEqual({ text: '前回までの対応事項' });
  await vi.waitFor(() => expect(document.querySelectorAll('.agenda-points > li')).toHaveLength(taken.length));
  await vi.waitFor(() => expect(find('.meeting-agenda').textContent).not.toContain('議題の候補'));

  find('.agenda-points > li').focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await vi.waitFor(() =>
    expect((lastWrite(core).items as { workstream?: string }[])[1]?.workstream).toBe(taken[0]?.workstream),
  );
  await userEvent.keyboard('{Delete}');
  await vi.waitFor(() => expect(lastWrite(core).items).toHaveLength(taken.length - 1));

  await type('議題を加える', '遅れの扱い #00047');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect((lastWrite(core).items as object[]).at(-1)).toEqual({
      workstream: idOf('w', 0),
      text: '遅れの扱い',
    }),
  );
});

test('attendance is ticked by keys and goes along with the first note', async () => {
  const core = await openApp(meeting(2));
  await shows('出席者', '.meeting-attendance');
  onPage();
  await userEvent.keyboard('t');
  await userEvent.keyboard(' {ArrowDown} {ArrowDown}');
  await shows('2者', '.meeting-attendance');
  expect(writes(core)).toBe(0);
  onPage();
  await userEvent.keyboard('m');
  expect(document.activeElement).toBe(line());
  await userEvent.keyboard('経済産業省から説明があった。{Enter}');
  await written(core, 'hold-meeting');
  expect(lastWrite(core).attendance).toHaveLength(2);
  expect(lastWrite(core).minutes).toBe('経済産業省から説明があった。');
  await isClear();
  await userEvent.keyboard('二行目{Enter}');
  await vi.waitFor(() => expect(lastWrite(core).minutes).toBe('経済産業省から説明があった。\n二行目'));
  expect(lastWrite(core).attendance).toHaveLength(2);
});

test('a line says what will be recorded, and an action comes of the decision before it', async () => {
  const core = await openApp(meeting(2));
  await shows('議事の行');
  line().focus();
  await userEvent.keyboard('決定: 調達先を広げる #00047');
  await vi.waitFor(() => expect(find('.minute-read .kit-tag').textContent).toBe('決定'));
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await written(core, 'take-decision');
  expect(lastWrite(core)).toMatchObject({
    text: '調達先を広げる',
    meeting: idOf('m', 2),
    workstream: idOf('w', 0),
  });
  await isClear();
  expect(document.activeElement).toBe(line());
  await shows('調達先を広げる', '.meeting-minutes .rows');

  await userEvent.keyboard('対応: 候補の調査 @METI 期限 12/20');
  await shows('決定「調達先を広げる」による', '.minute-read');
  await shows('12月20日', '.minute-read');
  await userEvent.keyboard('{Enter}');
  await written(core, 'give-action');
  expect(lastWrite(core)).toMatchObject({
    text: '候補の調査',
    meeting: idOf('m', 2),
    due: '2026-12-20',
    decision: expect.stringMatching(/^d/),
  });
  await isClear();
  await shows('候補の調査', '.meeting-minutes .action-list');
  // Words on something else end what comes of the decision.
  await userEvent.keyboard('ほかの話題に移った。{Enter}');
  await isClear();
  await userEvent.keyboard('対応: 別件 @MOFA{Enter}');
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ text: '別件' }));
  expect(lastWrite(core).decision).toBeUndefined();
});

test('the Enter that ends a composition records nothing', async () => {
  const core = await openApp(meeting(2));
  await shows('議事の行');
  line().focus();
  await compose('けってい');
  expect(writes(core)).toBe(0);
  expect(core.asked.filter(({ query }) => query === 'minute')).toEqual([]);
  await commit('決定');
  // As other engines send it: Enter while composing, and Enter with 229 after the end.
  for (const init of [
    { isComposing: true, keyCode: 13 },
    { isComposing: true, keyCode: 229 },
    { isComposing: false, keyCode: 229 },
  ])
    line().dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        cancelable: true,
        ...init,
      } as KeyboardEventInit),
    );
  expect(line().value).toContain('決定');
  expect(writes(core)).toBe(0);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(writes(core)).toBe(1));
});

test('what cannot be recorded is said, and stays to be put right', async () => {
  const core = await openApp(meeting(2));
  await shows('議事の行');
  line().focus();
  await userEvent.keyboard('対応: 調査 @省');
  await shows('複数あります', '.minute-candidates');
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(writes(core)).toBe(0);
  await press(/外務省/);
  await shows('外務省', '.minute-read');
  expect(document.activeElement).toBe(line());
  await userEvent.keyboard('{Enter}');
  await written(core, 'give-action');
  await isClear();

  await userEvent.keyboard('対応: 誰の仕事でもない');
  await shows('担当が未定', '.minute-read');
  const before = writes(core);
  await userEvent.keyboard('{Enter}');
  await shows('担当が決まっていません', '.meeting-line');
  expect(line().value).toBe('対応: 誰の仕事でもない');
  expect(writes(core)).toBe(before + 1);
  await userEvent.keyboard(' 期限 13月');
  await shows('日', '.meeting-line .kit-banner');
});

test('Ctrl+Enter ends it: that it was held, with whom, and what goes on', async () => {
  const core = await openApp(meeting(2));
  await shows('出席者', '.meeting-attendance');
  await press('全員出席');
  line().focus();
  await userEvent.keyboard('書きかけ');
  await record();
  await shows('書きかけの行があります');
  expect(writes(core)).toBe(0);
  await userEvent.clear(line());
  await record();
  await written(core, 'hold-meeting');
  expect(lastWrite(core).attendance).toHaveLength(5);
  await shows('会議を終えました', '.meeting-ended');
  await vi.waitFor(() => expect(find('.meeting-ended').contains(document.activeElement)).toBe(true));
  expect(await faults()).toEqual([]);
  // Nothing is waiting: ending it again records nothing.
  const before = writes(core);
  await record();
  await shows('会議を終える', '.meeting-minutes');
  expect(writes(core)).toBe(before);
});

test('what is carried over is finished with one key', async () => {
  const core = await openApp(meeting(2));
  await shows('代替調達先の調査結果を取りまとめる', '.meeting-carried');
  onPage();
  await userEvent.keyboard('o');
  await userEvent.keyboard('f');
  await written(core, 'finish-action');
  expect(lastWrite(core)).toMatchObject({ action: idOf('x', 1) });
  await vi.waitFor(() => expect(find('.meeting-carried').textContent).not.toContain('代替調達先の調査結果'));
  // The keys are at the next one.
  expect((document.activeElement as HTMLElement | null)?.dataset.line).toBe(idOf('x', 2));
});

test('a decision changes the lead and the days of milestones in the same act', async () => {
  const core = await openApp(meeting(2));
  core.answer('milestones', {
    items: [{ id: 'ms', title: { ja: '供給計画の認定' }, forecast: '2026-12-20' }],
    total: 1,
  });
  await shows('議事の行');
  line().focus();
  await userEvent.keyboard('決定: 外務省に移す #00047');
  await press('この決定で主管や期日も変える');
  await vi.waitFor(() => expect(find('.strip').textContent).toContain('供給計画の認定'));
  expect(line().value).toBe('');
  await choose('新しい主管', '外務省');
  await type(/供給計画の認定/, 'R9.1.31');
  await page.getByRole('textbox', { name: /^決定/ }).first().click();
  expect(await faults()).toEqual([]);
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      submit: 'batch',
      intents: [
        { intent: 'take-decision', text: '外務省に移す', workstream: idOf('w', 0), meeting: idOf('m', 2) },
        { intent: 'transfer-lead', workstream: idOf('w', 0), actions: true },
        { intent: 'slip-milestone', milestone: 'ms', to: '2027-01-31', reason: '外務省に移す' },
      ],
    }),
  );
});

test('a meeting to come is prepared, and cancelled with a reason', async () => {
  const core = await openApp(meeting(3));
  await shows('に開催の予定です');
  expect(document.querySelector('.meeting-line')).toBeNull();
  await press('予定を改める');
  await choose('対象の施策', '通信教養');
  await record();
  await written(core, 'revise-meeting');
  expect(lastWrite(core).workstreams).toEqual(['w000000000000000000005']);
  await press('会議を中止');
  await type(/^理由/, '日程が合わない');
  await record();
  await written(core, 'cancel-meeting');
  await shows('日程が合わない');
  await vi.waitFor(() => expect(document.querySelector('.meeting-agenda input')).toBeNull());
});

test('the minutes are written to files', async () => {
  const core = await openApp(meeting(1));
  await shows('調達先を三か国に広げる');
  await press('議事録を作成');
  expect(await faults()).toEqual([]);
  await record();
  await shows('議事録.docx');
  const asked = core.heard.find(({ name }) => name === 'render_meeting')?.args.request;
  expect(asked).toMatchObject({ meeting: idOf('m', 1), language: 'ja', formats: ['pdf', 'docx'] });
});

test('on another day it is only looked at', async () => {
  await openApp(meeting(1));
  await shows('調達先を三か国に広げる');
  const { setAsOf } = await import('@/state/clock');
  setAsOf('2026-11-01');
  await vi.waitFor(() => expect(document.querySelector('.meeting-line')).toBeNull());
  expect(find('main').textContent).not.toContain('議題を加える');
});
