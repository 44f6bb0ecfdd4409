/** What happens to a body: it moves under another, goes, or gets a post. */
import type { OrganisationDetail } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { Strip, written } from '@/parts/strip';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface ChangeProps {
  detail: OrganisationDetail;
  onDone: () => void;
}

interface Moved {
  parent: string | null;
  from: string | null;
}

export function MoveStrip({ detail, onDone }: ChangeProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<Moved>(`move:${detail.id}`, { parent: detail.parent, from: today });
  return (
    <Strip
      label={t('screen-organisations-move')}
      draft={draft}
      intent={({ parent, from }) => ({
        intent: 'move-organisation',
        organisation: detail.id,
        ...(parent ? { parent } : {}),
        ...(from ? { from } : {}),
      })}
      said={t('screen-organisations-moved')}
      places={{ circular: 'parent', 'not-found': 'parent', 'nothing-changes': 'parent' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <OrganisationField
              label={t('field-parent')}
              hint={t('screen-organisations-move-hint')}
              {...of('parent')}
              autoFocus
            />
          </div>
          <div className="strip-day">
            <DayField
              label={t('field-from')}
              hint={t('screen-organisations-move-from-hint')}
              {...of('from')}
            />
          </div>
        </div>
      )}
    </Strip>
  );
}

interface Dissolved {
  on: string | null;
  into: string | null;
  /** Under which body those below it go on. */
  children: string | null;
}

export function DissolveStrip({ detail, onDone }: ChangeProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<Dissolved>(`dissolve:${detail.id}`, {
    on: today,
    into: null,
    children: null,
  });
  return (
    <Strip
      label={t('screen-organisations-dissolve')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={({ on, into, children }) => ({
        intent: 'dissolve-organisation',
        organisation: detail.id,
        on: on ?? today,
        ...(into ? { into } : {}),
        ...(children ? { children } : {}),
      })}
      said={t('screen-organisations-dissolved-said')}
      places={{
        'ended-already': 'on',
        'ends-before-start': 'on',
        circular: 'into',
        'organisation-gone': 'into',
      }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-day">
            <DayField
              label={t('field-dissolved-on')}
              hint={t('screen-organisations-dissolve-hint')}
              {...of('on')}
              isRequired
              autoFocus
            />
          </div>
          <div className="strip-grow">
            <OrganisationField
              label={t('field-into')}
              hint={t('screen-organisations-into-hint')}
              {...of('into')}
            />
          </div>
          {detail.children > 0 && (
            <div className="strip-grow">
              <OrganisationField
                label={t('screen-organisations-children', { count: detail.children })}
                hint={t('screen-organisations-children-hint')}
                {...of('children')}
              />
            </div>
          )}
        </div>
      )}
    </Strip>
  );
}

export function PostStrip({ detail, onDone }: ChangeProps) {
  const { t } = useText();
  const draft = useDraft(`post:${detail.id}`, { title: '', title_en: '' });
  return (
    <Strip
      label={t('screen-organisations-post-add')}
      draft={draft}
      intent={({ title, title_en }) => ({
        intent: 'create-post',
        organisation: detail.id,
        title: { ja: title, ...written({ en: title_en }) },
      })}
      said={t('screen-organisations-post-added')}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <TextField
              label={t('screen-field-post-title')}
              {...of('title', t('screen-field-post-title'))}
              isRequired
              autoFocus
            />
          </div>
          <div className="strip-grow">
            <TextField label={t('screen-field-post-title-en')} {...of('title_en')} />
          </div>
        </div>
      )}
    </Strip>
  );
}
