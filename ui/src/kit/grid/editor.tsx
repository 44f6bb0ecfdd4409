/**
 * Editing in place. The text area that always has the focus becomes the editor with the first sign that is typed, so
 * that an input method never loses it. What can be meant is offered below: organisations, the five of health, a day.
 */
import {
  type CompositionEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '@/text/text';
import type { Choice } from '../choice';
import { useSettled } from '../settled';
import { notify } from '../toast';
import type { GridColumn, GridEdit } from './column';
import type { Cell } from './keys';
import type { Sheet } from './sheet';

interface Editing<R> {
  readonly cell: Cell;
  readonly row: R;
  readonly column: GridColumn<R>;
  readonly edit: GridEdit<R>;
  /** Begun by typing, arrows leave the cell; begun by F2, they move in the text. As in Excel. */
  readonly isTyped: boolean;
  readonly fault: string | null;
}

interface Offers {
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
  // Where going through a row with Tab began, and where it has come to.
  const tabbed = useRef<{ readonly from: number; readonly to: Cell } | null>(null);
  // For what happens before the next drawing, or comes back from the core long after it was asked.
  const now = useRef({ editing, rowAt });
  now.current = { editing, rowAt };
  const hold = (next: Editing<R> | null) => {
    now.current.editing = next;
    setEditing(next);
  };

  /** What can be edited in a cell, or `null`. */
  const editOf = ({ row: index, column: place }: Cell) => {
    const column = sheet.places[place]?.column;
    const row = index >= 0 ? rowAt(index) : undefined;
    if (!column?.edit || row === undefined || column.edit.may?.(row) === false) return null;
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
  function begin(cell: Cell, text: string | null, fault: string | null = null): boolean {
    const what = editOf(cell);
    const area = keys.current;
    if (!what || !area) return false;
    hold({ ...what, cell, isTyped: text === null, fault });
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
  function finish(to: Cell | null, picked: number | null = null) {
    if (!editing) return;
    const typed = keys.current?.value ?? '';
    const known = offers?.for === typed ? offers : null;
    end();
    if (to) go(to);
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
    if (fault !== null) comeBack(of, typed, fault);
  }

  /** Opens the editor again with what was typed and why it was refused; not over another edit that has begun since. */
  function comeBack({ cell, row, column }: Editing<R>, typed: string, fault: string) {
    const here = now.current.rowAt(cell.row);
    const isThere = here !== undefined && rowId(here) === rowId(row);
    const hasFocus = document.activeElement === keys.current;
    if (now.current.editing || !isThere || !hasFocus) {
      notify({ message: t('screen-kit-grid-refused', { column: column.header, text: typed, fault }) });
      return;
    }
    go(cell);
    begin(cell, typed, fault);
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    if (!editing) return false;
    const { key, shiftKey, altKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const { row, column } = editing.cell;
    const act = (run: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      run();
      return true;
    };
    const count = offers?.found.length ?? 0;
    if (key === 'Escape') return act(end);
    if (key === 'Enter' && mod && sheet.isMany && onPut)
      return act(() => {
        const typed = keys.current?.value ?? '';
        const picked = offers?.for === typed ? offers.found[offers.at]?.label : undefined;
        end();
        onPut(picked ?? typed);
      });
    // Below the cell where going through the row with Tab began, as in Excel.
    const from = isSameCell(tabbed.current?.to, editing.cell) ? (tabbed.current?.from ?? column) : column;
    if (key === 'Enter' && !altKey)
      return act(() =>
        finish(mod ? editing.cell : { row: Math.max(0, row + (shiftKey ? -1 : 1)), column: from }),
      );
    if (key === 'Tab')
      return act(() => {
        const to = { row, column: Math.max(0, column + (shiftKey ? -1 : 1)) };
        tabbed.current = { from, to };
        finish(to);
      });
    if (key === 'F2') return act(() => hold({ ...editing, isTyped: !editing.isTyped }));
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && offers && count > 0)
      return act(() => setOffers({ ...offers, at: (offers.at + by + count) % count, isPicked: true }));
    if (editing.isTyped && !mod && !shiftKey && !altKey) {
      const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      if (by !== 0 || across !== 0)
        return act(() => finish({ row: Math.max(0, row + by), column: Math.max(0, column + across) }));
    }
    return true;
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
    onKeyDown,
    area,
  };
}

const isSameCell = (one: Cell | undefined, other: Cell) =>
  one?.row === other.row && one.column === other.column;

interface UnderProps {
  id: string;
  offers: Offers | null;
  fault: string | null;
  label: string;
  onPick: (index: number) => void;
}

/** What hangs under the editor: what is offered, or why it was refused. */
export function Under({ id, offers, fault, label, onPick }: UnderProps) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const at = offers?.at ?? 0;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const wrong = fault ?? offers?.fault ?? null;
  if (!offers && !wrong) return null;
  return (
    <div className="kit-grid-under">
      {wrong && (
        <p id={`${id}-fault`} className="kit-error" role="alert">
          {wrong}
        </p>
      )}
      {offers && offers.found.length > 0 && (
        <div ref={list} id={id} role="listbox" aria-label={label}>
          {offers.found.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled where the focus is, in the editor.
            <div
              key={choice.id}
              id={`${id}-${index}`}
              className="kit-option"
              role="option"
              aria-selected={index === offers.at}
              data-focused={index === offers.at ? '' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(index)}
            >
              <span>{choice.label}</span>
              {choice.note && <span className="kit-hint">{choice.note}</span>}
            </div>
          ))}
        </div>
      )}
      {offers && offers.found.length === 0 && !wrong && (
        <p className="kit-hint">{t('screen-kit-no-match')}</p>
      )}
    </div>
  );
}
