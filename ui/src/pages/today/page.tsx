/** 今日: what asks for a look in the morning, of one's own, one's ministry's or all. Each number is that of a list. */
import { useId } from 'react';
import type { TodaySection, TodayView } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { PrintButton } from '@/parts/print';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useLooked } from '@/state/looked';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Items, printed } from './items';
import { listOf, timelineOf } from './link';
import { Since } from './since';

const views: readonly TodayView[] = ['mine', 'ministry', 'all'];

export default function TodayPage() {
  const { t, day, listed } = useText();
  const { clock, day: shown } = useAsOf();
  const { search, go } = usePlace();
  const looked = useLooked();
  const workspace = useAnswer({ query: 'workspace' }).data;
  const wanted = views.find((one) => one === search.whose) ?? 'mine';
  // A day that is looked back to may lie before the last look.
  const since = looked.since !== null && looked.since <= shown ? { since: looked.since } : {};
  const { data, error } = useAnswer(
    { query: 'today', view: wanted, ...since, clock },
    { keep: true, enabled: looked.isKnown },
  );
  const sections = data?.sections ?? [];
  const quiet = sections.filter(({ count }) => count === 0);
  return (
    <div className="page-plain page-wide today">
      <header className="page-head">
        <h1>{t('screen-today')}</h1>
        {data && <p>{t('screen-as-of', { day: day(data.day) })}</p>}
        <div className="page-head-end">
          <PrintButton />
        </div>
      </header>
      <p className="print-only">
        {t('screen-today-printed', {
          workspace: workspace?.name ?? '',
          whose: t(`today-view-${data?.view ?? wanted}`),
        })}{' '}
        {t('marking-confidentiality-2')}
      </p>
      <div className="today-scope">
        <Pick<TodayView>
          bare
          label={t('screen-today-whose')}
          options={views.map((id) => ({ id, label: t(`today-view-${id}`) }))}
          value={wanted}
          onChange={(whose) =>
            go({ search: { ...search, whose: whose === 'mine' ? undefined : whose }, replace: true })
          }
        />
        {data && <Since looked={looked} since={data.since} />}
      </div>
      {error && <FailureNote failure={error} />}
      {data && quiet.length === sections.length && (
        <EmptyState title={t('screen-today-quiet')}>{t('screen-today-quiet-hint')}</EmptyState>
      )}
      <div className="today-parts">
        {sections
          .filter(({ count }) => count > 0)
          .map((section) => (
            <Part key={section.kind} section={section} />
          ))}
      </div>
      {quiet.length > 0 && quiet.length < sections.length && (
        <p className="today-quiet">
          {t('screen-today-none', { kinds: listed(quiet.map(({ kind }) => t(`today-${kind}`))) })}
        </p>
      )}
      <p className="print-only">{t('handling-notice')}</p>
    </div>
  );
}

function Part({ section }: { section: TodaySection }) {
  const { t } = useText();
  const { go } = usePlace();
  const { today } = useAsOf();
  const user = useAnswer({ query: 'workspace' }).data?.user ?? null;
  const id = useId();
  const { kind, count, view } = section;
  const list = listOf(view, today, user);
  const chases = kind === 'silent' || kind === 'reports-due';
  return (
    <section className="page-part" aria-labelledby={id}>
      <h2 id={id}>
        {t(`today-${kind}`)} <span className="today-count">{t('screen-count', { count })}</span>
      </h2>
      <Items section={section} />
      {count > printed && <p className="print-only">{t('screen-today-rest', { count: count - printed })}</p>}
      {list && (
        <Button rank="tertiary" aria-describedby={id} onPress={() => go({ record: null, ...list })}>
          {t('screen-coverage-to-list')}
        </Button>
      )}
      {view.list === 'milestones' && (
        <Button
          rank="tertiary"
          aria-describedby={id}
          onPress={() => go({ screen: 'timeline', record: null, search: timelineOf(view.filter, user) })}
        >
          {t('screen-milestone-to-timeline')}
        </Button>
      )}
      {chases && (
        <Button
          rank="tertiary"
          aria-describedby={id}
          onPress={() =>
            go({ screen: 'chase', record: null, search: kind === 'reports-due' ? { soon: true } : {} })
          }
        >
          {t('screen-today-chase')}
        </Button>
      )}
    </section>
  );
}
