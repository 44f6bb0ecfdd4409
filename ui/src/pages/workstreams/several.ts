/** What it takes so that a workstream has these joint leads, or these topics, and no others. */
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Intent, WorkstreamRow } from '@/ipc/contract';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import type { ManyField } from './fields';

export interface Several {
  /** The ids that stand there now. */
  now(field: ManyField, row: WorkstreamRow): readonly string[];
  /** May ask the core which assignments there are. */
  intents(field: ManyField, row: WorkstreamRow, wanted: readonly string[]): Promise<Intent[]>;
  /** The same for one that is only being opened. */
  added(field: ManyField, workstream: string, ids: readonly string[]): Intent[];
}

export function useSeveral(): Several {
  const cache = useQueryClient();
  const { clock, today } = useAsOf();
  return useMemo(() => {
    const now: Several['now'] = (field, row) => row[field].map(({ id }) => id);
    const added: Several['added'] = (field, workstream, ids) =>
      ids.map((id) =>
        field === 'topics'
          ? { intent: 'link-topic', workstream, topic: id }
          : { intent: 'assign', workstream, organisation: id, role: 'joint-lead', from: today },
      );
    const removed = async (field: ManyField, row: WorkstreamRow, ids: readonly string[]) => {
      if (ids.length === 0) return [];
      if (field === 'topics')
        return row.topics
          .filter(({ id }) => ids.includes(id))
          .map(({ fact }): Intent => ({ intent: 'withdraw-fact', fact }));
      const { assignments } = await cache.fetchQuery(optionsOf({ query: 'workstream', id: row.id, clock }));
      return assignments
        .filter(
          ({ role, holds, organisation }) => role === 'joint-lead' && holds && ids.includes(organisation.id),
        )
        .map(({ id }): Intent => ({ intent: 'end-assignment', assignment: id, on: today }));
    };
    return {
      now,
      added,
      intents: async (field, row, wanted) => {
        const before = now(field, row);
        return [
          ...(await removed(
            field,
            row,
            before.filter((id) => !wanted.includes(id)),
          )),
          ...added(
            field,
            row.id,
            wanted.filter((id) => !before.includes(id)),
          ),
        ];
      },
    };
  }, [cache, clock, today]);
}
