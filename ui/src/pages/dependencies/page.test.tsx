/** The picture of dependencies: from where, how far, by keys; ties noted and withdrawn; a ring that is refused; the list alone. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setAsOf } from '@/state/clock';
import { faults, lastWrite, openApp, workstream } from '../../../test/app';
import { choose, record } from '../../../test/form';
import { find } from '../../../test/render';

const shows = (what: string, where = 'main') =>
  vi.waitFor(() => expect(find(where).textContent).toContain(what), { timeout: 3000 });
const nodes = () => [...document.querySelectorAll<HTMLElement>('.dep-node')];
const node = (id: string) => find(`[data-node="${id}"]`);

async function opened(at = `/dependencies?of=${workstream(4)}`) {
  const core = await openApp(at);
  await vi.waitFor(() => find('.dep-node'), { timeout: 5000 });
  return core;
}

test('what lies around a workstream, in lanes by ministry, and the same as a list; nothing for axe to find', async () => {
  await opened();
  expect(nodes()).toHaveLength(5);
  expect(node(workstream(4)).dataset.start).toBe('');
  expect(document.querySelectorAll('.dep-lane').length).toBeGreaterThan(1);
  const rows = [...document.querySelectorAll('.map-list tbody tr')];
  expect(rows).toHaveLength(5);
  // What the lines say to the eye is in the names, too.
  expect(node(workstream(4)).getAttribute('aria-label')).toContain('に成果を渡す');
  expect(await faults()).toEqual([]);
});

test('as many steps as are asked for, and from several', async () => {
  const core = await opened();
  await page.getByRole('radio', { name: '1段' }).click({ force: true });
  await vi.waitFor(() => expect(nodes()).toHaveLength(3));
  await choose('起点に加える施策', 'サイバーセキュリティ戦略本部');
  await vi.waitFor(() =>
    expect(core.asked.filter(({ query }) => query === 'neighbourhood').at(-1)).toMatchObject({
      workstreams: [workstream(4), workstream(0)],
      hops: 1,
    }),
  );
  await vi.waitFor(() => expect(document.querySelectorAll('[data-start]')).toHaveLength(2));
});

test('arrows follow the lines; what is pressed is told apart, and can be done something with', async () => {
  await opened();
  node(workstream(4)).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(node(workstream(7)));
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await vi.waitFor(() => expect(node(workstream(10)).getAttribute('aria-pressed')).toBe('true'));
  expect(node(workstream(4)).dataset.far).toBe('');
  expect(node(workstream(7)).dataset.far).toBeUndefined();
  await page.getByRole('button', { name: 'ここを起点にする' }).click();
  await vi.waitFor(() => expect(node(workstream(10)).dataset.start).toBe(''));
});

test('a tie is noted from the one that is chosen, and withdrawn in its line', async () => {
  const core = await opened();
  await page.getByRole('button', { name: '依存関係を追加' }).click();
  await choose('相手の施策', 'サイバーセキュリティ戦略本部');
  await record();
  await vi.waitFor(() =>
    expect(lastWrite(core)).toMatchObject({
      intent: 'note-dependency',
      workstream: workstream(4),
      dependency: { to: workstream(0) },
    }),
  );
  await vi.waitFor(() => expect(nodes().length).toBeGreaterThan(5));
  await page.getByRole('button', { name: '取り下げる' }).first().click();
  await record();
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'withdraw-fact' }));
});

test('a ring is refused, and shown from one to the next back to the first', async () => {
  const core = await opened(`/dependencies?of=${workstream(7)}`);
  core.failNext('note-dependency', {
    code: 'dependency-ring',
    data: {
      path: [
        { id: 'w7', code: '00306', name: '施策七' },
        { id: 'w4', code: '00195', name: '施策四' },
        { id: 'w7', code: '00306', name: '施策七' },
      ],
    },
  });
  await page.getByRole('button', { name: '依存関係を追加' }).click();
  await choose('相手の施策', 'サイバーセキュリティ戦略本部');
  await record();
  await shows('輪ができるため', '.strip');
  expect([...document.querySelectorAll('.ring > li')].map(({ textContent }) => textContent)).toEqual([
    '00306 施策七',
    '00195 施策四',
    '00306 施策七',
  ]);
});

test('where no picture can be drawn the list stands alone, says so, and it can be tried again', async () => {
  const Real = window.Worker;
  class Broken {
    onmessage = null;
    onerror: ((event: ErrorEvent) => void) | null = null;
    postMessage() {
      setTimeout(() => this.onerror?.(new ErrorEvent('error')));
    }
    terminate() {}
  }
  window.Worker = Broken as unknown as typeof Worker;
  try {
    await openApp(`/dependencies?of=${workstream(4)}`);
    await shows('図を作成できませんでした');
    expect(document.querySelectorAll('.map-list tbody tr')).toHaveLength(5);
    expect(await faults()).toEqual([]);
  } finally {
    window.Worker = Real;
  }
  await page.getByRole('button', { name: 'もう一度作成する' }).click();
  await vi.waitFor(() => find('.dep-node'), { timeout: 5000 });
});

test('a picture that takes long can be given up', async () => {
  const Real = window.Worker;
  class Slow {
    onmessage = null;
    onerror = null;
    postMessage() {}
    terminate() {}
  }
  window.Worker = Slow as unknown as typeof Worker;
  try {
    await openApp(`/dependencies?of=${workstream(4)}`);
    await shows('図を作成しています');
    await page.getByRole('button', { name: '図を中止' }).click();
    await shows('図を中止しました');
  } finally {
    window.Worker = Real;
  }
});

test('on another day nothing is noted or withdrawn', async () => {
  await opened();
  setAsOf('2026-06-30');
  await vi.waitFor(() => expect(find('main').textContent).not.toContain('依存関係を追加'));
  expect(find('.map-list').textContent).not.toContain('取り下げる');
});

test('without a start it says how to begin', async () => {
  await openApp('/dependencies');
  await shows('起点とする施策を選んでください');
  expect(await faults()).toEqual([]);
});
