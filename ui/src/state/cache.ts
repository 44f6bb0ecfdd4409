/** Answers kept by their question, dropped by tag when the core says that something changed. */
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  type AnswerOf,
  type Intent,
  type Progress,
  type Query,
  type Receipt,
  type Rehearsal,
  type Rehearsed,
  type Submission,
  type Tag,
  tagsOf,
} from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { ask, onChanged, rehearse as rehearseBatch, submit } from '@/ipc/ipc';

/**
 * An offline laptop must not pause anything, a refusal must not be asked again, and what is on screen goes
 * stale only when the core says so.
 */
export function createCache(onFailure?: (failure: Failure) => void): QueryClient {
  const onError = (thrown: unknown) => onFailure?.(failureOf(thrown));
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** How a question is kept and asked. */
export function optionsOf<Q extends Query>(query: Q) {
  return { queryKey: ['ask', query] as const, queryFn: (): Promise<AnswerOf<Q>> => ask(query) };
}

/**
 * The answer to a question, asked when first needed. With `keep` the answer to the question before stays on
 * screen meanwhile: right for a list that is filtered anew, wrong for a record, whose place another would take.
 */
export function useAnswer<Q extends Query>(
  query: Q,
  options: { enabled?: boolean; keep?: boolean } = {},
): UseQueryResult<AnswerOf<Q>, Failure> {
  return useQuery<AnswerOf<Q>, Failure>({
    ...optionsOf(query),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    enabled: options.enabled ?? true,
  });
}

/** Longer than the keys rest between the steps of one who holds them down. */
const restsBeforeAsking = 150;

/** Asks what is likely to be looked at next, once what is looked at now has come to rest. */
export function useAhead(queries: readonly Query[]): void {
  const cache = useQueryClient();
  const told = JSON.stringify(queries);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      for (const query of JSON.parse(told) as Query[]) void cache.prefetchQuery(optionsOf(query));
    }, restsBeforeAsking);
    return () => window.clearTimeout(timer);
  }, [cache, told]);
}

/** Records something. Nothing is guessed: the screens change when `changed` arrives. */
export function useSubmit(): UseMutationResult<Receipt, Failure, Sent> {
  return useMutation<Receipt, Failure, Sent>({ mutationFn: (sent) => submit(sent.submission, sent.onStep) });
}

export interface Sent {
  readonly submission: Submission;
  /** Hears how far a long one has come. */
  readonly onStep?: ((step: Progress) => void) | undefined;
}

/** What would become of each of several intents, without recording any. */
export async function rehearse(intents: Intent[]): Promise<readonly Rehearsed[]> {
  return (await rehearseBatch({ submit: 'batch', intents })).outcomes;
}

/** What something would do, without doing it. */
export const preview = (submission: Submission): Promise<Rehearsal> => rehearseBatch(submission);

/** What several intents would make of ownership: asked anew whenever they, or what is recorded, differ. */
export function useRehearsal(intents: Intent[]): UseQueryResult<Rehearsal, Failure> {
  return useQuery<Rehearsal, Failure>({
    queryKey: ['rehearse', intents],
    queryFn: () => rehearseBatch({ submit: 'batch', intents }),
    enabled: intents.length > 0,
    gcTime: 0,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
}

/** Drops the answers that depend on any of `tags`; those on screen are asked again at once. */
export function dropByTags(
  cache: QueryClient,
  tags: readonly Tag[],
  dependsOn: (query: Query) => readonly Tag[] = tagsOf,
): Promise<void> {
  const stale = new Set(tags);
  return cache.invalidateQueries({
    predicate: ({ queryKey }) => {
      if (queryKey[0] !== 'ask') return false;
      return dependsOn(queryKey[1] as Query).some((tag) => stale.has(tag));
    },
  });
}

/** Ties the cache to the core's event for as long as the window lives. */
export function followChanges(cache: QueryClient, onDeaf: (failure: Failure) => void): () => void {
  return onChanged((tags) => void dropByTags(cache, tags), onDeaf);
}

/** After locking, nothing that was read may stay in memory. */
export function forgetAnswers(cache: QueryClient): void {
  cache.clear();
}
