/** The timeline's places: periods begin where such periods begin, the axis has no hole, every mark stands on its day. */
import { describe, expect, test } from 'vitest';
import type { MilestoneRow, TimelineGroup, TimelineRow } from '@/ipc/contract';
import { dayOf, fiscalYearOf, numberOf } from '@/text/days';
import {
  anchorOf,
  aroundOf,
  askedFor,
  bandsOf,
  beside,
  clustersOf,
  drawnOf,
  inTime,
  linesOf,
  placedOf,
  type Scale,
  sheetsOf,
  spans,
  step,
  stretchOf,
  unitsOf,
  xOf,
} from './layout';

const milestone = (on: string, given: Partial<MilestoneRow> = {}): MilestoneRow => ({
  id: on,
  workstream: { id: 'w', code: 'T1', title: { ja: '施策' } },
  title: { ja: '工程' },
  critical: false,
  baseline: on,
  forecast: on,
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
});
const row = (milestones: MilestoneRow[], given: Partial<TimelineRow> = {}): TimelineRow => ({
  group: null,
  again: false,
  workstream: { id: 'w', code: 'T1', title: { ja: '施策' } },
  health: null,
  from: '2025-04-01',
  to: '2027-03-31',
  milestones,
  ...given,
});
const days = (span: (typeof spans)[number], on: string) => {
  const { from, to } = stretchOf(span, on);
  return [dayOf(from), dayOf(to - 1)];
};

describe('periods', () => {
  test.each([
    ['week', '2026-11-24', '2026-11-23', '2026-11-29'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['week', '1969-12-31', '1969-12-29', '1970-01-04'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['quarter', '2027-03-31', '2027-01-01', '2027-03-31'],
    ['quarter', '2026-11-24', '2026-10-01', '2026-12-31'],
    ['half', '2027-01-01', '2026-10-01', '2027-03-31'],
    ['half', '2026-04-01', '2026-04-01', '2026-09-30'],
    ['year', '2027-03-31', '2026-04-01', '2027-03-31'],
    ['year', '2027-04-01', '2027-04-01', '2028-03-31'],
    ['three-years', '2026-11-24', '2025-04-01', '2028-03-31'],
    ['ten-years', '2026-11-24', '2024-04-01', '2034-03-31'],
  ] as const)('%s of %s', (span, on, from, to) => {
    expect(days(span, on)).toEqual([from, to]);
  });

  test('going on and coming back leads to where one was, at every length and across years', () => {
    for (const span of spans)
      for (const on of ['2026-11-24', '2027-01-01', '2028-02-29', '2026-04-01']) {
        const here = stretchOf(span, on);
        const next = stretchOf(span, beside(span, here, 1));
        expect(next.from, `${span} ${on}`).toBeGreaterThan(here.from);
        // Without a hole: of one period the next begins where it ends.
        if (!span.includes('years')) expect(next.from).toBe(here.to);
        expect(stretchOf(span, beside(span, next, -1))).toEqual(here);
      }
  });

  test('the eye stays on what is chosen, else on today, else in the middle', () => {
    const year = stretchOf('year', '2026-11-24');
    expect(anchorOf(year, '2026-12-20', '2026-11-24')).toBe('2026-12-20');
    expect(anchorOf(year, '2028-12-20', '2026-11-24')).toBe('2026-11-24');
    expect(anchorOf(year, null, '2020-01-01')).toBe('2026-09-30');
  });

  test('what is asked for holds all that can be seen, and stays the same while one looks around', () => {
    const asked = new Set<string>();
    for (const span of spans)
      for (const on of ['2020-05-01', '2026-11-24', '2029-03-01']) {
        const { from, to } = askedFor(stretchOf(span, on));
        expect(numberOf(from)).toBeLessThanOrEqual(stretchOf(span, on).from);
        expect(numberOf(to)).toBeGreaterThanOrEqual(stretchOf(span, on).to - 1);
        if (on === '2026-11-24') asked.add(`${from} ${to}`);
      }
    expect([...asked]).toEqual(['2010-04-01 2040-03-31']);
    expect(aroundOf(stretchOf('week', '2027-03-31'))).toEqual({ from: '2026-04-01', to: '2028-03-31' });
  });
});

describe('the axis', () => {
  test('has neither hole nor overlap, and is divided where the calendar is', () => {
    for (const span of spans)
      for (const on of ['2026-11-24', '2027-02-10', '2028-02-29'])
        for (const unit of unitsOf[span]) {
          const stretch = stretchOf(span, on);
          const bands = bandsOf(unit, stretch);
          expect(bands[0]?.from).toBeLessThanOrEqual(stretch.from);
          expect(bands.at(-1)?.to).toBeGreaterThanOrEqual(stretch.to);
          for (const [index, band] of bands.slice(1).entries()) expect(band.from).toBe(bands[index]?.to);
          if (unit === 'fiscal-year')
            for (const { from } of bands) expect(dayOf(from).slice(5)).toBe('04-01');
        }
    expect(bandsOf('month', stretchOf('year', '2026-11-24'))).toHaveLength(12);
    expect(bandsOf('day', stretchOf('month', '2028-02-10'))).toHaveLength(29);
    expect(fiscalYearOf('2027-03-31')).toBe(2026);
  });
});

describe('a line', () => {
  const scale: Scale = { stretch: stretchOf('year', '2026-11-24'), width: 365 };

  test('has its bar from the first to the last day, and says where it goes on', () => {
    expect(placedOf(row([]), scale).bar).toEqual({ x: 0, width: 365, begins: 'before', ends: 'here' });
    expect(placedOf(row([], { from: '2026-05-01', to: '2026-05-31' }), scale).bar).toEqual({
      x: 30,
      width: 31,
      begins: 'here',
      ends: 'here',
    });
    expect(placedOf(row([], { from: '2026-04-11', to: null }), scale).bar).toMatchObject({
      x: 10,
      ends: 'open',
    });
    expect(placedOf(row([], { from: null, to: '2028-03-31' }), scale).bar).toMatchObject({
      begins: 'unknown',
      ends: 'after',
    });
    expect(placedOf(row([], { from: null, to: null }), scale).bar).toBeNull();
    expect(placedOf(row([], { from: '2020-04-01', to: '2021-03-31' }), scale).bar).toBeNull();
  });

  test('has each milestone on its day, its first day where it has moved, and counts what lies beyond', () => {
    const placed = placedOf(
      row([
        milestone('2027-06-01'),
        milestone('2026-04-11'),
        milestone('2026-06-10', { baseline: '2026-05-01' }),
        milestone('2026-06-30', { baseline: '2026-06-01', actual: '2026-06-01' }),
        milestone('2020-01-01'),
      ]),
      scale,
    );
    expect(placed.marks.map(({ index, x, baseline }) => [index, x, baseline])).toEqual([
      [1, 10.5, null],
      [3, 61.5, null],
      [2, 70.5, 30.5],
    ]);
    expect([placed.before, placed.after]).toEqual([1, 1]);
  });

  test('gives a name the room up to the next mark, and none where that says nothing', () => {
    const [first, second, third] = placedOf(
      row([milestone('2026-04-11'), milestone('2026-04-21'), milestone('2026-12-01')]),
      scale,
    ).marks;
    expect(first?.room).toBe(0);
    expect(second?.room).toBeGreaterThan(200);
    expect((second?.x ?? 0) + (second?.room ?? 0)).toBeLessThan(third?.x ?? 0);
  });

  test('never puts a mark outside of the area, whatever its day', () => {
    for (const span of spans) {
      const at: Scale = { stretch: stretchOf(span, '2026-11-24'), width: 700 };
      const all = Array.from({ length: 400 }, (_, index) =>
        milestone(dayOf(numberOf('2022-01-01') + index * 11)),
      );
      const { marks, before, after } = placedOf(row(all), at);
      expect(marks.length + before + after).toBe(all.length);
      for (const { x, room } of marks) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(700);
        expect(x + room).toBeLessThanOrEqual(700);
      }
      expect(xOf(at, at.stretch.to)).toBe(700);
    }
  });
});

const groups: TimelineGroup[] = [
  { group: ['a', { ja: '外務省' }], lines: 3 },
  { group: null, lines: 2 },
];

describe('lines', () => {
  test('follow each other group by group; a folded group keeps its head, and the rows below theirs', () => {
    expect(
      linesOf(groups, new Set()).map((line) => (line.sort === 'row' ? line.row : `g${line.group}`)),
    ).toEqual(['g0', 0, 1, 2, 'g1', 3, 4]);
    expect(linesOf(groups, new Set([0]))).toEqual([
      { sort: 'group', group: 0 },
      { sort: 'group', group: 1 },
      { sort: 'row', group: 1, row: 3 },
      { sort: 'row', group: 1, row: 4 },
    ]);
  });

  test('are drawn where they are seen, with some around them, and few of two thousand', () => {
    for (let top = 0; top < 64_000; top += 333) {
      const { first, last } = drawnOf(top, 600, 32, 2000);
      expect(first * 32).toBeLessThanOrEqual(top);
      expect(Math.min(2000, last + 1) * 32).toBeGreaterThanOrEqual(Math.min(64_000, top + 600));
      expect(last - first).toBeLessThan(60);
    }
    expect(drawnOf(0, 600, 32, 3)).toEqual({ first: 0, last: 2 });
  });

  test('go onto sheets without loss; each sheet says in which group it is, and no head stands alone at the foot', () => {
    const many: TimelineGroup[] = Array.from({ length: 40 }, (_, index) => ({
      group: [`g${index}`, { ja: '府省' }],
      lines: (index * 7) % 11,
    }));
    const lines = linesOf(many, new Set());
    const sheets = sheetsOf(lines, 12);
    const rows = sheets.flat().flatMap((line) => (line.sort === 'row' ? [line.row] : []));
    expect(rows).toEqual(lines.flatMap((line) => (line.sort === 'row' ? [line.row] : [])));
    for (const sheet of sheets) {
      expect(sheet.length).toBeLessThanOrEqual(12);
      expect(sheet[0]?.sort).toBe('group');
    }
  });
});

describe('arrows', () => {
  const on = [10, 20, 30];
  const from = (line: number, item: number | null, key: string) => step({ line, item }, key, 7, on, 5, 15);

  test('walk lines, milestones in the order of time, and end where there is nothing more', () => {
    expect(from(0, null, 'ArrowDown')).toEqual({ line: 1, item: null });
    expect(from(0, null, 'ArrowUp')).toEqual({ line: -1, item: null });
    expect(from(-1, null, 'ArrowUp')).toBeNull();
    expect(from(6, null, 'ArrowDown')).toBeNull();
    // From the head of the line to the first that is in sight, and back to what lies before.
    expect(from(2, null, 'ArrowRight')).toEqual({ line: 2, item: 1 });
    expect(from(2, 1, 'ArrowLeft')).toEqual({ line: 2, item: 0 });
    expect(from(2, 0, 'ArrowLeft')).toEqual({ line: 2, item: null });
    expect(from(2, 2, 'ArrowRight')).toBeNull();
    expect(from(2, 1, 'End')).toEqual({ line: 2, item: 2 });
    expect(from(2, 1, 'Home')).toEqual({ line: 2, item: null });
    expect(from(3, null, 'PageDown')).toEqual({ line: 6, item: null });
    expect(from(3, null, 'PageUp')).toEqual({ line: 0, item: null });
    expect(from(0, null, 'PageUp')).toEqual({ line: -1, item: null });
    expect(from(3, null, 'Mod+End')).toEqual({ line: 6, item: null });
    expect(from(3, null, 'x')).toBeNull();
  });

  test('find milestones in the order of time, whatever their order in the row', () => {
    expect(
      inTime(
        row([
          milestone('2027-01-01'),
          milestone('2026-05-01'),
          milestone('2026-12-01', { actual: '2026-04-01' }),
        ]),
      ),
    ).toEqual([2, 1, 0]);
  });
});

test('meetings that stand in one place are one sign, and none is lost', () => {
  const scale: Scale = { stretch: stretchOf('year', '2026-11-24'), width: 365 };
  const on = [
    '2025-01-01',
    '2026-04-10',
    '2026-04-12',
    '2026-04-15',
    '2026-06-01',
    '2027-03-31',
    '2027-04-01',
  ];
  const clusters = clustersOf(on, scale);
  expect(clusters.map(({ meetings }) => meetings)).toEqual([[1, 2, 3], [4], [5]]);
  for (const [index, { x }] of clusters.slice(1).entries())
    expect(x - (clusters[index]?.x ?? 0)).toBeGreaterThanOrEqual(14);
});
