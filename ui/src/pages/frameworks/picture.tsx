/**
 * The picture: frameworks and ministries as buttons where the layout puts them, lines between them, a sign at each end.
 * A line's part is said by its stroke and a letter, how it stands by a shape: colour only repeats them.
 */
import { ChevronDown, ChevronRight, CircleAlert, Link2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button as Pressable } from 'react-aria-components';
import type { FrameworkMap } from '@/ipc/contract';
import { HealthIcon } from '@/parts/health';
import { useName } from '@/parts/name';
import { useText } from '@/text/text';
import {
  bodyKey,
  type Edge,
  isOf,
  type Node,
  neighbours,
  type Picture,
  pictureOf,
  sizes,
  step,
  type Weight,
} from './layout';

interface PictureProps {
  map: FrameworkMap;
  wants: (index: number) => boolean;
  /** What is chosen: the key of a node. */
  chosen: string | null;
  onFramework: (id: string) => void;
  onBody: (id: string) => void;
  onStream: (id: string) => void;
  unfolded: readonly string[];
  onUnfold: (id: string, isOpen: boolean) => void;
}

export function MapPicture(props: PictureProps) {
  const { map, wants, chosen } = props;
  const { t } = useText();
  const [frame, room] = useRoom();
  const picture = useMemo(() => pictureOf(map, wants, room), [map, wants, room]);
  const [at, setAt] = useState<string | null>(null);
  const entry = picture.nodes.some(({ key }) => key === at) ? at : (chosen ?? picture.nodes[0]?.key ?? null);
  const near = neighbours(picture, chosen);
  const isFar = (...keys: readonly string[]) => chosen !== null && !keys.every((key) => near.has(key));

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const key = (event.target as Element).closest<HTMLElement>('[data-node]')?.dataset.node;
    const node = picture.nodes.find((one) => one.key === key);
    if (!key || !node) return;
    const id = map.bodies[node.body]?.organisation.id;
    const isOpen = id !== undefined && props.unfolded.includes(id);
    if (
      node.sort === 'body' &&
      id &&
      (event.key === 'ArrowRight' ? !isOpen : event.key === 'ArrowLeft' && isOpen)
    ) {
      event.preventDefault();
      props.onUnfold(id, !isOpen);
      return;
    }
    const next = step(picture, key, event.key);
    if (!next) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <div className="map-scroll">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are of the buttons within. */}
      <div ref={frame} className="map" onKeyDown={onKeyDown}>
        <div className="map-sheet" style={{ width: picture.width, height: picture.height }}>
          <svg width={picture.width} height={picture.height} aria-hidden="true">
            <title>{t('screen-frameworks-picture')}</title>
            {picture.edges.map((edge) => (
              <Stroke key={`${edge.from}${edge.to}`} edge={edge} isFar={isFar(edge.from, edge.to)} />
            ))}
          </svg>
          {picture.edges.map((edge) => (
            <span
              key={`${edge.from}${edge.to}`}
              className="map-mark"
              aria-hidden
              data-far={isFar(edge.from, edge.to) ? '' : undefined}
              style={{ insetInlineStart: edge.markX, insetBlockStart: edge.markY, width: sizes.mark }}
            >
              <Sign
                weight={edge.weight}
                health={edge.health}
                count={edge.to.startsWith('s:') ? 0 : edge.count}
              />
            </span>
          ))}
          {picture.nodes.map((node) => (
            <Place
              key={node.key}
              {...props}
              node={node}
              picture={picture}
              isEntry={node.key === entry}
              isFar={isFar(node.key)}
              onFocus={() => setAt(node.key)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The width that there is, followed as the window changes. */
function useRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number>(sizes.least);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, room] as const;
}

function Stroke({ edge, isFar }: { edge: Edge; isFar: boolean }) {
  const shared = {
    d: edge.path,
    className: 'map-line',
    'data-weight': edge.weight,
    'data-health': edge.health ?? undefined,
    'data-far': isFar ? '' : undefined,
  };
  return (
    <>
      <path {...shared} />
      {/* A line with a gap in it: shared leads are two lines. */}
      {edge.weight === 'joint' && (
        <path d={edge.path} className="map-line-gap" data-far={isFar ? '' : undefined} />
      )}
    </>
  );
}

/** What stands at the end of a line: how it stands, in what part, of how many. */
function Sign({ weight, health, count }: Pick<Edge, 'weight' | 'health' | 'count'>) {
  const { t } = useText();
  return (
    <>
      {weight === 'named' ? (
        <Link2 size={16} aria-hidden />
      ) : weight === 'lead' || weight === 'joint' ? (
        <HealthIcon health={health} />
      ) : (
        <span className="map-no-sign" />
      )}
      {weight !== 'named' && `${t(`coverage-${weight}`)}${count > 0 ? count : ''}`}
    </>
  );
}

interface PlaceProps extends PictureProps {
  node: Node;
  picture: Picture;
  isEntry: boolean;
  isFar: boolean;
  onFocus: () => void;
}

function Place(props: PlaceProps) {
  const { node, map, chosen, isEntry, isFar, onFocus } = props;
  const style = {
    insetInlineStart: node.x,
    insetBlockStart: node.y,
    width: node.width,
    height: node.height,
  };
  const body = map.bodies[node.body];
  const id = body?.organisation.id ?? '';
  const shared = {
    className: 'map-node',
    'data-node': node.key,
    'data-sort': node.sort,
    'data-chosen': node.key === chosen ? '' : undefined,
    'data-far': isFar ? '' : undefined,
    excludeFromTabOrder: !isEntry,
    onFocus,
  };
  const isChosen = node.key === chosen || (chosen !== null && isOf(node.key, chosen));
  return (
    <div className="map-place" style={style}>
      {node.sort === 'framework' ? (
        <FrameworkPlace {...props} shared={shared} isChosen={isChosen} />
      ) : node.sort === 'body' ? (
        <BodyPlace {...props} shared={shared} isChosen={isChosen} id={id} />
      ) : (
        <StreamPlace {...props} shared={shared} body={id} />
      )}
    </div>
  );
}

type Shared = Record<string, unknown>;

/** With whom a node is joined, in words: what the lines say to the eye. */
function useJoined(): (picture: Picture, map: FrameworkMap, key: string) => string {
  const { t, listed } = useText();
  const name = useName();
  const called = (map: FrameworkMap, picture: Picture, key: string) => {
    const node = picture.nodes.find((one) => one.key === key);
    if (!node) return '';
    if (node.sort === 'framework') return name(map.frameworks[node.index]?.name ?? { ja: '' });
    if (node.sort === 'body') return name(map.bodies[node.index]?.name ?? { ja: '' });
    const stream = map.unfolded.find(({ body }) => body === node.body)?.workstreams[node.index];
    return stream ? name(stream.title) : '';
  };
  const said = ({ weight, health, count }: { weight: Weight; health: Edge['health']; count: number }) =>
    [
      weight === 'named' ? t('framework-named') : `${t(`coverage-${weight}`)}${count}`,
      ...(health ? [t(`health-${health}`)] : []),
    ].join(' ');
  return (picture, map, key) =>
    listed(
      picture.edges
        .filter(({ from, to }) => from === key || to === key)
        .map((edge) => `${called(map, picture, edge.from === key ? edge.to : edge.from)} ${said(edge)}`),
    );
}

function FrameworkPlace({
  node,
  map,
  picture,
  shared,
  isChosen,
  onFramework,
}: PlaceProps & { shared: Shared; isChosen: boolean }) {
  const { t, dayShort } = useText();
  const name = useName();
  const joined = useJoined();
  const row = map.frameworks[node.index];
  if (!row) return null;
  const isGap = row.sum.workstreams === row.sum.vacant;
  const next = row.next;
  // What is seen comes first and in its order: who speaks to the window says what they read.
  const label = [
    [name(row.name), next && dayShort(next.on)].filter(Boolean).join(' '),
    ...(next ? [t('framework-next')] : []),
    isGap ? t('finding-gap') : t('count-workstreams', { count: row.sum.workstreams }),
    joined(picture, map, node.key),
  ].filter(Boolean);
  return (
    <Pressable
      {...shared}
      aria-label={label.join('　')}
      aria-current={isChosen ? 'true' : undefined}
      onPress={() => onFramework(row.id)}
    >
      <span className="map-name">{name(row.name)}</span>{' '}
      <span className="map-note">
        {isGap && <CircleAlert size={14} aria-hidden className="map-gap" />}
        {next && <span data-day="">{dayShort(next.on)}</span>}
      </span>
    </Pressable>
  );
}

function BodyPlace(props: PlaceProps & { shared: Shared; isChosen: boolean; id: string }) {
  const { node, map, picture, shared, isChosen, id, unfolded, onBody, onUnfold } = props;
  const { t, lang } = useText();
  const name = useName();
  const joined = useJoined();
  const body = map.bodies[node.index];
  if (!body) return null;
  const isOpen = unfolded.includes(id);
  const Fold = isOpen ? ChevronDown : ChevronRight;
  const short = lang === 'en' ? body.organisation.abbreviation : null;
  const called = name(body.name);
  const canUnfold = map.cells.some(
    (cell) => cell.body === node.index && Object.values(cell.parts).some((count) => count > 0),
  );
  return (
    <>
      {canUnfold && (
        <Pressable
          className="map-fold"
          excludeFromTabOrder
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'screen-organisations-fold' : 'screen-organisations-unfold', {
            name: called,
          })}
          onPress={() => onUnfold(id, !isOpen)}
        >
          <Fold size={16} aria-hidden />
        </Pressable>
      )}
      <Pressable
        {...shared}
        aria-label={[called, joined(picture, map, bodyKey(id))].filter(Boolean).join('　')}
        aria-pressed={isChosen}
        onPress={() => onBody(id)}
      >
        <span className="map-name" title={called}>
          {short ?? called}
        </span>
      </Pressable>
    </>
  );
}

function StreamPlace({
  node,
  map,
  picture,
  shared,
  body,
  onStream,
}: PlaceProps & { shared: Shared; body: string }) {
  const name = useName();
  const joined = useJoined();
  const stream = map.unfolded.find((one) => map.bodies[one.body]?.organisation.id === body)?.workstreams[
    node.index
  ];
  if (!stream) return null;
  const called = [stream.code, name(stream.title)].filter(Boolean).join(' ');
  return (
    <Pressable
      {...shared}
      aria-label={[called, joined(picture, map, node.key)].join('　')}
      onPress={() => onStream(stream.id)}
    >
      <span className="map-name" title={called}>
        {called}
      </span>
    </Pressable>
  );
}

const weights: readonly Weight[] = ['lead', 'joint', 'claimed', 'support', 'named'];
const words: Record<Weight, string> = {
  lead: 'role-lead',
  joint: 'role-joint-lead',
  claimed: 'screen-frameworks-claimed',
  support: 'screen-frameworks-support',
  named: 'screen-frameworks-named',
};

/** How a line is read. */
export function Legend(): ReactNode {
  const { t } = useText();
  return (
    <ul className="map-legend" aria-label={t('screen-frameworks-legend')}>
      {weights.map((weight) => (
        <li key={weight}>
          <svg width="36" height="12" aria-hidden="true">
            <title>{t(words[weight])}</title>
            <path d="M0 6H36" className="map-line" data-weight={weight} />
            {weight === 'joint' && <path d="M0 6H36" className="map-line-gap" />}
          </svg>
          <span aria-hidden>
            {weight === 'named' ? <Link2 size={16} aria-hidden /> : t(`coverage-${weight}`)}
          </span>
          {t(words[weight])}
        </li>
      ))}
      <li>{t('screen-frameworks-legend-health')}</li>
    </ul>
  );
}
