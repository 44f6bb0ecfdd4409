/**
 * The screens, in the order of the rail. A screen exists when `src/pages/<id>/page.tsx` exists (its default
 * export is the page); only those are shown and reachable. Nothing else is to be edited to add one.
 */
import {
  Blocks,
  Building2,
  CalendarRange,
  CircleHelp,
  ClipboardCheck,
  FileInput,
  FileText,
  Grid3x3,
  Handshake,
  History,
  IdCard,
  ListChecks,
  type LucideIcon,
  MailWarning,
  Network,
  Search,
  SearchCheck,
  Settings,
  Sun,
  Users,
  Waypoints,
} from 'lucide-react';
import type { ComponentType } from 'react';

export interface Screen {
  readonly id: string;
  /** Message id of its name. */
  readonly name: string;
  readonly icon: LucideIcon;
  /** Main screens above the line of the rail, more below it; what is reached otherwise is not in the rail. */
  readonly group: 'main' | 'more' | 'elsewhere';
}

export const allScreens: readonly Screen[] = [
  { id: 'today', name: 'screen-today', icon: Sun, group: 'main' },
  { id: 'workstreams', name: 'screen-workstreams', icon: ListChecks, group: 'main' },
  { id: 'coverage', name: 'screen-coverage', icon: Grid3x3, group: 'main' },
  { id: 'frameworks', name: 'screen-frameworks', icon: Waypoints, group: 'main' },
  { id: 'findings', name: 'screen-findings', icon: SearchCheck, group: 'main' },
  { id: 'timeline', name: 'screen-timeline', icon: CalendarRange, group: 'main' },
  { id: 'dependencies', name: 'screen-dependencies', icon: Network, group: 'main' },
  { id: 'meetings', name: 'screen-meetings', icon: Users, group: 'main' },
  { id: 'actions', name: 'screen-actions', icon: ClipboardCheck, group: 'main' },
  { id: 'reports', name: 'screen-reports', icon: FileText, group: 'main' },
  { id: 'topics', name: 'screen-topics', icon: Blocks, group: 'main' },
  { id: 'organisations', name: 'screen-organisations', icon: Building2, group: 'main' },
  { id: 'handover', name: 'screen-handover', icon: Handshake, group: 'main' },
  { id: 'import', name: 'screen-import', icon: FileInput, group: 'main' },
  { id: 'activity', name: 'screen-activity', icon: History, group: 'more' },
  { id: 'settings', name: 'screen-settings', icon: Settings, group: 'more' },
  { id: 'help', name: 'screen-help', icon: CircleHelp, group: 'more' },
  { id: 'chase', name: 'screen-chase', icon: MailWarning, group: 'elsewhere' },
  { id: 'people', name: 'screen-people', icon: IdCard, group: 'elsewhere' },
  { id: 'search', name: 'screen-search', icon: Search, group: 'elsewhere' },
];

type PageModule = { default: ComponentType };
const modules = import.meta.glob<PageModule>('../pages/*/page.tsx');

/** Pages by folder name, loaded when first shown. */
export type Pages = ReadonlyMap<string, () => Promise<PageModule>>;

export const pages: Pages = new Map(
  Object.entries(modules).map(([path, load]) => [path.split('/')[2] ?? '', load]),
);

/** Those of the screens for which there is a page. */
export function screensOf(those: Pages): readonly Screen[] {
  return allScreens.filter(({ id }) => those.has(id));
}

/** The page of the manual about a screen, or about the record that is open on it. Each screen has one: lint/manual.mjs. */
export function aboutScreen(screen: string | null, record: string | null): string {
  if (screen === 'workstreams' && record !== null) return 'record';
  return allScreens.some(({ id }) => id === screen) && screen !== null ? screen : 'help';
}
