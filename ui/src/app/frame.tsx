/** Fills the shell from the router and the core, and holds what works on every screen. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { WorkstreamDetail } from '@/ipc/contract';
import { copyText } from '@/kit/copy';
import { ShortcutSheet, showShortcuts } from '@/kit/keys/sheet';
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
import { rememberWay } from '@/state/way';
import { useText } from '@/text/text';
import { useRecordCommands, useSelectionCommands, useWindowCommands } from './commands';
import { FictionBanner } from './fiction-banner';
import { useFrameKeys } from './frame-keys';
import { useIdle } from './idle';
import { linkOf } from './link';
import { Palette } from './palette';
import { useReminders } from './reminders';
import { aboutScreen, allScreens, type Screen } from './screens';
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

/** The manual's page about what is on screen; from the manual itself, the page about it. */
function useHelp(screen: string | null, record: string | null): () => void {
  const { href } = useLocation();
  const navigate = useNavigate();
  return () => {
    const about = screen === 'help' ? 'help' : aboutScreen(screen, record);
    if (screen !== 'help') rememberWay(href);
    void navigate({ to: `/help/${about}` as string });
  };
}

/** Where one is: in the title of the window, and as words for those who do not see the screen change. */
function useWhereabouts(current: string | null, workspace: string | undefined): string {
  const { t, day } = useText();
  const { isToday, day: shown } = useAsOf();
  const screen = allScreens.find(({ id }) => id === current);
  const title = [screen && t(screen.name), workspace, t('screen-app-name')].filter(Boolean).join(' — ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const when = isToday ? null : t('screen-as-of', { day: day(shown) });
  return [screen && t(screen.name), when].filter(Boolean).join(' ');
}

export function Frame({ screens }: { screens: readonly Screen[] }) {
  const { t } = useText();
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
  const announcement = useWhereabouts(current, workspace?.name);
  const openPalette = () => setPalette(true);
  const due = useReminders();

  useEffect(() => {
    if (current && record) rememberRecord({ screen: current, record });
  }, [current, record]);

  const lockNow = () => {
    dismissAll();
    void lock(cache);
  };
  useIdle(patience, lockNow, () => void showLife());
  const copyAnswer = () => copying.answer(workstream);
  const openHelp = useHelp(current, record);
  const deeds = { undo, redo, lock: lockNow, copyLink: copying.link, copyAnswer, openHelp };
  const commands = useWindowCommands(deeds);
  const recordCommands = useRecordCommands(workstream, deeds);
  const selection = useSelectionCommands();
  useFrameKeys({ ...deeds, copyAnswer: workstream ? copyAnswer : null, openPalette });
  return (
    <>
      <Shell
        screens={screens}
        current={current}
        link={railLink}
        due={due}
        workspace={workspace && { name: workspace.name, marking: t('marking-confidentiality-2') }}
        onPalette={openPalette}
        asOf={<AsOfSwitch />}
        saved={saved}
        onKeys={showShortcuts}
        onLock={lockNow}
        banners={
          <>
            <AsOfBanner />
            <FictionBanner count={workspace?.fictional ?? 0} />
          </>
        }
        announcement={announcement}
        notices={<Toasts />}
      >
        <Outlet />
      </Shell>
      <Palette
        screens={screens}
        selection={selection}
        record={workstream ? { title: name(workstream.title), commands: recordCommands } : null}
        commands={commands}
        isOpen={palette}
        onClose={() => setPalette(false)}
      />
      <ShortcutSheet also={standing} />
    </>
  );
}
