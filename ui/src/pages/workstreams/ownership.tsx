/** 所管: who has which part, since when, on what basis; assigning, agreeing and ending where it stands. */
import { ArrowRightLeft, Plus } from 'lucide-react';
import type { AssignmentRow, Intent, Stance, WorkstreamDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { Contacts } from '@/parts/contacts';
import { DayField } from '@/parts/day-field';
import { type Door, useDoors } from '@/parts/doors';
import { EndingStrip } from '@/parts/ending';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { SinceAndBasis, StateTag } from './answer';
import { AssignStrip, useAssignDraft } from './assign-strip';
import { DisputeItem, DisputeStrip } from './dispute';
import { only } from './facts';
import { LeadsThroughTime } from './leads';
import { TransferStrip } from './transfer-strip';

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
      id: 'transfer',
      label: t(detail.ownership === 'contested' ? 'screen-transfer-settle' : 'screen-transfer'),
      icon: <ArrowRightLeft size={16} aria-hidden />,
      look: 'button',
      strip: (close) => <TransferStrip detail={detail} onDone={close} />,
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
      {detail.contacts.length > 0 && (
        <section>
          <h3>{t('noun-contact')}</h3>
          <Contacts contacts={detail.contacts} />
        </section>
      )}
      {detail.leads.length > 0 && <LeadsThroughTime leads={detail.leads} />}
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
  const { today } = useAsOf();
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Assignment row={row} canWrite={canWrite && (row.to === null || row.to > today)} />
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
        {row.post && (
          <span>
            {[name(row.post.title), ...row.post.holders.map(({ person }) => name(person.name))].join(' ')}
          </span>
        )}
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

interface Agreement {
  on: string | null;
  agreed_by: string;
}

const agreement = (assignment: string, { on, agreed_by }: Agreement, stance: Stance): Intent => ({
  intent: 'agree-assignment',
  assignment,
  stance,
  ...(on ? { on } : {}),
  ...(agreed_by.trim() ? { agreed_by } : {}),
});

function AgreeStrip({ row, onDone }: RowProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<Agreement>(`agree:${row.id}`, { on: today, agreed_by: '' });
  return (
    <Strip
      label={t('screen-assignment-agree')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={(given) => agreement(row.id, given, 'plain')}
      said={t('screen-assignment-agreed-said')}
      ways={({ code }, send) =>
        code === 'lead-exists' && (
          <div className="strip-ways">
            <Button rank="primary" onPress={() => send(agreement(row.id, draft.draft, 'transfer'))}>
              {t('screen-assign-transfer')}
            </Button>
            <Button onPress={() => send(agreement(row.id, draft.draft, 'joint'))}>
              {t('screen-assign-joint')}
            </Button>
          </div>
        )
      }
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-day">
            <DayField label={t('screen-field-agreed-on')} {...of('on')} isRequired autoFocus />
          </div>
          <div className="strip-grow">
            <TextField
              label={t('field-agreed-by')}
              placeholder={t('screen-transfer-agreed-by-hint')}
              {...of('agreed_by')}
            />
          </div>
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
