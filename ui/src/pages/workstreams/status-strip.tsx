/** Logging how it stands: a strip at the top of the record. A digit picks the health, Ctrl+Enter records. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Health, StatusRow, WorkstreamDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextArea, TextField } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Pick } from '@/kit/pick';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { Form } from '@/parts/form';
import { HealthIcon, healths } from '@/parts/health';
import { fieldOf } from '@/parts/strip';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { entryOf, none, type Said, saidIn, wrongIn } from './status-entry';

interface StripProps {
  detail: WorkstreamDetail;
  /** The entry that is to be said otherwise; `null` for a new one. */
  correcting: StatusRow | null;
  /** Where to begin when it was reached by a key from elsewhere. */
  startsIn: Health | 'headline' | null;
  onDone: () => void;
}

export function StatusStrip({ detail, correcting, startsIn, onDone }: StripProps) {
  const text = useText();
  const { t, day } = text;
  const { today } = useAsOf();
  const initial = correcting ? saidIn(correcting) : none;
  const { draft, change, forget } = useDraft<Said>(`status:${correcting?.id ?? detail.id}`, initial);
  const [isWide, setWide] = useState(correcting !== null || draft.narrative + draft.next_step !== '');
  const [lacks, setLacks] = useState<'health' | 'progress' | null>(null);
  const act = useAct();
  const headline = useRef<HTMLInputElement>(null);
  const field = fieldOf(act.failure);
  const beside = (name: string) => (act.failure && field === name ? sentenceOf(act.failure, text) : null);

  async function send() {
    const wrong = wrongIn(draft, correcting);
    setLacks(wrong);
    if (wrong === 'progress') setWide(true);
    if (wrong !== null) return;
    const entry = entryOf(draft, today, correcting);
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
