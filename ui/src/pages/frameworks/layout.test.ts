/** The picture's places: the same map gives the same picture, nothing lies on anything, and every line ends where it says. */
import { expect, test } from 'vitest';
import type { FrameworkMap, MapCell } from '@/ipc/contract';
import { bodyKey, frameworkKey, neighbours, pictureOf, sizes, step, streamKey } from './layout';

const health = { on_track: 0, at_risk: 0, off_track: 0, not_started: 0, completed: 0, none: 0 };
const parts = { lead: 0, joint: 0, claimed: 0, support: 0 };
const row = (index: number) => ({
  id: `f${index}`,
  kind: 'framework' as const,
  code: null,
  name: { ja: `枠組み${index}` },
  summary: null,
  on: null,
  reference: null,
  aliases: [],
  verification: null,
  workstreams: 0,
  sum: { workstreams: 0, vacant: 0, contested: 0, ministries: 0, health, silent: 0 },
  next: null,
  commitments: 0,
  unowned: 0,
});

/** A map of any size, drawn by a small rule so that it is the same each time. */
function mapOf(frameworks: number, bodies: number, unfold: readonly number[] = []): FrameworkMap {
  const cells: MapCell[] = [];
  for (let framework = 0; framework < frameworks; framework += 1)
    for (let body = 0; body < bodies; body += 1) {
      const lot = (framework * 7 + body * 5) % 9;
      if (lot > 4) continue;
      const own = { ...parts, lead: lot === 0 ? 2 : 0, joint: lot === 1 ? 1 : 0, claimed: lot === 2 ? 1 : 0 };
      const cell = {
        parts: { ...own, support: lot === 3 ? 4 : 0 },
        health: { ...health, at_risk: lot === 0 ? 1 : 0 },
        silent: 0,
      };
      cells.push({ framework, body, ...cell, tie: lot === 4 ? 'involves' : null });
    }
  return {
    day: '2026-11-24',
    frameworks: Array.from({ length: frameworks }, (_, index) => row(index)),
    bodies: Array.from({ length: bodies }, (_, index) => ({
      organisation: { id: `b${index}`, name: { ja: `府省${index}` } },
      name: { ja: `府省${index}` },
    })),
    cells,
    unfolded: unfold.map((body) => ({
      body,
      total: 12,
      workstreams: Array.from({ length: 12 }, (_, index) => ({
        id: `w${index}`,
        code: `T${index}`,
        title: { ja: `施策${index}` },
        health: 'off-track' as const,
        part: 'lead' as const,
        frameworks: cells
          .filter((cell) => cell.body === body && cell.framework % 12 === index)
          .map((cell) => cell.framework),
      })),
    })),
  };
}
const all = () => true;

test('the same map is the same picture, whatever stands before it', () => {
  expect(pictureOf(mapOf(27, 14), all, 1000)).toEqual(pictureOf(mapOf(27, 14), all, 1000));
});

test.each([
  [1, 1, []],
  [8, 3, []],
  [27, 14, []],
  [40, 20, [0, 3, 19]],
] as const)('%i frameworks and %i ministries: nothing lies on anything', (frameworks, bodies, unfold) => {
  const picture = pictureOf(mapOf(frameworks, bodies, unfold), all, 1000);
  for (const side of [true, false]) {
    const column = picture.nodes.filter(({ sort }) => (sort === 'framework') === side);
    column.forEach((node, index) => {
      const next = column[index + 1];
      if (next) expect(next.y).toBeGreaterThanOrEqual(node.y + node.height + sizes.gap);
      expect(node.height).toBeGreaterThanOrEqual(24);
    });
  }
  const marks = picture.edges.map(({ to, markX, markY }) => ({ to, markX, markY }));
  marks.forEach((one, index) => {
    for (const other of marks.slice(index + 1))
      expect(
        Math.abs(one.markY - other.markY) >= 15 || Math.abs(one.markX - other.markX) > sizes.indent - 1,
      ).toBe(true);
  });
});

test('every line begins at its framework and ends before its ministry', () => {
  const picture = pictureOf(mapOf(27, 14, [2]), all, 900);
  const at = new Map(picture.nodes.map((node) => [node.key, node]));
  expect(picture.edges.length).toBeGreaterThan(100);
  for (const edge of picture.edges) {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    if (!from || !to) throw new Error(`${edge.from} or ${edge.to} has no place`);
    const [x1 = 0, y1 = 0] = /^M([\d.]+) ([\d.]+)/.exec(edge.path)?.slice(1).map(Number) ?? [];
    expect(x1).toBe(from.width);
    expect(y1).toBeGreaterThan(from.y);
    expect(y1).toBeLessThan(from.y + from.height);
    expect(edge.markY).toBeGreaterThan(to.y);
    expect(edge.markY).toBeLessThan(to.y + to.height);
    expect(edge.markX).toBe(to.x - sizes.mark);
  }
});

test('a ministry that is unfolded is drawn workstream by workstream, and no line twice', () => {
  const folded = pictureOf(mapOf(12, 4), all, 900);
  const unfolded = pictureOf(mapOf(12, 4, [1]), all, 900);
  const to = (picture: typeof folded, key: string) => picture.edges.filter((edge) => edge.to === key);
  const named = to(folded, bodyKey('b1')).length;
  expect(to(unfolded, bodyKey('b1'))).toEqual([]);
  expect(unfolded.edges.filter((edge) => edge.to.startsWith('s:b1:')).length).toBe(named);
  const [one] = unfolded.edges.filter((edge) => edge.to.startsWith('s:b1:'));
  expect(one).toMatchObject({ weight: 'lead', health: 'off-track', count: 1 });
});

test('the weightiest part says how a line is drawn, and only what is led has a standing', () => {
  const { edges } = pictureOf(mapOf(9, 1), all, 900);
  const of = (index: number) => edges.find(({ from }) => from === frameworkKey(`f${index}`));
  expect(of(0)).toMatchObject({ weight: 'lead', health: 'at-risk', count: 2 });
  // 7 × 4 = 28, and 28 mod 9 is 1.
  expect(of(4)).toMatchObject({ weight: 'joint', health: null, count: 1 });
  expect(of(3)).toMatchObject({ weight: 'support', count: 4 });
  expect(of(7)).toMatchObject({ weight: 'named', count: 0 });
});

test('ministries without a line to what is shown are left out', () => {
  const map = mapOf(27, 14);
  const one = pictureOf(map, (index) => index === 0, 900);
  expect(one.nodes.filter(({ sort }) => sort === 'body').length).toBe(
    map.cells.filter(({ framework }) => framework === 0).length,
  );
});

test('what is chosen has its neighbours, a ministry with its workstreams', () => {
  const picture = pictureOf(mapOf(12, 4, [1]), all, 900);
  const near = neighbours(picture, bodyKey('b1'));
  const its = picture.edges.filter(({ to }) => to.startsWith('s:b1:'));
  expect(its.every(({ from, to }) => near.has(from) && near.has(to))).toBe(true);
  expect([...near].some((key) => key.startsWith('s:') && !key.startsWith('s:b1:'))).toBe(false);
  expect(neighbours(picture, null).size).toBe(0);
});

test('arrows go along a column and over to what a line joins', () => {
  const picture = pictureOf(mapOf(12, 4, [1]), all, 900);
  expect(step(picture, frameworkKey('f0'), 'ArrowDown')).toBe(frameworkKey('f1'));
  expect(step(picture, frameworkKey('f0'), 'ArrowUp')).toBeNull();
  expect(step(picture, frameworkKey('f0'), 'ArrowLeft')).toBeNull();
  expect(step(picture, frameworkKey('f3'), 'End')).toBe(frameworkKey('f11'));
  const over = step(picture, frameworkKey('f0'), 'ArrowRight');
  expect(picture.edges.some(({ from, to }) => from === frameworkKey('f0') && to === over)).toBe(true);
  const back = step(picture, over ?? '', 'ArrowLeft');
  expect(back?.startsWith('f:')).toBe(true);
  expect(step(picture, bodyKey('b1'), 'ArrowDown')?.startsWith(streamKey('b1', ''))).toBe(true);
});
