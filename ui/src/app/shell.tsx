/** The frame around every screen: rail, top bar, banners, working area. It shows what it is given. */
import { Keyboard, Lock, Search, SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as Pressable } from 'react-aria-components';
import { Tag } from '@/kit/badge';
import { Button, IconButton } from '@/kit/button';
import { printKeys } from '@/kit/keys/shortcuts';
import { Pop } from '@/kit/pop';
import { DayStylePick, DensityPick, ThemePick, ZoomSteps } from '@/parts/look';
import { formatTime } from '@/text/era';
import { setLang, useText } from '@/text/text';
import type { Screen } from './screens';

export interface ShellProps {
  screens: readonly Screen[];
  current: string | null;
  /** Renders the link of a rail entry; the router's, so that it is a real link. */
  link: (screen: Screen, inner: ReactNode) => ReactNode;
  workspace?: { readonly name: string; readonly marking: string } | undefined;
  onPalette?: (() => void) | undefined;
  /** The as-of switch. */
  asOf?: ReactNode;
  /** `saving` until the commit, then the instant of it. */
  saved?: 'saving' | Date | undefined;
  onKeys?: (() => void) | undefined;
  onLock?: (() => void) | undefined;
  banners?: ReactNode;
  /** Where one is, for those who do not see the screen change. */
  announcement?: string;
  /** Passing news: below the working area, so that nothing lies under them. */
  notices?: ReactNode;
  /** How much of one's own is due. */
  due?: number;
  children: ReactNode;
}

export function Shell(props: ShellProps) {
  const { t } = useText();
  return (
    <div className="app-shell">
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the address part belongs to the router. */}
      <a
        className="app-skip"
        href="#main"
        onClick={(event) => {
          // The address belongs to the router; only the focus moves.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('screen-skip')}
      </a>
      <Rail screens={props.screens} current={props.current} link={props.link} due={props.due ?? 0} />
      <TopBar {...props} />
      <p className="offscreen" role="status">
        {props.announcement}
      </p>
      <span className="offscreen" role="status">
        {props.due ? t('screen-reminders-told', { count: props.due }) : ''}
      </span>
      <div className="app-banners">{props.banners}</div>
      <main id="main" className="app-main" tabIndex={-1}>
        {props.children}
      </main>
      {props.notices}
    </div>
  );
}

type RailProps = Pick<ShellProps, 'screens' | 'current' | 'link'> & { due: number };

function Rail({ screens, current, link, due }: RailProps) {
  const { t } = useText();
  const dueAt = (screen: Screen) => (screen.id === 'today' && due > 0 ? due : null);
  const groups = ['main', 'more'] as const;
  return (
    <nav className="app-rail" aria-label={t('screen-rail')}>
      <p className="app-mark">
        {t('screen-app-name')}
        <small>{t('screen-app-name-latin')}</small>
      </p>
      {groups.map((group) => {
        const own = screens.filter((screen) => screen.group === group);
        if (own.length === 0) return null;
        return (
          <ul
            key={group}
            className="app-rail-list"
            aria-label={t(group === 'main' ? 'screen-rail-main' : 'screen-rail-more')}
          >
            {own.map((screen) => (
              <li
                key={screen.id}
                title={t(screen.name)}
                data-current={screen.id === current ? '' : undefined}
              >
                {link(
                  screen,
                  <>
                    <screen.icon size={18} aria-hidden />
                    <span>{t(screen.name)}</span>
                    {dueAt(screen) !== null && (
                      <>
                        <b className="app-rail-count" aria-hidden>
                          {dueAt(screen)}
                        </b>
                        <span className="sr-only">{t('screen-reminders-count', { count: due })}</span>
                      </>
                    )}
                  </>,
                )}
              </li>
            ))}
          </ul>
        );
      })}
    </nav>
  );
}

function TopBar({ workspace, onPalette, asOf, saved, onKeys, onLock }: ShellProps) {
  const { t, lang } = useText();
  return (
    <header className="app-top">
      {workspace && (
        <p className="app-place">
          <span>{workspace.name}</span>
          <Tag>{workspace.marking}</Tag>
        </p>
      )}
      <div className="app-palette">
        {onPalette && (
          <Pressable className="app-palette-open" onPress={onPalette}>
            <Search size={16} aria-hidden />
            <span>{t('screen-top-palette')}</span>
            <kbd>{printKeys('Mod+K').join('+')}</kbd>
          </Pressable>
        )}
      </div>
      {asOf}
      <div className="app-state">
        {/* Always there: what appears together with its words is not read out. */}
        <span className="app-saved" role="status">
          {saved === 'saving' && t('screen-top-saving')}
          {saved instanceof Date && t('screen-top-saved', { time: formatTime(saved) })}
        </span>
        <Button rank="tertiary" onPress={() => setLang(lang === 'ja' ? 'en' : 'ja')}>
          <span lang={lang === 'ja' ? 'en' : 'ja'}>{t('screen-top-language-mark')}</span>
        </Button>
        <LookSwitch />
        {onKeys && (
          <IconButton label={t('screen-top-keys')} onPress={onKeys}>
            <Keyboard size={18} aria-hidden />
          </IconButton>
        )}
        {onLock && (
          <IconButton label={t('screen-top-lock')} onPress={onLock}>
            <Lock size={18} aria-hidden />
          </IconButton>
        )}
      </div>
    </header>
  );
}

/** What is changed in passing: how days are written, how large, how dense, how bright. */
function LookSwitch() {
  const { t } = useText();
  return (
    <Pop
      label={t('screen-settings-look')}
      face={
        <>
          <SlidersHorizontal size={16} aria-hidden />
          <span className="app-look-word">{t('screen-settings-look')}</span>
        </>
      }
    >
      {() => (
        <div className="flex flex-col gap-4">
          <DayStylePick />
          <ZoomSteps />
          <DensityPick />
          <ThemePick />
        </div>
      )}
    </Pop>
  );
}
