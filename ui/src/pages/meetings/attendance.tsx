/**
 * 出席: the members of the series to be ticked, and who else was there, by organisation and post. What is ticked waits
 * as a draft and goes along with the first line of the minutes, or with the end of the meeting.
 */
import { type KeyboardEvent, useMemo } from 'react';
import type { Attendance as Attended, MeetingDetail, SeriesRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Checkbox } from '@/kit/pick';
import { useName } from '@/parts/name';
import { PostField } from '@/parts/post-field';
import { Organisations } from '@/parts/several';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface Seat {
  readonly organisation: string;
  readonly post: string | null;
  readonly note: string;
  readonly there: boolean;
}

export interface Attending {
  readonly seats: readonly Seat[];
  change(seats: readonly Seat[]): void;
  /** As it is asked to be recorded. */
  readonly asked: Attended[];
  /** Whether it differs from what is recorded. */
  readonly isPending: boolean;
  forget(): void;
}

const asked = (seats: readonly Seat[]): Attended[] =>
  seats
    .filter(({ there }) => there)
    .map(({ organisation, post, note }) => ({
      organisation,
      ...(post ? { post } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    }));

export function useAttendance(meeting: MeetingDetail, series: SeriesRow | null): Attending {
  const initial = useMemo(() => {
    const seats: Seat[] = meeting.attendance.map(({ organisation, post, note }) => ({
      organisation: organisation.id,
      post: post?.id ?? null,
      note: note ?? '',
      there: true,
    }));
    const members = [...(series?.host ? [series.host] : []), ...(series?.members ?? [])];
    for (const { id } of members)
      if (!seats.some(({ organisation }) => organisation === id))
        seats.push({ organisation: id, post: null, note: '', there: false });
    // Members stand in their order, whoever of them was there.
    const place = ({ organisation }: Seat) => {
      const at = members.findIndex(({ id }) => id === organisation);
      return at === -1 ? members.length : at;
    };
    return { seats: seats.sort((one, other) => place(one) - place(other)) as readonly Seat[] };
  }, [meeting.attendance, series]);
  const draft = useDraft(`attendance:${meeting.id}`, initial);
  const { seats } = draft.draft;
  return {
    seats,
    change: (next) => draft.change({ seats: next }),
    asked: asked(seats),
    isPending: JSON.stringify(asked(seats)) !== JSON.stringify(asked(initial.seats)),
    forget: draft.forget,
  };
}

interface AttendanceProps {
  meeting: MeetingDetail;
  attendance: Attending;
  canWrite: boolean;
}

export function Attendance({ meeting, attendance, canWrite }: AttendanceProps) {
  const { t } = useText();
  const { seats, change, asked: there } = attendance;
  if (!canWrite) return <Recorded meeting={meeting} />;
  const seat = (index: number, part: Partial<Seat>) =>
    change(seats.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <section className="page-part meeting-attendance" aria-labelledby="meeting-attendance">
      <header className="group-head">
        <h2 id="meeting-attendance">
          {t('minutes-part-attendance')}{' '}
          <span className="today-count">
            {t('screen-attendance-count', { there: there.length, count: seats.length })}
          </span>
        </h2>
        {seats.some((one) => !one.there) && (
          <Button rank="tertiary" onPress={() => change(seats.map((one) => ({ ...one, there: true })))}>
            {t('screen-attendance-all')}
          </Button>
        )}
      </header>
      <ul className="rows seats" aria-labelledby="meeting-attendance" onKeyDown={alongBoxes}>
        {seats.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one organisation may be there twice, and seats keep their places.
          <li key={index}>
            <SeatFields seat={one} onChange={(part) => seat(index, part)} />
          </li>
        ))}
      </ul>
      <Organisations
        label={t('screen-attendance-other')}
        value={[]}
        onChange={([organisation]) =>
          organisation && change([...seats, { organisation, post: null, note: '', there: true }])
        }
        error={null}
      />
      {attendance.isPending && <p className="kit-hint">{t('screen-attendance-waits')}</p>}
    </section>
  );
}

/** The arrows lead from one box to the next, past the fields that unfold between them. */
function alongBoxes(event: KeyboardEvent<HTMLUListElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  event.preventDefault();
  boxes[boxes.indexOf(event.target) + by]?.focus();
}

function SeatFields({ seat, onChange }: { seat: Seat; onChange: (part: Partial<Seat>) => void }) {
  const { t } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'organisation', id: seat.organisation, clock });
  return (
    <div className="seat">
      <Checkbox
        label={data ? name(data.path) : ''}
        value={seat.there}
        onChange={(there) => onChange({ there })}
      />
      {seat.there && (
        <div className="strip-row">
          <div className="strip-grow">
            <PostField
              label={t('noun-post')}
              organisation={seat.organisation}
              value={seat.post}
              onChange={(post) => onChange({ post })}
              error={null}
            />
          </div>
          <div className="strip-grow">
            <TextField
              label={t('minutes-remark')}
              value={seat.note}
              onChange={(note) => onChange({ note })}
            />
          </div>
        </div>
      )}
    </div>
  );
}

/** Where nothing can be recorded: who was there, and of whom nobody was. */
function Recorded({ meeting: { attendance, absent } }: { meeting: MeetingDetail }) {
  const { t, listed } = useText();
  const name = useName();
  return (
    <section className="page-part" aria-labelledby="meeting-attendance">
      <h2 id="meeting-attendance">{t('minutes-part-attendance')}</h2>
      {attendance.length === 0 && <p className="kit-hint">{t('screen-attendance-none')}</p>}
      <ul className="rows">
        {attendance.map(({ organisation, post, note }) => (
          <li key={`${organisation.id} ${post?.id ?? ''}`}>
            {[
              name(organisation.name),
              post && name(post.title),
              ...(post?.holders.map(({ person }) => name(person.name)) ?? []),
              note,
            ]
              .filter(Boolean)
              .join(' ')}
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <p>
          <span className="text-quiet">{t('meeting-absent')}</span>{' '}
          {listed(absent.map((body) => name(body.name)))}
        </p>
      )}
    </section>
  );
}
