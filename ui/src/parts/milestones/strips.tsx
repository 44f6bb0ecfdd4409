/** The forms of a milestone: planning one, another plan, a slip with how far it reaches, reached, dropped. */
import type { Every, MilestoneRow } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Checkbox } from '@/kit/pick';
import { DayField } from '@/parts/day-field';
import { empty, Strip, written } from '@/parts/strip';
import { OptionalWordField } from '@/parts/word-field';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { Impact } from './impact';

interface StripProps {
  onDone: () => void;
}
interface OfMilestone extends StripProps {
  row: MilestoneRow;
}

interface PlanDraft {
  title: string;
  title_en: string;
  on: string | null;
  critical: boolean;
  every: Every | null;
  until: string | null;
}

const noPlan: PlanDraft = { title: '', title_en: '', on: null, critical: false, every: null, until: null };

export function PlanStrip({
  workstream,
  row,
  onDone,
}: StripProps & { workstream: string; row?: MilestoneRow }) {
  const { t } = useText();
  const label = t(row ? 'screen-milestone-revise' : 'screen-milestone-add');
  const known: PlanDraft = row
    ? {
        title: row.title.ja,
        title_en: row.title.en ?? '',
        on: row.baseline,
        critical: row.critical,
        every: row.every,
        until: row.until,
      }
    : noPlan;
  const draft = useDraft<PlanDraft>(row ? `milestone:${row.id}` : `milestones:${workstream}`, known);
  return (
    <Strip
      label={label}
      draft={draft}
      lacks={(given) => ({
        ...empty(t, given, { title: t('screen-milestone-title') }),
        ...(given.on === null ? { on: t('screen-lacks-day') } : {}),
      })}
      intent={({ title, title_en, on, critical, every, until }) => {
        const plan = {
          title: { ja: title, ...written({ en: title_en }) },
          on: on ?? '',
          critical,
          ...(every ? { every, ...(until ? { until } : {}) } : {}),
        };
        return row
          ? { intent: 'revise-milestone', milestone: row.id, ...plan }
          : { intent: 'add-milestone', workstream, ...plan };
      }}
      said={t(row ? 'screen-milestone-revised' : 'screen-milestone-added')}
      places={{ 'ends-before-start': 'until' }}
      onDone={onDone}
      more={({ of }) => <TextField label={t('field-title-en')} {...of('title_en')} />}
    >
      {({ of, draft: { critical, every }, set }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('screen-milestone-title')} {...of('title')} isRequired autoFocus />
            </div>
            <div className="strip-day">
              <DayField label={t('milestone-baseline')} {...of('on')} isRequired />
            </div>
          </div>
          {row && <p className="kit-hint">{t('screen-milestone-revise-hint')}</p>}
          <div className="strip-row milestone-rule">
            <div className="w-36">
              <OptionalWordField
                family="every"
                label={t('field-every')}
                blank={t('screen-milestone-once')}
                {...of('every')}
              />
            </div>
            {every && (
              <div className="strip-day">
                <DayField label={t('field-until')} {...of('until')} />
              </div>
            )}
            <Checkbox
              label={t('milestone-critical')}
              value={critical}
              onChange={(now) => set({ critical: now })}
            />
          </div>
        </>
      )}
    </Strip>
  );
}

export function SlipStrip({ row, onDone }: OfMilestone) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<{ to: string | null; reason: string; on: string | null }>(`slip:${row.id}`, {
    to: null,
    reason: '',
    on: today,
  });
  const { to } = draft.draft;
  return (
    <Strip
      label={t('screen-milestone-slip')}
      draft={draft}
      lacks={(given) => ({
        ...(given.to === null ? { to: t('screen-lacks-day') } : {}),
        ...empty(t, given, { reason: t('field-reason') }),
      })}
      intent={({ to: day, reason, on }) => ({
        intent: 'slip-milestone',
        milestone: row.id,
        to: day ?? '',
        reason,
        ...(on ? { on } : {}),
      })}
      said={t('screen-milestone-slipped')}
      places={{ 'nothing-changes': 'to', 'not-yet': 'on', 'milestone-closed': 'to' }}
      onDone={onDone}
      more={({ of }) => (
        <div className="strip-day">
          <DayField label={t('screen-milestone-known-on')} tense="past" {...of('on')} />
        </div>
      )}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-day">
              <DayField label={t('screen-milestone-slip-to')} {...of('to')} isRequired autoFocus />
            </div>
            <div className="strip-grow">
              <TextField label={t('field-reason')} {...of('reason')} isRequired />
            </div>
          </div>
          {to !== null && to > row.forecast && <Impact row={row} to={to} />}
        </>
      )}
    </Strip>
  );
}

export function FinishStrip({ row, onDone }: OfMilestone) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<{ evidence: string; on: string | null }>(`finish:${row.id}`, {
    evidence: '',
    on: today,
  });
  return (
    <Strip
      label={t('screen-milestone-finish')}
      draft={draft}
      intent={({ evidence, on }) => ({
        intent: 'finish-milestone',
        milestone: row.id,
        evidence,
        ...(on ? { on } : {}),
      })}
      said={t('screen-milestone-finished')}
      places={{ 'not-yet': 'on', 'milestone-closed': 'on' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <TextField
              label={t('field-evidence')}
              hint={t(row.every ? 'screen-milestone-finish-again' : 'screen-milestone-finish-hint')}
              {...of('evidence')}
              isRequired
              autoFocus
            />
          </div>
          <div className="strip-day">
            <DayField label={t('milestone-actual')} tense="past" {...of('on')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

export function DropStrip({ row, onDone }: OfMilestone) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<{ reason: string; on: string | null }>(`drop:${row.id}`, { reason: '', on: today });
  return (
    <Strip
      label={t('screen-milestone-drop')}
      draft={draft}
      intent={({ reason, on }) => ({
        intent: 'drop-milestone',
        milestone: row.id,
        reason,
        ...(on ? { on } : {}),
      })}
      said={t('screen-milestone-dropped-said')}
      places={{ 'not-yet': 'on', 'milestone-closed': 'on' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <TextField label={t('field-reason')} {...of('reason')} isRequired autoFocus />
          </div>
          <div className="strip-day">
            <DayField label={t('screen-milestone-drop-on')} tense="past" {...of('on')} />
          </div>
        </div>
      )}
    </Strip>
  );
}
