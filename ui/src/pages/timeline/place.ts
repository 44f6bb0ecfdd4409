/** What the timeline shows, as it stands in the address beside the filter: how much time, around which day, divided by what. */
import type { TimelineBy } from '@/ipc/contract';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { dayOf } from '@/text/days';
import { anchorOf, beside, closer, type Span, type Stretch, spans, stretchOf } from './layout';

const plain: Span = 'year';
const shapes = ['picture', 'list'] as const;
export type Shape = (typeof shapes)[number];

export interface Shown {
  readonly span: Span;
  readonly stretch: Stretch;
  readonly by: TimelineBy;
  readonly shape: Shape;
  setBy(by: TimelineBy): void;
  setShape(shape: Shape): void;
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

export function useShown(): Shown {
  const { search, go } = usePlace();
  const { day } = useAsOf();
  const span = spans.find((one) => one === search.span) ?? plain;
  const stretch = stretchOf(span, isDay(search.on) ? search.on : day);
  const change = (part: Record<string, unknown>) => go({ search: { ...search, ...part }, replace: true });
  const said = (next: Span, on: string) => {
    // What the day of the screen shows by itself need not be said: a link of today is one of tomorrow, too.
    const isPlain = stretchOf(next, on).from === stretchOf(next, day).from;
    return { span: next === plain ? undefined : next, on: isPlain ? undefined : on };
  };
  const to = (next: Span, on: string) => change(said(next, on));
  const setSpan = (next: Span, chosen: string | null) => to(next, anchorOf(stretch, chosen, day));
  return {
    span,
    stretch,
    by: search.by === 'domain' ? 'domain' : 'ministry',
    shape: shapes.find((one) => one === search.show) ?? 'picture',
    setBy: (by) => change({ by: by === 'ministry' ? undefined : by }),
    setShape: (shape) => change({ show: shape === 'picture' ? undefined : shape }),
    setSpan,
    zoom: (by, chosen) => {
      const next = closer(span, by);
      if (next) setSpan(next, chosen);
    },
    move: (by) => to(span, beside(span, stretch, by)),
    show: (on) => to(span, on),
    at: (on) => said(span, on),
  };
}

/** The last day of a period. */
export const lastOf = ({ to }: Stretch): string => dayOf(to - 1);
