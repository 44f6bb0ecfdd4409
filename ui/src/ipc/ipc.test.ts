/** The doors, against Tauri's own mock bridge. */

import { emit } from '@tauri-apps/api/event';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, test, vi } from 'vitest';
import { Failure } from './failure';
import { ask, onChanged, session, submit } from './ipc';

afterEach(clearMocks);

test('questions, intents and session calls arrive as they were given', async () => {
  const heard: unknown[] = [];
  mockIPC((command, args) => {
    heard.push([command, args]);
    return command === 'ask' ? { answer: 'workstreams', value: 'rows' } : `${command} answered`;
  });
  expect(await ask({ query: 'workstreams' })).toBe('rows');
  expect(await submit({ submit: 'undo' })).toBe('submit answered');
  expect(await session('lock')).toBe('lock answered');
  expect(heard).toEqual([
    ['ask', { query: { query: 'workstreams' } }],
    ['submit', { submission: { submit: 'undo' } }],
    ['lock', {}],
  ]);
});

test('a failure of the core keeps its code, data, class and trace', async () => {
  mockIPC(() => {
    throw { code: 'lead-exists', class: 'refused', data: { lead: '経済産業省' }, trace: '4f21' };
  });
  const failure = await submit({ submit: 'intent' }).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({
    code: 'lead-exists',
    class: 'refused',
    data: { lead: '経済産業省' },
    trace: '4f21',
  });
});

test.each([
  ['not allowed by the capabilities'],
  [{ code: 7, class: 'refused' }],
  [{ code: 'x', class: 'odd' }],
])('anything else (%j) is a fault of ours', async (thrown) => {
  mockIPC(() => {
    throw thrown;
  });
  await expect(ask({ query: 'any' })).rejects.toMatchObject({ code: 'broken', class: 'fault' });
});

test('an answer to another question is a fault, not an answer', async () => {
  mockIPC(() => ({ answer: 'topics', value: [] }));
  await expect(ask({ query: 'workstreams' })).rejects.toMatchObject({ code: 'broken', class: 'fault' });
});

test('hears what changed until it stops listening', async () => {
  mockIPC(() => undefined, { shouldMockEvents: true });
  const heard = vi.fn();
  const stop = onChanged(heard, (failure) => {
    throw failure;
  });
  await vi.waitFor(async () => {
    await emit('changed', ['workstream']);
    expect(heard).toHaveBeenCalledWith(['workstream']);
  });
  stop();
  heard.mockClear();
  await emit('changed', ['workstream']);
  expect(heard).not.toHaveBeenCalled();
});

test('says so when it cannot listen', async () => {
  mockIPC(() => {
    throw 'denied';
  });
  const deaf = vi.fn();
  onChanged(() => undefined, deaf);
  await vi.waitFor(() => expect(deaf).toHaveBeenCalledOnce());
});
