/** How topics of the gallery's core bear on others, as each end sees it. */
import type { TieRow, TopicRow } from '@/ipc/contract';
import { byOrganisation, idOf } from './held';
import type { HeldTie } from './record';

export const tiesAtFirst = (): HeldTie[] => [
  {
    id: idOf('f', 80_001),
    tie: 'relates',
    from: idOf('t', 2),
    to: idOf('t', 0),
    verification: 'unchecked',
  },
];

interface Tied {
  readonly ties: readonly HeldTie[];
  readonly topics: readonly TopicRow[];
}

export function tiesOf({ ties, topics }: Tied, id: string): TieRow[] {
  return ties
    .filter(({ from, to }) => from === id || to === id)
    .map(({ id: tie, from, to, ...rest }) => {
      const other = from === id ? to : from;
      const topic = topics.find((one) => one.id === other);
      return {
        id: tie,
        tie: rest.tie,
        inward: from !== id,
        noun: topic ? 'topic' : 'organisation',
        other,
        kind: topic?.kind ?? null,
        name: topic?.name ?? byOrganisation(other)?.path ?? { ja: other },
        verification: rest.verification,
      };
    });
}
