/** The gallery's handover as it is before anything was done to it. */
import type { HandoverMark, HandoverNote, HandoverRow, PersonRef, PostRow } from '@/ipc/contract';
import { idOf } from './held';
import { at } from './works';

export interface HeldHandover {
  row: Omit<HandoverRow, 'items' | 'confirmed' | 'questioned'>;
  note: HandoverNote | null;
  notes: Map<string, HandoverNote>;
  marks: Map<string, HandoverMark>;
  /** How many workstreams belong to it. */
  size: number;
}

export const person = (index: number, ja: string, reading: string): PersonRef => ({
  id: idOf('n', index),
  name: { ja },
  reading,
});

export function handoversAtFirst(actor: PostRow, size: number): HeldHandover[] {
  const said = { at, by: actor };
  return [
    {
      row: {
        id: idOf('v', 1),
        post: { id: actor.id, title: actor.title },
        organisation: actor.organisation,
        predecessor: actor.holders[0]?.person ?? null,
        successor: person(31, '鈴木 花子', 'すずき はなこ'),
        on: '2027-04-01',
        into: null,
        into_post: null,
        begun_at: at,
        begun_by: actor,
        completed: null,
      },
      note: { text: '年度末の実績照会は2月上旬に来ます。昨年は様式が直前に変わりました。', ...said },
      notes: new Map([
        [idOf('w', 1), { text: '委託先の担当者が4月に替わります。早めに挨拶をお願いします。', ...said }],
      ]),
      marks: new Map<string, HandoverMark>([
        [idOf('w', 0), { confirmed: true, question: null, ...said }],
        [idOf('w', 2), { confirmed: false, question: '遅延の原因はいつ分かりましたか', ...said }],
      ]),
      size,
    },
  ];
}
