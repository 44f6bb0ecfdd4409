/** The records that were opened last, under the names they have now: what one most often wants to go back to. */
import { useQueries } from '@tanstack/react-query';
import type {
  ActionRow,
  Bilingual,
  OrganisationDetail,
  PersonRow,
  Query,
  TopicRow,
  WorkstreamDetail,
} from '@/ipc/contract';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { optionsOf } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRecentRecords } from '@/state/recent';
import { useText } from '@/text/text';
import type { Entry } from './entries';

const most = 5;

const nouns = {
  workstreams: 'workstream',
  organisations: 'organisation',
  topics: 'topic',
  frameworks: 'topic',
  people: 'person',
  timeline: 'milestone',
  meetings: 'meeting',
  actions: 'action',
} as const;
type Noun = (typeof nouns)[keyof typeof nouns];
const nounOf = (screen: string): Noun | null => nouns[screen as keyof typeof nouns] ?? null;

interface Face {
  readonly name: Bilingual;
  readonly code: string | null;
}

function faceOf(noun: Noun, data: unknown): Face {
  if (noun === 'organisation') return { name: (data as OrganisationDetail).path, code: null };
  if (noun === 'person') return { name: (data as PersonRow).name, code: null };
  if (noun === 'action') return { name: { ja: (data as ActionRow).text }, code: null };
  if (noun === 'topic') return { name: (data as TopicRow).name, code: (data as TopicRow).code };
  // A meeting or a milestone has a title as a workstream has, and no code.
  const { title, code = null } = data as Pick<WorkstreamDetail, 'title'> & { code?: string | null };
  return { name: title, code };
}

export function useRecentEntries(isWanted: boolean): Entry[] {
  const { t } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { record } = usePlace();
  const openRecord = useOpenRecord();
  const opened = useRecentRecords()
    .flatMap((one) => {
      const noun = nounOf(one.screen);
      return noun && one.record !== record ? [{ ...one, noun }] : [];
    })
    .slice(0, most);
  const answers = useQueries({
    queries: opened.map(({ noun, record: id }) => ({
      ...optionsOf({ query: noun, id, clock } as Query),
      enabled: isWanted,
    })),
  });
  if (!isWanted) return [];
  return opened.flatMap((one, index): Entry[] => {
    const data = answers[index]?.data;
    // What is not known, or not here any more, is not offered.
    if (!data) return [];
    const face = faceOf(one.noun, data);
    return [
      {
        id: `recent:${one.record}`,
        text: name(face.name),
        face: (
          <>
            <span className="app-palette-kind">{t(`noun-${one.noun}`)}</span>
            <span className="app-palette-title">
              {face.code && <span className="text-quiet">{face.code} </span>}
              {name(face.name)}
            </span>
          </>
        ),
        run: () => openRecord(one),
      },
    ];
  });
}
