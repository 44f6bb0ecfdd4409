/** The frame: what it shows and does not show, languages, theme, faults. */
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Failure } from '@/ipc/failure';
import { followTheme, setTheme } from '@/state/theme';
import { find, render, settled } from '../../test/render';
import { FaultBoundary } from './fault';
import { allScreens } from './screens';
import { Shell } from './shell';

const link = (screen: { id: string }, inner: React.ReactNode) => <a href={`#/${screen.id}`}>{inner}</a>;

describe('shell', () => {
  test('shows the screens it is given, in the order of the rail, and no other', () => {
    const some = allScreens.filter(({ id }) => ['workstreams', 'today', 'settings'].includes(id));
    render(
      <Shell screens={some} current="today" link={link}>
        {null}
      </Shell>,
    );
    expect([...document.querySelectorAll('nav a')].map((a) => a.textContent)).toEqual([
      '今日',
      '施策',
      '設定',
    ]);
  });

  test('speaks the other language at once, and the page says so', async () => {
    render(
      <Shell screens={allScreens} current={null} link={link}>
        {null}
      </Shell>,
    );
    await userEvent.click(find('header .kit-button'));
    await settled();
    expect(find('nav').textContent).toContain('Workstreams');
    expect(document.documentElement.lang).toBe('en');
    expect(find('header .kit-button').textContent).toBe('日本語');
  });

  test('shows nothing that cannot be used: no lock, palette or saved state without them', () => {
    render(
      <Shell screens={[]} current={null} link={link}>
        <p>本文</p>
      </Shell>,
    );
    expect(document.querySelectorAll('header button').length).toBe(2);
    expect(find('.app-saved').textContent).toBe('');
  });

  test('says 保存済み with the time of the commit', () => {
    render(
      <Shell screens={[]} current={null} link={link} saved={new Date('2026-11-24T00:05:00Z')}>
        {null}
      </Shell>,
    );
    expect(find('.app-saved').textContent).toBe('保存済み 9:05');
  });

  test('the skip link brings the focus to the main area', async () => {
    render(
      <Shell screens={allScreens} current={null} link={link}>
        <p>本文</p>
      </Shell>,
    );
    find('.app-skip').focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('main');
  });
});

test('the theme follows the switch', () => {
  followTheme();
  setTheme('dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  setTheme('light');
  expect(document.documentElement.dataset.theme).toBe('light');
  setTheme('system');
  expect(document.documentElement.dataset.theme).toBe(
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
});

const broken = { now: null as unknown };
function Page() {
  if (broken.now) throw broken.now;
  return <p>動いた</p>;
}

describe('faults', () => {
  test('a screen that breaks says what to do and a code, never the error’s words, and opens again', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    broken.now = new TypeError('cannot read secret of undefined');
    render(
      <FaultBoundary>
        <Page />
      </FaultBoundary>,
    );
    expect(find('[role=alert]').textContent).toContain('保存済みの記録に影響はありません');
    expect(find('[role=alert]').textContent).toContain('broken@screen TypeError');
    expect(document.body.textContent).not.toContain('secret');
    broken.now = null;
    await userEvent.click(find('[role=alert] .kit-button'));
    await settled();
    expect(document.body.textContent).toContain('動いた');
    quiet.mockRestore();
  });

  test('a failure of the core gives its own trace', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    broken.now = new Failure({ code: 'damaged', class: 'fault', trace: 'damaged@open' });
    render(
      <FaultBoundary>
        <Page />
      </FaultBoundary>,
    );
    expect(find('[role=alert]').textContent).toContain('damaged@open');
    quiet.mockRestore();
  });
});
