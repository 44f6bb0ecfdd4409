/** When in the day a meeting begins: a minute of the day for the core, hours and minutes for people. */

export function startsInWords(starts: number | null): string {
  if (starts === null) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(starts / 60))}:${two(starts % 60)}`;
}

/** `null` where nothing is written, `undefined` where it is no time of the day. */
export function startsFromWords(written: string): number | null | undefined {
  const plain = written.normalize('NFKC').trim();
  if (plain === '') return null;
  // 10:30, 1030, 10時, 10時30分, 10時半.
  const read = /^(\d{1,2})(?::?(\d{2})|\u6642(?:(\u534a)|(\d{1,2})\u5206)?)$/.exec(plain);
  if (!read) return undefined;
  const [, hours, figures, half, minutes] = read;
  const [hour, minute] = [Number(hours), half ? 30 : Number(figures ?? minutes ?? 0)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
