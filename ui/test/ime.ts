/** An input method, as the browser lets its developer tools play one: real composition events, real held keys. */
import { cdp } from 'vitest/browser';

interface Cdp {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}
const devtools = () => cdp() as unknown as Cdp;

/** What is being composed reads so now. */
export const compose = (text: string) =>
  devtools().send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });

/** The composition ends as this text. */
export const commit = (text: string) => devtools().send('Input.insertText', { text });

/** A key that the input method holds: 229 under its own name, the hardest of the forms (others say `Process`). */
export async function heldKey(code: string): Promise<void> {
  const key = { key: code, code, windowsVirtualKeyCode: 229 };
  await devtools().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await devtools().send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
