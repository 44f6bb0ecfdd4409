/** 施策: the list, and beside it the record; or the record alone. */
import { useRef, useState } from 'react';
import { Button } from '@/kit/button';
import { focusGrid } from '@/kit/grid/data-grid';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { SplitPane } from '@/kit/split';
import { useView } from '@/parts/workstream-view';
import { useText } from '@/text/text';
import { WorkstreamList } from './list';
import { WorkstreamRecord } from './record';

export default function WorkstreamsPage() {
  const { t } = useText();
  const { record, view, open } = useView();
  const [share, setShare] = useState(48);
  const frame = useRef<HTMLDivElement>(null);
  const alone = view.full && record !== null;
  useShortcuts([
    {
      keys: 'Escape',
      label: t('screen-workstreams-keys-back'),
      group: t('screen-workstreams'),
      run: () => {
        if (alone) open(record, { full: false });
        else focusGrid();
      },
    },
  ]);
  if (alone) {
    return (
      <div className="page-full">
        <Button rank="tertiary" onPress={() => open(record, { full: false })}>
          {t('screen-workstreams-to-list')}
        </Button>
        <WorkstreamRecord key={record} id={record} isFull />
      </div>
    );
  }
  return (
    <div ref={frame} className="page-split">
      <SplitPane
        share={share}
        onShare={setShare}
        first={
          <WorkstreamList
            isNarrow={record !== null}
            onEnter={() => frame.current?.querySelector<HTMLElement>('#record-title')?.focus()}
          />
        }
        second={record && <WorkstreamRecord key={record} id={record} />}
      />
    </div>
  );
}
