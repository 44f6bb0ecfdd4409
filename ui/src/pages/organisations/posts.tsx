/** The posts of a body: who holds each, and what happens to it; who comes and goes, and to whom its ownership passes. */
import type { ComponentType } from 'react';
import type { Intent, OrganisationDetail, PostRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Checkbox, Pick } from '@/kit/pick';
import { BeforeAfter } from '@/parts/before-after';
import { DayField } from '@/parts/day-field';
import { type Door, useDoors } from '@/parts/doors';
import { EndingStrip } from '@/parts/ending';
import { OrganisationField, PersonField } from '@/parts/finder';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { OwnerRow } from '@/parts/owner-row';
import { Strip, written } from '@/parts/strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

export function Posts({ detail, canWrite }: { detail: OrganisationDetail; canWrite: boolean }) {
  const { t } = useText();
  if (detail.posts.length === 0) return null;
  return (
    <section>
      <h3>{t('noun-post')}</h3>
      <ul className="rows">
        {detail.posts.map((post) => (
          <li key={post.id}>
            <Post post={post} canWrite={canWrite} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Post({ post, canWrite }: { post: PostRow; canWrite: boolean }) {
  const { t, day } = useText();
  const name = useName();
  const { go } = usePlace();
  const openRecord = useOpenRecord();
  const [holder] = post.holders;
  const door = (id: string, message: string, Form: ComponentType<PostProps>): Door => ({
    id,
    label: t(message),
    strip: (close) => <Form post={post} onDone={close} />,
  });
  const doors: Door[] = [
    door('hold', 'screen-organisations-post-hold', HoldStrip),
    ...(holder ? [door('leave', 'screen-organisations-post-leave', LeaveStrip)] : []),
    door('pass', 'screen-organisations-post-pass', PassStrip),
    door('contact', 'noun-contact', ContactStrip),
    door('rename', 'screen-organisations-post-rename', RenameStrip),
    door('move', 'screen-organisations-post-move', MoveStrip),
    door('end', 'screen-organisations-post-end', EndStrip),
  ];
  const { buttons, strip } = useDoors(canWrite ? doors : []);
  return (
    <>
      <p className="log-head">
        <strong>{name(post.title)}</strong>
        {post.holders.length === 0 && (
          <span className="text-quiet">{t('screen-organisations-post-vacant')}</span>
        )}
        {post.holders.map(({ id, person, from }) => (
          <span key={id}>
            <Button rank="tertiary" onPress={() => openRecord({ screen: 'people', record: person.id })}>
              {name(person.name)}
            </Button>{' '}
            {from && <span className="text-quiet">{t('screen-assignment-since', { day: day(from) })}</span>}
          </span>
        ))}
        <span className="log-act">
          {buttons}
          <Button rank="tertiary" onPress={() => go({ screen: 'handover', search: { post: post.id } })}>
            {t('screen-handover')}
          </Button>
        </span>
      </p>
      {strip}
    </>
  );
}

interface PostProps {
  post: PostRow;
  onDone: () => void;
}

interface Comer {
  which: 'known' | 'new';
  person: string | null;
  name: string;
  reading: string;
  from: string | null;
}

/** Someone takes up the post; who holds it until then leaves on that day. A new person is recorded in the same act. */
function HoldStrip({ post, onDone }: PostProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const none: Comer = { which: 'known', person: null, name: '', reading: '', from: today };
  const draft = useDraft<Comer>(`hold:${post.id}`, none);
  const intentOf = ({ which, person, name, reading, from }: Comer): Intent => ({
    intent: 'hold-post',
    post: post.id,
    succeeding: post.holders.length > 0,
    ...(which === 'known'
      ? { person: person ?? '' }
      : { newcomer: { name: { ja: name }, ...written({ reading }) } }),
    ...(from ? { from } : {}),
  });
  return (
    <Strip
      label={t('screen-organisations-post-hold')}
      draft={draft}
      lacks={({ which, person }) =>
        which === 'known' && person === null ? { person: t('screen-person-lacks') } : {}
      }
      intent={intentOf}
      said={t('screen-organisations-post-held')}
      places={{ 'held-already': 'person', 'post-gone': 'from', 'ends-before-start': 'from' }}
      onDone={onDone}
    >
      {({ of, draft: { which } }) => (
        <div className="strip-row">
          <Pick
            label={t('screen-person-which')}
            options={[
              { id: 'known' as const, label: t('screen-person-known') },
              { id: 'new' as const, label: t('screen-person-new') },
            ]}
            {...of('which')}
          />
          {which === 'known' ? (
            <div className="strip-grow">
              <PersonField label={t('noun-person')} {...of('person')} isRequired autoFocus />
            </div>
          ) : (
            <>
              <div className="strip-grow">
                <TextField
                  label={t('screen-field-person-name')}
                  {...of('name', t('screen-field-person-name'))}
                  isRequired
                />
              </div>
              <div className="strip-grow">
                <TextField label={t('screen-field-person-reading')} {...of('reading')} />
              </div>
            </>
          )}
          <div className="strip-day">
            <DayField label={t('field-from')} {...of('from')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

interface Leaver {
  on: string | null;
  successor: string | null;
}

/** Whoever holds the post leaves it; a successor takes it in the same act. */
function LeaveStrip({ post, onDone }: PostProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<Leaver>(`leave:${post.id}`, { on: today, successor: null });
  return (
    <Strip
      label={t('screen-organisations-post-leave')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={({ on, successor }) => ({
        intent: 'leave-posts',
        person: post.holders[0]?.person.id ?? '',
        on: on ?? today,
        posts: [post.id],
        ...(successor ? { successor } : {}),
      })}
      said={t('screen-organisations-post-left')}
      places={{ 'nothing-changes': 'on', 'ends-before-start': 'on' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-day">
            <DayField label={t('screen-organisations-post-leaves-on')} {...of('on')} isRequired autoFocus />
          </div>
          <div className="strip-grow">
            <PersonField label={t('screen-organisations-post-successor')} {...of('successor')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

interface Passed {
  organisation: string | null;
  post: string | null;
  from: string | null;
  /** Open actions of the post go along. */
  actions: boolean;
}

const most = { offset: 0, limit: 200 };

/** All that the post has passes to another post from a day on: shown before it is recorded, and one act. */
function PassStrip({ post, onDone }: PostProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<Passed>(`pass:${post.id}`, {
    organisation: post.organisation.id,
    post: null,
    from: today,
    actions: true,
  });
  const day = draft.draft.from ?? today;
  const { data } = useAnswer({
    query: 'assignments',
    organisation: null,
    post: post.id,
    window: most,
    clock: { day },
  });
  const intentsOf = ({ organisation, post: to, from, actions }: Passed): Intent[] =>
    organisation === null || to === null || from === null
      ? []
      : (data?.items ?? []).map(({ id }) => ({
          intent: 'pass-assignment',
          assignment: id,
          organisation,
          post: to,
          from,
          actions,
        }));
  return (
    <Strip
      label={t('screen-organisations-post-pass')}
      draft={draft}
      lacks={({ organisation, post: to, from }) => ({
        ...(organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}),
        ...(to === null ? { post: t('screen-lacks-post') } : {}),
        ...(from === null ? { from: t('screen-lacks-day') } : {}),
      })}
      intent={intentsOf}
      said={t('screen-organisations-post-passed')}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <OwnerRow
            label={t('noun-organisation')}
            fields={fields}
            autoFocus
            day={<DayField label={t('field-from')} {...fields.of('from')} isRequired />}
          />
          <Checkbox
            label={t('screen-organisations-post-pass-actions')}
            value={draft.draft.actions}
            onChange={(actions) => fields.set({ actions })}
          />
          <BeforeAfter intents={intentsOf(draft.draft)} />
        </>
      )}
    </Strip>
  );
}

interface Reached {
  telephone: string;
  mail: string;
}

/** How the post is reached, and how who holds it is: both are one act. */
function ContactStrip({ post, onDone }: PostProps) {
  const { clock } = useAsOf();
  const [holder] = post.holders;
  const ofPost = useAnswer({ query: 'post', id: post.id, clock });
  const ofHolder = useAnswer(
    { query: 'person', id: holder?.person.id ?? '', clock },
    { enabled: holder !== undefined },
  );
  // What is there must be known before it is written anew.
  if (!ofPost.data || (holder && !ofHolder.data)) return null;
  return (
    <ContactFields
      post={post}
      ofPost={ofPost.data.reached}
      ofHolder={ofHolder.data?.reached ?? null}
      onDone={onDone}
    />
  );
}

type Known = { telephone: string | null; mail: string | null };

function ContactFields({
  post,
  ofPost,
  ofHolder,
  onDone,
}: PostProps & { ofPost: Known; ofHolder: Known | null }) {
  const { t } = useText();
  const name = useName();
  const [holder] = post.holders;
  const draft = useDraft(`contact:${post.id}`, {
    telephone: ofPost.telephone ?? '',
    mail: ofPost.mail ?? '',
    own_telephone: ofHolder?.telephone ?? '',
    own_mail: ofHolder?.mail ?? '',
  });
  const stated = (of: string, { telephone, mail }: Reached): Intent => ({
    intent: 'state-contact',
    of,
    ...written({ telephone, mail }),
  });
  return (
    <Strip
      label={t('noun-contact')}
      draft={draft}
      intent={(given) => [
        stated(post.id, given),
        ...(holder
          ? [stated(holder.person.id, { telephone: given.own_telephone, mail: given.own_mail })]
          : []),
      ]}
      said={t('screen-organisations-contact-said')}
      places={{ 'nothing-changes': 'telephone' }}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('screen-organisations-contact-telephone', { who: name(post.title) })}
                {...of('telephone')}
                autoFocus
              />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('screen-organisations-contact-mail', { who: name(post.title) })}
                {...of('mail')}
              />
            </div>
          </div>
          {holder && (
            <div className="strip-row">
              <div className="strip-grow">
                <TextField
                  label={t('screen-organisations-contact-telephone', { who: name(holder.person.name) })}
                  {...of('own_telephone')}
                />
              </div>
              <div className="strip-grow">
                <TextField
                  label={t('screen-organisations-contact-mail', { who: name(holder.person.name) })}
                  {...of('own_mail')}
                />
              </div>
            </div>
          )}
        </>
      )}
    </Strip>
  );
}

function RenameStrip({ post, onDone }: PostProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft(`post-name:${post.id}`, {
    title: post.title.ja,
    title_en: post.title.en ?? '',
    from: today as string | null,
  });
  return (
    <Strip
      label={t('screen-organisations-post-rename')}
      draft={draft}
      intent={({ title, title_en, from }) => ({
        intent: 'rename-post',
        post: post.id,
        title: { ja: title, ...written({ en: title_en }) },
        ...(from ? { from } : {}),
      })}
      said={t('screen-organisations-post-renamed')}
      places={{ 'nothing-changes': 'title', 'post-gone': 'from' }}
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
          <div className="strip-day">
            <DayField label={t('field-from')} hint={t('screen-organisations-rename-hint')} {...of('from')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

function MoveStrip({ post, onDone }: PostProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<{ organisation: string | null; from: string | null }>(`post-move:${post.id}`, {
    organisation: null,
    from: today,
  });
  return (
    <Strip
      label={t('screen-organisations-post-move')}
      draft={draft}
      lacks={({ organisation }) =>
        organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}
      }
      intent={({ organisation, from }) => ({
        intent: 'move-post',
        post: post.id,
        organisation: organisation ?? '',
        ...(from ? { from } : {}),
      })}
      said={t('screen-organisations-post-moved')}
      places={{ 'nothing-changes': 'organisation', 'organisation-gone': 'organisation', 'post-gone': 'from' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <OrganisationField label={t('noun-organisation')} {...of('organisation')} isRequired autoFocus />
          </div>
          <div className="strip-day">
            <DayField label={t('field-from')} {...of('from')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

function EndStrip({ post, onDone }: PostProps) {
  const { t } = useText();
  return (
    <EndingStrip
      id={`post-end:${post.id}`}
      label={t('screen-organisations-post-end')}
      said={t('screen-organisations-post-ended')}
      day={t('screen-organisations-post-ends-on')}
      already="nothing-changes"
      intent={(on, reason) => ({ intent: 'end-post', post: post.id, on, ...reason })}
      onDone={onDone}
    />
  );
}
