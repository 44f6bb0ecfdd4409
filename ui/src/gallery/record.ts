/**
 * What the gallery's core does with the writes to a record: enough to be looked at, and the refusals that every
 * form must be able to show. No rule of the product lives here.
 */
import type {
  FactRow,
  HistoryRow,
  Intent,
  NamePeriod,
  OrganisationRef,
  ParentPeriod,
  PostRow,
  TieRow,
  TopicRef,
  TopicRow,
  WorkstreamDetail,
} from '@/ipc/contract';
import { byOrganisation, type Held, idOf, proseOf, refOf, refuse, type Wire } from './held';

/** What organisations were and became. */
export interface Past {
  readonly names: Map<string, NamePeriod[]>;
  readonly parents: Map<string, ParentPeriod[]>;
  readonly into: Map<string, OrganisationRef>;
  posts: PostRow[];
}

/** A tie as it is held, from one end. */
export interface HeldTie extends Pick<TieRow, 'id' | 'tie' | 'verification'> {
  readonly from: string;
  readonly to: string;
}

interface World {
  readonly works: readonly Held[];
  readonly topics: TopicRow[];
  readonly ties: HeldTie[];
  readonly history: HistoryRow[];
  readonly made: number;
  readonly past: Past;
  find(id: string): Held;
}

type Of<I extends Intent['intent']> = Extract<Intent, { intent: I }>;

function must(field: string, text: string | undefined): void {
  if (!text?.trim()) throw refuse('empty-text', { field }) as Wire;
}

function body(id: string) {
  const row = byOrganisation(id);
  if (!row) throw refuse('not-found', { noun: 'organisation', given: id }) as Wire;
  return row;
}

function revise(one: Held, set: Of<'revise-workstream'>['set'], world: World): void {
  if (set.length === 0) throw refuse('nothing-changes') as Wire;
  for (const { field, value } of set) {
    if (field === 'title') {
      must('title', value.ja);
      one.row = { ...one.row, title: value };
    } else if (field === 'code') {
      const taken = world.works.find(({ row }) => row !== one.row && row.code === value);
      if (value && taken) throw refuse('code-taken', { given: value, workstream: taken.row.id }) as Wire;
      one.row = { ...one.row, code: value };
    } else if (field === 'parent') {
      const parent: WorkstreamDetail['parent'] = value ? [value, world.find(value).row.title.ja] : null;
      one.more = { ...one.more, parent };
    } else if (field === 'pillar' || field === 'cadence') one.row = { ...one.row, [field]: value };
    else one.more = { ...one.more, [field]: value };
  }
}

function factOf(intent: Intent, id: string, world: World): { of: string; fact: FactRow } | null {
  switch (intent.intent) {
    case 'set-goal':
      must('goal', intent.goal.text);
      return { of: intent.workstream, fact: { fact: 'goal', id, goal: intent.goal } };
    case 'cite-basis':
      must('basis', intent.citation.name);
      return { of: intent.workstream, fact: { fact: 'citation', id, citation: intent.citation } };
    case 'state-budget':
      return { of: intent.workstream, fact: { fact: 'budget', id, budget: intent.budget } };
    case 'note-dependency': {
      const { dependency } = intent;
      if (!dependency.to) must('outside', dependency.outside);
      const other = dependency.to ? world.find(dependency.to).row.title.ja : (dependency.outside ?? '');
      return { of: intent.workstream, fact: { fact: 'dependency', id, dependency, other, inward: false } };
    }
    case 'note-dispute':
      must('note', intent.dispute.note);
      return {
        of: intent.workstream,
        fact: {
          fact: 'dispute',
          id,
          dispute: intent.dispute,
          settler: intent.dispute.settled_by ? refOf(body(intent.dispute.settled_by)) : null,
        },
      };
    case 'link-topic': {
      const topic = world.topics.find((one) => one.id === intent.topic);
      if (!topic) throw refuse('not-found', { noun: 'topic', given: intent.topic }) as Wire;
      const linked = world.find(intent.workstream).facts;
      if (linked.some((one) => one.fact === 'topic' && one.topic.id === topic.id))
        throw refuse('nothing-changes') as Wire;
      return { of: intent.workstream, fact: { fact: 'topic', id, topic } };
    }
    default:
      return null;
  }
}

function rename({ organisation, names, from }: Of<'rename-organisation'>, past: Past): string {
  must('name', names.ja);
  const row = body(organisation);
  const known = past.names.get(row.id) ?? [{ names: row.names, from: null, to: null }];
  const day = from ?? null;
  const same = known.some((period) => period.from === day);
  const next = same
    ? known.map((period) => (period.from === day ? { ...period, names } : period))
    : [
        ...known.map((period) => (period.to === null ? { ...period, to: day } : period)),
        { names, from: day, to: null },
      ];
  past.names.set(row.id, next);
  row.names = names;
  row.path = { ja: names.ja };
  return row.id;
}

function ofOrganisation(intent: Intent, { past, made }: World): string | null {
  switch (intent.intent) {
    case 'rename-organisation':
      return rename(intent, past);
    case 'move-organisation': {
      const row = body(intent.organisation);
      if (intent.parent === row.id) throw refuse('circular', { entity: row.id }) as Wire;
      const parent = intent.parent ? refOf(body(intent.parent)) : null;
      const known = past.parents.get(row.id) ?? [];
      past.parents.set(row.id, [...known, { parent, from: intent.from ?? null, to: null }]);
      row.parent = intent.parent ?? null;
      return row.id;
    }
    case 'dissolve-organisation': {
      const row = body(intent.organisation);
      row.dissolved_on = intent.on;
      if (intent.into) past.into.set(row.id, refOf(body(intent.into)));
      return row.id;
    }
    case 'create-post': {
      must('title', intent.title.ja);
      const organisation = refOf(body(intent.organisation));
      const post = {
        id: idOf('p', 100 + made),
        title: intent.title,
        organisation,
        from: intent.from ?? null,
        ended_on: null,
        holders: [],
      };
      past.posts = [...past.posts, post];
      return post.id;
    }
    case 'hold-post': {
      const post = past.posts.find(({ id }) => id === intent.post);
      if (!post) throw refuse('not-found', { noun: 'post', given: intent.post }) as Wire;
      if (intent.newcomer) must('name', intent.newcomer.name.ja);
      const name = intent.newcomer?.name ?? { ja: '山田 太郎' };
      const person = { id: idOf('n', 100 + made), name, reading: intent.newcomer?.reading ?? null };
      const holder = { id: idOf('h', 100 + made), person, from: intent.from ?? null, to: null };
      past.posts = past.posts.map((one) => (one === post ? { ...one, holders: [holder] } : one));
      return post.id;
    }
    case 'leave-posts':
      past.posts = past.posts.map((one) => ({
        ...one,
        holders: one.holders.filter(({ person }) => person.id !== intent.person),
      }));
      return intent.person;
    case 'rename-post':
      past.posts = past.posts.map((one) => (one.id === intent.post ? { ...one, title: intent.title } : one));
      return intent.post;
    case 'end-post':
      past.posts = past.posts.filter(({ id }) => id !== intent.post);
      return intent.post;
    case 'split-organisation':
      body(intent.organisation).dissolved_on = intent.goes_on ? null : intent.on;
      return intent.organisation;
    default:
      return null;
  }
}

/** Does it, or throws the refusal; the id of what it was done to. */
export function applyToRecord(intent: Intent, world: World): string {
  const { works, history, topics, made } = world;
  const stated = factOf(intent, idOf('f', 90_000 + made), world);
  if (stated) {
    const one = world.find(stated.of);
    one.facts = [...one.facts, stated.fact];
    one.row = { ...one.row, topics: topicsIn(one) };
    return one.row.id;
  }
  switch (intent.intent) {
    case 'revise-workstream': {
      const one = world.find(intent.workstream);
      revise(one, intent.set, world);
      return one.row.id;
    }
    case 'close-workstream':
    case 'reopen-workstream': {
      const one = world.find(intent.workstream);
      const { closed_on: on } = one.row;
      if (on && intent.intent === 'close-workstream') throw refuse('workstream-closed', { on }) as Wire;
      one.row = { ...one.row, closed_on: intent.intent === 'close-workstream' ? intent.on : null };
      return one.row.id;
    }
    case 'relate-topic': {
      const { topic, tie, other, verification = null } = intent;
      const id = idOf('f', 90_000 + made);
      if (topic === other) throw refuse('circular', { entity: other }) as Wire;
      world.ties.push({ id, tie, from: topic, to: other, verification });
      return id;
    }
    case 'withdraw-fact': {
      const tie = world.ties.findIndex(({ id }) => id === intent.fact);
      if (tie >= 0) {
        world.ties.splice(tie, 1);
        return intent.fact;
      }
      const one = works.find(({ facts }) => facts.some(({ id }) => id === intent.fact));
      if (!one) throw refuse('not-found', { noun: 'fact', given: intent.fact }) as Wire;
      one.facts = one.facts.filter(({ id }) => id !== intent.fact);
      one.row = { ...one.row, topics: topicsIn(one) };
      return one.row.id;
    }
    case 'agree-assignment': {
      const one = works.find(({ assignments }) => assignments.some(({ id }) => id === intent.assignment));
      if (!one) throw refuse('not-found', { noun: 'assignment', given: intent.assignment }) as Wire;
      one.assignments = one.assignments.map((held) =>
        held.id === intent.assignment ? { ...held, state: 'agreed' } : held,
      );
      return one.row.id;
    }
    case 'correct-status': {
      const one = works.find(({ log }) => log.some(({ status }) => status === intent.status));
      if (!one) throw refuse('no-status') as Wire;
      const { headline = null, narrative = null, reporter: _who, ...entry } = intent.entry;
      const said = { ...entry, headline, narrative, prose: proseOf(narrative), corrected: true };
      one.log = one.log.map((row) => (row.status === intent.status ? { ...row, ...said } : row));
      return one.row.id;
    }
    case 'erase': {
      must('reason', intent.reason);
      const at = history.findIndex(({ change }) => change === intent.change);
      const row = history[at];
      if (row) history[at] = { ...row, erased: true, says: row.says.map((one) => erasedIn(one)) };
      return row?.subject ?? '';
    }
    case 'add-topic': {
      must('name', intent.name.ja);
      const { intent: _word, topic: asked, ...said } = intent;
      const id = asked ?? idOf('t', 900 + made);
      const blank = {
        code: null,
        summary: null,
        on: null,
        reference: null,
        aliases: [],
        verification: null,
        workstreams: 0,
      };
      topics.unshift({ ...blank, ...said, id });
      return id;
    }
    case 'revise-topic': {
      must('name', intent.name.ja);
      const { intent: _word, topic, ...said } = intent;
      const at = topics.findIndex(({ id }) => id === topic);
      const row = topics[at];
      if (row) topics[at] = { ...row, code: null, summary: null, on: null, reference: null, ...said };
      return topic;
    }
    default:
      return ofOrganisation(intent, world) ?? idOf('w', 0);
  }
}

function topicsIn({ facts }: Held): TopicRef[] {
  return facts.flatMap((one) =>
    one.fact === 'topic'
      ? [{ fact: one.id, id: one.topic.id, kind: one.topic.kind, code: one.topic.code, name: one.topic.name }]
      : [],
  );
}

/** Texts go; days and words of the glossary stay. */
function erasedIn(said: HistoryRow['says'][number]): HistoryRow['says'][number] {
  return /^[\d-]+$|^[a-z-]+$/.test(said.value) ? said : { ...said, value: '［消去］' };
}

/** How an organisation or a topic came to be known. */
export function beginning(id: string, topics: readonly TopicRow[]): HistoryRow {
  const topic = topics.find((one) => one.id === id);
  const name = topic?.name.ja ?? body(id).names.ja;
  return {
    change: idOf('c', 40),
    seq: 40,
    at: '2026-10-01T00:05:00.000Z',
    gesture: idOf('g', 40),
    actor: null,
    here: true,
    subject: id,
    kind: topic ? 'topic.added' : 'organisation.founded',
    about: name,
    says: [{ field: 'name', value: name }],
    retracted: false,
    erased: false,
    wrong_clock: false,
  };
}
