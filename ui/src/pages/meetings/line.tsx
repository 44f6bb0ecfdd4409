/**
 * The one line in which minutes are written. The core reads it as it is typed and says what would be recorded; Enter
 * records and goes on to the next. Which line is what, whose name is meant and which day, is the core's to say.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Candidate, Intent, MeetingDetail, Minute } from '@/ipc/contract';
import { Failure, failureOf } from '@/ipc/failure';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { useAct } from '@/parts/act';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { useName, useTitle } from '@/parts/name';
import { optionsOf, useAnswer } from '@/state/cache';
import { beginDraft, useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import type { Attending } from './attendance';
import { decisionKey } from './decision';

/** Under which what is typed waits. */
export const lineKey = (meeting: string): string => `minute:${meeting}`;

interface LineProps {
  meeting: MeetingDetail;
  attendance: Attending;
}

/** What the next action comes of: the decision before it, until something else is spoken of. */
interface Before {
  readonly id: string;
  readonly text: string;
}

const said = {
  note: 'screen-minute-noted',
  decision: 'screen-minute-decided',
  action: 'screen-action-given',
};

/** What a line gives someone to do. */
const actionOf = (read: Minute, meeting: string, before: Before | null): Intent => ({
  intent: 'give-action',
  text: read.text,
  meeting,
  ...(read.post ? { post: read.post.id } : {}),
  ...(read.organisation ? { organisation: read.organisation.id } : {}),
  ...(read.due ? { due: read.due } : {}),
  ...(read.workstream ? { workstream: read.workstream.id } : {}),
  ...(before ? { decision: before.id } : {}),
});

const decisionOf = (read: Minute, meeting: string): Intent => ({
  intent: 'take-decision',
  text: read.text,
  meeting,
  ...(read.workstream ? { workstream: read.workstream.id } : {}),
});

export function MinuteLine({ meeting, attendance }: LineProps) {
  const { t } = useText();
  const cache = useQueryClient();
  const act = useAct();
  const draft = useDraft(lineKey(meeting.id), { line: '' });
  const { line } = draft.draft;
  // What is looked up is never half a composition.
  const [settled, setSettled] = useState(line);
  const [before, setBefore] = useState<Before | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const isBusy = useRef(false);
  const now = useRef(line);
  now.current = line;
  const asked = { query: 'minute', line: settled, from: meeting.on } as const;
  const read = useAnswer(asked, { enabled: settled.trim() !== '', keep: true });
  const set = (next: string) => {
    setRefused(null);
    act.reset();
    draft.change({ line: next });
  };
  /** A note joins what was said; what was said last is asked, for another line may just have been recorded. */
  async function noteOf(text: string): Promise<Intent> {
    const { minutes } = await cache.fetchQuery(optionsOf({ query: 'meeting', id: meeting.id, clock: {} }));
    return {
      intent: 'hold-meeting',
      meeting: meeting.id,
      attendance: attendance.asked,
      minutes: [minutes, text].filter(Boolean).join('\n'),
    };
  }
  async function record() {
    const sent = now.current;
    if (sent.trim() === '' || isBusy.current) return;
    isBusy.current = true;
    try {
      const minute = await cache.fetchQuery(optionsOf({ query: 'minute', line: sent, from: meeting.on }));
      const intent =
        minute.sort === 'note'
          ? await noteOf(minute.text)
          : minute.sort === 'decision'
            ? decisionOf(minute, meeting.id)
            : actionOf(minute, meeting.id, before);
      const outcome = await act.attempt({ submit: 'intent', ...intent }, t(said[minute.sort]));
      if (outcome instanceof Failure) {
        setRefused(outcome);
        return;
      }
      if (minute.sort === 'note') attendance.forget();
      if (minute.sort === 'decision') setBefore({ id: outcome.subject, text: minute.text });
      if (minute.sort === 'note') setBefore(null);
      // Whoever typed on meanwhile keeps what was typed.
      if (now.current === sent) {
        draft.forget();
        setSettled('');
      }
    } catch (thrown) {
      setRefused(failureOf(thrown));
    } finally {
      isBusy.current = false;
    }
  }
  const failure = refused ?? (settled.trim() === '' ? null : read.error);
  const shown = settled.trim() !== '' && !read.error ? read.data : undefined;
  return (
    <div className="meeting-line">
      <TextField
        label={t('screen-minute-line')}
        placeholder={t('screen-minute-hint')}
        hint={t('screen-minute-help')}
        value={line}
        onChange={set}
        onSearch={setSettled}
        onEnter={() => void record()}
      />
      <div aria-live="polite" className="minute-read">
        {shown && <WillBe read={shown} before={before} onLoose={() => setBefore(null)} />}
        {shown?.sort === 'decision' && (
          <Button
            rank="tertiary"
            onPress={() => {
              beginDraft(decisionKey(meeting.id), {
                asked: true,
                decision: shown.text,
                workstream: shown.workstream?.id ?? null,
              });
              draft.forget();
              setSettled('');
            }}
          >
            {t('screen-decision-more')}
          </Button>
        )}
      </div>
      {failure && (
        <Unread
          failure={failure}
          onChoose={(given, meant) => {
            const next = naming(line, given, meant);
            set(next);
            setSettled(next);
            document.querySelector<HTMLElement>('.meeting-line input')?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The line with what was meant in place of what was written behind a mark; a name elsewhere in it is left alone. */
function naming(line: string, given: string, meant: string): string {
  const at = Array.from('@＠#＃', (mark) => line.indexOf(mark + given)).find((place) => place !== -1);
  return at === undefined ? line : line.slice(0, at + 1) + meant + line.slice(at + 1 + given.length);
}

/** What would be recorded: its sort, its words, who, for what, by when, and what is still missing. */
function WillBe({ read, before, onLoose }: { read: Minute; before: Before | null; onLoose: () => void }) {
  const { t, dayWithWeekday } = useText();
  const name = useName();
  const title = useTitle();
  const { sort, text, organisation, post, workstream, due } = read;
  const isAction = sort === 'action';
  return (
    <>
      <p className="log-head">
        <Tag tone={sort === 'note' ? 'plain' : 'accent'}>{t(`screen-minute-${sort}`)}</Tag>
        <span className="wrap-anywhere">{text}</span>
        {organisation && (
          <strong>
            {[
              name(organisation.name),
              post && name(post.title),
              ...(post?.holders.map(({ person }) => name(person.name)) ?? []),
            ]
              .filter(Boolean)
              .join(' ')}
          </strong>
        )}
        {isAction && !organisation && <Tag tone="warn">{t('screen-minute-no-owner')}</Tag>}
        {workstream && <span>{title(workstream)}</span>}
        {due && <span>{t('screen-today-due', { day: dayWithWeekday(due) })}</span>}
        {isAction && !due && <span className="text-quiet">{t('screen-action-no-due')}</span>}
      </p>
      {isAction && before && (
        <p className="text-quiet">
          {t('minutes-by-decision', { decision: before.text })}{' '}
          <Button rank="tertiary" onPress={onLoose}>
            {t('screen-minute-loose')}
          </Button>
        </p>
      )}
    </>
  );
}

interface Ambiguity {
  readonly given?: unknown;
  readonly candidates?: unknown;
}

/** Why it cannot be recorded yet; where a name means several, each of them is a way on. */
function Unread({
  failure,
  onChoose,
}: {
  failure: Failure;
  onChoose: (given: string, meant: string) => void;
}) {
  const text = useText();
  const { given, candidates } = (failure.data ?? {}) as Ambiguity;
  if (failure.code === 'not-found' && typeof given === 'string')
    // Half a name means nobody yet: that is no fault while it is being typed.
    return <p className="kit-hint">{sentenceOf(failure, text)}</p>;
  if (failure.code !== 'ambiguous' || typeof given !== 'string' || !Array.isArray(candidates))
    return <FailureNote failure={failure} />;
  const known = candidates as Candidate[];
  // A code is read more easily; where several have it, only the id means one of them.
  const surely = ({ code, id }: Candidate) =>
    code && known.filter((one) => one.code === code).length === 1 ? code : id;
  return (
    <div className="minute-candidates">
      <p className="kit-hint">{text.t('screen-minute-which', { given })}</p>
      {known.map((one) => (
        <Button key={one.id} onPress={() => onChoose(given, surely(one))}>
          {[one.code, one.name].filter(Boolean).join(' ')}
        </Button>
      ))}
    </div>
  );
}
