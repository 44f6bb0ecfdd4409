/** Two panes with a bar between them, moved by pointer or by arrow keys. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '@/text/text';

interface SplitPaneProps {
  first: ReactNode;
  /** `null` closes the second pane and the bar. */
  second: ReactNode | null;
  /** Whether the second pane stands there because it was asked for: then it is brought into sight. */
  isCalled?: boolean;
  /** Share of the first pane, in percent. */
  share: number;
  onShare: (share: number) => void;
  least?: number;
  most?: number;
}

export function SplitPane(props: SplitPaneProps) {
  const { first, second, isCalled = true, share, onShare, least = 25, most = 80 } = props;
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  const isOpen = second !== null && isCalled;
  // In a narrow window the second pane stands below the first: what was opened is brought into sight.
  useEffect(() => {
    const [, bar, pane] = frame.current?.children ?? [];
    if (isOpen && bar && pane && getComputedStyle(bar).display === 'none')
      pane.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  const set = (next: number) => onShare(Math.min(most, Math.max(least, Math.round(next))));

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: share - 2,
      ArrowRight: share + 2,
      Home: least,
      End: most,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  }

  function onPointerMove(event: PointerEvent) {
    const box = frame.current?.getBoundingClientRect();
    if (dragging && box && box.width > 0) set(((event.clientX - box.left) / box.width) * 100);
  }

  // The first pane keeps its place in the tree whether the second is there or not, or it would lose its focus.
  const columns =
    second === null ? 'minmax(0, 1fr)' : `minmax(0, ${share}fr) 24px minmax(0, ${100 - share}fr)`;
  return (
    <div ref={frame} className="kit-split" style={{ gridTemplateColumns: columns }}>
      <div>{first}</div>
      {second !== null && bar()}
      {second !== null && <div>{second}</div>}
    </div>
  );

  function bar() {
    return (
      <div
        className="kit-split-bar"
        role="separator"
        aria-orientation="vertical"
        aria-label={t('screen-kit-split')}
        aria-valuenow={share}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        data-dragging={dragging ? '' : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
      />
    );
  }
}
