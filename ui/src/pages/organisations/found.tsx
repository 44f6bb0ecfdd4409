/** A new body, under another or at the top. */
import type { OrganisationKind } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { Strip, written } from '@/parts/strip';
import { WordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { readFigure } from '@/text/figure';
import { useText } from '@/text/text';
import { type Named, NameFields, namesOf, noNames } from './names';

interface Found extends Named {
  kind: OrganisationKind;
  parent: string | null;
  from: string | null;
  order: string;
  corporate_number: string;
}

const none: Found = {
  ...noNames,
  kind: 'division',
  parent: null,
  from: null,
  order: '',
  corporate_number: '',
};

const isOrder = (text: string) => /^\d+$/.test(String(readFigure(text)));

export function FoundStrip({ onDone }: { onDone: (id: string | null) => void }) {
  const { t } = useText();
  const draft = useDraft('found', none);
  return (
    <Strip
      label={t('screen-organisations-add')}
      draft={draft}
      lacks={({ order }) => (order.trim() && !isOrder(order) ? { order: t('screen-not-a-number') } : {})}
      intent={({ kind, parent, from, order, corporate_number, ...names }) => ({
        intent: 'found-organisation',
        kind,
        names: namesOf(names),
        ...(parent ? { parent } : {}),
        ...(from ? { from } : {}),
        ...(order.trim() ? { order: readFigure(order) ?? 0 } : {}),
        ...written({ corporate_number }),
      })}
      said={t('screen-organisations-added')}
      onDone={(receipt) => onDone(receipt?.subject ?? null)}
      more={({ of }) => (
        <>
          <NameFields of={of} />
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-corporate-number')} {...of('corporate_number')} />
            </div>
            <div className="w-28">
              <TextField label={t('field-order')} {...of('order')} />
            </div>
          </div>
        </>
      )}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-name')} {...of('name')} isRequired autoFocus />
            </div>
            <div className="w-36">
              <WordField family="organisation-kind" label={t('field-kind')} {...of('kind')} />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField label={t('field-parent')} {...of('parent')} />
            </div>
            <div className="strip-day">
              <DayField label={t('field-from')} {...of('from')} />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}
