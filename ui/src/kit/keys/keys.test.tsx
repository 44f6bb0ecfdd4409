/** The IME rulebook, by real composition through DevTools and by the events that other engines send; and shortcuts. */
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { commit, compose, heldKey } from '../../../test/ime';
import { find, render, settled } from '../../../test/render';
import { Dialog } from '../dialog';
import { TextField } from '../field';
import { guardComposition, isComposingKey } from './ime';
import { ShortcutSheet } from './sheet';
import { type Shortcut, useShortcuts } from './shortcuts';

const enter = vi.fn();
const submit = vi.fn();
const shortcut = vi.fn();
const search = vi.fn();
afterEach(() => vi.clearAllMocks());

const one = (keys: string): Shortcut => ({ keys, label: '試し', group: '全般', run: shortcut });

function Form({ shortcuts = [] }: { shortcuts?: readonly Shortcut[] }) {
  const [text, setText] = useState('');
  useShortcuts(shortcuts);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(text);
      }}
    >
      <TextField label="件名" value={text} onChange={setText} />
    </form>
  );
}

function Single() {
  const [text, setText] = useState('');
  return <TextField label="件名" value={text} onChange={setText} onEnter={() => enter(text)} />;
}

function Open() {
  const [open, setOpen] = useState(true);
  const [text, setText] = useState('');
  return (
    <Dialog title="名前" isOpen={open} onClose={() => setOpen(false)}>
      <TextField label="件名" value={text} onChange={setText} />
    </Dialog>
  );
}

function Page({ lock }: { lock: () => void }) {
  useShortcuts([one('Mod+B'), { ...one('Mod+L'), label: '錠', run: lock, everywhere: true }]);
  return (
    <Dialog title="確認" isOpen onClose={() => undefined}>
      <p>本文</p>
    </Dialog>
  );
}

function Searching() {
  const [text, setText] = useState('');
  return <TextField label="検索" type="search" value={text} onChange={setText} onSearch={search} />;
}

async function focusInput() {
  await settled();
  await userEvent.click(find('input'));
}

describe('real composition', () => {
  test('Enter that commits does not act; the one after does', async () => {
    render(<Single />);
    await focusInput();
    await compose('かくに');
    await compose('かくにん');
    await heldKey('Enter');
    expect(enter).not.toHaveBeenCalled();
    await commit('確認');
    await settled();
    expect(find('input')).toHaveProperty('value', '確認');
    expect(enter).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(enter).toHaveBeenCalledExactlyOnceWith('確認');
  });

  test('the same for the submission of a form', async () => {
    render(<Form />);
    await focusInput();
    await compose('しょかん');
    await heldKey('Enter');
    await commit('所管');
    await settled();
    expect(submit).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(submit).toHaveBeenCalledExactlyOnceWith('所管');
  });

  test('Escape during composition does not close a dialog; the one after does', async () => {
    render(<Open />);
    await focusInput();
    await compose('きかい');
    await heldKey('Escape');
    await settled();
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
    await commit('機会');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  });

  test('searching waits for the end of the composition, showing does not', async () => {
    render(<Searching />);
    await focusInput();
    await compose('はん');
    await compose('はんどうたい');
    await settled();
    expect(find('input')).toHaveProperty('value', 'はんどうたい');
    expect(search).not.toHaveBeenCalled();
    await commit('半導体');
    await settled();
    expect(search).toHaveBeenLastCalledWith('半導体');
    await userEvent.keyboard('a');
    expect(search).toHaveBeenLastCalledWith('半導体a');
  });

  test('control: without the guard the held Enter reaches a listener, with it none', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    if (!inner) throw new Error('the frame has no window');
    const heard = vi.fn();
    inner.document.addEventListener('keydown', heard);
    const press = () =>
      inner.document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true } as KeyboardEventInit),
      );
    press();
    expect(heard).toHaveBeenCalledOnce();
    const remove = guardComposition(inner);
    press();
    expect(heard).toHaveBeenCalledOnce();
    remove();
    press();
    expect(heard).toHaveBeenCalledTimes(2);
    frame.remove();
  });
});

describe('what other engines send', () => {
  const keydown = (init: KeyboardEventInit & { keyCode?: number }) => {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      code: 'Enter',
      bubbles: true,
      cancelable: true,
      ...init,
    });
    find('input').dispatchEvent(event);
    return event;
  };

  test.each([
    ['WebKit: Enter while composing', { isComposing: true, keyCode: 13 }],
    ['Chromium: 229 while composing', { isComposing: true, keyCode: 229 }],
    ['some: 229 after the end', { isComposing: false, keyCode: 229 }],
  ])('%s is kept away', async (_, init) => {
    render(<Single />);
    await focusInput();
    if (!init.isComposing) {
      find('input').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '確認' }));
    }
    const event = keydown(init);
    expect(enter).not.toHaveBeenCalled();
    // Only the one after the end would still submit a form by itself.
    expect(event.defaultPrevented).toBe(!init.isComposing);
    keydown({ isComposing: false, keyCode: 13 });
    expect(enter).toHaveBeenCalledOnce();
  });

  test('the one helper', () => {
    expect(isComposingKey({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});

describe('shortcuts', () => {
  test('a bare letter is text in a text field and a shortcut elsewhere', async () => {
    render(<Form shortcuts={[one('N')]} />);
    await focusInput();
    await userEvent.keyboard('n');
    expect(shortcut).not.toHaveBeenCalled();
    expect(find('input')).toHaveProperty('value', 'n');
    find('input').blur();
    await userEvent.keyboard('n');
    expect(shortcut).toHaveBeenCalledOnce();
  });

  test('a chord works in a text field, but not while composing', async () => {
    render(<Form shortcuts={[one('Mod+Enter')]} />);
    await focusInput();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(shortcut).toHaveBeenCalledOnce();
    await compose('か');
    find('input').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }),
    );
    expect(shortcut).toHaveBeenCalledOnce();
    await commit('可');
  });

  test('shortcuts of the page rest while a dialog is open, except those that work everywhere', async () => {
    const lock = vi.fn();
    render(<Page lock={lock} />);
    await settled();
    await userEvent.keyboard('{Control>}b{/Control}{Control>}l{/Control}');
    expect(shortcut).not.toHaveBeenCalled();
    expect(lock).toHaveBeenCalledOnce();
  });

  test.each(['?', '{Control>}/{/Control}'])('%s opens the sheet, which lists what is live', async (keys) => {
    render(
      <>
        <Form shortcuts={[one('Mod+K')]} />
        <ShortcutSheet />
      </>,
    );
    await settled();
    await userEvent.keyboard(keys);
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
    const sheet = find('[role=dialog]');
    expect(sheet.textContent).toContain('キー操作の一覧');
    expect(sheet.textContent).toContain('試し');
    expect([...sheet.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(
      expect.arrayContaining(['Ctrl', 'K', '?']),
    );
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  });
});
