/** What a cell counts: its workstreams, each with who leads it and how it stands. */
import { ListChecks, X } from 'lucide-react';
import type { Coverage, WorkstreamRow } from '@/ipc/contract';
import { Button, IconButton } from '@/kit/button';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { headOf } from '@/parts/matrix';
import { type Chosen, columnKey, everything, filterOf, viewOf } from '@/parts/matrix-place';
import { ShortName, useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { SilenceMark, useSilenceWord } from '@/parts/silence';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';

interface CellListProps {
  coverage: Coverage;
  chosen: Chosen;
  onClose: () => void;
}

export function CellList({ coverage, chosen, onClose }: CellListProps) {
  const { t, listed, lang } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const open = useOpenRecord();
  const { go } = usePlace();
  const silenceWord = useSilenceWord();
  const filter = filterOf(chosen, coverage.axis, coverage.columns);
  const rows = useRows<WorkstreamRow>((window) => ({
    query: 'workstreams',
    filter,
    sort: 'health',
    descending: false,
    window,
    clock,
  }));
  const organisation = useAnswer(
    { query: 'organisation', id: chosen.organisation, clock },
    { enabled: chosen.organisation !== everything },
  ).data;
  const column = coverage.columns.find((one) => columnKey(one) === chosen.column);
  const title = [
    ...(organisation ? [name(organisation.path) + (chosen.own ? t('coverage-own') : '')] : []),
    ...(column ? [headOf(column, t, name)] : []),
  ];
  const columns: readonly GridColumn<WorkstreamRow>[] = [
    {
      id: 'title',
      header: t('noun-workstream'),
      width: 140,
      grows: true,
      text: (row) => name(row.title),
      cell: (row) => <span title={name(row.title)}>{name(row.title)}</span>,
    },
    {
      id: 'health',
      header: t('noun-health'),
      width: lang === 'en' ? 128 : 96,
      text: (row) => t(`health-${row.health ?? 'none'}`),
      cell: (row) => <HealthMark health={row.health} />,
    },
    {
      id: 'lead',
      header: t('role-lead'),
      width: 110,
      text: (row) => listed(row.lead.map((lead) => name(lead.name))),
      cell: (row) =>
        row.ownership === 'settled'
          ? row.lead.map((lead) => <ShortName key={lead.id} organisation={lead} />)
          : t(`assignment-${row.ownership}`),
    },
    {
      id: 'silence',
      header: t('screen-silence'),
      width: 190,
      text: silenceWord,
      cell: (row) => <SilenceMark row={row} />,
    },
    { id: 'code', header: t('noun-code'), width: 90, text: (row) => row.code ?? '' },
  ];
  return (
    <section className="page-list" aria-labelledby="cell-title">
      <header className="page-head">
        <h2 id="cell-title">{listed(title) || t('coverage-total')}</h2>
        <div className="page-head-end">
          <Button
            onPress={() =>
              go({ screen: 'workstreams', search: viewOf(chosen, coverage.axis, coverage.columns) })
            }
          >
            <ListChecks size={16} aria-hidden />
            {t('screen-coverage-to-list')}
          </Button>
          <IconButton label={t('screen-workstreams-close-pane')} onPress={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </header>
      {rows.failure && <FailureNote failure={rows.failure} />}
      <DataGrid
        label={t('noun-workstream')}
        columns={columns}
        rowCount={rows.rowCount}
        rowAt={rows.rowAt}
        rowId={(row) => row.id}
        onWindow={rows.onWindow}
        selected={null}
        onOpen={(row) => open({ screen: 'workstreams', record: row.id })}
      />
    </section>
  );
}
