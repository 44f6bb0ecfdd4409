/** The answer to "who leads, since when, on what basis, how does it stand" as plain words: on screen and to be pasted. */
import { useCallback } from 'react';
import type { AssignmentRow, WorkstreamDetail } from '@/ipc/contract';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { useName } from './name';
import { isMissing, useSilenceWord } from './silence';

/** Whole years and months from one civil day to a later one. */
function span(from: string, to: string): { years: number; months: number } | null {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  return months < 0 ? null : { years: Math.floor(months / 12), months: months % 12 };
}

/** Calendar days from one civil day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Since when an assignment holds, on what it rests, and who agreed. */
export function useAssignmentWords(): (row: AssignmentRow) => { since: string; basis: string } {
  const { t, day } = useText();
  const { day: shown } = useAsOf();
  return useCallback(
    ({ from, to, holds, basis, agreed_by }) => {
      const lasted = from && holds ? span(from, shown) : null;
      const since =
        from === null
          ? to === null
            ? t('screen-assignment-since-unknown')
            : t('screen-assignment-until', { day: day(to) })
          : to !== null
            ? t('screen-assignment-period', { from: day(from), to: day(to) })
            : lasted
              ? t('screen-assignment-since-span', { day: day(from), ...lasted })
              : t('screen-assignment-since', { day: day(from) });
      const words =
        basis &&
        [
          basis.kind && t(`basis-${basis.kind}`),
          t('screen-quoted', { text: basis.reference }),
          basis.on && t('screen-basis-on', { day: day(basis.on) }),
          basis.verification && t('screen-basis-mark', { mark: t(`verification-${basis.verification}`) }),
        ]
          .filter(Boolean)
          .join(' ');
      const rests = words ? t('screen-assignment-basis', { basis: words }) : t('screen-assignment-no-basis');
      const agreed = agreed_by
        ? t('screen-answer-line', { label: t('field-agreed-by'), text: agreed_by })
        : '';
      return { since, basis: [rests, agreed].filter(Boolean).join(t('screen-answer-gap')) };
    },
    [t, day, shown],
  );
}

/** The first screen of a record as text, a line for each thing said, its marking first. */
export function useAnswerText(): (detail: WorkstreamDetail) => string {
  const { t, day } = useText();
  const { day: shown } = useAsOf();
  const name = useName();
  const wordsOf = useAssignmentWords();
  const silence = useSilenceWord();
  return (detail) => {
    const line = (label: string, text: string) => t('screen-answer-line', { label, text });
    const joined = (parts: readonly (string | null | undefined | false)[]) =>
      parts.filter(Boolean).join(t('screen-answer-gap'));
    const who = (row: AssignmentRow) => {
      const { since, basis } = wordsOf(row);
      const holders = row.post?.holders.map(({ person }) => ` ${name(person.name)}`).join('') ?? '';
      const post = row.post ? ` ${name(row.post.title)}${holders}` : '';
      return line(
        t(`role-${row.role}`),
        joined([`${name(row.organisation.name)}${post}`, t(`assignment-${row.state}`), since, basis]),
      );
    };
    const holding = detail.assignments.filter(({ holds }) => holds);
    const leads = holding.filter(({ role }) => role === 'lead');
    const joint = holding.filter(({ role }) => role === 'joint-lead');
    const disputes = detail.facts.flatMap((one) => (one.fact === 'dispute' ? [one.dispute.note] : []));
    const partners = detail.facts.flatMap((one) => (one.fact === 'topic' ? [name(one.topic.name)] : []));
    const { latest } = detail;
    const title = joined([detail.code, name(detail.title)]);
    return [
      t('screen-answer-head', { marking: t(`marking-${detail.marking}`), title, day: day(shown) }),
      detail.ownership !== 'settled' &&
        line(
          t('role-lead'),
          joined([
            t(`assignment-${detail.ownership}`),
            detail.ownership_since &&
              t('screen-ownership-open', {
                day: day(detail.ownership_since),
                days: daysBetween(detail.ownership_since, shown),
              }),
            ...disputes,
          ]),
        ),
      ...leads.map(who),
      ...joint.map(who),
      line(
        t('noun-status'),
        joined([
          t(`health-${detail.health ?? 'none'}`),
          detail.as_of
            ? t('screen-status-as-of', { day: day(detail.as_of), days: detail.age_days ?? 0 })
            : t('screen-status-never'),
          isMissing(detail.silence) && silence(detail),
          detail.original_rating && t('screen-workstreams-rated', { rating: detail.original_rating }),
          latest?.headline ?? detail.headline,
        ]),
      ),
      latest?.obstacles && line(t('noun-obstacles'), latest.obstacles),
      latest?.next_step &&
        line(
          t('noun-next-step'),
          latest.next_step + (latest.next_on ? t('screen-status-next-on', { day: day(latest.next_on) }) : ''),
        ),
      ...detail.contacts
        .filter(({ telephone, mail }) => telephone || mail)
        .map(({ organisation, post, person, telephone, mail }) =>
          line(
            t('noun-contact'),
            joined([
              [name(organisation.name), post && name(post.title), person && name(person.name)]
                .filter(Boolean)
                .join(' '),
              telephone,
              mail,
            ]),
          ),
        ),
      partners.length > 0 && line(t('noun-topic'), partners.join(t('screen-list-mark'))),
    ]
      .filter(Boolean)
      .join('\n');
  };
}
