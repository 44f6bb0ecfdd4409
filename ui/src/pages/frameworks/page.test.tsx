/** The framework map: the picture by keyboard, what is chosen and its neighbours, the list in words, one framework in full. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faults, lastWrite, openApp } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const goes = (what: string) =>
  vi.waitFor(() => expect(document.querySelector(what)).toBeNull(), { timeout: 3000 });
const nodes = (sort: string) => [
  ...document.querySelectorAll<HTMLElement>(`[data-node][data-sort="${sort}"]`),
];
const called = (sort: string, name: string) => {
  const node = nodes(sort).find(({ textContent }) => textContent?.includes(name));
  if (!node) throw new Error(`no ${sort} is called ${name}`);
  return node;
};
const quad = 't000000000000000000305';

test('frameworks and ministries in their order, with lines, signs and words, and nothing for axe to say', async () => {
  await openApp('/frameworks');
  await shows('日米豪印', '.map');
  expect(
    nodes('body')
      .map(({ textContent }) => textContent)
      .slice(0, 3),
  ).toEqual(['内閣官房', '内閣府', '金融庁']);
  expect(document.querySelectorAll('.map-line').length).toBeGreaterThan(20);
  expect(find('.map-legend').textContent).toContain('共管');
  // What the lines say to the eye is said in words too.
  expect(called('framework', '日米豪印').getAttribute('aria-label')).toMatch(/外務省 主1 順調/);
  expect(called('framework', 'AUKUS').getAttribute('aria-label')).toContain('所管の空白');
  await shows('（架空）日米豪印 重要・新興技術作業部会', '.map-list');
  expect(await faults()).toEqual([]);
});

test('one tab stop; arrows go along and over, Right unfolds a ministry into its workstreams', async () => {
  await openApp('/frameworks');
  await shows('日米豪印', '.map');
  const stops = [...document.querySelectorAll<HTMLElement>('.map [data-node]')].filter(
    ({ tabIndex }) => tabIndex === 0,
  );
  expect(stops.length).toBe(1);
  stops[0]?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('コア');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('data-sort')).toBe('body');
  const ministry = document.activeElement?.getAttribute('data-node');
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(nodes('stream').length).toBeGreaterThan(0));
  expect(document.activeElement?.getAttribute('data-node')).toBe(ministry);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('data-sort')).toBe('stream');
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  await vi.waitFor(() => expect(nodes('stream').length).toBe(0));
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement?.getAttribute('data-sort')).toBe('framework');
});

test('a ministry that is chosen keeps its neighbours near and narrows the list; again, and all is there', async () => {
  await openApp('/frameworks');
  await shows('日米豪印', '.map');
  const all = document.querySelectorAll('.map-list tbody tr').length;
  const ministry = called('body', '金融庁');
  await userEvent.click(ministry);
  await vi.waitFor(() => expect(document.querySelector('.map-line[data-far]')).not.toBeNull());
  expect(called('body', '金融庁').dataset.far).toBeUndefined();
  expect(called('framework', '日米豪印').dataset.far).toBe('');
  expect(document.querySelectorAll('.map-list tbody tr').length).toBeLessThan(all);
  await userEvent.click(called('body', '金融庁'));
  await goes('.map-line[data-far]');
});

test('one framework: next date with its mark, ministries, workstreams with age, promises, and words to paste', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await openApp(`/frameworks/${quad}`);
  await shows('次の対外日程', '.framework');
  const said = find('.framework').textContent ?? '';
  for (const part of [
    '12日後',
    '要確認',
    '外務省',
    '5日',
    '担当のない約束',
    '半導体供給網の共同調査',
    'アメリカ合衆国',
  ])
    expect(said).toContain(part);
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
  await vi.waitFor(() => expect(write).toHaveBeenCalled());
  const text = String(write.mock.calls[0]?.[0]);
  expect(text.split('\n')[0]).toBe('日米豪印（クアッド）（令和8年11月24日現在）');
  expect(text).toContain('次の対外日程：令和8年12月6日 （架空）日米豪印 重要・新興技術作業部会 ［要確認］');
  expect(text).toContain('外務省（主1）');
  write.mockRestore();
});

test('a date is recorded as an event of the framework, in one act, and is the next one if it is the nearest', async () => {
  const core = await openApp(`/frameworks/${quad}`);
  await shows('次の対外日程', '.framework');
  await page.getByRole('button', { name: '日程を登録' }).click();
  await page.getByRole('textbox', { name: '内容' }).fill('外相会合');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await shows('日を入力してください', '.framework');
  await page.getByRole('textbox', { name: '日程' }).fill('R8.11.30');
  await page.getByRole('textbox', { name: '内容' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ submit: 'batch' }));
  const { intents } = lastWrite(core) as { intents: Record<string, unknown>[] };
  expect(intents).toMatchObject([
    { intent: 'add-topic', kind: 'event', on: '2026-11-30', name: { ja: '外相会合' } },
    { intent: 'relate-topic', tie: 'about', other: quad, topic: intents[0]?.topic },
  ]);
  await shows('6日後', '.framework .answer');
});

test('the matrix instead of the picture; its heads open the framework, its cells the list', async () => {
  await openApp('/frameworks');
  await shows('日米豪印', '.map');
  await page.getByText('対応表', { exact: true }).click();
  await shows('IPEF', '.matrix thead');
  await goes('.map');
  const cell = [...document.querySelectorAll<HTMLElement>('.matrix tbody td [data-cell]')][0];
  cell?.click();
  await shows('が関わる施策', '.page-chips');
});

test('the workbook is asked of the core, and its name is said', async () => {
  const core = await openApp(`/frameworks/${quad}`);
  await shows('次の対外日程', '.framework');
  await page.getByRole('button', { name: 'Excel' }).click();
  await vi.waitFor(() => expect(core.heard.some(({ name }) => name === 'save_workbook')).toBe(true));
  expect(core.heard.find(({ name }) => name === 'save_workbook')?.args).toMatchObject({
    workbook: { workbook: 'framework', id: quad },
    language: 'ja',
  });
  await shows('を保存しました', 'body');
});

test('with nothing recorded it says how frameworks come here', async () => {
  await openApp('/frameworks', { empty: true });
  await shows('枠組みが登録されていません');
});
