/** 所管: who has which part, since when, on what basis; assigning, agreeing and ending where it stands. */
import { Plus } from 'lucide-react';
import type { AssignmentRow, WorkstreamDetail } from '@/ipc/contract';
import { EmptyState } from '@/kit/empty';
import { DayField } from '@/parts/day-field';
import { type Door, useDoors } from '@/parts/doors';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { SinceAndBasis, StateTag } from './answer';
import { AssignStrip, useAssignDraft } from './assign-strip';
import { DisputeItem, DisputeStrip } from './dispute';
import { EndingStrip } from './ending';
import { only } from './facts';

export function Ownership({ detail, canWrite }: { detail: WorkstreamDetail; canWrite: boolean }) {
  const { t } = useText();
  const past = detail.assignments.filter(({ holds }) => !holds);
  const holding = detail.assignments.filter(({ holds }) => holds);
  const disputes = only(detail.facts, 'dispute');
  const doors: Door[] = [
    {
      id: 'assign',
      label: t('screen-assign'),
      icon: <Plus size={16} aria-hidden />,
      look: 'button',
      strip: (close) => <AssignStrip workstream={detail.id} onDone={close} />,
    },
    {
      id: 'dispute',
      label: t('screen-dispute-note'),
      strip: (close) => <DisputeStrip workstream={detail.id} onDone={close} />,
    },
  ];
  // What was refused in the list is settled here.
  const { refused } = useAssignDraft(detail.id).draft;
  const { buttons, strip } = useDoors(canWrite ? doors : [], refused ? 'assign' : null);
  return (
    <div className="flex flex-col gap-3">
      <div className="doors">{buttons}</div>
      {strip}
      {detail.assignments.length === 0 && (
        <EmptyState title={t('screen-assignment-none')}>{t('screen-assignment-none-hint')}</EmptyState>
      )}
      {holding.length > 0 && <Rows rows={holding} canWrite={canWrite} />}
      {disputes.length > 0 && (
        <section>
          <h3>{t('screen-dispute-title')}</h3>
          <ul className="rows">
            {disputes.map((row) => (
              <li key={row.id}>
                <DisputeItem row={row} canWrite={canWrite} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section>
          <h3>{t('screen-assignment-not-now')}</h3>
          <Rows rows={past} canWrite={canWrite} />
        </section>
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
  const agree: Door = {
    id: 'agree',
    label: t('screen-assignment-agree'),
    strip: (close) => <AgreeStrip row={row} onDone={close} />,
  };
  const end: Door = {
    id: 'end',
    label: t('screen-assignment-end'),
    strip: (close) => <EndStrip row={row} onDone={close} />,
  };
  const { buttons, strip } = useDoors(canWrite ? [...(row.state === 'proposed' ? [agree] : []), end] : []);
  return (
    <>
      <p className="log-head">
        <span className="role">{t(`role-${row.role}`)}</span>
        <strong>{name(row.organisation.name)}</strong>
        {row.post && <span>{name(row.post.title)}</span>}
        <StateTag row={row} />
        <span className="log-act">{buttons}</span>
      </p>
      <SinceAndBasis row={row} />
      {strip}
    </>
  );
}

interface RowProps {
  row: AssignmentRow;
  onDone: () => void;
}

function AgreeStrip({ row, onDone }: RowProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<{ on: string | null }>(`agree:${row.id}`, { on: today });
  return (
    <Strip
      label={t('screen-assignment-agree')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={({ on }) => ({ intent: 'agree-assignment', assignment: row.id, ...(on ? { on } : {}) })}
      said={t('screen-assignment-agreed-said')}
      ways={({ code }) => code === 'lead-exists' && <p>{t('screen-assignment-agree-first')}</p>}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-day">
          <DayField label={t('screen-field-agreed-on')} {...of('on')} isRequired autoFocus />
        </div>
      )}
    </Strip>
  );
}

function EndStrip({ row, onDone }: RowProps) {
  const { t } = useText();
  return (
    <EndingStrip
      id={`end:${row.id}`}
      label={t('screen-assignment-end')}
      said={t('screen-assignment-ended')}
      day={t('screen-field-ends-on')}
      already="ended-already"
      intent={(on, reason) => ({ intent: 'end-assignment', assignment: row.id, on, ...reason })}
      onDone={onDone}
    />
  );
}
