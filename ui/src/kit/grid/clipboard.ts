/** A rectangle of words as Excel puts it on the clipboard and takes it from there. Pure. */
import { onOneLine } from '@/text/lines';

export type Words = readonly (readonly string[])[];

/** Tabs between cells; what holds a tab, a line end or a quote stands in quotes, with quotes doubled. */
export function toTsv(words: Words): string {
  const cell = (word: string) => (/["\t\r\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);
  return words.map((row) => row.map(cell).join('\t')).join('\r\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The same as a table. The number format says "text", in Excel's way and in LibreOffice's: 00047 keeps its zeros, and
 * what begins with `=` is never a formula.
 */
export function toHtml(words: Words): string {
  const cell = (word: string) => {
    const safe = word.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign).replace(/\r?\n/g, '<br>');
    return `<td sdnum="1041;0;@" style='mso-number-format:"\\@"'>${safe}</td>`;
  };
  const rows = words.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table>${rows}</table>`;
}

/**
 * What is on the clipboard. Excel's text is exact; LibreOffice's is not, where line ends become spaces and nothing is
 * quoted, but its table is.
 */
export function wordsIn(data: DataTransfer): string[][] {
  const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
  return text === '' || isOfLibreOffice(html) ? fromHtml(html) : fromTsv(text);
}

function isOfLibreOffice(html: string): boolean {
  return /<meta name="generator" content="LibreOffice/i.test(html);
}

/** The first table of a page, as Excel and LibreOffice write one: a merged cell speaks in its first place alone. */
export function fromHtml(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return [];
  const taken = new Set<string>();
  return [...table.rows].map((row, down) => {
    const words: string[] = [];
    const skip = () => {
      while (taken.has(`${down} ${words.length}`)) words.push('');
    };
    for (const cell of row.cells) {
      skip();
      const at = words.length;
      words.push(said(cell));
      for (let y = 0; y < cell.rowSpan; y += 1)
        for (let x = 0; x < cell.colSpan; x += 1) taken.add(`${down + y} ${at + x}`);
      skip();
    }
    return words;
  });
}

/** The words of a cell. Their line ends are `<br>` and paragraphs; one in the source is none, and between two kanji nothing. */
function said(cell: HTMLTableCellElement): string {
  for (const element of cell.querySelectorAll('br, p + p, div + div')) element.before('\u2028');
  return onOneLine(cell.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** What was copied in Excel. The line end that Excel puts last is no row of its own. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [word, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(word);
    const isRowEnd = text[end] !== '\t';
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // A tab at the very end has an empty cell behind it.
    if (!isRowEnd && at >= text.length) row.push('');
    if (isRowEnd || at >= text.length) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** A cell from `at`, and where the sign behind it stands. */
function plain(text: string, at: number): [string, number] {
  let end = at;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end += 1;
  return [text.slice(at, end), end];
}

/** A quote that is never closed, or goes on after its end, is a quote that someone wrote. */
function quoted(text: string, at: number): [string, number] {
  let word = '';
  for (let place = at + 1; place < text.length; place += 1) {
    if (text[place] !== '"') word += text[place];
    else if (text[place + 1] === '"') {
      word += '"';
      place += 1;
    } else {
      const end = place + 1;
      return end >= text.length || '\t\r\n'.includes(text[end] ?? '') ? [word, end] : plain(text, at);
    }
  }
  return plain(text, at);
}
