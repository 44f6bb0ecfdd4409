/** 依存関係図: what bears on what around some workstreams, as a picture in lanes by ministry and as a list beside it. */
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Neighbourhood } from '@/ipc/contract';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { Chip, Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { WorkstreamField } from '@/parts/finder';
import { ListPage } from '@/parts/list-page';
import { useTitle } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { PrintButton } from '@/parts/print';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import type { Wish } from './layout';
import { DependencyList } from './list';
import { DependencyPicture, Legend } from './picture';
import { useDrawing } from './run';

const hopsOffered = ['1', '2', '3'] as const;
type Hops = (typeof hopsOffered)[number];
const plain: Hops = '2';
/** Milliseconds: what is over sooner would only flicker. */
const moment = 400;

export default function DependenciesPage() {
  const { t } = useText();
  const { clock, isToday } = useAsOf();
  const { search, go } = usePlace();
  const open = useOpenRecord();
  const starts = typeof search.of === 'string' && search.of !== '' ? search.of.split(',') : [];
  const hops = hopsOffered.find((one) => one === String(search.hops)) ?? plain;
  const chosen = typeof search.at === 'string' ? search.at : (starts[0] ?? null);
  const change = (part: Record<string, unknown>) => go({ search: { ...search, ...part }, replace: true });
  const setStarts = (ids: readonly string[]) => change({ of: ids.join(',') || undefined, at: undefined });
  const { data, error } = useAnswer(
    { query: 'neighbourhood', workstreams: starts, hops: Number(hops), clock },
    { enabled: starts.length > 0, keep: true },
  );
  const found = starts.length > 0 ? data : undefined;
  const choose = (id: string) => change({ at: id });
  return (
    <ListPage
      title={t('screen-dependencies')}
      share={58}
      head={
        <div className="page-head-end">
          <PrintButton />
        </div>
      }
      isCalled={false}
      beside={
        found ? (
          <DependencyList
            found={found}
            chosen={chosen}
            canWrite={isToday}
            onChoose={choose}
            onStart={(id) => setStarts([id])}
            onWorkstream={(id) => open({ screen: 'workstreams', record: id })}
          />
        ) : null
      }
    >
      <div className="map-settings dep-settings">
        <div className="dep-add">
          <Start starts={starts} onAdd={(id) => setStarts([...starts, id])} />
        </div>
        <Pick<Hops>
          label={t('screen-dependencies-hops')}
          options={hopsOffered.map((id) => ({
            id,
            label: t('screen-dependencies-hop', { hops: Number(id) }),
          }))}
          value={hops}
          onChange={(to) => change({ hops: to === plain ? undefined : to })}
        />
      </div>
      {found && starts.length > 0 && (
        <Starts
          found={found}
          starts={starts}
          onDrop={(id) => setStarts(starts.filter((one) => one !== id))}
        />
      )}
      {error && <FailureNote failure={error} />}
      {starts.length === 0 ? (
        <EmptyState title={t('screen-dependencies-empty')}>{t('screen-dependencies-empty-hint')}</EmptyState>
      ) : (
        found &&
        (found.edges.length === 0 ? (
          <EmptyState title={t('screen-dependencies-none')}>{t('screen-dependencies-none-hint')}</EmptyState>
        ) : (
          <Drawn found={found} chosen={chosen} onChoose={choose} />
        ))
      )}
    </ListPage>
  );
}

/** Adds a workstream from which the ties are followed; the field begins anew for the next. */
function Start({ starts, onAdd }: { starts: readonly string[]; onAdd: (id: string) => void }) {
  const { t } = useText();
  return (
    <WorkstreamField
      key={starts.join(',')}
      label={t('screen-dependencies-add')}
      except=""
      value={null}
      onChange={(id) => id && !starts.includes(id) && onAdd(id)}
    />
  );
}

function Starts({
  found,
  starts,
  onDrop,
}: {
  found: Neighbourhood;
  starts: readonly string[];
  onDrop: (id: string) => void;
}) {
  const { t } = useText();
  const called = useTitle();
  const known = found.nodes.filter(({ workstream }) => starts.includes(workstream.id));
  return (
    <div className="page-chips" role="group" aria-label={t('screen-dependencies-start')}>
      {known.map((node) => (
        <Chip key={node.workstream.id} count={null} isOn onChange={() => onDrop(node.workstream.id)}>
          {called(node.workstream)}
          <X size={14} aria-hidden />
        </Chip>
      ))}
    </div>
  );
}

function Drawn({
  found,
  chosen,
  onChoose,
}: {
  found: Neighbourhood;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useText();
  const [frame, width] = useWidth();
  const wish: Wish | null =
    width === null
      ? null
      : {
          nodes: found.nodes.map(({ workstream, ministry }) => ({ id: workstream.id, lane: ministry ?? '' })),
          edges: found.edges,
          lanes: [...found.ministries.map(({ id }) => id), ''],
          width,
        };
  const { outcome, layout, giveUp, again } = useDrawing(wish);
  const isLong = useLong(outcome.at === 'working');
  return (
    <div ref={frame} className="dep">
      {isLong && (
        <p className="dep-waiting" role="status">
          {t('screen-dependencies-drawing')}
          <Button onPress={giveUp}>{t('screen-dependencies-give-up')}</Button>
        </p>
      )}
      {layout && outcome.at !== 'late' && outcome.at !== 'given-up' && outcome.at !== 'broken' ? (
        <>
          <DependencyPicture found={found} layout={layout} chosen={chosen} onChoose={onChoose} />
          <Legend />
        </>
      ) : (
        outcome.at !== 'working' &&
        outcome.at !== 'drawn' && (
          <Banner
            tone="warn"
            title={t(`screen-dependencies-${outcome.at}`)}
            actions={<Button onPress={again}>{t('screen-dependencies-again')}</Button>}
          />
        )
      )}
    </div>
  );
}

/** True once it has lasted longer than a moment. */
function useLong(isWorking: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isWorking) return;
    const timer = setTimeout(() => setLong(true), moment);
    return () => clearTimeout(timer);
  }, [isWorking]);
  return isLong && isWorking;
}

/** The width that there is, in steps, so that moving a bar does not draw anew at every pixel. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(320, Math.floor(entry.contentRect.width / 40) * 40));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
