/** The whole app on the page, with a core made of data behind it. */
import { createMemoryHistory } from '@tanstack/react-router';
import { clearMocks } from '@tauri-apps/api/mocks';
import axe from 'axe-core';
import { onTestFinished, vi } from 'vitest';
import { App } from '@/app/app';
import { type CoreOptions, installCore, type MockCore } from '@/gallery/core';
import { dismissAll } from '@/kit/toast';
import { forgetArrangements } from '@/state/arrangement';
import { setAsOf } from '@/state/clock';
import { forgetDrafts } from '@/state/drafts';
import { forgetSession } from '@/state/session';
import { followTheme } from '@/state/theme';
import { clean, find, render, settled } from './render';

followTheme();

/** Opens an address; resolves when a heading stands there. */
export async function openApp(at: string, options: CoreOptions = {}): Promise<MockCore> {
  localStorage.removeItem('renkei.place');
  forgetSession();
  forgetDrafts();
  setAsOf(null);
  forgetArrangements();
  forgetDrafts();
  dismissAll();
  const core = installCore(options);
  onTestFinished(() => {
    clean();
    clearMocks();
  });
  const history = createMemoryHistory({ initialEntries: [at] });
  render(<App history={history} />, { height: '800px' });
  await vi.waitFor(() => find('h1'), { timeout: 5000 });
  return core;
}

export const workstream = (index: number) => `w${String(index).padStart(21, '0')}`;

/** The last write that arrived, without the envelope. */
export function lastWrite(core: MockCore): Record<string, unknown> {
  const write = core.heard.filter(({ name }) => name === 'submit').at(-1);
  return (write?.args.submission ?? {}) as Record<string, unknown>;
}
export const writes = (core: MockCore) => core.heard.filter(({ name }) => name === 'submit').length;

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds; an empty list when all is well. */
export async function faults(): Promise<string[]> {
  await document.fonts.ready;
  await settled();
  // A tip stands outside of all landmarks by its nature; it is read with the control that it describes.
  const tips = '[data-overlay-container]:has(> [role=tooltip])';
  // An open menu hides the page behind it: what is asked of a whole page cannot be asked then.
  const isHidden =
    document.querySelector(':is([aria-hidden=true], [inert]) main, main:is([aria-hidden=true], [inert])') !==
    null;
  const ofPages = {
    'landmark-one-main': { enabled: !isHidden },
    'page-has-heading-one': { enabled: !isHidden },
  };
  const { violations } = await axe.run({ exclude: tips }, { runOnly: rules, rules: ofPages });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
