/** The whole app: language for React Aria, cache, router, last net. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { hasCore } from '@/ipc/ipc';
import { createCache, followChanges } from '@/state/cache';
import { useText } from '@/text/text';
import { createAppRouter } from './router';
import { pages } from './screens';

export function App() {
  const { lang } = useText();
  const [cache] = useState(createCache);
  const [router] = useState(() => createAppRouter(pages));
  const [, fail] = useState();
  useEffect(() => {
    if (!hasCore()) return;
    // Thrown while rendering, so that the boundary of whoever renders the app shows it.
    return followChanges(cache, (failure) =>
      fail(() => {
        throw failure;
      }),
    );
  }, [cache]);
  return (
    <I18nProvider locale={lang === 'ja' ? 'ja-JP' : 'en-GB'}>
      <QueryClientProvider client={cache}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}
