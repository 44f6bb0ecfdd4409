/** Unlocking, waiting, locking. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { faults, openApp, workstream } from '../../../test/app';
import { find } from '../../../test/render';

const name = '経済安全保障 総合調整';
const locked = (wait_seconds: number) => ({ session: { session: 'locked' as const, name, wait_seconds } });
const secret = () => find('input') as HTMLInputElement;

test('opens with the passphrase, at the address that was asked for', async () => {
  const core = await openApp(`/workstreams/${workstream(1)}`, locked(0));
  expect(find('h1').textContent).toBe(name);
  expect(document.activeElement).toBe(secret());
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('うみ やま そら かわ もり{Enter}');
  await vi.waitFor(() => expect(find('#record-title').textContent).toContain('内閣サイバー'), {
    timeout: 3000,
  });
  expect(core.heard.find((one) => one.name === 'unlock')?.args).toEqual({
    secret: 'うみ やま そら かわ もり',
    recovery: false,
  });
});

test('a wrong passphrase is said beside the field, which is emptied', async () => {
  const core = await openApp('/', locked(0));
  core.failNext('unlock', { code: 'wrong-key' });
  await userEvent.keyboard('wrong{Enter}');
  await vi.waitFor(() =>
    expect(find('.kit-error').textContent).toContain('パスフレーズ又は回復キーが違います'),
  );
  expect(secret().value).toBe('');
});

test('counts the seconds to wait, and does not try meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  try {
    const core = await openApp('/', locked(3));
    await vi.waitFor(() => expect(document.body.textContent).toContain('あと3秒お待ちください。'));
    await userEvent.keyboard('x{Enter}');
    expect(core.heard.some((one) => one.name === 'unlock')).toBe(false);
    vi.advanceTimersByTime(2_000);
    await vi.waitFor(() => expect(document.body.textContent).toContain('あと1秒お待ちください。'));
    vi.advanceTimersByTime(1_250);
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('お待ちください'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(core.heard.some((one) => one.name === 'unlock')).toBe(true));
  } finally {
    vi.useRealTimers();
  }
});

test('the recovery key is another way', async () => {
  const core = await openApp('/', locked(0));
  await page.getByRole('button', { name: '回復キーで開く' }).click();
  await userEvent.fill(secret(), 'K7QD-M2XP');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect(core.heard.find((one) => one.name === 'unlock')?.args).toEqual({
      secret: 'K7QD-M2XP',
      recovery: true,
    }),
  );
});

test('Ctrl+L blanks the window at once, and what was read is gone', async () => {
  const core = await openApp(`/workstreams/${workstream(1)}`);
  await vi.waitFor(() => find('.answer'));
  await userEvent.keyboard('{Control>}l{/Control}');
  await vi.waitFor(() => expect(find('h1').textContent).toBe(name));
  expect(document.body.textContent).not.toContain('内閣サイバーセキュリティセンター');
  expect(core.heard.some((one) => one.name === 'lock')).toBe(true);
});

test('ten minutes without a sign of life lock it; a sign begins them anew', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const core = await openApp('/settings');
    const isLocked = () => core.heard.some((one) => one.name === 'lock');
    vi.advanceTimersByTime(9 * 60_000);
    // A composing input method sends no keys, only text.
    document.body.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true }));
    vi.advanceTimersByTime(9 * 60_000);
    expect(isLocked()).toBe(false);
    vi.advanceTimersByTime(61_000);
    expect(isLocked()).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test('when the core locks by itself, the window follows with the next question', async () => {
  const core = await openApp('/settings');
  core.lockItself();
  // Without a pointer or a key: those would ask how the window stands.
  [...document.querySelectorAll<HTMLElement>('nav a')].find((one) => one.textContent === '施策')?.click();
  await vi.waitFor(() => expect(find('h1').textContent).toBe(name));
  expect(document.querySelector('nav')).toBeNull();
});

test('signs of life are told to the core, seldom, the last one too; none are told without a sign', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const core = await openApp('/settings');
    const sign = () => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    sign();
    await vi.advanceTimersByTimeAsync(20_000);
    const asked = () => core.heard.filter((one) => one.name === 'session').length;
    const before = asked();
    for (let second = 0; second < 10; second += 1) {
      sign();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(asked()).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked()).toBe(before + 2);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked()).toBe(before + 2);
  } finally {
    vi.useRealTimers();
  }
});

test('a lock that a sign of life finds blanks the window and keeps what was being typed', async () => {
  const core = await openApp(`/workstreams/${workstream(1)}`);
  const headline = page.getByRole('textbox', { name: '要旨' });
  await headline.fill('用地の引渡しを受けた。');
  core.lockItself();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.setSystemTime(Date.now() + 30_000);
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  vi.useRealTimers();
  await vi.waitFor(() => expect(find('h1').textContent).toBe(name));
  expect(document.body.textContent).not.toContain('内閣サイバーセキュリティセンター');
  core.failNext('workstreams', { code: 'busy', class: 'stale' });
  await userEvent.keyboard('うみ やま{Enter}');
  await vi.waitFor(() => find('#record-title'), { timeout: 3000 });
  await expect.element(headline).toHaveValue('用地の引渡しを受けた。');
});
