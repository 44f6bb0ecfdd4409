/** What is missing from one ministry, since when, and whom to ask; a report that came in is logged where it stands. */
import { ClipboardCopy, PencilLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ChaseOf, ChaseRow, ContactRow, OrganisationRef } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { copyText } from '@/kit/copy';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { notify } from '@/kit/toast';
import { Contacts } from '@/parts/contacts';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { MoreRows } from '@/parts/more-rows';
import { ShortName, useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { SilenceMark } from '@/parts/silence';
import { StatusStrip } from '@/parts/status-strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useLog } from '@/state/rows';
import { useText } from '@/text/text';
import { type ChaseMail, useChaseMail } from './mail';

interface AskedProps {
  /** None where nobody leads. */
  ministry: OrganisationRef | null;
  soon: boolean;
  count: number;
}

export function Asked({ ministry, soon, count }: AskedProps) {
  const { t } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const of: ChaseOf = ministry ? { of: 'ministry', id: ministry.id } : { of: 'nobody' };
  const log = useLog<ChaseRow>((window) => ({ query: 'chase', filter: {}, soon, of, window, clock }));
  const copy = useCopy(of, soon, ministry, log.rows);
  const called = ministry ? name(ministry.name) : t('screen-chase-nobody');
  const contacts = eachOnce(log.rows);
  useShortcuts([
    { keys: 'C', label: t('screen-chase-keys-copy'), group: t('screen-chase'), run: () => void copy.run() },
  ]);
  return (
    <section className="page-list chase-asked" aria-labelledby="chase-title">
      <header className="page-head">
        <h2 id="chase-title">{called}</h2>
        <span className="text-quiet tabular-nums" role="status">
          {t('screen-count', { count })}
        </span>
        <div className="page-head-end">
          <Button rank="primary" isDisabled={copy.isBusy} onPress={() => void copy.run()}>
            <ClipboardCopy size={16} aria-hidden />
            {t(copy.isBusy ? 'screen-chase-working' : 'screen-chase-copy')}
            <kbd aria-hidden>C</kbd>
          </Button>
        </div>
      </header>
      {log.failure && <FailureNote failure={log.failure} />}
      <h3>{t('screen-chase-contacts')}</h3>
      {contacts.length > 0 ? (
        <div className="chase-contacts">
          <Contacts contacts={contacts} />
        </div>
      ) : (
        !log.isFirst && <p className="kit-hint">{t('screen-chase-contact-none')}</p>
      )}
      <h3>{t('screen-chase-missing')}</h3>
      <Missing rows={log.rows} />
      <MoreRows log={log} />
    </section>
  );
}

/** The text is made before it is asked for: an engine gives the clipboard only at the press itself, and not after a wait. */
function useCopy(of: ChaseOf, soon: boolean, ministry: OrganisationRef | null, rows: readonly ChaseRow[]) {
  const { t } = useText();
  const name = useName();
  const mail = useChaseMail();
  const [made, setMade] = useState<ChaseMail | null>(null);
  const shown = rows.map(({ row }) => `${row.id}${row.as_of}`).join();
  const latest = useRef({ of, ministry });
  latest.current = { of, ministry };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says when what is missing is another.
  useEffect(() => {
    let isGone = false;
    setMade(null);
    mail(latest.current.of, soon, latest.current.ministry).then(
      (text) => isGone || setMade(text),
      // What cannot be read is said by the list itself.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [mail, soon, shown]);
  const run = async () => {
    if (!made) return;
    const isDone = await copyText(made.text);
    const called = ministry ? name(ministry.name) : t('screen-chase-nobody');
    const copied = t('screen-chase-copied', { ministry: called, count: made.count });
    notify({ message: isDone ? copied : t('screen-copy-failed') });
  };
  return { run, isBusy: made === null };
}

/** Whom to ask of all that is missing, each once: those that can be reached first. */
export function eachOnce(rows: readonly ChaseRow[]): readonly ContactRow[] {
  const known = new Map<string, ContactRow>();
  for (const contact of rows.flatMap((row) => row.contacts)) {
    const key = [contact.organisation.id, contact.post?.id, contact.person?.id].join(' ');
    if (!known.has(key)) known.set(key, contact);
  }
  const reached = ({ telephone, mail }: ContactRow) => Number(Boolean(telephone)) + Number(Boolean(mail));
  return [...known.values()].sort((a, b) => reached(b) - reached(a));
}

function Missing({ rows }: { rows: readonly ChaseRow[] }) {
  const { t } = useText();
  const { isToday } = useAsOf();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (one: ChaseRow | undefined) =>
    one && list.current?.querySelector<HTMLElement>(`[data-row="${one.row.id}"] [data-log] button`)?.focus();
  /** Closed, the keys go back to its button; what was logged leaves the list, and they go to what comes after it. */
  const close = (place: number, isLogged: boolean) => {
    setOpen(null);
    focusRow(isLogged ? (rows[place + 1] ?? rows[place - 1]) : rows[place]);
  };
  useShortcuts(
    isToday && rows.length > 0
      ? [
          {
            keys: 'S',
            label: t('screen-chase-keys-log'),
            group: t('screen-chase'),
            run: () => {
              const here = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
              setOpen(here ?? rows[0]?.row.id ?? null);
            },
          },
        ]
      : [],
  );
  return (
    <ol className="chase-rows" ref={list}>
      {rows.map((one, place) => (
        <li key={one.row.id} data-row={one.row.id}>
          <Row one={one} isOpen={open === one.row.id} onOpen={(on) => setOpen(on ? one.row.id : null)} />
          {open === one.row.id && (
            <LogStrip id={one.row.id} onDone={() => close(place, true)} onClose={() => close(place, false)} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  one: ChaseRow;
  isOpen: boolean;
  onOpen: (on: boolean) => void;
}

function Row({ one: { row, ask }, isOpen, onOpen }: RowProps) {
  const { t, day } = useText();
  const name = useName();
  const { isToday } = useAsOf();
  const openRecord = useOpenRecord();
  return (
    <div className="chase-row">
      <div className="min-w-0">
        <p className="chase-what">
          {row.code && <span className="text-quiet">{row.code}</span>}
          <Button rank="tertiary" onPress={() => openRecord({ screen: 'workstreams', record: row.id })}>
            {name(row.title)}
          </Button>
        </p>
        <p className="chase-facts">
          <SilenceMark row={row} />
          {row.due_on && <span>{t('screen-silence-was-due', { day: day(row.due_on) })}</span>}
          <span>
            {row.as_of
              ? t('screen-answer-line', {
                  label: t('screen-chase-last'),
                  text: t('screen-status-as-of', { day: day(row.as_of), days: row.age_days ?? 0 }),
                })
              : t('screen-status-never')}
          </span>
          {row.as_of && <HealthMark health={row.health} />}
          {row.original_rating && (
            <span className="text-quiet">
              {t('screen-workstreams-rated', { rating: row.original_rating })}
            </span>
          )}
        </p>
        <p className="chase-facts text-quiet">
          {ask.map(({ organisation, post }) => (
            <span key={`${organisation.id} ${post?.id}`}>
              <ShortName organisation={organisation} />{' '}
              {post && [name(post.title), ...post.holders.map(({ person }) => name(person.name))].join(' ')}
            </span>
          ))}
        </p>
      </div>
      {isToday && (
        <div data-log="">
          <Button isExpanded={isOpen} onPress={() => onOpen(!isOpen)}>
            <PencilLine size={16} aria-hidden />
            {t('screen-chase-log')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same strip as in the record. The keys begin at the healths: there a digit rates and leads on to the headline. */
function LogStrip({ id, onDone, onClose }: { id: string; onDone: () => void; onClose: () => void }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'workstream', id, clock });
  useShortcuts([{ keys: 'Escape', label: t('screen-close-strip'), group: t('screen-chase'), run: onClose }]);
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere) document.querySelector<HTMLElement>('.chase-rows .strip input[type=radio]')?.focus();
  }, [isThere]);
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <StatusStrip detail={data} correcting={null} startsIn={null} onDone={onDone} onClose={onClose} />;
}
