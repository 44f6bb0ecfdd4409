/** Naming a view of the list, and what can be done to one of one's own. */
import { ArrowDown, ArrowUp, Ellipsis, Save as SaveSign, Star, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Pop } from '@/kit/pop';
import { notify } from '@/kit/toast';
import type { SavedView, SavedViews } from '@/state/views';
import { useText } from '@/text/text';

interface SaveProps {
  /** The view of one's own that was shown before something in it was changed. */
  last: SavedView | null;
  onSave: (name: string) => Promise<void>;
  onUpdate: (view: SavedView) => Promise<void>;
}

/** Gives what is shown a name, or the name that it had before it was changed. */
export function Save({ last, onSave, onUpdate }: SaveProps) {
  const { t } = useText();
  return (
    <Pop label={t('screen-view-save')} face={t('screen-view-save')}>
      {(close) => (
        <div className="page-view-menu">
          {last && (
            <Button rank="tertiary" onPress={() => void onUpdate(last).then(close)}>
              <SaveSign size={16} aria-hidden />
              {t('screen-view-update', { name: last.name })}
            </Button>
          )}
          <Naming name="" onDone={(name) => onSave(name).then(close)} said={t('screen-view-save')} />
        </div>
      )}
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
export function Manage({ view, saved }: { view: SavedView; saved: SavedViews }) {
  const { t } = useText();
  const at = saved.views.findIndex(({ id }) => id === view.id);
  /** Does it, says so, and offers the way back. */
  const act = (run: Promise<unknown>, said: string) =>
    run.then(() =>
      notify({
        message: t(said, { name: view.name }),
        action: { label: t('screen-act-undo'), run: () => void saved.restore(view) },
      }),
    );
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
            onDone={(name) => act(saved.change(view, { name }), 'screen-view-renamed').then(close)}
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
          <Button
            rank="tertiary"
            onPress={() => void act(saved.remove(view), 'screen-view-removed').then(close)}
          >
            <Trash2 size={16} aria-hidden />
            {t('screen-view-remove')}
          </Button>
        </div>
      )}
    </Pop>
  );
}
