/**
 * Civil days as people read them: 和暦, 西暦 or both. The rule's home is `text::era` in Rust; on screen the
 * platform's own Japanese calendar is asked, and the tests hold both to the same examples.
 */
import type { Lang } from './bundle';

export type DayStyle = 'wareki' | 'western' | 'both';

const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
const western = {
  ja: new Intl.DateTimeFormat('ja-JP', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};
const weekday = {
  ja: new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC', weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' }),
};
const eraOf = (width: 'long' | 'narrow') =>
  new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { timeZone: 'UTC', year: 'numeric', era: width });
const eras = { long: eraOf('long'), narrow: eraOf('narrow') };

/** A civil day `YYYY-MM-DD` as a UTC instant, or `null` if it is not a day of the calendar. */
function instantOf(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : instant;
}

interface EraYear {
  readonly era: string;
  readonly year: number;
}
/** The platform's calendar is slow to ask, and a screen full of days asks of the same days again and again. */
const known = { long: new Map<number, EraYear>(), narrow: new Map<number, EraYear>() };
/** Ten years of days; beyond that the memory begins anew. */
const mostKnown = 3653;

function eraYear(instant: Date, width: 'long' | 'narrow'): EraYear {
  const memory = known[width];
  const found = memory.get(instant.getTime());
  if (found) return found;
  if (memory.size >= mostKnown) memory.clear();
  const asked = askEraYear(instant, width);
  memory.set(instant.getTime(), asked);
  return asked;
}

/** Era and year of a day. Engines disagree on 元 and 1, so the first year is made a number here. */
function askEraYear(instant: Date, width: 'long' | 'narrow'): EraYear {
  const parts = eras[width].formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { era: of('era'), year: of('year') === '元' ? 1 : Number.parseInt(of('year'), 10) };
}

/**
 * `令和8年11月24日`, `2026年11月24日` or `令和8年（2026年）11月24日`; in English always `24 November 2026`.
 * What is not a day is returned as it came.
 */
export function formatDay(day: string, style: DayStyle, lang: Lang): string {
  const instant = instantOf(day);
  if (!instant) return day;
  const plain = western[lang].format(instant);
  if (style === 'western' || lang === 'en') return plain;
  const { era, year } = eraYear(instant, 'long');
  const name = `${era}${year === 1 ? '元' : year}年`;
  const cut = plain.indexOf('年') + 1;
  return style === 'both' ? `${name}（${plain.slice(0, cut)}）${plain.slice(cut)}` : name + plain.slice(cut);
}

/** For narrow columns: `R8.11.24`, `2026/11/24`, `R8(2026).11.24`; in English `2026-11-24`. */
export function formatDayShort(day: string, style: DayStyle, lang: Lang): string {
  const instant = instantOf(day);
  if (!instant || lang === 'en') return day;
  const [western, month, date] = day.split('-').map(Number);
  if (style === 'western') return `${western}/${month}/${date}`;
  const { era, year } = eraYear(instant, 'narrow');
  return `${era}${year}${style === 'both' ? `(${western})` : ''}.${month}.${date}`;
}

/** The same as `formatDay` with the weekday: `令和8年11月24日（火）`. */
export function formatDayWithWeekday(day: string, style: DayStyle, lang: Lang): string {
  const instant = instantOf(day);
  if (!instant) return day;
  const name = weekday[lang].format(instant);
  return lang === 'ja'
    ? `${formatDay(day, style, lang)}（${name}）`
    : `${name} ${formatDay(day, style, lang)}`;
}

/**
 * A fiscal year, which begins on 1 April: `令和8年度`, `2026年度`, `令和8年度（2026年度）`; in English `FY2026`. A year in which
 * the era changed takes the new one: 2019 is `令和元年度`.
 */
export function formatFiscalYear(year: number, style: DayStyle, lang: Lang): string {
  if (lang === 'en') return `FY${year}`;
  const instant = instantOf(`${year}-12-31`);
  if (style === 'western' || !instant) return `${year}年度`;
  const { era, year: of } = eraYear(instant, 'long');
  const name = `${era}${of === 1 ? '元' : of}年度`;
  return style === 'both' ? `${name}（${year}年度）` : name;
}

/** For narrow places: `R8年度`, `2026年度`, `R8(2026)`; in English `FY2026`. */
export function formatFiscalYearShort(year: number, style: DayStyle, lang: Lang): string {
  const instant = instantOf(`${year}-12-31`);
  if (lang === 'en' || style === 'western' || !instant) return formatFiscalYear(year, 'western', lang);
  const { era, year: of } = eraYear(instant, 'narrow');
  return style === 'both' ? `${era}${of}(${year})` : `${era}${of}年度`;
}

const monthNames = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' });

/** The month alone: `11月`, `Nov`. */
export function formatMonth(day: string, lang: Lang): string {
  const instant = instantOf(day);
  if (!instant) return day;
  return lang === 'ja' ? `${instant.getUTCMonth() + 1}月` : monthNames.format(instant);
}

/** The month with its year: `令和8年11月`; in English `November 2026`. */
export function formatMonthOfYear(day: string, style: DayStyle, lang: Lang): string {
  if (!instantOf(day)) return day;
  const whole = formatDay(`${day.slice(0, 8)}01`, style, lang);
  return lang === 'ja' ? whole.slice(0, whole.lastIndexOf('月') + 1) : whole.slice(2);
}

/** The weekday alone: `火`, `Tue`. */
export function formatWeekday(day: string, lang: Lang): string {
  const instant = instantOf(day);
  return instant ? weekday[lang].format(instant) : day;
}

/** Japan is nine hours ahead of UTC, without summer time since 1952; wherever the laptop stands, its time is said. */
const inJapan = (instant: Date) => new Date(instant.getTime() + 9 * 3_600_000);

/** The civil day of an instant in Japan: `2026-11-24`. */
export function civilDay(instant: Date): string {
  return inJapan(instant).toISOString().slice(0, 10);
}

/** Hours and minutes of an instant in Japan: `10:32`. */
export function formatTime(instant: Date): string {
  const at = inJapan(instant);
  return `${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
}
