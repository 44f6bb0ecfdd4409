/**
 * Finding in the manual: as letters are typed, in Japanese without breaks between words; width, case and the two kana make
 * no difference. The manual is no record, so the core is not asked.
 */
import { type Block, type Line, textOf } from './markdown';
import type { Manual, ManualPage } from './pages';

/** Katakana as hiragana; width and case as NFKC and lower case have them. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** What is looked for: all of these. */
export function wordsOf(asked: string): readonly string[] {
  return folded(asked).split(/\s+/).filter(Boolean);
}

export type Mark = readonly [from: number, to: number];

/** Where the words stand in the text, in order and without overlap. */
export function marksIn(text: string, words: readonly string[]): readonly Mark[] {
  // A letter may become several by folding: each is traced back to the letter that it came from.
  const from: number[] = [];
  let whole = '';
  let at = 0;
  for (const letter of text) {
    const fold = folded(letter);
    for (let index = 0; index < fold.length; index += 1) from.push(at);
    whole += fold;
    at += letter.length;
  }
  from.push(at);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let place = whole.indexOf(word); place >= 0; place = whole.indexOf(word, place + word.length))
      found.push([from[place] ?? 0, from[place + word.length] ?? at]);
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([start], index) => found.slice(0, index).every(([, end]) => end <= start));
}

export interface Found {
  readonly page: ManualPage;
  /** The heading below which it stands; empty at the top of a page. */
  readonly heading: string;
  readonly excerpt: string;
}

/** A page up to the next heading is one place to find. */
interface Part {
  readonly page: ManualPage;
  readonly heading: string;
  readonly texts: readonly string[];
}

const linesOf = (block: Block): readonly Line[] => {
  switch (block.is) {
    case 'heading':
      return [];
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.map((row) => row.flatMap((cell, index) => (index ? [gap, ...cell] : cell)));
    case 'code':
      return [[{ is: 'code', text: block.text }]];
    case 'picture':
      return [];
  }
};
const gap = { is: 'text', text: ' ' } as const;

function partsOf(page: ManualPage): Part[] {
  const parts: (Part & { texts: string[] })[] = [];
  for (const block of page.blocks) {
    if (block.is === 'heading')
      parts.push({ page, heading: block.level === 1 ? '' : textOf(block.line), texts: [] });
    else parts.at(-1)?.texts.push(...linesOf(block).map(textOf));
  }
  return parts;
}

const around = 36;

/** Some text with the first of the words in it, not cut in the middle of a surrogate pair. */
function excerptOf(texts: readonly string[], words: readonly string[]): string {
  const text = texts.find((one) => marksIn(one, words).length > 0) ?? texts[0] ?? '';
  const at = marksIn(text, words)[0]?.[0] ?? 0;
  const letters = [...text.slice(Math.max(0, at - around)), ''];
  const cut = letters.slice(0, 3 * around).join('');
  return `${at > around ? '…' : ''}${cut}${letters.length > 3 * around ? '…' : ''}`;
}

/** The parts with all of the words; those with them in a title first, else in the order of the manual. */
export function findIn(manual: Manual, asked: string): readonly Found[] {
  const words = wordsOf(asked);
  if (words.length === 0) return [];
  const has = (text: string) => words.every((word) => marksIn(text, [word]).length > 0);
  const pages = manual.chapters.flatMap((chapter) => chapter.pages);
  const found = pages.flatMap(partsOf).flatMap((part) => {
    const name = `${part.page.title}\n${part.heading}`;
    if (!has(`${name}\n${part.texts.join('\n')}`)) return [];
    const rank = has(part.heading || part.page.title) ? 0 : has(name) ? 1 : 2;
    return [{ rank, page: part.page, heading: part.heading, excerpt: excerptOf(part.texts, words) }];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .map(({ page, heading, excerpt }) => ({ page, heading, excerpt }));
}
