/** 目標: what is to be reached, by which measure and when; setting one and taking one back. */
import { Plus } from 'lucide-react';
import type { FactRow, GoalLevel, WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { EmptyState } from '@/kit/empty';
import { TextArea, TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { useDoors } from '@/parts/doors';
import { Strip, written } from '@/parts/strip';
import { useWithdrawal } from '@/parts/withdraw';
import { WordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { only } from './facts';

type GoalRow = Extract<FactRow, { fact: 'goal' }>;

export function Goals({ detail, canWrite }: { detail: WorkstreamDetail; canWrite: boolean }) {
  const { t } = useText();
  const goals = only(detail.facts, 'goal');
  const { buttons, strip } = useDoors(
    canWrite
      ? [
          {
            id: 'goal',
            label: t('screen-goal-set'),
            icon: <Plus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => <GoalStrip workstream={detail.id} onDone={close} />,
          },
        ]
      : [],
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="doors">{buttons}</div>
      {strip}
      {goals.length === 0 ? (
        <EmptyState title={t('screen-goals-none')}>{t('screen-goals-none-hint')}</EmptyState>
      ) : (
        <ol className="rows">
          {goals.map((row) => (
            <li key={row.id}>
              <GoalItem row={row} canWrite={canWrite} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function GoalItem({ row: { id, goal }, canWrite }: { row: GoalRow; canWrite: boolean }) {
  const { t, day } = useText();
  const { buttons, strip } = useWithdrawal(id, t('screen-fact-withdraw'), canWrite);
  return (
    <>
      <p className="log-head">
        <Tag>{t(`goal-level-${goal.level}`)}</Tag>
        {goal.due && <span className="text-quiet">{t('screen-goal-due', { day: day(goal.due) })}</span>}
        <span className="log-act">{buttons}</span>
      </p>
      <p className="whitespace-pre-line">{goal.text}</p>
      {(goal.indicator || goal.target) && (
        <p className="answer-note">
          <span>
            {t('screen-goal-indicator', {
              indicator: goal.indicator ?? t('screen-none'),
              target: goal.target ?? t('screen-none'),
            })}
          </span>
        </p>
      )}
      {goal.reasoning && <p className="answer-note">{goal.reasoning}</p>}
      {strip}
    </>
  );
}

interface GoalDraft {
  level: GoalLevel;
  goal: string;
  indicator: string;
  target: string;
  due: string | null;
  reasoning: string;
}

const none: GoalDraft = {
  level: 'outcome-short',
  goal: '',
  indicator: '',
  target: '',
  due: null,
  reasoning: '',
};

function GoalStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`goal:${workstream}`, none);
  return (
    <Strip
      label={t('screen-goal-set')}
      draft={draft}
      intent={({ level, goal, due, ...rest }) => ({
        intent: 'set-goal',
        workstream,
        goal: { level, text: goal, ...written(rest), ...(due ? { due } : {}) },
      })}
      said={t('screen-goal-set-said')}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="w-44">
              <WordField family="goal-level" label={t('field-level')} {...of('level')} />
            </div>
            <div className="strip-day">
              <DayField label={t('field-due')} {...of('due')} />
            </div>
          </div>
          <TextArea label={t('field-goal')} {...of('goal')} isRequired autoFocus />
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-indicator')} {...of('indicator')} />
            </div>
            <div className="strip-grow">
              <TextField label={t('field-target')} {...of('target')} />
            </div>
          </div>
          <TextArea label={t('field-reasoning')} {...of('reasoning')} rows={2} />
        </>
      )}
    </Strip>
  );
}
