/** What is done to several rows at once: assigning, logging, confirming, closing. One act, rehearsed before it is recorded. */
import { ArrowRightLeft, CheckCheck, CircleStop, PenLine, UserRoundPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Entry, Health, Intent, Stance, WorkstreamRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { mostWritten } from '@/kit/grid/write';
import { Pick } from '@/kit/pick';
import { notify } from '@/kit/toast';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { Form } from '@/parts/form';
import { HealthIcon, healths } from '@/parts/health';
import { useName } from '@/parts/name';
import { PostField } from '@/parts/post-field';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import type { Propose, Saying, Step } from './proposal';
import { noTransfer, RemainPick, type Transfer, transferOf } from './transfer-strip';

export type Bulk = 'assign' | 'transfer' | 'status' | 'close';

/** The selected rows, as they are when something is done to them. */
export type LoadSelected = () => Promise<readonly WorkstreamRow[]>;

interface BulkBarProps {
  count: number;
  onAct: (act: Bulk) => void;
  load: LoadSelected;
  propose: Propose;
}

/** Stands in the head of the list while more than one row is selected. */
export function BulkBar({ count, onAct, load, propose }: BulkBarProps) {
  const { t } = useText();
  const confirm = useConfirm(load, propose);
  const within = (run: () => void) => () =>
    count > mostWritten
      ? notify({ message: t('screen-kit-grid-too-many-to-write', { most: mostWritten }) })
      : run();
  return (
    <div className="page-bulk" role="group" aria-label={t('screen-bulk')}>
      <Button rank="tertiary" onPress={within(() => onAct('assign'))}>
        <UserRoundPlus size={16} aria-hidden />
        {t('screen-bulk-assign')}
      </Button>
      <Button rank="tertiary" onPress={within(() => onAct('transfer'))}>
        <ArrowRightLeft size={16} aria-hidden />
        {t('screen-transfer')}
      </Button>
      <Button rank="tertiary" onPress={within(() => onAct('status'))}>
        <PenLine size={16} aria-hidden />
        {t('screen-bulk-status')}
      </Button>
      <Button rank="tertiary" onPress={within(() => void confirm())}>
        <CheckCheck size={16} aria-hidden />
        {t('screen-bulk-confirm')}
      </Button>
      <Button rank="tertiary" onPress={within(() => onAct('close'))}>
        <CircleStop size={16} aria-hidden />
        {t('screen-bulk-close')}
      </Button>
    </div>
  );
}

/** A confirmation names the status that still holds. */
function useConfirm(load: LoadSelected, propose: Propose) {
  const { t, day } = useText();
  const name = useName();
  const { today } = useAsOf();
  const stepOf = (row: WorkstreamRow): Step => {
    const of = { id: row.id, title: name(row.title) };
    if (!row.status) return { ...of, says: [], intent: null, fault: t('failure-no-status') };
    return {
      ...of,
      says: [{ field: t('noun-as-of'), old: row.as_of ? day(row.as_of) : '', new: day(today) }],
      intent: { intent: 'confirm-status', status: row.status, as_of: today },
    };
  };
  return () => propose(t('screen-bulk-confirm-review'), async () => (await load()).map(stepOf), false);
}

interface BulkStripProps {
  act: Bulk;
  count: number;
  load: LoadSelected;
  propose: Propose;
  onClose: () => void;
}

export function BulkStrip({ act, ...rest }: BulkStripProps) {
  const strips = { assign: AssignMany, transfer: TransferMany, status: LogMany, close: CloseMany };
  const Strip = strips[act];
  return <Strip {...rest} />;
}

type StripProps = Omit<BulkStripProps, 'act'>;

/** Makes the same intent of every selected row, and shows what would come of it if anything is refused. */
function useEach({ load, propose, onClose }: StripProps) {
  const name = useName();
  return async (
    label: string,
    of: (row: WorkstreamRow) => { intent: Intent; says: readonly Saying[] },
    isShown = false,
  ) => {
    onClose();
    await propose(
      label,
      async () => (await load()).map((row) => ({ id: row.id, title: name(row.title), ...of(row) })),
      isShown,
    );
  };
}

function AssignMany(props: StripProps) {
  const { t } = useText();
  const name = useName();
  const each = useEach(props);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const { clock, today } = useAsOf();
  const known = useAnswer(
    { query: 'organisation', id: organisation ?? '', clock },
    { enabled: organisation !== null },
  ).data;
  const [from, setFrom] = useState<string | null>(today);
  const [reference, setReference] = useState('');
  const [stance, setStance] = useState<Stance>('plain');
  const [lacks, setLacks] = useState(false);
  const stances: readonly Stance[] = ['plain', 'transfer', 'joint', 'claim'];
  function send() {
    if (!organisation) return setLacks(true);
    void each(t('screen-bulk-assign-review'), (row) => ({
      intent: {
        intent: 'assign',
        workstream: row.id,
        organisation,
        role: 'lead',
        stance,
        ...(from ? { from } : {}),
        ...(reference.trim() ? { basis: { reference: reference.trim() } } : {}),
      },
      says: [
        {
          field: t('role-lead'),
          old: row.lead.map((one) => name(one.name)).join(t('screen-list-mark')),
          new: known ? name(known.path) : '',
        },
      ],
    }));
  }
  return (
    <ManyForm {...props} label={t('screen-bulk-assign-title', { count: props.count })} onSend={send}>
      <div className="strip-row">
        <div className="strip-grow">
          <OrganisationField
            label={t('role-lead')}
            value={organisation}
            onChange={(id) => {
              setOrganisation(id);
              setLacks(false);
            }}
            error={lacks ? t('screen-assign-lacks-organisation') : null}
            isRequired
            autoFocus
          />
        </div>
        <div className="strip-day">
          <DayField
            label={t('field-from')}
            hint={t('screen-assign-from-hint')}
            value={from}
            onChange={setFrom}
          />
        </div>
        <div className="strip-grow">
          <TextField
            label={t('noun-basis')}
            placeholder={t('screen-assign-basis-hint')}
            value={reference}
            onChange={setReference}
          />
        </div>
      </div>
      <Pick
        label={t('screen-bulk-if-led')}
        options={stances.map((id) => ({
          id,
          label: t(id === 'plain' ? 'screen-bulk-if-led-skip' : `screen-assign-${id}`),
        }))}
        value={stance}
        onChange={setStance}
      />
    </ManyForm>
  );
}

/** A transfer of many is always looked at before it is recorded. */
function TransferMany(props: StripProps) {
  const { t, day } = useText();
  const name = useName();
  const each = useEach(props);
  const { clock, today } = useAsOf();
  const [given, setGiven] = useState<Transfer>({ ...noTransfer, from: today });
  const [lacks, setLacks] = useState(false);
  const set = (part: Partial<Transfer>) => {
    setGiven((now) => ({ ...now, ...part }));
    setLacks(false);
  };
  const id = given.organisation ?? '';
  const known = useAnswer({ query: 'organisation', id, clock }, { enabled: id !== '' }).data;
  function send() {
    const { organisation, from, others } = given;
    if (!organisation || !from) return setLacks(true);
    const to = known ? name(known.path) : '';
    const mark = t('screen-list-mark');
    void each(
      t('screen-transfer-review'),
      (row) => {
        const led = row.lead.filter((one) => one.id !== organisation).map((one) => name(one.name));
        const stay = others === 'leave' ? '' : led.join(mark);
        return {
          intent: transferOf(row.id, given) as Intent,
          says: [
            { field: t('role-lead'), old: row.lead.map((one) => name(one.name)).join(mark), new: to },
            ...(stay
              ? [{ field: t(`role-${others === 'support' ? 'support' : 'joint-lead'}`), old: '', new: stay }]
              : []),
            { field: t('field-from'), old: row.led_since ? day(row.led_since) : '', new: day(from) },
          ],
        };
      },
      true,
    );
  }
  return (
    <ManyForm {...props} label={t('screen-transfer-many', { count: props.count })} onSend={send}>
      <div className="strip-row">
        <div className="strip-grow">
          <OrganisationField
            label={t('screen-transfer-to')}
            value={given.organisation}
            onChange={(organisation) => set({ organisation, post: null })}
            error={lacks ? t('screen-assign-lacks-organisation') : null}
            isRequired
            autoFocus
          />
        </div>
        <div className="strip-grow">
          <PostField
            organisation={given.organisation}
            value={given.post}
            onChange={(post) => set({ post })}
            error={null}
          />
        </div>
        <div className="strip-day">
          <DayField
            label={t('field-from')}
            value={given.from}
            onChange={(from) => set({ from })}
            error={lacks && given.from === null ? t('screen-lacks-day') : null}
            isRequired
          />
        </div>
      </div>
      <div className="strip-row">
        <RemainPick value={given.others} onChange={(others) => set({ others })} />
        <div className="strip-grow">
          <TextField
            label={t('noun-basis')}
            placeholder={t('screen-assign-basis-hint')}
            value={given.basis}
            onChange={(basis) => set({ basis })}
          />
        </div>
        <div className="strip-grow">
          <TextField
            label={t('field-agreed-by')}
            placeholder={t('screen-transfer-agreed-by-hint')}
            value={given.agreed_by}
            onChange={(agreed_by) => set({ agreed_by })}
          />
        </div>
      </div>
    </ManyForm>
  );
}

function LogMany(props: StripProps) {
  const { t, day } = useText();
  const { today } = useAsOf();
  const each = useEach(props);
  const [health, setHealth] = useState<Health | null>(null);
  const [headline, setHeadline] = useState('');
  const [asOf, setAsOf] = useState<string | null>(today);
  const [lacks, setLacks] = useState(false);
  function send() {
    const said = headline.trim();
    if (!health && !said) return setLacks(true);
    const entry: Entry = {
      as_of: asOf ?? today,
      ...(health ? { health } : {}),
      ...(said ? { headline: said } : {}),
    };
    void each(t('screen-bulk-status-review'), (row) => ({
      intent: { intent: 'log-status', workstream: row.id, entry },
      says: [
        ...(health
          ? [
              {
                field: t('noun-health'),
                old: t(`health-${row.health ?? 'none'}`),
                new: t(`health-${health}`),
              },
            ]
          : []),
        ...(said ? [{ field: t('noun-headline'), old: row.headline ?? '', new: said }] : []),
        { field: t('noun-as-of'), old: row.as_of ? day(row.as_of) : '', new: day(entry.as_of) },
      ],
    }));
  }
  return (
    <ManyForm {...props} label={t('screen-bulk-status-title', { count: props.count })} onSend={send}>
      <Pick
        label={t('noun-health')}
        bare
        options={healths.map((id) => ({ id, label: t(`health-${id}`), icon: <HealthIcon health={id} /> }))}
        value={health}
        onChange={(one) => {
          setHealth(one);
          setLacks(false);
        }}
        error={lacks ? t('screen-status-lacks') : null}
      />
      <div className="strip-row">
        <div className="strip-grow">
          <TextField
            label={t('noun-headline')}
            placeholder={t('screen-status-headline-hint')}
            value={headline}
            onChange={(typed) => {
              setHeadline(typed);
              setLacks(false);
            }}
            autoFocus
          />
        </div>
        <div className="strip-day">
          <DayField label={t('noun-as-of')} value={asOf} onChange={setAsOf} />
        </div>
      </div>
    </ManyForm>
  );
}

function CloseMany(props: StripProps) {
  const { t, day } = useText();
  const { today } = useAsOf();
  const each = useEach(props);
  const [on, setOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  function send() {
    if (on === null) return;
    void each(t('screen-bulk-close-review'), (row) => ({
      intent: {
        intent: 'close-workstream',
        workstream: row.id,
        on,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
      says: [
        { field: t('screen-bulk-closes-on'), old: row.closed_on ? day(row.closed_on) : '', new: day(on) },
      ],
    }));
  }
  return (
    <ManyForm {...props} label={t('screen-bulk-close-title', { count: props.count })} onSend={send}>
      <div className="strip-row">
        <div className="strip-day">
          <DayField label={t('screen-bulk-closes-on')} value={on} onChange={setOn} isRequired autoFocus />
        </div>
        <div className="strip-grow">
          <TextField label={t('field-reason')} value={reason} onChange={setReason} />
        </div>
      </div>
    </ManyForm>
  );
}

interface ManyFormProps extends StripProps {
  label: string;
  onSend: () => void;
  children: ReactNode;
}

function ManyForm({ label, onSend, onClose, count, children }: ManyFormProps) {
  const { t } = useText();
  return (
    <Form label={label} onRecord={onSend} onClose={onClose}>
      {(record) => (
        <>
          <h2>{label}</h2>
          {children}
          <div className="strip-foot">
            <Button rank="primary" onPress={record}>
              {t('screen-batch-record', { count })}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            <Button rank="tertiary" onPress={onClose}>
              {t('screen-close-strip')}
            </Button>
            <span className="kit-hint">{t('screen-batch-one-undo')}</span>
          </div>
        </>
      )}
    </Form>
  );
}
