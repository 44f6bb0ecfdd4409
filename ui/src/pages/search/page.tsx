/** 検索: everything in which words are, by kind, with how many of each; the address holds words and kinds. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Noun } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { nouns } from '@/parts/hit';
import { usePlace } from '@/state/place';
import { rememberSearch, useRecentSearches } from '@/state/recent';
import { useText } from '@/text/text';
import { Results } from './results';

/** What can be moved to by arrows, in the order of the page. */
const stops = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('.search-results a, .search-results button') ?? []),
];

/** The text of the field and the words of the address. Words that were not typed here, as from a link, go into the field. */
function useWords() {
  const { search, go } = usePlace();
  const words = search.text === undefined ? '' : String(search.text);
  const [typed, type] = useState(words);
  const [seen, setSeen] = useState(words);
  // Addresses arrive later than letters: an older one that was typed here must not take the newer letters away.
  const own = useRef(new Set<string>());
  if (words !== seen) {
    setSeen(words);
    if (!own.current.has(words) && typed.trim() !== words) type(words);
  }
  useEffect(() => {
    if (typed.trim() === words) own.current.clear();
  }, [typed, words]);
  const look = (text: string) => {
    const next = text.trim();
    own.current.add(next);
    go({ search: { ...search, text: next || undefined }, replace: true });
  };
  return { words, typed, type, look };
}

function useKinds() {
  const { search, go } = usePlace();
  const named = String(search.kind ?? '').split(',');
  const kinds = nouns.filter((noun) => named.includes(noun));
  const toggle = (noun: Noun, isOn: boolean) => {
    const next = nouns.filter((one) => (one === noun ? isOn : kinds.includes(one)));
    go({ search: { ...search, kind: next.join(',') || undefined }, replace: true });
  };
  return { kinds, toggle };
}

export default function SearchPage() {
  const { t } = useText();
  const { words, typed, type, look } = useWords();
  const { kinds, toggle } = useKinds();
  const frame = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const group = t('screen-search');
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };
  const choose = (text: string) => {
    type(text);
    look(text);
    toField();
  };
  useShortcuts([
    { keys: '/', label: t('screen-search-keys-field'), group, run: toField },
    { keys: 'Escape', label: t('screen-search-keys-field'), group, run: toField },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = stops(frame.current);
    const at = all.indexOf(event.target as HTMLElement);
    if (at === -1 && event.target !== field.current) return;
    event.preventDefault();
    const next = all[at + step];
    if (next) next.focus();
    else if (step < 0) toField();
  };
  return (
    <section
      ref={frame}
      className="page-plain page-wide search"
      aria-labelledby="page-title"
      onKeyDown={onKeyDown}
    >
      <h1 id="page-title">{t('screen-search')}</h1>
      <div className="page-filters" role="search">
        <TextField
          label={t('screen-search-field')}
          placeholder={t('screen-search-placeholder')}
          type="search"
          value={typed}
          onChange={type}
          onSearch={look}
          onEnter={() => {
            rememberSearch(words);
            stops(frame.current)[0]?.focus();
          }}
          inputRef={field}
          autoFocus
        />
      </div>
      {words === '' ? (
        <Teaching onChoose={choose} />
      ) : (
        <Results words={words} kinds={kinds} onKind={toggle} />
      )}
    </section>
  );
}

/** Before anything is looked for: what is searched, and what was looked for since the window was opened. */
function Teaching({ onChoose }: { onChoose: (text: string) => void }) {
  const { t } = useText();
  const recent = useRecentSearches();
  return (
    <>
      <EmptyState title={t('screen-search-empty')}>
        <p>{t('screen-search-empty-what')}</p>
        <p>{t('screen-search-empty-how')}</p>
      </EmptyState>
      {recent.length > 0 && (
        <section className="search-results" aria-labelledby="search-recent">
          <h2 id="search-recent">{t('screen-search-recent')}</h2>
          <ul className="page-chips">
            {recent.map((text) => (
              <li key={text}>
                <Button rank="tertiary" onPress={() => onChoose(text)}>
                  {text}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
