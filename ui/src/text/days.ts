/** Civil days counted: they have no hours, so UTC is only a way to count. Pure. */

const perDay = 86_400_000;

/** The days since 1970 of a civil day `YYYY-MM-DD`. */
export const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / perDay);

export const dayOf = (number: number): string => new Date(number * perDay).toISOString().slice(0, 10);

/** The fiscal year of a day: the year in which its 1 April lies. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** The first day of a month; months count on beyond a year's end and before its beginning. */
export function firstOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}
