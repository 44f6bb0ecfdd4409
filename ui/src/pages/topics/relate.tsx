/** How a topic bears on another, or on an organisation. */
import type { Tie, Verification } from '@/ipc/contract';
import { Pick } from '@/kit/pick';
import { OrganisationField, TopicField } from '@/parts/finder';
import { Strip } from '@/parts/strip';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface Draft {
  tie: Tie;
  what: 'topic' | 'organisation';
  other: string | null;
  verification: Verification | null;
}

const none: Draft = { tie: 'relates', what: 'topic', other: null, verification: null };

export function RelateStrip({ topic, onDone }: { topic: string; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`relate:${topic}`, none);
  return (
    <Strip
      label={t('screen-topics-relate')}
      draft={draft}
      lacks={({ what, other }) =>
        other === null
          ? { other: t(what === 'topic' ? 'screen-lacks-topic' : 'screen-lacks-organisation') }
          : {}
      }
      intent={({ tie, other, verification }) => ({
        intent: 'relate-topic',
        topic,
        tie,
        other: other ?? '',
        ...(verification ? { verification } : {}),
      })}
      said={t('screen-topics-related')}
      places={{ circular: 'other', 'not-found': 'other', 'nothing-changes': 'other' }}
      onDone={onDone}
    >
      {({ of, draft: { what } }) => (
        <>
          <Pick
            label={t('screen-topics-relate-what')}
            options={[
              { id: 'topic' as const, label: t('noun-topic') },
              { id: 'organisation' as const, label: t('noun-organisation') },
            ]}
            {...of('what')}
          />
          <div className="strip-row">
            <div className="w-36">
              <WordField family="tie" label={t('field-tie')} {...of('tie')} />
            </div>
            <div className="strip-grow">
              {what === 'topic' ? (
                <TopicField label={t('noun-topic')} {...of('other')} isRequired autoFocus />
              ) : (
                <OrganisationField label={t('noun-organisation')} {...of('other')} isRequired autoFocus />
              )}
            </div>
            <div className="w-36">
              <OptionalWordField
                family="verification"
                label={t('noun-verification')}
                {...of('verification')}
              />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}
