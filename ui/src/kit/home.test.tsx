/** The keys never fall to the bare page: they go to where the screen begins, unless someone has gone on. */
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, render, settled } from '../../test/render';
import { giveKeys, keysBegin, useKeysKept } from './home';

function Screen() {
  useKeysKept();
  const [step, setStep] = useState(0);
  return (
    <main id="main" tabIndex={-1}>
      {step === 0 && (
        <button type="button" onClick={() => setStep(1)}>
          進む
        </button>
      )}
      <button type="button" disabled={step > 1} onClick={() => setStep(2)}>
        止まる
      </button>
      {step > 0 && (
        <button type="button" {...keysBegin}>
          一覧
        </button>
      )}
      <article data-record="r">
        <h2 id="record-title" tabIndex={-1}>
          施策
        </h2>
        {step === 0 && <input aria-label="要旨" />}
      </article>
    </main>
  );
}
const here = () => document.activeElement?.textContent;
const button = (word: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === word) as HTMLElement;

test('from what is gone they go to where the screen begins, and from what cannot be pressed any more', async () => {
  render(<Screen />);
  button('進む').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(here()).toBe('一覧'));
  button('止まる').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(here()).toBe('一覧'));
});

test('within a record they stay in it', async () => {
  render(<Screen />);
  find('input').focus();
  button('進む').click();
  await vi.waitFor(() => expect(here()).toBe('施策'));
});

test('where they were put down on purpose they stay down', async () => {
  render(<Screen />);
  button('進む').focus();
  await userEvent.click(find('#record-title'));
  (document.activeElement as HTMLElement).blur();
  button('進む').click();
  for (let frame = 0; frame < 5; frame += 1) await settled();
  expect(document.activeElement).toBe(document.body);
});

test('whoever has gone on keeps them', async () => {
  render(<Screen />);
  find('input').focus();
  giveKeys();
  await settled();
  expect(document.activeElement?.tagName).toBe('INPUT');
});
