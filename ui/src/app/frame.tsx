/** Fills the shell from the router and the core. */
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ShortcutSheet } from '@/kit/keys/sheet';
import { Toasts } from '@/kit/toast';
import type { Screen } from './screens';
import { Shell } from './shell';

export function railLink(screen: Screen, inner: ReactNode): ReactNode {
  return (
    <Link to={`/${screen.id}` as string} activeOptions={{ exact: false, includeSearch: false }}>
      {inner}
    </Link>
  );
}

export function Frame({ screens }: { screens: readonly Screen[] }) {
  const { pathname } = useLocation();
  return (
    <>
      <Shell screens={screens} current={pathname.split('/')[1] ?? null} link={railLink}>
        <Outlet />
      </Shell>
      <ShortcutSheet />
      <Toasts />
    </>
  );
}
