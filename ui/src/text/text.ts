/** The hook through which every component speaks: sentences, days, language. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { type Args, type Lang, sentence } from './bundle';
import {
  type DayStyle,
  formatDay,
  formatDayShort,
  formatDayWithWeekday,
  formatFiscalYear,
  formatFiscalYearShort,
  formatMonth,
  formatMonthOfYear,
  formatWeekday,
} from './era';

export type { Args, Lang } from './bundle';
export type { DayStyle } from './era';

export interface Speech {
  readonly lang: Lang;
  readonly dayStyle: DayStyle;
}

const key = 'renkei.speech';

/** Kept outside the workspace: the language must be known before anything is unlocked, and it is no secret. */
function remembered(): Speech {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Speech>;
    return {
      lang: kept.lang === 'en' ? 'en' : 'ja',
      dayStyle: kept.dayStyle === 'western' || kept.dayStyle === 'both' ? kept.dayStyle : 'wareki',
    };
  } catch {
    return { lang: 'ja', dayStyle: 'wareki' };
  }
}

const useSpeech = create<Speech>(remembered);

function apply(speech: Speech): void {
  document.documentElement.lang = speech.lang;
}
apply(useSpeech.getState());
useSpeech.subscribe((speech) => {
  apply(speech);
  localStorage.setItem(key, JSON.stringify({ lang: speech.lang, dayStyle: speech.dayStyle }));
});

export function setLang(lang: Lang): void {
  useSpeech.setState({ lang });
}

export function setDayStyle(dayStyle: DayStyle): void {
  useSpeech.setState({ dayStyle });
}

/** Language and date style now, for what is not a component. */
export function speech(): Speech {
  return useSpeech.getState();
}

export function onSpeech(listener: () => void): () => void {
  return useSpeech.subscribe(listener);
}

export interface Text {
  readonly lang: Lang;
  readonly dayStyle: DayStyle;
  /** The sentence for a message id. */
  t(id: string, args?: Args): string;
  /** A civil day (`YYYY-MM-DD`) in the chosen style. */
  day(day: string): string;
  /** For narrow columns: `R8.11.24`. */
  dayShort(day: string): string;
  dayWithWeekday(day: string): string;
  /** A fiscal year in the chosen style, and the same for narrow places. */
  fiscalYear(year: number): string;
  fiscalYearShort(year: number): string;
  /** The month of a day: alone, and with its year. */
  month(day: string): string;
  monthOfYear(day: string): string;
  weekday(day: string): string;
  /** Words beside each other. */
  listed(words: readonly string[]): string;
}

export function useText(): Text {
  const { lang, dayStyle } = useSpeech();
  return useMemo(
    () => ({
      lang,
      dayStyle,
      t: (id, args) => sentence(lang, id, args),
      day: (day) => formatDay(day, dayStyle, lang),
      dayShort: (day) => formatDayShort(day, dayStyle, lang),
      dayWithWeekday: (day) => formatDayWithWeekday(day, dayStyle, lang),
      fiscalYear: (year) => formatFiscalYear(year, dayStyle, lang),
      fiscalYearShort: (year) => formatFiscalYearShort(year, dayStyle, lang),
      month: (day) => formatMonth(day, lang),
      monthOfYear: (day) => formatMonthOfYear(day, dayStyle, lang),
      weekday: (day) => formatWeekday(day, lang),
      listed: (words) => words.join(lang === 'ja' ? '、' : ', '),
    }),
    [lang, dayStyle],
  );
}
