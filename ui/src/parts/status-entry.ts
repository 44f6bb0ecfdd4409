/** What is typed of a status, and the entry that it comes to. */
import type { Entry, Health, Mark, Scale, StatusRow } from '@/ipc/contract';
import { readFigure } from '@/text/figure';
import { folded } from '@/text/readings';
import { written } from './strip';

/** A rating that stands on no scale of ours. */
export const other = 'other';

export interface Said {
  health: Health | null;
  /** The scale that the rating is chosen from; none where nothing is rated otherwise. */
  scale: string | null;
  rating: string;
  headline: string;
  as_of: string | null;
  narrative: string;
  obstacles: string;
  next_step: string;
  next_on: string | null;
  progress: string;
  source: string;
  /** Where the post is that reported, and which. */
  body: string | null;
  reporter: string | null;
}

export const none: Said = {
  health: null,
  scale: null,
  rating: '',
  headline: '',
  as_of: null,
  narrative: '',
  obstacles: '',
  next_step: '',
  next_on: null,
  progress: '',
  source: '',
  body: null,
  reporter: null,
};

/** The first scale on which a rating stands; a rating of no scale stands by itself. */
export function scaleOf(rating: string | null, scales: readonly Scale[]): string | null {
  if (!rating) return null;
  return scales.find(({ marks }) => marks.some(({ mark }) => mark === rating))?.id ?? other;
}

/** The scale by which whoever rated goes on rating; what stands on none is typed anew. */
export function scaleAgain(rating: string | null, scales: readonly Scale[]): string | null {
  const scale = scaleOf(rating, scales);
  return scale === other ? null : scale;
}

/** A correction begins with what was said. */
export function saidIn(row: StatusRow): Said {
  const { health, as_of, next_on, progress, reporter } = row;
  return {
    ...none,
    health,
    as_of,
    next_on,
    rating: row.original_rating ?? '',
    headline: row.headline ?? '',
    narrative: row.narrative ?? '',
    obstacles: row.obstacles ?? '',
    next_step: row.next_step ?? '',
    progress: progress === null ? '' : String(progress),
    source: row.source ?? '',
    body: reporter?.organisation.id ?? null,
    reporter: reporter?.id ?? null,
  };
}

/** What a new status takes over from the last, until somebody says otherwise: what is done, what hinders, what lies ahead. */
export function carriedFrom(latest: StatusRow | null, today: string): Said {
  if (!latest) return none;
  const { progress, obstacles, next_step, next_on } = saidIn(latest);
  const isAhead = next_on === null || next_on >= today;
  return { ...none, progress, obstacles, ...(isAhead ? { next_step, next_on } : {}) };
}

export function entryOf(said: Said, today: string): Entry {
  const { headline, narrative, obstacles, next_step, source, health, next_on, reporter } = said;
  const progress = readFigure(said.progress);
  return {
    as_of: said.as_of ?? today,
    ...written({ original_rating: said.rating, headline, narrative, obstacles, next_step, source }),
    ...(health ? { health } : {}),
    ...(next_on ? { next_on } : {}),
    ...(progress === null ? {} : { progress }),
    ...(reporter ? { reporter } : {}),
  };
}

/** The field that keeps it from being asked: nothing is said that was not taken over, or the percentage is no number. */
export function wrongIn(said: Said, carried: Said = none): 'health' | 'progress' | null {
  const { rating, headline, narrative, obstacles, next_step, progress } = said;
  const words = { rating, headline, narrative, obstacles, next_step, progress };
  const isSaid = (Object.keys(words) as (keyof typeof words)[]).some(
    (field) => words[field].trim() !== '' && words[field] !== carried[field],
  );
  if (said.health === null && !isSaid) return 'health';
  return progress.trim() !== '' && !Number.isInteger(readFigure(progress)) ? 'progress' : null;
}

/** What a rating means wherever it stands on a scale; none where it stands on none, or two scales differ. */
export function markOf(rating: string, scales: readonly Scale[]): Mark | null {
  const same = scales
    .flatMap(({ marks }) => marks)
    .filter(({ mark }) => folded(mark) === folded(rating.trim()));
  return same.every(({ health }) => health === same[0]?.health) ? (same[0] ?? null) : null;
}

/** The rating of a scale that is said, if it is one. */
export const markIn = ({ scale, rating }: Said, scales: readonly Scale[]): Mark | null =>
  scales.find(({ id }) => id === scale)?.marks.find(({ mark }) => mark === rating) ?? null;
