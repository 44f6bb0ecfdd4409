/** A list of 450 rows through the door, page by page. */
import { QueryClientProvider } from '@tanstack/react-query';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import { find, render } from '../../test/render';
import { createCache, dropByTags } from './cache';
import { pageSize, type Rows, useRows } from './rows';

afterEach(clearMocks);

let rows: Rows<string>;
const misplaced: string[] = [];
function List() {
  rows = useRows<string>((window) => ({ query: 'topics', text: null, window, clock: {} }));
  for (const index of [0, 50, 250, 301, 340]) {
    const row = rows.rowAt(index);
    if (row !== undefined && row !== `row ${index}`) misplaced.push(`${row} at ${index}`);
  }
  return <p>{rows.failure ? rows.failure.code : `${rows.rowCount} ${rows.rowAt(0) ?? '-'}`}</p>;
}

test('asks only for the pages in view, keeps the count, and shows no row in another row’s place', async () => {
  const asked: number[] = [];
  let total = 450;
  mockIPC((_, args) => {
    const { offset, limit } = (args as { query: { window: { offset: number; limit: number } } }).query.window;
    asked.push(offset);
    expect(limit).toBeLessThanOrEqual(200);
    const length = Math.max(0, Math.min(limit, total - offset));
    const items = Array.from({ length }, (_, index) => `row ${offset + index}`);
    return { answer: 'topics', value: { items, total } };
  });
  const cache = createCache();
  render(
    <QueryClientProvider client={cache}>
      <List />
    </QueryClientProvider>,
  );
  expect(rows.isFirst).toBe(true);
  await vi.waitFor(() => expect(find('p').textContent).toBe('450 row 0'));
  expect(asked).toEqual([0]);
  rows.onWindow(pageSize * 3 - 5, pageSize * 3 + 30);
  await vi.waitFor(() => expect(rows.rowAt(pageSize * 3 + 1)).toBe(`row ${pageSize * 3 + 1}`));
  expect(rows.rowAt(pageSize * 3 - 1)).toBe(`row ${pageSize * 3 - 1}`);
  expect(rows.rowAt(0)).toBeUndefined();
  expect(rows.rowCount).toBe(450);
  expect(asked).toEqual([0, 200, 300]);
  expect(misplaced).toEqual([]);
  total = 320;
  await dropByTags(cache, ['topics']);
  await vi.waitFor(() => expect(rows.rowCount).toBe(320));
});

let filter: (text: string) => void = () => undefined;
function Filtered() {
  const [text, setText] = useState<string | null>(null);
  filter = setText;
  rows = useRows<string>((window) => ({ query: 'topics', text, window, clock: {} }));
  return <p>{`${rows.rowCount} ${rows.rowAt(0) ?? '-'}`}</p>;
}

test('a list that is filtered anew shows the old rows until the new ones come, and none in a wrong place', async () => {
  let answer: (() => void) | null = null;
  mockIPC(async (_, args) => {
    const { text, window } = (args as { query: { text: string | null; window: { offset: number } } }).query;
    if (text) await new Promise<void>((resolve) => (answer = resolve));
    const items = Array.from(
      { length: text ? 3 : pageSize },
      (_, index) => `${text ?? 'row'} ${window.offset + index}`,
    );
    return { answer: 'topics', value: { items, total: text ? 3 : 450 } };
  });
  render(
    <QueryClientProvider client={createCache()}>
      <Filtered />
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(find('p').textContent).toBe('450 row 0'));
  flushSync(() => filter('半導体'));
  expect(find('p').textContent).toBe('450 row 0');
  // What was not loaded before is not there now either.
  expect(rows.rowAt(pageSize)).toBeUndefined();
  await vi.waitFor(() => expect(answer).not.toBeNull());
  (answer as (() => void) | null)?.();
  await vi.waitFor(() => expect(find('p').textContent).toBe('3 半導体 0'));
});

test('says why there are no rows', async () => {
  mockIPC(() => {
    throw { code: 'locked', class: 'refused', data: {}, trace: 'locked' };
  });
  render(
    <QueryClientProvider client={createCache()}>
      <List />
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(find('p').textContent).toBe('locked'));
});
