/** One framework or partner on one screen: what comes next, who stands behind it, its workstreams, days and promises. */
import { ClipboardCopy, FileSpreadsheet, ListChecks, Maximize2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ComingDate, FrameworkDetail, TieRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button, IconButton } from '@/kit/button';
import { copyText } from '@/kit/copy';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { notify } from '@/kit/toast';
import { type Door, useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { FindingLine, keyOf } from '@/parts/finding';
import { HealthMark } from '@/parts/health';
import { ShortName, useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { isMissing, SilenceMark } from '@/parts/silence';
import { Ties } from '@/parts/ties';
import { VerificationTag } from '@/parts/verification';
import { useSaveWorkbook } from '@/parts/workbook';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { useFrameworkText } from './answer';
import { DateStrip } from './date-strip';
import { weightOf, worst } from './layout';
import { NextDate } from './next';

export function FrameworkRecord({ id, isFull }: { id: string; isFull: boolean }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'framework', id, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record found={data} isFull={isFull} />;
}

interface Of {
  found: FrameworkDetail;
}

function Record({ found, isFull }: Of & { isFull: boolean }) {
  const { t, day } = useText();
  const name = useName();
  const { isToday, clock } = useAsOf();
  const { search, go } = usePlace();
  const Title = isFull ? 'h1' : 'h2';
  const text = useFrameworkText();
  const workbook = useSaveWorkbook();
  const copy = async () => {
    const isDone = await copyText(text(found));
    notify({ message: t(isDone ? 'screen-copied-answer' : 'screen-copy-failed') });
  };
  useShortcuts([
    {
      keys: 'Mod+Shift+C',
      label: t('screen-command-copy-answer'),
      group: t('screen-frameworks'),
      run: () => void copy(),
    },
  ]);
  const date: Door = {
    id: 'date',
    label: t('screen-frameworks-date'),
    look: 'button',
    strip: (close) => <DateStrip framework={found.id} onDone={close} />,
  };
  const { buttons, strip } = useDoors(isToday ? [date] : []);
  return (
    <article
      className="record framework"
      aria-labelledby="record-title"
      data-record={found.id}
      data-full={isFull ? '' : undefined}
    >
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">
            <span>{t(`topic-kind-${found.kind}`)}</span>
            {found.code && <span>{found.code}</span>}
            <span>{t('screen-as-of', { day: day(found.day) })}</span>
            <VerificationTag mark={found.verification} />
          </p>
          <Title id="record-title" tabIndex={-1}>
            {name(found.name)}
          </Title>
        </div>
        <div className="record-tools">
          {!isFull && (
            <IconButton
              label={t('screen-workstreams-full')}
              onPress={() => go({ search: { ...search, view: 'full' } })}
            >
              <Maximize2 size={16} aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={t(isFull ? 'screen-frameworks-to-map' : 'screen-workstreams-close-pane')}
            onPress={() => go({ record: null, search: { ...search, view: undefined } })}
          >
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </header>
      <Answer found={found} />
      <div className="doors">
        <Button onPress={() => go({ screen: 'workstreams', search: { topic: found.id } })}>
          <ListChecks size={16} aria-hidden />
          {t('screen-topics-to-linked', { count: found.sum.workstreams })}
        </Button>
        {buttons}
        <Button onPress={() => void copy()}>
          <ClipboardCopy size={16} aria-hidden />
          {t('screen-command-copy-answer')}
        </Button>
        <Button
          isDisabled={workbook.isBusy}
          onPress={() => workbook.save({ workbook: 'framework', id: found.id, clock })}
        >
          <FileSpreadsheet size={16} aria-hidden />
          {t('screen-workbook')}
        </Button>
      </div>
      {workbook.failure && <FailureNote failure={workbook.failure} />}
      {strip}
      <div className="framework-parts">
        <Workstreams found={found} />
        <Bodies found={found} />
        <Days found={found} />
        <Promised found={found} />
        <Findings id={found.id} />
        <Members found={found} canWrite={isToday} />
      </div>
    </article>
  );
}

/** In one glance: the next day, what it is, from where that is known. */
function Answer({ found }: Of) {
  const { t, day } = useText();
  const name = useName();
  const { sum } = found;
  const standing = [
    t('count-workstreams', { count: sum.workstreams }),
    ...(sum.vacant > 0 ? [`${t('assignment-vacant')} ${sum.vacant}`] : []),
    ...(sum.contested > 0 ? [`${t('assignment-contested')} ${sum.contested}`] : []),
  ];
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['framework-next', <NextDate key="next" date={found.next} />],
    ['noun-workstream', standing.join(t('screen-answer-gap'))],
    ['field-summary', found.summary && name(found.summary)],
    ['screen-field-topic-on', found.on && day(found.on)],
    ['noun-source', found.reference],
    ['noun-alias', found.aliases.join(' / ')],
  ];
  return (
    <dl className="answer">
      {lines.map(
        ([label, said]) =>
          said && (
            <div key={label} className="answer-line">
              <dt>{t(label)}</dt>
              <dd className="wrap-anywhere">{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { t } = useText();
  return (
    <section>
      <h3>
        {title} <span className="text-quiet tabular-nums">{t('screen-count', { count })}</span>
      </h3>
      {children}
    </section>
  );
}

function Workstreams({ found }: Of) {
  const { t, dayShort } = useText();
  const name = useName();
  const open = useOpenRecord();
  const { items, total } = found.linked;
  if (total === 0)
    return (
      <Part title={t('noun-workstream')} count={0}>
        <p className="text-quiet">{t('screen-frameworks-none-linked')}</p>
      </Part>
    );
  return (
    <Part title={t('noun-workstream')} count={total}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('noun-workstream')}</th>
            <th scope="col">{t('role-lead')}</th>
            <th scope="col">{t('noun-health')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.code && <span className="text-quiet">{row.code} </span>}
                <Button rank="tertiary" onPress={() => open({ screen: 'workstreams', record: row.id })}>
                  {name(row.title)}
                </Button>
              </th>
              <td className="whitespace-nowrap">
                {row.ownership === 'settled' ? (
                  [...row.lead, ...row.joint].map((lead, index) => (
                    <span key={lead.id}>
                      {index > 0 && t('screen-list-mark')}
                      <ShortName organisation={lead} />
                    </span>
                  ))
                ) : (
                  <Tag tone="warn">{t(`assignment-${row.ownership}`)}</Tag>
                )}
              </td>
              <td>
                <HealthMark health={row.health} />
                <span className="framework-age">
                  {row.as_of ? (
                    <>
                      {dayShort(row.as_of)} {t('count-days', { count: row.age_days ?? 0 })}
                    </>
                  ) : (
                    t('screen-status-never')
                  )}
                </span>
                {isMissing(row.silence) && <SilenceMark row={row} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > items.length && (
        <p className="kit-hint">{t('screen-more-than-shown', { count: total - items.length })}</p>
      )}
    </Part>
  );
}

function Bodies({ found }: Of) {
  const { t } = useText();
  const name = useName();
  const { go } = usePlace();
  if (found.bodies.length === 0) return null;
  return (
    <Part title={t('noun-organisation')} count={found.bodies.length}>
      <ul className="rows">
        {found.bodies.map(({ organisation, name: own, tie, ...cell }) => {
          const weight = weightOf(cell, tie);
          const health = worst(cell.health);
          const parts = (['lead', 'joint', 'claimed', 'support'] as const).filter(
            (part) => cell.parts[part] > 0,
          );
          return (
            <li key={organisation.id}>
              <p className="log-head">
                {weight === 'named' || parts.length === 0 ? (
                  <span>{name(own)}</span>
                ) : (
                  <Button
                    rank="tertiary"
                    onPress={() =>
                      go({ screen: 'workstreams', search: { topic: found.id, involving: organisation.id } })
                    }
                  >
                    {name(own)}
                  </Button>
                )}
                {parts.length > 0 && (
                  <span className="tabular-nums">
                    {parts.map((part) => `${t(`coverage-${part}`)}${cell.parts[part]}`).join(' ')}
                  </span>
                )}
                {health && <HealthMark health={health} />}
                {tie && <Tag>{t(`tie-${tie}`)}</Tag>}
              </p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function Days({ found }: Of) {
  const { t } = useText();
  const { coming, past } = found;
  if (coming.length + past.length === 0) return null;
  const one = (date: ComingDate) => (
    <li key={`${date.id}${date.on}`}>
      <NextDate date={date} />
      {date.reference && <span className="text-quiet"> {date.reference}</span>}
    </li>
  );
  return (
    <Part title={t('framework-days')} count={coming.length + past.length}>
      <ul className="rows">{[...coming, ...past].map(one)}</ul>
    </Part>
  );
}

function Promised({ found }: Of) {
  const { t, day } = useText();
  const name = useName();
  const open = useOpenRecord();
  if (found.promised.length === 0) return null;
  return (
    <Part title={t('framework-commitments')} count={found.promised.length}>
      <ul className="rows">
        {found.promised.map((one) => (
          <li key={one.id}>
            <p className="log-head">
              <Button rank="tertiary" onPress={() => open({ screen: 'topics', record: one.id })}>
                {name(one.name)}
              </Button>
              {one.on && <span className="tabular-nums">{day(one.on)}</span>}
              <Tag tone={one.is_led ? 'plain' : 'warn'}>
                {t(one.is_led ? 'framework-led' : 'finding-commitment-unowned')}
              </Tag>
              <VerificationTag mark={one.verification} />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const most = 20;

function Findings({ id }: { id: string }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer(
    { query: 'findings', filter: { topic: id }, window: { offset: 0, limit: most }, clock },
    { keep: true },
  );
  if (error) return <FailureNote failure={error} />;
  if (!data || data.total === 0) return null;
  return (
    <Part title={t('noun-finding')} count={data.total}>
      <ul className="finding-list">
        {data.items.map((finding) => (
          <FindingLine key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {data.total > most && (
        <p className="kit-hint">{t('screen-more-than-shown', { count: data.total - most })}</p>
      )}
    </Part>
  );
}

/** Days and promises stand above with what they are; here is everything else that it bears on. */
function Members({ found, canWrite }: Of & { canWrite: boolean }) {
  const isElsewhere = ({ kind }: TieRow) => kind === 'event' || kind === 'commitment';
  return <Ties ties={found.ties.filter((tie) => !isElsewhere(tie))} canWrite={canWrite} />;
}
