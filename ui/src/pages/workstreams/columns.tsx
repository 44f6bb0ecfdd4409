/** The columns of the list: how each looks, which words it stands for, and how it is changed where it stands. */
import { useMemo } from 'react';
import type { WorkstreamRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { plainLayout } from '@/kit/grid/column';
import type { GridColumn, GridLayout } from '@/kit/grid/data-grid';
import { daysBetween } from '@/parts/answer-text';
import { dayWidth } from '@/parts/day-width';
import { HealthMark } from '@/parts/health';
import { ShortName, useName } from '@/parts/name';
import { SilenceMark, useSilenceWord } from '@/parts/silence';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { useEdits } from './edits';
import { fields, isOf } from './fields';

/** What is looked at now and then is shown when it is asked for. */
const seldom = ['next-step', 'next-on', 'progress', 'topics', 'pillar', 'cadence'];
export const wideLayout: GridLayout = { ...plainLayout, hidden: seldom };
/** Beside a record there is room for what tells one from another. */
export const besideLayout: GridLayout = {
  ...plainLayout,
  hidden: ['code', 'joint', 'silence', 'headline', ...seldom],
};

export function useColumns(isNarrow: boolean): readonly GridColumn<WorkstreamRow>[] {
  const edits = useEdits();
  const { t, day, dayShort, lang } = useText();
  const name = useName();
  const silenceWord = useSilenceWord();
  return useMemo(() => {
    const names = (of: WorkstreamRow['lead']) =>
      of.map((organisation) => name(organisation.name)).join(t('screen-list-mark'));
    // Together no wider than what a laptop's window has beside the rail: 1040 px, in either language.
    const isEnglish = lang === 'en';
    const code = {
      id: 'code',
      isKey: true,
      header: t('noun-code'),
      // Room for a register's five digits behind its letters: RS-76543.
      width: 96,
      frozen: true,
      sortable: true,
      text: (row: WorkstreamRow) => row.code ?? '',
    };
    const title = {
      id: 'title',
      header: t('noun-workstream'),
      width: isNarrow ? (isEnglish ? 116 : 160) : isEnglish ? 170 : 200,
      grows: true,
      frozen: !isNarrow,
      sortable: true,
      opens: true,
      isFull: true,
      text: (row: WorkstreamRow) => name(row.title),
      cell: (row: WorkstreamRow) => <span title={name(row.title)}>{name(row.title)}</span>,
    };
    const lead = {
      id: 'lead',
      header: t('role-lead'),
      width: isNarrow ? 104 : isEnglish ? 108 : 128,
      text: (row: WorkstreamRow) => names(row.lead),
      cell: (row: WorkstreamRow) => <Lead row={row} />,
    };
    const joint = {
      id: 'joint',
      header: t('role-joint-lead'),
      width: 96,
      text: (row: WorkstreamRow) => names(row.joint),
      cell: (row: WorkstreamRow) => <Names of={row.joint} />,
    };
    const health = {
      id: 'health',
      header: t('noun-health'),
      width: isEnglish ? 128 : 96,
      sortable: true,
      isFull: true,
      text: (row: WorkstreamRow) => t(`health-${row.health ?? 'none'}`),
      cell: (row: WorkstreamRow) => <HealthMark health={row.health} />,
    };
    const asOf = {
      id: 'as-of',
      header: t('noun-as-of'),
      // The longest is of a year or two: 2025-02-17 (645 d).
      width: isNarrow ? dayWidth(lang) : isEnglish ? 172 : 148,
      sortable: true,
      text: (row: WorkstreamRow) => (row.as_of === null ? '' : day(row.as_of)),
      cell: (row: WorkstreamRow) =>
        row.as_of === null
          ? t('screen-none')
          : isNarrow
            ? dayShort(row.as_of)
            : t('screen-workstreams-as-of', { day: dayShort(row.as_of), days: row.age_days ?? 0 }),
    };
    const silence = {
      id: 'silence',
      header: t('screen-silence'),
      // Three digits of working days must not be cut.
      width: isEnglish ? 144 : 132,
      sortable: true,
      isFull: true,
      text: silenceWord,
      cell: (row: WorkstreamRow) => (
        <span title={silenceWord(row)}>
          <SilenceMark row={row} isBrief />
        </span>
      ),
    };
    const headline = {
      id: 'headline',
      header: t('noun-headline'),
      width: 120,
      grows: true,
      text: (row: WorkstreamRow) => row.headline ?? '',
      cell: (row: WorkstreamRow) => (
        <span title={row.headline ?? row.original_rating ?? ''}>
          {row.headline && row.original_rating && (
            <small className="text-quiet">
              {t('screen-workstreams-rating', { rating: row.original_rating })}{' '}
            </small>
          )}
          {row.headline ??
            (row.original_rating && t('screen-workstreams-rated', { rating: row.original_rating }))}
        </span>
      ),
    };
    const nextStep = {
      id: 'next-step',
      header: t('noun-next-step'),
      width: 200,
      text: (row: WorkstreamRow) => row.next_step ?? '',
      cell: (row: WorkstreamRow) => <span title={row.next_step ?? ''}>{row.next_step}</span>,
    };
    const nextOn = {
      id: 'next-on',
      header: t('field-next-on'),
      width: dayWidth(lang),
      sortable: true,
      text: (row: WorkstreamRow) => (row.next_on === null ? '' : day(row.next_on)),
      cell: (row: WorkstreamRow) => (row.next_on === null ? '' : dayShort(row.next_on)),
    };
    const percent = (row: WorkstreamRow) =>
      row.progress === null ? '' : t('screen-kit-percent', { value: row.progress });
    const progress = {
      id: 'progress',
      header: t('field-progress'),
      width: 80,
      sortable: true,
      align: 'end' as const,
      text: percent,
    };
    const called = (row: WorkstreamRow) =>
      row.topics.map((topic) => name(topic.name)).join(t('screen-list-mark'));
    const topics = {
      id: 'topics',
      header: t('noun-topic'),
      width: 200,
      text: called,
      cell: (row: WorkstreamRow) => (
        <span title={called(row)}>
          {row.topics.map((topic) => topic.code ?? name(topic.name)).join(t('screen-list-mark'))}
        </span>
      ),
    };
    const word = (id: 'pillar' | 'cadence', width: number) => {
      const text = (row: WorkstreamRow) => (row[id] === null ? '' : t(`${id}-${row[id]}`));
      return {
        id,
        header: t(`noun-${id}`),
        width,
        text,
        cell: (row: WorkstreamRow) => <span title={text(row)}>{text(row)}</span>,
      };
    };
    const all: readonly GridColumn<WorkstreamRow>[] = [
      code,
      title,
      lead,
      joint,
      health,
      asOf,
      silence,
      headline,
      nextStep,
      nextOn,
      progress,
      topics,
      word('pillar', 180),
      word('cadence', 96),
    ];
    return all.map((column) => {
      const edit = isOf(fields, column.id) && edits?.[column.id];
      return edit ? { ...column, edit } : column;
    });
  }, [t, day, dayShort, lang, name, silenceWord, isNarrow, edits]);
}

function Names({ of }: { of: WorkstreamRow['lead'] }) {
  const { t } = useText();
  return of.map((organisation, index) => (
    <span key={organisation.id}>
      {index > 0 && t('screen-list-mark')}
      <ShortName organisation={organisation} />
    </span>
  ));
}

function Lead({ row }: { row: WorkstreamRow }) {
  const { t } = useText();
  const { day } = useAsOf();
  if (row.ownership === 'settled') return <Names of={row.lead} />;
  return (
    <span className="list-trouble">
      <Tag tone="danger">{t(`assignment-${row.ownership}`)}</Tag>
      {row.ownership_since && (
        <span className="text-quiet tabular-nums">
          {t('count-days', { count: daysBetween(row.ownership_since, day) })}
        </span>
      )}
    </span>
  );
}
