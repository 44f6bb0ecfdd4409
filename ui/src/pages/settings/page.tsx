/** 設定: how the window looks, and what is known of the workspace. */
import { useEffect, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { DayStylePick, DensityPick, ThemePick, ZoomSteps } from '@/parts/look';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { aboutRenkei } from '@/state/session';
import { type Lang, setLang, useText } from '@/text/text';
import { Notices } from './notices';
import { Refresh } from './refresh';

export default function SettingsPage() {
  const { t, lang } = useText();
  return (
    <div className="page-plain page-wide settings">
      <h1>{t('screen-settings')}</h1>
      <div className="settings-column">
        <section className="page-part">
          <h2>{t('screen-settings-look')}</h2>
          <Pick<Lang>
            label={t('screen-settings-language')}
            options={[
              { id: 'ja', label: t('screen-language-ja') },
              { id: 'en', label: t('screen-language-en') },
            ]}
            value={lang}
            onChange={setLang}
          />
          <DayStylePick />
          <ThemePick />
          <DensityPick />
          <ZoomSteps />
        </section>
        <Notices />
      </div>
      <div className="settings-column">
        <Workspace />
        <section className="page-part">
          <h2>{t('screen-settings-backup')}</h2>
          <p>{t('screen-settings-backup-hint')}</p>
        </section>
        <Refresh />
      </div>
      <div className="settings-notice">
        <Banner tone="warn" title={t('handling-notice')} />
      </div>
    </div>
  );
}

function Workspace() {
  const { t, lang } = useText();
  const name = useName();
  const { data, error } = useAnswer({ query: 'workspace' });
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    // The version is for the help desk; without it the page is still of use.
    aboutRenkei().then(
      (about) => setVersion(about.version),
      () => undefined,
    );
  }, []);
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  const number = new Intl.NumberFormat(lang === 'ja' ? 'ja-JP' : 'en-GB');
  const lines: readonly (readonly [string, string])[] = [
    [t('field-name'), data.name],
    [
      t('screen-settings-user'),
      data.user
        ? `${data.user.name}（${name(data.user.post.organisation.name)} ${name(data.user.post.title)}）`
        : t('screen-none'),
    ],
    [t('screen-workstreams'), number.format(data.workstreams)],
    [t('screen-organisations'), number.format(data.organisations)],
    [t('noun-status'), number.format(data.statuses)],
    [t('noun-change'), number.format(data.changes)],
    [
      t('screen-settings-size'),
      t('screen-settings-megabytes', { size: number.format(Math.ceil(data.bytes / 1e6)) }),
    ],
    [t('screen-settings-sources'), data.attributions.join('\n') || t('screen-none')],
    [t('screen-settings-version'), version ?? t('screen-none')],
  ];
  return (
    <section className="page-part">
      <h2>{t('noun-workspace')}</h2>
      <dl className="plain-list">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="whitespace-pre-line tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {data.unknown > 0 && (
        <Banner tone="warn" title={t('screen-settings-unknown', { count: data.unknown })} />
      )}
    </section>
  );
}
