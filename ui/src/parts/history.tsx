/** 履歴: field by field, who wrote it, when, on which laptop; an act is taken back, a text erased, from here. */
import type { HistoryRow, Said } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useAsOf } from '@/state/clock';
import { useLog } from '@/state/rows';
import { hasSentence } from '@/text/bundle';
import { civilDay, formatTime } from '@/text/era';
import { useText } from '@/text/text';
import { useUndo } from './act';
import { useKind } from './change-kind';
import { EraseButton } from './erase';
import { FailureNote } from './failure';
import { useLines } from './lines';
import { MoreRows } from './more-rows';
import { useName } from './name';

export function RecordHistory({ id }: { id: string }) {
  const log = useLog<HistoryRow>((window) => ({ query: 'history', entity: id, window }));
  const { isToday } = useAsOf();
  const { revert } = useUndo();
  const { list, focus, lineOf } = useLines<HTMLOListElement>(log.rows.map(({ change }) => change));
  if (log.failure) return <FailureNote failure={log.failure} />;
  return (
    <>
      <ol className="log" ref={list}>
        {log.rows.map((row) => {
          // The button goes with the act; the keys stay in its line.
          const takeBack = () => {
            focus(row.change);
            revert(row.gesture);
          };
          const may = isToday && !row.retracted && !aboutChanges.has(row.kind);
          return (
            <li
              key={row.change}
              data-past={row.retracted ? '' : undefined}
              {...lineOf(row.change, may ? [['Enter', takeBack]] : [])}
            >
              <HistoryItem row={row} onRevert={may ? takeBack : null} />
            </li>
          );
        })}
      </ol>
      <MoreRows log={log} />
    </>
  );
}

/** An instant in Japan: the day in the chosen style, hours and minutes. */
export function useMoment(): (instant: string) => string {
  const { day } = useText();
  return (instant) => {
    const at = new Date(instant);
    if (Number.isNaN(at.getTime())) return instant;
    return `${day(civilDay(at))} ${formatTime(at)}`;
  };
}

const inYen: ReadonlySet<string> = new Set([
  'initial',
  'supplementary',
  'carried_in',
  'carried_out',
  'reserve',
  'total',
  'executed',
  'requested',
]);

/** Field and value in words: tokens become their word, days, years and sums are written out, texts stay. */
function useSaid(): (said: Said) => readonly [string, string] {
  const { t, day, fiscalYear, lang } = useText();
  const families: Readonly<Record<string, string>> = {
    health: 'health',
    role: 'role',
    kind: 'basis',
    basis: 'basis',
    state: 'assignment',
    pillar: 'pillar',
    cadence: 'cadence',
    marking: 'marking',
    level: 'goal-level',
    relation: 'dependency',
    tie: 'tie',
    verification: 'verification',
    retracted_kind: 'change-kind',
    erased_kind: 'change-kind',
  };
  return ({ field, value }) => {
    const id = field.endsWith('_kind') ? 'field-change' : `field-${field.replaceAll('_', '-')}`;
    const label = hasSentence(lang, id) ? t(id) : field;
    const word = `${families[field] ?? 'none'}-${value.replaceAll('.', '-')}`;
    if (value === '') return [label, t('screen-none')];
    if (field.endsWith('fiscal_year')) return [label, fiscalYear(Number(value))];
    if (inYen.has(field) && /^-?\d+$/.test(value))
      return [label, t('screen-budget-yen', { yen: Number(value).toLocaleString(lang) })];
    return [label, hasSentence(lang, word) ? t(word) : day(value)];
  };
}

/** Kinds that speak of a change and not of the record: there is nothing to take back or to erase. */
const aboutChanges: ReadonlySet<string> = new Set(['change.retracted', 'change.erased']);

function HistoryItem({ row, onRevert }: { row: HistoryRow; onRevert: (() => void) | null }) {
  const { t } = useText();
  const name = useName();
  const moment = useMoment();
  const kind = useKind();
  const said = useSaid();
  const { isToday } = useAsOf();
  const who = row.actor
    ? `${name(row.actor.organisation.name)} ${name(row.actor.title)}`
    : t('screen-history-nobody');
  return (
    <>
      <p className="log-head">
        <strong>{kind(row.kind)}</strong>
        <time dateTime={row.at} className="tabular-nums">
          {moment(row.at)}
        </time>
        <span className="text-quiet">{who}</span>
        {!row.here && <Tag>{t('screen-history-elsewhere')}</Tag>}
        {row.retracted && <Tag tone="warn">{t('screen-history-retracted')}</Tag>}
        {row.erased && <Tag>{t('erased')}</Tag>}
        {row.wrong_clock && <Tag tone="warn">{t('screen-history-wrong-clock')}</Tag>}
        {isToday && !aboutChanges.has(row.kind) && (
          <span className="log-act">
            {!row.erased && <EraseButton row={row} />}
            {onRevert && (
              <Button rank="tertiary" onPress={onRevert}>
                {t('screen-history-revert')}
              </Button>
            )}
          </span>
        )}
      </p>
      <dl className="log-parts">
        {row.says.map((one) => {
          const [label, value] = said(one);
          return (
            <div key={`${one.field}${one.value}`}>
              <dt>{label}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
