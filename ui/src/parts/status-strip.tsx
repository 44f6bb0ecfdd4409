/**
 * Logging how it stands: a strip at the top of the record, and wherever a report comes in. A digit picks the health, R leads
 * to the rating as the ministry gives it, Ctrl+Enter records.
 */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { Health, Scale, StatusRow, WorkstreamDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { TextArea, TextField } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Pick } from '@/kit/pick';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { useAct } from './act';
import { DayField } from './day-field';
import { FailureNote, sentenceOf } from './failure';
import { OrganisationField } from './finder';
import { Form } from './form';
import { HealthIcon, healths } from './health';
import { PostField } from './post-field';
import {
  carriedFrom,
  entryOf,
  markIn,
  none,
  other,
  type Said,
  saidIn,
  scaleAgain,
  scaleOf,
  wrongIn,
} from './status-entry';
import { fieldOf } from './strip';

interface StripProps {
  detail: WorkstreamDetail;
  /** The entry that is to be said otherwise; `null` for a new one. */
  correcting: StatusRow | null;
  /** Where to begin when it was reached by a key from elsewhere. */
  startsIn: Health | 'headline' | null;
  onDone: () => void;
  /** Where it can be put away without a word. */
  onClose?: () => void;
}

export function StatusStrip({ detail, correcting, startsIn, onDone, onClose }: StripProps) {
  const text = useText();
  const { t, day } = text;
  const { today } = useAsOf();
  const scales = useAnswer({ query: 'scales' }).data ?? [];
  const carried = correcting ? none : carriedFrom(detail.latest, today);
  // Who rated by a scale goes on rating by it. Who reported is said each time.
  const initial: Said = correcting
    ? { ...saidIn(correcting), scale: scaleOf(correcting.original_rating, scales) }
    : {
        ...carried,
        scale: scaleAgain(detail.original_rating, scales),
        body: detail.lead[0]?.id ?? null,
      };
  const { draft, change, forget } = useDraft<Said>(`status:${correcting?.id ?? detail.id}`, initial);
  const [isWide, setWide] = useState(
    correcting !== null || draft.narrative !== '' || draft.next_step !== carried.next_step,
  );
  const [lacks, setLacks] = useState<'health' | 'progress' | null>(null);
  const act = useAct();
  const headline = useRef<HTMLInputElement>(null);
  const rating = useRef<HTMLDivElement>(null);
  const field = fieldOf(act.failure);
  const beside = (name: string) => (act.failure && field === name ? sentenceOf(act.failure, text) : null);

  async function send() {
    const wrong = wrongIn(draft, carried);
    setLacks(wrong);
    if (wrong === 'progress') setWide(true);
    if (wrong !== null) return;
    const entry = entryOf(draft, today);
    const receipt =
      correcting === null
        ? await act.record({ intent: 'log-status', workstream: detail.id, entry }, t('screen-status-logged'))
        : await act.record(
            { intent: 'correct-status', status: correcting.status, entry },
            t('screen-status-corrected'),
          );
    if (!receipt) return;
    forget();
    setWide(false);
    onDone();
  }
  const latest = detail.latest;
  const confirm = () => {
    if (!latest) return;
    // What stands in the line meanwhile is a remark on the confirmation; what else was typed is not of it and waits.
    const note = draft.headline.trim();
    const intent = { intent: 'confirm-status', status: latest.id, as_of: draft.as_of ?? today } as const;
    void act
      .record(note ? { ...intent, note } : intent, t('screen-status-confirmed'))
      .then((receipt) => receipt && note && change({ headline: '' }));
  };
  const set = (part: Partial<Said>) => {
    change(part);
    setLacks(null);
    if (act.failure) act.reset();
  };
  const pick = (health: Health) => {
    set({ health });
    headline.current?.focus();
  };
  // Once, when it appears: afterwards the person decides.
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    if (startsIn !== null && startsIn !== 'headline') change({ health: startsIn });
    if (startsIn !== null || correcting !== null) headline.current?.focus();
  });
  useShortcuts([
    ...healths.map((health, index) => ({
      keys: String(index + 1),
      label: t(`health-${health}`),
      group: t('noun-status'),
      run: () => pick(health),
    })),
    ...(latest && correcting === null
      ? [{ keys: '0', label: t('screen-status-confirm'), group: t('noun-status'), run: confirm }]
      : []),
    {
      keys: 'S',
      label: t('screen-status-keys-strip'),
      group: t('noun-status'),
      run: () => headline.current?.focus(),
    },
    {
      keys: 'R',
      label: t('screen-status-keys-rating'),
      group: t('noun-status'),
      run: () => toRating(rating.current),
    },
  ]);

  return (
    <Form
      label={t(correcting ? 'screen-status-correct' : 'screen-status-log')}
      onRecord={send}
      onClose={correcting ? cancel : undefined}
    >
      {(record) => (
        <>
          {correcting && <h3>{t('screen-status-correct-title', { day: day(initial.as_of ?? today) })}</h3>}
          <div className="strip-row">
            <Pick
              label={t('noun-health')}
              bare
              options={healths.map((health, index) => ({
                id: health,
                label: t(`health-${health}`),
                icon: <HealthIcon health={health} />,
                keys: String(index + 1),
              }))}
              value={draft.health}
              onChange={(health) => set({ health })}
              error={lacks === 'health' ? t('screen-status-lacks') : beside('health')}
            />
          </div>
          <Rating place={rating} said={draft} scales={scales} set={set} error={beside('original_rating')} />
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('noun-headline')}
                placeholder={t('screen-status-headline-hint')}
                value={draft.headline}
                onChange={(typed) => set({ headline: typed })}
                inputRef={headline}
                error={beside('headline')}
              />
            </div>
            <div className="strip-day">
              <DayField
                label={t('noun-as-of')}
                tense="past"
                value={draft.as_of ?? today}
                onChange={(as_of) => set({ as_of })}
                error={beside('as_of')}
              />
            </div>
          </div>
          {isWide && (
            <div className="strip-more">
              <TextArea
                label={t('noun-narrative')}
                value={draft.narrative}
                onChange={(narrative) => set({ narrative })}
                error={beside('narrative')}
                hint={t('screen-status-prose-hint')}
              />
              <TextArea
                label={t('noun-obstacles')}
                value={draft.obstacles}
                onChange={(obstacles) => set({ obstacles })}
                error={beside('obstacles')}
              />
              <TextArea
                label={t('noun-next-step')}
                value={draft.next_step}
                onChange={(next_step) => set({ next_step })}
                rows={2}
                error={beside('next_step')}
              />
              <div className="strip-row">
                <div className="strip-day">
                  <DayField
                    label={t('field-next-on')}
                    value={draft.next_on}
                    onChange={(next_on) => set({ next_on })}
                    error={beside('next_on')}
                  />
                </div>
                <div className="w-28">
                  <TextField
                    label={t('screen-field-progress')}
                    value={draft.progress}
                    onChange={(progress) => set({ progress })}
                    error={lacks === 'progress' ? t('screen-not-a-percentage') : beside('progress')}
                  />
                </div>
                <div className="strip-grow">
                  <TextField
                    label={t('noun-source')}
                    value={draft.source}
                    onChange={(source) => set({ source })}
                    error={beside('source')}
                  />
                </div>
              </div>
              <div className="strip-row">
                <div className="strip-grow">
                  <OrganisationField
                    label={t('screen-status-reporter-body')}
                    value={draft.body}
                    onChange={(body) => set({ body, reporter: null })}
                    error={null}
                  />
                </div>
                <div className="strip-grow">
                  <PostField
                    label={t('noun-reporter')}
                    organisation={draft.body}
                    value={draft.reporter}
                    onChange={(reporter) => set({ reporter })}
                    error={beside('reporter')}
                  />
                </div>
              </div>
            </div>
          )}
          {!isWide && <Carried said={draft} />}
          {act.failure && !field && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy} onPress={record}>
              {t(correcting ? 'screen-status-correct' : 'screen-status-log')}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            {!correcting && latest && (
              <Button isDisabled={act.isBusy} onPress={confirm}>
                {t('screen-status-confirm')}
                <kbd aria-hidden>0</kbd>
              </Button>
            )}
            {(correcting || onClose) && (
              <Button rank="tertiary" onPress={correcting ? cancel : onClose}>
                {t('screen-close-strip')}
              </Button>
            )}
            <Button rank="tertiary" onPress={() => setWide(!isWide)}>
              {isWide ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
              {t(isWide ? 'screen-status-less' : 'screen-status-more')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );

  function cancel() {
    forget();
    onDone();
  }
}

/** What is taken over from the last status while it is out of sight. */
function Carried({ said }: { said: Said }) {
  const { t, dayShort } = useText();
  const next = [said.next_on && dayShort(said.next_on), said.next_step].filter(Boolean).join(' ');
  const parts = [
    [t('screen-field-progress'), said.progress],
    [t('noun-obstacles'), said.obstacles],
    [t('noun-next-step'), next],
  ].filter(([, value]) => value);
  if (parts.length === 0) return null;
  return (
    <p className="line-clamp-2 text-quiet">
      {t('screen-status-carried')}
      {parts.map(([label, value]) => (
        <span key={label}>
          {' '}
          <span>{label}</span> {value}
        </span>
      ))}
    </p>
  );
}

/** To the rating that is chosen, or the first; where no scale is chosen, to the scale. */
function toRating(rating: HTMLElement | null): void {
  rating?.querySelector<HTMLElement>('input:checked')?.focus();
  if (!rating?.contains(document.activeElement)) rating?.querySelector<HTMLElement>('input, button')?.focus();
}

interface RatingProps {
  place: Ref<HTMLDivElement>;
  said: Said;
  scales: readonly Scale[];
  set: (part: Partial<Said>) => void;
  error: string | null;
}

/** The rating as the ministry gives it: it is kept, and picks the health that it means until another is picked. */
function Rating({ place, said, scales, set, error }: RatingProps) {
  const { t, lang } = useText();
  const scale = scales.find(({ id }) => id === said.scale);
  const mark = markIn(said, scales);
  const health = (word: Health | null) => t(`health-${word ?? 'none'}`);
  const means =
    mark &&
    (mark.health === null
      ? t('screen-status-maps-none', { rating: mark.mark })
      : mark.health === said.health
        ? t('screen-status-maps', { rating: mark.mark, health: health(mark.health) })
        : t('screen-status-overridden', {
            rating: mark.mark,
            health: health(mark.health),
            chosen: health(said.health),
          }));
  return (
    <div ref={place} className="strip-row status-rating">
      {scale && (
        <Pick<string>
          label={t('screen-status-rating')}
          options={scale.marks.map((one) => ({
            id: one.mark,
            label: one.mark,
            icon: <HealthIcon health={one.health} />,
          }))}
          value={said.rating}
          onChange={(rating) => {
            const meant = scale.marks.find((one) => one.mark === rating);
            set({ rating, ...(meant?.health ? { health: meant.health } : {}) });
          }}
          error={error}
        />
      )}
      {said.scale === other && (
        <TextField
          label={t('screen-status-rating')}
          hint={t('screen-status-rating-hint')}
          value={said.rating}
          onChange={(rating) => set({ rating })}
          error={error}
        />
      )}
      <div className="w-44">
        <Select
          label={t('screen-status-scale')}
          choices={[
            { id: '', label: t('screen-status-scale-none') },
            ...scales.map(({ id, name }) => ({ id, label: lang === 'en' ? (name.en ?? name.ja) : name.ja })),
            { id: other, label: t('screen-status-scale-other') },
          ]}
          value={said.scale ?? ''}
          onChange={(id) => set({ scale: id || null, rating: '' })}
        />
      </div>
      <p className="kit-hint status-means" role="status">
        {means}
      </p>
    </div>
  );
}
