/**
 * Handing the lead on from a day: to whom, what becomes of those who led, on what basis and who agreed; before and
 * after are shown as the core rehearses them. Where the lead is contested, the same act settles it.
 */
import type { BasisKind, Intent, Remain, WorkstreamDetail } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Checkbox, Pick } from '@/kit/pick';
import { BeforeAfter } from '@/parts/before-after';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { PostField } from '@/parts/post-field';
import { Strip } from '@/parts/strip';
import { OptionalWordField } from '@/parts/word-field';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

export interface Transfer {
  organisation: string | null;
  post: string | null;
  from: string | null;
  others: Remain;
  kind: BasisKind | null;
  basis: string;
  basis_on: string | null;
  agreed_by: string;
  settles: boolean;
  /** Open actions of those who led go along. */
  actions: boolean;
}

export const noTransfer: Omit<Transfer, 'from'> = {
  organisation: null,
  post: null,
  others: 'leave',
  kind: null,
  basis: '',
  basis_on: null,
  agreed_by: '',
  settles: false,
  actions: true,
};

/** The intent, once it says to whom and from when. */
export function transferOf(workstream: string, given: Transfer): Intent | null {
  const { organisation, post, from, others, kind, basis, basis_on, agreed_by, settles, actions } = given;
  if (organisation === null || from === null) return null;
  const rests = { reference: basis, ...(kind ? { kind } : {}), ...(basis_on ? { on: basis_on } : {}) };
  return {
    intent: 'transfer-lead',
    workstream,
    organisation,
    from,
    others,
    settles,
    actions,
    ...(post ? { post } : {}),
    ...(basis.trim() ? { basis: rests } : {}),
    ...(agreed_by.trim() ? { agreed_by } : {}),
  };
}

const remains: readonly Remain[] = ['leave', 'joint-lead', 'support'];

/** What becomes of those who led. */
export function RemainPick({ value, onChange }: { value: Remain; onChange: (others: Remain) => void }) {
  const { t } = useText();
  return (
    <Pick
      label={t('screen-transfer-others')}
      options={remains.map((id) => ({ id, label: t(`screen-transfer-${id}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

export function TransferStrip({ detail, onDone }: { detail: WorkstreamDetail; onDone: () => void }) {
  const { t } = useText();
  const { today } = useAsOf();
  const isContested = detail.ownership === 'contested';
  const draft = useDraft<Transfer>(`transfer:${detail.id}`, {
    ...noTransfer,
    from: today,
    settles: isContested,
  });
  const asked = transferOf(detail.id, draft.draft);
  return (
    <Strip
      label={t(isContested ? 'screen-transfer-settle' : 'screen-transfer')}
      draft={draft}
      lacks={({ organisation, from }) => ({
        ...(organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}),
        ...(from === null ? { from: t('screen-lacks-day') } : {}),
      })}
      intent={(given) => transferOf(detail.id, { ...given, from: given.from ?? today }) as Intent}
      said={t('screen-transfer-done')}
      places={{
        'organisation-gone': 'organisation',
        'assigned-already': 'organisation',
        'ends-before-start': 'from',
        'workstream-closed': 'from',
        'post-gone': 'post',
      }}
      onDone={onDone}
      more={({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <PostField organisation={draft.draft.organisation} {...of('post')} />
          </div>
          <div className="w-36">
            <OptionalWordField family="basis" label={t('screen-field-basis-kind')} {...of('kind')} />
          </div>
          <div className="strip-day">
            <DayField label={t('screen-field-basis-on')} tense="past" {...of('basis_on')} />
          </div>
        </div>
      )}
    >
      {({ of, set }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField
                label={t('screen-transfer-to')}
                {...of('organisation')}
                onChange={(organisation) => set({ organisation, post: null })}
                isRequired
                autoFocus
              />
            </div>
            <div className="strip-day">
              <DayField label={t('field-from')} {...of('from')} isRequired />
            </div>
            <RemainPick value={draft.draft.others} onChange={(others) => set({ others })} />
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('noun-basis')}
                placeholder={t('screen-assign-basis-hint')}
                {...of('basis')}
              />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('field-agreed-by')}
                placeholder={t('screen-transfer-agreed-by-hint')}
                {...of('agreed_by')}
              />
            </div>
          </div>
          {isContested && (
            <Checkbox
              label={t('screen-transfer-settles')}
              value={draft.draft.settles}
              onChange={(settles) => set({ settles })}
            />
          )}
          <Checkbox
            label={t('screen-transfer-actions')}
            value={draft.draft.actions}
            onChange={(actions) => set({ actions })}
          />
          <BeforeAfter intents={asked ? [asked] : []} />
        </>
      )}
    </Strip>
  );
}
