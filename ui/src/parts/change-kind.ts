/** What happened, by the kind of change; a kind of a newer version is called by its name. */
import { useCallback } from 'react';
import { hasSentence } from '@/text/bundle';
import { useText } from '@/text/text';

export function useKind(): (kind: string) => string {
  const { t, lang } = useText();
  return useCallback(
    (kind) => {
      const id = `change-kind-${kind.replaceAll('.', '-')}`;
      return hasSentence(lang, id) ? t(id) : kind;
    },
    [t, lang],
  );
}
