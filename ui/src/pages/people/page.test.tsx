/** People: found by name, each with posts through time and the workstreams that follow from them. */
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { faults, openApp } from '../../../test/app';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const yamada = 'n000000000000000000001';

test('a person has posts with their days, each a way to its body, and its workstreams', async () => {
  const core = await openApp(`/people/${yamada}`);
  await shows('山田 太郎', '#record-title');
  await shows('参事官補佐（総括）', '.record');
  expect(find('.record').textContent).toContain('令和7年7月1日から');
  expect(find('.record').textContent).toContain('在職中');
  const asked = core.asked.filter(({ query }) => query === 'assignments');
  expect(asked.at(-1)).toMatchObject({ post: 'p000000000000000000001' });
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '内閣官房 参事官補佐（総括）' }).click();
  await shows('組織', 'h1');
});

test('people are listed with the posts that they hold, and a name that nobody has is said', async () => {
  await openApp('/people');
  await shows('山田 太郎', '.kit-grid');
  await shows('参事官補佐（総括）', '.kit-grid');
  expect(await faults()).toEqual([]);
});
