/** How things are called in the language of the screens. */
import { useCallback } from 'react';
import type { Bilingual, OrganisationRef } from '@/ipc/contract';
import { useText } from '@/text/text';

/** English where it is written and asked for; Japanese is what always exists. */
export function useName(): (text: Bilingual) => string {
  const { lang } = useText();
  return useCallback((text) => (lang === 'en' ? (text.en ?? text.ja) : text.ja), [lang]);
}

/** For narrow places: 略称, in English the abbreviation; the full name as a title. */
export function ShortName({ organisation }: { organisation: OrganisationRef }) {
  const { lang } = useText();
  const name = useName();
  const short = lang === 'en' ? organisation.abbreviation : organisation.short;
  return <span title={name(organisation.name)}>{short ?? name(organisation.name)}</span>;
}
