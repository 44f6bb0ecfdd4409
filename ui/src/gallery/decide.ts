/** What writes do in the gallery: enough to be looked at. No rule of the product lives here. */
import type {
  Failure,
  Intent,
  Rehearsal,
  Rehearsed,
  StatusRow,
  Submission,
  WorkstreamRow,
} from '@/ipc/contract';
import { handOver } from './handover';
import { byOrganisation, idOf, proseOf, refOf, refuse, type Wire } from './held';
import { coordinate, isCoordinating } from './meetings';
import { applyToMilestone, ringOf } from './milestones';
import { leading, ownershipChanges, transferLead } from './ownership';
import { applyToRecord } from './record';
import { removeTemplate, saveTemplate, withdraw } from './reports';
import { know } from './whole';
import { held, statusOf, today } from './works';
import type { World } from './world';

/** Does it; the id of what the last of it was done to. */
export function apply(world: World, submission: Submission): string {
  if (submission.submit === 'batch') return submission.intents.map((one) => inBatch(world, one)).at(-1) ?? '';
  if (submission.submit === 'clear-fiction') world.fictional = 0;
  return submission.submit === 'intent' ? decide(world, submission) : idOf('w', 0);
}

/** What would change nothing is passed over in a batch. */
function inBatch(world: World, intent: Intent): string {
  try {
    return decide(world, intent);
  } catch (thrown) {
    if ((thrown as Wire).code === 'nothing-changes') return '';
    throw thrown;
  }
}

/** What would become of each; afterwards everything is as it was. */
export function rehearse(
  world: World,
  intents: readonly Intent[],
  failing: (name: string) => void,
): Rehearsal {
  const { works } = world;
  const before = works.map((one) => ({ ...one }));
  const rows = world.handovers.map(({ row }) => row);
  const out = intents.map((intent, index): Rehearsed => {
    const about = () =>
      JSON.stringify([
        works.length,
        'workstream' in intent && works.find(({ row }) => row.id === intent.workstream),
      ]);
    const seen = about();
    try {
      failing(`rehearse ${index}`);
      decide(world, intent);
    } catch (thrown) {
      const failure = thrown as Failure;
      return failure.code === 'nothing-changes' ? { outcome: 'nothing' } : { outcome: 'refused', failure };
    }
    return { outcome: 'workstream' in intent && about() === seen ? 'nothing' : 'changes' };
  });
  const on = intents.map((intent) => ('from' in intent && intent.from) || today).sort()[0] ?? today;
  const ownership = ownershipChanges(before, works, on);
  works.splice(0, works.length, ...before);
  world.handovers.forEach((held, index) => {
    held.row = rows[index] ?? held.row;
  });
  // The lead has one open action, wherever it leads.
  const passes = intents.some((intent) => intent.intent === 'transfer-lead' && intent.actions);
  const changes: [string, string][] = passes ? [['action.passed', idOf('a', 1)]] : [];
  return { changes, warnings: [], outcomes: out, ownership };
}

export function intentsOf(submission: Submission): readonly Intent[] {
  if (submission.submit === 'batch') return submission.intents;
  return submission.submit === 'intent' ? [submission] : [];
}

function decide(world: World, submission: Intent): string {
  const { works, find } = world;
  world.made += 1;
  const { made } = world;
  if (isCoordinating(submission)) return coordinate(world, submission);
  switch (submission.intent) {
    case 'note-dependency': {
      const { relation, to } = submission.dependency;
      const path = to && relation !== 'relates' ? ringOf(world, submission.workstream, to) : null;
      if (path) throw refuse('dependency-ring', { path });
      return applyToRecord(submission, world);
    }
    case 'acknowledge-finding':
    case 'reopen-finding':
      return know(world, submission);
    case 'begin-handover':
    case 'revise-handover':
    case 'note-handover':
    case 'confirm-handover':
    case 'question-handover':
    case 'complete-handover':
      return handOver(world, submission);
    case 'withdraw-report':
      return withdraw(world, submission.report, submission.reason);
    case 'save-template':
      return saveTemplate(world, submission.template, submission.content);
    case 'remove-template':
      return removeTemplate(world, submission.template);
    case 'state-contact':
      return submission.of;
    case 'log-status': {
      const one = find(submission.workstream);
      const { entry } = submission;
      const row: StatusRow = {
        ...statusOf(5000 + made, entry.health ?? null, 0),
        as_of: entry.as_of,
        headline: entry.headline ?? null,
        narrative: entry.narrative ?? null,
        progress: entry.progress ?? null,
        next_step: entry.next_step ?? null,
        next_on: entry.next_on ?? null,
        obstacles: entry.obstacles ?? null,
        source: entry.source ?? null,
        prose: proseOf(entry.narrative ?? null),
        reporter: entry.reporter === world.actor.id ? world.actor : null,
        original_rating: entry.original_rating ?? null,
      };
      one.log = [row, ...one.log];
      const { health, headline, as_of, status, progress, next_step, next_on, original_rating } = row;
      const said = { health, headline, as_of, status, progress, next_step, next_on, original_rating };
      one.row = { ...one.row, ...said, age_days: 0, silence: 'fresh', late_days: null };
      return one.row.id;
    }
    case 'confirm-status': {
      const one = works.find(({ log }) => log.some(({ id }) => id === submission.status));
      if (!one) throw refuse('no-status');
      const entry = {
        ...statusOf(6000 + made, one.row.health, 0),
        confirmation: true,
        as_of: submission.as_of,
      };
      one.log = [{ ...entry, headline: null, next_step: null }, ...one.log];
      one.row = {
        ...one.row,
        as_of: submission.as_of,
        age_days: 0,
        silence: 'fresh',
        late_days: null,
      };
      return one.row.id;
    }
    case 'assign': {
      const one = find(submission.workstream);
      const organisation = byOrganisation(submission.organisation);
      if (!organisation) throw refuse('not-found', { noun: 'organisation', given: submission.organisation });
      const lead = one.assignments.find((a) => a.role === 'lead' && a.holds && a.state === 'agreed');
      const stance = submission.stance ?? 'plain';
      if (submission.role === 'lead' && lead && stance === 'plain')
        throw refuse('lead-exists', {
          assignment: lead.id,
          organisation: lead.organisation.id,
          from: lead.from,
        });
      if (lead && stance === 'transfer') one.assignments = one.assignments.filter((a) => a !== lead);
      one.assignments = [
        {
          id: idOf('a', 9000 + made),
          organisation: refOf(organisation),
          post: null,
          role: stance === 'joint' ? 'joint-lead' : submission.role,
          state: stance === 'claim' ? 'proposed' : 'agreed',
          from: submission.from ?? null,
          to: null,
          holds: true,
          basis: submission.basis ?? null,
          agreed_on: null,
          agreed_by: null,
          end_reason: null,
        },
        ...one.assignments,
      ];
      one.row = { ...one.row, ...leading(one.assignments), ownership: 'settled' };
      return one.row.id;
    }
    case 'transfer-lead':
      return transferLead(submission, find(submission.workstream), made);
    case 'end-assignment': {
      const one = works.find(({ assignments }) => assignments.some(({ id }) => id === submission.assignment));
      if (!one) throw refuse('not-found', { noun: 'assignment', given: submission.assignment });
      one.assignments = one.assignments.map((a) =>
        a.id === submission.assignment ? { ...a, to: submission.on, holds: false } : a,
      );
      one.row = { ...one.row, ...leading(one.assignments) };
      return one.row.id;
    }
    case 'open-workstream': {
      if (submission.title.ja === '') throw refuse('empty-text', { field: 'title' });
      const { code = null, pillar = null, cadence = null } = submission;
      const taken = works.find(({ row }) => code !== null && row.code === code);
      if (taken) throw refuse('code-taken', { given: code, workstream: taken.row.id });
      const blank = held({ title: submission.title.ja, units: ['内閣官房'], aim: '' }, 900 + made);
      const said = { title: submission.title, code, pillar, cadence };
      const row = { ...blank.row, ...unknown, ...said, id: submission.workstream ?? blank.row.id };
      works.unshift({ row, aim: '', assignments: [], log: [], facts: [] });
      return row.id;
    }
    default:
      return applyToMilestone(world, submission) ?? applyToRecord(submission, world);
  }
}

/** Of what was only just opened nobody has said more. */
const unknown = {
  lead: [],
  joint: [],
  ownership: 'vacant' as const,
  health: null,
  original_rating: null,
  status: null,
  headline: null,
  as_of: null,
  age_days: null,
  progress: null,
  next_step: null,
  next_on: null,
  led_since: null,
  ownership_since: null,
} satisfies Partial<WorkstreamRow>;
