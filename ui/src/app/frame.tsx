/** Fills the shell from the router and the core, and holds what works on every screen. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ShortcutSheet, showShortcuts } from '@/kit/keys/sheet';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { dismissAll, Toasts } from '@/kit/toast';
import { useUndo } from '@/parts/act';
import { AsOfBanner, AsOfSwitch } from '@/parts/as-of';
import { useAnswer } from '@/state/cache';
import { lock, showLife, useStanding } from '@/state/session';
import { useText } from '@/text/text';
import { useIdle } from './idle';
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

export function Frame({ screens }: { screens: readonly Screen[] }) {
  const { t } = useText();
  const { pathname } = useLocation();
  const cache = useQueryClient();
  const { data: workspace } = useAnswer({ query: 'workspace' });
  const saved = useStanding((state) => state.saved);
  const { undo, redo } = useUndo();
  const [palette, setPalette] = useState(false);
  const current = pathname.split('/')[1] ?? null;

  const screen = allScreens.find(({ id }) => id === current);
  const title = [screen && t(screen.name), workspace?.name, t('screen-app-name')].filter(Boolean).join(' — ');
  useEffect(() => {
    document.title = title;
  }, [title]);

  const lockNow = () => {
    dismissAll();
    void lock(cache);
  };
  useIdle(patience, lockNow, () => void showLife());
  const general = t('screen-keys-general');
  useShortcuts([
    { keys: 'Mod+K', label: t('screen-keys-palette'), group: general, run: () => setPalette(true) },
    { keys: 'Mod+Z', label: t('screen-keys-undo'), group: general, run: undo, outsideText: true },
    { keys: 'Mod+Y', label: t('screen-keys-redo'), group: general, run: redo, outsideText: true },
    { keys: 'Mod+Shift+Z', label: t('screen-keys-redo'), group: general, run: redo, outsideText: true },
    { keys: 'Mod+L', label: t('screen-keys-lock'), group: general, run: lockNow, everywhere: true },
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
      >
        <Outlet />
      </Shell>
      <Palette screens={screens} isOpen={palette} onClose={() => setPalette(false)} />
      <ShortcutSheet />
      <Toasts />
    </>
  );
}
