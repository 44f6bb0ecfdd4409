/** The whole app: language for React Aria, cache, and what the session allows to be seen. */
import { QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Failure } from '@/ipc/failure';
import { useKeysKept } from '@/kit/home';
import { ShortcutSheet } from '@/kit/keys/sheet';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { dismissAll } from '@/kit/toast';
import { forgetBegun } from '@/state/begun';
import { createCache, followChanges, forgetAnswers, useAnswer } from '@/state/cache';
import { followDensity } from '@/state/density';
import { followDrafts } from '@/state/drafts';
import { forgetSearches } from '@/state/recent';
import { refreshSession, useStanding } from '@/state/session';
import { followSettings } from '@/state/settings';
import { followZoom } from '@/state/zoom';
import { useText } from '@/text/text';
import { FaultPage } from './fault';
import { createAppRouter } from './router';
import { pages } from './screens';

/** Before a workspace is open there is no frame and no address: a link waits until it is. */
const StartPage = lazy(() => import('@/pages/start/page'));
const UnlockPage = lazy(() => import('@/pages/unlock/page'));
/** Nor is there a place for the manual: it lies over the screen. */
const ManualDialog = lazy(() => import('@/parts/manual/dialog'));

/** The core locked itself, or lost the workspace: then the window must not go on showing what it read. */
function onFailure({ code }: Failure): void {
  if (code === 'locked' || code === 'no-workspace') void refreshSession();
}

export function App({ history }: { history?: RouterHistory }) {
  const { lang } = useText();
  const [cache] = useState(() => createCache(onFailure));
  const [, fail] = useState();
  useKeysKept();
  useEffect(() => {
    // Thrown while rendering, so that the boundary of whoever renders the app shows it.
    const stop = followChanges(cache, (failure) =>
      fail(() => {
        throw failure;
      }),
    );
    void refreshSession();
    const unfollow = [followSettings(), followZoom(), followDensity()];
    // However it came to be locked, what was read and said leaves screen and memory; drafts wait.
    const unwatch = useStanding.subscribe(({ session }, before) => {
      if (before.session?.session !== 'open' || session?.session === 'open') return;
      dismissAll();
      forgetSearches();
      forgetAnswers(cache);
      forgetBegun();
    });
    return () => {
      stop();
      unwatch();
      for (const stop of unfollow) stop();
    };
  }, [cache]);
  return (
    <I18nProvider locale={lang === 'ja' ? 'ja-JP' : 'en-GB'}>
      <QueryClientProvider client={cache}>
        <Suspense>
          <Gate {...(history ? { history } : {})} />
        </Suspense>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Gate({ history }: { history?: RouterHistory }) {
  const { session, failure } = useStanding();
  if (failure) return <FaultPage fault={failure} onRetry={() => void refreshSession()} />;
  switch (session?.session) {
    case undefined:
      return null;
    case 'first-run':
      return <Bare about="start" page={<StartPage />} />;
    case 'locked':
      return <Bare about="unlock" page={<UnlockPage />} />;
    case 'open':
      return <Open {...(history ? { history } : {})} />;
  }
}

function Bare({ page, about }: { page: React.ReactNode; about: string }) {
  const { t } = useText();
  const name = t('screen-app-name');
  const [isHelped, setHelped] = useState(false);
  useShortcuts([
    {
      keys: 'F1',
      label: t('screen-help-about'),
      group: t('screen-keys-general'),
      run: () => setHelped(true),
    },
  ]);
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <>
      {page}
      <ShortcutSheet />
      <Suspense>{isHelped && <ManualDialog about={about} onClose={() => setHelped(false)} />}</Suspense>
    </>
  );
}

/** Open, and someone has said who works here; a first run that was broken off is taken up where it ended. */
function Open({ history }: { history?: RouterHistory }) {
  const [router] = useState(() => createAppRouter(pages, history));
  const { data, error, refetch } = useAnswer({ query: 'workspace' });
  useEffect(followDrafts, []);
  if (error) return <FaultPage fault={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.user === null) return <Bare about="start" page={<StartPage />} />;
  return <RouterProvider router={router} />;
}
