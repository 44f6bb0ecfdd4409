/** The words of the product: the same .ftl files that the core reads. No sentence lives in a component. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Lang = 'ja' | 'en';
export type Args = Record<string, FluentVariable>;

const files = {
  ja: import.meta.glob<string>('@locales/ja/*.ftl', { query: '?raw', import: 'default', eager: true }),
  en: import.meta.glob<string>('@locales/en/*.ftl', { query: '?raw', import: 'default', eager: true }),
};

/** Builds a bundle from sources; throws on a duplicate id or a syntax error, so that tests see it. */
export function bundleOf(lang: Lang, sources: Iterable<string>): FluentBundle {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const source of sources) {
    const errors = bundle.addResource(new FluentResource(source));
    if (errors.length > 0) throw errors[0];
  }
  return bundle;
}

const bundles: Record<Lang, FluentBundle> = {
  ja: bundleOf('ja', Object.values(files.ja)),
  en: bundleOf('en', Object.values(files.en)),
};

/**
 * The sentence for `id`. Falls back to Japanese, then to the id itself: a missing sentence must be
 * visible, not blank (the import lint refuses ids that are in no file, so this is for ids from the core).
 */
export function sentence(lang: Lang, id: string, args?: Args): string {
  for (const bundle of [bundles[lang], bundles.ja]) {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) return bundle.formatPattern(pattern, args, []);
  }
  return id;
}

export function hasSentence(lang: Lang, id: string): boolean {
  return Boolean(bundles[lang].getMessage(id)?.value);
}
