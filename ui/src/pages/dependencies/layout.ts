/**
 * Where everything stands in the picture of dependencies: what bears on others at the left, what waits for them at the right,
 * in a lane for each ministry. The same nodes, edges and width give the same picture. Nothing here draws, asks or knows
 * words; it runs beside the window, so that a large picture never holds it up.
 */
import type { Relation } from '@/ipc/contract';

export interface Wish {
  readonly nodes: readonly { readonly id: string; readonly lane: string }[];
  readonly edges: readonly {
    readonly fact: string;
    readonly from: string;
    readonly to: string;
    readonly relation: Relation;
  }[];
  /** The lanes in their order; those without a node are left out. */
  readonly lanes: readonly string[];
  /** The width that there is. */
  readonly width: number;
}

export interface Spot {
  readonly id: string;
  readonly lane: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Lane {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

export interface Line {
  readonly fact: string;
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly path: string;
  /** Where it ends, for the head of the arrow. */
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
  readonly lanes: readonly Lane[];
  readonly lines: readonly Line[];
}

/** Sizes in pixels of a window at 100 %. */
export const sizes = {
  node: [140, 260],
  height: 44,
  gap: 8,
  between: 60,
  lane: 104,
  air: 10,
  head: 14,
} as const;

/** How often the order within the lanes is looked over: more changes little. */
const rounds = 6;

type Edge = Wish['edges'][number];
const isDirected = ({ relation }: Edge) => relation !== 'relates';

/** What bears on what, without those that would lead back: data that was taken in may hold a ring. */
function onward({ nodes, edges }: Wish): Map<string, string[]> {
  const next = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges)
    if (isDirected(edge) && edge.from !== edge.to && next.has(edge.to)) next.get(edge.from)?.push(edge.to);
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string) => {
    state.set(id, 'open');
    const kept = (next.get(id) ?? []).filter((to) => {
      if (state.get(to) === 'open') return false;
      if (!state.has(to)) visit(to);
      return true;
    });
    next.set(id, kept);
    state.set(id, 'done');
  };
  for (const { id } of nodes) if (!state.has(id)) visit(id);
  return next;
}

/** The column of each: one to the right of everything that bears on it; then as near as it can be to what it bears on. */
export function columnsOf(wish: Wish): Map<string, number> {
  const next = onward(wish);
  const before = new Map<string, string[]>(wish.nodes.map(({ id }) => [id, []]));
  for (const [from, tos] of next) for (const to of tos) before.get(to)?.push(from);
  const column = new Map<string, number>();
  const place = (id: string): number => {
    const known = column.get(id);
    if (known !== undefined) return known;
    const own = Math.max(-1, ...(before.get(id) ?? []).map(place)) + 1;
    column.set(id, own);
    return own;
  };
  for (const { id } of wish.nodes) place(id);
  for (const { id } of wish.nodes) {
    const tos = next.get(id) ?? [];
    if ((before.get(id) ?? []).length === 0 && tos.length > 0)
      column.set(id, Math.max(0, Math.min(...tos.map((to) => column.get(to) ?? 1)) - 1));
  }
  // What only relates to others stands where they stand.
  for (const { id } of wish.nodes) {
    if ((before.get(id) ?? []).length > 0 || (next.get(id) ?? []).length > 0) continue;
    const related = wish.edges.find((edge) => edge.from === id || edge.to === id);
    if (related) column.set(id, column.get(related.from === id ? related.to : related.from) ?? 0);
  }
  return column;
}

/** The cells of the picture, each with its nodes from the top. */
function cellsOf(wish: Wish, column: Map<string, number>, goesOn: () => boolean) {
  const lanes = wish.lanes.filter((lane) => wish.nodes.some((node) => node.lane === lane));
  const cells = new Map<string, string[]>();
  const cellOf = new Map<string, string>();
  for (const { id, lane } of wish.nodes) {
    const key = `${lanes.indexOf(lane)}:${column.get(id)}`;
    cells.set(key, [...(cells.get(key) ?? []), id]);
    cellOf.set(id, key);
  }
  const beside = new Map<string, string[]>(wish.nodes.map(({ id }) => [id, []]));
  for (const { from, to } of wish.edges) {
    beside.get(from)?.push(to);
    beside.get(to)?.push(from);
  }
  /** Where a node stands among all, roughly. */
  const heightOf = (id: string): number => {
    const key = cellOf.get(id) ?? '';
    return Number(key.split(':')[0]) * 1000 + (cells.get(key)?.indexOf(id) ?? 0);
  };
  for (let round = 0; round < rounds; round += 1) {
    if (!goesOn()) return null;
    for (const [key, ids] of cells) {
      const pull = new Map(
        ids.map((id) => {
          const near = beside.get(id) ?? [];
          const sum = near.reduce((all, other) => all + heightOf(other), 0);
          return [id, near.length === 0 ? heightOf(id) : sum / near.length] as const;
        }),
      );
      cells.set(
        key,
        [...ids].sort((one, other) => (pull.get(one) ?? 0) - (pull.get(other) ?? 0)),
      );
    }
  }
  return { lanes, cells };
}

const round = (figure: number) => Math.round(figure * 10) / 10;

/** `goesOn` is asked from time to time; once it says no, there is no picture. */
export function layoutOf(wish: Wish, goesOn: () => boolean = () => true): Layout | null {
  const column = columnsOf(wish);
  const columns = Math.max(0, ...column.values()) + 1;
  const found = cellsOf(wish, column, goesOn);
  if (!found) return null;
  const free = (wish.width - sizes.lane - sizes.between * (columns - 1) - 2 * sizes.air) / columns;
  const node = Math.floor(Math.min(sizes.node[1], Math.max(sizes.node[0], free)));
  const spots: Spot[] = [];
  const lanes: Lane[] = [];
  let y = 0;
  found.lanes.forEach((lane, nth) => {
    const stacks = Array.from({ length: columns }, (_, at) => found.cells.get(`${nth}:${at}`) ?? []);
    const most = Math.max(1, ...stacks.map((stack) => stack.length));
    const height = most * sizes.height + (most - 1) * sizes.gap + 2 * sizes.air;
    stacks.forEach((stack, at) => {
      stack.forEach((id, place) => {
        spots.push({
          id,
          lane,
          column: at,
          x: sizes.lane + sizes.air + at * (node + sizes.between),
          y: y + sizes.air + place * (sizes.height + sizes.gap),
          width: node,
          height: sizes.height,
        });
      });
    });
    lanes.push({ id: lane, y, height });
    y += height;
  });
  if (!goesOn()) return null;
  return {
    width: sizes.lane + 2 * sizes.air + columns * node + (columns - 1) * sizes.between,
    height: y,
    spots,
    lanes,
    lines: linesOf(wish, spots),
  };
}

/** Lines begin and end apart from each other, in the order in which their other ends stand. */
function linesOf({ edges }: Wish, spots: readonly Spot[]): Line[] {
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const middle = (id: string) => at.get(id)?.y ?? 0;
  const port = (edge: Edge, side: 'from' | 'to'): number => {
    const spot = at.get(edge[side]);
    if (!spot) return 0;
    const other = side === 'from' ? 'to' : 'from';
    const all = edges
      .filter((one) => one[side] === edge[side])
      .sort((one, next) => middle(one[other]) - middle(next[other]) || one.fact.localeCompare(next.fact));
    return spot.y + ((all.indexOf(edge) + 1) * spot.height) / (all.length + 1);
  };
  return edges.flatMap((edge): Line[] => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    if (!from || !to) return [];
    const { fact, relation } = edge;
    const [y1, y2] = [round(port(edge, 'from')), round(port(edge, 'to'))];
    const goesOn = to.x > from.x;
    const x1 = goesOn ? from.x + from.width : from.x;
    const x2 = to.x;
    const head = relation === 'relates' ? 0 : sizes.head;
    const bend = goesOn ? Math.max(24, (x2 - x1) / 2) : 44;
    const path = goesOn
      ? `M${x1} ${y1}C${round(x1 + bend)} ${y1} ${round(x2 - bend)} ${y2} ${x2 - head} ${y2}`
      : `M${x1} ${y1}C${x1 - bend} ${y1} ${x2 - bend} ${y2} ${x2 - head} ${y2}`;
    return [{ fact, from: edge.from, to: edge.to, relation, path, x: x2, y: y2 }];
  });
}

/** What a line joins with a node, and itself. */
export function besideOf(edges: Wish['edges'], id: string | null): ReadonlySet<string> {
  if (id === null) return new Set();
  return new Set([id, ...edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))]);
}

/** Where an arrow leads: up and down a column, or to the nearest that a line joins with it. */
export function step({ spots, lines }: Layout, from: string, key: string): string | null {
  const here = spots.find(({ id }) => id === from);
  if (!here) return null;
  const column = spots.filter((spot) => spot.column === here.column).sort((one, other) => one.y - other.y);
  const place = column.indexOf(here);
  switch (key) {
    case 'ArrowUp':
      return column[place - 1]?.id ?? null;
    case 'ArrowDown':
      return column[place + 1]?.id ?? null;
    case 'Home':
      return column[0]?.id ?? null;
    case 'End':
      return column.at(-1)?.id ?? null;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isRight = key === 'ArrowRight';
      const joined = new Set(
        lines.flatMap((line) => (line.from === from ? [line.to] : line.to === from ? [line.from] : [])),
      );
      const others = spots.filter((spot) =>
        isRight ? spot.column > here.column : spot.column < here.column,
      );
      const far = (spot: Spot) =>
        Math.abs(spot.column - here.column) * 10_000 +
        Math.abs(spot.y - here.y) +
        (joined.has(spot.id) ? 0 : 100_000);
      return [...others].sort((one, other) => far(one) - far(other))[0]?.id ?? null;
    }
    default:
      return null;
  }
}
