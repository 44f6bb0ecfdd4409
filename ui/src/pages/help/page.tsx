/** ヘルプ: what each screen is for, and the keys that work now. Offline, as all of it. */
import { ShortcutTable } from '@/kit/keys/sheet';
import { useShortcutList } from '@/kit/keys/shortcuts';
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
/** Keys that live on the workstreams screen, and so are not in the list of those that work here. */
const elsewhere: readonly (readonly [string, string])[] = [
  ['↑ ↓', 'screen-help-keys-move'],
  ['Enter', 'screen-help-keys-enter'],
  ['Esc', 'screen-workstreams-keys-back'],
  ['/', 'screen-workstreams-keys-filter'],
  ['N', 'screen-workstreams-new'],
  ['S', 'screen-status-keys-strip'],
  ['1 – 5', 'screen-help-keys-health'],
  ['0', 'screen-status-confirm'],
  ['Ctrl+Enter', 'screen-help-keys-record'],
];

export default function HelpPage() {
  const { t } = useText();
  const shortcuts = useShortcutList();
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
          <ShortcutTable shortcuts={shortcuts} />
          <h3 className="mt-3">{t('screen-workstreams')}</h3>
          <dl className="kit-keys">
            {elsewhere.map(([keys, label]) => (
              <div key={keys} className="contents">
                <dt>{t(label)}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </section>
  );
}
