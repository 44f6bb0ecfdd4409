/** What the timeline shows, as it stands in the address beside the filter: how much time, around which day, divided by what. */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { TimelineBy } from '@/ipc/contract';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { dayOf } from '@/text/days';
import { anchorOf, beside, closer, type Span, type Stretch, spans, stretchOf } from './layout';

const plain: Span = 'year';
const shapes = ['picture', 'list'] as const;
export type Shape = (typeof shapes)[number];

export interface Divided {
  readonly by: TimelineBy;
  readonly shape: Shape;
  setBy(by: TimelineBy): void;
  setShape(shape: Shape): void;
}

export interface Shown {
  readonly span: Span;
  readonly stretch: Stretch;
  setSpan(span: Span, chosen: string | null): void;
  /** One step closer, or further away; `chosen` is the day that stays in sight. */
  zoom(by: -1 | 1, chosen: string | null): void;
  /** To the period before, or after. */
  move(by: -1 | 1): void;
  /** To the period in which a day lies; and what the address says of it. */
  show(day: string): void;
  at(day: string): Readonly<Record<string, unknown>>;
}

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** By what the lines are divided, and how they are shown. */
export function useDivided(): Divided {
  const { search, go } = usePlace();
  const change = (part: Record<string, unknown>) => go({ search: { ...search, ...part }, replace: true });
  return {
    by: search.by === 'domain' ? 'domain' : 'ministry',
    shape: shapes.find((one) => one === search.show) ?? 'picture',
    setBy: (by) => change({ by: by === 'ministry' ? undefined : by }),
    setShape: (shape) => change({ show: shape === 'picture' ? undefined : shape }),
  };
}

/** A period, as the address has it. */
interface Said {
  readonly span: Span | undefined;
  readonly on: string | undefined;
}

/**
 * Where one looks, before the address says so. A new address draws the whole window anew; while one walks through time
 * only what shows time is, and the address follows once the keys rest.
 */
const useAhead = create<{ readonly said: Said | null }>(() => ({ said: null }));
/** How long they must rest, in milliseconds. */
const rests = 300;

/** For the page: lets the address follow, and lets go of what waits once it is there, or once it says another period. */
export function useFollowed(): void {
  const { search, go } = usePlace();
  const period = `${search.span} ${search.on}`;
  const known = useRef(period);
  useEffect(() => {
    if (known.current !== period) useAhead.setState({ said: null });
    known.current = period;
    let timer = 0;
    const arm = () => {
      window.clearTimeout(timer);
      const { said } = useAhead.getState();
      if (said) timer = window.setTimeout(() => go({ search: { ...search, ...said }, replace: true }), rests);
    };
    arm();
    const leave = useAhead.subscribe(arm);
    return () => {
      leave();
      window.clearTimeout(timer);
    };
  }, [search, go, period]);
  useEffect(() => () => useAhead.setState({ said: null }), []);
}

/** The period as the address has it: for what need not follow each step. */
export function useAddressed(): Stretch {
  const { search } = usePlace();
  const { day } = useAsOf();
  return readPeriod(search, day).stretch;
}

function readPeriod({ span: given, on }: Readonly<Record<string, unknown>>, day: string) {
  const span = spans.find((one) => one === given) ?? plain;
  return { span, stretch: stretchOf(span, isDay(on) ? on : day) };
}

export function useShown(): Shown {
  const { search } = usePlace();
  const { day } = useAsOf();
  const ahead = useAhead(({ said }) => said);
  const { span, stretch } = readPeriod(ahead ? { ...ahead } : search, day);
  const said = (next: Span, on: string): Said => {
    // What the day of the screen shows by itself need not be said: a link of today is one of tomorrow, too.
    const isPlain = stretchOf(next, on).from === stretchOf(next, day).from;
    return { span: next === plain ? undefined : next, on: isPlain ? undefined : on };
  };
  const to = (next: Span, on: string) => {
    const period = said(next, on);
    const isSaid = search.span === period.span && search.on === period.on;
    useAhead.setState({ said: isSaid ? null : period });
  };
  const setSpan = (next: Span, chosen: string | null) => to(next, anchorOf(stretch, chosen, day));
  return {
    span,
    stretch,
    setSpan,
    zoom: (by, chosen) => {
      const next = closer(span, by);
      if (next) setSpan(next, chosen);
    },
    move: (by) => to(span, beside(span, stretch, by)),
    show: (on) => to(span, on),
    at: (on) => ({ ...said(span, on) }),
  };
}

/** The last day of a period. */
export const lastOf = ({ to }: Stretch): string => dayOf(to - 1);
