/** How each column of the list is changed where it stands: what may be meant, and the one act that says it. */
import { useMemo, useRef } from 'react';
import type { Submission, WorkstreamRow } from '@/ipc/contract';
import { Failure, failureOf } from '@/ipc/failure';
import { elsewhere, type GridEdit } from '@/kit/grid/column';
import { useAct } from '@/parts/act';
import { sentenceOf } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useView } from '@/parts/workstream-view';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { beginAssign } from './assign-strip';
import {
  entryOf,
  type Field,
  type ManyField,
  type RecordField,
  revision,
  type StatusField,
  useOffers,
  useReader,
} from './fields';
import { useSeveral } from './several';

type Edit = GridEdit<WorkstreamRow>;

/** `null` while another day than today is shown: then nothing is recorded. */
export function useEdits(): Readonly<Record<Field, Edit>> | null {
  const text = useText();
  const name = useName();
  const { attempt } = useAct();
  const { today, isToday } = useAsOf();
  const offers = useOffers();
  const read = useReader();
  const several = useSeveral();
  // Where one is changes with every step; what can be edited does not.
  const { open } = useView();
  const openNow = useRef(open);
  openNow.current = open;
  return useMemo(() => {
    if (!isToday) return null;
    const { t, lang } = text;
    const record = async (submission: Submission, said: string): Promise<string | null> => {
      const outcome = await attempt(submission, said);
      return outcome instanceof Failure ? sentenceOf(outcome, text) : null;
    };
    const revise = (field: RecordField): Edit => ({
      may,
      ...(field === 'pillar' || field === 'cadence' ? { offer: offers[field] } : {}),
      commit: (row, typed, choice) =>
        record(
          {
            submit: 'intent',
            intent: 'revise-workstream',
            workstream: row.id,
            set: [revision(row, field, choice?.id ?? typed, lang)],
          },
          t('screen-workstreams-revised'),
        ),
    });
    const log = (field: StatusField): Edit => ({
      may,
      ...(field === 'health' || field === 'as-of' || field === 'next-on' ? { offer: offers[field] } : {}),
      commit: async (row, typed, choice) => {
        const value = choice ?? (await read(field, typed));
        if (typeof value === 'string') return value;
        const entry = entryOf(row, today, { [field]: value.id });
        if (!entry.health && !entry.headline) return t('screen-status-lacks');
        return record(
          { submit: 'intent', intent: 'log-status', workstream: row.id, entry },
          t('screen-status-logged'),
        );
      },
    });
    const many = (field: ManyField, said: string): Edit => ({
      may,
      offer: offers[field],
      commit: async () => null,
      many: {
        chosen: (row) => row[field].map(({ id, name: called }) => ({ id, label: name(called) })),
        commit: async (row, choices) => {
          try {
            const ids = choices.map(({ id }) => id);
            const intents = await several.intents(field, row, ids);
            return intents.length === 0 ? null : record({ submit: 'batch', intents }, said);
          } catch (thrown) {
            return sentenceOf(failureOf(thrown), text);
          }
        },
      },
    });
    const lead: Edit = {
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
        return elsewhere;
      },
    };
    return {
      code: revise('code'),
      title: revise('title'),
      pillar: revise('pillar'),
      cadence: revise('cadence'),
      health: log('health'),
      'as-of': log('as-of'),
      headline: log('headline'),
      'next-step': log('next-step'),
      'next-on': log('next-on'),
      progress: log('progress'),
      lead,
      joint: many('joint', t('screen-joint-done')),
      topics: many('topics', t('screen-topics-done')),
    };
  }, [text, name, attempt, today, isToday, offers, read, several]);
}

const may = (row: WorkstreamRow) => row.closed_on === null;
