/** How each column of the list is changed where it stands: what may be meant, and the one intent that says it. */
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Entry, Health, Intent, OrganisationRow, WorkstreamField, WorkstreamRow } from '@/ipc/contract';
import { Failure, failureOf } from '@/ipc/failure';
import type { Choice } from '@/kit/choice';
import type { GridEdit } from '@/kit/grid/column';
import { useAct } from '@/parts/act';
import { sentenceOf } from '@/parts/failure';
import { healths } from '@/parts/health';
import { useName } from '@/parts/name';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { type Text, useText } from '@/text/text';
import { beginAssign } from './assign-strip';
import { useView } from './view';

export type Field = 'code' | 'title' | 'lead' | 'health' | 'as-of' | 'headline';
export const fields: readonly Field[] = ['code', 'title', 'lead', 'health', 'as-of', 'headline'];

/** What may be meant by what is typed in a column whose values are not words of one's own; a sentence if nothing is. */
export type Offer = (typed: string) => Promise<readonly Choice[] | string>;

export function useOffers(): Readonly<Record<'lead' | 'health' | 'as-of', Offer>> {
  const text = useText();
  const name = useName();
  const cache = useQueryClient();
  const { clock } = useAsOf();
  return useMemo(
    () => ({
      health: (typed) => Promise.resolve(healthsFor(typed.trim(), text)),
      lead: async (typed) => {
        const filter = typed.trim() === '' ? { top: true } : { text: typed.trim() };
        const query = { query: 'organisations', filter, window: { offset: 0, limit: 8 }, clock } as const;
        let found: { readonly items: readonly OrganisationRow[] };
        try {
          found = await cache.fetchQuery(optionsOf(query));
        } catch (thrown) {
          return sentenceOf(failureOf(thrown), text);
        }
        return found.items.map((row: OrganisationRow) => {
          const note = row.names.abbreviation ?? row.names.short;
          return { id: row.id, label: name(row.path), ...(note ? { note } : {}) };
        });
      },
      'as-of': async (typed) => {
        if (typed.trim() === '') return [];
        try {
          const day = await cache.fetchQuery(optionsOf({ query: 'day', given: typed.trim() }));
          return [{ id: day, label: text.day(day), note: text.dayWithWeekday(day) }];
        } catch (thrown) {
          return sentenceOf(failureOf(thrown), text);
        }
      },
    }),
    [text, name, cache, clock],
  );
}

/** The five, by their digit or by the beginning of their word. */
function healthsFor(typed: string, { t }: Text): readonly Choice[] {
  const all = healths.map((id, index) => ({ id, label: t(`health-${id}`), note: String(index + 1) }));
  const narrowed = all.filter(
    ({ label, note }) => note === typed || label.toLowerCase().startsWith(typed.toLowerCase()),
  );
  // The word that stands there is no search: all five are to choose from.
  return narrowed.length === 1 && narrowed[0]?.label === typed ? all : narrowed;
}

/** What a status says that changes one thing of what the list shows and repeats the rest. */
export function entryOf(row: WorkstreamRow, today: string, part: Partial<Entry>): Entry {
  const health = part.health ?? row.health ?? undefined;
  const headline = (part.headline ?? row.headline ?? '').trim();
  return {
    as_of: part.as_of ?? today,
    ...(health ? { health } : {}),
    ...(headline ? { headline } : {}),
  };
}

/** A field of the record itself, in the language in which it is shown. */
export function revision(
  row: WorkstreamRow,
  field: 'code' | 'title',
  typed: string,
  lang: string,
): WorkstreamField {
  const said = typed.trim();
  if (field === 'code') return { field, value: said || null };
  const isEnglish = lang === 'en' && row.title.en !== undefined;
  return { field, value: isEnglish ? { ...row.title, en: said } : { ...row.title, ja: said } };
}

/** `null` while another day than today is shown: then nothing is recorded. */
export function useEdits(): Readonly<Record<Field, GridEdit<WorkstreamRow>>> | null {
  const text = useText();
  const { attempt } = useAct();
  const { today, isToday } = useAsOf();
  const offers = useOffers();
  // Where one is changes with every step; what can be edited does not.
  const { open } = useView();
  const openNow = useRef(open);
  openNow.current = open;
  return useMemo(() => {
    if (!isToday) return null;
    const { t, lang } = text;
    const record = async (intent: Intent, said: string): Promise<string | null> => {
      const outcome = await attempt({ submit: 'intent', ...intent }, said);
      return outcome instanceof Failure ? sentenceOf(outcome, text) : null;
    };
    const revise = (field: 'code' | 'title'): GridEdit<WorkstreamRow> => ({
      may,
      commit: (row, typed) =>
        record(
          { intent: 'revise-workstream', workstream: row.id, set: [revision(row, field, typed, lang)] },
          t('screen-workstreams-revised'),
        ),
    });
    const log = (row: WorkstreamRow, part: Partial<Entry>) => {
      const entry = entryOf(row, today, part);
      if (!entry.health && !entry.headline) return Promise.resolve(t('screen-status-lacks'));
      return record({ intent: 'log-status', workstream: row.id, entry }, t('screen-status-logged'));
    };
    return {
      code: revise('code'),
      title: revise('title'),
      lead: {
        may,
        offer: offers.lead,
        commit: async (row, _, choice) => {
          if (!choice) return t('screen-assign-lacks-organisation');
          const outcome = await attempt(
            {
              submit: 'intent',
              intent: 'assign',
              workstream: row.id,
              organisation: choice.id,
              role: 'lead',
              from: today,
              stance: 'plain',
            },
            t('screen-assign-done'),
          );
          if (!(outcome instanceof Failure)) return null;
          if (outcome.code !== 'lead-exists') return sentenceOf(outcome, text);
          // Whether the lead passes, is shared or stays a claim is not a cell's to decide.
          beginAssign(row.id, { organisation: choice.id, from: today, refused: outcome });
          // After the keys have moved on to the next cell, whose record would be opened instead.
          setTimeout(() => openNow.current(row.id));
          return null;
        },
      },
      health: {
        may,
        offer: offers.health,
        commit: (row, _, choice) => log(row, choice ? { health: choice.id as Health } : {}),
      },
      'as-of': {
        may,
        offer: offers['as-of'],
        commit: (row, _, choice) => log(row, choice ? { as_of: choice.id } : {}),
      },
      headline: { may, commit: (row, typed) => log(row, { headline: typed }) },
    };
  }, [text, attempt, today, isToday, offers]);
}

const may = (row: WorkstreamRow) => row.closed_on === null;
