/** The head of the picture: fiscal years, months or days; what the day of the screen is; days off where days are seen. */
import { memo } from 'react';
import type { HolidayRow } from '@/ipc/contract';
import { useName } from '@/parts/name';
import { dayOf, firstOf, fiscalYearOf, numberOf } from '@/text/days';
import { useText } from '@/text/text';
import { type Band, bandsOf, holds, type Scale, type Span, unitsOf, xOf } from './layout';

/** Below so many pixels a band has no words: half a date is another. */
const leastWords = { 'fiscal-year': 40, half: 36, quarter: 24, month: 24, week: 48, day: 18 } as const;

function useBandWords(): (band: Band, width: number) => { short: string; long: string } {
  const { t, fiscalYear, fiscalYearShort, month, monthOfYear, day, weekday } = useText();
  return ({ unit, from }, width) => {
    const on = dayOf(from);
    const date = String(Number(on.slice(8)));
    switch (unit) {
      case 'fiscal-year': {
        const year = fiscalYearOf(on);
        return { short: width < 130 ? fiscalYearShort(year) : fiscalYear(year), long: fiscalYear(year) };
      }
      case 'half':
      case 'quarter':
        return { short: month(on), long: monthOfYear(on) };
      case 'month':
        return { short: width < 110 ? month(on) : monthOfYear(on), long: monthOfYear(on) };
      case 'week':
        return { short: t('screen-timeline-date', { month: month(on), date }), long: day(on) };
      case 'day':
        return {
          short: width < 60 ? date : t('screen-timeline-day', { date, weekday: weekday(on) }),
          long: day(on),
        };
    }
  };
}

/** Drawn anew with another period or width only, and not while one scrolls. */
export const Axis = memo(function Axis({ span, scale }: { span: Span; scale: Scale }) {
  const words = useBandWords();
  return (
    <div className="tl-axis" aria-hidden>
      {unitsOf[span].map((unit) => (
        <div key={unit} className="tl-bands">
          {bandsOf(unit, scale.stretch).map((band) => {
            const x = Math.max(0, xOf(scale, band.from));
            const width = Math.min(scale.width, xOf(scale, band.to)) - x;
            const { short, long } = words(band, width);
            return (
              <span key={band.from} className="tl-band" title={long} style={{ insetInlineStart: x, width }}>
                {width < leastWords[unit] ? '' : short}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
});

/** What stands behind the lines: where months or years begin, days off, the day of the screen. */
export const Behind = memo(function Behind({
  span,
  scale,
  holidays,
  asOf,
}: {
  span: Span;
  scale: Scale;
  holidays: readonly HolidayRow[];
  asOf: string;
}) {
  const name = useName();
  const [upper, lower] = unitsOf[span];
  const showsDays = lower === 'day';
  const off = new Map(holidays.map((one) => [numberOf(one.on), one]));
  const now = numberOf(asOf);
  return (
    <div className="tl-behind" aria-hidden style={{ width: scale.width }}>
      {bandsOf(lower, scale.stretch).map(({ from }) => {
        // What began before is not divided here.
        if (from < scale.stretch.from) return null;
        const holiday = off.get(from);
        // 1 January 1970 was a Thursday: Saturday and Sunday are 2 and 3 days on.
        const isOff = showsDays && (holiday !== undefined || [2, 3].includes(((from % 7) + 7) % 7));
        return (
          <span
            key={from}
            className="tl-division"
            data-off={isOff ? '' : undefined}
            style={{
              insetInlineStart: xOf(scale, from),
              ...(isOff ? { width: xOf(scale, from + 1) - xOf(scale, from) } : {}),
            }}
          >
            {span === 'week' && holiday && <span className="tl-holiday">{name(holiday.name)}</span>}
          </span>
        );
      })}
      {bandsOf(upper, scale.stretch).map(({ from }) => (
        <span
          key={from}
          className="tl-division"
          data-strong=""
          style={{ insetInlineStart: Math.max(0, xOf(scale, from)) }}
        />
      ))}
      {holds(scale.stretch, now) && (
        <span className="tl-now" style={{ insetInlineStart: xOf(scale, now + 0.5) }} />
      )}
    </div>
  );
});

/** So many pixels a band must have to show its words beside the flag. */
const leastBesideFlag = 160;

/** The flag of the day of the screen, on the axis. */
export const NowFlag = memo(function NowFlag({
  span,
  scale,
  asOf,
  isToday,
}: {
  span: Span;
  scale: Scale;
  asOf: string;
  isToday: boolean;
}) {
  const { t, dayShort } = useText();
  const now = numberOf(asOf);
  if (!holds(scale.stretch, now)) return null;
  const x = xOf(scale, now + 0.5);
  // Where the upper bands are short, the flag would hide what they are called.
  const isLow = bandsOf(unitsOf[span][0], scale.stretch).some(
    (band) => holds(band, now) && xOf(scale, band.to) - xOf(scale, band.from) < leastBesideFlag,
  );
  return (
    <span
      className="tl-now-flag"
      data-low={isLow ? '' : undefined}
      aria-hidden
      data-end={x > scale.width - 80 ? '' : undefined}
      style={{ insetInlineStart: x }}
    >
      {isToday ? t('screen-timeline-today') : dayShort(asOf)}
    </span>
  );
});

/** What is shown, in words: 令和8年度, 令和8年4月–6月, 令和8年11月. */
export function usePeriodWords(): (span: Span, from: number, to: number) => string {
  const { t, fiscalYear, monthOfYear, day } = useText();
  return (span, from, to) => {
    const [first, last] = [dayOf(from), dayOf(to - 1)];
    switch (span) {
      case 'week':
        return t('screen-timeline-period', { from: day(first), to: day(last) });
      case 'month':
        return monthOfYear(first);
      case 'year':
        return fiscalYear(fiscalYearOf(first));
      case 'half':
      case 'quarter':
        return t('screen-timeline-period', {
          from: monthOfYear(first),
          to: monthOfYear(firstOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)))),
        });
      default:
        return t('screen-timeline-period', {
          from: fiscalYear(fiscalYearOf(first)),
          to: fiscalYear(fiscalYearOf(last)),
        });
    }
  };
}
