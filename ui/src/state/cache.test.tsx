/** What is kept, what is dropped, and that nothing waits for a network. */
import { QueryClientProvider } from '@tanstack/react-query';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, test, vi } from 'vitest';
import type { Query } from '@/ipc/contract';
import { find, render } from '../../test/render';
import { createCache, dropByTags, useAnswer } from './cache';

afterEach(() => {
  clearMocks();
  vi.restoreAllMocks();
});

const list: Query = { query: 'topics', text: null, window: { offset: 0, limit: 10 }, clock: {} };
const people: Query = { query: 'posts', filter: {}, clock: {} };

function Answer({ kind }: { kind: 'list' | 'people' }) {
  const { data, error } = useAnswer(kind === 'list' ? list : people);
  return <p data-kind={kind}>{error ? error.code : String(data ?? '…')}</p>;
}

test('an answer is asked once, dropped by its own tag only, and then asked again', async () => {
  const asked: Record<string, number> = {};
  mockIPC((_, args) => {
    const { query } = (args as { query: Query }).query;
    const kind = query === 'topics' ? 'list' : 'people';
    asked[kind] = (asked[kind] ?? 0) + 1;
    return { answer: query, value: `${kind} ${asked[kind]}` };
  });
  const cache = createCache();
  render(
    <QueryClientProvider client={cache}>
      <Answer kind="list" />
      <Answer kind="list" />
      <Answer kind="people" />
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(find('[data-kind=list]').textContent).toBe('list 1'));
  await vi.waitFor(() => expect(find('[data-kind=people]').textContent).toBe('people 1'));
  await dropByTags(cache, ['topics']);
  await vi.waitFor(() => expect(find('[data-kind=list]').textContent).toBe('list 2'));
  expect(asked).toEqual({ list: 2, people: 1 });
  await dropByTags(cache, ['statuses']);
  expect(asked).toEqual({ list: 2, people: 1 });
});

test('works offline, and a refusal is not asked twice', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  const asked = vi.fn();
  mockIPC(() => {
    asked();
    throw { code: 'locked', class: 'refused', data: null, trace: '' };
  });
  render(
    <QueryClientProvider client={createCache()}>
      <Answer kind="list" />
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(find('[data-kind=list]').textContent).toBe('locked'));
  window.dispatchEvent(new Event('online'));
  window.dispatchEvent(new Event('focus'));
  expect(asked).toHaveBeenCalledOnce();
});
