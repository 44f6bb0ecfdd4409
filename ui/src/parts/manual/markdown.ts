/**
 * The small Markdown in which the manual is written, as data: headings, paragraphs, lists, tables, code, pictures; within
 * a line bold, code, keys and links. What is not in it stays text; nothing is ever read as HTML but `<kbd>`.
 */

export type Inline =
  | { readonly is: 'text' | 'strong' | 'code' | 'key'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly to: string };

export type Line = readonly Inline[];

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly is: 'paragraph'; readonly line: Line }
  | { readonly is: 'list'; readonly numbered: boolean; readonly items: readonly Line[] }
  | { readonly is: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'picture'; readonly from: string; readonly says: string };

const within = /\*\*(.+?)\*\*|`([^`]+)`|<kbd>(.+?)<\/kbd>|\[([^\]]+)\]\(([^)]+)\)/g;

export function readLine(source: string): Line {
  const out: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(within)) {
    if (match.index > from) out.push({ is: 'text', text: source.slice(from, match.index) });
    const [whole, strong, code, key, text, to] = match;
    if (strong !== undefined) out.push({ is: 'strong', text: strong });
    else if (code !== undefined) out.push({ is: 'code', text: code });
    else if (key !== undefined) out.push({ is: 'key', text: key });
    else out.push({ is: 'link', text: text ?? '', to: to ?? '' });
    from = match.index + whole.length;
  }
  if (from < source.length) out.push({ is: 'text', text: source.slice(from) });
  return out;
}

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');

const cells = (row: string): Line[] =>
  row
    .slice(1, row.lastIndexOf('|'))
    .split('|')
    .map((cell) => readLine(cell.trim()));

const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/;
const point = /^- +(.*)$/;
const step = /^\d+\. +(.*)$/;

export function readManual(source: string): readonly Block[] {
  const out: Block[] = [];
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  /** Takes the lines from here on for which `fits` holds. */
  const run = (at: number, fits: (line: string) => boolean): string[] => {
    let end = at;
    while (end < lines.length && fits(lines[end] ?? '')) end += 1;
    return lines.slice(at, end);
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    const shown = picture.exec(line);
    if (line.trim() === '') {
      at += 1;
    } else if (heading) {
      const level = (heading[1] ?? '#').length as 1 | 2 | 3;
      out.push({ is: 'heading', level, line: readLine(heading[2] ?? '') });
      at += 1;
    } else if (shown) {
      out.push({ is: 'picture', says: shown[1] ?? '', from: shown[2] ?? '' });
      at += 1;
    } else if (line.startsWith('```')) {
      const taken = run(at + 1, (next) => !next.startsWith('```'));
      out.push({ is: 'code', text: taken.join('\n') });
      at += taken.length + 2;
    } else if (line.startsWith('|')) {
      const [head = '', , ...rows] = run(at, (next) => next.startsWith('|'));
      out.push({ is: 'table', head: cells(head), rows: rows.map(cells) });
      at += rows.length + 2;
    } else if (point.test(line) || step.test(line)) {
      const item = step.test(line) ? step : point;
      const taken = run(at, (next) => item.test(next));
      const items = taken.map((one) => readLine(item.exec(one)?.[1] ?? ''));
      out.push({ is: 'list', numbered: item === step, items });
      at += taken.length;
    } else {
      out.push({ is: 'paragraph', line: readLine(line) });
      at += 1;
    }
  }
  return out;
}
