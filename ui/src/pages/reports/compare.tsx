/** Two reports, or days, set against each other: what is new, closed, moved, worded otherwise, found, and who was silent. */
import type { ReactNode } from 'react';
import type {
  IssuedRow,
  Marking,
  ReportAt,
  ReportCompared,
  ReportField,
  ReportFound,
  ReportNamed,
  ReportPiece,
} from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { useOpenRecord } from '@/parts/open-record';
import { PrintButton } from '@/parts/print';
import { ReadersSelect } from '@/parts/readers';
import { useAnswer } from '@/state/cache';
import { daysFrom, useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Back } from './back';

/** What the texts of a workstream are called. */
const fields: Readonly<Record<ReportField, string>> = {
  title: 'report-field-title',
  headline: 'noun-headline',
  narrative: 'field-narrative',
  obstacles: 'field-obstacles',
  next_step: 'report-column-next',
};

const byDay = 'day';
const isDay = (side: string) => /^\d{4}-\d{2}-\d{2}$/.test(side);
const sideOf = (side: string): ReportAt =>
  isDay(side) ? { at: 'day', day: side } : { at: 'report', number: side };

export function Comparing() {
  const { t, lang } = useText();
  const { day } = useAsOf();
  const { search, go } = usePlace();
  const known = useAnswer({ query: 'reports', window: { offset: 0, limit: 200 }, clock: {} }, { keep: true });
  const issued = known.data?.items.filter((row) => row.kept) ?? [];
  const asked = (side: unknown) => (typeof side === 'string' && side !== '' ? side : null);
  const first = asked(search.a) ?? issued[0]?.number ?? daysFrom(day, -7);
  const second = asked(search.b) ?? day;
  const readers: Marking | null = search.readers === 'confidentiality-1' ? search.readers : null;
  const change = (part: Record<string, string>) =>
    go({
      search: { view: 'compare', a: first, b: second, ...(readers ? { readers } : {}), ...part },
      replace: true,
    });
  const compared = useAnswer(
    {
      query: 'report-comparison',
      from: sideOf(first),
      to: sideOf(second),
      language: lang,
      ...(readers ? { readers } : {}),
    },
    { keep: true, enabled: known.data !== undefined },
  );
  return (
    <div className="page-plain page-wide">
      <Back />
      <header className="page-head">
        <h1>{t('screen-report-compare')}</h1>
        <div className="page-head-end">
          <PrintButton />
        </div>
      </header>
      <div className="compare-sides">
        <Side
          label={t('screen-report-compare-first')}
          side={first}
          issued={issued}
          usual={daysFrom(day, -7)}
          onSide={(a) => change({ a })}
        />
        <Side
          label={t('screen-report-compare-second')}
          side={second}
          issued={issued}
          usual={day}
          onSide={(b) => change({ b })}
        />
        <ReadersSelect value={readers} onChange={(to) => change({ readers: to ?? '' })} />
      </div>
      {compared.error && <FailureNote failure={compared.error} />}
      {compared.data && !compared.error && <Differences found={compared.data} />}
    </div>
  );
}

function Side(props: {
  label: string;
  side: string;
  issued: readonly IssuedRow[];
  usual: string;
  onSide: (side: string) => void;
}) {
  const { t, day } = useText();
  const { label, side, issued, usual, onSide } = props;
  return (
    <fieldset className="compare-side">
      <legend className="sr-only">{label}</legend>
      <Select
        label={label}
        choices={[
          { id: byDay, label: t('screen-report-compare-day') },
          ...issued.map((row) => ({ id: row.number, label: row.number, note: day(row.as_of) })),
        ]}
        value={isDay(side) ? byDay : side}
        onChange={(id) => onSide(id === null || id === byDay ? usual : id)}
      />
      {isDay(side) && (
        <DayField
          label={t('screen-report-compare-on')}
          value={side}
          onChange={(to) => to !== null && onSide(to)}
        />
      )}
    </fieldset>
  );
}

function Differences({ found }: { found: ReportCompared }) {
  const { t, day, listed } = useText();
  const side = ({ number, as_of }: ReportCompared['from']) => [number, day(as_of)].filter(Boolean).join(' ');
  const nobody = (names: readonly string[]) => listed(names) || t('report-nobody');
  const isSame =
    [found.opened, found.closed, found.lead, found.health, found.moved, found.wording, found.silent].every(
      (list) => list.length === 0,
    ) &&
    !found.found?.length &&
    !found.settled?.length;
  return (
    <section className="compared" aria-labelledby="compared-title">
      <h2 id="compared-title">
        {t('compare-title', { from: side(found.from), to: side(found.to) })}
        <small>{t(`marking-${found.marking}`)}</small>
      </h2>
      <p role="status">
        {isSame ? t('compare-same') : t('screen-report-compare-unchanged', { count: found.unchanged })}
      </p>
      <Part id="opened" count={found.opened.length}>
        {found.opened.map((item) => (
          <Line key={keyOf(item)} item={item} />
        ))}
      </Part>
      <Part id="closed" count={found.closed.length}>
        {found.closed.map((item) => (
          <Line key={keyOf(item)} item={item}>
            {item.reason}
          </Line>
        ))}
      </Part>
      <Part id="lead" count={found.lead.length}>
        {found.lead.map((item) => (
          <Line key={keyOf(item)} item={item}>
            <del>{nobody(item.from)}</del> → <ins>{nobody(item.to)}</ins>
            {item.contested && <strong> {t('assignment-contested')}</strong>}
          </Line>
        ))}
      </Part>
      <Part id="health" count={found.health.length}>
        {found.health.map((item) => (
          <Line key={keyOf(item)} item={item}>
            <HealthMark health={item.from} /> → <HealthMark health={item.to} />
          </Line>
        ))}
      </Part>
      <Part id="moved" count={found.moved.length}>
        {found.moved.map((item) => (
          <Line key={`${keyOf(item)} ${item.what}`} item={item}>
            {item.what} <del>{day(item.from)}</del> → <ins>{day(item.to)}</ins>{' '}
            {t(item.days > 0 ? 'screen-report-moved-later' : 'screen-report-moved-earlier', {
              days: Math.abs(item.days),
            })}
          </Line>
        ))}
      </Part>
      <Part id="wording" count={found.wording.length}>
        {found.wording.map((item) => (
          <Line key={`${keyOf(item)} ${item.field}`} item={item}>
            <span className="compared-field">{t(fields[item.field])}</span>
            <Wording pieces={item.pieces} />
          </Line>
        ))}
      </Part>
      <Part id="found" count={found.found?.length ?? 0}>
        {found.found?.map((one) => (
          <FindingLine key={`${one.kind} ${one.about.join(' ')}`} found={one} />
        ))}
      </Part>
      <Part id="settled" count={found.settled?.length ?? 0}>
        {found.settled?.map((one) => (
          <FindingLine key={`${one.kind} ${one.about.join(' ')}`} found={one} />
        ))}
      </Part>
      <Part id="silent" count={found.silent.length}>
        {found.silent.map((item) => (
          <Line key={keyOf(item)} item={item}>
            {item.last ? t('compare-last-report', { day: day(item.last) }) : t('compare-never-reported')}
          </Line>
        ))}
      </Part>
    </section>
  );
}

const keyOf = ({ id, code, title }: ReportNamed) => id ?? `${code} ${title}`;

function Part({ id, count, children }: { id: string; count: number; children: ReactNode }) {
  const { t } = useText();
  if (count === 0) return null;
  return (
    <section aria-labelledby={`compared-${id}`}>
      <h3 id={`compared-${id}`}>{t(`compare-${id}`, { count })}</h3>
      <ul className="compared-list">{children}</ul>
    </section>
  );
}

function Line({ item, children }: { item: ReportNamed; children?: ReactNode }) {
  const open = useOpenRecord();
  const { id } = item;
  const called = `${item.code} ${item.title}`.trim();
  return (
    <li>
      <span className="compared-item">
        {id ? (
          <Button rank="tertiary" onPress={() => open({ screen: 'workstreams', record: id })}>
            {called}
          </Button>
        ) : (
          called
        )}
        <small>{item.ministry}</small>
      </span>
      <div>{children}</div>
    </li>
  );
}

function FindingLine({ found }: { found: ReportFound }) {
  const { t, listed } = useText();
  return (
    <li>
      <span className="compared-item">{listed(found.about)}</span>
      <div>{t(`finding-${found.kind}`)}</div>
    </li>
  );
}

/** Both wordings in one text: struck through what is gone, underlined what is new. */
function Wording({ pieces }: { pieces: readonly ReportPiece[] }) {
  return (
    <span className="compared-wording">
      {pieces.map((piece, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand still.
        if (piece.side === 'first') return <del key={at}>{piece.text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand still.
        if (piece.side === 'second') return <ins key={at}>{piece.text}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand still.
        return <span key={at}>{piece.text}</span>;
      })}
    </span>
  );
}
