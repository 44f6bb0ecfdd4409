/** The picture's places: what bears on others stands before them, each in its lane, nothing lies on anything. */
import { expect, test } from 'vitest';
import type { Relation } from '@/ipc/contract';
import { besideOf, columnsOf, layoutOf, step, type Wish } from './layout';

const edge = (from: string, to: string, relation: Relation = 'blocks') => ({
  fact: `${from}${to}`,
  from,
  to,
  relation,
});
const wish = (lanes: Record<string, string>, edges: Wish['edges'], width = 1000): Wish => ({
  nodes: Object.entries(lanes).map(([id, lane]) => ({ id, lane })),
  edges,
  lanes: ['meti', 'mofa', 'mod', ''],
  width,
});

/** Of any size, by a small rule, so that it is the same each time. */
function large(count: number): Wish {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `w${index}`,
    lane: ['meti', 'mofa', 'mod', ''][(index * 7) % 4] ?? '',
  }));
  const relations: Relation[] = ['blocks', 'feeds', 'relates'];
  const edges = Array.from({ length: count * 2 }, (_, index) => {
    const from = (index * 13) % count;
    const to = Math.min(count - 1, from + 1 + ((index * 5) % 9));
    return { ...edge(`w${from}`, `w${to}`, relations[index % 3]), fact: `f${index}` };
  });
  return {
    nodes,
    edges: edges.filter(({ from, to }) => from !== to),
    lanes: ['meti', 'mofa', 'mod', ''],
    width: 900,
  };
}

test('what bears on others stands to the left of all that wait for it, in the lane of its ministry', () => {
  const asked = wish({ a: 'meti', b: 'mofa', c: 'meti', d: '' }, [
    edge('a', 'b'),
    edge('b', 'c', 'feeds'),
    edge('a', 'c'),
    edge('d', 'c'),
  ]);
  const found = layoutOf(asked);
  const at = (id: string) => found?.spots.find((spot) => spot.id === id);
  // `d` stands as near as it can be to what waits for it.
  expect(Object.fromEntries(columnsOf(asked))).toEqual({ a: 0, b: 1, c: 2, d: 1 });
  expect(found?.lanes.map(({ id }) => id)).toEqual(['meti', 'mofa', '']);
  for (const { lane, y, height } of found?.spots ?? []) {
    const own = found?.lanes.find(({ id }) => id === lane);
    expect(y).toBeGreaterThanOrEqual(own?.y ?? Number.NaN);
    expect(y + height).toBeLessThanOrEqual((own?.y ?? 0) + (own?.height ?? 0));
  }
  expect(at('a')?.y).toBe(at('c')?.y);
});

test.each([1, 2, 7, 40, 200])(
  'of %i nothing lies on anything, all is within, and it is the same each time',
  (count) => {
    const asked = large(count);
    const found = layoutOf(asked);
    expect(found).toEqual(layoutOf(asked));
    const spots = found?.spots ?? [];
    expect(spots).toHaveLength(count);
    for (const one of spots) {
      expect(one.x + one.width).toBeLessThanOrEqual(found?.width ?? 0);
      for (const other of spots) {
        if (one === other) continue;
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart, `${one.id} ${other.id}`).toBe(true);
      }
    }
    for (const { from, to, relation } of asked.edges) {
      if (relation === 'relates') continue;
      const [a, b] = [spots.find(({ id }) => id === from), spots.find(({ id }) => id === to)];
      expect(a?.column).toBeLessThan(b?.column ?? Number.NaN);
    }
    expect(found?.lines).toHaveLength(asked.edges.length);
  },
);

test('data with a ring in it is drawn all the same; what only relates stands beside what it relates to', () => {
  const found = layoutOf(
    wish({ a: 'meti', b: 'meti', c: 'mofa' }, [edge('a', 'b'), edge('b', 'a'), edge('b', 'c', 'relates')]),
  );
  const column = (id: string) => found?.spots.find((spot) => spot.id === id)?.column;
  expect([column('a'), column('b'), column('c')]).toEqual([0, 1, 1]);
  expect(found?.lines).toHaveLength(3);
});

test('it stops when it is told to', () => {
  let left = 2;
  const goesOn = () => {
    left -= 1;
    return left > 0;
  };
  expect(layoutOf(large(60), goesOn)).toBeNull();
  expect(layoutOf(large(60), () => true)).not.toBeNull();
});

test('arrows go along lines before they go elsewhere, and up and down a column', () => {
  const found = layoutOf(
    wish({ a: 'meti', b: 'meti', c: 'mofa', d: 'mod' }, [
      edge('a', 'd'),
      edge('b', 'c', 'relates'),
      edge('b', 'd'),
    ]),
  );
  if (!found) throw new Error('no picture');
  expect(step(found, 'a', 'ArrowRight')).toBe('d');
  expect(step(found, 'd', 'ArrowLeft')).toBe('a');
  // The one with a line to the lane below stands lower.
  expect(step(found, 'b', 'ArrowDown')).toBe('a');
  expect(step(found, 'a', 'ArrowDown')).toBe('c');
  expect(step(found, 'b', 'ArrowUp')).toBeNull();
  expect(step(found, 'a', 'ArrowLeft')).toBeNull();
  expect([...besideOf([edge('a', 'd'), edge('b', 'c')], 'a')]).toEqual(['a', 'd']);
  expect(besideOf([edge('a', 'd')], null).size).toBe(0);
});
