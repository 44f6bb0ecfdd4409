/** The list of workstreams as a sheet: its cells, what is pressed and pasted there, and what is about to be recorded. */
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CoreOptions } from '@/gallery/core';
import { openApp } from './app';
import { find, settled } from './render';

export const textOf = (selector: string) => find(selector).textContent ?? '';
export const shows = (selector: string, what: string) =>
  vi.waitFor(() => {
    if (!textOf(selector).includes(what)) throw new Error(`${selector} shows ${textOf(selector)}`);
  }, 3000);
export const cell = (row: number, column: number) => find(`[data-row="${row}"] > [data-column="${column}"]`);

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settled();
}

/** Where the columns stand at first. */
export const at = {
  code: 0,
  title: 1,
  lead: 2,
  joint: 3,
  health: 4,
  asOf: 5,
  silence: 6,
  headline: 7,
} as const;

/** Opens the list and brings the keys into a column of the first row. */
export async function openList(column = 0, options: CoreOptions = {}, search = '') {
  const core = await openApp(`/workstreams${search}`, options);
  await shows('.page-head', '施策');
  await vi.waitFor(() => cell(0, 0));
  find('.kit-grid-keys').focus();
  for (let step = 0; step < column; step += 1) await userEvent.keyboard('{ArrowRight}');
  return core;
}

/** What Excel would put on the clipboard, pasted where the keys are. */
export async function paste(words: string, html?: string): Promise<void> {
  const data = new DataTransfer();
  if (words) data.setData('text/plain', words);
  if (html) data.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  find('.kit-grid-keys').dispatchEvent(event);
  await settled();
}

/** How many are refused, new, changed, the same. */
export const tally = () =>
  [...document.querySelectorAll('.review-head > span')].map((one) => one.textContent).join(' ');
/** The lines of what is about to be recorded: outcome, title, what. */
export const reviewed = () =>
  [...document.querySelectorAll('.review tbody tr')].map((row) =>
    [...row.children].map((part) => part.textContent),
  );
