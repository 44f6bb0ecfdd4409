/** The report: what it will hold, which files it wrote, and when it cannot. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, openApp } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string) =>
  vi.waitFor(() => expect(find('main').textContent).toContain(what), { timeout: 3000 });
const make = () => page.getByRole('button', { name: '作成する' }).click();

test('says what it will hold, writes it, names the files and shows them', async () => {
  const core = await openApp('/reports');
  await shows('施策の総数48');
  await shows('令和8年11月17日より後の変化');
  expect(await faults()).toEqual([]);
  await page.getByText('HTML').click();
  await make();
  await shows('2個のファイルを作成しました');
  expect(core.heard.find(({ name }) => name === 'render_report')?.args.request).toEqual({
    since: '2026-11-17',
    as_of: '2026-11-24',
    language: 'ja',
    formats: ['pdf', 'xlsx', 'html'],
  });
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '保存先を開く' }).click();
  await vi.waitFor(() => expect(core.heard.some(({ name }) => name === 'reveal_report')).toBe(true));
});

test('asks for at least one format, and a since that is not later', async () => {
  const core = await openApp('/reports');
  await page.getByText('PDF').click();
  await page.getByText('Excel').click();
  await make();
  await shows('形式を一つ以上選んでください。');
  await page.getByText('PDF').click();
  const since = page.getByRole('textbox', { name: 'この日より後の変化を示す' });
  await since.fill('R8.12.1');
  (since.element() as HTMLElement).blur();
  await shows('基準日より後の日になっています。');
  await make();
  expect(core.heard.some(({ name }) => name === 'render_report')).toBe(false);
});

test('when it cannot be drawn: the sentence and the code', async () => {
  const core = await openApp('/reports');
  core.failNext('render_report', { code: 'report-fault', class: 'fault', trace: 'report-fault@pdf' });
  await make();
  await shows('報告書を作成できませんでした');
  await shows('report-fault@pdf');
});
