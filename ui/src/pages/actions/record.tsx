/** One action or one decision, with where it comes from, what came of it, and what can be recorded of it. */
import { Plus } from 'lucide-react';
import type { ActionRow, DecisionRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { TextArea } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { useAct } from '@/parts/act';
import { GiveStrip, useActionDoors } from '@/parts/action-strips';
import { ActionList, ActionOwner, ActionState, Origins } from '@/parts/actions';
import { type Door, useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { RecordHistory } from '@/parts/history';
import { RecordFrame } from '@/parts/record-frame';
import { Strip } from '@/parts/strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

/** An address says only which; what it is, the core knows. */
export function Record({ id }: { id: string }) {
  const { clock } = useAsOf();
  const action = useAnswer({ query: 'action', id, clock });
  const isOther = action.error?.code === 'not-found';
  const decision = useAnswer({ query: 'decision', id, clock }, { enabled: isOther });
  if (action.data) return <Action row={action.data} />;
  if (decision.data) return <Decision row={decision.data} />;
  const error = isOther ? decision.error && action.error : action.error;
  return error ? <FailureNote failure={error} /> : null;
}

function Action({ row }: { row: ActionRow }) {
  const { t, day } = useText();
  const { isToday } = useAsOf();
  const act = useAct();
  const doors = useActionDoors(row);
  const { buttons, strip } = useDoors(isToday ? doors : []);
  useShortcuts(
    isToday && !row.outcome
      ? [
          {
            keys: 'F',
            label: t('screen-action-finish'),
            group: t('noun-action'),
            run: () =>
              void act.record(
                { intent: 'finish-action', action: row.id },
                t('screen-action-finished', { text: row.text }),
              ),
          },
        ]
      : [],
  );
  return (
    <RecordFrame
      id={row.id}
      title={row.text}
      facts={
        <>
          <Tag>{t('noun-action')}</Tag> <ActionState row={row} />
        </>
      }
    >
      {act.failure && <FailureNote failure={act.failure} />}
      <div className="doors">{buttons}</div>
      {strip}
      <dl className="plain-list">
        <div>
          <dt>{t('action-owner')}</dt>
          <dd>
            <ActionOwner row={row} />
          </dd>
        </div>
        <div>
          <dt>{t('field-due')}</dt>
          <dd>{row.due ? day(row.due) : t('screen-action-no-due')}</dd>
        </div>
        {row.extended && (
          <div>
            <dt>{t('screen-action-extended-why')}</dt>
            <dd>{row.extended}</dd>
          </div>
        )}
        <div>
          <dt>{t('screen-action-given-on')}</dt>
          <dd>{day(row.on)}</dd>
        </div>
        {row.closed_on && (
          <div>
            <dt>{t('export-ended-on')}</dt>
            <dd>{day(row.closed_on)}</dd>
          </div>
        )}
        {row.note && (
          <div>
            <dt>{t('screen-action-result')}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{row.note}</dd>
          </div>
        )}
      </dl>
      {(row.workstream || row.meeting || row.decision) && (
        <section>
          <h3>{t('screen-action-origin')}</h3>
          <p className="action-origins">
            <Origins sort="action" row={row} />
          </p>
        </section>
      )}
      <section>
        <h3>{t('screen-activity')}</h3>
        <RecordHistory id={row.id} />
      </section>
    </RecordFrame>
  );
}

function Decision({ row }: { row: DecisionRow }) {
  const { t, day } = useText();
  const { clock, isToday } = useAsOf();
  const actions = useAnswer({
    query: 'actions',
    filter: { decision: row.id, closed: true },
    window: { offset: 0, limit: 200 },
    clock,
  });
  const doors: Door[] = [
    {
      id: 'give',
      label: t('screen-action-give'),
      icon: <Plus size={16} aria-hidden />,
      look: 'button',
      strip: (close) => <GiveStrip of={{ decision: row.id }} onDone={close} />,
    },
    {
      id: 'reword',
      label: t('screen-action-reword'),
      strip: (close) => <RewordStrip row={row} onDone={close} />,
    },
  ];
  const { buttons, strip } = useDoors(isToday ? doors : []);
  const rows = actions.data?.items ?? [];
  return (
    <RecordFrame
      id={row.id}
      title={row.text}
      facts={
        <>
          <Tag tone="accent">{t('noun-decision')}</Tag> {day(row.on)}
        </>
      }
    >
      <div className="doors">{buttons}</div>
      {strip}
      {(row.workstream || row.meeting) && (
        <section>
          <h3>{t('screen-action-origin')}</h3>
          <p className="action-origins">
            <Origins sort="decision" row={row} />
          </p>
        </section>
      )}
      <section>
        <h3>{t('noun-action')}</h3>
        {actions.error && <FailureNote failure={actions.error} />}
        {actions.data && rows.length === 0 && <p className="kit-hint">{t('screen-decision-no-actions')}</p>}
        {rows.length > 0 && <ActionList label={t('noun-action')} rows={rows} canWrite={isToday} />}
      </section>
      <section>
        <h3>{t('screen-activity')}</h3>
        <RecordHistory id={row.id} />
      </section>
    </RecordFrame>
  );
}

function RewordStrip({ row, onDone }: { row: DecisionRow; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`reword:${row.id}`, { decision: row.text });
  return (
    <Strip
      label={t('screen-action-reword')}
      draft={draft}
      intent={({ decision }) => ({ intent: 'revise-decision', decision: row.id, text: decision })}
      said={t('screen-action-reworded')}
      places={{ 'nothing-changes': 'decision' }}
      onDone={onDone}
    >
      {({ of }) => <TextArea label={t('noun-decision')} {...of('decision')} rows={2} isRequired autoFocus />}
    </Strip>
  );
}
