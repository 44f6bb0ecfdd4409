/** The forms for a basis and for a topic. */
import type { BasisKind } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { TopicField } from '@/parts/finder';
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
