/** What a body is called, as a form holds it: names, short names, and the other names that search accepts. */
import type { NamePeriod, Names, OrganisationDetail } from '@/ipc/contract';
import { TextArea, TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { type Fields, Strip, written } from '@/parts/strip';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

export interface Named {
  name: string;
  name_en: string;
  short: string;
  abbreviation: string;
  /** One a line. */
  aliases: string;
}

export const noNames: Named = { name: '', name_en: '', short: '', abbreviation: '', aliases: '' };

export function namesOf({ name, name_en, short, abbreviation, aliases }: Named): Names {
  const others = aliases
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    ja: name,
    ...written({ en: name_en, short, abbreviation }),
    ...(others.length > 0 ? { aliases: others } : {}),
  };
}

const namedIn = ({ ja, en, short, abbreviation, aliases }: Names): Named => ({
  name: ja,
  name_en: en ?? '',
  short: short ?? '',
  abbreviation: abbreviation ?? '',
  aliases: (aliases ?? []).join('\n'),
});

/** Everything but the name itself. `K` only says that the form has these fields among others. */
export function NameFields({ of }: { of: Fields<Named>['of'] }) {
  const { t } = useText();
  return (
    <>
      <TextField label={t('field-name-en')} {...of('name_en')} />
      <div className="strip-row">
        <div className="strip-grow">
          <TextField label={t('field-short')} {...of('short')} />
        </div>
        <div className="strip-grow">
          <TextField label={t('field-abbreviation')} {...of('abbreviation')} />
        </div>
      </div>
      <TextArea
        label={t('field-aliases')}
        hint={t('screen-organisations-aliases-hint')}
        {...of('aliases')}
        rows={2}
      />
    </>
  );
}

interface NamesProps {
  detail: OrganisationDetail;
  onDone: () => void;
}

/** A new name from a day on: what came before keeps its name for earlier days. */
export function RenameStrip({ detail, onDone }: NamesProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<Named & { from: string | null }>(`rename:${detail.id}`, {
    ...namedIn(detail.names),
    from: today,
  });
  return (
    <Strip
      label={t('screen-organisations-rename')}
      draft={draft}
      intent={({ from, ...names }) => ({
        intent: 'rename-organisation',
        organisation: detail.id,
        names: namesOf(names),
        ...(from ? { from } : {}),
      })}
      said={t('screen-organisations-renamed')}
      places={{ 'ends-before-start': 'from' }}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-name')} {...of('name')} isRequired autoFocus />
            </div>
            <div className="strip-day">
              <DayField
                label={t('field-from')}
                hint={t('screen-organisations-rename-hint')}
                {...of('from')}
              />
            </div>
          </div>
          <NameFields of={of} />
        </>
      )}
    </Strip>
  );
}

/** The names of a period put right, with the period as it was: an alias more, a short name that was missing. */
export function PeriodStrip({ detail, period, onDone }: NamesProps & { period: NamePeriod }) {
  const { t } = useText();
  const draft = useDraft<Named>(`names:${detail.id}:${period.from}`, namedIn(period.names));
  return (
    <Strip
      label={t('screen-organisations-names-edit')}
      draft={draft}
      intent={(names) => ({
        intent: 'rename-organisation',
        organisation: detail.id,
        names: namesOf(names),
        ...(period.from ? { from: period.from } : {}),
      })}
      said={t('screen-organisations-names-edited')}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <TextField label={t('field-name')} {...of('name')} isRequired autoFocus />
          <NameFields of={of} />
        </>
      )}
    </Strip>
  );
}
