/** Everything that the gallery's core holds, and how it begins. Whoever answers or decides is given this. */
import type {
  Acknowledged,
  GestureRow,
  HistoryRow,
  PostRow,
  Session,
  TemplateRow,
  TopicRow,
} from '@/ipc/contract';
import { activityAtFirst, historyAtFirst } from './events';
import { type HeldHandover, handoversAtFirst } from './handed';
import { type Held, idOf, ministries, organisationOf, organisations, refOf, refuse } from './held';
import { type HeldMeetings, meetingsAtFirst } from './met';
import { type HeldMilestone, milestonesAtFirst } from './planned';
import source from './projects.json';
import type { HeldTie, Past } from './record';
import { type HeldReport, reportsAtFirst, templatesAtFirst } from './reports';
import { tiesAtFirst } from './ties';
import { held, topicsAtFirst } from './works';

export interface Beginning {
  readonly session?: Session;
  /** Nobody has said yet who works here. */
  readonly anonymous?: boolean;
  readonly empty?: boolean;
  /** What the screens kept before. */
  readonly kept?: Readonly<Record<string, string>>;
  /** So many workstreams instead of one for each project. */
  readonly many?: number;
  /** So many workstreams are handed over; some where nothing is said. */
  readonly handedOver?: number;
  /** So many statuses are made up. */
  readonly fictional?: number;
  /** No report was issued yet. */
  readonly unreported?: boolean;
}

export interface World {
  readonly works: Held[];
  readonly topics: TopicRow[];
  readonly ties: HeldTie[];
  readonly history: HistoryRow[];
  readonly activity: readonly GestureRow[];
  readonly past: Past;
  readonly kept: Map<string, string>;
  /** Findings that someone knows of, by rule and by what they are about. */
  readonly known: Map<string, Acknowledged>;
  /** The handovers that were begun. */
  readonly handovers: HeldHandover[];
  readonly milestones: HeldMilestone[];
  /** Meetings, what they decided and gave to do. */
  readonly coordination: HeldMeetings;
  /** Reports that were issued, the earliest first. */
  readonly reports: HeldReport[];
  readonly templates: TemplateRow[];
  /** What the Word file is called that lends reports its look. */
  houseStyle: string | null;
  /** Who works here. */
  readonly actor: PostRow;
  readonly isEmpty: boolean;
  session: Session;
  isAnonymous: boolean;
  /** How many statuses are made up. */
  fictional: number;
  /** How many acts there have been. */
  acts: number;
  /** How many intents have been decided; ids are made from it. */
  made: number;
  find(id: string): Held;
}

export function beginWorld(options: Beginning): World {
  organisations.clear();
  for (const [ja] of ministries) organisationOf([ja]);
  const { projects } = source;
  const works = options.empty
    ? []
    : Array.from({ length: options.many ?? projects.length }, (_, index) => {
        const project = projects[index % projects.length];
        return project ? [held(project, index)] : [];
      }).flat();
  const actor: PostRow = {
    id: idOf('p', 1),
    title: { ja: '参事官補佐（総括）' },
    organisation: refOf(organisationOf(['内閣官房'])),
    from: '2024-07-01',
    ended_on: null,
    holders: [
      {
        id: idOf('h', 1),
        person: { id: idOf('n', 1), name: { ja: '山田 太郎' }, reading: 'やまだ たろう' },
        from: '2025-07-01',
        to: null,
      },
    ],
  };
  const world: World = {
    works,
    topics: [...topicsAtFirst],
    ties: tiesAtFirst(),
    history: historyAtFirst(actor),
    activity: activityAtFirst(actor),
    past: { names: new Map(), parents: new Map(), into: new Map(), posts: [] },
    known: new Map(),
    milestones: milestonesAtFirst(works),
    handovers: options.empty ? [] : handoversAtFirst(actor, options.handedOver ?? 6),
    coordination: meetingsAtFirst(works, actor),
    reports: [],
    templates: [...templatesAtFirst],
    houseStyle: null,
    kept: new Map(Object.entries(options.kept ?? {})),
    actor,
    isEmpty: options.empty ?? false,
    session: options.session ?? { session: 'open', name: '経済安全保障 総合調整' },
    isAnonymous: options.anonymous ?? false,
    fictional: options.fictional ?? 0,
    acts: 0,
    made: 0,
    find: (id) => {
      const one = works.find(({ row }) => row.id === id);
      if (!one) throw refuse('not-found', { noun: 'workstream', given: id });
      return one;
    },
  };
  if (!options.empty && !options.unreported) reportsAtFirst(world);
  return world;
}
