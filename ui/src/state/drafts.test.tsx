/** Unfinished texts: kept in the workspace at a pause, found again by the next window, gone with the record. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { lastWrite, openApp, workstream } from '../../test/app';
import { find } from '../../test/render';

type Core = Awaited<ReturnType<typeof openApp>>;
const key = `screen.draft.status:${workstream(0)}`;
const keeps = (core: Core) => core.heard.filter(({ name, args }) => name === 'keep' && args.key === key);
const headline = () => page.getByRole('textbox', { name: '要旨' });

test('what is typed is kept at a pause, and forgotten once it is recorded', async () => {
  const core = await openApp(`/workstreams/${workstream(0)}`);
  await headline().fill('装置の納期が遅れる');
  await vi.waitFor(() => expect(keeps(core)).toHaveLength(1));
  expect(JSON.parse(String(keeps(core)[0]?.args.value))).toMatchObject({ headline: '装置の納期が遅れる' });
  await headline().click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await vi.waitFor(() => expect(lastWrite(core)).toMatchObject({ intent: 'log-status' }));
  await vi.waitFor(() => expect(keeps(core).at(-1)?.args.value).toBeNull());
});

test('the next window finds it, and one that says nothing of use is passed over', async () => {
  const kept = { [key]: JSON.stringify({ headline: '書きかけの要旨' }), 'screen.draft.other': 'not JSON' };
  await openApp(`/workstreams/${workstream(0)}`, { kept });
  await vi.waitFor(() => expect(headline().element()).toHaveProperty('value', '書きかけの要旨'));
});

test('locking keeps what was just typed, and then nothing of it is left on screen or in memory', async () => {
  const core = await openApp(`/workstreams/${workstream(0)}`);
  await headline().fill('霞');
  await userEvent.keyboard('{Control>}l{/Control}');
  await vi.waitFor(() => find('input[type=password]'));
  await vi.waitFor(() => expect(keeps(core)).toHaveLength(1));
  const order = core.heard.map(({ name }) => name);
  expect(order.indexOf('keep')).toBeLessThan(order.indexOf('lock'));
});
