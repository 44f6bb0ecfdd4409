/** What the gallery's core does when ownership passes on: enough to be looked at; no rule of the product lives here. */
import type {
  AssignmentRow,
  Intent,
  LeadPeriod,
  Owned,
  OwnershipChange,
  PersonRow,
  PostRow,
  WorkstreamRow,
} from '@/ipc/contract';
import { byOrganisation, type Held, idOf, refOf, refuse, type Wire } from './held';

type Of<I extends Intent['intent']> = Extract<Intent, { intent: I }>;

function body(id: string) {
  const row = byOrganisation(id);
  if (!row) throw refuse('not-found', { noun: 'organisation', given: id }) as Wire;
  return row;
}

/** What a list shows of who leads, by the assignments that hold. */
export function leading(
  assignments: readonly AssignmentRow[],
): Pick<WorkstreamRow, 'lead' | 'joint' | 'ownership'> {
  const held = assignments.filter(({ holds }) => holds);
  const of = (role: string) => held.filter((row) => row.role === role);
  const agreed = held.some(
    ({ role, state }) => state === 'agreed' && (role === 'lead' || role === 'joint-lead'),
  );
  return {
    lead: of('lead').map(({ organisation }) => organisation),
    joint: of('joint-lead').map(({ organisation }) => organisation),
    ownership: of('lead').length > 1 ? 'contested' : agreed ? 'settled' : 'vacant',
  };
}

export function leadsOf(assignments: readonly AssignmentRow[]): LeadPeriod[] {
  return assignments
    .filter(({ role }) => role === 'lead' || role === 'joint-lead')
    .map(({ id, organisation, post, role, state, from, to }) => ({
      assignment: id,
      organisation,
      post: post?.title ?? null,
      holders: post?.holders.map(({ person }) => person) ?? [],
      role,
      state,
      from,
      to,
    }));
}

export function transferLead(intent: Of<'transfer-lead'>, one: Held, acts: number): string {
  const to = body(intent.organisation);
  const leads = one.assignments.filter(({ role, holds }) => role === 'lead' && holds);
  const others = leads.filter(({ organisation }) => organisation.id !== to.id);
  const mine = leads.find(({ organisation, state }) => organisation.id === to.id && state === 'agreed');
  if (mine && others.length === 0) throw refuse('assigned-already', { assignment: mine.id }) as Wire;
  for (const { from } of others)
    if (from && intent.from <= from) throw refuse('ends-before-start', { from, to: intent.from }) as Wire;
  const given = (n: number, part: Partial<AssignmentRow>): AssignmentRow => ({
    id: idOf('a', 7000 + acts * 10 + n),
    organisation: refOf(to),
    post: null,
    role: 'lead',
    state: 'agreed',
    from: intent.from,
    to: null,
    holds: true,
    basis: intent.basis ?? null,
    agreed_on: null,
    agreed_by: intent.agreed_by ?? null,
    end_reason: null,
    ...part,
  });
  const role = intent.others === 'support' ? 'support' : 'joint-lead';
  one.assignments = [
    ...(mine ? [] : [given(0, {})]),
    ...(intent.others && intent.others !== 'leave'
      ? others.map(({ organisation }, n) => given(n + 1, { organisation, role }))
      : []),
    ...one.assignments.map((row) =>
      others.includes(row) || (row.organisation.id === to.id && row !== mine && row.holds)
        ? { ...row, to: intent.from, holds: false }
        : row,
    ),
  ];
  if (intent.settles) one.facts = one.facts.filter(({ fact }) => fact !== 'dispute');
  one.row = { ...one.row, ...leading(one.assignments), ownership_since: intent.from };
  return one.row.id;
}

/** The assignments of each workstream before and after, where they differ. */
export function ownershipChanges(
  before: readonly Held[],
  after: readonly Held[],
  on: string,
): OwnershipChange[] {
  const now = new Map(before.map((one) => [one.row.id, one.assignments.filter(({ holds }) => holds)]));
  return after.flatMap(({ row, assignments }) => {
    const was = now.get(row.id) ?? [];
    const will = assignments.filter(({ holds }) => holds);
    if (JSON.stringify(was) === JSON.stringify(will)) return [];
    return [{ workstream: row.id, code: row.code, title: row.title, on, before: was, after: will }];
  });
}

export function ownedBy(works: readonly Held[], organisation: string | null, post: string | null): Owned[] {
  return works.flatMap(({ row, assignments }) =>
    assignments
      .filter((held) => held.holds && (post ? held.post?.id === post : held.organisation.id === organisation))
      .map((held) => ({ ...held, workstream: row.id, code: row.code, workstream_title: row.title })),
  );
}

export function peopleOf(posts: readonly PostRow[]): PersonRow[] {
  return posts.flatMap((post) =>
    post.holders.map(({ id, person, from, to }) => ({
      ...person,
      posts: [
        { id, post: post.id, title: post.title, organisation: post.organisation, from, to, holds: true },
      ],
    })),
  );
}
