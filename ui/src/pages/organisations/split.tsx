/** Dividing a body among new ones and others that are there, each with the workstreams that pass to it. */
import type { Intent, OrganisationDetail } from '@/ipc/contract';
import { Select } from '@/kit/choice';
import { TextArea } from '@/kit/field';
import { Checkbox } from '@/kit/pick';
import { BeforeAfter } from '@/parts/before-after';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface Split {
  on: string | null;
  names: string;
  existing: string | null;
  goes_on: boolean;
  /** To which part, by its place, an assignment passes. */
  to: Record<string, number>;
  /** To which part, by its place, a body below it moves. */
  under: Record<string, number>;
}

const most = { offset: 0, limit: 200 };
const namesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function SplitStrip({ detail, onDone }: { detail: OrganisationDetail; onDone: () => void }) {
  const { t } = useText();
  const name = useName();
  const { today, clock } = useAsOf();
  const none: Split = { on: today, names: '', existing: null, goes_on: false, to: {}, under: {} };
  const draft = useDraft<Split>(`split:${detail.id}`, none);
  const { on, names, existing, to, under, goes_on } = draft.draft;
  const known = useAnswer(
    { query: 'organisation', id: existing ?? '', clock },
    { enabled: existing !== null },
  ).data;
  const held = useAnswer({
    query: 'assignments',
    organisation: detail.id,
    post: null,
    window: most,
    clock: { day: on ?? today },
  }).data;
  const below = useAnswer({
    query: 'organisations',
    filter: { parent: detail.id },
    window: most,
    clock: { day: on ?? today },
  }).data;
  const parts = [...namesOf(names), ...(existing ? [known ? name(known.path) : '…'] : [])];
  const intentOf = (given: Split): Intent => ({
    intent: 'split-organisation',
    organisation: detail.id,
    on: given.on ?? today,
    goes_on: given.goes_on,
    into: [
      ...namesOf(given.names).map((ja) => ({ names: { ja } })),
      ...(given.existing ? [{ organisation: given.existing }] : []),
    ].map((part, place) => ({
      ...part,
      assignments: Object.keys(given.to).filter((id) => given.to[id] === place),
      children: Object.keys(given.under).filter((id) => given.under[id] === place),
    })),
  });
  return (
    <Strip
      label={t('screen-organisations-split')}
      draft={draft}
      lacks={(given) => ({
        ...(given.on === null ? { on: t('screen-lacks-day') } : {}),
        ...(namesOf(given.names).length === 0 && given.existing === null
          ? { names: t('screen-organisations-split-lacks') }
          : {}),
      })}
      intent={intentOf}
      said={t('screen-organisations-split-said')}
      places={{
        'ended-already': 'on',
        'ends-before-start': 'on',
        circular: 'existing',
        'organisation-gone': 'existing',
      }}
      onDone={onDone}
    >
      {({ of, set }) => (
        <>
          <div className="strip-row">
            <div className="strip-day">
              <DayField label={t('field-from')} {...of('on')} isRequired autoFocus />
            </div>
            <div className="strip-grow">
              <TextArea
                label={t('screen-organisations-split-names')}
                hint={t('screen-organisations-split-names-hint')}
                rows={2}
                {...of('names')}
              />
            </div>
            <div className="strip-grow">
              <OrganisationField label={t('screen-organisations-split-existing')} {...of('existing')} />
            </div>
          </div>
          <Checkbox
            label={t('screen-organisations-split-goes-on')}
            value={draft.draft.goes_on}
            onChange={(goes_on) => set({ goes_on })}
          />
          <p className="kit-hint">{t('screen-organisations-split-rest')}</p>
          {parts.length > 0 && (
            <ul className="rows">
              {(below?.items ?? []).map((row) => (
                <li key={row.id} className="split-row">
                  <Select
                    label={t('screen-organisations-split-child', { name: name(row.path) })}
                    choices={[
                      // Without a word it stays where it is, or goes to the first where that is gone.
                      { id: '', label: goes_on ? t('screen-none') : (parts[0] ?? t('screen-none')) },
                      ...parts.map((label, place) => ({ id: String(place), label })).slice(goes_on ? 0 : 1),
                    ]}
                    value={under[row.id] === undefined ? '' : String(under[row.id])}
                    onChange={(id) => {
                      const { [row.id]: _before, ...rest } = under;
                      set({ under: id ? { ...rest, [row.id]: Number(id) } : rest });
                    }}
                  />
                </li>
              ))}
              {(held?.items ?? []).map((row) => (
                <li key={row.id} className="split-row">
                  <Select
                    label={[row.code, name(row.workstream_title), t(`role-${row.role}`)]
                      .filter(Boolean)
                      .join(' ')}
                    choices={[
                      { id: '', label: t('screen-none') },
                      ...parts.map((label, place) => ({ id: String(place), label })),
                    ]}
                    value={to[row.id] === undefined ? '' : String(to[row.id])}
                    onChange={(id) => {
                      const { [row.id]: _before, ...rest } = to;
                      set({ to: id ? { ...rest, [row.id]: Number(id) } : rest });
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
          <BeforeAfter intents={parts.length > 0 && on !== null ? [intentOf(draft.draft)] : []} />
        </>
      )}
    </Strip>
  );
}
