/** What the gallery's core holds: bodies in protocol order, and each workstream with what stands beside it. */
import type {
  AssignmentRow,
  FactRow,
  OrganisationRef,
  OrganisationRow,
  Prose,
  StatusRow,
  WorkstreamDetail,
  WorkstreamRow,
} from '@/ipc/contract';

export type Wire = { code: string; class: string; data: unknown; trace: string };

export const refuse = (code: string, data: unknown = {}): Wire => ({
  code,
  class: 'refused',
  data,
  trace: code,
});

/** How it stood on an earlier day, as far as its log goes back; what leads it is the same on every day here. */
export function heldOn(one: Held, day: string | null | undefined, today: string): Held {
  if (!day || day >= today) return one;
  const log = one.log.filter(({ as_of }) => as_of <= day);
  const [last] = log;
  const age = (from: string) => Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000);
  return {
    ...one,
    log,
    row: {
      ...one.row,
      health: last?.health ?? null,
      original_rating: last?.original_rating ?? null,
      status: last?.status ?? null,
      as_of: last?.as_of ?? null,
      age_days: last ? age(last.as_of) : null,
      headline: last?.headline ?? null,
      progress: last?.progress ?? null,
      next_step: last?.next_step ?? null,
      next_on: last?.next_on ?? null,
    },
  };
}

/** Latin and short names of the bodies at the top, in protocol order. */
export const ministries: readonly (readonly [ja: string, en: string, short: string, abbreviation: string])[] =
  [
    ['内閣官房', 'Cabinet Secretariat', '内閣官房', 'CAS'],
    ['内閣府', 'Cabinet Office', '内閣府', 'CAO'],
    ['警察庁', 'National Police Agency', '警察庁', 'NPA'],
    ['金融庁', 'Financial Services Agency', '金融庁', 'FSA'],
    ['デジタル庁', 'Digital Agency', 'デジタル庁', 'DA'],
    ['総務省', 'Ministry of Internal Affairs and Communications', '総務省', 'MIC'],
    ['外務省', 'Ministry of Foreign Affairs', '外務省', 'MOFA'],
    ['文部科学省', 'Ministry of Education, Culture, Sports, Science and Technology', '文科省', 'MEXT'],
    ['スポーツ庁', 'Japan Sports Agency', 'スポーツ庁', 'JSA'],
    ['厚生労働省', 'Ministry of Health, Labour and Welfare', '厚労省', 'MHLW'],
    ['農林水産省', 'Ministry of Agriculture, Forestry and Fisheries', '農水省', 'MAFF'],
    ['経済産業省', 'Ministry of Economy, Trade and Industry', '経産省', 'METI'],
    ['国土交通省', 'Ministry of Land, Infrastructure, Transport and Tourism', '国交省', 'MLIT'],
    ['環境省', 'Ministry of the Environment', '環境省', 'MOE'],
    ['防衛省', 'Ministry of Defense', '防衛省', 'MOD'],
  ];

export const idOf = (kind: string, index: number) => `${kind}${String(index).padStart(21, '0')}`;
export const organisations = new Map<string, OrganisationRow>();

export function organisationOf(units: readonly string[]): OrganisationRow {
  const path = units.join(' ');
  const known = organisations.get(path);
  if (known) return known;
  const parent = units.length > 1 ? organisationOf(units.slice(0, -1)) : null;
  const top = ministries.find(([ja]) => ja === units[0]);
  const name = units.at(-1) ?? '';
  const row: OrganisationRow = {
    id: idOf('o', organisations.size),
    kind: parent === null ? 'ministry' : units.length === 2 ? 'bureau' : 'division',
    names:
      parent === null && top ? { ja: name, en: top[1], short: top[2], abbreviation: top[3] } : { ja: name },
    path: parent === null && top ? { ja: path, en: top[1] } : { ja: path },
    parent: parent?.id ?? null,
    order: organisations.size,
    from: null,
    dissolved_on: null,
    leads: 0,
    children: 0,
  };
  if (parent) parent.children += 1;
  organisations.set(path, row);
  return row;
}

export function refOf(row: OrganisationRow): OrganisationRef {
  const top = ministries.find(([ja]) => row.path.ja.startsWith(ja));
  return { id: row.id, name: row.path, ...(top ? { short: top[2], abbreviation: top[3] } : {}) };
}

export const byOrganisation = (id: string) => [...organisations.values()].find((row) => row.id === id);

/** One paragraph a line, `- ` for lists: as much of a narrative as the gallery shows. */
export function proseOf(text: string | null): Prose[] {
  const parts: Prose[] = [];
  for (const line of (text ?? '').split('\n').filter(Boolean)) {
    const last = parts.at(-1);
    const words = [{ text: line.replace(/^- /, ''), strong: false }];
    if (!line.startsWith('- ')) parts.push({ prose: 'paragraph', words });
    else if (last?.prose === 'bullets') last.items.push(words);
    else parts.push({ prose: 'bullets', items: [words] });
  }
  return parts;
}

export interface Held {
  row: WorkstreamRow;
  aim: string;
  assignments: AssignmentRow[];
  log: StatusRow[];
  facts: FactRow[];
  /** Fields of the record that were said otherwise. */
  more?: Partial<WorkstreamDetail>;
}
