/** The doors, against Tauri's own mock bridge. */

import { emit } from '@tauri-apps/api/event';
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, test, vi } from 'vitest';
import type { Query } from './contract';
import { Failure } from './failure';
import { ask, core, onChanged, submit } from './ipc';

afterEach(clearMocks);

const question: Query = { query: 'workspace' };

test('questions, intents and session calls arrive as they were given', async () => {
  const heard: unknown[] = [];
  mockIPC((command, args) => {
    heard.push([command, args]);
    return command === 'ask' ? { answer: 'workspace', value: 'rows' } : `${command} answered`;
  });
  expect(await ask(question)).toBe('rows');
  expect(await submit({ submit: 'redo' })).toBe('submit answered');
  expect(await core.lock()).toBe('lock answered');
  expect(heard).toEqual([
    ['ask', { query: question }],
    ['submit', { submission: { submit: 'redo' } }],
    ['lock', {}],
  ]);
});

test('a failure of the core keeps its code, data, class and trace', async () => {
  mockIPC(() => {
    throw { code: 'lead-exists', class: 'refused', data: { lead: '経済産業省' }, trace: '4f21' };
  });
  const failure = await submit({ submit: 'redo' }).catch((thrown: unknown) => thrown);
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
  await expect(ask(question)).rejects.toMatchObject({ code: 'broken', class: 'fault' });
});

test('an answer to another question is a fault, not an answer', async () => {
  mockIPC(() => ({ answer: 'topics', value: [] }));
  await expect(ask(question)).rejects.toMatchObject({ code: 'broken', class: 'fault' });
});

test('hears what changed until it stops listening', async () => {
  mockIPC(() => undefined, { shouldMockEvents: true });
  const heard = vi.fn();
  const stop = onChanged(heard, (failure) => {
    throw failure;
  });
  await vi.waitFor(async () => {
    await emit('changed', ['workstreams']);
    expect(heard).toHaveBeenCalledWith(['workstreams']);
  });
  stop();
  heard.mockClear();
  await emit('changed', ['workstreams']);
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
