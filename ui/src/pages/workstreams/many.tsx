/** Several rows in one act: what was pasted, filled down or emptied in the list, and the acts of its bar. */
import { useCallback, useState } from 'react';
import type { WorkstreamRow } from '@/ipc/contract';
import { focusGrid, type GridColumn, type GridWrite } from '@/kit/grid/data-grid';
import { useText } from '@/text/text';
import { type Bulk, BulkBar, BulkStrip } from './bulk';
import { usePlan } from './plan';
import { useProposal } from './proposal';
import { Review } from './review';

export function useMany(
  load: (first: number, last: number) => Promise<readonly WorkstreamRow[]>,
  columns: readonly GridColumn<WorkstreamRow>[],
  isToday: boolean,
) {
  const { t } = useText();
  const [range, setRange] = useState<{ first: number; last: number } | null>(null);
  const [act, setAct] = useState<Bulk | null>(null);
  const review = useProposal(focusGrid);
  const plan = usePlan(columns);
  const { propose } = review;
  // One row is no selection of rows; so moving the keys does not draw the page anew.
  const onRange = useCallback((rows: { first: number; last: number } | null) => {
    setRange(rows !== null && rows.last > rows.first ? rows : null);
  }, []);
  const onWrite = useCallback(
    async ({ kind, lines }: GridWrite<WorkstreamRow>) =>
      propose(t(`screen-batch-${kind}`), await plan(lines), kind === 'paste'),
    [propose, plan, t],
  );
  const count = range && isToday ? range.last - range.first + 1 : 0;
  const loadSelected = () => (range ? load(range.first, range.last) : Promise.resolve([]));
  const close = () => {
    setAct(null);
    focusGrid();
  };
  return {
    onRange,
    onWrite,
    count,
    bar: count > 0 && <BulkBar count={count} onAct={setAct} load={loadSelected} propose={propose} />,
    strip: (
      <>
        {act && count > 0 && (
          <BulkStrip
            key={act}
            act={act}
            count={count}
            load={loadSelected}
            propose={propose}
            onClose={close}
          />
        )}
        {review.proposal && <Review with={review} />}
      </>
    ),
  };
}
