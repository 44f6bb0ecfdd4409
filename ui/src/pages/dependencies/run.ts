/** Has the picture laid out beside the window, within a time; it can be given up. Then the list stands alone. */
import { useCallback, useEffect, useState } from 'react';
import type { Layout, Wish } from './layout';

/** Milliseconds after which the list stands alone. */
const deadline = 3000;

export type Outcome =
  | { readonly at: 'working' }
  | { readonly at: 'drawn'; readonly layout: Layout }
  /** The time has passed, someone gave it up, or it cannot be done here. */
  | { readonly at: 'late' | 'given-up' | 'broken' };

/** What lays out; a worker, or in a test what stands for one. */
export interface Drawer {
  onmessage: ((event: MessageEvent<Layout | null>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(wish: Wish): void;
  terminate(): void;
}

const worker = (): Drawer => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/** Begins; the answer comes once. Returns how to give it up. */
export function draw(
  wish: Wish,
  tell: (outcome: Outcome) => void,
  begin: () => Drawer = worker,
  within = deadline,
): () => void {
  const drawer = begin();
  let isOver = false;
  const end = (outcome: Outcome) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    drawer.terminate();
    tell(outcome);
  };
  const timer = setTimeout(() => end({ at: 'late' }), within);
  drawer.onmessage = ({ data }) => end(data ? { at: 'drawn', layout: data } : { at: 'broken' });
  drawer.onerror = () => end({ at: 'broken' });
  drawer.postMessage(wish);
  return () => end({ at: 'given-up' });
}

/** The picture of a wish; the one before stays until the next is drawn. */
export function useDrawing(wish: Wish | null): {
  outcome: Outcome;
  layout: Layout | null;
  giveUp: () => void;
  again: () => void;
} {
  const [outcome, setOutcome] = useState<Outcome>({ at: 'working' });
  const [layout, setLayout] = useState<Layout | null>(null);
  const [stop, setStop] = useState<(() => void) | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = wish && JSON.stringify(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same once more.
  useEffect(() => {
    if (asked === null) return;
    let isGone = false;
    setOutcome({ at: 'working' });
    const giveUp = draw(JSON.parse(asked) as Wish, (told) => {
      if (isGone) return;
      setOutcome(told);
      setLayout(told.at === 'drawn' ? told.layout : null);
    });
    setStop(() => giveUp);
    return () => {
      isGone = true;
      giveUp();
    };
  }, [asked, turn]);
  return {
    outcome,
    layout,
    giveUp: useCallback(() => stop?.(), [stop]),
    again: useCallback(() => setTurn((now) => now + 1), []),
  };
}
