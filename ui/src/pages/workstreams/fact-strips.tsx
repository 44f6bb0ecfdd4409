/** The forms for a basis, for a dependency and for a topic. */
import type { BasisKind, Relation } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { TopicField, WorkstreamField } from '@/parts/finder';
import { Strip, written } from '@/parts/strip';
import { WordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface FactProps {
  workstream: string;
  onDone: () => void;
}

const noCitation = { kind: 'law' as BasisKind, basis: '', number: '', article: '', url: '' };

export function CitationStrip({ workstream, onDone }: FactProps) {
  const { t } = useText();
  const draft = useDraft(`citation:${workstream}`, noCitation);
  return (
    <Strip
      label={t('screen-citation-add')}
      draft={draft}
      intent={({ kind, basis, ...rest }) => ({
        intent: 'cite-basis',
        workstream,
        citation: { basis: kind, name: basis, ...written(rest) },
      })}
      said={t('screen-citation-added')}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('screen-field-basis-name')}
                {...of('basis', t('screen-field-basis-name'))}
                isRequired
                autoFocus
              />
            </div>
            <div className="w-36">
              <WordField family="basis" label={t('screen-field-basis-kind')} {...of('kind')} />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('field-number')}
                placeholder={t('screen-citation-number-hint')}
                {...of('number')}
              />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('field-article')}
                placeholder={t('screen-citation-article-hint')}
                {...of('article')}
              />
            </div>
            <div className="strip-grow">
              <TextField label={t('field-url')} {...of('url')} />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}

interface TieDraft {
  relation: Relation;
  where: 'inside' | 'outside';
  to: string | null;
  outside: string;
}

const noTie: TieDraft = { relation: 'feeds', where: 'inside', to: null, outside: '' };

export function TieStrip({ workstream, onDone }: FactProps) {
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

export function TopicStrip({ workstream, onDone }: FactProps) {
  const { t } = useText();
  const draft = useDraft<{ topic: string | null }>(`topic:${workstream}`, { topic: null });
  return (
    <Strip
      label={t('screen-topic-link')}
      draft={draft}
      lacks={({ topic }) => (topic === null ? { topic: t('screen-lacks-topic') } : {})}
      intent={({ topic }) => ({ intent: 'link-topic', workstream, topic: topic ?? '' })}
      said={t('screen-topic-linked')}
      places={{ 'not-found': 'topic', 'nothing-changes': 'topic' }}
      onDone={onDone}
    >
      {({ of }) => <TopicField label={t('noun-topic')} {...of('topic')} isRequired autoFocus />}
    </Strip>
  );
}
