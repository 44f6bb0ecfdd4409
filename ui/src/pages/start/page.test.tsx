/** First run from the first question to the list; each refusal where it belongs. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLang } from '@/text/text';
import { faults, openApp } from '../../../test/app';
import { find, settled } from '../../../test/render';

const first = { session: { session: 'first-run' as const } };
const title = (words: string) =>
  vi.waitFor(() => expect(find('h1').textContent).toBe(words), { timeout: 3000 });
const next = () => page.getByRole('button', { name: '次へ' }).click();

async function toPlace() {
  const core = await openApp('/', first);
  await title('連携へようこそ');
  await next();
  await title('何から始めますか');
  await next();
  await title('保存場所とパスフレーズ');
  return core;
}
async function fill(one: string, two = one) {
  const [box, again] = [...document.querySelectorAll<HTMLInputElement>('input[type=password]')];
  if (!box || !again) throw new Error('two fields are expected');
  await userEvent.fill(box, one);
  await userEvent.fill(again, two);
}

test('the whole way: language, sample, place, passphrase, key, who; axe at each step', async () => {
  const core = await openApp('/', first);
  await title('連携へようこそ');
  expect(document.body.textContent).toContain(
    '特定秘密、重要経済安保情報及び機密性3情報は入力しないでください。',
  );
  expect(await faults()).toEqual([]);
  await next();
  await title('何から始めますか');
  expect(await faults()).toEqual([]);
  await next();
  await title('保存場所とパスフレーズ');
  expect(document.body.textContent).toContain('14文字以上、又は空白で区切った5語以上');
  await page.getByRole('button', { name: '保存場所を選ぶ' }).click();
  await vi.waitFor(() => expect(find('.start-place').textContent).toContain('経済安全保障 総合調整'));
  await fill('うみ やま そら かわ もり');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '作成する' }).click();
  await title('回復キーを控える');
  expect(core.heard.find(({ name }) => name === 'create')?.args).toEqual({
    passphrase: 'うみ やま そら かわ もり',
    language: 'ja',
    sample: true,
  });
  expect(find('.start-key').textContent).toContain('K7QD');
  expect((page.getByRole('button', { name: '次へ' }).element() as HTMLButtonElement).disabled).toBe(true);
  await page.getByRole('button', { name: '印刷用の控えを作る' }).click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('「復旧用紙.html」に書き出しました'));
  expect(await faults()).toEqual([]);
  await page.getByText('回復キーを控えました').click();
  await next();
  await title('利用者の登録');
  expect(document.body.textContent).not.toContain('K7QD');
  await page.getByRole('button', { name: 'はじめる' }).click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('氏名を入力してください。'));
  await page.getByRole('textbox', { name: /氏名/ }).fill('山田 花子');
  await page.getByRole('combobox').fill('CAS');
  await page
    .getByRole('option', { name: /内閣官房/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /担当/ }).fill('参事官補佐');
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: 'はじめる' }).click();
  await title('施策');
  expect(core.heard.find(({ name }) => name === 'introduce')?.args.introduction).toMatchObject({
    name: '山田 花子',
    title: '参事官補佐',
  });
});

describe('refusals', () => {
  test('no place, two different passphrases, one too short: each where it belongs', async () => {
    const core = await toPlace();
    await page.getByRole('button', { name: '作成する' }).click();
    await vi.waitFor(() => expect(find('.start-place').textContent).toContain('保存場所を選んでください。'));
    await page.getByRole('button', { name: '保存場所を選ぶ' }).click();
    await vi.waitFor(() => page.getByRole('button', { name: '別の場所にする' }).element());
    await fill('short', 'other');
    await page.getByRole('button', { name: '作成する' }).click();
    await vi.waitFor(() => expect(find('.kit-error').textContent).toContain('一致しません'));
    await fill('short');
    core.failNext('create', { code: 'passphrase-too-short' });
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(find('.kit-error').textContent).toContain('14文字以上'));
    await fill('long enough passphrase');
    core.failNext('create', { code: 'file-exists' });
    await page.getByRole('button', { name: '作成する' }).click();
    await vi.waitFor(() =>
      expect(find('.kit-banner').textContent).toContain('同じ名前のファイルが既にあります'),
    );
  });

  test('an unsafe place is refused when it is chosen', async () => {
    const core = await toPlace();
    core.failNext('choose_workspace', { code: 'unsafe-place' });
    await page.getByRole('button', { name: '保存場所を選ぶ' }).click();
    await vi.waitFor(() => expect(find('.kit-banner').textContent).toContain('内蔵ディスク'));
  });
});

test('speaks English as soon as it is chosen', async () => {
  await openApp('/', first);
  await page.getByText('English').click();
  await title('Welcome to Renkei');
  expect(await faults()).toEqual([]);
  setLang('ja');
});

test('a first run that was broken off goes on with who works here', async () => {
  await openApp('/', { anonymous: true });
  await title('利用者の登録');
  await settled();
  expect(document.querySelector('nav')).toBeNull();
});
