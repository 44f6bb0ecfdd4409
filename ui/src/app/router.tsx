/** Addresses: `#/<screen>` and `#/<screen>/<record>?<view>`. A link opens what it opened before. */
import {
  type AnyRoute,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
  useNavigate,
} from '@tanstack/react-router';
import { EmptyState } from '@/kit/empty';
import { useText } from '@/text/text';
import { FaultPage } from './fault';
import { Frame } from './frame';
import { type Pages, type Screen, screensOf } from './screens';

const key = 'renkei.place';

/** The first place after the start: where one was, if that screen still exists; the very first time, the list. */
function firstPlace(screens: readonly Screen[]): string | null {
  const kept = localStorage.getItem(key);
  if (kept && screens.some(({ id }) => id === kept.split('/')[1])) return kept;
  const home = screens.find(({ id }) => id === 'workstreams') ?? screens[0];
  return home ? `/${home.id}` : null;
}

/** Development and pictures only: the parts of the kit on one page. Not in what is shipped. */
function galleryRoutes(parent: AnyRoute): AnyRoute[] {
  if (import.meta.env.MODE === 'production') return [];
  const component = lazyRouteComponent(() => import('@/gallery/gallery'), 'Gallery');
  return [
    createRoute({ getParentRoute: () => parent, path: '/gallery', component }),
  ] as unknown as AnyRoute[];
}

export function createAppRouter(pages: Pages, history: RouterHistory = createHashHistory()) {
  const screens = screensOf(pages);
  const root = createRootRoute({ component: Outlet }) as unknown as AnyRoute;
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: () => <Frame screens={screens} />,
  }) as unknown as AnyRoute;
  const index = createRoute({
    getParentRoute: () => frame,
    path: '/',
    beforeLoad: () => {
      const to = firstPlace(screens);
      if (to) throw redirect({ to });
    },
    component: NoScreens,
  });
  const absent = createRoute({ getParentRoute: () => frame, path: '/$', component: Absent });

  /** One route for the page alone and with a record behind it: opening a record must not mount the page anew. */
  const routesOf = (id: string) => {
    const load = pages.get(id);
    if (!load) return [];
    return [
      createRoute({
        getParentRoute: () => frame,
        path: `/${id}/{-$record}`,
        component: lazyRouteComponent(load),
      }),
    ];
  };
  const framed = [index, absent, ...screens.flatMap(({ id }) => routesOf(id))];
  const unframed = galleryRoutes(root);

  // Screens are found by folder, so their addresses are not known to the compiler; `usePlace` types what is used.
  const routeTree = root.addChildren([
    frame.addChildren(framed as never),
    ...unframed,
  ] as never) as unknown as AnyRoute;
  const router = createRouter({
    routeTree,
    history,
    defaultErrorComponent: Broken,
    scrollRestoration: false,
  });
  router.subscribe('onResolved', ({ toLocation: { pathname } }) => {
    // Screen and record only. What was searched for stays out: this memory lies outside the encrypted workspace.
    if (screens.some(({ id }) => id === pathname.split('/')[1])) localStorage.setItem(key, pathname);
  });
  return router;
}

function Absent() {
  const { t } = useText();
  return (
    <EmptyState heading="h1" title={t('screen-absent-title')}>
      {t('screen-absent-body')}
    </EmptyState>
  );
}

function NoScreens() {
  const { t } = useText();
  return (
    <EmptyState heading="h1" title={t('screen-none-title')}>
      {t('screen-none-body')}
    </EmptyState>
  );
}

function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const navigate = useNavigate();
  return <FaultPage fault={error} onRetry={reset} onHome={() => void navigate({ to: '/' })} />;
}
