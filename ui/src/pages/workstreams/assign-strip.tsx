/** Giving an organisation a part. When another leads already, the strip offers the three ways there are. */
import type { BasisKind, Intent, Role, Stance } from '@/ipc/contract';
import type { Failure } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { PostField } from '@/parts/post-field';
import { Strip } from '@/parts/strip';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useAsOf } from '@/state/clock';
import { beginDraft, type Draft, useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface Given {
  organisation: string | null;
  post: string | null;
  role: Role;
  from: string | null;
  to: string | null;
  kind: BasisKind | null;
  basis: string;
  basis_on: string | null;
  state: 'agreed' | 'claimed';
  /** Why it was refused where it was tried first. */
  refused: Failure | null;
}

const none: Omit<Given, 'from'> = {
  organisation: null,
  post: null,
  role: 'lead',
  to: null,
  kind: null,
  basis: '',
  basis_on: null,
  state: 'agreed',
  refused: null,
};

/** What is being assigned to a workstream; it waits while another is looked at. */
export function useAssignDraft(workstream: string): Draft<Given> {
  const { today } = useAsOf();
  const draft = useDraft<Given>(`assign:${workstream}`, { ...none, from: today });
  // What was refused was another wish; leaving a field as it was is none.
  const change = (part: Partial<Given>) => {
    const isOther = Object.entries(part).some(
      ([field, value]) => draft.draft[field as keyof Given] !== value,
    );
    draft.change(isOther ? { refused: null, ...part } : part);
  };
  return { ...draft, change };
}

/** Begins the strip from elsewhere, with what was refused there. */
export function beginAssign(
  workstream: string,
  given: Pick<Given, 'organisation' | 'from' | 'refused'>,
): void {
  beginDraft(`assign:${workstream}`, given);
}

function intentOf(workstream: string, given: Given, stance: Stance): Intent {
  const { organisation, post, role, from, to, kind, basis, basis_on } = given;
  const rests = { reference: basis, ...(kind ? { kind } : {}), ...(basis_on ? { on: basis_on } : {}) };
  return {
    intent: 'assign',
    workstream,
    organisation: organisation ?? '',
    role,
    stance,
    ...(post ? { post } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(basis.trim() ? { basis: rests } : {}),
  };
}

export function AssignStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const { t } = useText();
  const draft = useAssignDraft(workstream);
  const as = (stance: Stance) => intentOf(workstream, draft.draft, stance);
  return (
    <Strip
      label={t('screen-assign')}
      draft={draft}
      refused={draft.draft.refused}
      lacks={({ organisation }) =>
        organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}
      }
      intent={(given) => intentOf(workstream, given, given.state === 'claimed' ? 'claim' : 'plain')}
      said={t('screen-assign-done')}
      places={{
        'organisation-gone': 'organisation',
        'assigned-already': 'organisation',
        'ends-before-start': 'to',
      }}
      ways={({ code }, send) =>
        code === 'lead-exists' && (
          <div className="strip-ways" data-ways>
            <Button rank="primary" onPress={() => send(as('transfer'))}>
              {t('screen-assign-transfer')}
            </Button>
            <Button onPress={() => send(as('joint'))}>{t('screen-assign-joint')}</Button>
            <Button onPress={() => send(as('claim'))}>{t('screen-assign-claim')}</Button>
          </div>
        )
      }
      onDone={(receipt) => {
        // What was begun elsewhere and given up must not lead here again.
        if (!receipt && draft.draft.refused) draft.forget();
        onDone();
      }}
      more={({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <PostField organisation={draft.draft.organisation} {...of('post')} />
          </div>
          <div className="strip-day">
            <DayField label={t('screen-field-basis-on')} tense="past" {...of('basis_on')} />
          </div>
          <div className="strip-day">
            <DayField label={t('field-to')} {...of('to')} />
          </div>
        </div>
      )}
    >
      {({ of, set }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField
                label={t('noun-organisation')}
                {...of('organisation')}
                onChange={(organisation) => set({ organisation, post: null })}
                isRequired
                autoFocus
              />
            </div>
            <div className="w-32">
              <WordField family="role" label={t('field-role')} {...of('role')} />
            </div>
            <div className="strip-day">
              <DayField label={t('field-from')} hint={t('screen-assign-from-hint')} {...of('from')} />
            </div>
          </div>
          <div className="strip-row">
            <div className="w-36">
              <OptionalWordField family="basis" label={t('screen-field-basis-kind')} {...of('kind')} />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('noun-basis')}
                placeholder={t('screen-assign-basis-hint')}
                {...of('basis')}
              />
            </div>
            <Pick
              label={t('field-state')}
              options={[
                { id: 'agreed' as const, label: t('assignment-agreed') },
                { id: 'claimed' as const, label: t('claim') },
              ]}
              {...of('state')}
            />
          </div>
        </>
      )}
    </Strip>
  );
}
