/** Reports: the series, making and issuing the next, what was issued, and two set against each other. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faults, lastWrite, openApp } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string) =>
  vi.waitFor(() => expect(find('main').textContent).toContain(what), { timeout: 3000 });
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const requestOf = (core: Awaited<ReturnType<typeof openApp>>, command: string) =>
  core.heard.findLast(({ name }) => name === command)?.args.request;

test('lists the series and the reports, and says which do not hold any more', async () => {
  await openApp('/reports');
  await shows('weekly-2026-003');
  await shows('令和8年11月10日撤回');
  await shows('minister-2026-001');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: /^minister\s*1$/ }).click();
  await vi.waitFor(() => {
    const table = find('section[aria-labelledby=reports-issued] table');
    expect(table.textContent).not.toContain('weekly-2026');
  });
});

test('teaches where nothing was issued yet, and begins with a day', async () => {
  const core = await openApp('/reports', { unreported: true });
  await shows('発出した報告書はまだありません');
  await press('報告書を作る');
  await shows('この日より後の変化を示す');
  await shows('発出するとweekly-2026-001になります');
  expect(await faults()).toEqual([]);
  await press('案をファイルに保存する');
  await shows('3個のファイルを作成しました');
  expect(requestOf(core, 'draft_report')).toEqual({
    series: '',
    template: 'weekly',
    since: '2026-11-17',
    as_of: '2026-11-24',
    language: 'ja',
    formats: ['pdf', 'docx', 'xlsx'],
    distribution: [],
    order: [],
  });
  await press('保存先を開く');
  await vi.waitFor(() => expect(core.heard.some(({ name }) => name === 'reveal_report')).toBe(true));
});

test('the next is set against the last, previewed as it is written, and issued only after a question', async () => {
  const core = await openApp('/reports?view=compose&series=weekly');
  await shows('発出するとweekly-2026-004になります');
  await shows('前回の報告書（weekly-2026-003）');
  await page.getByRole('textbox', { name: '冒頭の一文' }).fill('2施策の進捗を改めた。');
  await page.getByRole('textbox', { name: '配布先' }).fill('関係省庁連絡会議\n国家安全保障局');
  await vi.waitFor(() => {
    const sheet = find('.sheet').textContent;
    expect(sheet).toContain('2施策の進捗を改めた。');
    expect(sheet).toContain('関係省庁連絡会議、国家安全保障局');
  });
  // A chart is drawn, and says what it shows.
  const chart = find('.sheet-chart') as HTMLImageElement;
  await vi.waitFor(() => expect(chart.naturalWidth).toBe(750));
  expect(chart.alt).toContain('次の表のとおり');
  expect(find('.sheet').textContent).not.toContain('weekly-2026-004');
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => find('[role=alertdialog]'));
  const dialog = find('[role=alertdialog]');
  expect(dialog.textContent).toContain('報告書weekly-2026-004として発出しますか');
  expect(dialog.textContent).toContain('機密性2情報（載せた施策のうち最も高いもの）');
  expect(core.heard.some(({ name }) => name === 'issue_report')).toBe(false);
  expect(await faults()).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: '発出する' }).click();
  await vi.waitFor(() => expect(find('h1').textContent).toBe('weekly-2026-004'));
  expect(requestOf(core, 'issue_report')).toMatchObject({
    series: 'weekly',
    remarks: '2施策の進捗を改めた。',
    distribution: ['関係省庁連絡会議', '国家安全保障局'],
  });
  expect(requestOf(core, 'issue_report')).not.toHaveProperty('since');
  await shows('照合番号');
});

test('a report for readers of a lower marking says so, and is asked for as such', async () => {
  const core = await openApp('/reports?view=compose&series=weekly');
  await shows('発出するとweekly-2026-004になります');
  expect(find('.sheet').textContent).not.toContain('取り扱う者に向けた');
  await page.getByRole('button', { name: /読み手$/ }).click();
  await page.getByRole('option', { name: /機密性1情報まで/ }).click();
  await vi.waitFor(() => expect(find('.sheet').textContent).toContain('機密性1情報までを取り扱う者に向けた'));
  expect(await faults()).toEqual([]);
  await page.getByText('日英併記', { exact: true }).click();
  await page.getByText('転送禁止', { exact: true }).click();
  await press('案をファイルに保存する');
  await shows('3個のファイルを作成しました');
  expect(requestOf(core, 'draft_report')).toMatchObject({
    readers: 'confidentiality-1',
    language: 'ja',
    both: true,
    caveats: ['no-forwarding'],
  });
});

test('a report and its meeting lead to each other', async () => {
  const core = await openApp('/reports?view=compose&series=weekly');
  await shows('発出するとweekly-2026-004になります');
  await page.getByRole('button', { name: /会議$/ }).click();
  await page.getByRole('option').nth(1).click();
  await press(/^発出する/);
  await page.getByRole('alertdialog').getByRole('button', { name: '発出する' }).click();
  await vi.waitFor(() => expect(find('h1').textContent).toBe('weekly-2026-004'));
  const { meeting } = requestOf(core, 'issue_report') as { meeting: string };
  await page.getByRole('button', { name: /（令和\d年/ }).click();
  await vi.waitFor(() => expect(find('[data-record]').dataset.record).toBe(meeting));
  await press('報告書weekly-2026-004');
  await vi.waitFor(() => expect(find('h1').textContent).toBe('weekly-2026-004'));
});

test('ministries are moved in the preview, and back to protocol order', async () => {
  await openApp('/reports?view=compose&series=weekly');
  await shows('府省の順');
  const names = () =>
    [...document.querySelectorAll('.compose-order li > :first-child')].map((one) => one.textContent);
  const [first, second] = names();
  await press(`${second}を上へ`);
  await vi.waitFor(() => expect(names().slice(0, 2)).toEqual([second, first]));
  await vi.waitFor(() => {
    const headings = [...document.querySelectorAll('.sheet h4')].map((one) => one.textContent ?? '');
    expect(headings[0]).toContain(second);
  });
  await press('建制順に戻す');
  await vi.waitFor(() => expect(names()[0]).toBe(first));
});

test('a word that is no series is refused beside its field, a day that lies ahead beside its own', async () => {
  const core = await openApp('/reports?view=compose');
  await shows('発出すると');
  await page.getByRole('textbox', { name: /^系列/ }).fill('週次');
  await shows('報告の系列名に使えません');
  await page.getByRole('textbox', { name: /^系列/ }).fill('other');
  const since = page.getByRole('textbox', { name: 'この日より後の変化を示す' });
  await since.fill('R8.12.1');
  (since.element() as HTMLElement).blur();
  await shows('基準日より後の日になっています。');
  await press('案をファイルに保存する');
  expect(core.heard.some(({ name }) => name === 'draft_report')).toBe(false);
});

test('what cannot be issued stays a question and says why', async () => {
  const core = await openApp('/reports?view=compose&series=weekly');
  await shows('発出するとweekly-2026-004になります');
  core.failNext('issue_report', { code: 'report-number-taken', data: { next: 5 } });
  await press(/^発出する/);
  await page.getByRole('alertdialog').getByRole('button', { name: '発出する' }).click();
  await vi.waitFor(() => expect(find('[role=alertdialog]').textContent).toContain('先に別の報告書'));
});

test('an issued report is shown as it was, verified, saved and copied as text', async () => {
  const core = await openApp('/reports/weekly-2026-003');
  await shows('a41f-09c2-77de-5b10');
  await shows('３．施策別の状況');
  expect(await faults()).toEqual([]);
  await press('照合する');
  await shows('報告書weekly-2026-003は、発出時のままです');
  core.answer('report-verdict', {
    number: 'weekly-2026-003',
    redrawn: true,
    faults: [{ fault: 'file-differs', form: 'pdf' }],
  });
  await press('もう一度照合する');
  await shows('PDFのファイルが発出時と異なります');
  expect(await faults()).toEqual([]);
  await press('ファイルを保存する');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await shows('weekly-2026-003.docx');
  const asked = core.heard.find(({ name }) => name === 'save_report')?.args;
  expect(asked).toEqual({ number: 'weekly-2026-003', formats: ['pdf', 'docx', 'xlsx'] });
  await press('メール用の文をコピー');
  await vi.waitFor(() => expect(document.body.textContent).toContain('報告書を文としてコピーしました'));
});

test('it is withdrawn with a reason and stays', async () => {
  const core = await openApp('/reports/weekly-2026-003');
  await press('撤回する');
  await page.getByRole('textbox', { name: /^理由/ }).fill('数値に誤り');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await shows('この報告書は令和8年11月24日に撤回されました');
  expect(lastWrite(core)).toMatchObject({ intent: 'withdraw-report', reason: '数値に誤り' });
  await shows('３．施策別の状況');
  expect(await faults()).toEqual([]);
});

test('another takes its place', async () => {
  const core = await openApp('/reports/weekly-2026-003');
  await press('差し替える');
  await shows('報告書weekly-2026-003の差替え');
  await shows('発出するとweekly-2026-004になります');
  await press(/^発出する/);
  await page.getByRole('alertdialog').getByRole('button', { name: '発出する' }).click();
  await vi.waitFor(() => expect(find('h1').textContent).toBe('weekly-2026-004'));
  expect(requestOf(core, 'issue_report')).toMatchObject({ supersedes: 'weekly-2026-003' });
  await press('weekly-2026-003');
  await shows('この報告書はweekly-2026-004に差し替えられました');
});

test('a replaced report leads to the one that took its place', async () => {
  await openApp('/reports/weekly-2026-001');
  await shows('所管の記載に誤りがあったため');
  await press('weekly-2026-002を開く');
  await vi.waitFor(() => expect(find('h1').textContent).toBe('weekly-2026-002'));
});

test('two reports are compared: each sort of difference, words that are gone and new', async () => {
  const core = await openApp('/reports?view=compare&a=weekly-2026-002&b=weekly-2026-003');
  await shows('weekly-2026-002 令和8年11月10日とweekly-2026-003 令和8年11月17日の比較');
  for (const heading of [
    '新規 1件',
    '終了 1件',
    '主管の変更 1件',
    '進捗の変更 1件',
    '期日の変更 1件',
    '記載の変更 1件',
  ])
    await shows(heading);
  expect(find('.compared-wording del').textContent).toBe('遅れて');
  expect(find('.compared-wording ins').textContent).toBe('完了せず、着工が令和9年度に');
  await shows('最終の報告は令和8年10月30日時点');
  expect(await faults()).toEqual([]);
  expect(core.asked.find(({ query }) => query === 'report-comparison')).toMatchObject({
    from: { at: 'report', number: 'weekly-2026-002' },
    to: { at: 'report', number: 'weekly-2026-003' },
  });
});

test('on an earlier day nothing is withdrawn', async () => {
  await openApp('/reports/weekly-2026-003');
  await shows('撤回する');
  const { setAsOf } = await import('@/state/clock');
  setAsOf('2026-11-20');
  await vi.waitFor(() => expect(find('main').textContent).not.toContain('撤回する'));
});

test('on an earlier day nothing is issued', async () => {
  await openApp('/reports?view=compose&series=weekly');
  const { setAsOf } = await import('@/state/clock');
  setAsOf('2026-11-20');
  await shows('過去の日を表示しているため、発出はできません');
  expect(document.querySelector('.strip-foot')?.textContent).not.toContain('発出する');
});

test('a copy of a template is edited beside how it looks, and saved', async () => {
  const core = await openApp('/reports?view=templates');
  await shows('大臣説明資料（１枚）');
  expect(await faults()).toEqual([]);
  await press(/^写しを作る\s*関係省庁連絡会議/);
  await shows('様式の変更');
  await vi.waitFor(() => expect(find('.sheet').textContent).toContain('府省庁別の状況'));
  expect(await faults()).toEqual([]);
  // A part goes away, another moves up, and the sheet follows.
  await page.getByRole('checkbox', { name: '件数' }).click({ force: true });
  await page.getByRole('textbox', { name: '報告書の題名', exact: true }).fill('週次の要点');
  await press('所見を上へ');
  await vi.waitFor(() => {
    const sheet = find('.sheet').textContent ?? '';
    expect(sheet).toContain('週次の要点');
    expect(sheet).not.toContain('府省庁別の状況');
    expect(sheet.indexOf('所見')).toBeLessThan(sheet.indexOf('施策別の状況'));
  });
  // What moved kept the focus, so that it can go on moving by key.
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('所見を上へ'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await shows('週次（要点のみ）');
  const saved = lastWrite(core) as { content?: { parts: { part: string }[]; title: { ja: string } } };
  expect(saved.content?.title.ja).toBe('週次の要点');
  expect(saved.content?.parts.map(({ part }) => part)).toEqual(['summary', 'findings', 'items', 'charts']);
});

test('a template says which workstreams, what is chosen each time, and how far ahead', async () => {
  const core = await openApp('/reports?view=templates');
  await press(/^写しを作る\s*関係省庁連絡会議/);
  await shows('対象とする施策');
  const body = page.getByRole('combobox', { name: '主管又は共管の組織' });
  await body.fill('経済');
  await page
    .getByRole('option', { name: /経済産業省/ })
    .first()
    .click();
  await vi.waitFor(() => expect(find('.several-chosen').textContent).toContain('経済産業省'));
  await page.getByRole('checkbox', { name: '遅延' }).click({ force: true });
  await page.getByRole('checkbox', { name: '特許出願の非公開' }).click({ force: true });
  await page.getByRole('textbox', { name: '含まれる語' }).fill('電池');
  await page.getByRole('checkbox', { name: '今後の予定と工程' }).click({ force: true });
  await page.getByRole('button', { name: /どこまで先を載せるか$/ }).click();
  await page.getByRole('option', { name: '31日先まで' }).click();
  await page.getByRole('button', { name: /作成のたびに指定する対象$/ }).click();
  await page.getByRole('option', { name: '政策分野' }).click();
  await page.getByRole('button', { name: /初回の比較の起点$/ }).click();
  await page.getByRole('option', { name: '３か月前' }).click();
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await shows('週次（要点のみ）');
  const { content } = lastWrite(core) as { content: { parts: unknown[]; scope: unknown } };
  expect(content).toMatchObject({ needs: 'domain', first_since: 'quarter' });
  expect(content.scope).toEqual({
    bodies: [expect.any(String)],
    pillars: ['patent-non-disclosure'],
    health: ['off-track'],
    text: '電池',
  });
  expect(content.parts.at(-1)).toEqual({ part: 'milestones', days: 31 });
});

test('a Word file lends reports its look, and is given up again', async () => {
  await openApp('/reports?view=templates');
  await shows('標準の体裁で作成します');
  await press('Word文書を選ぶ');
  await shows('体裁の元とするWord文書：省内様式.docx');
  expect(await faults()).toEqual([]);
  await press('標準の体裁に戻す');
  await shows('標準の体裁で作成します');
});

test('the next of a series goes on with the distribution and the readers of the last', async () => {
  const core = await openApp('/reports?view=compose&series=weekly');
  await shows('発出するとweekly-2026-004になります');
  const distribution = page.getByRole('textbox', { name: '配布先' });
  await expect.element(distribution).toHaveValue('関係省庁連絡会議\n国家安全保障局');
  await page.getByRole('button', { name: /読み手$/ }).click();
  await page.getByRole('option', { name: /機密性1情報まで/ }).click();
  await page.getByText('転送禁止', { exact: true }).click();
  await press(/^発出する/);
  await page.getByRole('alertdialog').getByRole('button', { name: '発出する' }).click();
  await vi.waitFor(() => expect(find('h1').textContent).toBe('weekly-2026-004'));
  await shows('転送禁止');
  await page.getByRole('link', { name: '報告' }).first().click();
  await page
    .getByRole('button', { name: /^次を作る/ })
    .first()
    .click();
  await shows('発出するとweekly-2026-005になります');
  await vi.waitFor(() => expect(find('.sheet').textContent).toContain('機密性1情報までを取り扱う者に向けた'));
  await press('案をファイルに保存する');
  await shows('3個のファイルを作成しました');
  expect(requestOf(core, 'draft_report')).toMatchObject({
    readers: 'confidentiality-1',
    caveats: ['no-forwarding'],
    distribution: ['関係省庁連絡会議', '国家安全保障局'],
  });
});

test('a template of the program is copied and neither edited nor removed', async () => {
  await openApp('/reports?view=templates');
  await shows('府省庁別報告');
  expect(page.getByRole('button', { name: /^変更/ }).all()).toHaveLength(1);
  expect(page.getByRole('button', { name: /^削除/ }).all()).toHaveLength(1);
  await press(/^ファイルに書き出す\s*府省庁別報告/);
  await vi.waitFor(() => expect(document.body.textContent).toContain('様式_ministry.json'));
  await press(/^削除/);
  await vi.waitFor(() => expect(find('main').textContent).not.toContain('週次（要点のみ）'));
});

test('a template that speaks of one body asks which before it shows anything', async () => {
  await openApp('/reports?view=compose');
  await page.getByRole('button', { name: /関係省庁連絡会議（週次）/ }).click();
  await page.getByRole('option', { name: '府省庁別報告' }).click();
  await vi.waitFor(() => expect(document.querySelector('.sheet')).toBeNull());
  const body = page.getByRole('combobox', { name: '組織' });
  await body.fill('経済');
  await page
    .getByRole('option', { name: /経済産業省/ })
    .first()
    .click();
  await vi.waitFor(() => expect(find('.sheet').textContent).toContain('経済安全保障関連施策の進捗状況'));
  expect(await faults()).toEqual([]);
});
