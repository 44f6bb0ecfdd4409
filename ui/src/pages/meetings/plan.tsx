/** Planning a meeting or planning it anew, and saying what a series is. */
import type { Cadence, Intent, MeetingDetail, MeetingLevel, Receipt, SeriesRow } from '@/ipc/contract';
import { Select } from '@/kit/choice';
import { TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { useName } from '@/parts/name';
import { Organisations, Workstreams } from '@/parts/several';
import { type Fields, Strip, written } from '@/parts/strip';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { startsFromWords, startsInWords } from './starts';

interface Plan {
  series: string | null;
  on: string | null;
  starts: string;
  title: string;
  place: string;
  workstreams: readonly string[];
}

/** What the core cannot be asked without. */
function useLacks() {
  const { t } = useText();
  return ({ series, on, starts, title }: Plan) => ({
    ...(on === null ? { on: t('screen-lacks-day') } : {}),
    ...(series === null && title.trim() === '' ? { title: t('screen-meeting-lacks-title') } : {}),
    ...(startsFromWords(starts) === undefined ? { starts: t('screen-meeting-lacks-starts') } : {}),
  });
}

interface PlanProps {
  all: readonly SeriesRow[];
  /** Of which series, where that is known. */
  series: string | null;
  /** What it is to be about, where it was asked for that. */
  about?: readonly string[];
  onDone: (receipt: Receipt | null) => void;
}

export function PlanStrip({ all, series, about = [], onDone }: PlanProps) {
  const { t } = useText();
  const name = useName();
  const { today } = useAsOf();
  const lacks = useLacks();
  const draft = useDraft<Plan>(`meeting:${[series ?? '', ...about].join()}`, {
    series,
    on: today,
    starts: '',
    title: '',
    place: '',
    workstreams: about,
  });
  const choices = [
    { id: '', label: t('screen-meeting-single') },
    ...all.map((one) => ({ id: one.id, label: name(one.name), note: t(`meeting-level-${one.level}`) })),
  ];
  return (
    <Strip
      label={t('screen-meeting-plan')}
      draft={draft}
      lacks={lacks}
      intent={(given): Intent => ({
        intent: 'plan-meeting',
        on: given.on ?? '',
        ...(given.series ? { series: given.series } : {}),
        ...(given.title.trim() ? { title: { ja: given.title } } : {}),
        ...startsOf(given),
        ...written({ place: given.place }),
        ...(given.workstreams.length > 0 ? { workstreams: [...given.workstreams] } : {}),
      })}
      said={t('screen-meeting-planned')}
      onDone={onDone}
    >
      {(fields) => (
        <>
          {series === null && (
            <Select
              label={t('noun-series')}
              choices={choices}
              value={fields.draft.series ?? ''}
              onChange={(id) => fields.set({ series: id || null })}
            />
          )}
          <PlanFields fields={fields} isSeries={fields.draft.series !== null} />
        </>
      )}
    </Strip>
  );
}

const startsOf = ({ starts }: Plan) => {
  const at = startsFromWords(starts);
  return at === null || at === undefined ? {} : { starts: at };
};

export function ReviseStrip({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useText();
  const lacks = useLacks();
  const draft = useDraft<Plan>(`meeting-plan:${meeting.id}`, {
    series: null,
    on: meeting.on,
    starts: startsInWords(meeting.starts),
    title: meeting.title.ja,
    place: meeting.place ?? '',
    workstreams: meeting.workstreams.map(({ id }) => id),
  });
  return (
    <Strip
      label={t('screen-meeting-revise')}
      draft={draft}
      lacks={lacks}
      intent={(given): Intent => ({
        intent: 'revise-meeting',
        meeting: meeting.id,
        title: { ...meeting.title, ja: given.title },
        on: given.on ?? meeting.on,
        ...startsOf(given),
        ...written({ place: given.place }),
        workstreams: [...given.workstreams],
      })}
      said={t('screen-meeting-revised')}
      places={{ 'nothing-changes': 'on' }}
      onDone={onDone}
    >
      {(fields) => <PlanFields fields={fields} isSeries={false} />}
    </Strip>
  );
}

function PlanFields({ fields: { of }, isSeries }: { fields: Fields<Plan>; isSeries: boolean }) {
  const { t } = useText();
  return (
    <>
      <div className="strip-row">
        <div className="strip-day">
          <DayField label={t('field-on')} {...of('on')} isRequired autoFocus />
        </div>
        <div className="w-28">
          <TextField
            label={t('screen-meeting-starts')}
            placeholder={t('screen-meeting-starts-hint')}
            {...of('starts')}
          />
        </div>
        <div className="strip-grow">
          <TextField label={t('field-place')} {...of('place')} />
        </div>
      </div>
      <TextField
        label={t('field-title')}
        {...(isSeries ? { hint: t('screen-meeting-title-hint') } : {})}
        {...of('title')}
        isRequired={!isSeries}
      />
      <Workstreams
        label={t('field-workstreams')}
        hint={t('screen-meeting-scope-hint')}
        {...of('workstreams')}
      />
    </>
  );
}

interface SeriesDraft {
  name: string;
  en: string;
  level: MeetingLevel;
  cadence: Cadence | null;
  host: string | null;
  members: readonly string[];
}

export function SeriesStrip({
  known,
  onDone,
}: {
  known: SeriesRow | null;
  onDone: (receipt: Receipt | null) => void;
}) {
  const { t } = useText();
  const draft = useDraft<SeriesDraft>(`series:${known?.id ?? ''}`, {
    name: known?.name.ja ?? '',
    en: known?.name.en ?? '',
    level: known?.level ?? 'liaison',
    cadence: known?.cadence ?? null,
    host: known?.host?.id ?? null,
    members: known?.members.map(({ id }) => id) ?? [],
  });
  const intentOf = (given: SeriesDraft): Intent => {
    const said = {
      name: { ja: given.name, ...written({ en: given.en }) },
      level: given.level,
      members: [...given.members],
      ...(given.cadence ? { cadence: given.cadence } : {}),
      ...(given.host ? { host: given.host } : {}),
    };
    return known ? { intent: 'revise-series', series: known.id, ...said } : { intent: 'add-series', ...said };
  };
  return (
    <Strip
      label={t(known ? 'screen-series-revise' : 'screen-series-add')}
      draft={draft}
      intent={intentOf}
      said={t(known ? 'screen-series-revised' : 'screen-series-added')}
      places={{ 'nothing-changes': 'name' }}
      onDone={onDone}
      more={({ of }) => <TextField label={t('screen-series-name-en')} {...of('en')} />}
    >
      {({ of, draft: given, set }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-name')} {...of('name')} isRequired autoFocus />
            </div>
            <div className="w-44">
              <WordField
                family="meeting-level"
                label={t('meeting-kind')}
                {...of('level')}
                onChange={(level) => set({ level })}
              />
            </div>
            <div className="w-36">
              <OptionalWordField family="cadence" label={t('screen-series-cadence')} {...of('cadence')} />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField label={t('field-host')} {...of('host')} />
            </div>
            <div className="strip-grow">
              <Organisations
                label={t('series-members')}
                value={given.members}
                onChange={(members) => set({ members })}
                error={of('members').error}
              />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}
