/** The keys while nothing is edited: Excel's, as far as a list has a use for them. */
import { type KeyboardEvent, useEffect } from 'react';
import { useText } from '@/text/text';
import { useShortcuts } from '../keys/shortcuts';
import type { Editor } from './editor';
import { move } from './keys';
import { extend, laidAside, only, type Span } from './selection';
import type { Sheet } from './sheet';
import type { Writing } from './write';

/** What keys and pointer can do besides selecting. */
export interface Acts {
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
  const { selection, isMany } = sheet;
  const { active, span } = selection;

  /** Letters begin an edit by arriving in the text area; here they are only kept from being shortcuts. */
  const isText = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent) =>
    key.length === 1 && !ctrlKey && !metaKey && !(key === ' ' && shiftKey) && editor.canEdit;

  const resizing = ({ key, altKey }: KeyboardEvent) => {
    const by = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
    const column = sheet.places[active.column]?.column;
    if (!altKey || by === 0 || active.row >= 0 || !column || !acts.resize) return null;
    const width = document.getElementById(sheet.activeId)?.getBoundingClientRect().width ?? column.width;
    return () => acts.resize?.(column.id, width + by);
  };
  const writing = ({ key }: KeyboardEvent, mod: boolean) => {
    if (key === 'F2') return editor.continue;
    if (key === 'Backspace') return () => editor.begin('');
    if (key === 'Delete') return acts.writing && (() => acts.writing?.put(''));
    return mod && key.toLowerCase() === 'd' ? (acts.writing?.fill ?? null) : null;
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
  const moving = ({ key, shiftKey }: KeyboardEvent, mod: boolean) => {
    if (key === 'Enter' && !mod && !shiftKey)
      return () => (active.row < 0 ? acts.sort(active.column) : acts.open(active.row));
    const to = move(active, key, mod, sheet.extent);
    return to && (() => (shiftKey ? sheet.choose(extend(selection, to)) : sheet.go(to)));
  };

  return (event) => {
    if (editor.onKeyDown(event)) return;
    if (isText(event)) return event.stopPropagation();
    const mod = event.ctrlKey || event.metaKey;
    const run = event.altKey
      ? resizing(event)
      : (writing(event, mod) ?? selecting(event, mod) ?? moving(event, mod));
    if (!run) return;
    event.preventDefault();
    // Giving up a selection is all that this Esc does; the page hears the next one.
    if (event.key === 'Escape') event.stopPropagation();
    run();
  };
}

/** The keys of the table, for the list of shortcuts. Movement is Excel's and goes without saying. */
export function useToldKeys(can: { canOpen: boolean; canEdit: boolean; canWrite: boolean }): void {
  const { t } = useText();
  const group = t('screen-kit-grid');
  const told = [
    can.canOpen && { keys: 'Enter', label: t('screen-kit-grid-keys-open') },
    can.canEdit && { keys: 'F2', label: t('screen-kit-grid-keys-edit') },
    can.canWrite && { keys: 'Mod+Enter', label: t('screen-kit-grid-keys-put') },
    { keys: 'Shift+Space', label: t('screen-kit-grid-keys-row') },
    { keys: 'Mod+Space', label: t('screen-kit-grid-keys-column') },
    { keys: 'Mod+A', label: t('screen-kit-grid-keys-all') },
    { keys: 'Shift+F8', label: t('screen-kit-grid-keys-add') },
    { keys: 'Mod+C', label: t('screen-kit-grid-keys-copy') },
    can.canWrite && { keys: 'Mod+V', label: t('screen-kit-grid-keys-paste') },
    can.canWrite && { keys: 'Mod+D', label: t('screen-kit-grid-keys-fill') },
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
