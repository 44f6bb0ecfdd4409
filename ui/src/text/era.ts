/**
 * Civil days as people read them: 和暦, 西暦 or both. The rule's home is `text::era` in Rust; on screen the
 * platform's own Japanese calendar is asked, and the tests hold both to the same examples.
 */
import type { Lang } from './bundle';

export type DayStyle = 'wareki' | 'western' | 'both';

const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
const japanese = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...options, era: 'long' }),
  en: new Intl.DateTimeFormat('en-GB-u-ca-japanese', { ...options, era: 'long' }),
};
const western = {
  ja: new Intl.DateTimeFormat('ja-JP', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};
const weekday = {
  ja: new Intl.DateTimeFormat('ja-JP', { timeZone: 'UTC', weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short' }),
};

/** A civil day `YYYY-MM-DD` as a UTC instant, or `null` if it is not a day of the calendar. */
function instantOf(day: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : instant;
}

/** Era name and year: `令和元年` / `Reiwa 1`. Engines disagree on 元 and 1, so the first year is set here. */
function eraYear(instant: Date, lang: Lang): string {
  const parts = japanese[lang].formatToParts(instant);
  const era = parts.find((part) => part.type === 'era')?.value ?? '';
  const year = parts.find((part) => part.type === 'year')?.value ?? '';
  if (lang === 'en') return `${era} ${year === '元' ? '1' : year}`;
  return `${era}${year === '1' ? '元' : year}年`;
}

/** `令和8年11月24日`, `2026年11月24日` or `令和8年（2026年）11月24日`; anything that is not a day is returned as it came. */
export function formatDay(day: string, style: DayStyle, lang: Lang): string {
  const instant = instantOf(day);
  if (!instant) return day;
  const plain = western[lang].format(instant);
  if (style === 'western') return plain;
  const era = eraYear(instant, lang);
  if (lang === 'en') return style === 'both' ? `${plain} (${era})` : plain.replace(/\d{4}$/, era);
  const [year, rest] = [plain.slice(0, plain.indexOf('年') + 1), plain.slice(plain.indexOf('年') + 1)];
  return style === 'both' ? `${era}（${year}）${rest}` : `${era}${rest}`;
}

/** The same with the weekday: `令和8年11月24日（火）`. */
export function formatDayWithWeekday(day: string, style: DayStyle, lang: Lang): string {
  const instant = instantOf(day);
  if (!instant) return day;
  const name = weekday[lang].format(instant);
  return lang === 'ja'
    ? `${formatDay(day, style, lang)}（${name}）`
    : `${name} ${formatDay(day, style, lang)}`;
}

/** Hours and minutes of an instant on this laptop's clock: `10:32`. */
export function formatTime(instant: Date): string {
  return `${instant.getHours()}:${String(instant.getMinutes()).padStart(2, '0')}`;
}
