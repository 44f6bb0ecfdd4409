/** Choosing columns: which are shown, in what order, which stay in view. Everything by keys; widths are set at the headings. */
import { ArrowDown, ArrowUp, Columns3, Pin } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useText } from '@/text/text';
import { Button, IconButton } from '../button';
import { Checkbox } from '../pick';
import { Pop } from '../pop';
import { frozenOf, type GridColumn, type GridLayout, moved, ordered } from './column';

interface ColumnsProps<R> {
  columns: readonly GridColumn<R>[];
  layout: GridLayout;
  /** What the layout is before anyone changes it. */
  plain: GridLayout;
  onLayout: (layout: GridLayout) => void;
}

export function ColumnChooser<R>(props: ColumnsProps<R>) {
  const { t } = useText();
  return (
    <Pop
      label={t('screen-kit-columns')}
      face={
        <>
          <Columns3 size={16} aria-hidden />
          {t('screen-kit-columns-short')}
        </>
      }
    >
      {() => <Chooser {...props} />}
    </Pop>
  );
}

function Chooser<R>({ columns, layout, plain, onLayout }: ColumnsProps<R>) {
  const { t } = useText();
  const list = useRef<HTMLUListElement>(null);
  const [said, say] = useState('');
  const all = ordered(columns, layout.order);
  const frozen = frozenOf(columns, layout);
  const shown = all.filter(({ id }) => !layout.hidden.includes(id));
  // A moved line takes its buttons along, and a browser lets go of the focus in what it moves.
  const kept = useRef<{ id: string; by: -1 | 1 } | null>(null);
  useLayoutEffect(() => {
    if (!kept.current) return;
    const { id, by } = kept.current;
    kept.current = null;
    list.current?.querySelector<HTMLElement>(`[data-id="${id}"] [data-by="${by}"] button`)?.focus();
  });

  const show = (id: string, on: boolean) =>
    onLayout({ ...layout, hidden: on ? layout.hidden.filter((one) => one !== id) : [...layout.hidden, id] });
  const freeze = (id: string, on: boolean) =>
    onLayout({ ...layout, frozen: on ? [...frozen, id] : frozen.filter((one) => one !== id) });
  const move = ({ id, header }: GridColumn<R>, by: -1 | 1) => {
    const next = moved(columns, layout, id, by);
    kept.current = { id, by };
    const place = ordered(columns, next.order).findIndex((column) => column.id === id) + 1;
    say(t('screen-kit-columns-place', { column: header, place, of: all.length }));
    onLayout(next);
  };

  return (
    <div className="kit-columns">
      <p className="kit-hint">{t('screen-kit-columns-hint')}</p>
      <ul ref={list}>
        {all.map((column) => {
          const { id, header } = column;
          const isShown = shown.includes(column);
          const isFrozen = frozen.includes(id);
          return (
            <li key={id} data-id={id}>
              <Checkbox
                label={header}
                value={isShown}
                // A table without columns could not be read, nor its columns be asked back.
                onChange={(on) => (on || shown.length > 1) && show(id, on)}
              />
              <ToggleButton
                className="kit-icon-button"
                aria-label={t('screen-kit-columns-freeze', { column: header })}
                isSelected={isFrozen}
                onChange={(on) => freeze(id, on)}
              >
                <Pin size={16} aria-hidden fill={isFrozen ? 'currentColor' : 'none'} />
              </ToggleButton>
              <span data-by={-1}>
                <IconButton
                  label={t('screen-kit-columns-before', { column: header })}
                  onPress={() => move(column, -1)}
                >
                  <ArrowUp size={16} aria-hidden />
                </IconButton>
              </span>
              <span data-by={1}>
                <IconButton
                  label={t('screen-kit-columns-after', { column: header })}
                  onPress={() => move(column, 1)}
                >
                  <ArrowDown size={16} aria-hidden />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="offscreen" role="status">
        {said}
      </p>
      <Button
        rank="tertiary"
        onPress={() => {
          onLayout(plain);
          say(t('screen-kit-columns-plain-said'));
        }}
      >
        {t('screen-kit-columns-plain')}
      </Button>
    </div>
  );
}
