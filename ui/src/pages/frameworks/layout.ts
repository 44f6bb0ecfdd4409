/**
 * Where everything stands in the picture: frameworks at the left, ministries at the right in 建制順, a line where they
 * meet. The same map and width give the same picture. Nothing here draws, asks or knows words.
 */
import type { Cell, FrameworkMap, Health, MapStream, PartKind, Tie } from '@/ipc/contract';

/** How heavy a tie is, the heaviest first: it says how a line is drawn. */
export type Weight = 'lead' | 'joint' | 'claimed' | 'support' | 'named';

export interface Node {
  /** `f:`, `b:` or `s:` with an id; a workstream can stand below several ministries, so theirs have both. */
  readonly key: string;
  readonly sort: 'framework' | 'body' | 'stream';
  /** Its place in the map; of a workstream, in its ministry. */
  readonly index: number;
  /** The place of its ministry. */
  readonly body: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly weight: Weight;
  /** The worst of what is led; none for the rest, whose standing is another ministry's. */
  readonly health: Health | null;
  /** How many workstreams of that weight; 0 where a body is only named. */
  readonly count: number;
  /** Where the line's own sign stands: its middle height, and its beginning. */
  readonly markX: number;
  readonly markY: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Sizes in pixels of a window at 100 %. */
export const sizes = {
  framework: [176, 304],
  body: [128, 208],
  /** From the end of a line to its ministry: the sign stands there. */
  mark: 60,
  least: 540,
  node: 32,
  /** Room for two lines of a framework's name. */
  named: 40,
  port: 20,
  gap: 6,
  widest: 28,
  indent: 16,
} as const;

/** The worst of what a body leads: the one that the eye must find. */
export function worst({
  off_track,
  at_risk,
  not_started,
  on_track,
  completed,
}: Cell['health']): Health | null {
  if (off_track > 0) return 'off-track';
  if (at_risk > 0) return 'at-risk';
  if (not_started > 0) return 'not-started';
  if (on_track > 0) return 'on-track';
  return completed > 0 ? 'completed' : null;
}

export function weightOf({ parts }: Cell, tie: Tie | null): Weight | null {
  if (parts.lead > 0) return 'lead';
  if (parts.joint > 0) return 'joint';
  if (parts.claimed > 0) return 'claimed';
  if (parts.support > 0) return 'support';
  return tie ? 'named' : null;
}

const weightOfPart: Record<PartKind, Weight> = {
  lead: 'lead',
  joint: 'joint',
  claimed: 'claimed',
  support: 'support',
};

/** A node before it has a place, and the lines that end in it, by the other end. */
interface Loose {
  readonly node: Pick<Node, 'key' | 'sort' | 'index' | 'body'>;
  readonly ports: string[];
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly weight: Weight;
  readonly health: Health | null;
  readonly count: number;
}

export const frameworkKey = (id: string) => `f:${id}`;
export const bodyKey = (id: string) => `b:${id}`;
export const streamKey = (body: string, id: string) => `s:${body}:${id}`;

/** The map narrowed to the frameworks that are to be seen, with the ministries that still have a line. */
export function picked(map: FrameworkMap, wants: (index: number) => boolean) {
  const frameworks = map.frameworks.map((_, index) => index).filter(wants);
  const seen = new Set(frameworks);
  const cells = map.cells.filter(
    ({ framework, tie, ...cell }) => seen.has(framework) && weightOf(cell, tie) !== null,
  );
  const bodies = [...new Set(cells.map(({ body }) => body))].sort((one, other) => one - other);
  return { frameworks, cells, bodies };
}

function linesOf(map: FrameworkMap, shown: ReturnType<typeof picked>): { right: Loose[]; lines: Line[] } {
  const lines: Line[] = [];
  const right: Loose[] = [];
  const seen = new Set(shown.frameworks);
  const idOf = (index: number) => frameworkKey(map.frameworks[index]?.id ?? '');
  for (const body of shown.bodies) {
    const id = map.bodies[body]?.organisation.id ?? '';
    const own: Loose = { node: { key: bodyKey(id), sort: 'body', index: body, body }, ports: [] };
    right.push(own);
    const unfolded = map.unfolded.find((one) => one.body === body);
    const streams = (unfolded?.workstreams ?? []).map((stream, index) => ({
      stream,
      loose: {
        node: { key: streamKey(id, stream.id), sort: 'stream' as const, index, body },
        ports: [] as string[],
      },
    }));
    for (const framework of shown.frameworks) {
      const cell = shown.cells.find((one) => one.framework === framework && one.body === body);
      if (!cell) continue;
      const from = idOf(framework);
      const its = streams.filter(({ stream }) => stream.frameworks.includes(framework));
      for (const { stream, loose } of its) lines.push(lineTo(loose, from, stream));
      const weight = weightOf(cell, cell.tie);
      // What is unfolded is drawn one by one; what is only named has nothing to unfold.
      if (weight && its.length === 0) {
        const { lead, joint, claimed, support } = cell.parts;
        const count = { lead, joint, claimed, support, named: 0 }[weight];
        const owns = weight === 'lead' || weight === 'joint';
        own.ports.push(from);
        lines.push({ from, to: own.node.key, weight, health: owns ? worst(cell.health) : null, count });
      }
    }
    right.push(
      ...streams
        .filter(({ stream }) => stream.frameworks.some((one) => seen.has(one)))
        .map(({ loose }) => loose),
    );
  }
  return { right, lines };
}

function lineTo(loose: Loose, from: string, stream: MapStream): Line {
  loose.ports.push(from);
  return { from, to: loose.node.key, weight: weightOfPart[stream.part], health: stream.health, count: 1 };
}

const heightOf = ({ node, ports }: Loose) =>
  Math.max(node.sort === 'framework' ? sizes.named : sizes.node, ports.length * sizes.port + sizes.gap);

/** One column from top to bottom, spread over a height where there is room. */
function placed(column: readonly Loose[], x: number, width: number, height: number): Node[] {
  const all = column.reduce((sum, one) => sum + heightOf(one), 0);
  const room = column.length > 1 ? (height - all) / (column.length - 1) : 0;
  const gap = Math.min(sizes.widest, Math.max(sizes.gap, room));
  let y = 0;
  return column.map((loose) => {
    const inset = loose.node.sort === 'stream' ? sizes.indent : 0;
    const node = { ...loose.node, x: x + inset, y, width: width - inset, height: heightOf(loose) };
    y += node.height + gap;
    return node;
  });
}

/** Where the n-th of a node's lines meets it. */
const portY = ({ y, height }: Node, nth: number, of: number) => y + (height * (nth + 1)) / (of + 1);

/** A share of the width, within limits. */
const share = (width: number, part: number, [least, most]: readonly [number, number]) =>
  Math.round(Math.min(most, Math.max(least, width * part)));

export function pictureOf(map: FrameworkMap, wants: (index: number) => boolean, room: number): Picture {
  const width = Math.max(sizes.least, Math.floor(room));
  const framework = share(width, 0.37, sizes.framework);
  const body = share(width, 0.23, sizes.body);
  const shown = picked(map, wants);
  const { right, lines } = linesOf(map, shown);
  const left: Loose[] = shown.frameworks.map((index) => {
    const key = frameworkKey(map.frameworks[index]?.id ?? '');
    const ports = lines.filter(({ from }) => from === key).map(({ to }) => to);
    return { node: { key, sort: 'framework', index, body: -1 }, ports };
  });
  // Lines may lie closer where they begin: only their ends have a sign.
  const close: Loose[] = left.map(({ node, ports }) => ({
    node,
    ports: ports.slice(0, Math.ceil(ports.length / 2)),
  }));
  const least = (column: readonly Loose[]) =>
    column.reduce((sum, one) => sum + heightOf(one) + sizes.gap, -sizes.gap);
  const height = Math.max(0, least(close), least(right));
  const nodes = [...placed(close, 0, framework, height), ...placed(right, width - body, body, height)];
  const at = new Map(nodes.map((node) => [node.key, node]));
  const ends = new Map([...left, ...right].map(({ node, ports }) => [node.key, ports]));
  const begun = new Map<string, number>();
  // From each framework the lines leave in the order in which their ends stand, so that they cross least.
  const below = (line: Line) => {
    const to = at.get(line.to);
    return to ? portY(to, ends.get(line.to)?.indexOf(line.from) ?? 0, ends.get(line.to)?.length ?? 1) : 0;
  };
  const edges = [...lines]
    .sort((one, other) => below(one) - below(other))
    .flatMap((line): Edge[] => {
      const [from, to] = [at.get(line.from), at.get(line.to)];
      if (!from || !to) return [];
      const nth = begun.get(line.from) ?? 0;
      begun.set(line.from, nth + 1);
      const [x1, y1] = [from.x + from.width, portY(from, nth, ends.get(line.from)?.length ?? 1)];
      const [x2, y2] = [to.x - sizes.mark, below(line)];
      const bend = (x2 - x1) / 2;
      const path = `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
      return [{ ...line, path, markX: x2, markY: y2 }];
    });
  return {
    width,
    height: Math.max(0, ...nodes.map((node) => node.y + node.height)),
    nodes,
    edges,
  };
}

const round = (figure: number) => Math.round(figure * 10) / 10;

/** What is chosen, and everything that a line joins with it. */
export function neighbours({ edges }: Picture, chosen: string | null): ReadonlySet<string> {
  if (chosen === null) return new Set();
  const near = new Set([chosen]);
  for (const { from, to } of edges) {
    if (from === chosen || isOf(from, chosen)) near.add(to);
    if (to === chosen || isOf(to, chosen)) near.add(from).add(to);
  }
  return near;
}

/** A ministry's workstreams go with it. */
export const isOf = (key: string, body: string): boolean =>
  body.startsWith('b:') && key.startsWith(`s:${body.slice(2)}:`);

/** Where an arrow leads from a node: along its column, or to the nearest that a line joins with it. */
export function step(picture: Picture, from: string, key: string): string | null {
  const here = picture.nodes.find((node) => node.key === from);
  if (!here) return null;
  const isLeft = (node: Node) => node.sort === 'framework';
  const column = picture.nodes.filter((node) => isLeft(node) === isLeft(here));
  const place = column.indexOf(here);
  switch (key) {
    case 'ArrowUp':
      return column[place - 1]?.key ?? null;
    case 'ArrowDown':
      return column[place + 1]?.key ?? null;
    case 'Home':
      return column[0]?.key ?? null;
    case 'End':
      return column.at(-1)?.key ?? null;
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (isLeft(here) !== (key === 'ArrowRight')) return null;
      const middle = (node: Node) => node.y + node.height / 2;
      const near = neighbours(picture, from);
      const others = picture.nodes.filter((node) => near.has(node.key) && isLeft(node) !== isLeft(here));
      others.sort(
        (one, other) => Math.abs(middle(one) - middle(here)) - Math.abs(middle(other) - middle(here)),
      );
      return others[0]?.key ?? null;
    }
    default:
      return null;
  }
}
