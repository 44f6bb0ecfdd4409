/** What is typed of a status, and the entry that it comes to. */
import type { Entry, Health, StatusRow } from '@/ipc/contract';
import { written } from '@/parts/strip';
import { readFigure } from '@/text/figure';

export interface Said {
  health: Health | null;
  headline: string;
  as_of: string | null;
  narrative: string;
  obstacles: string;
  next_step: string;
  next_on: string | null;
  progress: string;
  source: string;
}

export const none: Said = {
  health: null,
  headline: '',
  as_of: null,
  narrative: '',
  obstacles: '',
  next_step: '',
  next_on: null,
  progress: '',
  source: '',
};

/** A correction begins with what was said. */
export function saidIn(row: StatusRow): Said {
  const { health, as_of, next_on, progress } = row;
  return {
    health,
    as_of,
    next_on,
    headline: row.headline ?? '',
    narrative: row.narrative ?? '',
    obstacles: row.obstacles ?? '',
    next_step: row.next_step ?? '',
    progress: progress === null ? '' : String(progress),
    source: row.source ?? '',
  };
}

/** The source's own rating is no field here: a correction keeps it as it was. */
export function entryOf(said: Said, today: string, corrected: StatusRow | null): Entry {
  const { headline, narrative, obstacles, next_step, source, health, next_on } = said;
  const progress = readFigure(said.progress);
  return {
    as_of: said.as_of ?? today,
    ...written({ headline, narrative, obstacles, next_step, source }),
    ...(health ? { health } : {}),
    ...(next_on ? { next_on } : {}),
    ...(progress === null ? {} : { progress }),
    ...(corrected?.original_rating ? { original_rating: corrected.original_rating } : {}),
  };
}

/** The field that keeps it from being asked: nothing is said, or the percentage is no number. */
export function wrongIn(said: Said, corrected: StatusRow | null): 'health' | 'progress' | null {
  const { headline, narrative, obstacles, next_step, progress } = said;
  const words = Object.keys(written({ headline, narrative, obstacles, next_step, progress }));
  if (said.health === null && words.length === 0 && !corrected?.original_rating) return 'health';
  return progress.trim() !== '' && !Number.isInteger(readFigure(progress)) ? 'progress' : null;
}
