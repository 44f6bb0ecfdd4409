/** Searching in the gallery: words where they stand, without the core's folding and ranking. */
import type { FoundOfKind, Hit, Noun, Query } from '@/ipc/contract';
import { organisations } from './held';
import type { World } from './world';

type Searchable = Omit<Hit, 'field' | 'excerpt' | 'marks'> & {
  texts: (readonly [field: string, text: string])[];
};
const marksOf = (text: string, word: string): [number, number][] => {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at === -1 ? [] : [[at, at + word.length]];
};
const said = (texts: readonly (readonly [string, string | null | undefined])[]) =>
  texts.filter((one): one is [string, string] => Boolean(one[1]));
/** Everything with text, as the core's index sees it. */
function searchable({ works, topics, actor, coordination }: World): Searchable[] {
  const ofWork = works.flatMap(({ row, aim, log, assignments, facts }): Searchable[] => {
    const own = { workstream: row.id, title: row.title.ja };
    return [
      {
        kind: 'workstream',
        id: row.id,
        ...own,
        ...(row.code ? { code: row.code } : {}),
        texts: said([
          ['title', row.title.ja],
          ['code', row.code],
          ['aim', aim],
        ]),
      },
      ...log.map(
        (entry): Searchable => ({
          kind: 'status',
          id: entry.id,
          ...own,
          as_of: entry.as_of,
          texts: said([
            ['headline', entry.headline],
            ['narrative', entry.narrative],
            ['obstacles', entry.obstacles],
            ['next_step', entry.next_step],
          ]),
        }),
      ),
      ...assignments.map(
        (one): Searchable => ({
          kind: 'assignment',
          id: one.id,
          ...own,
          texts: said([['basis', one.basis?.reference]]),
        }),
      ),
      ...facts.map(
        (one): Searchable => ({
          kind: 'fact',
          id: one.id,
          ...own,
          texts: said(
            one.fact === 'goal'
              ? [
                  ['text', one.goal.text],
                  ['indicator', one.goal.indicator],
                ]
              : one.fact === 'citation'
                ? [['basis', one.citation.name]]
                : [],
          ),
        }),
      ),
    ];
  });
  const ofOrganisations = [...organisations.values()].map(
    (row): Searchable => ({
      kind: 'organisation',
      id: row.id,
      ...(row.names.abbreviation ? { code: row.names.abbreviation } : {}),
      title: row.path.ja,
      texts: said([
        ['name', row.names.ja],
        ['short', row.names.short],
        ['abbreviation', row.names.abbreviation],
        ['name_en', row.names.en],
      ]),
    }),
  );
  const ofTopics = topics.map(
    (row): Searchable => ({
      kind: 'topic',
      id: row.id,
      ...(row.code ? { code: row.code } : {}),
      title: row.name.ja,
      texts: said([
        ['name', row.name.ja],
        ['code', row.code],
      ]),
    }),
  );
  const post: Searchable = {
    kind: 'post',
    id: actor.id,
    title: actor.title.ja,
    texts: [['title', actor.title.ja]],
  };
  const one = (kind: Noun, id: string, field: string, words: string, as_of?: string): Searchable => ({
    kind,
    id,
    title: words,
    ...(as_of ? { as_of } : {}),
    texts: [[field, words]],
  });
  const { series, meetings, decisions, actions } = coordination;
  return [
    ...ofWork,
    ...ofOrganisations,
    ...ofTopics,
    post,
    ...series.map(({ id, name }) => one('series', id, 'name', name.ja)),
    ...meetings.map(({ row }) => one('meeting', row.id, 'title', row.title.ja, row.on)),
    ...decisions.map(({ id, text, on }) => one('decision', id, 'decision', text, on)),
    ...actions.map(({ id, text }) => one('action', id, 'action', text)),
  ];
}

function found(world: World, text: string, kinds: readonly Noun[]): Hit[] {
  const words = text.split(/\s+/).filter(Boolean);
  return searchable(world)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .flatMap(({ texts, ...hit }): Hit[] => {
      const held = texts.find(([, text]) => words.every((word) => marksOf(text, word).length > 0));
      if (!held) return [];
      const marks = words.flatMap((word) => marksOf(held[1], word)).sort(([a], [b]) => a - b);
      return [{ ...hit, field: held[0], excerpt: held[1], marks }];
    });
}

export function search(world: World, query: Extract<Query, { query: 'search' }>) {
  const all = found(world, query.text, query.kinds ?? []);
  return { items: all.slice(0, query.limit), total: all.length };
}

const sorts: readonly Noun[] = [
  'status',
  'workstream',
  'assignment',
  'fact',
  'organisation',
  'topic',
  'post',
  'series',
  'meeting',
  'decision',
  'action',
];

export function searchEach(world: World, query: Extract<Query, { query: 'search-each' }>): FoundOfKind[] {
  return sorts.map((kind) => {
    const all = found(world, query.text, [kind]);
    const isWanted = !query.kinds?.length || query.kinds.includes(kind);
    return { kind, items: isWanted ? all.slice(0, query.limit) : [], count: all.length, is_least: false };
  });
}
