/** A new reference entry, and one that is written anew. */
import type { TopicKind, TopicRow, Verification } from '@/ipc/contract';
import { TextArea, TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { type Fields, Strip, written } from '@/parts/strip';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

const none = {
  kind: 'framework' as TopicKind,
  name: '',
  name_en: '',
  code: '',
  reference: '',
  summary: '',
  summary_en: '',
  aliases: '',
  verification: null as Verification | null,
  on: null as string | null,
};

type Entry = typeof none;
type Words = ReturnType<typeof useText>['t'];

// English alone is no summary: Japanese is what always exists, and the core says so.
const said = (entry: Entry) => {
  const { kind, name, name_en, code, reference, summary, summary_en, aliases, verification, on } = entry;
  return {
    kind,
    name: { ja: name, ...written({ en: name_en }) },
    ...written({ code, reference }),
    ...(summary.trim() || summary_en.trim()
      ? { summary: { ja: summary, ...written({ en: summary_en }) } }
      : {}),
    aliases: aliases
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
    ...(verification ? { verification } : {}),
    ...(on ? { on } : {}),
  };
};

export function AddStrip({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft('topic', none);
  return (
    <Strip
      label={t('screen-topics-add')}
      draft={draft}
      intent={(entry) => ({ intent: 'add-topic', ...said(entry) })}
      said={t('screen-topics-added')}
      onDone={onDone}
      more={(fields) => more(fields, t)}
    >
      {(fields) => plain(fields, t)}
    </Strip>
  );
}

export function ReviseStrip({ topic, onDone }: { topic: TopicRow; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft<Entry>(`topic:${topic.id}`, {
    kind: topic.kind,
    name: topic.name.ja,
    name_en: topic.name.en ?? '',
    code: topic.code ?? '',
    reference: topic.reference ?? '',
    summary: topic.summary?.ja ?? '',
    summary_en: topic.summary?.en ?? '',
    aliases: topic.aliases.join('\n'),
    verification: topic.verification,
    on: topic.on,
  });
  return (
    <Strip
      label={t('screen-topics-revise')}
      draft={draft}
      intent={(entry) => ({ intent: 'revise-topic', topic: topic.id, ...said(entry) })}
      said={t('screen-topics-revised')}
      places={{ 'nothing-changes': 'name' }}
      onDone={onDone}
      more={(fields) => more(fields, t)}
    >
      {(fields) => plain(fields, t)}
    </Strip>
  );
}

// Called, not drawn as components: a form must know which fields stand in it while it is drawn itself.
function plain({ of }: Fields<Entry>, t: Words) {
  return (
    <div className="strip-row">
      <div className="w-36">
        <WordField family="topic-kind" label={t('field-kind')} {...of('kind')} />
      </div>
      <div className="strip-grow">
        <TextField label={t('field-name')} {...of('name')} isRequired autoFocus />
      </div>
      <div className="w-28">
        <TextField label={t('screen-field-topic-code')} {...of('code')} />
      </div>
      <div className="strip-grow">
        <TextField label={t('noun-source')} {...of('reference')} />
      </div>
    </div>
  );
}

function more({ of }: Fields<Entry>, t: Words) {
  return (
    <>
      <div className="strip-row">
        <div className="strip-grow">
          <TextField label={t('field-name-en')} {...of('name_en')} />
        </div>
        <div className="strip-day">
          <DayField label={t('screen-field-topic-on')} {...of('on')} />
        </div>
        <div className="w-36">
          <OptionalWordField family="verification" label={t('noun-verification')} {...of('verification')} />
        </div>
      </div>
      <TextArea label={t('field-summary')} {...of('summary')} rows={2} />
      <TextArea label={t('field-summary-en')} {...of('summary_en')} rows={2} />
      <TextArea label={t('noun-alias')} hint={t('screen-topics-aliases-hint')} {...of('aliases')} rows={2} />
    </>
  );
}
