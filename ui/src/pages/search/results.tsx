/** What was found: chips with how many of each kind, and below each kind its hits, the newest first. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FoundOfKind, Hit, Noun } from '@/ipc/contract';
import { failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { Chip } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { HitTitle, isInTitle, Marked, nouns, useFieldName, usePlaceOfHit } from '@/parts/hit';
import { useOpenRecord } from '@/parts/open-record';
import { optionsOf, useAnswer } from '@/state/cache';
import { rememberSearch } from '@/state/recent';
import { useText } from '@/text/text';

/** Hits of a kind: a few where there are other kinds too, more at each request, and never more than the door gives. */
const few = 5;
const step = 50;
const most = 200;

type One = { query: 'search'; text: string; kinds: Noun[]; limit: number };

/** One question for all kinds, which are counted each for itself; and one more for each kind that was asked to show more. */
function useFound(words: string, only: Noun | null, limits: Partial<Record<Noun, number>>) {
  const asked = only ? { kinds: [only], limit: step } : { limit: few };
  const each = useAnswer({ query: 'search-each', text: words, ...asked }, { keep: true });
  const grown = nouns.filter((kind) => (limits[kind] ?? 0) > 0);
  const more = useQueries({
    queries: grown.map((kind) =>
      optionsOf<One>({ query: 'search', text: words, kinds: [kind], limit: limits[kind] ?? few }),
    ),
  });
  const error = each.error ?? more.find((one) => one.error)?.error;
  return {
    of: (kind: Noun): FoundOfKind => {
      const found = each.data?.find((one) => one.kind === kind);
      const items = more[grown.indexOf(kind)]?.data?.items;
      return { kind, count: 0, is_least: false, items: [], ...found, ...(items ? { items } : {}) };
    },
    isSettled: each.data !== undefined && !each.isPlaceholderData,
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
  const counted = useCounted();
  const found = useFound(words, kinds.length === 1 ? (kinds[0] ?? null) : null, limits);
  if (found.failure) return <FailureNote failure={found.failure} />;
  const all = nouns.map(found.of);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const isLeast = all.some(({ is_least }) => is_least);
  const shown = all.filter(({ kind, count }) => isShown(kind) && count > 0);
  return (
    <>
      <div className="search-head">
        <p role="status" className="text-quiet tabular-nums">
          {found.isSettled &&
            t(isLeast ? 'screen-search-found-least' : 'screen-search-found', { text: words, count: total })}
        </p>
        <fieldset className="page-chips" aria-label={t('screen-search-kinds')}>
          {all.map(({ kind, ...of }) => (
            <Chip
              key={kind}
              count={of.is_least ? counted(of) : of.count}
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
        {shown.map((of) => (
          <Kind
            key={of.kind}
            found={of}
            words={words}
            onMore={(have) =>
              setLimits({ ...limits, [of.kind]: Math.min(most, have < step ? step : have + step) })
            }
          />
        ))}
      </div>
    </>
  );
}

/** How many: exactly, or at least so many where it was not counted to the end. */
function useCounted(): (found: Pick<FoundOfKind, 'count' | 'is_least'>) => string {
  const { t } = useText();
  return ({ count, is_least }) => t(is_least ? 'screen-count-least' : 'screen-count', { count });
}

interface KindProps {
  found: FoundOfKind;
  words: string;
  onMore: (have: number) => void;
}

function Kind({ found, words, onMore }: KindProps) {
  const { t } = useText();
  const counted = useCounted();
  const { kind, items: hits, is_least: isLeast } = found;
  const beyond = found.count - hits.length;
  // Where it was not counted to the end, there may be more than are shown though no more were counted.
  const more =
    beyond > 0 ? (isLeast ? 'least' : 'exact') : isLeast && hits.length % step === 0 ? 'some' : null;
  const placeOf = usePlaceOfHit(hits);
  return (
    <section aria-labelledby={`search-${kind}`}>
      <h2 id={`search-${kind}`}>
        {t(`noun-${kind}`)} <span>{counted(found)}</span>
      </h2>
      <ul>
        {hits.map((hit, index) => (
          // One entry can be found in several of its rows, as an organisation in each of its names.
          <li key={`${hit.id}:${hit.field}:${hits.slice(0, index).filter(({ id }) => id === hit.id).length}`}>
            <HitLink hit={hit} place={placeOf(hit)} words={words} />
          </li>
        ))}
      </ul>
      {more &&
        (hits.length < most ? (
          <Button rank="tertiary" onPress={() => onMore(hits.length)}>
            {t(`screen-search-more-${more}`, { count: beyond })}
          </Button>
        ) : (
          <p className="kit-hint">{t(`screen-search-beyond-${more}`, { count: beyond })}</p>
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
        {hit.as_of && (
          <span className="search-day">
            {hit.kind === 'status' ? t('screen-as-of', { day: day(hit.as_of) }) : day(hit.as_of)}
          </span>
        )}
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
