/** The views of the list: those that come with Renkei, and one's own, in one's own order. Each is a link. */
import { useEffect, useState } from 'react';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { isSame, kept } from '@/parts/workstream-view';
import { useMayBegin } from '@/state/begun';
import { useDensity } from '@/state/density';
import { usePlace } from '@/state/place';
import { type Search, useSavedViews } from '@/state/views';
import { useText } from '@/text/text';
import { shippedViews, useViewName } from './shipped';
import { Manage, Save } from './view-forms';

/** `shown` are the columns of the list, which a view that is saved keeps; beside a record there are fewer, and none are kept. */
export function Views({ shown }: { shown: readonly string[] | null }) {
  const { t } = useText();
  const { search, record, go } = usePlace();
  const saved = useSavedViews('workstreams');
  const density = useDensity((state) => state.density);
  const nameOf = useViewName();
  const here = kept(search);
  const show = (to: Search) => go({ search: { ...to }, replace: true });
  const current = saved.views.find((view) => isSame(view.search, here));
  const isShipped = shippedViews.some((view) => isSame(view.search, here));

  // Opened without a wish, the list begins with the view that was chosen for that; once, for going back to all is a wish.
  const mayBegin = useMayBegin('workstreams');
  const first = saved.views.find(({ isFirst }) => isFirst);
  useEffect(() => {
    if (!saved.isKnown || !mayBegin()) return;
    if (first && record === null && Object.keys(here).length === 0)
      go({ search: { ...first.search }, replace: true });
  }, [saved.isKnown, mayBegin, first, record, here, go]);

  // The view that was shown before something in it was changed: that may be meant for it.
  const [lastId, setLast] = useState<string | null>(null);
  if (current && current.id !== lastId) setLast(current.id);
  if (isShipped && lastId !== null && !current) setLast(null);
  const last = saved.views.find(({ id }) => id === lastId);
  const whole = { ...here, cols: here.cols ?? shown?.join(','), lines: here.lines ?? density };

  const all = [
    ...shippedViews.map(({ id, search: to }) => ({ key: id, name: nameOf(id), to })),
    ...saved.views.map(({ id, name, search: to }) => ({ key: id, name, to })),
  ];
  const numbered = all.slice(0, 9);
  useShortcuts(
    numbered.map(({ name, to }, index) => ({
      keys: `Alt+${index + 1}`,
      label: t('screen-view-show', { name }),
      group: t('screen-views'),
      run: () => show(to),
    })),
  );
  return (
    <nav className="page-views" aria-label={t('screen-views')}>
      <ul>
        {all.map(({ key, name, to }) => (
          <li key={key}>
            <button
              type="button"
              className="page-view"
              aria-current={isSame(to, here) ? 'true' : undefined}
              // In a narrow list the bar scrolls, and the browser leaves a part of what has the focus outside.
              onFocus={(event) => event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
              onClick={() => show(to)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {current ? (
        <Manage view={current} saved={saved} />
      ) : (
        !isShipped && (
          <Save
            last={last ?? null}
            onSave={async (name) => show((await saved.save(name, whole)).search)}
            onUpdate={async (view) => {
              await saved.change(view, { search: whole });
              show(whole);
            }}
          />
        )
      )}
    </nav>
  );
}
