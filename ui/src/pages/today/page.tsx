/** 今日: what asks for a look in the morning, of one's own, one's ministry's or all. Each number is that of a list. */
import { Printer } from 'lucide-react';
import { useId } from 'react';
import type { TodaySection, TodayView } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Items } from './items';
import { listOf, timelineOf } from './link';

const views: readonly TodayView[] = ['mine', 'ministry', 'all'];

export default function TodayPage() {
  const { t, day, listed } = useText();
  const { clock } = useAsOf();
  const { search, go } = usePlace();
  const wanted = views.find((one) => one === search.whose) ?? 'mine';
  const { data, error } = useAnswer({ query: 'today', view: wanted, clock }, { keep: true });
  const sections = data?.sections ?? [];
  const quiet = sections.filter(({ count }) => count === 0);
  return (
    <div className="page-plain page-wide today">
      <header className="page-head">
        <h1>{t('screen-today')}</h1>
        {data && <p>{t('screen-today-of', { day: day(data.day), since: day(data.since) })}</p>}
        <div className="page-head-end">
          <Button onPress={() => window.print()}>
            <Printer size={16} aria-hidden />
            {t('screen-coverage-print')}
          </Button>
        </div>
      </header>
      <Pick<TodayView>
        bare
        label={t('screen-today-whose')}
        options={views.map((id) => ({ id, label: t(`today-view-${id}`) }))}
        value={wanted}
        onChange={(whose) => go({ search: { whose: whose === 'mine' ? undefined : whose }, replace: true })}
      />
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
  return (
    <section className="page-part" aria-labelledby={id}>
      <h2 id={id}>
        {t(`today-${kind}`)} <span className="today-count">{t('screen-count', { count })}</span>
      </h2>
      <Items section={section} />
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
    </section>
  );
}
