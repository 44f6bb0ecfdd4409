/** How the two sides of a handover, and how far it has come, are said. */
import type { HandoverRow, PersonRef } from '@/ipc/contract';
import { useName } from '@/parts/name';
import { useText } from '@/text/text';

export function useSides() {
  const { t } = useText();
  const name = useName();
  return {
    /** The post with its organisation, or the organisation that uses no posts. */
    whose: ({ organisation, post }: Pick<HandoverRow, 'organisation' | 'post'>) =>
      [name(organisation.name), post && name(post.title)].filter(Boolean).join(' '),
    who: (person: PersonRef | null) => (person ? name(person.name) : t('handover-nobody')),
  };
}

/** N of M, in words, and as a bar for those who see it. */
export function Counted({ row }: { row: Pick<HandoverRow, 'items' | 'confirmed' | 'questioned'> }) {
  const { t } = useText();
  const { items, confirmed, questioned } = row;
  return (
    <span className="handover-counted">
      <progress max={Math.max(items, 1)} value={confirmed} aria-hidden />
      <span>{t('handover-progress', { items, confirmed, questioned })}</span>
    </span>
  );
}
