/** Addresses: `#/<screen>` and `#/<screen>/<record>?<view>`. A link opens what it opened before. */
import {
  type AnyRoute,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useNavigate,
} from '@tanstack/react-router';
import { EmptyState } from '@/kit/empty';
import { useText } from '@/text/text';
import { FaultPage } from './fault';
import { Frame } from './frame';
import { pages, screens } from './screens';

const key = 'renkei.place';
/** Pages without the frame: what comes before a workspace is open. */
const bare = ['start'];

/**
 * Screen and record only. What was searched for stays out: this memory lies outside the encrypted workspace.
 */
function rememberPlace(pathname: string): void {
  if (screens.some(({ id }) => id === pathname.split('/')[1])) localStorage.setItem(key, pathname);
}

function firstPlace(): string | null {
  const kept = localStorage.getItem(key);
  if (kept && screens.some(({ id }) => id === kept.split('/')[1])) return kept;
  return screens[0] ? `/${screens[0].id}` : null;
}

const root = createRootRoute({ component: Outlet, notFoundComponent: Absent });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const index = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    const to = pages.has('start') ? '/start' : firstPlace();
    if (to) throw redirect({ to });
  },
  component: NoScreens,
});

/** The routes of one screen: alone, and with a record behind it. */
function routesOf(parent: AnyRoute, id: string): AnyRoute[] {
  const load = pages.get(id);
  if (!load) return [];
  const component = lazyRouteComponent(load);
  return [`/${id}`, `/${id}/$`].map((path) =>
    createRoute({ getParentRoute: () => parent, path, component }),
  ) as unknown as AnyRoute[];
}

const framed: AnyRoute[] = [
  index as unknown as AnyRoute,
  ...screens.flatMap(({ id }) => routesOf(frame as unknown as AnyRoute, id)),
];
const unframed: AnyRoute[] = bare.flatMap((id) => routesOf(root as unknown as AnyRoute, id));

/** Development and pictures only: the parts of the kit on one page. Not in what is shipped. */
const gallery: unknown[] =
  import.meta.env.MODE === 'production'
    ? []
    : [
        createRoute({
          getParentRoute: () => root,
          path: '/gallery',
          component: lazyRouteComponent(() => import('@/gallery/gallery'), 'Gallery'),
        }),
      ];

function Absent() {
  const { t } = useText();
  return <EmptyState title={t('screen-absent-title')}>{t('screen-absent-body')}</EmptyState>;
}

function NoScreens() {
  const { t } = useText();
  return <EmptyState title={t('screen-none-title')}>{t('screen-none-body')}</EmptyState>;
}

function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const navigate = useNavigate();
  return <FaultPage fault={error} onRetry={reset} onHome={() => void navigate({ to: '/' })} />;
}

// Screens are found by folder, so their addresses are not known to the compiler; `usePlace` types what is used.
const routeTree = root.addChildren([
  frame.addChildren(framed as never),
  ...unframed,
  ...gallery,
] as never) as unknown as AnyRoute;

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: Broken,
  scrollRestoration: false,
});
router.subscribe('onResolved', ({ toLocation }) => rememberPlace(toLocation.pathname));
