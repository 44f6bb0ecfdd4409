/** Words that were pasted, filled down or cleared, read as what they ask of the register: at most three intents a row. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Health, Intent, WorkstreamRow } from '@/ipc/contract';
import { failureOf } from '@/ipc/failure';
import type { GridColumn, GridLine } from '@/kit/grid/data-grid';
import { sentenceOf } from '@/parts/failure';
import { useName } from '@/parts/name';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { entryOf, type Field, fields, revision, useOffers } from './edits';
import type { Saying, Step } from './proposal';

type Line = GridLine<WorkstreamRow>;
/** A value that was read, and how it is called; or the sentence that says why it cannot be. */
type Read = { readonly id: string; readonly label: string } | string;

export function usePlan(columns: readonly GridColumn<WorkstreamRow>[]) {
  const text = useText();
  const { t, lang } = text;
  const name = useName();
  const cache = useQueryClient();
  const { clock, today } = useAsOf();
  const offers = useOffers();

  const readOf = useCallback(
    async (field: Field, given: string): Promise<Read> => {
      const typed = given.trim();
      if (typed === '' && (field === 'lead' || field === 'health' || field === 'as-of'))
        return t('screen-batch-not-empty');
      switch (field) {
        case 'code':
        case 'title':
        case 'headline':
          return { id: typed, label: typed };
        case 'lead':
          try {
            const query = { query: 'resolve', noun: 'organisation', given: typed, clock } as const;
            const found = await cache.fetchQuery(optionsOf(query));
            return { id: found.id, label: found.name };
          } catch (thrown) {
            return sentenceOf(failureOf(thrown), text);
          }
        case 'health':
        case 'as-of': {
          const found = await offers[field](typed);
          if (typeof found === 'string') return found;
          // Of health the whole word or the digit is meant here, and not its beginning.
          const choice =
            field === 'as-of' ? found[0] : found.find(({ label, note }) => label === typed || note === typed);
          return choice ?? t('screen-batch-unreadable', { text: typed });
        }
      }
    },
    [cache, clock, offers, text, t],
  );

  return useCallback(
    async (lines: readonly Line[]): Promise<readonly Step[]> => {
      const steps: Step[] = [];
      for (const [at, line] of lines.entries()) {
        const one = { line, at, columns, readOf, today, lang, t, name };
        steps.push(...(line.row === null ? newSteps(one) : await changeSteps(one, line.row)));
      }
      return steps;
    },
    [columns, readOf, today, lang, t, name],
  );
}

interface One {
  line: Line;
  at: number;
  columns: readonly GridColumn<WorkstreamRow>[];
  readOf: (field: Field, given: string) => Promise<Read>;
  today: string;
  lang: string;
  t: (id: string, args?: Record<string, string | number>) => string;
  name: (title: WorkstreamRow['title']) => string;
}

/** Below the last row: a new workstream. What is known of its progress or its lead needs it to exist first. */
function newSteps({ line: { texts }, at, columns, t }: One): Step[] {
  const title = (texts.title ?? '').trim();
  const code = (texts.code ?? '').trim();
  if (Object.values(texts).every((text) => text.trim() === '')) return [];
  const says = columns
    .filter(({ id }) => texts[id]?.trim())
    .map(({ id, header }) => ({ id, field: header, old: '', new: texts[id]?.trim() ?? '' }));
  const open: Step = {
    id: `${at}-open`,
    title: title || t('screen-batch-row', { row: at + 1 }),
    isNew: true,
    says: says.filter(({ id }) => id === 'title' || id === 'code'),
    intent: { intent: 'open-workstream', title: { ja: title }, ...(code ? { code } : {}) },
  };
  const later = says.filter(({ id }) => id !== 'title' && id !== 'code');
  return later.length === 0
    ? [open]
    : [
        open,
        { id: `${at}-later`, title: open.title, says: later, intent: null, fault: t('screen-batch-later') },
      ];
}

/** A cell that is to say something else than it does. */
interface Cell {
  readonly field: Field | null;
  readonly saying: Saying;
  readonly read: Read;
}

async function cellsOf({ line, columns, readOf, t }: One, row: WorkstreamRow): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const column of columns) {
    const given = line.texts[column.id]?.trim();
    const old = column.text(row).trim();
    const field = fields.find((id) => id === column.id) ?? null;
    // Nothing for a column that takes nothing is no mistake.
    if (given === undefined || given === old || (field === null && given === '')) continue;
    const read = field ? await readOf(field, given) : t('screen-batch-not-here');
    const label = typeof read === 'string' ? given : read.label;
    if (label === old) continue;
    cells.push({ field, read, saying: { field: column.header, old, new: label } });
  }
  return cells;
}

async function changeSteps(one: One, row: WorkstreamRow): Promise<Step[]> {
  const { line, at, today, lang } = one;
  const cells = await cellsOf(one, row);
  const workstream = row.id;
  /** What the cells of some columns ask for together; if one of them cannot be read, none is recorded. */
  const step = (of: readonly (Field | null)[], intentOf: (read: ReadonlyMap<Field, string>) => Intent) => {
    const mine = cells.filter(({ field }) => of.includes(field));
    if (mine.length === 0) return [];
    const faults = mine.flatMap(({ read }) => (typeof read === 'string' ? [read] : []));
    const read = new Map(
      mine.flatMap(({ field, read }) =>
        field && typeof read !== 'string' ? [[field, read.id] as const] : [],
      ),
    );
    const about = {
      id: `${at}-${of[0]}`,
      title: one.name(row.title),
      says: mine.map(({ saying }) => saying),
    };
    return [
      faults.length > 0
        ? { ...about, intent: null, fault: faults.join(' ') }
        : { ...about, intent: intentOf(read) },
    ];
  };
  // A day that was pasted along is meant, even where it is the day that stands there.
  const sameDay = line.texts['as-of']?.trim() ? row.as_of : null;
  return [
    ...step(['code', 'title'], (read) => ({
      intent: 'revise-workstream',
      workstream,
      set: [...read].map(([field, id]) => revision(row, field as 'code' | 'title', id, lang)),
    })),
    ...step(['health', 'as-of', 'headline'], (read) => ({
      intent: 'log-status',
      workstream,
      entry: entryOf(row, sameDay ?? today, {
        ...(read.has('health') ? { health: read.get('health') as Health } : {}),
        ...(read.has('as-of') ? { as_of: read.get('as-of') ?? today } : {}),
        ...(read.has('headline') ? { headline: read.get('headline') ?? '' } : {}),
      }),
    })),
    ...step(['lead'], (read) => ({
      intent: 'assign',
      workstream,
      organisation: read.get('lead') ?? '',
      role: 'lead',
      from: today,
      stance: 'plain',
    })),
    ...step([null], () => {
      throw new Error('a column that takes nothing was read');
    }),
  ];
}
