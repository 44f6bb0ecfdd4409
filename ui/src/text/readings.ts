/**
 * How words that are looked for by name are read, and what may be typed for them: the word itself in either language,
 * its kana, the kana in Latin letters of either system, the first letters of the English. Records are found by the core.
 */
import { sentence } from './bundle';

/** By message id. */
const kana: Readonly<Record<string, string>> = {
  'health-on-track': 'じゅんちょう',
  'health-at-risk': 'ようちゅうい',
  'health-off-track': 'ちえん',
  'health-not-started': 'みちゃくしゅ',
  'health-completed': 'かんりょう',
  'pillar-critical-products': 'じゅうようぶっしのあんていてきなきょうきゅうのかくほ',
  'pillar-core-infrastructure': 'きかんいんふらえきむのあんていてきなていきょうのかくほ',
  'pillar-critical-technology': 'せんたんてきなじゅうようぎじゅつのかいはつしえん',
  'pillar-patent-non-disclosure': 'とっきょしゅつがんのひこうかい',
  'pillar-outside-act': 'すいしんほうのわくがい',
  'screen-chase': 'とくそく',
  'cadence-weekly': 'まいしゅう',
  'cadence-monthly': 'まいつき',
  'cadence-quarterly': 'しはんきごと',
  'cadence-on-demand': 'ずいじ',
  'screen-today': 'きょう',
  'screen-workstreams': 'しさく',
  'screen-coverage': 'しょかん',
  'screen-findings': 'しょけん',
  'screen-timeline': 'こうてい',
  'screen-dependencies': 'いぞんかんけい',
  'screen-milestone-add': 'こうていをもうける',
  'screen-dependencies-open': 'いぞんかんけいず',
  'screen-meetings': 'かいぎ',
  'screen-actions': 'たいおうじこう',
  'screen-command-meeting-plan': 'かいぎをよてい',
  'screen-command-actions-mine': 'じぶんのたいおうじこう',
  'screen-command-actions-late': 'きげんちょうかのたいおうじこう',
  'screen-command-decisions-idle': 'たいおうじこうのないけってい',
  'screen-reports': 'ほうこく',
  'screen-topics': 'わくぐみ しゅだい',
  'screen-organisations': 'そしき',
  'screen-handover': 'ひきつぎ',
  'screen-import': 'とりこみ',
  'screen-activity': 'りれき',
  'screen-settings': 'せってい',
  'screen-help': 'へるぷ',
  'screen-search': 'けんさく',
  'screen-view-all': 'すべて',
  'screen-view-mine': 'じぶんのたんとう',
  'screen-view-ministry': 'じふしょうのしゅかん',
  'screen-view-off-track': 'ちえん',
  'screen-view-stale': 'こうしんなし',
  'screen-view-due': 'こんしゅうきげん',
  'screen-view-unsettled': 'しゅかんみてい きょうごう',
  'screen-view-changed': 'さいきんのへんこう',
  'screen-status-log': 'しんちょくをきろく',
  'screen-status-confirm': 'へんこうなし',
  'screen-assign': 'しょかんをわりあてる',
  'screen-bulk-confirm': 'へんこうなし',
  'screen-bulk-status': 'しんちょく',
  'screen-bulk-assign': 'しゅかん',
  'screen-bulk-topic': 'しゅだい',
  'screen-bulk-field': 'こうもく',
  'screen-bulk-close': 'しゅうりょう',
  'screen-command-history': 'りれきをひらく',
  'screen-command-copy-answer': 'ようてんをこぴー',
  'screen-command-copy-link': 'りんくをこぴー',
  'screen-command-as-of': 'ひょうじするじてんをえらぶ じてん',
  'screen-as-of-today': 'きょうにもどす',
  'screen-keys-lock': 'ろっくする',
  'screen-keys-undo': 'もとにもどす',
  'screen-keys-redo': 'やりなおす',
  'screen-top-language': 'げんごをきりかえる',
  'screen-command-days-wareki': 'ひづけ われき',
  'screen-command-days-western': 'ひづけ せいれき',
  'screen-command-days-both': 'ひづけ へいき',
  'screen-top-theme-light': 'はいしょく あかるい',
  'screen-top-theme-dark': 'はいしょく くらい だーく',
  'screen-top-theme-system': 'はいしょく しすてむ',
  'screen-keys-zoom-in': 'ひょうじをかくだい かくだい',
  'screen-keys-zoom-out': 'ひょうじをしゅくしょう しゅくしょう',
  'screen-keys-zoom-plain': 'ひょうじばいりつをもとにもどす',
  'screen-command-density-compact': 'ぎょうかん つめる',
  'screen-command-density-comfortable': 'ぎょうかん ひょうじゅん',
  'screen-keys-sheet': 'このいちらんをひらく きー',
};

/** Width, case and katakana against hiragana make no difference. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

/** Kana by its vowel: the consonants in the order of あいうえお, in Hepburn, and in the official system where it differs. */
const rows: readonly (readonly [kana: string, hepburn: string, official?: string])[] = [
  ['あいうえお', 'a i u e o'],
  ['かきくけこ', 'ka ki ku ke ko'],
  ['がぎぐげご', 'ga gi gu ge go'],
  ['さしすせそ', 'sa shi su se so', 'sa si su se so'],
  ['ざじずぜぞ', 'za ji zu ze zo', 'za zi zu ze zo'],
  ['たちつてと', 'ta chi tsu te to', 'ta ti tu te to'],
  ['だぢづでど', 'da ji zu de do', 'da di du de do'],
  ['なにぬねの', 'na ni nu ne no'],
  ['はひふへほ', 'ha hi fu he ho', 'ha hi hu he ho'],
  ['ばびぶべぼ', 'ba bi bu be bo'],
  ['ぱぴぷぺぽ', 'pa pi pu pe po'],
  ['まみむめも', 'ma mi mu me mo'],
  ['やゆよ', 'ya yu yo'],
  ['らりるれろ', 'ra ri ru re ro'],
  ['わをん', 'wa o n', 'wa wo n'],
];
type System = 'hepburn' | 'official';
const latin = (system: System): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(([signs, hepburn, official]) => {
      const words = (system === 'official' ? (official ?? hepburn) : hepburn).split(' ');
      return [...signs].map((sign, at) => [sign, words[at] ?? ''] as const);
    }),
  );
const systems = { hepburn: latin('hepburn'), official: latin('official') };
const small: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };

/** Hiragana in Latin letters; long vowels as they are written, marks of length left out. */
export function inLatin(reading: string, system: System): string {
  let out = '';
  let doubles = false;
  for (const sign of reading) {
    const vowel = small[sign];
    if (vowel) {
      // し + ゃ: sha, in the official system sya; き + ゃ: kya in both.
      const stem = out.replace(/i$/, '');
      out = stem + (/(?:sh|ch|j)$/.test(stem) ? vowel : `y${vowel}`);
    } else if (sign === 'っ') doubles = true;
    else if (sign !== 'ー') {
      const syllable = systems[system].get(sign) ?? sign;
      out += doubles ? (syllable.startsWith('ch') ? 't' : (syllable[0] ?? '')) + syllable : syllable;
      doubles = false;
    }
  }
  return out;
}

const known = new Map<string, readonly string[]>();

/** The word of a message in both languages, its kana, and these in Latin letters; folded. */
function namesOf(id: string): readonly string[] {
  const readings = (kana[id] ?? '')
    .split(' ')
    .flatMap((one) => [one, inLatin(one, 'hepburn'), inLatin(one, 'official')]);
  return [sentence('ja', id), sentence('en', id), ...readings].map(folded).filter(Boolean);
}

/** All that may be typed for the word of a message, folded: its names, and the first letters of the English. */
function waysOf(id: string): readonly string[] {
  const before = known.get(id);
  if (before) return before;
  const initials = sentence('en', id)
    .split(/[^\p{L}\d]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  const ways = [...namesOf(id), ...(initials.length > 1 ? [folded(initials)] : [])];
  known.set(id, ways);
  return ways;
}

/** 0 where it begins so, 1 where it is in it; a letter or two of Latin are in nearly everything, and must begin it. */
function rankOf(typed: string, ways: readonly string[]): 0 | 1 | null {
  const sought = folded(typed.trim());
  if (ways.some((way) => way.startsWith(sought))) return 0;
  if (/^[a-z]{1,2}$/.test(sought)) return null;
  return ways.some((way) => way.includes(sought)) ? 1 : null;
}

/** How well what is typed names the word of a message; `null` where it does not. `also` are further names. */
export function namedBy(typed: string, id: string, also: readonly string[] = []): 0 | 1 | null {
  return rankOf(typed, [...waysOf(id), ...also.map(folded)]);
}

/** Whether what is typed is all of the word of a message, in one of the ways to write it. */
export function isNamed(typed: string, id: string): boolean {
  return namesOf(id).includes(folded(typed.trim()));
}

/** The same for a name that a person gave: as it is written, and its kana in Latin letters. */
export function calledBy(typed: string, name: string): 0 | 1 | null {
  const word = folded(name);
  return rankOf(typed, [word, inLatin(word, 'hepburn'), inLatin(word, 'official')]);
}

/** Those that are named, the ones that begin so first, else in their order. */
export function narrowedBy<T>(all: readonly T[], how: (one: T) => 0 | 1 | null): readonly T[] {
  const fits = all.map((one) => [one, how(one)] as const);
  return [0, 1].flatMap((rank) => fits.filter(([, is]) => is === rank).map(([one]) => one));
}
