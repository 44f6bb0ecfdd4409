/** Where the user is, as a link: screen, record, and what the page keeps in the search part. */
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export interface Place {
  readonly screen: string;
  /** What follows the screen in the address: usually a record's id. */
  readonly record: string | null;
  readonly search: Readonly<Record<string, unknown>>;
  go(to: {
    screen?: string;
    record?: string | null;
    search?: Record<string, unknown>;
    replace?: boolean;
  }): void;
}

/** Page state that should survive a link (filter, sort, group) goes into `search`; nothing secret does. */
export function usePlace(): Place {
  const { pathname } = useLocation();
  const params = useParams({ strict: false }) as { record?: string };
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const screen = pathname.split('/')[1] ?? '';
  const record = params.record ? params.record : null;
  const go = useCallback<Place['go']>(
    (to) => {
      const nextScreen = to.screen ?? screen;
      const nextRecord = to.record === undefined && to.screen === undefined ? record : (to.record ?? null);
      void navigate({
        to: nextRecord ? `/${nextScreen}/${nextRecord}` : `/${nextScreen}`,
        search: (to.search ?? (to.screen === undefined ? search : {})) as never,
        replace: to.replace ?? false,
      });
    },
    [navigate, screen, record, search],
  );
  return { screen, record, search, go };
}
