/** The pages of the manual, from the same files that are read outside of the app. Their order is that of the contents page. */
import type { Lang } from '@/text/bundle';
import { type Block, readManual, textOf } from './markdown';

const sources = import.meta.glob<string>('@manual/{ja,en}/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('@manual/images/*/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface ManualPage {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The pages under one heading of the contents. */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly ManualPage[];
}

export interface Manual {
  readonly chapters: readonly Chapter[];
  readonly pages: ReadonlyMap<string, ManualPage>;
}

/** The page that lists the others. */
const contents = 'index';

function sourcesOf(lang: Lang): Map<string, string> {
  const all = Object.entries(sources).filter(([path]) => path.includes(`/${lang}/`));
  return new Map(all.map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.md'.length), text]));
}

function read(lang: Lang): Manual {
  const pages = new Map<string, ManualPage>();
  for (const [id, source] of sourcesOf(lang)) {
    const blocks = readManual(source);
    const first = blocks.find((block) => block.is === 'heading');
    pages.set(id, { id, title: first ? textOf(first.line) : id, blocks });
  }
  const chapters: { title: string; pages: ManualPage[] }[] = [];
  for (const block of pages.get(contents)?.blocks ?? []) {
    if (block.is === 'heading' && block.level === 2) chapters.push({ title: textOf(block.line), pages: [] });
    if (block.is !== 'list') continue;
    for (const line of block.items) {
      const page = pages.get(pageOf(line.find((one) => one.is === 'link')?.to ?? '') ?? '');
      if (page) chapters.at(-1)?.pages.push(page);
    }
  }
  return { chapters, pages };
}

const manuals = new Map<Lang, Manual>();

export function manualIn(lang: Lang): Manual {
  const known = manuals.get(lang) ?? read(lang);
  manuals.set(lang, known);
  return known;
}

/** The page that a link of another page leads to; `null` for what is not in the app. */
export function pageOf(to: string): string | null {
  return /^([a-z-]+)\.md$/.exec(to)?.[1] ?? null;
}

/** The address of a picture as the pages name it. */
export function pictureAt(from: string): string | undefined {
  const end = from.replace(/^\.\.\//, '/');
  return Object.entries(pictures).find(([path]) => path.endsWith(end))?.[1];
}
