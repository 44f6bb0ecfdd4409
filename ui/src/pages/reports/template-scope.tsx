/** Which workstreams a template's reports speak of: those that each list takes in of which anything is chosen. */
import type { ReportScope } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { Checks } from '@/kit/pick';
import { healths } from '@/parts/health';
import { Organisations, Posts, Topics } from '@/parts/several';
import { wordsOf } from '@/parts/word-field';
import { useText } from '@/text/text';

const pillars = wordsOf('pillar');

export function Scope({ scope, onChange }: { scope: ReportScope; onChange: (scope: ReportScope) => void }) {
  const { t } = useText();
  // What is empty narrows nothing and is not said.
  const put = (some: ReportScope) => {
    const said = Object.entries({ ...scope, ...some }).filter(([, value]) => value.length > 0);
    onChange(Object.fromEntries(said));
  };
  return (
    <section className="template-section" aria-labelledby="template-scope">
      <h2 id="template-scope">{t('screen-template-scope')}</h2>
      <p className="kit-hint">{t('screen-template-scope-hint')}</p>
      <Organisations
        label={t('screen-template-bodies')}
        hint={t('screen-template-bodies-hint')}
        value={scope.bodies ?? []}
        onChange={(bodies) => put({ bodies })}
      />
      <Topics
        label={t('screen-template-topics')}
        hint={t('screen-template-topics-hint')}
        value={scope.topics ?? []}
        onChange={(topics) => put({ topics })}
      />
      <Posts
        label={t('screen-template-posts')}
        value={scope.posts ?? []}
        onChange={(posts) => put({ posts })}
      />
      <Checks
        label={t('noun-pillar')}
        options={pillars.map((id) => ({ id, label: t(`pillar-${id}`) }))}
        value={scope.pillars ?? []}
        onChange={(chosen) => put({ pillars: pillars.filter((one) => chosen.includes(one)) })}
      />
      <Checks
        label={t('noun-health')}
        options={healths.map((id) => ({ id, label: t(`health-${id}`) }))}
        value={scope.health ?? []}
        onChange={(chosen) => put({ health: healths.filter((one) => chosen.includes(one)) })}
      />
      <TextField
        label={t('screen-template-words')}
        hint={t('screen-template-words-hint')}
        value={scope.text ?? ''}
        onChange={(text) => put({ text })}
      />
    </section>
  );
}
