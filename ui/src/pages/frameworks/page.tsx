/** 枠組みマップ: frameworks and partners against ministries and workstreams, as a picture or as a matrix; one in full beside it. */
import { useCallback } from 'react';
import type { TopicKind } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { ListPage } from '@/parts/list-page';
import { MatrixTable } from '@/parts/matrix';
import { type Chosen, everything, viewOf } from '@/parts/matrix-place';
import { useOpenRecord } from '@/parts/open-record';
import { PrintButton } from '@/parts/print';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { bodyKey, frameworkKey } from './layout';
import { MapList } from './list';
import { Legend, MapPicture } from './picture';
import { FrameworkRecord } from './record';

const sides = ['framework', 'partner', 'both'] as const;
type Side = (typeof sides)[number];
const shapes = ['picture', 'matrix'] as const;
type Shape = (typeof shapes)[number];

const isOn = (side: Side, kind: TopicKind): boolean =>
  side === 'both' || (side === 'framework') === (kind === 'framework');

export default function FrameworksPage() {
  const { record, search } = usePlace();
  if (record && search.view === 'full')
    return (
      <div className="page-plain page-wide">
        <FrameworkRecord key={record} id={record} isFull />
      </div>
    );
  return <MapPage />;
}

function MapPage() {
  const { t } = useText();
  const { clock } = useAsOf();
  const { record, search, go } = usePlace();
  const open = useOpenRecord();
  const side = sides.find((one) => one === search.with) ?? 'framework';
  const shape = shapes.find((one) => one === search.show) ?? 'picture';
  const body = typeof search.at === 'string' ? search.at : null;
  const unfold = typeof search.open === 'string' && search.open !== '' ? search.open.split(',') : [];
  const { data, error } = useAnswer({ query: 'framework-map', unfold, clock }, { keep: true });
  const change = (part: Record<string, unknown>) => go({ search: { ...search, ...part }, replace: true });
  const frameworks = data?.frameworks;
  const wants = useCallback(
    (index: number) => {
      const kind = frameworks?.[index]?.kind;
      return kind !== undefined && isOn(side, kind);
    },
    [frameworks, side],
  );
  const choose = (id: string) =>
    go({ record: id, search: { ...search, at: undefined }, replace: record !== null });
  const toBody = (id: string | null) =>
    go({ record: null, search: { ...search, at: id ?? undefined }, replace: true });
  const isEmpty = data?.frameworks.every((_, index) => !wants(index));
  return (
    <ListPage
      title={t('screen-frameworks')}
      share={57}
      head={
        <div className="page-head-end">
          <PrintButton />
        </div>
      }
      isCalled={record !== null}
      beside={
        record ? (
          <FrameworkRecord key={record} id={record} isFull={false} />
        ) : data ? (
          <MapList map={data} wants={wants} body={body} onBody={toBody} onFramework={choose} />
        ) : null
      }
    >
      <div className="map-settings">
        <Pick<Shape>
          bare
          label={t('screen-frameworks-shape')}
          options={shapes.map((id) => ({ id, label: t(`screen-frameworks-${id}`) }))}
          value={shape}
          onChange={(show) => change({ show: show === 'picture' ? undefined : show })}
        />
        <Pick<Side>
          bare
          label={t('screen-frameworks-side')}
          options={sides.map((id) => ({
            id,
            label: t(id === 'both' ? 'screen-frameworks-both' : `axis-${id}`),
          }))}
          value={shape === 'matrix' && side === 'both' ? 'framework' : side}
          onChange={(to) => change({ with: to === 'framework' ? undefined : to })}
        />
        {unfold.length > 0 && shape === 'picture' && (
          <Button rank="tertiary" onPress={() => change({ open: undefined })}>
            {t('screen-frameworks-fold-all')}
          </Button>
        )}
      </div>
      {error && <FailureNote failure={error} />}
      {isEmpty ? (
        <EmptyState
          title={t('screen-frameworks-none')}
          actions={
            <Button onPress={() => go({ screen: 'topics', record: null })}>
              {t('screen-coverage-to-topics')}
            </Button>
          }
        >
          {t('screen-coverage-no-columns-hint')}
        </EmptyState>
      ) : shape === 'matrix' ? (
        <Matrix axis={side === 'partner' ? 'partner' : 'framework'} onFramework={choose} />
      ) : (
        data && (
          <>
            <MapPicture
              map={data}
              wants={wants}
              chosen={record ? frameworkKey(record) : body ? bodyKey(body) : null}
              onFramework={choose}
              onBody={(id) => toBody(id === body ? null : id)}
              onStream={(id) => open({ screen: 'workstreams', record: id })}
              unfolded={unfold}
              onUnfold={(id, isOpen) => {
                const rest = unfold.filter((one) => one !== id);
                change({ open: (isOpen ? [...rest, id] : rest).join(',') || undefined });
              }}
            />
            <Legend />
          </>
        )
      )}
    </ListPage>
  );
}

/** The same as a table: a column's head opens the framework, a cell the workstreams that it counts. */
function Matrix({ axis, onFramework }: { axis: 'framework' | 'partner'; onFramework: (id: string) => void }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { go } = usePlace();
  const { data, error } = useAnswer({ query: 'coverage', axis, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  const choose = (chosen: Chosen) => {
    const topic = data.columns.find(({ topic: id }) => id !== null && id === chosen.column)?.topic;
    if (topic && chosen.organisation === everything) onFramework(topic);
    else go({ screen: 'workstreams', search: viewOf(chosen, axis, data.columns) });
  };
  return (
    <>
      <MatrixTable coverage={data} chosen={null} onChoose={choose} />
      <p className="kit-hint">{t('coverage-legend')}</p>
    </>
  );
}
