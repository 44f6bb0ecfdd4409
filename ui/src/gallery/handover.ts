/** The gallery's one handover: a pack of the first workstreams, and what writes do to it. No rule of the product here. */
import type { ContactRow, FindingRow, HandoverItem, HandoverPack, HandoverRow, Intent } from '@/ipc/contract';
import { type HeldHandover, person } from './handed';
import { type Held, idOf, organisationOf, refOf, refuse } from './held';
import { leadsOf } from './ownership';
import { at, today } from './works';
import type { World } from './world';

const worksOf = ({ works }: World, { size }: HeldHandover) => works.slice(0, size);

export function handoverRow(world: World, held: HeldHandover): HandoverRow {
  const marks = worksOf(world, held).map(({ row }) => held.marks.get(row.id));
  return {
    ...held.row,
    items: marks.length,
    confirmed: marks.filter((mark) => mark?.confirmed).length,
    questioned: marks.filter((mark) => mark && !mark.confirmed).length,
  };
}

function itemOf(held: HeldHandover, one: Held, findings: readonly FindingRow[]): HandoverItem {
  return {
    ...one.row,
    marking: 'confidentiality-2',
    parts: one.assignments.filter(({ holds }) => holds).slice(0, 1),
    facts: one.facts.filter(({ fact }) => fact === 'goal' || fact === 'dispute'),
    leads: leadsOf(one.assignments),
    reports: one.log.slice(0, 3),
    findings: findings.filter(({ about }) => about.some(({ id }) => id === one.row.id)),
    note: held.notes.get(one.row.id) ?? null,
    mark: held.marks.get(one.row.id) ?? null,
  };
}

/** Whom to turn to: each assigned body once, with a telephone of its own. */
export function contactsOf(works: readonly Held[]): ContactRow[] {
  const found = new Map<string, ContactRow>();
  for (const { row, assignments } of works)
    for (const { organisation, role, post, holds } of assignments) {
      if (!holds) continue;
      const known = found.get(organisation.id);
      if (known) {
        if (!known.roles.includes(role)) known.roles.push(role);
        if (!known.workstreams.includes(row.id)) known.workstreams.push(row.id);
        continue;
      }
      const n = found.size;
      found.set(organisation.id, {
        organisation,
        post: post
          ? { id: post.id, title: post.title }
          : { id: idOf('p', 60 + n), title: { ja: '総括補佐' } },
        person: n % 4 === 3 ? null : person(60 + n, ['佐藤 一', '田中 実', '高橋 恵'][n % 3] ?? '', ''),
        telephone: `内線 ${2000 + n * 7}`,
        mail: n % 2 ? null : `kakari${n}@example.go.jp`,
        is_named: Boolean(post),
        roles: [role],
        workstreams: [row.id],
      });
    }
  return [...found.values()];
}

export function handoverPack(
  world: World,
  held: HeldHandover,
  findings: readonly FindingRow[],
): HandoverPack {
  const works = worksOf(world, held);
  const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return {
    ...handoverRow(world, held),
    as_of: today,
    marking: 'confidentiality-2',
    note: held.note,
    workstreams: works.map((one) => itemOf(held, one, findings)),
    promises: works
      .flatMap(({ row }) =>
        row.next_on && row.next_step
          ? [
              {
                on: row.next_on,
                in_days: daysTo(row.next_on),
                kind: 'next-step' as const,
                what: row.next_step,
                workstream: row.id,
                code: row.code,
                title: row.title,
              },
            ]
          : [],
      )
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
    contacts: contactsOf(works),
    topics: world.topics.slice(0, 2),
  };
}

type Handing = Extract<Intent, { intent: `${string}-handover` }>;

export function handOver(world: World, intent: Handing): string {
  const said = { at, by: world.actor };
  if (intent.intent === 'begin-handover') {
    const id = idOf('v', 10 + world.made);
    const post = intent.post === world.actor.id ? world.actor : null;
    world.handovers.unshift({
      row: {
        id,
        post: post && { id: post.id, title: post.title },
        organisation: refOf(organisationOf(['内閣官房'])),
        predecessor: post?.holders[0]?.person ?? null,
        successor: intent.newcomer ? person(90, intent.newcomer.name.ja, '') : null,
        on: intent.on,
        into: null,
        into_post: null,
        begun_at: at,
        begun_by: world.actor,
        completed: null,
      },
      note: null,
      notes: new Map(),
      marks: new Map(),
      size: 3,
    });
    return id;
  }
  const held = world.handovers.find(({ row }) => row.id === intent.handover);
  if (!held) throw refuse('not-found', { noun: 'handover', given: intent.handover });
  switch (intent.intent) {
    case 'revise-handover':
      held.row = { ...held.row, on: intent.on };
      break;
    case 'note-handover': {
      const note = intent.text ? { text: intent.text, ...said } : null;
      if (!intent.item) held.note = note;
      else if (note) held.notes.set(intent.item, note);
      else held.notes.delete(intent.item);
      break;
    }
    case 'confirm-handover':
      for (const item of intent.items)
        held.marks.set(item, {
          confirmed: true,
          question: held.marks.get(item)?.question ?? null,
          ...said,
        });
      break;
    case 'question-handover':
      held.marks.set(intent.item, { confirmed: false, question: intent.question, ...said });
      break;
    case 'complete-handover': {
      const { items, confirmed, questioned } = handoverRow(world, held);
      if (!intent.anyway && confirmed < items)
        throw refuse('handover-unconfirmed', { open: items - confirmed - questioned, questioned });
      held.row = { ...held.row, completed: { on: held.row.on, ...said } };
      break;
    }
  }
  return held.row.id;
}
