/** Toasts: how long they stay, what holds them, and that they are announced. */
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../test/render';
import { dismiss, dismissAll, dismissOf, notify, shortestStay, Toasts } from './toast';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => flushSync(() => vi.advanceTimersByTime(ms));
const toasts = () => document.querySelectorAll('.kit-toast').length;
const show = (message = '記録しました。', stay?: number, run = () => {}) => {
  let id = 0;
  flushSync(() => {
    id = notify({ message, action: { label: '元に戻す', run }, ...(stay === undefined ? {} : { stay }) });
  });
  return id;
};

test('stays ten seconds and then goes; a shorter wish is not granted', () => {
  render(<Toasts />);
  show('一', 500);
  expect(shortestStay).toBe(10_000);
  pass(9_999);
  expect(toasts()).toBe(1);
  pass(1);
  expect(toasts()).toBe(0);
});

test('a pointer over it stops the clock, and what was left remains', async () => {
  render(<Toasts />);
  show();
  pass(6_000);
  await userEvent.hover(find('.kit-toast'));
  await settled();
  pass(60_000);
  expect(toasts()).toBe(1);
  await userEvent.unhover(find('.kit-toast'));
  await settled();
  pass(3_900);
  expect(toasts()).toBe(1);
  pass(200);
  expect(toasts()).toBe(0);
});

test('its button gives the focus back to where it was', async () => {
  render(
    <>
      <input aria-label="要旨" />
      <Toasts />
    </>,
  );
  show();
  find('input').focus();
  await userEvent.keyboard('{F6}{Enter}');
  await settled();
  expect(toasts()).toBe(0);
  expect(document.activeElement?.tagName).toBe('INPUT');
});

test('what was taken back elsewhere is no longer offered; other news stay', () => {
  render(<Toasts />);
  const action = { label: '元に戻す', run: () => {} };
  flushSync(() => {
    for (const of of ['g1', 'g2']) notify({ message: of, action, of });
    notify({ message: '別の知らせ' });
  });
  flushSync(() => dismissOf('g1'));
  expect(find('.kit-toasts').textContent).not.toContain('g1');
  expect(toasts()).toBe(2);
  flushSync(() => dismissOf(null));
  expect(find('.kit-toasts').textContent).toContain('別の知らせ');
  expect(toasts()).toBe(1);
  dismissAll();
});

test('the focus in it stops the clock; F6 brings the focus there', async () => {
  render(<Toasts />);
  show();
  await userEvent.keyboard('{F6}');
  await settled();
  expect(document.activeElement?.textContent).toBe('元に戻す');
  pass(60_000);
  expect(toasts()).toBe(1);
  (document.activeElement as HTMLElement).blur();
  await settled();
  pass(10_000);
  expect(toasts()).toBe(0);
});

test('one toast ends without the others', () => {
  render(<Toasts />);
  show('一');
  pass(5_000);
  show('二');
  pass(5_000);
  expect(find('.kit-toast').textContent).toContain('二');
  pass(5_000);
  expect(toasts()).toBe(0);
});

test('three are shown at most, the newest', () => {
  render(<Toasts />);
  for (const message of ['一', '二', '三', '四']) show(message);
  expect([...document.querySelectorAll('.kit-toast p')].map((one) => one.textContent)).toEqual([
    '二',
    '三',
    '四',
  ]);
  pass(10_000);
});

test('is announced politely, and the action runs once and closes it', async () => {
  const run = vi.fn();
  render(<Toasts />);
  const region = find('[aria-live="polite"]');
  const id = show('記録しました。', undefined, run);
  expect(region.textContent).toContain('記録しました。');
  await userEvent.click(find('.kit-toast .kit-button'));
  await settled();
  expect(run).toHaveBeenCalledOnce();
  expect(toasts()).toBe(0);
  dismiss(id);
});
