/** 所管: who covers what. The matrix of a day, beside another day if asked; a cell opens its workstreams beside it. */
import { FileSpreadsheet } from 'lucide-react';
import type { Axis } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { ListPage } from '@/parts/list-page';
import { MatrixTable } from '@/parts/matrix';
import { axes, type Chosen, readChosen, writeChosen } from '@/parts/matrix-place';
import { PrintButton } from '@/parts/print';
import { WordField } from '@/parts/word-field';
import { useSaveWorkbook } from '@/parts/workbook';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { CellList } from './cell';
import { Troubles } from './troubles';

export default function CoveragePage() {
  const { t, day } = useText();
  const { clock } = useAsOf();
  const { search, go } = usePlace();
  const axis: Axis = axes.find((one) => one === search.by) ?? 'domain';
  const before = typeof search.before === 'string' ? search.before : null;
  const chosen = readChosen(search.cell);
  const workbook = useSaveWorkbook();
  const { data, error } = useAnswer(
    { query: 'coverage', axis, ...(before ? { before } : {}), clock },
    { keep: true },
  );
  const change = (part: Record<string, unknown>) => go({ search: { ...search, ...part }, replace: true });
  const choose = (next: Chosen | null) => change({ cell: next === null ? undefined : writeChosen(next) });
  const isEmpty = data?.columns.every(({ topic, pillar }) => topic === null && pillar === null);
  return (
    <ListPage
      title={t('noun-coverage')}
      share={73}
      head={
        <div className="page-head-end">
          <Button
            isDisabled={workbook.isBusy}
            onPress={() =>
              workbook.save({ workbook: 'coverage', axis, ...(before ? { before } : {}), clock })
            }
          >
            <FileSpreadsheet size={16} aria-hidden />
            {t('screen-workbook')}
          </Button>
          <PrintButton />
        </div>
      }
      isCalled={chosen !== null}
      beside={
        data ? (
          chosen ? (
            <CellList coverage={data} chosen={chosen} onClose={() => choose(null)} />
          ) : (
            <Troubles />
          )
        ) : null
      }
    >
      <div className="coverage-settings">
        <WordField
          family="axis"
          label={t('screen-coverage-axis')}
          value={axis}
          onChange={(by) => change({ by: by === 'domain' ? undefined : by, cell: undefined })}
        />
        <DayField
          label={t('screen-coverage-before')}
          value={before}
          onChange={(to) => change({ before: to ?? undefined })}
        />
      </div>
      {error && <FailureNote failure={error} />}
      {workbook.failure && <FailureNote failure={workbook.failure} />}
      {isEmpty && (
        <EmptyState
          title={t('screen-coverage-no-columns', { axis: t(`axis-${axis}`) })}
          actions={
            <Button onPress={() => go({ screen: 'topics', record: null })}>
              {t('screen-coverage-to-topics')}
            </Button>
          }
        >
          {t('screen-coverage-no-columns-hint')}
        </EmptyState>
      )}
      {data && !isEmpty && (
        <>
          <MatrixTable coverage={data} chosen={chosen} onChoose={choose} />
          <p className="kit-hint">{t('coverage-legend')}</p>
          {before && <p className="kit-hint">{t('screen-coverage-compared', { day: day(before) })}</p>}
        </>
      )}
    </ListPage>
  );
}
