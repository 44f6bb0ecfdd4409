/** The pointer: pressing selects, dragging extends, the title opens, two presses edit. The focus stays where the keys are. */
import type { MouseEvent } from 'react';
import type { Editor } from './editor';
import type { Acts } from './keyboard';
import type { Cell } from './keys';
import { extend, only, type Selection } from './selection';
import type { Sheet } from './sheet';

export function usePointer<R>(sheet: Sheet<R>, editor: Editor<R>, acts: Acts) {
  const upTo = (cell: Cell): Selection => ({ ...sheet.selection, corner: cell, active: cell });
  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (!cell || event.button !== 0) return;
      event.preventDefault();
      sheet.keys.current?.focus({ preventScroll: true });
      editor.finish(null);
      const { shiftKey } = event;
      const mod = event.ctrlKey || event.metaKey;
      if (cell.row < 0) {
        if (shiftKey || mod) sheet.choose({ ...(shiftKey ? upTo(cell) : only(cell)), span: 'columns' });
        return;
      }
      const others = mod ? sheet.ranges : [];
      if (shiftKey) sheet.choose(upTo(cell));
      else if (mod) sheet.choose(only(cell, others));
      else sheet.go(cell, others);
      followPointer(event.nativeEvent, sheet.frame.current, (to) =>
        sheet.choose(extend(only(cell, others), to)),
      );
    },
    onContextMenu: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (!cell || cell.row < 0 || !acts.menu) return;
      event.preventDefault();
      const isIn = sheet.ranges.some(({ top, bottom }) => cell.row >= top && cell.row <= bottom);
      const at = { x: event.clientX, y: event.clientY };
      if (!isIn) sheet.go(cell, []);
      sheet.keys.current?.focus({ preventScroll: true });
      // After what was just selected has been drawn.
      requestAnimationFrame(() => acts.menu?.(at));
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (cell.row < 0) {
        sheet.reselect(only(cell));
        acts.sort(cell.column);
      } else if (!sheet.isMany && isTitle(event.target)) acts.open(cell.row);
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (!cell || cell.row < 0 || isTitle(event.target)) return;
      if (!editor.continue()) acts.open(cell.row);
    },
  };
}

const isTitle = (target: EventTarget) => target instanceof Element && target.closest('[data-opens]') !== null;

/** Tells of each further cell that the pointer comes to, until it is let go. */
function followPointer(
  { target }: globalThis.MouseEvent,
  frame: HTMLElement | null,
  onCell: (cell: Cell) => void,
): void {
  let last = target;
  const onMove = (event: globalThis.MouseEvent) => {
    const over = document.elementFromPoint(event.clientX, event.clientY);
    const cell = cellOf(over);
    if (!cell || over === last || !frame?.contains(over)) return;
    last = over;
    onCell(cell);
  };
  const onUp = () => {
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onUp);
}

/** The cell at or around an element; a control in a cell is no part of the grid. */
function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element) || target.closest('button, a, input, textarea')) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null;
}
