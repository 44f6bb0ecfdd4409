/** Beginning a handover, and saying its sides anew: whose, who comes, from which day, and where assignments pass. */
import type { HandoverRow, Intent, Receipt } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { DayField } from '@/parts/day-field';
import { OrganisationField, PersonField } from '@/parts/finder';
import { PostField } from '@/parts/post-field';
import { type Fields, Strip } from '@/parts/strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { type Draft, useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface Comes {
  which: 'known' | 'new';
  successor: string | null;
  name: string;
  on: string | null;
  into: string | null;
  into_post: string | null;
}

interface Beginning extends Comes {
  organisation: string | null;
  post: string | null;
}

const nobody: Comes = { which: 'known', successor: null, name: '', on: null, into: null, into_post: null };

function comesIn({ which, successor, name, into, into_post }: Comes) {
  const comes =
    which === 'new' && name.trim() !== ''
      ? { newcomer: { name: { ja: name } } }
      : which === 'known' && successor
        ? { successor }
        : {};
  return { ...comes, ...(into_post ? { into_post } : into ? { into } : {}) };
}

export function BeginStrip({
  post,
  onDone,
}: {
  post: string | null;
  onDone: (receipt: Receipt | null) => void;
}) {
  const { clock } = useAsOf();
  const asked = useAnswer({ query: 'post', id: post ?? '', clock }, { enabled: post !== null });
  const draft = useDraft<Beginning>(`handover:${post ?? ''}`, {
    ...nobody,
    organisation: asked.data?.organisation.id ?? null,
    post,
  });
  // What it begins with must be known before the first letter is typed.
  if (post !== null && !asked.data && !asked.error) return null;
  return <Begin draft={draft} onDone={onDone} />;
}

function Begin({ draft, onDone }: { draft: Draft<Beginning>; onDone: (receipt: Receipt | null) => void }) {
  const { t } = useText();
  const intentOf = (given: Beginning): Intent => ({
    intent: 'begin-handover',
    ...(given.post ? { post: given.post } : given.organisation ? { organisation: given.organisation } : {}),
    ...comesIn(given),
    on: given.on ?? '',
  });
  return (
    <Strip
      label={t('screen-handover-begin')}
      draft={draft}
      lacks={({ organisation, on }) => ({
        ...(organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}),
        ...(on === null ? { on: t('screen-lacks-day') } : {}),
      })}
      intent={intentOf}
      said={t('screen-handover-begun')}
      places={{ 'handover-open': 'post', 'post-gone': 'on' }}
      onDone={onDone}
      more={(fields) => <Into fields={fields} />}
    >
      {(fields) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField
                label={t('noun-organisation')}
                {...fields.of('organisation')}
                onChange={(organisation) => fields.set({ organisation, post: null })}
                isRequired
                autoFocus
              />
            </div>
            <div className="strip-grow">
              <PostField organisation={fields.draft.organisation} {...fields.of('post')} />
            </div>
          </div>
          <Successor fields={fields} />
        </>
      )}
    </Strip>
  );
}

export function ReviseStrip({ row, onDone }: { row: HandoverRow; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft<Comes>(`handover-sides:${row.id}`, {
    ...nobody,
    successor: row.successor?.id ?? null,
    on: row.on,
    into: row.into?.id ?? null,
    into_post: row.into_post?.id ?? null,
  });
  return (
    <Strip
      label={t('screen-handover-revise')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={(given) => ({
        intent: 'revise-handover',
        handover: row.id,
        ...(row.predecessor ? { predecessor: row.predecessor.id } : {}),
        ...comesIn(given),
        on: given.on ?? row.on,
      })}
      said={t('screen-handover-revised')}
      places={{ 'nothing-changes': 'on' }}
      onDone={onDone}
      more={(fields) => <Into fields={fields} />}
    >
      {(fields) => <Successor fields={fields} />}
    </Strip>
  );
}

function Successor<D extends Comes>({ fields: { of, draft } }: { fields: Fields<D> }) {
  const { t } = useText();
  const known = of('successor' as keyof D & string);
  const name = of('name' as keyof D & string);
  const on = of('on' as keyof D & string);
  const which = of('which' as keyof D & string);
  return (
    <div className="strip-row">
      <Pick<'known' | 'new'>
        label={t('handover-successor')}
        options={[
          { id: 'known', label: t('screen-person-known') },
          { id: 'new', label: t('screen-person-new') },
        ]}
        value={draft.which}
        onChange={which.onChange as (value: 'known' | 'new') => void}
      />
      <div className="strip-grow">
        {draft.which === 'known' ? (
          <PersonField
            label={t('handover-successor')}
            value={draft.successor}
            onChange={known.onChange as (value: string | null) => void}
            error={known.error}
          />
        ) : (
          <TextField
            label={t('screen-field-person-name')}
            value={draft.name}
            onChange={name.onChange as (value: string) => void}
            error={name.error}
          />
        )}
      </div>
      <div className="strip-day">
        <DayField
          label={t('handover-day')}
          value={draft.on}
          onChange={on.onChange as (value: string | null) => void}
          error={on.error}
          isRequired
        />
      </div>
    </div>
  );
}

function Into<D extends Comes>({ fields: { set, draft } }: { fields: Fields<D> }) {
  const { t } = useText();
  const change = (part: Partial<Comes>) => set(part as Partial<D>);
  return (
    <>
      <p className="kit-hint">{t('screen-handover-into-hint')}</p>
      <div className="strip-row">
        <div className="strip-grow">
          <OrganisationField
            label={t('handover-into')}
            value={draft.into}
            onChange={(into) => change({ into, into_post: null })}
            error={null}
          />
        </div>
        <div className="strip-grow">
          <PostField
            label={t('screen-handover-into-post')}
            organisation={draft.into}
            value={draft.into_post}
            onChange={(into_post) => change({ into_post })}
            error={null}
          />
        </div>
      </div>
    </>
  );
}
