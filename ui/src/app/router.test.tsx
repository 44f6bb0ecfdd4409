/** Addresses: what opens what, what is remembered, and what happens where there is nothing. */
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { clearMocks } from '@tauri-apps/api/mocks';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { installCore } from '@/gallery/core';
import { createCache } from '@/state/cache';
import { usePlace } from '@/state/place';
import { find, render } from '../../test/render';
import { createAppRouter } from './router';

function Today() {
  return <h1>今日の画面</h1>;
}
function Workstreams() {
  const { screen, record, search, go } = usePlace();
  return (
    <>
      <h1>{`${screen} ${record ?? '-'} ${JSON.stringify(search)}`}</h1>
      <button type="button" onClick={() => go({ record: 'w7' })}>
        開く
      </button>
    </>
  );
}
function Help(): never {
  throw new RangeError('inner words');
}

const page = (component: ComponentType) => async () => ({ default: component });
const some = new Map([
  ['workstreams', page(Workstreams)],
  ['today', page(Today)],
  ['help', page(Help)],
]);

function show(pages: Parameters<typeof createAppRouter>[0], history: RouterHistory) {
  // Nothing is due: the rail says the names of the screens alone.
  installCore().answer('reminders', []);
  render(
    <QueryClientProvider client={createCache()}>
      <RouterProvider router={createAppRouter(pages, history)} />
    </QueryClientProvider>,
  );
}

function open(at: string, pages: Parameters<typeof createAppRouter>[0] = some) {
  const history = createMemoryHistory({ initialEntries: [at] });
  show(pages, history);
  return history;
}
const title = (text: string) => vi.waitFor(() => expect(find('h1, h2').textContent).toBe(text));

beforeEach(() => localStorage.removeItem('renkei.place'));
afterEach(() => {
  vi.restoreAllMocks();
  clearMocks();
});

const marked = (name: string) =>
  vi.waitFor(() => expect(find('nav [aria-current=page]').textContent).toBe(name));

test('opens the list the very first time, and marks it in the rail', async () => {
  open('/');
  await marked('施策');
  expect([...document.querySelectorAll('nav a')].map((a) => a.textContent)).toEqual([
    '今日',
    '施策',
    'ヘルプ',
  ]);
});

test('without the list, opens the first screen of the rail', async () => {
  open('/', new Map([...some].filter(([id]) => id !== 'workstreams')));
  await title('今日の画面');
  await marked('今日');
});

test('a link carries screen, record and view; moving on keeps the view', async () => {
  const history = open('/workstreams/w3?sort=health');
  await title('workstreams w3 {"sort":"health"}');
  await userEvent.click(find('main button'));
  await title('workstreams w7 {"sort":"health"}');
  expect(history.location.href).toBe('/workstreams/w7?sort=health');
});

test('comes back to the last place, without what was searched for', async () => {
  open('/workstreams/w3?text=secret');
  await title('workstreams w3 {"text":"secret"}');
  await vi.waitFor(() => expect(localStorage.getItem('renkei.place')).toBe('/workstreams/w3'));
  const again = createMemoryHistory({ initialEntries: ['/'] });
  show(some, again);
  await vi.waitFor(() => expect(again.location.href).toBe('/workstreams/w3'));
});

test('a remembered place that no longer exists is not opened', async () => {
  localStorage.setItem('renkei.place', '/timeline/x');
  open('/');
  await marked('施策');
});

test('an unknown address says so, with the rail beside it', async () => {
  open('/nowhere/at/all');
  await title('この画面はありません');
  expect(document.querySelectorAll('nav a').length).toBe(3);
});

test('a screen that breaks leaves the frame standing', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  open('/help');
  await vi.waitFor(() => expect(find('[role=alert]').textContent).toContain('RangeError'));
  expect(document.body.textContent).not.toContain('inner words');
  expect(document.querySelectorAll('nav a').length).toBe(3);
});
