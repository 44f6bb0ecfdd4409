/** 督促: which reports are missing, ministry by ministry; of one of them, what, since when, and whom to ask. */
import { useEffect } from 'react';
import type { ChaseCount } from '@/ipc/contract';
import { EmptyState } from '@/kit/empty';
import { isNobodys } from '@/kit/home';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Checkbox } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { ListPage } from '@/parts/list-page';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Asked } from './asked';
import { focusMinistry, keyOf, Ministries } from './ministries';

/** The counts come with any page; the rows are asked for by ministry. */
const countsOnly = { offset: 0, limit: 0 };

export default function ChasePage() {
  const { t } = useText();
  const { clock } = useAsOf();
  const { search, go } = usePlace();
  const soon = search.soon === true;
  const { data, error } = useAnswer(
    { query: 'chase', filter: {}, soon, window: countsOnly, clock },
    { keep: true },
  );
  const ministries = data?.ministries ?? [];
  const chosen = ministries.find((one) => keyOf(one) === search.of) ?? ministries[0] ?? null;
  const choose = (one: ChaseCount) => go({ search: { ...search, of: keyOf(one) }, replace: true });
  useShortcuts([
    { keys: '↑ ↓', label: t('screen-chase-keys-move'), group: t('screen-chase') },
    {
      keys: 'Escape',
      label: t('screen-chase-keys-move'),
      group: t('screen-chase'),
      run: focusMinistry,
    },
  ]);
  const key = chosen && keyOf(chosen);
  // The keys begin at the ministries; they come back there when the last that was missing from one is logged.
  useEffect(() => {
    if (key !== null && isNobodys(document.activeElement)) focusMinistry();
  }, [key]);
  return (
    <ListPage
      title={t('screen-chase')}
      share={38}
      isCalled={false}
      beside={
        chosen && <Asked key={keyOf(chosen)} ministry={chosen.ministry} soon={soon} count={totalOf(chosen)} />
      }
    >
      <p className="kit-hint">{t('screen-chase-about')}</p>
      <Checkbox
        label={t('screen-chase-soon')}
        value={soon}
        onChange={(on) => go({ search: { ...search, soon: on || undefined }, replace: true })}
      />
      {error && <FailureNote failure={error} />}
      {data && ministries.length === 0 && (
        <EmptyState title={t('screen-chase-none')}>{t('screen-chase-none-hint')}</EmptyState>
      )}
      {ministries.length > 0 && (
        <Ministries rows={ministries} chosen={chosen} soon={soon} onChoose={choose} />
      )}
    </ListPage>
  );
}

const totalOf = ({ overdue, never, due_soon }: ChaseCount): number => overdue + never + due_soon;
