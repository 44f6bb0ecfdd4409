/** The keys while nothing is edited: Excel's, as far as a list has a use for them. */
import { type KeyboardEvent, useEffect } from 'react';
import { useText } from '@/text/text';
import { useShortcuts } from '../keys/shortcuts';
import type { Editor } from './editor';
import { type Arrow, isArrow } from './jump';
import { across, type Cell, move } from './keys';
import { cycled, extend, laidAside, only, type Span } from './selection';
import type { Sheet } from './sheet';
import type { Writing } from './write';

/** What keys and pointer can do besides selecting. */
export interface Acts {
  /** Asks what can be done to the selected rows. */
  menu: ((at: { x: number; y: number }) => void) | undefined;
  /** To the edge of a block; see `useJump`. */
  jump(key: Arrow, then: (to: Cell) => void): void;
  open(row: number): void;
  sort(column: number): void;
  /** `null` gives the column back its own width. */
  resize: ((column: string, width: number | null) => void) | undefined;
  writing: Writing | null;
}

/** By what Alt and an arrow resize. */
const step = 16;

export function useKeyDown<R>(
  sheet: Sheet<R>,
  editor: Editor<R>,
  acts: Acts,
): (event: KeyboardEvent) => void {
  const { t } = useText();
  const { selection, isMany } = sheet;
  const { active, span } = selection;

  /** Letters begin an edit by arriving in the text area; here they are only kept from being shortcuts. */
  const isText = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
    key.length === 1 && !ctrlKey && !metaKey && !altKey && !(key === ' ' && shiftKey) && editor.canEdit;

  const resizing = ({ key }: KeyboardEvent) => {
    const by = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
    const column = sheet.places[active.column]?.column;
    if (by === 0 || active.row >= 0 || !column || !acts.resize) return null;
    const width = document.getElementById(sheet.activeId)?.getBoundingClientRect().width ?? column.width;
    return () => acts.resize?.(column.id, width + by);
  };
  /** A button that stands in the cell is pressed from here; the keys stay in the table when it goes. */
  const pressing = () => {
    const button = document.querySelector<HTMLElement>(`[id="${sheet.activeId}"] button:not(:disabled)`);
    return button && active.row >= 0 ? () => button.click() : null;
  };
  const withAlt = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (key === 'ArrowDown') return editor.continue;
    const by = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : null;
    if (by === null) return resizing(event);
    const stays = sheet.places.reduce((sum, place) => (place.stays === null ? sum : sum + place.width), 0);
    const view = (sheet.frame.current?.clientWidth ?? 0) - stays;
    const widths = sheet.places.map(({ width }) => width);
    return () => lead(shiftKey, { ...active, column: across(widths, active.column, by, view) });
  };
  const writing = ({ key, shiftKey }: KeyboardEvent, mod: boolean) => {
    if (key === 'F2') return pressing() ?? editor.continue;
    if (key === 'Backspace' && !mod) return () => editor.begin('');
    if (key === 'Delete') return acts.writing && (() => acts.writing?.put(''));
    // With Shift it is the page's.
    if (mod && !shiftKey && key.toLowerCase() === 'd') return acts.writing?.fill ?? null;
    // Each column means something else; and left alone, the key would load the window anew.
    return mod && key.toLowerCase() === 'r' ? () => sheet.say(t('screen-kit-grid-not-right')) : null;
  };
  const selecting = ({ key, shiftKey }: KeyboardEvent, mod: boolean) => {
    const spread = (wider: Span) => () => sheet.reselect({ ...selection, span: wider });
    if (key === ' ' && shiftKey && active.row >= 0) return spread(span === 'columns' ? 'all' : 'rows');
    if (key === ' ' && mod) return spread(span === 'rows' ? 'all' : 'columns');
    if (mod && key.toLowerCase() === 'a') return spread('all');
    if (key === 'F8' && shiftKey && active.row >= 0)
      return () => sheet.reselect(laidAside(selection, sheet.extent, active));
    return key === 'Escape' && isMany ? () => sheet.reselect(only(active)) : null;
  };
  const asking = ({ key, shiftKey }: KeyboardEvent) => {
    if (!acts.menu || active.row < 0 || !(key === 'ContextMenu' || (key === 'F10' && shiftKey))) return null;
    return () => {
      const { left, bottom } =
        document.getElementById(sheet.activeId)?.getBoundingClientRect() ?? new DOMRect();
      acts.menu?.({ x: left, y: bottom });
    };
  };
  /** Round what is selected, which stays; with a single cell, Tab leaves the table and Enter opens. */
  const cycling = ({ key, shiftKey }: KeyboardEvent, mod: boolean) => {
    if (!isMany || mod || active.row < 0 || (key !== 'Tab' && key !== 'Enter')) return null;
    const way = key === 'Tab' ? 'across' : 'down';
    return () => sheet.choose(cycled(selection, sheet.extent, way, shiftKey ? -1 : 1));
  };
  const lead = (isExtending: boolean, to: Cell) =>
    isExtending ? sheet.choose(extend(selection, to)) : sheet.go(to);
  const moving = ({ key, shiftKey }: KeyboardEvent, mod: boolean) => {
    if (key === 'Enter' && !mod && !shiftKey)
      return pressing() ?? (() => (active.row < 0 ? acts.sort(active.column) : acts.open(active.row)));
    if (mod && key === 'Backspace') return () => sheet.choose(selection);
    if (mod && isArrow(key)) return () => acts.jump(key, (to) => lead(shiftKey, to));
    const to = move(active, key, mod, sheet.extent);
    return to && (() => lead(shiftKey, to));
  };

  return (event) => {
    if (editor.onKeyDown(event)) return;
    if (isText(event)) return event.stopPropagation();
    const mod = event.ctrlKey || event.metaKey;
    const run = event.altKey
      ? withAlt(event)
      : (asking(event) ??
        writing(event, mod) ??
        selecting(event, mod) ??
        cycling(event, mod) ??
        moving(event, mod));
    if (!run) return;
    event.preventDefault();
    // Giving up a selection is all that this Esc does; the page hears the next one.
    if (event.key === 'Escape') event.stopPropagation();
    run();
  };
}

/** The keys of the table, for the list of shortcuts. Movement is Excel's and goes without saying. */
export function useToldKeys(can: {
  canOpen: boolean;
  canEdit: boolean;
  canWrite: boolean;
  canAsk: boolean;
}): void {
  const { t } = useText();
  const group = t('screen-kit-grid');
  const told = [
    can.canOpen && { keys: 'Enter', label: t('screen-kit-grid-keys-open') },
    can.canEdit && { keys: 'F2', label: t('screen-kit-grid-keys-edit') },
    can.canWrite && { keys: 'Mod+Enter', label: t('screen-kit-grid-keys-put') },
    { keys: 'Mod+Arrow', label: t('screen-kit-grid-keys-edge') },
    { keys: 'Alt+PageDown', label: t('screen-kit-grid-keys-screen') },
    { keys: 'Tab', label: t('screen-kit-grid-keys-round') },
    { keys: 'Shift+Space', label: t('screen-kit-grid-keys-row') },
    { keys: 'Mod+Space', label: t('screen-kit-grid-keys-column') },
    { keys: 'Mod+A', label: t('screen-kit-grid-keys-all') },
    { keys: 'Shift+F8', label: t('screen-kit-grid-keys-add') },
    { keys: 'Mod+C', label: t('screen-kit-grid-keys-copy') },
    can.canWrite && { keys: 'Mod+V', label: t('screen-kit-grid-keys-paste') },
    can.canWrite && { keys: 'Mod+D', label: t('screen-kit-grid-keys-fill') },
    can.canAsk && { keys: 'Shift+F10', label: t('screen-kit-grid-keys-menu') },
    can.canWrite && { keys: 'Delete', label: t('screen-kit-grid-keys-clear') },
  ];
  useShortcuts(told.filter((one) => one !== false).map((one) => ({ ...one, group })));
}

/** WebKit copies nothing where no text is marked, unless it is told beforehand that something will be. */
export function useCopyOfNothing(keys: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const area = keys.current;
    const allow = (event: Event) => event.preventDefault();
    area?.addEventListener('beforecopy', allow);
    return () => area?.removeEventListener('beforecopy', allow);
  }, [keys]);
}
