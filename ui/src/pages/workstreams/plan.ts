/** Words that were pasted, filled down or cleared, read as what they ask of the register: at most three intents a row. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Entry, Health, WorkstreamField, WorkstreamRow } from '@/ipc/contract';
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

const isOfStatus = (field: Field | undefined) =>
  field === 'health' || field === 'as-of' || field === 'headline';

async function changeSteps(one: One, row: WorkstreamRow): Promise<Step[]> {
  const { line, at, columns, readOf, today, lang, t } = one;
  const title = one.name(row.title);
  const faults: Step[] = [];
  const unreadable: string[] = [];
  const set: WorkstreamField[] = [];
  const part: Partial<Entry> = {};
  const said: Record<'revise' | 'log' | 'assign', Saying[]> = { revise: [], log: [], assign: [] };
  let organisation: string | null = null;
  for (const column of columns) {
    const given = line.texts[column.id];
    const old = column.text(row);
    if (given === undefined || given.trim() === old.trim()) continue;
    const field = fields.find((id) => id === column.id);
    // Nothing for a column that takes nothing is no mistake.
    if (!field && given.trim() === '') continue;
    const read = field ? await readOf(field, given) : t('screen-batch-not-here');
    if (typeof read === 'string') {
      const saying = { field: column.header, old, new: given.trim() };
      // A status with a part missing would say something else, of another day.
      if (isOfStatus(field)) {
        unreadable.push(read);
        said.log.push(saying);
      } else faults.push({ id: `${at}-${column.id}`, title, says: [saying], intent: null, fault: read });
      continue;
    }
    if (read.label === old.trim()) continue;
    const saying = { field: column.header, old, new: read.label };
    if (field === 'code' || field === 'title') {
      set.push(revision(row, field, read.id, lang));
      said.revise.push(saying);
    } else if (field === 'lead') {
      organisation = read.id;
      said.assign.push(saying);
    } else {
      if (field === 'health') part.health = read.id as Health;
      else if (field === 'as-of') part.as_of = read.id;
      else part.headline = read.id;
      said.log.push(saying);
    }
  }
  const workstream = row.id;
  const steps: Step[] = [];
  if (set.length > 0)
    steps.push({
      id: `${at}-revise`,
      title,
      says: said.revise,
      intent: { intent: 'revise-workstream', workstream, set },
    });
  if (said.log.length > 0) {
    const log = { id: `${at}-log`, title, says: said.log };
    if (unreadable.length > 0) faults.push({ ...log, intent: null, fault: unreadable.join(' ') });
    else
      steps.push({
        ...log,
        intent: { intent: 'log-status', workstream, entry: entryOf(row, today, part) },
      });
  }
  if (organisation !== null)
    steps.push({
      id: `${at}-assign`,
      title,
      says: said.assign,
      intent: { intent: 'assign', workstream, organisation, role: 'lead', from: today, stance: 'plain' },
    });
  return [...steps, ...faults];
}
