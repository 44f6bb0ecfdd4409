/** The matrix as a real table: heads that stay in view, lines that open downwards, cells that open their lists. */
import { ChevronDown, ChevronRight, CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button as Pressable } from 'react-aria-components';
import type { Cell, Coverage, CoverageColumn, CoverageLine, Standings } from '@/ipc/contract';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { FailureNote } from './failure';
import { type Health, HealthIcon } from './health';
import { type Chosen, columnKey, everything } from './matrix-place';
import { useName } from './name';
import { SilenceIcon } from './silence';

interface MatrixProps {
  coverage: Coverage;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
}

/** The four arrows go from cell to cell, Home and End to the ends of a line, as in a sheet. */
function move(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, Number.NEGATIVE_INFINITY],
    End: [0, Number.POSITIVE_INFINITY],
  };
  const step = steps[event.key];
  const here = (event.target as Element).closest<HTMLTableCellElement>('td, th');
  const row = here?.parentElement as HTMLTableRowElement | null;
  if (!step || !here || !row) return;
  event.preventDefault();
  const buttons = (line: HTMLTableRowElement) => [...line.querySelectorAll<HTMLElement>('[data-cell]')];
  const placeOf = (one: HTMLElement) => one.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
  if (step[0] === 0) {
    const mine = buttons(row);
    const at = mine.indexOf(event.target as HTMLElement);
    mine[Math.min(mine.length - 1, Math.max(0, at + step[1]))]?.focus();
    return;
  }
  const rows = [...event.currentTarget.rows];
  for (let at = rows.indexOf(row) + step[0]; at >= 0 && at < rows.length; at += step[0]) {
    const line = rows[at];
    const there = line ? buttons(line) : [];
    const nearest = there.sort(
      (one, other) => Math.abs(placeOf(one) - here.cellIndex) - Math.abs(placeOf(other) - here.cellIndex),
    )[0];
    if (nearest) {
      nearest.focus();
      return;
    }
  }
}

export function MatrixTable({ coverage, chosen, onChoose }: MatrixProps) {
  const { t } = useText();
  const { columns, lines } = coverage;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="matrix-scroll" role="group" aria-label={t('noun-coverage')} tabIndex={0}>
      <table className="matrix" onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {t('noun-organisation')}
            </th>
            {columns.map((column) => (
              <Head key={columnKey(column)} column={column} onChoose={onChoose} />
            ))}
            <th scope="col" className="matrix-sum">
              {t('coverage-total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.organisation.id}
              line={line}
              coverage={coverage}
              of={coverage}
              depth={0}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
        <tfoot>
          <Sums word="assignment-vacant" coverage={coverage} of={({ vacant }) => vacant} isTrouble />
          <Sums word="assignment-contested" coverage={coverage} of={({ contested }) => contested} isTrouble />
          <Sums word="coverage-silent-sum" coverage={coverage} of={({ silent }) => silent} isTrouble />
          <Sums word="coverage-workstreams" coverage={coverage} of={({ workstreams }) => workstreams} />
        </tfoot>
      </table>
    </div>
  );
}

function Head({ column, onChoose }: { column: CoverageColumn; onChoose: MatrixProps['onChoose'] }) {
  const { t } = useText();
  const name = useName();
  const called = headOf(column, t, name);
  const { workstreams, vacant } = column.sum;
  const canBeGap = column.topic !== null || (column.pillar !== null && column.pillar !== 'outside-act');
  const isGap = canBeGap && vacant === workstreams;
  return (
    <th scope="col" data-gap={isGap ? '' : undefined}>
      <Pressable
        className="matrix-open"
        data-cell=""
        onPress={() => onChoose({ organisation: everything, own: false, column: columnKey(column) })}
      >
        {column.code && <span className="matrix-code">{column.code}</span>}
        <span>{called}</span>
        {isGap && (
          <span className="matrix-gap">
            <CircleAlert size={14} aria-hidden />
            {t('finding-gap')}
          </span>
        )}
      </Pressable>
    </th>
  );
}

interface LineProps extends MatrixProps {
  line: CoverageLine;
  /** The answer that the line comes from: an unfolded one has columns of its own. */
  of: Coverage;
  depth: number;
}

function Line({ line, of, depth, coverage, chosen, onChoose }: LineProps) {
  const { t, listed } = useText();
  const name = useName();
  const [isOpen, setOpen] = useState(false);
  const Fold = isOpen ? ChevronDown : ChevronRight;
  const called = name(line.name) + (line.own ? t('coverage-own') : '');
  const choose = (column: string) => onChoose({ organisation: line.organisation.id, own: line.own, column });
  const isChosen = (column: string) =>
    chosen?.organisation === line.organisation.id && chosen.own === line.own && chosen.column === column;
  return (
    <>
      <tr>
        <th scope="row">
          <span className="tree-name" style={{ paddingInlineStart: `${depth}rem` }}>
            {line.divides && !line.own ? (
              <Pressable
                className="tree-fold"
                data-cell=""
                aria-expanded={isOpen}
                aria-label={t(isOpen ? 'screen-organisations-fold' : 'screen-organisations-unfold', {
                  name: called,
                })}
                onPress={() => setOpen(!isOpen)}
              >
                <Fold size={16} aria-hidden />
              </Pressable>
            ) : (
              <span className="tree-fold" />
            )}
            <span title={name(line.organisation.name)}>{called}</span>
          </span>
        </th>
        {coverage.columns.map((column) => {
          const key = columnKey(column);
          const place = of.columns.findIndex((one) => columnKey(one) === key);
          const cell = line.cells.find((one) => one.column === place);
          return (
            <td key={key} data-chosen={isChosen(key) ? '' : undefined}>
              {cell && (
                <Parts
                  cell={cell}
                  before={cell.before}
                  label={listed([called, headOf(column, t, name)])}
                  isChosen={isChosen(key)}
                  onPress={() => choose(key)}
                />
              )}
            </td>
          );
        })}
        <td className="matrix-sum" data-chosen={isChosen(everything) ? '' : undefined}>
          {hasAny(line.sum) || (line.before && hasAny(line.before)) ? (
            <Parts
              cell={line.sum}
              before={line.before}
              label={listed([called, t('coverage-total')])}
              isChosen={isChosen(everything)}
              onPress={() => choose(everything)}
            />
          ) : null}
        </td>
      </tr>
      {isOpen && (
        <Unfolded line={line} coverage={coverage} depth={depth + 1} chosen={chosen} onChoose={onChoose} />
      )}
    </>
  );
}

function Unfolded({ line, coverage, depth, ...rest }: MatrixProps & { line: CoverageLine; depth: number }) {
  const { clock } = useAsOf();
  const { axis, before } = coverage;
  const within = line.organisation.id;
  const { data, error } = useAnswer({
    query: 'coverage',
    axis,
    within,
    ...(before ? { before } : {}),
    clock,
  });
  if (error)
    return (
      <tr>
        <td colSpan={coverage.columns.length + 2}>
          <FailureNote failure={error} />
        </td>
      </tr>
    );
  return data?.lines.map((inner) => (
    <Line
      key={`${inner.organisation.id}${inner.own}`}
      {...rest}
      line={inner}
      of={data}
      coverage={coverage}
      depth={depth}
    />
  ));
}

type Name = ReturnType<typeof useName>;
type Say = ReturnType<typeof useText>['t'];

export const headOf = (column: CoverageColumn, t: Say, name: Name): string =>
  column.name ? name(column.name) : t(column.pillar ? `pillar-${column.pillar}` : 'coverage-none');

const hasAny = ({ parts }: Cell): boolean => parts.lead + parts.joint + parts.claimed + parts.support > 0;

/** The worst of what it leads: the one that the eye must find. */
function worst({ off_track, at_risk, not_started, on_track, completed }: Standings): Health | null {
  if (off_track > 0) return 'off-track';
  if (at_risk > 0) return 'at-risk';
  if (not_started > 0) return 'not-started';
  if (on_track > 0) return 'on-track';
  return completed > 0 ? 'completed' : null;
}

const kinds = ['lead', 'joint', 'claimed', 'support'] as const;

interface PartsProps {
  cell: Cell;
  before: Cell | null;
  label: string;
  isChosen: boolean;
  onPress: () => void;
}

function Parts({ cell, before, label, isChosen, onPress }: PartsProps) {
  const { t } = useText();
  const say = ({ parts }: Cell) =>
    kinds
      .filter((kind) => parts[kind] > 0)
      .map((kind) => `${t(`coverage-${kind}`)}${parts[kind]}`)
      .join(' ') || '－';
  const hasChanged = before !== null && say(before) !== say(cell);
  const health = worst(cell.health);
  const word = health ? t(`health-${health}`) : '';
  const silent = cell.silent > 0 ? `${t('coverage-silent')}${cell.silent}` : '';
  const missing =
    cell.silent > 0 ? t('screen-silence-count', { said: t('coverage-silent-sum'), count: cell.silent }) : '';
  return (
    <Pressable
      className="matrix-open"
      data-cell=""
      data-part={kinds.find((kind) => cell.parts[kind] > 0) ?? 'none'}
      data-changed={hasChanged ? '' : undefined}
      aria-current={isChosen ? 'true' : undefined}
      aria-label={`${label}：${hasChanged ? `${say(before)} → ` : ''}${say(cell)} ${silent} ${word} ${missing}`.trim()}
      onPress={onPress}
    >
      {hasChanged && <del>{say(before)}</del>}
      <span className="matrix-parts">
        {health && <HealthIcon health={health} />}
        {say(cell)}
      </span>
      {silent !== '' && (
        <span className="matrix-parts matrix-silent">
          <SilenceIcon silence="overdue" />
          {silent}
        </span>
      )}
    </Pressable>
  );
}

interface SumsProps {
  word: string;
  coverage: Coverage;
  of: (sum: CoverageColumn['sum']) => number;
  /** A number above zero is something to settle. */
  isTrouble?: boolean;
}

function Sums({ word, coverage, of, isTrouble = false }: SumsProps) {
  const { t } = useText();
  const figure = (key: string, now: number, before: number | null) => (
    <td key={key} data-trouble={isTrouble && now > 0 ? '' : undefined} data-zero={now === 0 ? '' : undefined}>
      {before !== null && before !== now && <del>{before}</del>} {now}
    </td>
  );
  return (
    <tr>
      <th scope="row">{t(word)}</th>
      {coverage.columns.map((column) =>
        figure(columnKey(column), of(column.sum), column.before && of(column.before)),
      )}
      {figure('sum', of(coverage.sum), coverage.sum_before && of(coverage.sum_before))}
    </tr>
  );
}
