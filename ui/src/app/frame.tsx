/** Fills the shell from the router and the core, and holds what works on every screen. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { WorkstreamDetail } from '@/ipc/contract';
import { copyText } from '@/kit/copy';
import { ShortcutSheet, showShortcuts } from '@/kit/keys/sheet';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { dismissAll, notify, Toasts } from '@/kit/toast';
import { useUndo } from '@/parts/act';
import { useAnswerText } from '@/parts/answer-text';
import { AsOfBanner, AsOfSwitch } from '@/parts/as-of';
import { useName } from '@/parts/name';
import { useStandingKeys } from '@/parts/standing-keys';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { rememberRecord } from '@/state/recent';
import { lock, showLife, useStanding } from '@/state/session';
import { zoomIn, zoomOut, zoomPlain } from '@/state/zoom';
import { useText } from '@/text/text';
import { useRecordCommands, useWindowCommands } from './commands';
import { useIdle } from './idle';
import { linkOf } from './link';
import { Palette } from './palette';
import { allScreens, type Screen } from './screens';
import { Shell } from './shell';

export function railLink(screen: Screen, inner: ReactNode): ReactNode {
  return (
    <Link to={`/${screen.id}` as string} activeOptions={{ exact: false, includeSearch: false }}>
      {inner}
    </Link>
  );
}

/** Minutes without a key or a pointer until the window locks itself. */
const patience = 10;

/** The workstream that the address names. */
function useOpenWorkstream(screen: string | null, record: string | null) {
  const { clock } = useAsOf();
  return useAnswer(
    { query: 'workstream', id: record ?? '', clock },
    { enabled: screen === 'workstreams' && record !== null },
  ).data;
}

function useCopying() {
  const { t } = useText();
  const { href } = useLocation();
  const answerText = useAnswerText();
  const copy = async (text: string, said: string) => {
    const isDone = await copyText(text);
    notify({ message: t(isDone ? said : 'screen-copy-failed') });
  };
  return {
    link: () => void copy(linkOf(href), 'screen-copied-link'),
    answer: (detail: WorkstreamDetail | undefined) => {
      if (detail) void copy(answerText(detail), 'screen-copied-answer');
    },
  };
}

export function Frame({ screens }: { screens: readonly Screen[] }) {
  const { t, day } = useText();
  const { isToday, day: shown } = useAsOf();
  const name = useName();
  const { pathname } = useLocation();
  const cache = useQueryClient();
  const { data: workspace } = useAnswer({ query: 'workspace' });
  const saved = useStanding((state) => state.saved);
  const { undo, redo } = useUndo();
  const [palette, setPalette] = useState(false);
  const [, current = null, record = null] = pathname.split('/');
  const workstream = useOpenWorkstream(current, record);
  const copying = useCopying();
  const standing = useStandingKeys();

  const screen = allScreens.find(({ id }) => id === current);
  const title = [screen && t(screen.name), workspace?.name, t('screen-app-name')].filter(Boolean).join(' — ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (current && record) rememberRecord({ screen: current, record });
  }, [current, record]);

  const announcement = [screen && t(screen.name), !isToday && t('screen-as-of', { day: day(shown) })]
    .filter(Boolean)
    .join(' ');

  const lockNow = () => {
    dismissAll();
    void lock(cache);
  };
  useIdle(patience, lockNow, () => void showLife());
  const copyAnswer = () => copying.answer(workstream);
  const deeds = { undo, redo, lock: lockNow, copyLink: copying.link, copyAnswer };
  const commands = useWindowCommands(deeds);
  const recordCommands = useRecordCommands(workstream, deeds);
  const group = t('screen-keys-general');
  const zoom = (keys: string, message: string, run: () => void) => ({
    keys,
    label: t(message),
    group,
    run,
    everywhere: true,
  });
  useShortcuts([
    { keys: 'Mod+K', label: t('screen-keys-palette'), group, run: () => setPalette(true) },
    { keys: 'Mod+Z', label: t('screen-keys-undo'), group, run: undo, outsideText: true },
    { keys: 'Mod+Y', label: t('screen-keys-redo'), group, run: redo, outsideText: true },
    { keys: 'Mod+Shift+Z', label: t('screen-keys-redo'), group, run: redo, outsideText: true },
    { keys: 'Mod+L', label: t('screen-keys-lock'), group, run: lockNow, everywhere: true },
    { keys: 'Mod+Shift+L', label: t('screen-command-copy-link'), group, run: copying.link },
    // The same key with and without Shift, on Japanese and on other keyboards.
    zoom('Mod++', 'screen-keys-zoom-in', zoomIn),
    zoom('Mod+;', 'screen-keys-zoom-in', zoomIn),
    zoom('Mod+=', 'screen-keys-zoom-in', zoomIn),
    zoom('Mod+-', 'screen-keys-zoom-out', zoomOut),
    zoom('Mod+0', 'screen-keys-zoom-plain', zoomPlain),
    ...(workstream
      ? [{ keys: 'Mod+Shift+C', label: t('screen-command-copy-answer'), group, run: copyAnswer }]
      : []),
  ]);
  return (
    <>
      <Shell
        screens={screens}
        current={current}
        link={railLink}
        workspace={workspace && { name: workspace.name, marking: t('marking-confidentiality-2') }}
        onPalette={() => setPalette(true)}
        asOf={<AsOfSwitch />}
        saved={saved}
        onKeys={showShortcuts}
        onLock={lockNow}
        banners={<AsOfBanner />}
        announcement={announcement}
      >
        <Outlet />
      </Shell>
      <Palette
        screens={screens}
        record={workstream ? { title: name(workstream.title), commands: recordCommands } : null}
        commands={commands}
        isOpen={palette}
        onClose={() => setPalette(false)}
      />
      <ShortcutSheet also={standing} />
      <Toasts />
    </>
  );
}
