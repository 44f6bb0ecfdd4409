/** What the palette can do: to the record that is open, and to the window. Names are found in either language. */
import {
  ArrowRightLeft,
  CalendarClock,
  CalendarDays,
  CalendarPlus,
  CalendarRange,
  CheckCheck,
  CircleHelp,
  ClipboardCheck,
  ClipboardCopy,
  Gavel,
  History,
  Keyboard,
  Languages,
  Link,
  ListChecks,
  Lock,
  type LucideIcon,
  Moon,
  Network,
  PencilLine,
  Redo2,
  Rows3,
  Undo2,
  UserPlus,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { WorkstreamDetail } from '@/ipc/contract';
import { showShortcuts } from '@/kit/keys/sheet';
import { openAsOf } from '@/parts/as-of';
import { setAsOf, useAsOf } from '@/state/clock';
import { setDensity, useDensity } from '@/state/density';
import { useOffered } from '@/state/offered';
import { usePlace } from '@/state/place';
import { setTheme, type Theme, useTheme } from '@/state/theme';
import { zoomIn, zoomOut, zoomPlain } from '@/state/zoom';
import { type DayStyle, setDayStyle, setLang, useText } from '@/text/text';
import { confirmStatus, inMilestones, inOwnership, logStatus, openHistory } from './record-acts';

export interface Command {
  /** Of its name's message; by its words and readings it is found. */
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

function useCommand() {
  const { t } = useText();
  return (message: string, icon: LucideIcon, run: () => void, keys?: string): Command => ({
    id: message,
    icon,
    label: t(message),
    keys,
    run,
  });
}

/** What is done by the frame, whether by a key or by name. */
export interface Deeds {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly lock: () => void;
  readonly copyLink: () => void;
  readonly copyAnswer: () => void;
  readonly openHelp: () => void;
}

const themes: readonly Theme[] = ['light', 'dark', 'system'];
const dayStyles: readonly DayStyle[] = ['wareki', 'western', 'both'];

/** On a day that is only looked at, and once it is closed, nothing can be recorded of it. */
export function useRecordCommands(detail: WorkstreamDetail | undefined, deeds: Deeds): readonly Command[] {
  const { t } = useText();
  const { isToday } = useAsOf();
  const { go } = usePlace();
  const command = useCommand();
  if (!detail) return [];
  const canWrite = isToday && detail.closed_on === null;
  // The button says what it does there.
  const transfer = detail.ownership === 'contested' ? 'screen-transfer-settle' : 'screen-transfer';
  return [
    ...(canWrite ? [command('screen-status-log', PencilLine, logStatus, 'S')] : []),
    ...(canWrite && detail.latest ? [command('screen-status-confirm', CheckCheck, confirmStatus, '0')] : []),
    ...(canWrite
      ? [
          command('screen-assign', UserPlus, () => inOwnership(t('screen-assign'))),
          command(transfer, ArrowRightLeft, () => inOwnership(t(transfer))),
          command('screen-milestone-add', CalendarRange, () => inMilestones(t('screen-milestone-add'))),
        ]
      : []),
    command('screen-dependencies-open', Network, () =>
      go({ screen: 'dependencies', search: { of: detail.id } }),
    ),
    command('screen-command-history', History, openHistory),
    command('screen-command-copy-answer', ClipboardCopy, deeds.copyAnswer, 'Mod+Shift+C'),
  ];
}

/** What the page offers for what is selected there. */
export function useSelectionCommands() {
  const offered = useOffered();
  const command = useCommand();
  if (!offered) return null;
  return {
    title: offered.title,
    commands: offered.acts.map(({ message, run }) => command(message, ListChecks, run)),
  };
}

/** Ways to what is asked for often: they lead somewhere, whatever is open. */
function useWays(): readonly Command[] {
  const { go } = usePlace();
  const { isToday } = useAsOf();
  const command = useCommand();
  const to = (screen: string, search: Record<string, unknown>) => () => go({ screen, search });
  return [
    ...(isToday
      ? [command('screen-command-meeting-plan', CalendarPlus, to('meetings', { plan: true }))]
      : []),
    command('screen-command-actions-mine', ClipboardCheck, to('actions', { whose: 'mine' })),
    command('screen-command-actions-late', ClipboardCheck, to('actions', { due: 'late' })),
    command('screen-command-decisions-idle', Gavel, to('actions', { tab: 'decisions', idle: true })),
  ];
}

export function useWindowCommands(deeds: Deeds): readonly Command[] {
  const { lang, dayStyle } = useText();
  const { isToday } = useAsOf();
  const theme = useTheme((state) => state.theme);
  const density = useDensity((state) => state.density);
  const command = useCommand();
  const other = density === 'compact' ? 'comfortable' : 'compact';
  const ways = useWays();
  return [
    ...ways,
    command('screen-command-copy-link', Link, deeds.copyLink, 'Mod+Shift+L'),
    command('screen-command-as-of', CalendarClock, openAsOf),
    ...(isToday ? [] : [command('screen-as-of-today', CalendarClock, () => setAsOf(null))]),
    command('screen-keys-lock', Lock, deeds.lock, 'Mod+L'),
    command('screen-keys-undo', Undo2, deeds.undo, 'Mod+Z'),
    command('screen-keys-redo', Redo2, deeds.redo, 'Mod+Y'),
    command('screen-top-language', Languages, () => setLang(lang === 'ja' ? 'en' : 'ja')),
    ...dayStyles
      .filter((style) => style !== dayStyle)
      .map((style) => command(`screen-command-days-${style}`, CalendarDays, () => setDayStyle(style))),
    ...themes
      .filter((one) => one !== theme)
      .map((one) => command(`screen-top-theme-${one}`, Moon, () => setTheme(one))),
    command('screen-keys-zoom-in', ZoomIn, zoomIn, 'Mod++'),
    command('screen-keys-zoom-out', ZoomOut, zoomOut, 'Mod+-'),
    command('screen-keys-zoom-plain', ZoomIn, zoomPlain, 'Mod+0'),
    command(`screen-command-density-${other}`, Rows3, () => setDensity(other)),
    command('screen-keys-sheet', Keyboard, showShortcuts, 'Mod+/'),
    command('screen-help-about', CircleHelp, deeds.openHelp, 'F1'),
  ];
}
