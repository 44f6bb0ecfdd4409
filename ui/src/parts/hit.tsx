/** One thing that search found: its words with what was looked for in them, and where it opens. */
import type { ReactNode } from 'react';
import type { Hit, Noun } from '@/ipc/contract';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import type { Opened } from '@/state/recent';
import { hasSentence } from '@/text/bundle';
import { useText } from '@/text/text';

/** The sorts of things that search knows, in the order in which they are shown. */
export const nouns: readonly Noun[] = [
  'workstream',
  'status',
  'milestone',
  'assignment',
  'fact',
  'organisation',
  'topic',
  'post',
  'person',
  'handover',
  'series',
  'meeting',
  'decision',
  'action',
];

/** The excerpt with what was looked for in it; offsets are UTF-16, as JavaScript counts. */
export function Marked({ hit: { excerpt, marks } }: { hit: Hit }) {
  const out: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    out.push(excerpt.slice(from, start), <mark key={start}>{excerpt.slice(start, end)}</mark>);
    from = end;
  }
  return [...out, excerpt.slice(from)];
}

/** Where in the title the excerpt stands; -1 if the words are elsewhere, as in a former name. */
const placeInTitle = ({ field, title, excerpt }: Hit): number =>
  field === 'title' || field === 'name' ? title.indexOf(excerpt) : -1;

/** What the hit is or belongs to, with the words marked if they are in it. */
export function HitTitle({ hit }: { hit: Hit }) {
  const at = placeInTitle(hit);
  if (at === -1) return hit.title;
  return (
    <>
      {hit.title.slice(0, at)}
      <Marked hit={hit} />
      {hit.title.slice(at + hit.excerpt.length)}
    </>
  );
}

/** Whether the title says it all; else the field and its words are to be shown too. */
export const isInTitle = (hit: Hit): boolean => placeInTitle(hit) !== -1;

/** The field in which the words are, as it is called on screen. */
export function useFieldName(): (hit: Hit) => string {
  const { t, lang } = useText();
  return ({ field }) => {
    const id = `field-${field.replaceAll('_', '-')}`;
    return hasSentence(lang, id) ? t(id) : field;
  };
}

/** Where a hit opens. What belongs to a workstream opens that; a post opens its organisation. */
export function usePlaceOfHit(hits: readonly Hit[]): (hit: Hit) => Opened | null {
  const { clock } = useAsOf();
  const hasPosts = hits.some(({ kind }) => kind === 'post');
  const { data: posts } = useAnswer(
    { query: 'posts', filter: { ended: true }, clock },
    { enabled: hasPosts },
  );
  return ({ kind, id, workstream }) => {
    if (kind === 'organisation') return { screen: 'organisations', record: id };
    if (kind === 'person') return { screen: 'people', record: id };
    if (kind === 'milestone') return { screen: 'timeline', record: id };
    if (kind === 'handover') return { screen: 'handover', record: id };
    if (kind === 'topic') return { screen: 'topics', record: id };
    if (kind === 'series' || kind === 'meeting') return { screen: 'meetings', record: id };
    if (kind === 'decision' || kind === 'action') return { screen: 'actions', record: id };
    if (kind === 'post') {
      const post = posts?.items.find((one) => one.id === id);
      return post ? { screen: 'organisations', record: post.organisation.id } : null;
    }
    return { screen: 'workstreams', record: workstream ?? id };
  };
}
