/** What the columns of the list stand for, and how words that are typed or pasted into them are read. */
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Cadence, Entry, Health, Pillar, Query, WorkstreamField, WorkstreamRow } from '@/ipc/contract';
import { failureOf } from '@/ipc/failure';
import type { Choice } from '@/kit/choice';
import { sentenceOf } from '@/parts/failure';
import { healths } from '@/parts/health';
import { useName } from '@/parts/name';
import { type Tense, useReadDay } from '@/parts/read-day';
import { markOf } from '@/parts/status-entry';
import { type Family, wordsOf } from '@/parts/word-field';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { readFigure } from '@/text/figure';
import { onOneLine } from '@/text/lines';
import { namedBy } from '@/text/readings';
import { type Text, useText } from '@/text/text';

/** Of the record itself. */
export const recordFields = ['code', 'title', 'pillar', 'cadence'] as const;
/** Of the status that was logged last; a change of one logs another, which repeats the rest. */
export const statusFields = ['health', 'as-of', 'headline', 'next-step', 'next-on', 'progress'] as const;
/** Of which several may be said. */
export const manyFields = ['joint', 'topics'] as const;
export const fields = [...recordFields, ...statusFields, 'lead', ...manyFields] as const;

export type RecordField = (typeof recordFields)[number];
export type StatusField = (typeof statusFields)[number];
export type ManyField = (typeof manyFields)[number];
export type Field = (typeof fields)[number];

export const isOf = <F extends Field>(some: readonly F[], field: string): field is F =>
  some.some((one) => one === field);

/** What may be meant by what is typed; a sentence if nothing is. */
export type Offer = (typed: string) => Promise<readonly Choice[] | string>;
type Offered = 'lead' | 'joint' | 'topics' | 'health' | 'as-of' | 'next-on' | 'pillar' | 'cadence';

const most = 8;

export function useOffers(): Readonly<Record<Offered, Offer>> {
  const text = useText();
  const name = useName();
  const cache = useQueryClient();
  const { clock } = useAsOf();
  const readDay = useReadDay();
  return useMemo(() => {
    const { t } = text;
    const ask = async <T>(query: Query, choices: (found: T) => readonly Choice[]) => {
      try {
        return choices((await cache.fetchQuery(optionsOf(query))) as T);
      } catch (thrown) {
        return sentenceOf(failureOf(thrown), text);
      }
    };
    const window = { offset: 0, limit: most };
    type Bodies = Extract<import('@/ipc/contract').Answer, { answer: 'organisations' }>['value'];
    type Topics = Extract<import('@/ipc/contract').Answer, { answer: 'topics' }>['value'];
    const bodies: Offer = (typed) => {
      const filter = typed.trim() === '' ? { top: true } : { text: typed.trim() };
      return ask<Bodies>({ query: 'organisations', filter, window, clock }, ({ items }) =>
        items.map((row) => {
          const note = row.names.abbreviation ?? row.names.short;
          return { id: row.id, label: name(row.path), ...(note ? { note } : {}) };
        }),
      );
    };
    const topics: Offer = (typed) =>
      ask<Topics>({ query: 'topics', text: typed.trim() || null, window, clock }, ({ items }) =>
        items.map(({ id, kind, code, name: called }) => ({
          id,
          label: name(called),
          note: [t(`topic-kind-${kind}`), code].filter(Boolean).join(' '),
        })),
      );
    const days =
      (tense: Tense): Offer =>
      async (typed) => {
        if (typed.trim() === '') return [];
        try {
          const day = await readDay(typed.trim(), tense);
          return [{ id: day, label: text.day(day), note: text.dayWithWeekday(day) }];
        } catch (thrown) {
          return sentenceOf(failureOf(thrown), text);
        }
      };
    const words =
      (family: Family | 'health'): Offer =>
      (typed) =>
        Promise.resolve(narrowed(family, typed.trim(), text));
    return {
      lead: bodies,
      joint: bodies,
      topics,
      'as-of': days('past'),
      'next-on': days('ahead'),
      health: words('health'),
      pillar: words('pillar'),
      cadence: words('cadence'),
    };
  }, [text, name, cache, clock, readDay]);
}

/** The words of a family, by their digit, or by what they begin with or are read as. */
function narrowed(family: Family | 'health', typed: string, { t }: Text): readonly Choice[] {
  const words: readonly string[] = family === 'health' ? healths : wordsOf(family);
  const all = words.map((id, index) => ({
    id,
    label: t(`${family}-${id}`),
    note: String(index + 1),
    how: namedBy(typed, `${family}-${id}`, [String(index + 1)]),
  }));
  const first = all.filter(({ how }) => how === 0);
  const found = first.length > 0 ? first : all.filter(({ how }) => how !== null);
  // The word that stands there is no search: all are to choose from.
  const shown = found.length === 1 && found[0]?.label === typed ? all : found;
  return shown.map(({ how: _how, ...choice }) => choice);
}

/** A value that was read, and how it is called; or the sentence that says why it cannot be. */
export type Read = Value | string;
export interface Value {
  /** An id, a word, a day, a text; empty where the field is to say nothing. */
  readonly id: string;
  readonly label: string;
  /** Where several may be said. */
  readonly many?: readonly Choice[];
  /** The rating of another scale by which the health was said, to the letter. */
  readonly rating?: string;
}

/** Those of which nothing can be said. */
const mayBeEmpty = (field: Field): boolean => field !== 'lead' && field !== 'health' && field !== 'as-of';
/** Between names in a cell: as the list writes them, and as people do. */
const between = /[\u3001,\uff0c;\uff1b\n]+/;
const mark = '\u30fb';

/** Reads a cell that was pasted or filled: names must be whole there, for nobody chooses. */
export function useReader(): (field: Field, given: string) => Promise<Read> {
  const text = useText();
  const name = useName();
  const cache = useQueryClient();
  const { clock } = useAsOf();
  const offers = useOffers();
  return useMemo(() => {
    const { t } = text;
    const called = async (noun: 'organisation' | 'topic', given: string): Promise<Read> => {
      try {
        const query = { query: 'resolve', noun, given, clock } as const;
        const found = await cache.fetchQuery(optionsOf(query));
        return { id: found.id, label: found.name };
      } catch (thrown) {
        return sentenceOf(failureOf(thrown), text);
      }
    };
    const several = async (noun: 'organisation' | 'topic', given: string): Promise<Read> => {
      const many: Choice[] = [];
      for (const part of given.split(between)) {
        let rest = part.split(mark).map((one) => one.trim());
        // The mark between names stands in some names too; so the longest that is a name is taken.
        while (rest.some(Boolean)) {
          let read: Read = '';
          let taken = rest.length;
          for (; taken > 0; taken -= 1) {
            read = await called(noun, rest.slice(0, taken).join(mark));
            if (typeof read !== 'string') break;
          }
          if (typeof read === 'string') return read;
          const { id, label } = read;
          if (!many.some((one) => one.id === id)) many.push({ id, label });
          rest = rest.slice(taken);
        }
      }
      return { id: '', label: many.map(({ label }) => label).join(t('screen-list-mark')), many };
    };
    /** The whole word or the digit is meant here, and not a beginning. */
    const wholeOf = (field: Family | 'health', typed: string): Read | null =>
      narrowed(field, typed, text).find(({ label, note }) => label === typed || note === typed) ?? null;
    /** A rating as ministries give it, kept beside what it means. */
    const rated = async (typed: string): Promise<Read> => {
      const scales = await cache.fetchQuery(optionsOf({ query: 'scales' }));
      const found = markOf(typed, scales);
      if (!found)
        return t('screen-batch-unreadable-health', {
          text: typed,
          words: healths.map((id) => t(`health-${id}`)).join(t('screen-list-mark')),
          scales: scales.map(({ name: called }) => name(called)).join(t('screen-list-mark')),
        });
      const word = t(`health-${found.health ?? 'none'}`);
      return {
        id: found.health ?? '',
        label: found.mark === word ? word : t('screen-batch-rated', { health: word, rating: found.mark }),
        ...(found.mark === word ? {} : { rating: found.mark }),
      };
    };
    return async (field, given) => {
      const typed = given.trim();
      if (typed === '') {
        if (!mayBeEmpty(field)) return t('screen-batch-not-empty');
        return { id: '', label: '', ...(isOf(manyFields, field) ? { many: [] } : {}) };
      }
      switch (field) {
        case 'code':
        case 'title':
        case 'headline':
        case 'next-step': {
          // Cells of a sheet are broken to fit their width; these fields are one line.
          const line = onOneLine(typed);
          return { id: line, label: line };
        }
        case 'progress': {
          const figure = readFigure(typed.replace(/[%\uff05]$/, ''));
          return figure === null
            ? t('screen-batch-unreadable', { text: typed })
            : { id: String(figure), label: t('screen-kit-percent', { value: figure }) };
        }
        case 'lead':
          return called('organisation', typed);
        case 'joint':
          return several('organisation', typed);
        case 'topics':
          return several('topic', typed);
        case 'as-of':
        case 'next-on': {
          const found = await offers[field](typed);
          return typeof found === 'string'
            ? found
            : (found[0] ?? t('screen-batch-unreadable', { text: typed }));
        }
        case 'health':
          return wholeOf(field, typed) ?? (await rated(typed));
        case 'pillar':
        case 'cadence': {
          return wholeOf(field, typed) ?? t('screen-batch-unreadable', { text: typed });
        }
      }
    };
  }, [cache, clock, offers, name, text]);
}

/** A status with other words in some of its places. */
export type Part = { readonly [F in StatusField | 'rating']?: string };

/** What a status says that changes something of what the list shows and repeats the rest; empty words go. */
export function entryOf(row: WorkstreamRow | null, today: string, part: Part): Entry {
  const said = (field: StatusField, before: string | null | undefined) =>
    (part[field] ?? before ?? '').trim();
  const health = said('health', row?.health);
  const headline = said('headline', row?.headline);
  const next_step = said('next-step', row?.next_step);
  const next_on = said('next-on', row?.next_on);
  const progress = said('progress', row?.progress?.toString());
  return {
    as_of: part['as-of'] || today,
    ...(health ? { health: health as Health } : {}),
    ...(part.rating ? { original_rating: part.rating } : {}),
    ...(progress ? { progress: Number(progress) } : {}),
    ...(headline ? { headline } : {}),
    ...(next_step ? { next_step } : {}),
    ...(next_on ? { next_on } : {}),
  };
}

/** A field of the record itself; its title in the language in which it is shown. */
export function revision(
  row: WorkstreamRow,
  field: RecordField,
  said: string,
  lang: string,
): WorkstreamField {
  const word = said.trim();
  switch (field) {
    case 'code':
      return { field, value: word || null };
    case 'pillar':
      return { field, value: (word || null) as Pillar | null };
    case 'cadence':
      return { field, value: (word || null) as Cadence | null };
    case 'title': {
      const isEnglish = lang === 'en' && row.title.en !== undefined;
      return { field, value: isEnglish ? { ...row.title, en: word } : { ...row.title, ja: word } };
    }
  }
}
