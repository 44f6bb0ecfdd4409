/** Drawing beside the window: the answer, the end of patience, giving up, and what cannot be done. */
import { expect, test, vi } from 'vitest';
import type { Layout, Wish } from './layout';
import { type Drawer, draw, type Outcome } from './run';

const wish: Wish = {
  nodes: [
    { id: 'a', lane: '' },
    { id: 'b', lane: '' },
  ],
  edges: [{ fact: 'f', from: 'a', to: 'b', relation: 'blocks' }],
  lanes: [''],
  width: 600,
};
const drawn: Layout = { width: 1, height: 1, spots: [], lanes: [], lines: [] };

/** What draws only when it is told to. */
function held() {
  const drawer: Drawer & { ended: number } = {
    onmessage: null,
    onerror: null,
    ended: 0,
    postMessage: () => undefined,
    terminate: () => {
      drawer.ended += 1;
    },
  };
  const told: Outcome[] = [];
  return { drawer, told, tell: (outcome: Outcome) => void told.push(outcome) };
}

test('a worker of its own lays it out', async () => {
  const { told, tell } = held();
  draw(wish, tell);
  await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 3000 });
  expect(told[0]).toMatchObject({ at: 'drawn', layout: { spots: [{ id: 'a' }, { id: 'b' }] } });
});

test('when the time has passed the worker ends, and what comes after is not heard', async () => {
  const { drawer, told, tell } = held();
  draw(wish, tell, () => drawer, 5);
  await vi.waitFor(() => expect(told).toEqual([{ at: 'late' }]));
  expect(drawer.ended).toBe(1);
  drawer.onmessage?.(new MessageEvent('message', { data: drawn }));
  expect(told).toHaveLength(1);
});

test('it can be given up; once it is drawn, giving up changes nothing', () => {
  const one = held();
  draw(wish, one.tell, () => one.drawer)();
  expect([one.told, one.drawer.ended]).toEqual([[{ at: 'given-up' }], 1]);
  const other = held();
  const giveUp = draw(wish, other.tell, () => other.drawer);
  other.drawer.onmessage?.(new MessageEvent('message', { data: drawn }));
  giveUp();
  expect(other.told).toEqual([{ at: 'drawn', layout: drawn }]);
});

test('what cannot be drawn is said to be so', () => {
  const { drawer, told, tell } = held();
  draw(wish, tell, () => drawer);
  drawer.onerror?.(new ErrorEvent('error'));
  expect(told).toEqual([{ at: 'broken' }]);
});
