/**
 * Which folder may import which, and what else the compiler does not see: cycles, words and colours in
 * components, message ids that are in no .ftl file. Run: node lint/imports.mjs [root of src] [locales]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Folder → folders it may import besides itself. `main` is the entry file. */
const floors = {
  style: [],
  text: [],
  kit: ['text', 'style'],
  ipc: [],
  state: ['ipc', 'text'],
  parts: ['kit', 'text', 'state', 'ipc'],
  pages: ['parts', 'kit', 'text', 'state', 'ipc'],
  gallery: ['app', 'parts', 'kit', 'text', 'state', 'ipc'],
  app: ['pages', 'parts', 'kit', 'text', 'state', 'ipc', 'gallery', 'style'],
  main: ['app', 'kit', 'style', 'state', 'gallery'],
};
/** Of `ipc`, parts and pages see the contract and failures; asking goes through `state`. */
const typesOfIpc = /^ipc\/(contract|failure|gen\/.*)$/;
const importing =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (['.ts', '.tsx'].includes(extname(name))) yield path;
  }
}

/** Comments out, strings kept: what is said in a comment imports nothing. */
const bare = (source) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const folderOf = (path) => (path.includes('/') ? path.split('/')[0] : 'main');
const isTest = (path) => /\.test\.tsx?$/.test(path);

function target(root, from, specifier) {
  const base = specifier.startsWith('@/')
    ? join(root, specifier.slice(2))
    : specifier.startsWith('.')
      ? resolve(dirname(join(root, from)), specifier)
      : null;
  if (base === null) return null;
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map((end) => base + end)
    .find((path) => existsSync(path) && statSync(path).isFile());
  return relative(root, found ?? base)
    .split(sep)
    .join('/');
}

function cycles(graph) {
  const found = [];
  const state = new Map();
  const visit = (node, trail) => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      found.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
      return;
    }
    state.set(node, 'open');
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    state.set(node, 'done');
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

function messageIds(locales, language) {
  const folder = join(locales, language);
  if (!existsSync(folder)) return new Set();
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.ftl'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^([a-z][a-z0-9-]*)\s*=/gm)])
    .map((match) => match[1]);
  return new Set(ids);
}

/** Everything wrong, one sentence each; empty when all is well. */
export function faults(root, locales) {
  const out = [];
  const graph = new Map();
  const ids = { ja: messageIds(locales, 'ja'), en: messageIds(locales, 'en') };
  for (const file of files(root)) {
    const path = relative(root, file).split(sep).join('/');
    const folder = folderOf(path);
    if (path.startsWith('ipc/gen/')) continue;
    const source = bare(readFileSync(file, 'utf8'));
    const allowed = floors[folder];
    if (!allowed) {
      out.push(`${path}: folder "${folder}" has no floor in lint/imports.mjs`);
      continue;
    }
    const edges = [];
    for (const match of source.matchAll(importing)) {
      const specifier = match[1] ?? match[2];
      const mock =
        specifier === '@tauri-apps/api/mocks'
          ? isTest(path) || folder === 'gallery'
          : specifier === '@tauri-apps/api/event' && folder === 'gallery';
      if (specifier.startsWith('@tauri-apps') && folder !== 'ipc' && !mock)
        out.push(`${path}: only ipc may import ${specifier}`);
      const to = target(root, path, specifier);
      if (to === null) continue;
      // Code that is loaded later is no cycle at load time.
      if (match[1]) edges.push(to);
      const other = folderOf(to);
      if (other !== folder && !allowed.includes(other) && !isTest(path)) {
        out.push(`${path}: ${folder} may not import ${other} (${specifier})`);
      }
      const seesTypesOnly = folder === 'parts' || folder === 'pages';
      if (other === 'ipc' && seesTypesOnly && !typesOfIpc.test(to.replace(/\.tsx?$/, ''))) {
        out.push(`${path}: ${folder} may import only ipc/contract, ipc/failure and ipc/gen (${specifier})`);
      }
      if (folder === 'pages' && other === 'pages' && path.split('/')[1] !== to.split('/')[1]) {
        out.push(`${path}: a page may not import another page (${specifier})`);
      }
    }
    graph.set(path, edges);
    if (isTest(path) || folder === 'gallery') continue;
    if (folder !== 'text' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(source)) {
      out.push(`${path}: Japanese words belong in screen.ftl, not in a component`);
    }
    if (/#[0-9a-f]{3,8}\b['"\s;]|\b(?:rgba?|hsla?|oklch)\(/i.test(source)) {
      out.push(`${path}: colours belong in style/tokens.css`);
    }
    for (const match of source.matchAll(/\bt\(\s*['"]([^'"]+)['"]/g)) {
      for (const language of ['ja', 'en']) {
        if (!ids[language].has(match[1])) out.push(`${path}: no message "${match[1]}" in ${language}`);
      }
    }
  }
  for (const cycle of cycles(graph)) out.push(`cycle: ${cycle}`);
  return out;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = faults(
    resolve(process.argv[2] ?? join(here, '../src')),
    resolve(process.argv[3] ?? join(here, '../../src-tauri/crates/text/locales')),
  );
  for (const fault of found) console.error(fault);
  if (found.length > 0) process.exit(1);
}
