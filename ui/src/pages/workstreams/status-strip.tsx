/** Logging how it stands: a strip at the top of the record. A digit picks the health, Ctrl+Enter records. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Entry, Health, WorkstreamDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextArea, TextField } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Pick } from '@/kit/pick';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { Form } from '@/parts/form';
import { HealthIcon, healths } from '@/parts/health';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { fieldOf } from './open';

interface Draft {
  health: Health | null;
  headline: string;
  asOf: string | null;
  narrative: string;
  obstacles: string;
  nextStep: string;
  nextOn: string | null;
}

const none: Draft = {
  health: null,
  headline: '',
  asOf: null,
  narrative: '',
  obstacles: '',
  nextStep: '',
  nextOn: null,
};

function entryOf(draft: Draft, today: string): Entry {
  const said = (text: string) => text.trim() || undefined;
  const fields = {
    health: draft.health ?? undefined,
    headline: said(draft.headline),
    narrative: said(draft.narrative),
    obstacles: said(draft.obstacles),
    next_step: said(draft.nextStep),
    next_on: draft.nextOn ?? undefined,
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { as_of: draft.asOf ?? today, ...present };
}

interface StripProps {
  detail: WorkstreamDetail;
  /** The entry that is to be said otherwise; `null` for a new one. */
  correcting: string | null;
  /** Where to begin when it was reached by a key from elsewhere. */
  startsIn: Health | 'headline' | null;
  onDone: () => void;
}

/** Corrections begin with what was said; the entry is looked for in the log, where the button for it stood. */
export function StatusStrip(props: StripProps) {
  const { clock } = useAsOf();
  const log = useAnswer(
    { query: 'statuses', workstream: props.detail.id, window: { offset: 0, limit: 100 }, clock },
    { enabled: props.correcting !== null },
  ).data;
  if (props.correcting === null) return <Strip {...props} initial={none} />;
  const row = log?.items.find(({ id }) => id === props.correcting);
  if (!row) return null;
  const initial: Draft = {
    health: row.health,
    headline: row.headline ?? '',
    asOf: row.as_of,
    narrative: row.narrative ?? '',
    obstacles: row.obstacles ?? '',
    nextStep: row.next_step ?? '',
    nextOn: row.next_on,
  };
  return <Strip {...props} initial={initial} />;
}

function Strip({ detail, correcting, startsIn, onDone, initial }: StripProps & { initial: Draft }) {
  const text = useText();
  const { t, day } = text;
  const { today } = useAsOf();
  const { draft, change, forget } = useDraft<Draft>(`status:${correcting ?? detail.id}`, initial);
  const [isWide, setWide] = useState(correcting !== null || draft.narrative + draft.nextStep !== '');
  const [lacks, setLacks] = useState(false);
  const act = useAct();
  const headline = useRef<HTMLInputElement>(null);
  const field = fieldOf(act.failure?.data);
  const beside = (name: string) => (act.failure && field === name ? sentenceOf(act.failure, text) : null);

  async function send() {
    const hasWords = [draft.headline, draft.narrative, draft.obstacles, draft.nextStep].some((one) =>
      one.trim(),
    );
    if (draft.health === null && !hasWords) {
      setLacks(true);
      return;
    }
    const entry = entryOf(draft, today);
    const receipt =
      correcting === null
        ? await act.record({ intent: 'log-status', workstream: detail.id, entry }, t('screen-status-logged'))
        : await act.record(
            { intent: 'correct-status', status: correcting, entry },
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
    void act.record(
      { intent: 'confirm-status', status: latest.id, as_of: draft.asOf ?? today },
      t('screen-status-confirmed'),
    );
  };
  const set = (part: Partial<Draft>) => {
    change(part);
    setLacks(false);
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
  ]);

  return (
    <Form
      label={t(correcting ? 'screen-status-correct' : 'screen-status-log')}
      onRecord={send}
      onClose={correcting ? cancel : undefined}
    >
      {(record) => (
        <>
          {correcting && <h3>{t('screen-status-correct-title', { day: day(initial.asOf ?? today) })}</h3>}
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
              error={lacks ? t('screen-status-lacks') : beside('health')}
            />
          </div>
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
                value={draft.asOf ?? today}
                onChange={(asOf) => set({ asOf })}
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
              />
              <TextArea
                label={t('noun-obstacles')}
                value={draft.obstacles}
                onChange={(obstacles) => set({ obstacles })}
                error={beside('obstacles')}
              />
              <TextArea
                label={t('noun-next-step')}
                value={draft.nextStep}
                onChange={(nextStep) => set({ nextStep })}
                rows={2}
                error={beside('next_step')}
              />
              <DayField
                label={t('field-next-on')}
                value={draft.nextOn}
                onChange={(nextOn) => set({ nextOn })}
                error={beside('next_on')}
              />
            </div>
          )}
          {act.failure && !field && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy} onPress={record}>
              {t(correcting ? 'screen-status-correct' : 'screen-status-log')}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            {correcting ? (
              <Button rank="tertiary" onPress={cancel}>
                {t('screen-close-strip')}
              </Button>
            ) : (
              latest && (
                <Button isDisabled={act.isBusy} onPress={confirm}>
                  {t('screen-status-confirm')}
                  <kbd aria-hidden>0</kbd>
                </Button>
              )
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
