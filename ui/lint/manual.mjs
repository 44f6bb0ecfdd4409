/**
 * What must hold between the screens, the manual and the pictures: every screen has a page in both languages that shows
 * it; the two languages say the same in the same places; no link or picture leads nowhere.
 * Run: node lint/manual.mjs [root of the clone]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const languages = ['ja', 'en'];
/** All pictures together, in bytes: everyone who clones carries them. */
const most = 3_600_000;

/** A page with what is compared and followed in it; code is neither. */
function read(path) {
  const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```$/gm, '```');
  const all = (pattern) => [...text.matchAll(pattern)];
  return {
    text,
    headings: all(/^(#{1,6}) /gm).map(([, marks]) => marks.length),
    rows: all(/^\|/gm).length,
    items: all(/^(?:-|\d+\.) /gm).length,
    pictures: all(/!\[([^\]]*)\]\(([^)]+)\)/g).map(([, says, from]) => ({ says, from })),
    links: all(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g).map(([, to]) => to),
  };
}

function ofPages(folder) {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(names.map((name) => [basename(name, '.md'), read(join(folder, name))]));
}

function alike(id, ja, en) {
  const out = [];
  if (ja.headings.join() !== en.headings.join())
    out.push(`${id}.md: headings ${ja.headings.join()} in ja, ${en.headings.join()} in en`);
  if (ja.rows !== en.rows) out.push(`${id}.md: ${ja.rows} table rows in ja, ${en.rows} in en`);
  if (ja.items !== en.items) out.push(`${id}.md: ${ja.items} list items in ja, ${en.items} in en`);
  if (ja.pictures.length !== en.pictures.length)
    out.push(`${id}.md: ${ja.pictures.length} pictures in ja, ${en.pictures.length} in en`);
  if (ja.links.join() !== en.links.join()) out.push(`${id}.md: links differ between ja and en`);
  return out;
}

/** What the reader in the app does not know would show as it is written. */
function unread(lang, id, { text, headings }) {
  const out = [];
  const tag = /<(?!kbd>|\/kbd>)[a-z/][^>]*>/i.exec(text);
  if (tag) out.push(`${lang}/${id}.md: ${tag[0]} is not read in the app`);
  if (/^ +(?:-|\d+\.) /m.test(text)) out.push(`${lang}/${id}.md: a list in a list is not read in the app`);
  if (headings[0] !== 1 || headings.lastIndexOf(1) !== 0)
    out.push(`${lang}/${id}.md: must begin with its one title`);
  if (headings.some((level, index) => level > 3 || level > (headings[index - 1] ?? 0) + 1))
    out.push(`${lang}/${id}.md: leaves out a level of heading`);
  return out;
}

function leads(folder, lang, id, { links, pictures }) {
  const here = join(folder, lang);
  return [
    ...links
      .filter((to) => !existsSync(join(here, to)))
      .map((to) => `${lang}/${id}.md: the link to ${to} leads nowhere`),
    ...pictures
      .filter(({ from }) => !existsSync(join(here, from)))
      .map(({ from }) => `${lang}/${id}.md: the picture ${from} is not there`),
    ...pictures
      .filter(({ from }) => !from.startsWith(`../images/${lang}/`))
      .map(({ from }) => `${lang}/${id}.md: ${from} is a picture of another language`),
    ...pictures
      .filter(({ says }) => says.trim() === '')
      .map(({ from }) => `${lang}/${id}.md: ${from} is not put into words`),
  ];
}

function ofPictures(folder, pages, scenes) {
  const shown = new Set(
    languages.flatMap((lang) =>
      [...pages[lang].values()].flatMap(({ pictures }) => pictures.map(({ from }) => from)),
    ),
  );
  const images = join(folder, 'images');
  const files = languages
    .map((lang) => join(images, lang))
    .filter((path) => existsSync(path))
    .flatMap((path) => readdirSync(path).map((name) => join(path, name)));
  const taken = new Set(scenes.filter(({ manual, clip }) => manual || clip).map(({ id }) => id));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return [
    ...files
      .map((file) => `../images/${basename(dirname(file))}/${basename(file)}`)
      .filter((path) => !shown.has(path))
      .map((path) => `${path}: no page shows it`),
    ...[...shown]
      .filter((path) => !taken.has(basename(path, '.webp')))
      .map((path) => `${path}: no scene makes it, so it would grow old`),
    ...(bytes > most ? [`images: ${bytes} bytes, more than ${most}`] : []),
  ];
}

/** Everything wrong, one sentence each; empty when all is well. */
export function faults(root, scenes) {
  const folder = join(root, 'docs/manual');
  const pages = Object.fromEntries(languages.map((lang) => [lang, ofPages(join(folder, lang))]));
  const screens = readdirSync(join(root, 'ui/src/pages')).filter((id) =>
    existsSync(join(root, 'ui/src/pages', id, 'page.tsx')),
  );
  const out = [];
  for (const screen of screens) {
    if (!scenes.some((scene) => scene.screen === screen)) out.push(`${screen}: no scene pictures it`);
    const own = new Set(scenes.filter((scene) => scene.screen === screen).map(({ id }) => id));
    for (const lang of languages) {
      const page = pages[lang].get(screen);
      if (!page) out.push(`${screen}: has no page in ${lang}`);
      else if (!page.pictures.some(({ from }) => own.has(basename(from, '.webp'))))
        out.push(`${lang}/${screen}.md: shows no picture of its screen`);
    }
  }
  for (const { id, screen } of scenes)
    if (!screens.includes(screen)) out.push(`scene ${id}: there is no screen ${screen}`);
  for (const [lang, other] of [languages, [...languages].reverse()]) {
    const listed = new Set(pages[lang].get('index')?.links);
    for (const [id, page] of pages[lang]) {
      if (!pages[other].has(id)) out.push(`${lang}/${id}.md: is missing in ${other}`);
      if (id !== 'index' && !listed.has(`${id}.md`)) out.push(`${lang}/${id}.md: is not in the contents`);
      out.push(...unread(lang, id, page), ...leads(folder, lang, id, page));
    }
  }
  for (const [id, ja] of pages.ja) {
    const en = pages.en.get(id);
    if (en) out.push(...alike(id, ja, en));
  }
  return [...out, ...ofPictures(folder, pages, scenes)];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const here = dirname(fileURLToPath(import.meta.url));
  const { scenes } = await import('../pictures/scenes.mjs');
  const found = faults(resolve(process.argv[2] ?? join(here, '../..')), scenes);
  for (const fault of found) console.error(fault);
  if (found.length > 0) process.exit(1);
}
