/**
 * Editing in place. The text area that always has the focus becomes the editor with the first sign that is typed, so
 * that an input method never loses it. What can be meant is offered below: organisations, the five of health, a day.
 *
 * Where several may be meant, what is typed narrows the offer; Enter takes what is offered or gives it up again, and
 * with nothing typed records them all.
 */
import { type CompositionEvent, type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '@/text/text';
import type { Choice } from '../choice';
import { useSettled } from '../settled';
import { notify } from '../toast';
import { elsewhere, type GridColumn, type GridEdit } from './column';
import type { Cell } from './keys';
import { cycled, only } from './selection';
import type { Sheet } from './sheet';

interface Editing<R> {
  readonly cell: Cell;
  readonly row: R;
  readonly column: GridColumn<R>;
  readonly edit: GridEdit<R>;
  /** Begun by typing, arrows leave the cell; begun by F2, they move in the text. As in Excel. */
  readonly isTyped: boolean;
  readonly fault: string | null;
  /** Where several may be meant: those that are. */
  readonly chosen: readonly Choice[] | null;
}

export interface Offers {
  readonly for: string;
  readonly found: readonly Choice[];
  readonly fault: string | null;
  /** The one that Enter takes. */
  readonly at: number;
  /** A person went there, it was not only the first. */
  readonly isPicked: boolean;
}

interface EditorProps<R> {
  sheet: Sheet<R>;
  rowAt: (index: number) => R | undefined;
  rowId: (row: R) => string;
  /** Writes the same into every selected cell. */
  onPut: ((text: string) => void) | undefined;
}

export type Editor<R> = ReturnType<typeof useEditor<R>>;

const mostOffers = 8;

export function useEditor<R>({ sheet, rowAt, rowId, onPut }: EditorProps<R>) {
  const { keys, go } = sheet;
  const { active } = sheet.selection;
  const { t } = useText();
  const [editing, setEditing] = useState<Editing<R> | null>(null);
  const [offers, setOffers] = useState<Offers | null>(null);
  const turn = useRef(0);
  // Where going through a row with Tab began, and the cell to which it has come.
  const tabbed = useRef<{ readonly from: number; readonly id: string; readonly column: number } | null>(null);
  // For what happens before the next drawing, or comes back from the core long after it was asked.
  const now = useRef({ editing, rowAt, placeOf: sheet.stay.placeOf });
  now.current = { editing, rowAt, placeOf: sheet.stay.placeOf };
  const hold = (next: Editing<R> | null) => {
    now.current.editing = next;
    setEditing(next);
  };

  /** What can be edited in a cell, or `null`. */
  const editOf = ({ row: index, column: place }: Cell) => {
    const column = sheet.places[place]?.column;
    const row = index >= 0 ? rowAt(index) : undefined;
    if (!column?.edit || row === undefined || column.edit.may?.(row) === false) return null;
    if (sheet.stay.isSeeking()) return null;
    return { row, column, edit: column.edit };
  };

  async function ask({ edit, row, column }: Editing<R>, typed: string): Promise<Offers> {
    const answer = (await edit.offer?.(typed)) ?? [];
    const found = typeof answer === 'string' ? [] : answer.slice(0, mostOffers);
    const exact = found.findIndex(({ label }) => label === typed.trim());
    const same = exact < 0 ? found.findIndex(({ label }) => label === column.text(row)) : exact;
    return {
      for: typed,
      found,
      fault: typeof answer === 'string' ? answer : null,
      at: Math.max(0, same),
      isPicked: false,
    };
  }

  async function look(typed: string) {
    const of = now.current.editing;
    if (!of?.edit.offer) return;
    turn.current += 1;
    const mine = turn.current;
    const next = await ask(of, typed);
    if (mine === turn.current) setOffers(next);
  }

  /** Begins with a text; or with what is being typed into the text area, of which `onInput` is about to hear. */
  function begin(
    cell: Cell,
    text: string | null,
    fault: string | null = null,
    before: readonly Choice[] | null = null,
  ): boolean {
    const what = editOf(cell);
    const area = keys.current;
    if (!what || !area) return false;
    const { many } = what.edit;
    // The words of several are no search: the editor begins empty, with what is chosen beside it.
    if (many && text && text === what.column.text(what.row)) return begin(cell, '', fault);
    sheet.stay.settle();
    hold({
      ...what,
      cell,
      isTyped: text === null,
      fault,
      chosen: many ? (before ?? many.chosen(what.row)) : null,
    });
    if (text !== null) {
      area.value = text;
      area.setSelectionRange(text.length, text.length);
      if (fault === null) void look(text);
    }
    return true;
  }

  function end() {
    turn.current += 1;
    if (keys.current) keys.current.value = '';
    hold(null);
    setOffers(null);
  }

  /** Takes what stands in the editor and goes on at once; what is refused comes back. */
  function finish(next: (() => void) | null, picked: number | null = null) {
    if (!editing) return;
    const typed = keys.current?.value ?? '';
    const known = offers?.for === typed ? offers : null;
    end();
    next?.();
    if (editing.chosen) return void settleMany(editing, typed, known, picked);
    const isSame = typed === editing.column.text(editing.row) && picked === null && !known?.isPicked;
    if (!isSame && !(editing.edit.offer && typed === '' && picked === null && !known?.isPicked))
      void settle(editing, typed, known, picked);
  }

  async function settle(of: Editing<R>, typed: string, known: Offers | null, picked: number | null) {
    let choice: Choice | null = null;
    if (of.edit.offer) {
      const from = known ?? (await ask(of, typed));
      choice = from.found[picked ?? from.at] ?? null;
      if (!choice) return comeBack(of, typed, from.fault ?? t('screen-kit-no-match'));
      if (choice.label === of.column.text(of.row)) return;
    }
    const fault = await of.edit.commit(of.row, typed, choice);
    if (fault === elsewhere) goBack(of);
    else if (fault !== null) comeBack(of, typed, fault);
  }

  /** The record of the row where the keys had gone on would be shown in place of what the edit opened. */
  function goBack(of: Editing<R>) {
    sheet.rest();
    const cell = cellOf(of);
    if (cell) sheet.choose(only(cell));
  }

  /** Where the cell of an edit is now; its row may have gone to another place meanwhile, or have gone. */
  function cellOf({ cell, row }: Editing<R>): Cell | null {
    const id = rowId(row);
    const here = now.current.rowAt(cell.row);
    if (here !== undefined && rowId(here) === id) return cell;
    const at = now.current.placeOf(id);
    return at < 0 ? null : { ...cell, row: at };
  }

  /** What is typed and not yet taken is meant too. */
  async function settleMany(of: Editing<R>, typed: string, known: Offers | null, picked: number | null) {
    const { many } = of.edit;
    if (!many || !of.chosen) return;
    let { chosen } = of;
    if (typed.trim() !== '' || picked !== null) {
      const from = known ?? (await ask(of, typed));
      const choice = from.found[picked ?? from.at];
      if (!choice) return comeBack(of, typed, from.fault ?? t('screen-kit-no-match'));
      if (!chosen.some(({ id }) => id === choice.id)) chosen = [...chosen, choice];
    }
    const ids = (all: readonly Choice[]) => JSON.stringify(all.map(({ id }) => id).sort());
    if (ids(chosen) === ids(many.chosen(of.row))) return;
    const fault = await many.commit(of.row, chosen);
    if (fault !== null) comeBack(of, '', fault, chosen);
  }

  /** Takes one of the offered, or gives it up again; the rest of the offer comes back. */
  function toggle(choice: Choice | undefined) {
    const of = now.current.editing;
    if (!choice || !of?.chosen) return;
    const { chosen } = of;
    const isIn = chosen.some(({ id }) => id === choice.id);
    hold({
      ...of,
      fault: null,
      chosen: isIn ? chosen.filter(({ id }) => id !== choice.id) : [...chosen, choice],
    });
    sheet.say(t(isIn ? 'screen-kit-grid-given-up' : 'screen-kit-grid-taken', { name: choice.label }));
    if (keys.current) keys.current.value = '';
    void look('');
  }

  /** Opens the editor again with what was typed and why it was refused; not over another edit that has begun since. */
  function comeBack(of: Editing<R>, typed: string, fault: string, chosen?: readonly Choice[]) {
    const cell = cellOf(of);
    const hasFocus = document.activeElement === keys.current;
    if (now.current.editing || !cell || !hasFocus) {
      notify({ message: t('screen-kit-grid-refused', { column: of.column.header, text: typed, fault }) });
      return;
    }
    go(cell);
    begin(cell, typed, fault, chosen);
  }

  /** Where Enter and Tab lead from here: round what is selected, else to the neighbour. */
  function onward(way: 'down' | 'across', by: 1 | -1, to: Cell) {
    return () => (sheet.isMany ? sheet.choose(cycled(sheet.selection, sheet.extent, way, by)) : leave(to));
  }

  /** What is recorded may put the row elsewhere, and the keys go on from there. */
  function leave(to: Cell) {
    if (editing && to.row !== active.row) sheet.stay.leave(editing.row, to.row - active.row, to.row);
    go(to);
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    if (!editing) return false;
    const { key, shiftKey, altKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    // Its row may have gone to another place since the edit began; the keys went with it.
    const { row, column } = active;
    const act = (run: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      run();
      return true;
    };
    const count = offers?.found.length ?? 0;
    if (key === 'Escape') return act(end);
    const typedNow = keys.current?.value ?? '';
    if (editing.chosen && !mod && !altKey && !shiftKey) {
      if (key === 'Enter' && (typedNow !== '' || offers?.isPicked)) return act(() => void takeOffered());
      if (key === 'Backspace' && typedNow === '' && editing.chosen.length > 0)
        return act(() => toggle(editing.chosen?.at(-1)));
    }
    if (key === 'Enter' && mod && sheet.isMany && onPut)
      return act(() => {
        const picked = offers?.for === typedNow ? offers.found[offers.at]?.label : undefined;
        const several = editing.chosen?.map(({ label }) => label).join(t('screen-list-mark'));
        end();
        onPut(several ?? picked ?? typedNow);
      });
    // Below the cell where going through the row with Tab began, as in Excel.
    const id = rowId(editing.row);
    const isTabbed = tabbed.current?.id === id && tabbed.current.column === column;
    const from = isTabbed ? (tabbed.current?.from ?? column) : column;
    const back = shiftKey ? -1 : 1;
    if (key === 'Enter' && !altKey)
      return act(() =>
        finish(mod ? null : onward('down', back, { row: Math.max(0, row + back), column: from })),
      );
    if (key === 'Tab')
      return act(() => {
        const to = { row, column: Math.max(0, column + back) };
        tabbed.current = { from, id, column: to.column };
        finish(onward('across', back, to));
      });
    if (key === 'F2') return act(() => hold({ ...editing, isTyped: !editing.isTyped }));
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && offers && count > 0)
      return act(() => setOffers({ ...offers, at: (offers.at + by + count) % count, isPicked: true }));
    if (editing.isTyped && !mod && !shiftKey && !altKey) {
      const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      if (by !== 0 || across !== 0)
        return act(() =>
          finish(() => leave({ row: Math.max(0, row + by), column: Math.max(0, column + across) })),
        );
    }
    return true;
  }

  /** Enter that is faster than the answer waits for it. */
  async function takeOffered() {
    const typed = keys.current?.value ?? '';
    const of = now.current.editing;
    if (!of) return;
    const from = offers?.for === typed ? offers : await ask(of, typed);
    if (now.current.editing !== of) return;
    const choice = from.found[from.at];
    if (choice) toggle(choice);
    else hold({ ...of, fault: from.fault ?? t('screen-kit-no-match') });
  }

  const settled = useSettled((typed) => void look(typed));
  const area = {
    onCompositionStart: () => {
      settled.onCompositionStart();
      if (!now.current.editing) begin(active, null);
    },
    onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => {
      // What was composed over a cell that cannot be edited is nothing.
      if (!now.current.editing) event.currentTarget.value = '';
      settled.onCompositionEnd(event);
    },
    onInput: (event: FormEvent<HTMLTextAreaElement>) => {
      const { isComposing } = event.nativeEvent as InputEvent;
      if (!now.current.editing && !isComposing && !begin(active, null)) event.currentTarget.value = '';
      if (editing?.fault) hold({ ...editing, fault: null });
      settled.onInput(event);
    },
    onBlur: () => {
      // Another window is no other cell: what is being typed waits.
      if (document.hasFocus()) finish(null);
    },
  };
  return {
    editing,
    offers,
    canEdit: editOf(active) !== null,
    begin: (text: string) => begin(active, text),
    /** Goes on with what stands in the active cell. */
    continue: () => {
      const what = editOf(active);
      return what !== null && begin(active, what.column.text(what.row));
    },
    finish,
    toggle,
    onKeyDown,
    area,
  };
}
