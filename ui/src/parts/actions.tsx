/**
 * 対応事項 as lines, wherever they stand: what is to be done, by whom and when, and where it comes from. On a line F says
 * that it is done, Enter opens it, and the arrows move; each of its origins leads there.
 */
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ActionRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { useText } from '@/text/text';
import { useAct } from './act';
import { FailureNote } from './failure';
import { useLines } from './lines';
import { ShortName, useName, useTitle } from './name';
import { useOpenRecord } from './open-record';

interface ActionListProps {
  /** What they are, for assistive technology. */
  label: string;
  rows: readonly ActionRow[];
  canWrite: boolean;
  /** What is not said again, because all of them have it in common. */
  without?: 'meeting' | 'workstream';
}

export function ActionList({ label, rows, canWrite, without }: ActionListProps) {
  const { t } = useText();
  const act = useAct();
  const openRecord = useOpenRecord();
  const { list, focus, lineOf } = useLines<HTMLUListElement>(rows.map(({ id }) => id));
  // Pressed, and not yet seen to be done: the next key must not be taken twice.
  const pressed = useRef(new Set<string>());
  useEffect(() => {
    const open = new Set(rows.filter(({ outcome }) => !outcome).map(({ id }) => id));
    for (const id of pressed.current) if (!open.has(id)) pressed.current.delete(id);
  }, [rows]);
  useShortcuts(
    canWrite && rows.length > 0
      ? [{ keys: 'F', label: t('screen-action-finish'), group: t('noun-action') }]
      : [],
  );
  function finish(row: ActionRow) {
    if (!canWrite || row.outcome || pressed.current.has(row.id)) return;
    pressed.current.add(row.id);
    const at = rows.indexOf(row);
    // Where only open ones are listed the line goes, and the keys must not go with it.
    const next = rows[at + 1] ?? rows[at - 1];
    if (next) focus(next.id);
    else list.current?.closest('section')?.querySelector<HTMLElement>('h2, h3')?.focus();
    void act
      .record({ intent: 'finish-action', action: row.id }, t('screen-action-finished', { text: row.text }))
      .then((receipt) => receipt ?? pressed.current.delete(row.id));
  }
  const open = (row: ActionRow) => openRecord({ screen: 'actions', record: row.id });
  return (
    <>
      {act.failure && <FailureNote failure={act.failure} />}
      <ul className="rows action-list" ref={list} aria-label={label}>
        {rows.map((row) => (
          <li
            key={row.id}
            aria-labelledby={`action-${row.id}`}
            {...lineOf(row.id, [
              ['Enter', () => open(row)],
              ['F', () => finish(row)],
            ])}
          >
            <p className="log-head">
              <span id={`action-${row.id}`} className="action-open">
                <Button rank="tertiary" onPress={() => open(row)}>
                  {row.text}
                </Button>
              </span>
              <ActionState row={row} />
              {canWrite && !row.outcome && (
                <span className="log-act">
                  <Button rank="tertiary" onPress={() => finish(row)}>
                    <Check size={16} aria-hidden />
                    {t('screen-action-finish')}
                  </Button>
                </span>
              )}
            </p>
            <p className="action-facts">
              <ActionOwner row={row} />
              <Origins sort="action" row={row} {...(without ? { without } : {})} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** By when, how late, and how it ended. */
export function ActionState({ row }: { row: ActionRow }) {
  const { t, dayShort } = useText();
  if (row.outcome)
    return (
      <span>
        <Tag>{t(`outcome-${row.outcome}`)}</Tag> {row.closed_on && dayShort(row.closed_on)}
      </span>
    );
  if (!row.due) return <span className="text-quiet">{t('screen-action-no-due')}</span>;
  return (
    <span>
      {t('screen-today-due', { day: dayShort(row.due) })}{' '}
      {row.late_days !== null && <strong>{t('screen-today-late', { days: row.late_days })}</strong>}
    </span>
  );
}

/** Who has it: the ministry, the post and who holds that. */
export function ActionOwner({ row: { organisation, post } }: { row: ActionRow }) {
  const name = useName();
  return (
    <span>
      <ShortName organisation={organisation} />
      {post && ` ${[name(post.title), ...post.holders.map(({ person }) => name(person.name))].join(' ')}`}
    </span>
  );
}

/** Where it comes from; each leads there, and to it among what stands there. */
export function Origins({
  sort,
  row,
  without,
}: {
  sort: 'action' | 'decision';
  row: Pick<ActionRow, 'id' | 'workstream' | 'meeting'> & Partial<Pick<ActionRow, 'decision'>>;
  without?: 'meeting' | 'workstream';
}) {
  const { dayShort } = useText();
  const name = useName();
  const title = useTitle();
  const openRecord = useOpenRecord();
  const { workstream, meeting, decision } = row;
  const to = (screen: string, record: string, words: string, search: Record<string, string> = {}) => (
    <Button rank="tertiary" onPress={() => openRecord({ screen, record, search })}>
      {words}
    </Button>
  );
  return (
    <>
      {workstream &&
        without !== 'workstream' &&
        to('workstreams', workstream.id, title(workstream), { [sort]: row.id })}
      {meeting &&
        without !== 'meeting' &&
        to('meetings', meeting.id, `${dayShort(meeting.on)} ${name(meeting.title)}`, { [sort]: row.id })}
      {decision && to('actions', decision[0], decision[1])}
    </>
  );
}
