/** 所管: who has which part, since when, on what basis; assigning, agreeing and ending where it stands. */
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AssignmentRow, WorkstreamDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { SinceAndBasis, StateTag } from './answer';
import { AssignStrip, useAssignDraft } from './assign-strip';

export function Ownership({ detail }: { detail: WorkstreamDetail }) {
  const { t } = useText();
  const { isToday } = useAsOf();
  const [opened, setOpened] = useState(false);
  const adding = useAssignDraft(detail.id).isTouched || opened;
  const canWrite = isToday && detail.closed_on === null;
  const past = detail.assignments.filter(({ holds }) => !holds);
  const holding = detail.assignments.filter(({ holds }) => holds);
  return (
    <div className="flex flex-col gap-3">
      {canWrite && !adding && (
        <div>
          <Button onPress={() => setOpened(true)}>
            <Plus size={16} aria-hidden />
            {t('screen-assign')}
          </Button>
        </div>
      )}
      {adding && <AssignStrip workstream={detail.id} onDone={() => setOpened(false)} />}
      {detail.assignments.length === 0 && (
        <EmptyState title={t('screen-assignment-none')}>{t('screen-assignment-none-hint')}</EmptyState>
      )}
      {holding.length > 0 && <Rows rows={holding} canWrite={canWrite} />}
      {past.length > 0 && (
        <>
          <h3>{t('screen-assignment-not-now')}</h3>
          <Rows rows={past} canWrite={false} />
        </>
      )}
    </div>
  );
}

function Rows({ rows, canWrite }: { rows: readonly AssignmentRow[]; canWrite: boolean }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Assignment row={row} canWrite={canWrite && row.to === null} />
        </li>
      ))}
    </ul>
  );
}

function Assignment({ row, canWrite }: { row: AssignmentRow; canWrite: boolean }) {
  const { t } = useText();
  const name = useName();
  const { today } = useAsOf();
  const [ending, setEnding] = useState(false);
  const agree = useAct();
  let tools: ReactNode = null;
  if (canWrite && !ending) {
    tools = (
      <span className="log-act">
        {row.state === 'proposed' && (
          <Button
            rank="tertiary"
            onPress={() =>
              void agree.record(
                { intent: 'agree-assignment', assignment: row.id, on: today },
                t('screen-assignment-agreed-said'),
              )
            }
          >
            {t('screen-assignment-agree')}
          </Button>
        )}
        <Button rank="tertiary" onPress={() => setEnding(true)}>
          {t('screen-assignment-end')}
        </Button>
      </span>
    );
  }
  return (
    <>
      <p className="log-head">
        <span className="role">{t(`role-${row.role}`)}</span>
        <strong>{name(row.organisation.name)}</strong>
        {row.post && <span>{name(row.post.title)}</span>}
        <StateTag row={row} />
        {tools}
      </p>
      <SinceAndBasis row={row} />
      {agree.failure && <FailureNote failure={agree.failure} />}
      {ending && <EndStrip row={row} onDone={() => setEnding(false)} />}
    </>
  );
}

function EndStrip({ row, onDone }: { row: AssignmentRow; onDone: () => void }) {
  const { t } = useText();
  const { today } = useAsOf();
  const [on, setOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const act = useAct();
  async function send() {
    if (on === null) return;
    const receipt = await act.record(
      {
        intent: 'end-assignment',
        assignment: row.id,
        on,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
      t('screen-assignment-ended'),
    );
    if (receipt) onDone();
  }
  return (
    <Form label={t('screen-assignment-end')} onRecord={send} onClose={onDone}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="strip-day">
              <DayField label={t('screen-field-ends-on')} value={on} onChange={setOn} isRequired autoFocus />
            </div>
            <div className="strip-grow">
              <TextField label={t('field-reason')} value={reason} onChange={setReason} />
            </div>
          </div>
          {act.failure && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy || on === null} onPress={record}>
              {t('screen-assignment-end')}
            </Button>
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}
