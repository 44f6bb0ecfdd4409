/** The milestones with which the gallery begins, made up around its workstreams; what follows from their days. */
import type { MilestoneRow, SlipRow, WorkstreamRef } from '@/ipc/contract';
import { type Held, idOf } from './held';
import { at, today } from './works';

export interface HeldMilestone {
  row: MilestoneRow;
  history: SlipRow[];
}

export function plus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
export const refOf = ({ row: { id, code, title } }: Held): WorkstreamRef => ({ id, code, title });

/** What follows from the days, as of today. */
export function told(row: MilestoneRow, history: readonly SlipRow[]): MilestoneRow {
  const isOpen = row.actual === null && row.dropped_on === null;
  const forecast = history.at(-1)?.to ?? row.baseline;
  return {
    ...row,
    forecast,
    slips: history.length,
    slipped_days: daysBetween(row.baseline, row.actual ?? forecast),
    reason: row.dropped_on ? row.reason : (history.at(-1)?.reason ?? null),
    late_days: isOpen && forecast < today ? Math.ceil((daysBetween(forecast, today) * 5) / 7) : null,
  };
}

export function milestoneOf(
  one: Held,
  number: number,
  ja: string,
  baseline: string,
  slips: readonly (readonly [number, string])[],
  given: Partial<MilestoneRow> = {},
): HeldMilestone {
  let was = baseline;
  const history = slips.map(([days, reason]): SlipRow => {
    const to = plus(was, days);
    const slip = { was, to, on: plus(was, -20), reason, at, actor: null };
    was = to;
    return slip;
  });
  const row: MilestoneRow = {
    id: idOf('k', number),
    workstream: refOf(one),
    title: { ja },
    critical: false,
    baseline,
    forecast: baseline,
    actual: null,
    dropped_on: null,
    slips: 0,
    slipped_days: 0,
    reason: null,
    evidence: null,
    every: null,
    until: null,
    late_days: null,
    ...given,
  };
  return { row: told(row, history), history };
}

/** Made up around the workstreams that the gallery begins with. */
export function milestonesAtFirst(works: readonly Held[]): HeldMilestone[] {
  return works.flatMap((one, index) => {
    if (index % 6 === 5) return [];
    const first = plus('2026-05-29', (index * 11) % 90);
    const slips = (
      [
        [],
        [
          [35, '審査の遅れ'],
          [28, '追加資料の提出を待つため'],
        ],
        [[21, '関係者の都合']],
      ] as const
    )[index % 3];
    const own = [
      milestoneOf(one, index * 4, '供給計画の認定', first, slips ?? [], {
        critical: index % 3 === 1,
        ...(index % 4 === 3
          ? {}
          : { actual: plus(first, index % 3 === 1 ? 66 : 12), evidence: '告示第12号' }),
      }),
      milestoneOf(
        one,
        index * 4 + 1,
        '中間評価の公表',
        plus('2026-12-11', (index % 5) * 9),
        index % 4 === 1 ? [[42, '応募が想定を下回ったため']] : [],
        { critical: index % 4 === 1 },
      ),
      milestoneOf(one, index * 4 + 2, '年度末の報告', '2027-03-19', [], {
        every: 'year',
        until: '2029-03-31',
      }),
    ];
    if (index % 7 === 2)
      own.push(
        milestoneOf(one, index * 4 + 3, '実証の公募', '2026-09-15', [], {
          dropped_on: '2026-08-20',
          reason: '別の事業に統合したため',
        }),
      );
    return own;
  });
}
