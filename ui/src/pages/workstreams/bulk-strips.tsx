/** The forms of what is done to several rows at once. Each says the same of every row, and only what is said. */
import { type ReactNode, useState } from 'react';
import type { Cadence, Health, Pillar, Role, Stance, WorkstreamRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { notify } from '@/kit/toast';
import { useAct } from '@/parts/act';
import { withPoints } from '@/parts/agenda';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { OrganisationField, TopicField } from '@/parts/finder';
import { Form } from '@/parts/form';
import { HealthIcon, healths } from '@/parts/health';
import { useName } from '@/parts/name';
import { PostField } from '@/parts/post-field';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import type { Bulk, LoadSelected } from './bulk';
import { entryOf, revision, useReader } from './fields';
import type { Propose, Step } from './proposal';
import { noTransfer, RemainPick, type Transfer, transferOf } from './transfer-strip';

interface BulkStripProps {
  act: Bulk;
  count: number;
  load: LoadSelected;
  propose: Propose;
  onClose: () => void;
}

export function BulkStrip({ act, ...rest }: BulkStripProps) {
  const strips = {
    assign: AssignMany,
    transfer: TransferMany,
    status: LogMany,
    topic: TopicMany,
    field: FieldMany,
    agenda: PutOnAgenda,
    close: CloseMany,
  };
  const Strip = strips[act];
  return <Strip {...rest} />;
}

type StripProps = Omit<BulkStripProps, 'act'>;
/** What it comes to for one row. */
type Told = Omit<Step, 'id' | 'title' | 'isNew'>;

/** Makes the same intent of every selected row, and shows what would come of it if anything is refused. */
function useEach({ load, propose, onClose }: StripProps) {
  const name = useName();
  return async (label: string, of: (row: WorkstreamRow) => Told, isShown = false) => {
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
  const [role, setRole] = useState<Role>('lead');
  const [stance, setStance] = useState<Stance>('plain');
  const [lacks, setLacks] = useState(false);
  const stances: readonly Stance[] = ['plain', 'transfer', 'joint', 'claim'];
  function send() {
    if (!organisation) return setLacks(true);
    void each(t('screen-bulk-assign-review'), (row) => ({
      intents: [
        {
          intent: 'assign',
          workstream: row.id,
          organisation,
          role,
          ...(role === 'lead' ? { stance } : {}),
          ...(from ? { from } : {}),
          ...(reference.trim() ? { basis: { reference: reference.trim() } } : {}),
        },
      ],
      says: [
        {
          field: t(`role-${role}`),
          old: (role === 'lead' ? row.lead : []).map((one) => name(one.name)).join(t('screen-list-mark')),
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
            label={t('noun-organisation')}
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
        <div className="w-36">
          <WordField family="role" label={t('field-role')} value={role} onChange={setRole} />
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
      {role === 'lead' && (
        <Pick
          label={t('screen-bulk-if-led')}
          options={stances.map((id) => ({
            id,
            label: t(id === 'plain' ? 'screen-bulk-if-led-skip' : `screen-assign-${id}`),
          }))}
          value={stance}
          onChange={setStance}
        />
      )}
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
          intents: [transferOf(row.id, given)].filter((one) => one !== null),
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
  const { t, day: written } = useText();
  const { today } = useAsOf();
  const each = useEach(props);
  const [health, setHealth] = useState<Health | null>(null);
  const [headline, setHeadline] = useState('');
  const [asOf, setAsOf] = useState<string | null>(today);
  const [lacks, setLacks] = useState(false);
  function send() {
    const said = headline.trim();
    if (!health && !said) return setLacks(true);
    const day = asOf ?? today;
    // What is not said for all stays as it is for each.
    const part = { 'as-of': day, ...(health ? { health } : {}), ...(said ? { headline: said } : {}) };
    const entryFor = (row: WorkstreamRow) => entryOf(row, day, part);
    void each(t('screen-bulk-status-review'), (row) => ({
      intents: [{ intent: 'log-status', workstream: row.id, entry: entryFor(row) }],
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
        { field: t('noun-as-of'), old: row.as_of ? written(row.as_of) : '', new: written(day) },
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
          <DayField label={t('noun-as-of')} tense="past" value={asOf} onChange={setAsOf} />
        </div>
      </div>
    </ManyForm>
  );
}

function TopicMany(props: StripProps) {
  const { t } = useText();
  const name = useName();
  const each = useEach(props);
  const [topic, setTopic] = useState<string | null>(null);
  const [way, setWay] = useState<'add' | 'remove'>('add');
  const [lacks, setLacks] = useState(false);
  const { clock } = useAsOf();
  const known = useAnswer({ query: 'topic', id: topic ?? '', clock }, { enabled: topic !== null }).data;
  function send() {
    if (!topic) return setLacks(true);
    void each(t('screen-bulk-topic-review'), (row) => {
      const link = row.topics.find(({ id }) => id === topic);
      const word = known ? name(known.name) : '';
      // One that has it already, or has not, is passed over.
      if ((way === 'add') === (link !== undefined)) return { intents: [], says: [] };
      return link
        ? {
            intents: [{ intent: 'withdraw-fact', fact: link.fact }],
            says: [{ field: t('noun-topic'), old: word, new: '' }],
          }
        : {
            intents: [{ intent: 'link-topic', workstream: row.id, topic }],
            says: [{ field: t('noun-topic'), old: '', new: word }],
          };
    });
  }
  return (
    <ManyForm {...props} label={t('screen-bulk-topic-title', { count: props.count })} onSend={send}>
      <div className="w-96 max-w-full">
        <TopicField
          label={t('noun-topic')}
          value={topic}
          onChange={(id) => {
            setTopic(id);
            setLacks(false);
          }}
          error={lacks ? t('screen-bulk-lacks-topic') : null}
          isRequired
          autoFocus
        />
      </div>
      <Pick
        label={t('screen-bulk-topic-way')}
        options={(['add', 'remove'] as const).map((id) => ({ id, label: t(`screen-bulk-topic-${id}`) }))}
        value={way}
        onChange={setWay}
      />
    </ManyForm>
  );
}

const settable = ['pillar', 'cadence', 'next-step', 'next-on', 'progress'] as const;
type Settable = (typeof settable)[number];

/** One field, the same in all; empty words empty it. */
function FieldMany(props: StripProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const read = useReader();
  const each = useEach(props);
  const [field, setField] = useState<Settable>('pillar');
  const [words, setWords] = useState<Partial<Record<Settable, string | null>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const header: Record<Settable, string> = {
    pillar: t('noun-pillar'),
    cadence: t('noun-cadence'),
    'next-step': t('noun-next-step'),
    'next-on': t('field-next-on'),
    progress: t('field-progress'),
  };
  const bound = {
    label: header[field],
    onChange: (value: string | null) => {
      setWords({ ...words, [field]: value });
      setFault(null);
    },
    error: fault,
  };
  const given = words[field] ?? '';
  async function send() {
    const isWord = field === 'pillar' || field === 'cadence';
    const label = isWord && given ? t(`${field}-${given}`) : given;
    const value = await read(field, label);
    if (typeof value === 'string') return setFault(value);
    await each(t('screen-bulk-field-review'), (row) => {
      const was = { pillar: row.pillar, cadence: row.cadence }[field as 'pillar'];
      const before = isWord
        ? was && t(`${field}-${was}`)
        : { 'next-step': row.next_step, 'next-on': row.next_on, progress: row.progress?.toString() }[
            field as 'next-step'
          ];
      return {
        says: [{ field: header[field], old: before ?? '', new: value.label }],
        intents: isWord
          ? [{ intent: 'revise-workstream', workstream: row.id, set: [revision(row, field, value.id, 'ja')] }]
          : [{ intent: 'log-status', workstream: row.id, entry: entryOf(row, today, { [field]: value.id }) }],
      };
    });
  }
  return (
    <ManyForm
      {...props}
      label={t('screen-bulk-field-title', { count: props.count })}
      onSend={() => void send()}
    >
      <Pick
        label={t('screen-bulk-field')}
        options={settable.map((id) => ({ id, label: header[id] }))}
        value={field}
        onChange={(id) => {
          setField(id);
          setFault(null);
        }}
        autoFocus
      />
      <div className="w-96 max-w-full">
        {field === 'pillar' && (
          <OptionalWordField family="pillar" {...bound} value={(given || null) as Pillar | null} />
        )}
        {field === 'cadence' && (
          <OptionalWordField family="cadence" {...bound} value={(given || null) as Cadence | null} />
        )}
        {field === 'next-on' && <DayField {...bound} value={given || null} />}
        {(field === 'next-step' || field === 'progress') && <TextField {...bound} value={given} />}
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
      intents: [
        {
          intent: 'close-workstream',
          workstream: row.id,
          on,
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        },
      ],
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

/** On the agenda of a meeting to come, below what stands there; or on that of one that is planned for it. */
function PutOnAgenda({ count, load, onClose }: StripProps) {
  const { t, dayWithWeekday } = useText();
  const name = useName();
  const { clock, today } = useAsOf();
  const { go } = usePlace();
  const act = useAct();
  const [picked, setPicked] = useState<string | null>(null);
  const coming = useAnswer({
    query: 'meetings',
    filter: { states: ['planned'], from: today },
    window: { offset: 0, limit: 50 },
    clock,
  }).data;
  // Planned meetings stand with the newest first; the next one is what is mostly meant.
  const meetings = [...(coming?.items ?? [])].sort((one, other) => one.on.localeCompare(other.on));
  const meeting = picked ?? meetings[0]?.id ?? null;
  const detail = useAnswer(
    { query: 'meeting', id: meeting ?? '', clock },
    { enabled: meeting !== null, keep: true },
  ).data;
  async function put() {
    if (!detail || detail.id !== meeting) return;
    const rows = await load();
    const items = withPoints(
      detail.agenda,
      rows.map(({ id }) => id),
    );
    const added = items.length - detail.agenda.length;
    if (added === 0) {
      notify({ message: t('screen-bulk-agenda-stands') });
      onClose();
    } else if (
      await act.record({ intent: 'set-agenda', meeting, items }, t('screen-agenda-taken', { count: added }))
    )
      onClose();
  }
  const plan = async () => {
    const rows = await load();
    go({ screen: 'meetings', search: { plan: true, about: rows.map(({ id }) => id).join(',') } });
  };
  const label = t('screen-bulk-agenda-title', { count });
  return (
    <Form label={label} onRecord={() => void put()} onClose={onClose}>
      {(record) => (
        <>
          <h2>{label}</h2>
          {meeting === null ? (
            <p className="kit-hint">{coming && t('screen-bulk-agenda-none')}</p>
          ) : (
            <Select
              label={t('noun-meeting')}
              choices={meetings.map((one) => ({
                id: one.id,
                label: `${dayWithWeekday(one.on)} ${name(one.title)}`,
              }))}
              value={meeting}
              onChange={setPicked}
              autoFocus
            />
          )}
          {act.failure && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            {meeting !== null && (
              <Button rank="primary" isDisabled={act.isBusy} onPress={record}>
                {t('screen-bulk-agenda-put')}
                <kbd aria-hidden>Ctrl+Enter</kbd>
              </Button>
            )}
            <Button onPress={() => void plan()}>{t('screen-bulk-agenda-plan')}</Button>
            <Button rank="tertiary" onPress={onClose}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
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
