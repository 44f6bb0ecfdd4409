/** The views of the list: those that come with Renkei, and one's own, in one's own order. Each is a link. */
import { ArrowDown, ArrowUp, Ellipsis, Star, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Pop } from '@/kit/pop';
import { useMayBegin } from '@/state/begun';
import { usePlace } from '@/state/place';
import { type SavedView, type SavedViews, type Search, useSavedViews } from '@/state/views';
import { useText } from '@/text/text';
import { isSame, kept } from './view';

/** Days after which a workstream counts as silent, and within which a change counts as new. */
const silent = 14;
const recent = 7;

const shipped: readonly { readonly id: string; readonly search: Search }[] = [
  { id: 'all', search: {} },
  { id: 'mine', search: { mine: 'post' } },
  { id: 'ministry', search: { mine: 'ministry' } },
  { id: 'off-track', search: { health: 'off-track' } },
  { id: 'stale', search: { stale: silent } },
  { id: 'due', search: { due: true } },
  { id: 'unsettled', search: { own: 'vacant,contested' } },
  { id: 'changed', search: { changed: recent } },
];

export function Views() {
  const { t } = useText();
  const { search, record, go } = usePlace();
  const saved = useSavedViews('workstreams');
  const here = kept(search);
  const show = (to: Search) => go({ search: { ...to }, replace: true });
  const current = saved.views.find((view) => isSame(view.search, here));
  const isShipped = shipped.some((view) => isSame(view.search, here));

  // Opened without a wish, the list begins with the view that was chosen for that; once, for going back to all is a wish.
  const mayBegin = useMayBegin('workstreams');
  const first = saved.views.find(({ isFirst }) => isFirst);
  useEffect(() => {
    if (!saved.isKnown || !mayBegin()) return;
    if (first && record === null && Object.keys(here).length === 0)
      go({ search: { ...first.search }, replace: true });
  }, [saved.isKnown, mayBegin, first, record, here, go]);

  const tab = (key: string, name: string, to: Search) => (
    <li key={key}>
      <button
        type="button"
        className="page-view"
        aria-current={isSame(to, here) ? 'true' : undefined}
        onClick={() => show(to)}
      >
        {name}
      </button>
    </li>
  );
  return (
    <nav className="page-views" aria-label={t('screen-views')}>
      <ul>
        {shipped.map(({ id, search: to }) => tab(id, t(`screen-view-${id}`), to))}
        {saved.views.map((view) => tab(view.id, view.name, view.search))}
      </ul>
      {current ? (
        <Manage view={current} saved={saved} />
      ) : (
        !isShipped && <Save onSave={(name) => saved.save(name, here)} />
      )}
    </nav>
  );
}

/** Gives what is shown a name. */
function Save({ onSave }: { onSave: (name: string) => Promise<void> }) {
  const { t } = useText();
  return (
    <Pop label={t('screen-view-save')} face={t('screen-view-save')}>
      {(close) => <Naming name="" onDone={(name) => onSave(name).then(close)} said={t('screen-view-save')} />}
    </Pop>
  );
}

interface NamingProps {
  name: string;
  said: string;
  onDone: (name: string) => Promise<unknown>;
}

function Naming({ name, said, onDone }: NamingProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(name);
  const [lacks, setLacks] = useState(false);
  const isBusy = useRef(false);
  const done = async () => {
    const clean = typed.trim();
    setLacks(clean === '');
    if (clean === '' || isBusy.current) return;
    isBusy.current = true;
    await onDone(clean).finally(() => {
      isBusy.current = false;
    });
  };
  return (
    <form
      className="page-view-form"
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      <TextField
        label={t('screen-view-name')}
        value={typed}
        onChange={setTyped}
        error={lacks ? t('screen-view-lacks-name') : null}
        autoFocus
      />
      <Button rank="primary" type="submit">
        {said}
      </Button>
    </form>
  );
}

/** Of one's own view: its name, its place, whether the list begins with it, and letting it go. */
function Manage({ view, saved }: { view: SavedView; saved: SavedViews }) {
  const { t } = useText();
  const at = saved.views.findIndex(({ id }) => id === view.id);
  return (
    <Pop
      label={t('screen-view-manage', { name: view.name })}
      face={
        <>
          <Ellipsis size={16} aria-hidden />
          {t('screen-view-manage-short')}
        </>
      }
    >
      {(close) => (
        <div className="page-view-menu">
          <Naming
            name={view.name}
            said={t('screen-view-rename')}
            onDone={(name) => saved.change(view, { name }).then(close)}
          />
          <Button
            rank="tertiary"
            onPress={() => void saved.change(view, { isFirst: !view.isFirst }).then(close)}
          >
            <Star size={16} aria-hidden />
            {t(view.isFirst ? 'screen-view-not-first' : 'screen-view-first')}
          </Button>
          <Button rank="tertiary" isDisabled={at === 0} onPress={() => void saved.move(view, -1)}>
            <ArrowUp size={16} aria-hidden />
            {t('screen-view-earlier')}
          </Button>
          <Button
            rank="tertiary"
            isDisabled={at === saved.views.length - 1}
            onPress={() => void saved.move(view, 1)}
          >
            <ArrowDown size={16} aria-hidden />
            {t('screen-view-later')}
          </Button>
          <Button rank="tertiary" onPress={() => void saved.remove(view).then(close)}>
            <Trash2 size={16} aria-hidden />
            {t('screen-view-remove')}
          </Button>
        </div>
      )}
    </Pop>
  );
}
