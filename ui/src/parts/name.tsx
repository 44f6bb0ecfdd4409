/** How things are called in the language of the screens. */
import { useCallback } from 'react';
import type { Bilingual, OrganisationRef } from '@/ipc/contract';
import { topBody } from '@/text/body';
import { useText } from '@/text/text';

/** English where it is written and asked for; Japanese is what always exists. */
export function useName(): (text: Bilingual) => string {
  const { lang } = useText();
  return useCallback((text) => (lang === 'en' ? (text.en ?? text.ja) : text.ja), [lang]);
}

/** A workstream, as it is spoken of: its code, where it has one, and its title. */
export function useTitle(): (workstream: { code: string | null; title: Bilingual }) => string {
  const name = useName();
  return useCallback(({ code, title }) => [code, name(title)].filter(Boolean).join(' '), [name]);
}

/** For narrow places: the ministry, by 略称, in English by abbreviation, else by name; the full name as a title. */
export function ShortName({ organisation }: { organisation: OrganisationRef }) {
  const { lang } = useText();
  const name = useName();
  const short = lang === 'en' ? organisation.abbreviation : organisation.short;
  const full = name(organisation.name);
  return <span title={full}>{short ?? topBody(full)}</span>;
}
