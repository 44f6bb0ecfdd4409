/** The form that notes what a workstream bears on, in the workspace or outside of it. */
import type { Relation } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { WorkstreamField } from './finder';
import { Strip } from './strip';
import { WordField } from './word-field';

interface TieDraft {
  relation: Relation;
  where: 'inside' | 'outside';
  to: string | null;
  outside: string;
}

const noTie: TieDraft = { relation: 'feeds', where: 'inside', to: null, outside: '' };

export function TieStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`tie:${workstream}`, noTie);
  return (
    <Strip
      label={t('screen-tie-add')}
      draft={draft}
      lacks={({ where, to }) =>
        where === 'inside' && to === null ? { to: t('screen-lacks-workstream') } : {}
      }
      intent={({ relation, where, to, outside }) => ({
        intent: 'note-dependency',
        workstream,
        dependency: { relation, ...(where === 'inside' && to !== null ? { to } : { outside }) },
      })}
      said={t('screen-tie-added')}
      places={{ circular: 'to', 'nothing-changes': 'to' }}
      onDone={onDone}
    >
      {({ of, draft: { where } }) => (
        <>
          <Pick
            label={t('screen-field-tie-where')}
            options={[
              { id: 'inside' as const, label: t('screen-tie-inside-workspace') },
              { id: 'outside' as const, label: t('screen-tie-outside-workspace') },
            ]}
            {...of('where')}
          />
          <div className="strip-row">
            <div className="w-36">
              <WordField family="dependency" label={t('field-relation')} {...of('relation')} />
            </div>
            <div className="strip-grow">
              {where === 'inside' ? (
                <WorkstreamField
                  label={t('screen-field-tie-to')}
                  except={workstream}
                  {...of('to')}
                  isRequired
                  autoFocus
                />
              ) : (
                <TextField label={t('field-outside')} {...of('outside')} isRequired autoFocus />
              )}
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}
