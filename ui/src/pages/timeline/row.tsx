/** One line of the picture: what it is called, its bar, its milestones with their ghosts; or the head of a group. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { MilestoneRow, TimelineGroup, TimelineRow } from '@/ipc/contract';
import { HealthIcon } from '@/parts/health';
import { MilestoneShape, outlineOf, standingOf } from '@/parts/milestones/sign';
import { useMilestoneText } from '@/parts/milestones/words';
import { useName, useTitle } from '@/parts/name';
import { useText } from '@/text/text';
import { type Bar, dayOfMilestone, half, inTime, type Mark, placedOf, type Scale } from './layout';

/** The id of a cell, for the one who has the focus to point at. */
export const cellId = (line: number, item: number | null): string =>
  item === null ? `tl-${line}` : `tl-${line}-${item}`;

/** The period of a bar in words. */
export function usePeriod(): (row: TimelineRow) => string {
  const { t, dayShort } = useText();
  return ({ from, to }) => {
    if (from === null && to === null) return t('screen-timeline-no-period');
    return t('screen-timeline-period', {
      from: from === null ? t('screen-timeline-unknown') : dayShort(from),
      to: to === null ? t('screen-timeline-open') : dayShort(to),
    });
  };
}

/** What the lines say. Asked for once for all of them: while one scrolls, each new line would ask anew. */
export interface Say {
  readonly t: ReturnType<typeof useText>['t'];
  readonly name: ReturnType<typeof useName>;
  readonly title: ReturnType<typeof useTitle>;
  readonly period: (row: TimelineRow) => string;
  readonly milestone: (row: MilestoneRow) => string;
}

export function useSay(): Say {
  const text = useText();
  const name = useName();
  const title = useTitle();
  const period = usePeriod();
  const words = useMilestoneText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are made of the text, and say the same while it stays.
  return useMemo(() => {
    const said = new WeakMap<MilestoneRow, string>();
    return {
      t: text.t,
      name,
      title,
      period,
      milestone: (row) => {
        const known = said.get(row) ?? words(row);
        said.set(row, known);
        return known;
      },
    };
  }, [text]);
}

interface LineProps {
  say: Say;
  line: number;
  y: number;
  height: number;
  label: number;
  /** What is chosen on this line: its head, or an item; `undefined` where one is elsewhere. */
  at: number | null | undefined;
}

interface RowProps extends LineProps {
  row: TimelineRow | undefined;
  scale: Scale;
  /** The milestone that is open beside the picture. */
  open: string | null;
}

export const RowLine = memo(function RowLine(props: RowProps) {
  const { say, row, line, y, height, label, at, scale, open } = props;
  const { t } = say;
  const shared = {
    role: 'row',
    'aria-rowindex': line + 2,
    className: 'tl-line',
    'data-line': line,
    'data-at': at === undefined ? undefined : '',
    style: { transform: `translateY(${y}px)`, height },
  };
  if (!row)
    return (
      <div {...shared}>
        <div role="rowheader" id={cellId(line, null)} className="tl-label" style={{ width: label }}>
          <span className="tl-title">{t('screen-timeline-waiting')}</span>
        </div>
      </div>
    );
  const placed = placedOf(row, scale);
  const order = inTime(row);
  const title = say.title(row.workstream);
  return (
    <div {...shared}>
      <div
        role="rowheader"
        id={cellId(line, null)}
        className="tl-label"
        data-chosen={at === null ? '' : undefined}
        style={{ width: label }}
      >
        <HealthIcon health={row.health} />
        <span className="sr-only">{t(`health-${row.health ?? 'none'}`)}</span>
        <span className="tl-title" title={title}>
          {title}
          {row.again && t('timeline-again')}
        </span>
        <span className="sr-only">
          {say.period(row)} {t('screen-timeline-milestones', { count: row.milestones.length })}
        </span>
      </div>
      <svg className="tl-drawing" width={scale.width} height={height} aria-hidden="true">
        {placed.bar && (
          <path
            className="tl-bar"
            data-ends={placed.bar.ends}
            data-begins={placed.bar.begins}
            d={outline(placed.bar, height)}
          />
        )}
        {placed.marks.map((mark) => (
          <Moved
            key={mark.index}
            mark={mark}
            row={row.milestones[mark.index]}
            y={height / 2}
            width={scale.width}
          />
        ))}
        {placed.marks.map((mark) => {
          const milestone = row.milestones[mark.index];
          return (
            milestone && (
              <MilestoneShape
                key={mark.index}
                critical={milestone.critical}
                standing={standingOf(milestone)}
                x={mark.x}
                y={height / 2}
              />
            )
          );
        })}
      </svg>
      {placed.marks.map((mark) => {
        const milestone = row.milestones[mark.index];
        const item = order.indexOf(mark.index);
        return (
          milestone && (
            <MarkCell
              key={milestone.id}
              id={cellId(line, item)}
              item={item}
              milestone={milestone}
              say={say}
              mark={mark}
              isChosen={at === item}
              isOpen={open === milestone.id}
            />
          )
        );
      })}
      {placed.before > 0 && (
        <span className="tl-beyond" data-side="before" aria-hidden>
          {t('screen-timeline-earlier', { count: placed.before })}
        </span>
      )}
      {placed.after > 0 && (
        <span className="tl-beyond" data-side="after" aria-hidden>
          {t('screen-timeline-later', { count: placed.after })}
        </span>
      )}
    </div>
  );
});

/** Pointed where it goes on. */
function outline({ x, width, ends, begins }: Bar, height: number): string {
  const [top, bottom] = [Math.round(height / 2) - 5, Math.round(height / 2) + 5];
  const middle = (top + bottom) / 2;
  const point = ends === 'here' ? 0 : Math.min(6, width / 2);
  const notch = begins === 'here' ? 0 : Math.min(6, width / 2);
  const right = x + width - 0.5;
  return `M${x + 0.5} ${top}H${right - point}L${right} ${middle}L${right - point} ${bottom}H${x + 0.5}L${x + 0.5 + notch} ${middle}Z`;
}

/** The ghost of the first day, and a line from there to where it is now. */
function Moved({
  mark,
  row,
  y,
  width,
}: {
  mark: Mark;
  row: MilestoneRow | undefined;
  y: number;
  width: number;
}) {
  if (mark.baseline === null || !row) return null;
  const isSeen = mark.baseline >= 0 && mark.baseline <= width;
  const from = Math.min(width, Math.max(0, mark.baseline));
  const sign = Math.sign(mark.x - from);
  const end = mark.x - sign * (half + 1);
  return (
    <g className="tl-moved">
      {Math.abs(mark.x - from) > 2 * half && (
        <path
          d={`M${from + (isSeen ? sign * half : 0)} ${y}H${end}M${end - sign * 4} ${y - 3}L${end} ${y}L${end - sign * 4} ${y + 3}`}
        />
      )}
      {isSeen && (
        <path className="tl-ghost" d={outlineOf(row.critical)} transform={`translate(${from} ${y})`} />
      )}
    </g>
  );
}

function MarkCell({
  say,
  id,
  item,
  milestone,
  mark,
  isChosen,
  isOpen,
}: {
  say: Say;
  id: string;
  item: number;
  milestone: MilestoneRow;
  mark: Mark;
  isChosen: boolean;
  isOpen: boolean;
}) {
  const words = say.milestone(milestone);
  return (
    <div
      role="gridcell"
      id={id}
      className="tl-mark"
      title={words}
      aria-label={words}
      data-item={item}
      data-day={dayOfMilestone(milestone)}
      data-chosen={isChosen ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      style={{ insetInlineStart: `calc(var(--tl-label) + ${mark.x - half - 5}px)` }}
    >
      {mark.room > 0 && (
        <span aria-hidden className="tl-name" style={{ maxWidth: mark.room }}>
          {say.name(milestone.title)}
        </span>
      )}
    </div>
  );
}

export const GroupLine = memo(function GroupLine({
  say,
  group,
  isFolded,
  line,
  y,
  height,
  at,
  none,
}: Omit<LineProps, 'label'> & {
  group: TimelineGroup;
  isFolded: boolean;
  /** What the group of those is called that have none. */
  none: string;
}) {
  const Fold = isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className="tl-line"
      data-line={line}
      data-group=""
      data-at={at === undefined ? undefined : ''}
      style={{ transform: `translateY(${y}px)`, height }}
    >
      <div
        role="rowheader"
        id={cellId(line, null)}
        className="tl-label"
        aria-expanded={!isFolded}
        data-chosen={at === null ? '' : undefined}
      >
        <Fold size={16} aria-hidden />
        <span className="tl-group">{group.group ? say.name(group.group[1]) : none}</span>
        <span className="tl-count">{say.t('screen-count', { count: group.lines })}</span>
      </div>
    </div>
  );
});
