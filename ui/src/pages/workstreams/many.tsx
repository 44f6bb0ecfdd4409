/** Several rows in one act: what was pasted, filled down or emptied in the list, and the acts of its bar. */
import { useCallback, useState } from 'react';
import type { WorkstreamRow } from '@/ipc/contract';
import type { Words } from '@/kit/grid/clipboard';
import { focusGrid, type GridColumn, type GridWrite, type Run } from '@/kit/grid/data-grid';
import { rowsInRuns } from '@/kit/grid/selection';
import { headed, mostWritten, textsOf } from '@/kit/grid/write';
import { notify } from '@/kit/toast';
import { useText } from '@/text/text';
import { type At, type Bulk, BulkBar, useDraw } from './bulk';
import { BulkStrip } from './bulk-strips';
import { usePlan } from './plan';
import { useProposal } from './proposal';
import { Review } from './review';
import { Working } from './working';

export function useMany(
  load: (first: number, last: number) => Promise<readonly WorkstreamRow[]>,
  columns: readonly GridColumn<WorkstreamRow>[],
  isToday: boolean,
  onOpen: (row: WorkstreamRow) => void,
) {
  const { t } = useText();
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [act, setAct] = useState<Bulk | null>(null);
  const [menu, setMenu] = useState<At | null>(null);
  const review = useProposal(focusGrid);
  const plan = usePlan(columns);
  const { propose } = review;
  // One cell is no selection of rows; so moving the keys does not draw the page anew.
  const onRange = useCallback((rows: readonly Run[], isWhole: boolean) => {
    setRuns((now) => (isWhole || rowsInRuns(rows) > 1 ? rows : now.length === 0 ? now : []));
  }, []);
  const onWrite = useCallback(
    async ({ kind, lines }: GridWrite<WorkstreamRow>) => {
      // What was typed for all selected cells has been looked at; what else goes into them is shown first.
      if (isToday) await propose(t(`screen-batch-${kind}`), () => plan(lines), kind !== 'put');
      else notify({ message: t('screen-as-of-no-writing') });
    },
    [propose, plan, t, isToday],
  );
  /** Rows for what is not there yet: by their headings, or in the order in which the columns stand. */
  const onRows = (words: Words, shown: readonly GridColumn<WorkstreamRow>[]) => {
    const named = words.length > 1 ? headed(words[0], columns) : null;
    const lines = (named ? words.slice(1) : words).map((row) => ({
      row: null,
      texts: textsOf(named ?? shown, row),
    }));
    if (lines.length > mostWritten)
      notify({ message: t('screen-kit-grid-too-many-to-write', { most: mostWritten }) });
    else void onWrite({ kind: 'paste', lines });
  };
  const count = rowsInRuns(runs);
  const loadSelected = async () =>
    (await Promise.all(runs.map(({ first, last }) => load(first, last)))).flat();
  const draw = useDraw(count, loadSelected);
  const close = () => {
    setAct(null);
    focusGrid();
  };
  return {
    onRange,
    onWrite,
    onRows,
    onMenu: setMenu,
    count,
    bar: count > 0 && (
      <BulkBar
        count={count}
        canWrite={isToday}
        onAct={setAct}
        onDraw={draw}
        load={loadSelected}
        propose={propose}
        menu={menu}
        onMenuClosed={() => setMenu(null)}
        onOpen={onOpen}
      />
    ),
    strip: (
      <>
        {act && isToday && count > 0 && (
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
        {review.isBusy && <Working progress={review.progress} />}
      </>
    ),
  };
}
