/**
 * Takes the pictures of scenes.mjs, from the gallery's build, in Chromium: both languages, light and dark, at
 * 1280 × 800 and as at 200 %. Those that the manual shows are made anew in docs/manual/images, where they look different. The
 * clock stands, nothing moves, the core is made of data: the same sources give the same pictures. A screen that reports an
 * error is no picture.
 * Run: cargo xtask pictures [--only WORD] [--manual]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { scenes } from './scenes.mjs';

const ui = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(ui, '..');
const out = join(root, 'target/pictures');
const ofManual = join(root, 'docs/manual/images');
const languages = ['ja', 'en'];
/** In the window of most laptops, and what is left of it to someone who reads at twice the size. */
const sizes = [
  { name: '100', width: 1280, height: 800, scale: 1 },
  { name: '200', width: 640, height: 400, scale: 2 },
];
/** Narrower than the window, so that words are still read where the manual shows it smaller. */
const page = { name: 'manual', width: 1080, height: 660, scale: 1 };
/** The gallery's core was asked last at this moment. */
const now = new Date('2026-11-24T10:32:00+09:00');

function wordsOf(lang) {
  const folder = join(root, 'src-tauri/crates/text/locales', lang);
  const lines = readdirSync(folder).flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/^([a-z][a-z0-9-]*) = (.+)$/gm),
  ]);
  const words = new Map(lines.map(([, id, text]) => [id, text]));
  return (id) => {
    const text = words.get(id);
    if (!text) throw new Error(`no message ${id} in ${lang}`);
    return text;
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The gallery as it would be shipped, under the content policy that is shipped. */
async function serve() {
  const outDir = join(out, '.site');
  const quiet = { root: ui, mode: 'gallery', logLevel: 'warn' };
  await build({ ...quiet, build: { outDir, emptyOutDir: true } });
  const port = await freePort();
  const server = await preview({ ...quiet, build: { outDir }, preview: { port, strictPort: true } });
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** One context for all pictures that look alike: fonts and code are read once. */
function contextOf(browser, { lang, theme, size }) {
  return browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    locale: lang === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    colorScheme: theme,
  });
}

async function show(context, address, scene, { lang, theme }) {
  const tab = await context.newPage();
  tab.setDefaultTimeout(20_000);
  const wrong = [];
  tab.on('pageerror', (error) => wrong.push(String(error)));
  tab.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  // What a scene before left behind must not be seen in this one.
  await tab.addInitScript(() => localStorage.clear());
  await tab.clock.setFixedTime(now);
  const begins = scene.begins ? `${scene.begins}&` : '';
  await tab.goto(`${address}/?${begins}lang=${lang}&theme=${theme}#${scene.at ?? '/'}`);
  await tab.locator('h1').first().waitFor();
  const say = wordsOf(lang);
  for (const step of scene.steps) await step(tab, say);
  await tab.locator(scene.shows).first().waitFor();
  await tab.evaluate(() => document.fonts.ready);
  // What is still being asked or drawn ends before the picture: some frames without a change of the page.
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        let still = 0;
        const watch = new MutationObserver(() => {
          still = 0;
        });
        watch.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        const frame = () => {
          still += 1;
          if (still <= 8) return requestAnimationFrame(frame);
          watch.disconnect();
          return resolve();
        };
        requestAnimationFrame(frame);
      }),
  );
  return { tab, wrong };
}

/** Whether two pictures look alike: edges of letters may differ by a shade from one drawing to the next. */
async function isAlike(browser, before, after) {
  const tab = await browser.newPage();
  const alike = await tab.evaluate(
    async (sources) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (one.width !== other.width || one.height !== other.height) return false;
      return one.data.every((shade, index) => Math.abs(shade - other.data[index]) < 32);
    },
    [before, after].map((picture) => `data:image/webp;base64,${picture.toString('base64')}`),
  );
  await tab.close();
  return alike;
}

/** Writes the picture of the manual, unless the one that is there looks alike: history keeps every one for ever. */
async function keep(browser, path, picture) {
  if (existsSync(path) && (await isAlike(browser, readFileSync(path), picture))) return;
  writeFileSync(path, picture);
}

/** Chromium's own encoder, so that no other tool is needed. */
async function smaller(browser, png) {
  const tab = await browser.newPage();
  const webp = await tab.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d').drawImage(image, 0, 0);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 })).arrayBuffer(),
      );
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await tab.close();
  return Buffer.from(webp, 'base64');
}

/** Some air around the part that is shown. */
async function clipOf(tab, selector, size) {
  const box = await tab.locator(selector).first().boundingBox();
  const air = 12;
  const x = Math.max(0, box.x - air);
  const y = Math.max(0, box.y - air);
  return {
    x,
    y,
    width: Math.min(size.width - x, box.width + 2 * air),
    height: Math.min(size.height - y, box.height + 2 * air),
  };
}

/** Groups of pictures that look alike, each with its scenes. */
function orders({ only, manual }) {
  const wanted = scenes.filter(({ id }) => !only || id.includes(only));
  const looks = languages.flatMap((lang) => [
    ...(manual ? [] : ['light', 'dark'].flatMap((theme) => sizes.map((size) => ({ lang, theme, size })))),
    { lang, theme: 'light', size: page },
  ]);
  const groups = looks.map((look) => ({
    look,
    wanted: wanted.filter((scene) => look.size !== page || scene.manual || scene.clip),
  }));
  if (groups.every((group) => group.wanted.length === 0)) throw new Error(`no scene is named like "${only}"`);
  return groups;
}

async function take(browser, context, address, scene, look) {
  const { tab, wrong } = await show(context, address, scene, look);
  const isPage = look.size === page;
  const clip = isPage && scene.clip ? { clip: await clipOf(tab, scene.clip, page) } : {};
  const png = await tab.screenshot({ animations: 'disabled', ...clip });
  await tab.close();
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  const folder = isPage
    ? join(ofManual, look.lang)
    : join(out, `${look.lang}-${look.theme}-${look.size.name}`);
  mkdirSync(folder, { recursive: true });
  if (isPage) await keep(browser, join(folder, `${scene.id}.webp`), await smaller(browser, png));
  else writeFileSync(join(folder, `${scene.id}.png`), png);
}

function asked(words) {
  const at = words.indexOf('--only');
  const known = words.filter(
    (word, index) => word !== '--manual' && index !== at && (at < 0 || index !== at + 1),
  );
  if (known.length > 0 || (at >= 0 && !words[at + 1])) throw new Error(`unknown words: ${words.join(' ')}`);
  return { only: at >= 0 ? words[at + 1] : null, manual: words.includes('--manual') };
}

const wanted = asked(process.argv.slice(2));
const queue = orders(wanted);
if (!wanted.only && !wanted.manual) rmSync(out, { recursive: true, force: true });
const site = await serve();
const browser = await chromium.launch({
  executablePath: process.env.RENKEI_CHROMIUM ?? '/usr/bin/chromium',
  // Letters of the same shape everywhere, whatever the machine's screen.
  args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text', '--disable-partial-raster'],
});
const failed = [];
let taken = 0;
const work = async () => {
  for (let group = queue.shift(); group; group = queue.shift()) {
    const { look } = group;
    const context = await contextOf(browser, look);
    for (const scene of group.wanted) {
      await take(browser, context, site.address, scene, look).then(
        () => {
          taken += 1;
        },
        (error) => {
          const what = error.message.split('\n').slice(0, 4).join('\n');
          failed.push(`${look.lang}-${look.theme}-${look.size.name} ${scene.id}: ${what}`);
        },
      );
    }
    await context.close();
  }
};
await Promise.all([work(), work()]);
await browser.close();
await site.close();
console.log(`${taken} pictures in target/pictures and docs/manual/images`);
for (const one of failed) console.error(one);
process.exit(failed.length > 0 ? 1 : 0);
