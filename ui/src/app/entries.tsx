/** What the palette offers, line by line: records and their words, screens, commands, a pasted link, a day. */
import { useRouter } from '@tanstack/react-router';
import { CalendarClock, Link as LinkSign, ListFilter, type LucideIcon, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Hit } from '@/ipc/contract';
import { giveKeys } from '@/kit/home';
import { printKeys } from '@/kit/keys/shortcuts';
import { whenUncovered } from '@/kit/uncovered';
import { shippedViews, useViewName } from '@/pages/workstreams/shipped';
import { HitTitle, isInTitle, Marked, usePlaceOfHit } from '@/parts/hit';
import { useOpenRecord } from '@/parts/open-record';
import { useAnswer } from '@/state/cache';
import { setAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { rememberSearch, useRecentRecords } from '@/state/recent';
import { useSavedViews } from '@/state/views';
import { calledBy, folded, namedBy, narrowedBy } from '@/text/readings';
import { useText } from '@/text/text';
import type { Command } from './commands';
import { placeIn } from './link';
import type { Screen } from './screens';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  /** For assistive technology and for typing ahead. */
  readonly text: string;
  readonly face: ReactNode;
  readonly run: () => void;
}

const most = 12;

function Sign({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon size={16} className="app-palette-icon" aria-hidden />;
}

export function commandEntries(commands: readonly Command[], words: string): Entry[] {
  return narrowedBy(commands, ({ id }) => namedBy(words, id)).map(({ id, icon, label, keys, run }) => ({
    id,
    text: label,
    face: (
      <>
        <Sign icon={icon} />
        <span>{label}</span>
        {keys && (
          <span className="app-palette-keys">
            {printKeys(keys).map((part) => (
              <kbd key={part}>{part}</kbd>
            ))}
          </span>
        )}
      </>
    ),
    // What it presses must not lie under the palette, which still has to give the focus back.
    run: () => whenUncovered(run),
  }));
}

export function useScreenEntries(screens: readonly Screen[], words: string): Entry[] {
  const { t } = useText();
  const { go } = usePlace();
  return narrowedBy(screens, ({ id, name }) => namedBy(words, name, [id])).map(({ id, name, icon }) => ({
    id: `screen:${id}`,
    text: t(name),
    face: (
      <>
        <Sign icon={icon} />
        <span>{t(name)}</span>
      </>
    ),
    run: () => {
      go({ screen: id });
      whenUncovered(beginScreen);
    },
  }));
}

/** Whoever has gone on into the screen meanwhile keeps the keys. */
function beginScreen(): void {
  const main = document.getElementById('main');
  if (main?.contains(document.activeElement)) return;
  main?.focus({ preventScroll: true });
  giveKeys();
}

/** Views of the list of workstreams: those that come with Renkei, and one's own. */
export function useViewEntries(words: string): Entry[] {
  const { t } = useText();
  const { go } = usePlace();
  const nameOf = useViewName();
  const { views } = useSavedViews('workstreams');
  const shipped = narrowedBy(shippedViews, ({ id }) => namedBy(words, `screen-view-${id}`, [nameOf(id)]));
  const own = narrowedBy(views, ({ name }) => calledBy(words, name));
  const all = [
    ...own.map(({ id, name, search }) => ({ id, name, search })),
    ...shipped.map(({ id, search }) => ({ id, name: nameOf(id), search })),
  ];
  return all.map(({ id, name, search }) => ({
    id: `view:${id}`,
    text: name,
    face: (
      <>
        <Sign icon={ListFilter} />
        <span>{name}</span>
        <span className="app-palette-keys text-quiet">{t('screen-workstreams')}</span>
      </>
    ),
    run: () => {
      go({ screen: 'workstreams', search: { ...search } });
      whenUncovered(beginScreen);
    },
  }));
}

/** `isStale` while they are those of the letters before. */
export function useFoundEntries(words: string): { entries: Entry[]; isStale: boolean } {
  const { t, dayShort } = useText();
  const { go } = usePlace();
  const openRecord = useOpenRecord();
  const found = useAnswer(
    { query: 'search', text: words, limit: most },
    { enabled: words !== '', keep: true },
  );
  const answered = words === '' ? [] : (found.data?.items ?? []);
  const placeOf = usePlaceOfHit(answered);
  // What was opened lately is most often meant again; the rest stays as the core ranks it.
  const recent = useRecentRecords().map(({ record }) => record);
  const rank = (hit: Hit) => {
    // What is called just so is meant, whatever was opened lately; the core puts it first.
    if ([hit.code, hit.title].some((name) => name && folded(name) === folded(words))) return -1;
    const at = recent.indexOf(placeOf(hit)?.record ?? '');
    return at === -1 || !isInTitle(hit) ? recent.length : at;
  };
  const hits = [...answered].sort((a, b) => rank(a) - rank(b));
  const isStale = words !== '' && (found.isPlaceholderData || found.isPending);
  if (hits.length === 0) return { entries: [], isStale };
  const entries = hits.map(
    (hit, index): Entry => ({
      // Several hits may be of the same record; each is a line of its own.
      id: `hit:${index}:${hit.id}`,
      text: hit.title,
      face: (
        <>
          <span className="app-palette-kind">{t(`noun-${hit.kind}`)}</span>
          <span className="min-w-0">
            <span className="app-palette-title">
              {hit.code && <span className="text-quiet">{hit.code} </span>}
              <HitTitle hit={hit} />
              {hit.kind === 'meeting' && hit.as_of && (
                <span className="text-quiet"> {dayShort(hit.as_of)}</span>
              )}
            </span>
            {!isInTitle(hit) && (
              <small className="block truncate text-quiet">
                <Marked hit={hit} />
              </small>
            )}
          </span>
        </>
      ),
      run: () => {
        const place = placeOf(hit);
        if (!place) return;
        rememberSearch(words);
        openRecord(place);
      },
    }),
  );
  const all: Entry = {
    id: 'all',
    text: t('screen-palette-all'),
    face: (
      <>
        <Sign icon={Search} />
        <span>{t('screen-palette-all')}</span>
      </>
    ),
    run: () => go({ screen: 'search', search: { text: words } }),
  };
  return { entries: [...entries, all], isStale };
}

/** A pasted link opens what it was copied from. */
export function useLinkEntries(text: string, screens: readonly Screen[]): Entry[] {
  const { t } = useText();
  const router = useRouter();
  const place = placeIn(text, screens);
  if (!place) return [];
  const label = t('screen-palette-open-link', { screen: t(place.screen.name) });
  return [
    {
      id: 'link',
      text: label,
      face: (
        <>
          <Sign icon={LinkSign} />
          <span>{label}</span>
        </>
      ),
      run: () => router.history.push(place.href),
    },
  ];
}

/** What may be a day is read by the core; what is none leads to nothing here. */
const dayLike = /^[\p{L}\d./-]*\d[\p{L}\d./-]*$/u;

export function useDayEntries(words: string): Entry[] {
  const { t, day: written } = useText();
  const { data: day } = useAnswer(
    { query: 'day', given: words },
    { enabled: words.length <= 20 && dayLike.test(words) },
  );
  if (!day) return [];
  const label = t('screen-palette-as-of', { day: written(day) });
  return [
    {
      id: 'as-of',
      text: label,
      face: (
        <>
          <Sign icon={CalendarClock} />
          <span>{label}</span>
        </>
      ),
      run: () => setAsOf(day),
    },
  ];
}
