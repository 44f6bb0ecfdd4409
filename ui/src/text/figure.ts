/** Numbers as they are typed: half or full width, with or without separators. */

/** `null` where it is none. */
export function readFigure(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,、]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const figure = Number(plain);
  return Number.isFinite(figure) ? figure : null;
}

/** Whole yen from a sum in units of so many yen; `null` where it is no sum, or too large to be exact. */
export function readYen(text: string, unit: number): number | null {
  const figure = readFigure(text);
  if (figure === null) return null;
  const yen = Math.round(figure * unit);
  return Number.isSafeInteger(yen) && Math.abs(yen - figure * unit) < 0.001 ? yen : null;
}
