/** The whole timeline on paper, A3 across: sheet by sheet, each with its axis; made only while it is printed. */
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { TimelineFrame, TimelineRow } from '@/ipc/contract';
import { useText } from '@/text/text';
import { Axis, Behind } from './axis';
import { clustersOf, type Line, linesOf, type Scale, type Span, type Stretch, sheetsOf } from './layout';
import { Legend } from './legend';
import { MeetingLane } from './meetings';
import { GroupLine, RowLine, useSay } from './row';

/** A3 across, 420 × 297 mm with margins of 12 mm, in pixels of CSS; the foot has the legend. */
const paper = { width: 1490, label: 300, line: 22, lines: 38 } as const;
const unfolded: ReadonlySet<number> = new Set();

interface PrintProps {
  frame: TimelineFrame;
  rows: readonly TimelineRow[];
  span: Span;
  stretch: Stretch;
  asOf: string;
  title: string;
  none: string;
  onDone: () => void;
}

export function PrintSheets({ frame, rows, span, stretch, asOf, title, none, onDone }: PrintProps) {
  const { t, day } = useText();
  const say = useSay();
  const scale: Scale = { stretch, width: paper.width - paper.label };
  const clusters = clustersOf(
    frame.meetings.map(({ on }) => on),
    scale,
  );
  const sheets = sheetsOf(linesOf(frame.groups, unfolded), paper.lines);
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    // Paper is white, whatever the screen is.
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset.theme = 'light';
    // Once it has been laid out; what is printed is what stands there then.
    const timer = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(timer);
      if (theme) dataset.theme = theme;
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  return createPortal(
    <div className="tl-print" aria-hidden style={{ ['--tl-label' as string]: `${paper.label}px` }}>
      {sheets.map((sheet, nth) => (
        <section key={keyOf(sheet)} className="tl-sheet">
          <header>
            <span className="font-bold">{title}</span>
            <span>{t('screen-as-of', { day: day(asOf) })}</span>
            <span>{t('screen-timeline-sheet', { nth: nth + 1, of: sheets.length })}</span>
            <span>{t('handling-notice')}</span>
          </header>
          <div className="tl-head">
            <Axis span={span} scale={scale} />
            <MeetingLane
              meetings={frame.meetings}
              clusters={clusters}
              height={paper.line}
              label={paper.label}
              at={undefined}
            />
          </div>
          <div className="tl-body" style={{ height: sheet.length * paper.line }}>
            <Behind span={span} scale={scale} holidays={frame.holidays} asOf={asOf} />
            {sheet.map((one, index) => {
              const own = { say, line: index, y: index * paper.line, height: paper.line, at: undefined };
              const group = frame.groups[one.group];
              if (one.sort === 'row')
                return (
                  <RowLine
                    key={`r${one.row}`}
                    {...own}
                    row={rows[one.row]}
                    label={paper.label}
                    scale={scale}
                    open={null}
                  />
                );
              return (
                group && (
                  <GroupLine key={`g${one.group}`} {...own} group={group} none={none} isFolded={false} />
                )
              );
            })}
          </div>
          <Legend />
        </section>
      ))}
    </div>,
    document.body,
  );
}

/** No sheet has the first row of another. */
const keyOf = (sheet: readonly Line[]): string => {
  const row = sheet.find((line) => line.sort === 'row');
  return `${sheet[0]?.group}:${row?.row ?? ''}`;
};
