/** What was found: chips with how many of each kind, and below each kind its hits, the newest first. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { AnswerOf, Hit, Noun } from '@/ipc/contract';
import { failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { Chip } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { HitTitle, isInTitle, Marked, nouns, useFieldName, usePlaceOfHit } from '@/parts/hit';
import { useOpenRecord } from '@/parts/open-record';
import { optionsOf } from '@/state/cache';
import { rememberSearch } from '@/state/recent';
import { useText } from '@/text/text';

/** Hits of a kind: a few where there are other kinds too, more at each request, and never more than the door gives. */
const few = 5;
const step = 50;
const most = 200;

type Search = { query: 'search'; text: string; kinds: Noun[]; limit: number; count: true };
type Found = AnswerOf<Search>;

/** One question a kind: the kinds are counted each for itself, and none hides behind a more frequent one. */
function useFound(words: string, limitOf: (kind: Noun) => number) {
  const answers = useQueries({
    queries: nouns.map((kind) =>
      optionsOf<Search>({ query: 'search', text: words, kinds: [kind], limit: limitOf(kind), count: true }),
    ),
  });
  // While letters are typed the list stays until the next one is there: it must not vanish at each of them.
  const before = useRef(new Map<Noun, Found>());
  useEffect(() => {
    for (const [index, kind] of nouns.entries()) {
      const data = answers[index]?.data;
      if (data) before.current.set(kind, data);
    }
  });
  const error = answers.find((answer) => answer.error)?.error;
  return {
    of: (kind: Noun): Found | undefined => answers[nouns.indexOf(kind)]?.data ?? before.current.get(kind),
    isSettled: answers.every((answer) => !answer.isPending),
    failure: error ? failureOf(error) : null,
  };
}

interface ResultsProps {
  words: string;
  /** Only these; all where empty. */
  kinds: readonly Noun[];
  onKind: (kind: Noun, isOn: boolean) => void;
}

export function Results({ words, kinds, onKind }: ResultsProps) {
  const { t } = useText();
  const [limits, setLimits] = useState<Partial<Record<Noun, number>>>({});
  const isShown = (kind: Noun) => kinds.length === 0 || kinds.includes(kind);
  const limitOf = (kind: Noun) => limits[kind] ?? (kinds.length === 1 && isShown(kind) ? step : few);
  const found = useFound(words, limitOf);
  if (found.failure) return <FailureNote failure={found.failure} />;
  const counts = nouns.map((kind) => found.of(kind)?.total ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shown = nouns.filter((kind) => isShown(kind) && (found.of(kind)?.total ?? 0) > 0);
  return (
    <>
      <div className="search-head">
        <p role="status" className="text-quiet tabular-nums">
          {found.isSettled && t('screen-search-found', { text: words, count: total })}
        </p>
        <fieldset className="page-chips" aria-label={t('screen-search-kinds')}>
          {nouns.map((kind, index) => (
            <Chip
              key={kind}
              count={counts[index] ?? null}
              isOn={kinds.includes(kind)}
              onChange={(isOn) => onKind(kind, isOn)}
            >
              {t(`noun-${kind}`)}
            </Chip>
          ))}
        </fieldset>
      </div>
      {found.isSettled && shown.length === 0 && (
        <EmptyState title={t('screen-search-none', { text: words })}>
          <p>{t(total > 0 ? 'screen-search-none-of-kind' : 'screen-search-none-hint')}</p>
        </EmptyState>
      )}
      <div className="search-results">
        {shown.map((kind) => (
          <Kind
            key={kind}
            kind={kind}
            found={found.of(kind)}
            words={words}
            onMore={(have) =>
              setLimits({ ...limits, [kind]: Math.min(most, have < step ? step : have + step) })
            }
          />
        ))}
      </div>
    </>
  );
}

interface KindProps {
  kind: Noun;
  found: Found | undefined;
  words: string;
  onMore: (have: number) => void;
}

function Kind({ kind, found, words, onMore }: KindProps) {
  const { t } = useText();
  const hits = found?.items ?? [];
  const beyond = (found?.total ?? 0) - hits.length;
  const placeOf = usePlaceOfHit(hits);
  return (
    <section aria-labelledby={`search-${kind}`}>
      <h2 id={`search-${kind}`}>
        {t(`noun-${kind}`)} <span>{t('screen-count', { count: found?.total ?? 0 })}</span>
      </h2>
      <ul>
        {hits.map((hit, index) => (
          // One entry can be found in several of its rows, as an organisation in each of its names.
          <li key={`${hit.id}:${hit.field}:${hits.slice(0, index).filter(({ id }) => id === hit.id).length}`}>
            <HitLink hit={hit} place={placeOf(hit)} words={words} />
          </li>
        ))}
      </ul>
      {beyond > 0 &&
        (hits.length < most ? (
          <Button rank="tertiary" onPress={() => onMore(hits.length)}>
            {t('screen-more-rows', { count: beyond })}
          </Button>
        ) : (
          <p className="kit-hint">{t('screen-search-beyond', { count: beyond })}</p>
        ))}
    </section>
  );
}

interface HitLinkProps {
  hit: Hit;
  place: ReturnType<ReturnType<typeof usePlaceOfHit>>;
  words: string;
}

function HitLink({ hit, place, words }: HitLinkProps) {
  const { t, day } = useText();
  const fieldName = useFieldName();
  const open = useOpenRecord();
  const face = (
    <>
      <span className="search-title">
        {hit.code && <span className="search-code">{hit.code}</span>}
        <span>
          <HitTitle hit={hit} />
        </span>
        {hit.as_of && <span className="search-day">{t('screen-as-of', { day: day(hit.as_of) })}</span>}
      </span>
      {!isInTitle(hit) && (
        <span className="search-where">
          <span className="search-field">{fieldName(hit)}</span>
          <span>
            <Marked hit={hit} />
          </span>
        </span>
      )}
    </>
  );
  if (!place) return <div className="search-hit">{face}</div>;
  return (
    <Link
      className="search-hit"
      to={`/${place.screen}/${place.record}` as string}
      onClick={(event) => {
        event.preventDefault();
        rememberSearch(words);
        open(place);
      }}
    >
      {face}
    </Link>
  );
}
