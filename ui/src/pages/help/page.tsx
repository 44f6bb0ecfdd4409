/** ヘルプ: what each screen is for, and the keys that work now. Offline, as all of it. */
import { ShortcutTable } from '@/kit/keys/sheet';
import { useShortcutList } from '@/kit/keys/shortcuts';
import { useStandingKeys } from '@/parts/standing-keys';
import { useText } from '@/text/text';

const topics = [
  'workstreams',
  'status',
  'assign',
  'edit',
  'organisations',
  'import',
  'reports',
  'activity',
  'as-of',
];
export default function HelpPage() {
  const { t } = useText();
  const shortcuts = useShortcutList();
  const standing = useStandingKeys();
  return (
    <section className="page-plain" aria-labelledby="page-title">
      <h1 id="page-title">{t('screen-help')}</h1>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing else here takes the focus, and it must scroll by keys. */}
      <div className="help" role="group" aria-labelledby="page-title" tabIndex={0}>
        <section>
          <h2>{t('screen-help-screens')}</h2>
          <dl className="help-topics">
            {topics.map((topic) => (
              <div key={topic}>
                <dt>{t(`screen-help-${topic}-title`)}</dt>
                <dd>{t(`screen-help-${topic}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{t('screen-keys-title')}</h2>
          <ShortcutTable shortcuts={[...shortcuts, ...standing]} />
        </section>
      </div>
    </section>
  );
}
