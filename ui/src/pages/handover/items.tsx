/**
 * The workstreams of a handover, one below the other, to be confirmed with one key each: Enter confirms and goes to the
 * next that is open, Q asks instead, N passes something on, the arrows move. What was pressed is not waited for: the
 * core records one act after the other, and the screen asks again.
 */
import { Check, CircleHelp } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import type { HandoverItem, HandoverPack } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { useText } from '@/text/text';
import { NoteStrip, QuestionStrip } from './note';

type Strips = { id: string; sort: 'note' | 'question' } | null;

const isConfirmed = ({ mark }: HandoverItem) => mark?.confirmed === true;

export function Items({ pack, canWrite }: { pack: HandoverPack; canWrite: boolean }) {
  const { t } = useText();
  const act = useAct();
  const list = useRef<HTMLOListElement>(null);
  const [strip, setStrip] = useState<Strips>(null);
  // Pressed, and not yet seen to be confirmed: the next key must not stop there again.
  const pressed = useRef(new Set<string>());
  const { workstreams: items } = pack;
  const open = items.find((item) => !isConfirmed(item));
  const [current, setCurrent] = useState<string | null>(null);
  const focusable = items.some(({ id }) => id === current) ? current : ((open ?? items[0])?.id ?? null);

  function focus(id: string) {
    setCurrent(id);
    const item = list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  }
  function confirm(item: HandoverItem) {
    if (!canWrite || isConfirmed(item) || pressed.current.has(item.id)) return;
    pressed.current.add(item.id);
    const at = items.indexOf(item);
    const after = [...items.slice(at + 1), ...items.slice(0, at)];
    const left = after.filter((one) => !isConfirmed(one) && !pressed.current.has(one.id));
    // What is asked about wants a look of its own and comes last; when nothing is left, the keys are at the end of it all.
    const next = left.find(({ mark }) => !mark) ?? left[0];
    if (next) focus(next.id);
    else list.current?.closest('.handover')?.querySelector<HTMLElement>('.doors button')?.focus();
    const said = t('screen-handover-confirmed', { title: item.code ?? item.title.ja });
    void act
      .record({ intent: 'confirm-handover', handover: pack.id, items: [item.id] }, said)
      .then((receipt) => receipt ?? pressed.current.delete(item.id));
  }
  // Who comes here from a list or by a link begins at what is open.
  const arrive = useRef(() => {
    const at = document.activeElement;
    if (canWrite && open && (at === document.body || at?.id === 'main')) focus(open.id);
  });
  useEffect(() => arrive.current(), []);
  useEffect(() => {
    for (const item of items) if (isConfirmed(item)) pressed.current.delete(item.id);
  }, [items]);
  // What an item is drawn from changes only when its own answer does: forty keys draw forty items, not forty times forty.
  const latest = useRef(confirm);
  latest.current = confirm;
  const onConfirm = useCallback((item: HandoverItem) => latest.current(item), []);
  function onKeyDown(event: KeyboardEvent<HTMLLIElement>, item: HandoverItem) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = items.indexOf(item);
    const run = () => {
      switch (event.key) {
        case 'ArrowDown':
          return () => focus((items[at + 1] ?? item).id);
        case 'ArrowUp':
          return () => focus((items[at - 1] ?? item).id);
        case 'Home':
          return () => focus((items[0] ?? item).id);
        case 'End':
          return () => focus((items.at(-1) ?? item).id);
        case 'Enter':
          return () => confirm(item);
        case 'q':
        case 'Q':
          return () => canWrite && setStrip({ id: item.id, sort: 'question' });
        case 'n':
        case 'N':
          return () => canWrite && setStrip({ id: item.id, sort: 'note' });
        default:
          return null;
      }
    };
    const asked = run();
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation();
    asked();
  }
  return (
    <section aria-labelledby="handover-items">
      <h2 id="handover-items">{t('handover-sheet-items')}</h2>
      {canWrite && items.length > 0 && <p className="kit-hint">{t('screen-handover-items-hint')}</p>}
      {act.failure && <FailureNote failure={act.failure} />}
      {items.length === 0 && <p className="kit-hint">{t('screen-handover-no-items')}</p>}
      <ol className="handover-items" ref={list}>
        {items.map((item) => (
          <li
            key={item.id}
            data-item={item.id}
            data-confirmed={isConfirmed(item) || undefined}
            tabIndex={item.id === focusable ? 0 : -1}
            aria-labelledby={`item-${item.id}`}
            onFocus={() => setCurrent(item.id)}
            onKeyDown={(event) => onKeyDown(event, item)}
          >
            <Item item={item} canWrite={canWrite} onConfirm={onConfirm} onStrip={setStrip} />
            {canWrite && strip?.id === item.id && strip.sort === 'question' && (
              <QuestionStrip
                handover={pack.id}
                item={item.id}
                onDone={() => {
                  setStrip(null);
                  focus(item.id);
                }}
              />
            )}
            {canWrite && strip?.id === item.id && strip.sort === 'note' && (
              <NoteStrip
                handover={pack.id}
                item={item.id}
                note={item.note}
                onDone={() => {
                  setStrip(null);
                  focus(item.id);
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  item: HandoverItem;
  canWrite: boolean;
  onConfirm: (item: HandoverItem) => void;
  onStrip: (strip: Strips) => void;
}

const Item = memo(function Item({ item, canWrite, onConfirm, onStrip }: ItemProps) {
  const { t, day, listed } = useText();
  const name = useName();
  const openRecord = useOpenRecord();
  const goals = item.facts.flatMap((fact) => (fact.fact === 'goal' ? [fact] : []));
  const { mark } = item;
  return (
    <>
      <p className="handover-item-head">
        <span id={`item-${item.id}`}>
          {item.code && <span className="text-quiet">{item.code} </span>}
          <strong>{name(item.title)}</strong>
        </span>
        <MarkOf item={item} />
      </p>
      <p className="handover-item-facts">
        {item.parts.map((part) => (
          <span key={part.id}>
            {t(`role-${part.role}`)}{' '}
            <span className="text-quiet">
              {listed([
                part.from ? t('screen-assignment-since', { day: day(part.from) }) : t('report-since-unknown'),
                ...(part.basis ? [part.basis.reference] : []),
              ])}
            </span>
          </span>
        ))}
        <HealthMark health={item.health} />
        <span className="text-quiet">
          {item.as_of
            ? t('screen-status-as-of', { day: day(item.as_of), days: item.age_days ?? 0 })
            : t('screen-status-never')}
        </span>
        {item.findings.map((finding) => (
          <Tag key={`${finding.rule} ${finding.about[0]?.id}`} tone="warn">
            {t(`finding-${finding.kind}`)}
          </Tag>
        ))}
      </p>
      {item.headline && <p className="wrap-anywhere">{item.headline}</p>}
      {item.next_step && (
        <p>
          <span className="text-quiet">{t('noun-next-step')}</span> {item.next_step}
          {item.next_on && t('screen-status-next-on', { day: day(item.next_on) })}
        </p>
      )}
      {goals.map(({ id, goal }) => (
        <p key={id}>
          <span className="text-quiet">{t('noun-goal')}</span> {goal.text}{' '}
          <span className="text-quiet">
            {goal.due ? t('handover-goal-due', { day: day(goal.due) }) : t('finding-lacks-due')}
          </span>
        </p>
      ))}
      {item.note && <p className="whitespace-pre-line wrap-anywhere handover-note">{item.note.text}</p>}
      {mark?.question && (
        <p className="handover-question">
          <CircleHelp size={16} aria-hidden /> {mark.question}
        </p>
      )}
      <More item={item} />
      <div className="doors">
        {canWrite && !isConfirmed(item) && (
          <Button onPress={() => onConfirm(item)}>
            <Check size={16} aria-hidden />
            {t('screen-handover-confirm')}
          </Button>
        )}
        {canWrite && (
          <>
            <Button rank="tertiary" onPress={() => onStrip({ id: item.id, sort: 'question' })}>
              {t('screen-handover-ask')}
            </Button>
            <Button rank="tertiary" onPress={() => onStrip({ id: item.id, sort: 'note' })}>
              {t(item.note ? 'screen-handover-note-edit' : 'screen-handover-note-write')}
            </Button>
          </>
        )}
        <Button rank="tertiary" onPress={() => openRecord({ screen: 'workstreams', record: item.id })}>
          {t('screen-handover-open')}
        </Button>
      </div>
    </>
  );
});

function MarkOf({ item: { mark } }: { item: HandoverItem }) {
  const { t } = useText();
  if (!mark) return <Tag>{t('handover-mark-open')}</Tag>;
  return mark.confirmed ? (
    <Tag tone="accent">{t('handover-mark-confirmed')}</Tag>
  ) : (
    <Tag tone="warn">{t('handover-mark-questioned')}</Tag>
  );
}

/** What was last reported, and who led when: folded, for most items need no look at it. */
function More({ item }: { item: HandoverItem }) {
  const { t, day } = useText();
  const name = useName();
  if (item.reports.length === 0 && item.leads.length === 0) return null;
  return (
    <details>
      <summary>{t('screen-handover-more')}</summary>
      {item.reports.length > 0 && (
        <>
          <h3>{t('handover-sheet-reports')}</h3>
          <ul className="bullets">
            {item.reports.map((said) => (
              <li key={said.id}>
                {day(said.as_of)} <HealthMark health={said.health} />{' '}
                {said.confirmation ? t('status-no-change') : said.headline}
              </li>
            ))}
          </ul>
        </>
      )}
      {item.leads.length > 0 && (
        <>
          <h3>{t('handover-column-history')}</h3>
          <ul className="bullets">
            {item.leads.map((led) => (
              <li key={`${led.assignment} ${led.from}`}>
                {t('handover-period', {
                  from: led.from ? day(led.from) : '',
                  to: led.to ? day(led.to) : '',
                  role: t(`role-${led.role}`),
                  who: [
                    name(led.organisation.name),
                    led.post && name(led.post),
                    ...led.holders.map((person) => name(person.name)),
                  ]
                    .filter(Boolean)
                    .join(' '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
