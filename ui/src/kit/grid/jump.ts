/** Ctrl and an arrow: to the edge of what is filled, also where rows on the way are not loaded. */
import { useRef } from 'react';
import { useText } from '@/text/text';
import { type Cell, edgeFrom } from './keys';
import type { DataGridProps } from './props';
import type { Sheet } from './sheet';

const arrows = {
  ArrowUp: { isTall: true, by: -1 },
  ArrowDown: { isTall: true, by: 1 },
  ArrowLeft: { isTall: false, by: -1 },
  ArrowRight: { isTall: false, by: 1 },
} as const;
export type Arrow = keyof typeof arrows;
export const isArrow = (key: string): key is Arrow => key in arrows;

/** So many rows are asked for at once on the way. */
const chunk = 200;

/** Leads to the edge, at once where all on the way is known. What is pressed meanwhile gives it up. */
export function useJump<R>(
  { rowAt, load }: Pick<DataGridProps<R>, 'rowAt' | 'load'>,
  sheet: Sheet<R>,
): (key: Arrow, then: (to: Cell) => void) => void {
  const { t } = useText();
  const now = useRef(sheet.selection);
  now.current = sheet.selection;
  return (key, then) => {
    const { selection, places, extent, say } = sheet;
    const { active } = selection;
    const { isTall, by } = arrows[key];
    const read = new Map<number, R>();
    const column = places[active.column]?.column;
    const says = (row: R | undefined, at: number): boolean | undefined =>
      row === undefined ? undefined : places[at]?.column.text(row).trim() !== '';
    const filled = isTall
      ? (at: number) => (at < 0 || column?.isFull ? true : says(read.get(at) ?? rowAt(at), active.column))
      : (at: number) => (active.row < 0 ? true : says(rowAt(active.row), at));
    const last = (isTall ? extent.rows : extent.columns) - 1;
    const to = (at: number): Cell => (isTall ? { ...active, row: at } : { ...active, column: at });
    const onward = () => {
      const found = edgeFrom(isTall ? active.row : active.column, by, last, filled);
      if (typeof found === 'number') return then(to(found));
      if (!isTall || !load) return then(to(by === 1 ? last : 0));
      const first = by === 1 ? found.ask : Math.max(0, found.ask - chunk + 1);
      load(first, Math.min(last, first + chunk - 1)).then(
        (rows) => {
          if (now.current !== selection) return;
          for (const [index, row] of rows.entries()) read.set(first + index, row);
          if (filled(found.ask) === undefined) then(to(by === 1 ? last : 0));
          else onward();
        },
        () => say(t('screen-kit-grid-not-read')),
      );
    };
    onward();
  };
}
