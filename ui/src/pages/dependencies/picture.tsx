/** The picture: workstreams as buttons in the lane of their ministry, arrows between them; the arrow keys walk it. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as Pressable } from 'react-aria-components';
import type { Neighbourhood, NodeRow, Relation } from '@/ipc/contract';
import { HealthIcon } from '@/parts/health';
import { ShortName, useTitle } from '@/parts/name';
import { useText } from '@/text/text';
import { besideOf, type Layout, type Line, step } from './layout';

interface PictureProps {
  found: Neighbourhood;
  layout: Layout;
  /** Whose lines are told apart. */
  chosen: string | null;
  onChoose: (id: string) => void;
}

export function DependencyPicture({ found, layout, chosen, onChoose }: PictureProps) {
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const isThere = (id: string | null) => layout.spots.some((spot) => spot.id === id);
  const entry = [at, chosen, layout.spots[0]?.id ?? null].find(isThere) ?? null;
  const near = besideOf(found.edges, isThere(chosen) ? chosen : null);
  const isFar = (...ids: readonly string[]) => near.size > 0 && !ids.every((id) => near.has(id));

  // What is chosen is in sight, however large the picture is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout puts it elsewhere.
  useEffect(() => {
    const element = chosen && frame.current?.querySelector(`[data-node="${CSS.escape(chosen)}"]`);
    if (element) element.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [chosen, layout]);

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as Element).closest<HTMLElement>('[data-node]')?.dataset.node;
    const next = from && step(layout, from, event.key);
    if (!next) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <div className="map-scroll">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are of the buttons within. */}
      <div
        ref={frame}
        className="map-sheet"
        style={{ width: layout.width, height: layout.height }}
        onKeyDown={onKeyDown}
      >
        {layout.lanes.map((lane) => {
          const ministry = found.ministries.find(({ id }) => id === lane.id);
          return (
            <div key={lane.id} className="dep-lane" style={{ insetBlockStart: lane.y, height: lane.height }}>
              <span className="dep-lane-name">
                {ministry ? <ShortName organisation={ministry} /> : t('screen-timeline-no-ministry')}
              </span>
            </div>
          );
        })}
        <svg width={layout.width} height={layout.height} aria-hidden="true" className="dep-lines">
          {layout.lines.map((line) => (
            <Arrow
              key={line.fact}
              line={line}
              isFar={near.size > 0 && line.from !== chosen && line.to !== chosen}
            />
          ))}
        </svg>
        {layout.spots.map((spot) => {
          const node = found.nodes.find(({ workstream }) => workstream.id === spot.id);
          return (
            node && (
              <div
                key={spot.id}
                className="map-place"
                style={{
                  insetInlineStart: spot.x,
                  insetBlockStart: spot.y,
                  width: spot.width,
                  height: spot.height,
                }}
              >
                <Node
                  node={node}
                  found={found}
                  isChosen={spot.id === chosen}
                  isFar={isFar(spot.id)}
                  isEntry={spot.id === entry}
                  onFocus={() => setAt(spot.id)}
                  onPress={() => onChoose(spot.id)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** With whom it is joined, in words: what the lines say to the eye. */
export function useJoined(): (found: Neighbourhood, id: string) => string {
  const { t, listed } = useText();
  const called = useTitle();
  return (found, id) => {
    const nameOf = (other: string) => {
      const node = found.nodes.find(({ workstream }) => workstream.id === other);
      return node ? called(node.workstream) : '';
    };
    return listed(
      found.edges.flatMap(({ from, to, relation }) =>
        from === id
          ? [t(`screen-dependencies-${relation}-to`, { name: nameOf(to) })]
          : to === id
            ? [t(`screen-dependencies-${relation}-from`, { name: nameOf(from) })]
            : [],
      ),
    );
  };
}

interface NodeProps {
  node: NodeRow;
  found: Neighbourhood;
  isChosen: boolean;
  isFar: boolean;
  isEntry: boolean;
  onFocus: () => void;
  onPress: () => void;
}

function Node({ node, found, isChosen, isFar, isEntry, onFocus, onPress }: NodeProps) {
  const { t } = useText();
  const called = useTitle()(node.workstream);
  const joined = useJoined()(found, node.workstream.id);
  return (
    <Pressable
      className="map-node dep-node"
      data-node={node.workstream.id}
      data-start={node.hops === 0 ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      data-far={isFar ? '' : undefined}
      excludeFromTabOrder={!isEntry}
      aria-pressed={isChosen}
      aria-label={[
        called,
        t(`health-${node.health ?? 'none'}`),
        node.hops === 0 ? t('screen-dependencies-start') : t('screen-dependencies-hop', { hops: node.hops }),
        joined,
      ]
        .filter(Boolean)
        .join('　')}
      onFocus={onFocus}
      onPress={onPress}
    >
      <HealthIcon health={node.health} />
      <span className="dep-name" title={called}>
        {called}
      </span>
    </Pressable>
  );
}

/** A block ends in a bar and a full head, what is fed in an open one, what only relates in none. */
function Arrow({ line: { path, relation, x, y }, isFar }: { line: Line; isFar: boolean }) {
  return (
    <g className="dep-line" data-relation={relation} data-far={isFar ? '' : undefined}>
      <path d={path} />
      <Head relation={relation} x={x} y={y} />
    </g>
  );
}

function Head({ relation, x, y }: { relation: Relation; x: number; y: number }) {
  switch (relation) {
    case 'blocks':
      return (
        <path
          className="dep-head"
          d={`M${x - 14} ${y - 6}V${y + 6}M${x - 11} ${y - 5}L${x - 1} ${y}L${x - 11} ${y + 5}Z`}
        />
      );
    case 'feeds':
      return <path d={`M${x - 14} ${y}H${x - 2}M${x - 9} ${y - 5}L${x - 1} ${y}L${x - 9} ${y + 5}`} />;
    case 'relates':
      return null;
  }
}

const relations: readonly Relation[] = ['blocks', 'feeds', 'relates'];

/** How a line is read. */
export function Legend(): ReactNode {
  const { t } = useText();
  return (
    <ul className="map-legend" aria-label={t('screen-frameworks-legend')}>
      {relations.map((relation) => (
        <li key={relation}>
          <svg width="48" height="14" aria-hidden="true" className="dep-lines">
            <g className="dep-line" data-relation={relation}>
              <path d={`M0 7H${relation === 'relates' ? 46 : 33}`} />
              <Head relation={relation} x={47} y={7} />
            </g>
          </svg>
          {t(`dependency-${relation}`)}
        </li>
      ))}
      <li>
        <span className="dep-start" aria-hidden />
        {t('screen-dependencies-start')}
      </li>
    </ul>
  );
}
