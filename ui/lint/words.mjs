/**
 * The sentences and those who say them: a message that nobody says, one that is said and does not exist, one that is given
 * other values than it has places for, words that a component says by itself, and a refusal that names no way on.
 * What must hold between the two languages is tested in crate `text`. Run: node lint/words.mjs [root of the clone]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const kinds = new Set(['.ts', '.tsx', '.rs', '.typ', '.html']);

function* files(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'target' || name === 'dist') continue;
    if (statSync(path).isDirectory()) yield* files(path);
    else if (kinds.has(extname(name))) yield path;
  }
}

/** Comments out, strings kept: what is only spoken of is not said. */
const bare = (source) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Ids with the names of their values. */
function messagesOf(folder) {
  const out = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const entries = readFileSync(join(folder, name), 'utf8').split(/^(?=[a-z][a-z0-9-]* *=)/m);
    for (const entry of entries) {
      const id = /^([a-z][a-z0-9-]*) *=/.exec(entry)?.[1];
      if (!id) continue;
      const text = entry.replace(/^#.*$/gm, '');
      out.set(id, {
        before: out.get(id)?.file,
        file: name,
        text,
        values: new Set([...text.matchAll(/\$([A-Za-z_][\w-]*)/g)].map(([, value]) => value)),
      });
    }
  }
  return out;
}

/** Every text in the source that may be an id, as it is or with parts that are only known when it is said. */
function namesIn(source) {
  const texts = [...source.matchAll(/'([a-z][\w-]*)'|"([a-z][\w{}:.-]*)"|`([a-z][^`\s]*)`/g)];
  return texts.map(([, plain, double, template]) => plain ?? double ?? template);
}

const hole = /\$\{[^}]*\}|\{[^}]*\}/g;

/** The pattern of an id with holes; none where too little of it is known to say anything. */
function patternOf(name) {
  const parts = name.split(hole);
  if (parts.length < 2 || !/^(?!screen-$)[a-z-]+-/.test(parts[0] ?? '')) return null;
  return new RegExp(`^${parts.map((part) => part.replace(/[^\w-]/g, '\\$&')).join('[a-z0-9-]+')}$`);
}

/** Families whose last part is a token of the core: asked for by the family's name, such as `change-kind`. */
function familiesIn(source) {
  const called = [...source.matchAll(/\bword\(\s*"([a-z-]+)"|\bfamily="([a-z-]+)"/g)];
  return called.map(([, rust, screen]) => rust ?? screen);
}

/** The names of the values in `{ a, b: c }`; `null` where they cannot be read off. */
function givenIn(source, at) {
  const rest = source.slice(at);
  if (/^\s*\)/.test(rest)) return new Set();
  if (!/^\s*,\s*\{/.test(rest)) return null;
  let depth = 0;
  let key = '';
  const keys = new Set();
  let isKey = true;
  for (const letter of rest.slice(rest.indexOf('{'))) {
    if (/[{([]/.test(letter)) depth += 1;
    if (/[})\]]/.test(letter)) depth -= 1;
    if (depth === 0 || (depth === 1 && letter === ',')) {
      if (key.trim().startsWith('...')) return null;
      if (key.trim()) keys.add(key.trim());
      key = '';
      isKey = true;
      if (depth === 0) return keys;
    } else if (depth === 1 && letter === ':') isKey = false;
    else if (isKey && letter !== '{') key += letter;
  }
  return null;
}

function saidWrong(path, source, messages) {
  const out = [];
  for (const match of source.matchAll(/\bt\(\s*'([a-z][a-z0-9-]*)'/g)) {
    const [, id] = match;
    const message = messages.get(id);
    if (!message) {
      out.push(`${path}: says ${id}, and there is no such message`);
      continue;
    }
    const given = givenIn(source, match.index + match[0].length);
    if (given === null) continue;
    const lacks = [...message.values].filter((value) => !given.has(value));
    const extra = [...given].filter((value) => !message.values.has(value));
    if (lacks.length > 0) out.push(`${path}: ${id} is not given ${lacks.join(', ')}`);
    if (extra.length > 0) out.push(`${path}: ${id} has no place for ${extra.join(', ')}`);
  }
  return out;
}

/** Words between tags, or in what is read out or shown beside a control. Keys are named as they are printed. */
function ownWords(path, source, messages) {
  const without = source.replace(/<kbd[^>]*>[^<]*<\/kbd>/g, '');
  const between = [...without.matchAll(/>([^<>{}=;()&|]*[A-Za-z]{2}[^<>{}=;()&|]*)<\//g)];
  const beside = [
    ...without.matchAll(/\s(?:aria-label|title|placeholder|alt|label|hint|said)="([^"]*[A-Za-z]{2}[^"]*)"/g),
  ];
  return (
    [...between, ...beside]
      .map(([, words]) => words.trim())
      // What is handed on by its id is said elsewhere.
      .filter((words) => !messages.has(words))
      .map((words) => `${path}: says “${words}” by itself`)
  );
}

/** Everything wrong, one sentence each; empty when all is well. */
export function faults(root) {
  const locales = join(root, 'src-tauri/crates/text/locales');
  const messages = messagesOf(join(locales, 'ja'));
  const out = [];
  const names = new Set();
  const families = new Set();
  for (const file of ['ui/src', 'ui/test', 'src-tauri', 'tests'].flatMap((top) => [
    ...files(join(root, top)),
  ])) {
    const path = relative(root, file).split(sep).join('/');
    const source = bare(readFileSync(file, 'utf8'));
    const isTest = /\.test\.tsx?$|^ui\/test\/|^tests\/|\/tests?\/|\/tests\.rs$/.test(path);
    // Being tested is no use, and the gallery is no part of the product.
    if (isTest || path.startsWith('ui/src/gallery/')) continue;
    for (const name of namesIn(source)) {
      names.add(name);
      if (name.includes('-') && !name.startsWith('screen-')) families.add(name);
    }
    for (const family of familiesIn(source)) families.add(family);
    if (!path.startsWith('ui/src/')) continue;
    out.push(...saidWrong(path, source, messages));
    if (path.endsWith('.tsx')) out.push(...ownWords(path, source, messages));
  }
  const patterns = [...names].map(patternOf).filter(Boolean);
  const isSaid = (id) =>
    names.has(id) ||
    patterns.some((pattern) => pattern.test(id)) ||
    [...families].some((family) => id.startsWith(`${family}-`));
  for (const [id, { file, text, before }] of messages) {
    // The screens do not start with a message that is there twice.
    if (before) out.push(`${file}: ${id} is in ${before} too`);
    // What happened is half of it: the other half asks for something, or says that nothing is to be done.
    if (id.startsWith('failure-') && !/ください|必要はありません/.test(text))
      out.push(`${file}: ${id} names no way on`);
    // The glossary is whole: a word of it may wait for its screen.
    if (file !== 'terms.ftl' && !isSaid(id)) out.push(`${file}: nobody says ${id}`);
  }
  return out;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = faults(resolve(process.argv[2] ?? join(here, '../..')));
  for (const fault of found) console.error(fault);
  if (found.length > 0) process.exit(1);
}
