/**
 * 議題: what was settled, point by point, and what the meeting should speak of by what is recorded, with why. A point is
 * taken over, written by oneself, moved and taken out; each is one act.
 */
import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, ListPlus, Plus, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { AgendaItem, AgendaRow, MeetingDetail, Proposed } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { Tag } from '@/kit/badge';
import { Button, IconButton } from '@/kit/button';
import { TextField } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { useAct } from '@/parts/act';
import { agendaItem } from '@/parts/agenda';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { useLines } from '@/parts/lines';
import { useName, useTitle } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { optionsOf, useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

const first = { offset: 0, limit: 50 };

export function Agenda({ meeting, canWrite }: { meeting: MeetingDetail; canWrite: boolean }) {
  const { t } = useText();
  const { clock, today } = useAsOf();
  const act = useAct();
  // Once it was held, nothing is left to be proposed; during it something may still come up.
  const mayPropose = canWrite && (meeting.state === 'planned' || meeting.on >= today);
  const proposed = useAnswer(
    { query: 'agenda', meeting: meeting.id, window: first, clock },
    { enabled: meeting.state === 'planned' || canWrite, keep: true },
  );
  const { agenda } = meeting;
  const items = agenda.map(agendaItem);
  const set = (next: AgendaItem[], said: string) =>
    act.record({ intent: 'set-agenda', meeting: meeting.id, items: next }, said);
  // What belongs to no workstream stands on the agenda under its heading.
  const loose = t('minutes-part-carried');
  const itemFor = ({ workstream }: Proposed): AgendaItem =>
    workstream ? { workstream: workstream.id } : { text: loose };
  const stands = ({ workstream }: Proposed) =>
    agenda.some((row) => (workstream ? row.workstream?.id === workstream.id : row.text === loose));
  const all = proposed.data?.items ?? [];
  const left = all.filter((one) => !stands(one));
  const whyOf = (row: AgendaRow) =>
    all.find(({ workstream }) =>
      row.workstream ? workstream?.id === row.workstream.id : workstream === null && row.text === loose,
    );
  const take = (those: readonly Proposed[]) =>
    void set([...items, ...those.map(itemFor)], t('screen-agenda-taken', { count: those.length }));
  return (
    <section className="page-part meeting-agenda" aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda">
        {t('field-agenda')} <span className="today-count">{t('screen-count', { count: agenda.length })}</span>
      </h2>
      {act.failure && <FailureNote failure={act.failure} />}
      {agenda.length === 0 && <p className="kit-hint">{t('screen-agenda-none')}</p>}
      {agenda.length > 0 && (
        <Points
          agenda={agenda}
          whyOf={whyOf}
          canWrite={canWrite}
          onSet={(next) => void set(next.map(agendaItem), t('screen-agenda-set'))}
        />
      )}
      {canWrite && (
        <OwnPoint meeting={meeting} onAdd={(item) => set([...items, item], t('screen-agenda-added'))} />
      )}
      {mayPropose && left.length > 0 && (
        <Candidates
          left={left}
          total={(proposed.data?.total ?? 0) - (all.length - left.length)}
          isBusy={act.isBusy}
          onTake={take}
        />
      )}
    </section>
  );
}

/** A point has no id of its own: it is known by what it says, and where two say the same, by which of them it is. */
function idsOf(agenda: readonly AgendaRow[]): string[] {
  const seen = new Map<string, number>();
  return agenda.map(({ workstream, text }) => {
    const says = `${workstream?.id ?? ''} ${text ?? ''}`;
    const before = seen.get(says) ?? 0;
    seen.set(says, before + 1);
    return `${says} ${before}`;
  });
}

interface PointsProps {
  agenda: readonly AgendaRow[];
  whyOf: (row: AgendaRow) => Proposed | undefined;
  canWrite: boolean;
  onSet: (next: AgendaRow[]) => void;
}

/** Alt and an arrow move a point, Delete takes it out. */
function Points({ agenda, whyOf, canWrite, onSet }: PointsProps) {
  const { t } = useText();
  const title = useTitle();
  const openRecord = useOpenRecord();
  useShortcuts(
    canWrite
      ? [
          { keys: 'Alt+↑', label: t('screen-agenda-up'), group: t('field-agenda') },
          { keys: 'Alt+↓', label: t('screen-agenda-down'), group: t('field-agenda') },
          { keys: 'Delete', label: t('screen-agenda-remove'), group: t('field-agenda') },
        ]
      : [],
  );
  const ids = idsOf(agenda);
  const { list, focus, lineOf } = useLines<HTMLOListElement>(ids);
  // The point that was moved, or the one beside what was taken out, has the keys once the list is drawn anew.
  const wanted = useRef<string | null>(null);
  const order = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another order moves the lines.
  useLayoutEffect(() => {
    if (wanted.current !== null) focus(wanted.current);
    wanted.current = null;
  }, [order]);
  function move(from: number, by: -1 | 1) {
    const [one, other] = [agenda[from], agenda[from + by]];
    if (!canWrite || !one || !other) return;
    const next = [...agenda];
    next[from] = other;
    next[from + by] = one;
    wanted.current = ids[from] ?? null;
    onSet(next);
  }
  function remove(index: number) {
    if (!canWrite) return;
    wanted.current = ids[index + 1] ?? ids[index - 1] ?? null;
    onSet(agenda.filter((_, place) => place !== index));
  }
  return (
    <ol className="rows agenda-points" ref={list} aria-label={t('field-agenda')}>
      {agenda.map((row, index) => {
        const { workstream, text } = row;
        const why = whyOf(row);
        return (
          <li
            key={ids[index]}
            {...lineOf(ids[index] ?? '', [
              ['Alt+ArrowUp', () => move(index, -1)],
              ['Alt+ArrowDown', () => move(index, 1)],
              ['Delete', () => remove(index)],
            ])}
          >
            <div className="agenda-point">
              <div className="min-w-0">
                {workstream && (
                  <Button
                    rank="tertiary"
                    onPress={() => openRecord({ screen: 'workstreams', record: workstream.id })}
                  >
                    {title(workstream)}
                  </Button>
                )}
                {text && <span className="wrap-anywhere">{text}</span>}
                {why && <Why proposed={why} />}
              </div>
              {canWrite && (
                <span className="agenda-tools">
                  <IconButton
                    label={t('screen-agenda-up')}
                    isDisabled={index === 0}
                    onPress={() => move(index, -1)}
                  >
                    <ArrowUp size={16} aria-hidden />
                  </IconButton>
                  <IconButton
                    label={t('screen-agenda-down')}
                    isDisabled={index === agenda.length - 1}
                    onPress={() => move(index, 1)}
                  >
                    <ArrowDown size={16} aria-hidden />
                  </IconButton>
                  <IconButton label={t('screen-agenda-remove')} onPress={() => remove(index)}>
                    <X size={16} aria-hidden />
                  </IconButton>
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Why it should be spoken of: the reasons, how it stands, and what is behind them. */
function Why({ proposed }: { proposed: Proposed }) {
  const { t, dayShort } = useText();
  const name = useName();
  const { reasons, health, as_of: asOf, headline, actions, milestones } = proposed;
  return (
    <span className="agenda-why">
      {reasons.map((reason) => (
        <Tag key={reason} tone="warn">
          {t(`agenda-reason-${reason}`)}
        </Tag>
      ))}
      {proposed.workstream && <HealthMark health={health} />}
      {asOf && <span className="text-quiet">{t('screen-as-of', { day: dayShort(asOf) })}</span>}
      {headline && <span className="wrap-anywhere">{headline}</span>}
      {milestones.map((one) => (
        <span key={one.id} className="text-quiet">
          {name(one.title)} {dayShort(one.forecast)}
        </span>
      ))}
      {actions.map((one) => (
        <span key={one.id} className="text-quiet wrap-anywhere">
          {one.text}
          {one.due && ` ${t('screen-today-due', { day: dayShort(one.due) })}`}
        </span>
      ))}
    </span>
  );
}

interface CandidatesProps {
  left: readonly Proposed[];
  total: number;
  isBusy: boolean;
  onTake: (those: readonly Proposed[]) => void;
}

function Candidates({ left, total, isBusy, onTake }: CandidatesProps) {
  const { t } = useText();
  const title = useTitle();
  return (
    <section aria-labelledby="agenda-candidates">
      <header className="group-head">
        <h3 id="agenda-candidates">{t('screen-agenda-proposed', { count: total })}</h3>
        <TakeAll isBusy={isBusy} onPress={() => onTake(left)} />
      </header>
      <ul className="rows">
        {left.map((one) => (
          <li key={one.workstream?.id ?? ''}>
            <div className="agenda-point">
              <div className="min-w-0">
                <span id={`candidate-${one.workstream?.id ?? ''}`}>
                  {one.workstream ? title(one.workstream) : t('minutes-part-carried')}
                </span>
                <Why proposed={one} />
              </div>
              <Button
                rank="tertiary"
                isDisabled={isBusy}
                aria-describedby={`candidate-${one.workstream?.id ?? ''}`}
                onPress={() => onTake([one])}
              >
                <Plus size={16} aria-hidden />
                {t('screen-agenda-take')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {total > left.length && (
        <p className="kit-hint">{t('screen-more-than-shown', { count: total - left.length })}</p>
      )}
    </section>
  );
}

function TakeAll({ isBusy, onPress }: { isBusy: boolean; onPress: () => void }) {
  const { t } = useText();
  useShortcuts([
    {
      keys: 'A',
      label: t('screen-agenda-take-all'),
      group: t('noun-meeting'),
      run: () => !isBusy && onPress(),
    },
  ]);
  return (
    <Button isDisabled={isBusy} onPress={onPress}>
      <ListPlus size={16} aria-hidden />
      {t('screen-agenda-take-all')}
      <kbd aria-hidden>A</kbd>
    </Button>
  );
}

/** A point in one's own words; a workstream behind # is read by the core as in the minutes. */
function OwnPoint({
  meeting,
  onAdd,
}: {
  meeting: MeetingDetail;
  onAdd: (item: AgendaItem) => Promise<unknown>;
}) {
  const { t } = useText();
  const cache = useQueryClient();
  const draft = useDraft(`agenda:${meeting.id}`, { point: '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { point } = draft.draft;
  async function add() {
    if (point.trim() === '') return;
    try {
      const read = await cache.fetchQuery(optionsOf({ query: 'minute', line: point, from: meeting.on }));
      const item = {
        ...(read.workstream ? { workstream: read.workstream.id } : {}),
        ...(read.text ? { text: read.text } : {}),
      };
      if (await onAdd(item)) draft.forget();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  return (
    <>
      <TextField
        label={t('screen-agenda-own')}
        placeholder={t('screen-agenda-own-hint')}
        value={point}
        onChange={(next) => {
          setFailure(null);
          draft.change({ point: next });
        }}
        onEnter={() => void add()}
      />
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
