/** One body: names and parents over time, posts, what it leads; renaming from a day. */
import { X } from 'lucide-react';
import { useState } from 'react';
import type { NamePeriod, OrganisationDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button, IconButton } from '@/kit/button';
import { TextField } from '@/kit/field';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

export function OrganisationRecord({ id }: { id: string }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'organisation', id, clock });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record detail={data} />;
}

function Record({ detail }: { detail: OrganisationDetail }) {
  const { t, day } = useText();
  const name = useName();
  const { go } = usePlace();
  const { isToday } = useAsOf();
  const [renaming, setRenaming] = useState(false);
  const period = (from: string | null, to: string | null) =>
    t('screen-period', {
      from: from ? day(from) : t('screen-period-open'),
      to: to ? day(to) : t('screen-period-now'),
    });
  return (
    <article className="record" aria-labelledby="record-title">
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">
            <span>{t(`organisation-kind-${detail.kind}`)}</span>
            {detail.corporate_number && (
              <span>{t('screen-organisations-number', { number: detail.corporate_number })}</span>
            )}
            {detail.dissolved_on && (
              <Tag tone="warn">{t('screen-organisations-dissolved', { day: day(detail.dissolved_on) })}</Tag>
            )}
          </p>
          <h2 id="record-title" tabIndex={-1}>
            {name(detail.path)}
          </h2>
        </div>
        <div className="record-tools">
          <IconButton label={t('screen-workstreams-close-pane')} onPress={() => go({ record: null })}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </header>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => go({ screen: 'workstreams', search: { led: detail.id } })}>
          {t('screen-organisations-to-leads')}
        </Button>
        {isToday && !renaming && detail.dissolved_on === null && (
          <Button rank="tertiary" onPress={() => setRenaming(true)}>
            {t('screen-organisations-rename')}
          </Button>
        )}
      </div>
      {renaming && <RenameStrip detail={detail} onDone={() => setRenaming(false)} />}
      <section>
        <h3>{t('screen-organisations-names')}</h3>
        <ol className="rows">
          {detail.all_names.map((one) => (
            <li key={`${one.from}${one.names.ja}`}>
              <NameLine one={one} />
              <p className="answer-note">
                <span>{period(one.from, one.to)}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
      {detail.parents.some(({ parent }) => parent !== null) && (
        <section>
          <h3>{t('field-parent')}</h3>
          <ol className="rows">
            {detail.parents.map(({ parent, from, to }) => (
              <li key={`${from}${parent?.id}`}>
                <p className="log-head">
                  {parent ? (
                    <Button rank="tertiary" onPress={() => go({ record: parent.id })}>
                      {name(parent.name)}
                    </Button>
                  ) : (
                    t('screen-none')
                  )}
                  <span className="text-quiet">{period(from, to)}</span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {detail.into && (
        <p>
          {t('field-into')} {name(detail.into.name)}
        </p>
      )}
      {detail.posts.length > 0 && (
        <section>
          <h3>{t('noun-post')}</h3>
          <ul className="rows">
            {detail.posts.map((post) => (
              <li key={post.id}>{name(post.title)}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function NameLine({ one: { names } }: { one: NamePeriod }) {
  const rest = [names.en, names.short, names.abbreviation, ...(names.aliases ?? [])].filter(Boolean);
  return (
    <p className="log-head">
      <strong>{names.ja}</strong>
      <span className="text-quiet">{rest.join(' / ')}</span>
    </p>
  );
}

function RenameStrip({ detail, onDone }: { detail: OrganisationDetail; onDone: () => void }) {
  const { t } = useText();
  const { today } = useAsOf();
  const [ja, setJa] = useState(detail.names.ja);
  const [en, setEn] = useState(detail.names.en ?? '');
  const [from, setFrom] = useState<string | null>(today);
  const act = useAct();
  async function send() {
    const { en: _old, ...rest } = detail.names;
    const receipt = await act.record(
      {
        intent: 'rename-organisation',
        organisation: detail.id,
        names: { ...rest, ja: ja.trim(), ...(en.trim() ? { en: en.trim() } : {}) },
        ...(from ? { from } : {}),
      },
      t('screen-organisations-renamed'),
    );
    if (receipt) onDone();
  }
  return (
    <Form label={t('screen-organisations-rename')} onRecord={send} onClose={onDone}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-name')} value={ja} onChange={setJa} isRequired autoFocus />
            </div>
            <div className="strip-grow">
              <TextField label={t('field-name-en')} value={en} onChange={setEn} />
            </div>
            <div className="strip-day">
              <DayField
                label={t('field-from')}
                hint={t('screen-organisations-rename-hint')}
                value={from}
                onChange={setFrom}
              />
            </div>
          </div>
          {act.failure && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy || ja.trim() === ''} onPress={record}>
              {t('screen-organisations-rename')}
            </Button>
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}
