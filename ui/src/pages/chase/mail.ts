/** The request to one ministry as mail text: to whom, what is missing since when, and that "no change" is an answer, too. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ChaseOf, ChaseRow, OrganisationRef } from '@/ipc/contract';
import { useName, useTitle } from '@/parts/name';
import { optionsOf, useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

/** The most that the door gives in one answer. */
const most = 200;

export interface ChaseMail {
  readonly text: string;
  readonly count: number;
}

export function useChaseMail(): (
  of: ChaseOf,
  soon: boolean,
  ministry: OrganisationRef | null,
) => Promise<ChaseMail> {
  const { t, day, listed } = useText();
  const name = useName();
  const title = useTitle();
  const cache = useQueryClient();
  const { clock, day: shown } = useAsOf();
  const user = useAnswer({ query: 'workspace' }).data?.user ?? null;
  return useCallback(
    async (of, soon, ministry) => {
      const rows: ChaseRow[] = [];
      for (let total = 1; rows.length < total; ) {
        const window = { offset: rows.length, limit: most };
        const page = await cache.fetchQuery(
          optionsOf({ query: 'chase', filter: {}, soon, of, window, clock } as const),
        );
        rows.push(...page.items);
        total = page.items.length === 0 ? 0 : page.total;
      }
      const mails = new Set(rows.flatMap(({ contacts }) => contacts.flatMap(({ mail }) => mail ?? [])));
      const item = ({ row, ask }: ChaseRow, place: number) => [
        t('chase-mail-item', {
          place: place + 1,
          title: title(row),
        }),
        ...[
          row.as_of ? t('chase-mail-last', { day: day(row.as_of) }) : t('chase-mail-last-none'),
          row.due_on &&
            (row.late_days === null
              ? t('chase-mail-due-soon', { day: day(row.due_on) })
              : t('chase-mail-due', { day: day(row.due_on), days: row.late_days })),
          ask.length > 0 &&
            t('chase-mail-lead', { who: listed(ask.map(({ organisation }) => name(organisation.name))) }),
        ].flatMap((line) => (line ? [`   ${line}`] : [])),
      ];
      const lines = [
        t('chase-mail-subject', { count: rows.length }),
        ...(mails.size > 0 ? [t('chase-mail-to', { mails: [...mails].join(', ') })] : []),
        '',
        ministry ? t('chase-mail-greeting', { who: name(ministry.name) }) : t('chase-mail-nobody'),
        '',
        ...(user
          ? [
              t('chase-mail-from', {
                who: `${name(user.post.organisation.name)} ${name(user.post.title)}`,
              }),
            ]
          : []),
        t('chase-mail-body', { day: day(shown) }),
        '',
        ...rows.flatMap(item),
        '',
        t('chase-mail-end'),
        t('marking-confidentiality-2'),
      ];
      return { text: lines.join('\n'), count: rows.length };
    },
    [t, day, listed, name, title, cache, clock, shown, user],
  );
}
