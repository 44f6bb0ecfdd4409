/** The register of keyboard shortcuts: who listens, in which scope, and the list that the sheet shows. */
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { create } from 'zustand';

export interface Shortcut {
  /** Such as `Mod+K`, `Shift+F10`, `?`. `Mod` is Ctrl, on macOS Command. */
  readonly keys: string;
  readonly label: string;
  readonly group: string;
  /** Without it the keys are a part's own, and only told in the list. */
  readonly run?: (event: KeyboardEvent) => void;
  /** Works even while a dialog is open (lock does). */
  readonly everywhere?: boolean;
  /** Rests while typing goes into text: there the keys mean something else (Ctrl+Z takes back a letter). */
  readonly outsideText?: boolean;
}

/** A key as it is listed, whoever listens to it. */
export type NamedKey = Pick<Shortcut, 'keys' | 'label' | 'group'>;

interface Entry {
  readonly id: number;
  readonly scope: string;
  readonly shortcuts: readonly Shortcut[];
}

const page = 'page';
const useRegister = create<{ entries: readonly Entry[]; scopes: readonly string[] }>(() => ({
  entries: [],
  scopes: [page],
}));
const Scope = createContext(page);
let last = 0;

/** Marks a part (a dialog) whose shortcuts alone are live while it is shown. */
export function ShortcutScope({ id, children }: { id: string; children: ReactNode }) {
  useEffect(() => {
    useRegister.setState(({ scopes }) => ({ scopes: [...scopes, id] }));
    return () => useRegister.setState(({ scopes }) => ({ scopes: scopes.filter((scope) => scope !== id) }));
  }, [id]);
  return <Scope.Provider value={id}>{children}</Scope.Provider>;
}

/** Registers shortcuts for as long as the component is shown. The newest wins where two claim the same keys. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const scope = useContext(Scope);
  const current = useRef(shortcuts);
  current.current = shortcuts;
  const shape = shortcuts.map(({ keys, label, group }) => `${keys}\n${label}\n${group}`).join('\n\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says when the list really changed; `run` is read late.
  useEffect(() => {
    last += 1;
    const id = last;
    const live = current.current.map((shortcut, index) => ({
      ...shortcut,
      ...(shortcut.run ? { run: (event: KeyboardEvent) => current.current[index]?.run?.(event) } : {}),
    }));
    useRegister.setState(({ entries }) => ({ entries: [...entries, { id, scope, shortcuts: live }] }));
    return () =>
      useRegister.setState(({ entries }) => ({ entries: entries.filter((entry) => entry.id !== id) }));
  }, [scope, shape]);
}

/** What is live now, newest first, for the sheet. */
export function useShortcutList(): readonly Shortcut[] {
  const entries = useRegister((state) => state.entries);
  return entries.flatMap((entry) => entry.shortcuts);
}

/** What is live now, for what is not a component. */
export function liveShortcuts(): readonly Shortcut[] {
  return useRegister.getState().entries.flatMap((entry) => entry.shortcuts);
}

/** Does what the keys would do on the page: for those who choose an act by its name. Nothing, if none listens. */
export function pressShortcut(keys: string): void {
  const { entries } = useRegister.getState();
  for (const { scope, shortcuts } of [...entries].reverse()) {
    const one = scope === page && shortcuts.find((shortcut) => shortcut.keys === keys);
    if (!one) continue;
    one.run?.(new KeyboardEvent('keydown'));
    return;
  }
}

const mac = /Mac/.test(navigator.platform);

/** The canonical name of a key press: modifiers in a fixed order, letters in upper case. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const mod = mac ? event.metaKey : event.ctrlKey;
  // Shift is part of a printed sign (`?`) and named only for letters and named keys.
  const shift = event.shiftKey && (event.key.length > 1 || /[A-Z]/.test(key));
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key === ' ' ? 'Space' : key}`;
}

/** How keys are written for people. */
export function printKeys(keys: string): readonly string[] {
  const names: Record<string, string> = { Mod: mac ? '⌘' : 'Ctrl', Enter: 'Enter', Escape: 'Esc' };
  // A plus may itself be the key: only what stands before something separates.
  return keys.split(/\+(?=.)/).map((part) => names[part] ?? part);
}

/** Whether typing goes into text here. Then a bare letter is text and never a shortcut. */
export function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // The work table's keys end in a text area that takes text only while a cell is edited.
  if (target.hasAttribute('data-at-rest')) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !/^(button|checkbox|radio|submit|reset|range|file|color)$/.test(target.type);
  return target.getAttribute('role') === 'textbox' || target.getAttribute('role') === 'combobox';
}

/** Fields in which something was typed since something was last recorded. */
let typedIn = new WeakSet<EventTarget>();

/** Something was recorded: what is typed from now on is another matter. */
export function forgetTyping(): void {
  typedIn = new WeakSet();
}

function onInput({ target }: Event): void {
  if (target) typedIn.add(target);
}

/** Whether there are letters here that could be taken back: in an empty field only what was just typed and taken out. */
function hasTyping(target: EventTarget | null): boolean {
  if (target === null || !isTextTarget(target)) return false;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isText || target.value !== '' || typedIn.has(target);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  const bare = !keys.includes('+') || (keys.startsWith('Shift+') && event.key.length === 1) || keys === '+';
  if (bare && event.key.length === 1 && isTextTarget(event.target)) return;
  const { entries, scopes } = useRegister.getState();
  const top = scopes[scopes.length - 1];
  for (const entry of [...entries].reverse()) {
    for (const shortcut of entry.shortcuts) {
      if (!shortcut.run || shortcut.keys !== keys || (entry.scope !== top && !shortcut.everywhere)) continue;
      if (shortcut.outsideText && hasTyping(event.target)) continue;
      event.preventDefault();
      event.stopPropagation();
      shortcut.run(event);
      return;
    }
  }
}

/** Starts listening on the window; install the IME guard first. Returns how to stop. */
export function listenForShortcuts(target: Window = window): () => void {
  target.addEventListener('keydown', onKeyDown);
  target.addEventListener('input', onInput);
  return () => {
    target.removeEventListener('keydown', onKeyDown);
    target.removeEventListener('input', onInput);
  };
}
