/** Lines of a list that have keys of their own: one of them can be tabbed to, the arrows move, further keys are the list's. */
import { type KeyboardEvent, useRef, useState } from 'react';

/** A key, with `Alt+` before it where that is held, and what it does. */
export type LineKey = readonly [keys: string, run: () => void];

interface LineProps {
  'data-line': string;
  tabIndex: number;
  onFocus(): void;
  onKeyDown(event: KeyboardEvent<HTMLLIElement>): void;
}

export function useLines<E extends HTMLElement>(ids: readonly string[]) {
  const list = useRef<E>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [first] = ids;
  const focusable = current !== null && ids.includes(current) ? current : (first ?? null);
  const focus = (id: string | undefined) => {
    if (id === undefined) return;
    setCurrent(id);
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)?.focus();
  };
  const lineOf = (id: string, keys: readonly LineKey[]): LineProps => ({
    'data-line': id,
    tabIndex: id === focusable ? 0 : -1,
    onFocus: () => setCurrent(id),
    onKeyDown: (event) => {
      // What stands in the line has its own keys.
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
      const at = ids.indexOf(id);
      const pressed = `${event.altKey ? 'Alt+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
      const all: readonly LineKey[] = [
        ['ArrowDown', () => focus(ids[at + 1])],
        ['ArrowUp', () => focus(ids[at - 1])],
        ['Home', () => focus(first)],
        ['End', () => focus(ids.at(-1))],
        ...keys,
      ];
      const deed = all.find(([key]) => key === pressed);
      if (!deed) return;
      event.preventDefault();
      event.stopPropagation();
      deed[1]();
    },
  });
  return { list, focus, lineOf };
}
