/** Words that were pasted, filled down or cleared, read as what they ask of the register, row by row. */
import { useCallback } from 'react';
import type { Cadence, Intent, Pillar, WorkstreamRow } from '@/ipc/contract';
import { failureOf } from '@/ipc/failure';
import type { GridColumn, GridLine } from '@/kit/grid/data-grid';
import { sentenceOf } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { freshId } from '@/state/fresh';
import { useText } from '@/text/text';
import {
  entryOf,
  type Field,
  fields,
  isOf,
  manyFields,
  type Read,
  type RecordField,
  recordFields,
  revision,
  statusFields,
  useReader,
  type Value,
} from './fields';
import type { Saying, Step } from './proposal';
import { useRowOfCode } from './row-of-code';
import { useSeveral } from './several';

type Line = GridLine<WorkstreamRow>;

/** A cell that is to say something else than it does; without a field its column takes nothing. */
interface Cell {
  readonly field: Field | null;
  readonly saying: Saying;
  readonly read: Read;
}

type ReadOf = (field: Field, given: string) => Promise<Read>;

export function usePlan(columns: readonly GridColumn<WorkstreamRow>[]) {
  const text = useText();
  const { t, lang } = text;
  const name = useName();
  const { today } = useAsOf();
  const readOf = useReader();
  const several = useSeveral();
  const rowOf = useRowOfCode();

  return useCallback(
    async (lines: readonly Line[]): Promise<readonly Step[]> => {
      /** The same name stands in many rows, and is asked for once. */
      const known = new Map<string, Promise<Read>>();
      const read: ReadOf = (field, given) => {
        const key = `${field}\n${given.trim()}`;
        const before = known.get(key) ?? readOf(field, given);
        known.set(key, before);
        return before;
      };

      const cellsOf = async ({ row, texts }: Line): Promise<readonly Cell[]> => {
        const cells: Cell[] = [];
        for (const column of columns) {
          const given = texts[column.id]?.trim();
          const old = row ? column.text(row).trim() : '';
          const field = isOf(fields, column.id) ? column.id : null;
          // Nothing for a column that takes nothing is no mistake, and nothing of what is new is said by silence.
          if (given === undefined || given === old || ((field === null || row === null) && given === ''))
            continue;
          const found = field ? await read(field, given) : t('screen-batch-not-here');
          const label = typeof found === 'string' ? given : found.label;
          if (row && label === old) continue;
          cells.push({ field, read: found, saying: { field: column.header, old, new: label } });
        }
        return cells;
      };

      /** What a cell of several lines says, or why it cannot be: one part of a line hangs together. */
      const partOf = async (
        cells: readonly Cell[],
        some: readonly (Field | null)[],
        intentsOf: (values: ReadonlyMap<Field, Value>) => Promise<readonly Intent[]> | readonly Intent[],
      ): Promise<Part | null> => {
        const mine = cells.filter(({ field }) => some.includes(field));
        if (mine.length === 0) return null;
        const says = mine.map(({ saying }) => saying);
        const faults = mine.flatMap(({ saying, read: found }) =>
          typeof found !== 'string'
            ? []
            : [mine.length > 1 ? t('screen-batch-fault', { field: saying.field, fault: found }) : found],
        );
        // If one of its cells cannot be read, none is recorded.
        if (faults.length > 0) return { says, intents: [], faults };
        const values = new Map<Field, Value>();
        for (const { field, read: found } of mine)
          if (field && typeof found !== 'string') values.set(field, found);
        try {
          return { says, intents: await intentsOf(values), faults };
        } catch (thrown) {
          return { says, intents: [], faults: [sentenceOf(failureOf(thrown), text)] };
        }
      };

      /** All that a line says of a workstream, that is there or is only being opened. */
      const partsOf = async ({ row, texts }: Line, cells: readonly Cell[], workstream: string) => {
        const parts = [
          await partOf(cells, recordFields, (values) =>
            row ? [revised(row, values, lang)] : [opened(workstream, values)],
          ),
          await partOf(cells, statusFields, (values) => {
            const said = Object.fromEntries([...values].map(([field, { id }]) => [field, id]));
            const rating = values.get('health')?.rating;
            // A day that was pasted along is meant, even where it is the day that stands there.
            const day = texts['as-of']?.trim() ? row?.as_of : null;
            return [
              {
                intent: 'log-status',
                workstream,
                entry: entryOf(row, day ?? today, { ...said, ...(rating ? { rating } : {}) }),
              },
            ];
          }),
          await partOf(cells, ['lead'], (values) => [
            {
              intent: 'assign',
              workstream,
              organisation: values.get('lead')?.id ?? '',
              role: 'lead',
              from: today,
              stance: 'plain',
            },
          ]),
        ];
        for (const field of manyFields)
          parts.push(
            await partOf(cells, [field], (values) => {
              const ids = (values.get(field)?.many ?? []).map(({ id }) => id);
              return row ? several.intents(field, row, ids) : several.added(field, workstream, ids);
            }),
          );
        parts.push(await partOf(cells, [null], () => []));
        return parts.filter((part) => part !== null);
      };

      /** A line of a workstream that is there: each part is recorded or refused by itself. */
      const changed = async (line: Line, row: WorkstreamRow, at: number): Promise<readonly Step[]> =>
        (await partsOf(line, await cellsOf(line), row.id)).map(({ says, intents, faults }, part) => ({
          id: `${at}-${part}`,
          row: String(at),
          title: name(row.title),
          says,
          intents,
          ...(faults.length > 0 ? { fault: faults.join(' ') } : {}),
        }));

      /** A line below the last row: a new workstream and all that is said of it, or none of it. */
      const added = async (line: Line, at: number): Promise<readonly Step[]> => {
        const cells = await cellsOf(line);
        if (cells.length === 0) return [];
        const workstream = freshId();
        const parts = await partsOf(line, cells, workstream);
        const isNamed = cells.some(({ field }) => field !== null && isOf(recordFields, field));
        const faults = parts.flatMap((part) => part.faults);
        const intents = parts.flatMap((part) => part.intents);
        return [
          {
            id: `${at}-new`,
            title: line.texts.title?.trim() || t('screen-batch-row', { row: at + 1 }),
            isNew: true,
            says: parts.flatMap(({ says }) => says),
            // Without a word of its own the core says what is missing.
            intents: faults.length > 0 ? [] : isNamed ? intents : [opened(workstream, new Map()), ...intents],
            ...(faults.length > 0 ? { fault: faults.join(' ') } : {}),
          },
        ];
      };

      /** A line that names its record: it is changed wherever it stands, and where there is none nothing is opened. */
      const named = async (line: Line, key: string, at: number): Promise<readonly Step[]> => {
        const row = key === '' ? undefined : await rowOf(key);
        if (row) return changed({ ...line, row }, row, at);
        const title = line.texts.title?.trim() || t('screen-batch-row', { row: at + 1 });
        const fault = key === '' ? t('screen-batch-no-key') : t('screen-batch-key-unknown', { key });
        const isBlank = key === '' && Object.values(line.texts).every((word) => word.trim() === '');
        return isBlank ? [] : [{ id: `${at}-none`, title, says: [], intents: [], fault }];
      };

      const steps: Step[] = [];
      for (const [at, line] of lines.entries()) {
        if (line.key !== undefined) steps.push(...(await named(line, line.key, at)));
        else steps.push(...(line.row ? await changed(line, line.row, at) : await added(line, at)));
      }
      return steps;
    },
    [columns, readOf, rowOf, several, today, lang, t, text, name],
  );
}

/** What hangs together in a line: one revision, one status, one lead. */
interface Part {
  readonly says: readonly Saying[];
  readonly intents: readonly Intent[];
  readonly faults: readonly string[];
}

type Values = ReadonlyMap<Field, Value>;

const revised = (row: WorkstreamRow, values: Values, lang: string): Intent => ({
  intent: 'revise-workstream',
  workstream: row.id,
  set: [...values].map(([field, { id }]) => revision(row, field as RecordField, id, lang)),
});

function opened(workstream: string, values: Values): Intent {
  const said = (field: RecordField) => values.get(field)?.id || undefined;
  const [code, pillar, cadence] = [said('code'), said('pillar'), said('cadence')];
  return {
    intent: 'open-workstream',
    workstream,
    title: { ja: said('title') ?? '' },
    ...(code ? { code } : {}),
    ...(pillar ? { pillar: pillar as Pillar } : {}),
    ...(cadence ? { cadence: cadence as Cadence } : {}),
  };
}
