/** The gallery's answers to the contract's questions. */
import type { OrganisationRow, Query } from '@/ipc/contract';
import { chase, reminders, scales } from './chase';
import { framework, frameworkMap, frameworksAtFirst } from './frameworks';
import { handoverPack, handoverRow } from './handover';
import { byOrganisation, type Held, heldOn, idOf, organisations, refOf, refuse } from './held';
import { countsOf, detailOf, fits, page, sorted } from './lists';
import { coordinated } from './meetings';
import { impact, milestone, milestones, neighbourhood, timeline, timelineFrame } from './milestones';
import { morning } from './morning';
import { ownedBy, peopleOf } from './ownership';
import { beginning } from './record';
import { compared, reportDetail, reportPreview, reportsOf } from './reports';
import { search, searchEach } from './search';
import { tiesOf } from './ties';
import { coverage, findings } from './whole';
import { today } from './works';
import type { World } from './world';

export function answer(world: World, query: Query): unknown {
  const { works, topics, history, activity, past, kept, actor, find } = world;
  switch (query.query) {
    case 'workspace':
      return {
        name: world.session.session === 'first-run' ? '' : world.session.name,
        device: 'd',
        changes: 1846,
        unknown: 0,
        erased: 0,
        head: [idOf('c', 3), 1846],
        workstreams: works.length,
        organisations: organisations.size,
        statuses: works.reduce((sum, { log }) => sum + log.length, 0),
        bytes: 7_340_032,
        today,
        fictional: world.fictional,
        user: world.isAnonymous ? null : { name: '山田 花子', post: actor, ministry: actor.organisation.id },
        attributions: world.isEmpty ? [] : ['「RSシステム」（行政事業レビュー）を加工して作成'],
      };
    case 'workstreams': {
      const then = works.map((one) => heldOn(one, query.clock?.day, today));
      const list = sorted(then.filter(fits(query.filter)), query.sort, query.descending);
      return page(
        list.map(({ row }) => row),
        query.window,
      );
    }
    case 'workstream-groups': {
      const list = sorted(
        works.filter(fits(query.filter)),
        query.by === 'lead' ? 'protocol' : query.by,
        false,
      );
      const keyOf = ({ row }: Held) => (query.by === 'lead' ? row.lead[0]?.id : row[query.by]) ?? '';
      const parts: Held[][] = [];
      for (const one of list) {
        const last = parts.at(-1);
        if (last?.[0] && keyOf(last[0]) === keyOf(one)) last.push(one);
        else parts.push([one]);
      }
      return parts.map((part) => ({
        lead: query.by === 'lead' ? (part[0]?.row.lead[0] ?? null) : null,
        health: query.by === 'health' ? (part[0]?.row.health ?? null) : null,
        silence: query.by === 'silence' ? (part[0]?.row.silence ?? null) : null,
        counts: countsOf(part),
      }));
    }
    case 'workstream-counts':
      return countsOf(works.map((one) => heldOn(one, query.clock?.day, today)).filter(fits(query.filter)));
    case 'workstream':
      return detailOf(heldOn(find(query.id), query.clock?.day, today));
    case 'statuses':
      return page(heldOn(find(query.workstream), query.clock?.day, today).log, query.window);
    case 'organisations': {
      const { parent, top, text } = query.filter;
      const list = [...organisations.values()].filter(
        (row) =>
          (!top || row.parent === null) &&
          (!parent || row.parent === parent) &&
          (!text ||
            `${row.path.ja} ${row.names.abbreviation ?? ''}`.toLowerCase().includes(text.toLowerCase())),
      );
      return page(list, query.window);
    }
    case 'organisation': {
      const row = byOrganisation(query.id);
      if (!row) throw refuse('not-found', { noun: 'organisation', given: query.id });
      return {
        ...row,
        corporate_number: row.parent === null ? '4000012090001' : null,
        all_names:
          past.names.get(row.id) ??
          (row.names.ja === '経済産業省'
            ? [
                {
                  names: {
                    ja: '通商産業省',
                    en: 'Ministry of International Trade and Industry',
                    abbreviation: 'MITI',
                  },
                  from: '1949-05-25',
                  to: '2001-01-06',
                },
                { names: row.names, from: '2001-01-06', to: null },
              ]
            : [{ names: row.names, from: null, to: null }]),
        parents:
          past.parents.get(row.id) ??
          (row.parent ? [{ parent: refOf(byOrganisation(row.parent) ?? row), from: null, to: null }] : []),
        into: past.into.get(row.id) ?? null,
        beside: [],
        dissolved_by: row.dissolved_on ? idOf('g', 77) : null,
        posts: [
          ...(row.names.ja === '内閣官房' ? [actor] : []),
          ...past.posts.filter(({ organisation }) => organisation.id === row.id),
        ],
        reference: '行政事業レビュー2024',
        verification: 'seen',
        ties: tiesOf(world, row.id),
      };
    }
    case 'coverage':
      return coverage(world, query);
    case 'framework-map':
      return frameworkMap(world, query);
    case 'framework':
      return framework(world, query);
    case 'findings':
      return findings(world, query);
    case 'topics':
      return page(
        topics.filter(
          ({ kind, name, code }) =>
            (!query.kind || kind === query.kind) &&
            (!query.text || `${code} ${name.ja}`.includes(query.text)),
        ),
        query.window,
      );
    case 'topic': {
      const topic = [...topics, ...frameworksAtFirst].find(({ id }) => id === query.id);
      return topic && { ...topic, ties: tiesOf(world, query.id) };
    }
    case 'posts': {
      const { organisation } = query.filter;
      const all = [actor, ...past.posts];
      const items = organisation ? all.filter((post) => post.organisation.id === organisation) : all;
      return { items, total: items.length };
    }
    case 'post': {
      const row = [actor, ...past.posts].find(({ id }) => id === query.id);
      return (
        row && { ...row, periods: [], held: row.holders, reached: { telephone: '内線 1001', mail: null } }
      );
    }
    case 'assignments':
      return page(ownedBy(works, query.organisation, query.post), query.window);
    case 'people':
      return page(peopleOf([actor, ...past.posts]), query.window);
    case 'person': {
      const row = peopleOf([actor, ...past.posts]).find(({ id }) => id === query.id);
      const reached = { telephone: null, mail: null };
      return row && { ...row, held: row.posts, reached, reference: null, verification: null, ties: [] };
    }
    case 'milestones':
      return milestones(world, query);
    case 'milestone':
      return milestone(world, query.id);
    case 'timeline':
      return timeline(world, query);
    case 'timeline-frame':
      return timelineFrame(world, query);
    case 'impact':
      return impact(world, query);
    case 'neighbourhood':
      return neighbourhood(world, query);
    case 'series':
    case 'meetings':
    case 'meeting':
    case 'agenda':
    case 'decisions':
    case 'decision':
    case 'actions':
    case 'action':
    case 'minute':
      return coordinated(world, query);
    case 'today':
      return morning(world, query);
    case 'chase':
      return chase(world, query);
    case 'scales':
      return scales;
    case 'reminders':
      return reminders(world);
    case 'handovers':
      return page(
        world.handovers.map((held) => handoverRow(world, held)),
        { offset: 0, limit: 200 },
      );
    case 'handover': {
      const held = world.handovers.find(({ row }) => row.id === query.id);
      if (!held) throw refuse('not-found', { noun: 'handover', given: query.id });
      const about = { filter: {}, window: { offset: 0, limit: 200 } };
      return handoverPack(
        world,
        held,
        findings(world, { query: 'findings', ...about, clock: query.clock }).items,
      );
    }
    case 'reports':
      return reportsOf(world, query.series, query.window ?? { offset: 0, limit: 200 });
    case 'report':
      return reportDetail(world, query.number);
    case 'report-preview':
      return reportPreview(world, query.request, query.template);
    case 'templates':
      return world.templates;
    case 'house-style':
      return world.houseStyle;
    case 'report-verdict':
      return { number: query.number, faults: [], redrawn: true };
    case 'report-comparison':
      return compared(world, query.from, query.to);
    case 'search':
      return search(world, query);
    case 'search-each':
      return searchEach(world, query);
    case 'history':
      return page(
        query.entity.startsWith('w')
          ? history
          : /^[nmxdz]/.test(query.entity)
            ? []
            : [beginning(query.entity, [...topics, ...frameworksAtFirst])],
        query.window,
      );
    case 'activity':
      return page(activity, query.window);
    case 'local':
      return [...kept].filter(([key]) => key.startsWith(query.prefix));
    case 'undoable':
      return { undo: activity.find((act) => act.revertible)?.gesture ?? null, redo: null };
    case 'resolve': {
      if (query.noun === 'topic') {
        const topic = topics.find(({ name, code }) => [name.ja, code].includes(query.given));
        if (topic) return { id: topic.id, name: topic.name.ja };
      }
      const called = (row: OrganisationRow) => [row.path.ja, ...Object.values(row.names)];
      const row = [...organisations.values()].find((one) => called(one).includes(query.given));
      if (!row || query.noun === 'topic') throw refuse('not-found', { noun: query.noun, given: query.given });
      return { id: row.id, name: row.path.ja };
    }
    case 'day': {
      const wareki = /^R(\d+)\.(\d+)\.(\d+)$/.exec(query.given);
      const day = wareki
        ? `${2018 + Number(wareki[1])}-${wareki[2]?.padStart(2, '0')}-${wareki[3]?.padStart(2, '0')}`
        : query.given;
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw refuse('not-a-day', { given: query.given });
      return day;
    }
  }
}
