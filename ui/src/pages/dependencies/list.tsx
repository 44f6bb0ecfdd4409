/** The same as the picture in words: each workstream with what it bears on and what bears on it; ties are noted and withdrawn here. */
import { ListChecks, Plus, Target } from 'lucide-react';
import type { EdgeRow, Neighbourhood, NodeRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useDoors } from '@/parts/doors';
import { HealthMark } from '@/parts/health';
import { ShortName, useTitle } from '@/parts/name';
import { TieStrip } from '@/parts/tie-strip';
import { useWithdrawal } from '@/parts/withdraw';
import { useText } from '@/text/text';

interface ListProps {
  found: Neighbourhood;
  chosen: string | null;
  canWrite: boolean;
  onChoose: (id: string) => void;
  onStart: (id: string) => void;
  onWorkstream: (id: string) => void;
}

export function DependencyList({ found, chosen, canWrite, onChoose, onStart, onWorkstream }: ListProps) {
  const { t } = useText();
  const called = useTitle();
  const node = found.nodes.find(({ workstream }) => workstream.id === chosen);
  return (
    <section className="page-list" aria-labelledby="dep-list-title">
      <header className="page-head">
        <h2 id="dep-list-title">{t('screen-dependencies-list')}</h2>
        <span className="text-quiet tabular-nums" role="status">
          {t('screen-count', { count: found.nodes.length })}
        </span>
      </header>
      {found.more && <p className="kit-hint">{t('neighbourhood-more')}</p>}
      {node && (
        <Chosen
          key={node.workstream.id}
          node={node}
          canWrite={canWrite}
          onStart={onStart}
          onWorkstream={onWorkstream}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="map-list dep-list" role="group" aria-label={t('screen-dependencies-list')} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('noun-workstream')}</th>
              <th scope="col">{t('role-lead')}</th>
              <th scope="col">{t('field-health')}</th>
              <th scope="col">{t('noun-dependency')}</th>
            </tr>
          </thead>
          <tbody>
            {found.nodes.map((one) => (
              <tr key={one.workstream.id} data-chosen={one === node ? '' : undefined}>
                <th scope="row">
                  <Button rank="tertiary" onPress={() => onChoose(one.workstream.id)}>
                    {called(one.workstream)}
                  </Button>
                  <span className="map-list-note">
                    {one.hops === 0
                      ? t('screen-dependencies-start')
                      : t('screen-dependencies-hop', { hops: one.hops })}
                  </span>
                </th>
                <td>{one.lead[0] ? <ShortName organisation={one.lead[0]} /> : t('assignment-vacant')}</td>
                <td>
                  <HealthMark health={one.health} />
                </td>
                <td>
                  <ul className="rows">
                    {found.edges
                      .filter(({ from, to }) => from === one.workstream.id || to === one.workstream.id)
                      .map((edge) => (
                        <li key={edge.fact}>
                          <Tie edge={edge} of={one} found={found} canWrite={canWrite} />
                        </li>
                      ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What was noted at the other end is withdrawn there. */
function Tie({
  edge,
  of,
  found,
  canWrite,
}: {
  edge: EdgeRow;
  of: NodeRow;
  found: Neighbourhood;
  canWrite: boolean;
}) {
  const { t } = useText();
  const called = useTitle();
  const isOutward = edge.from === of.workstream.id;
  const other = found.nodes.find(({ workstream }) => workstream.id === (isOutward ? edge.to : edge.from));
  const { buttons, strip } = useWithdrawal(edge.fact, t('screen-fact-withdraw'), canWrite && isOutward);
  return (
    <>
      <p className="log-head">
        <span>
          {t(`screen-dependencies-${edge.relation}-${isOutward ? 'to' : 'from'}`, {
            name: other ? called(other.workstream) : '',
          })}
        </span>
        <span className="log-act">{buttons}</span>
      </p>
      {strip}
    </>
  );
}

/** What can be done with the one that is chosen. */
function Chosen({
  node,
  canWrite,
  onStart,
  onWorkstream,
}: {
  node: NodeRow;
  canWrite: boolean;
  onStart: (id: string) => void;
  onWorkstream: (id: string) => void;
}) {
  const { t } = useText();
  const called = useTitle();
  const { id } = node.workstream;
  const { buttons, strip } = useDoors(
    canWrite
      ? [
          {
            id: 'tie',
            label: t('screen-tie-add'),
            icon: <Plus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => <TieStrip workstream={id} onDone={close} />,
          },
        ]
      : [],
  );
  return (
    <section className="dep-chosen" aria-labelledby="dep-chosen">
      <h3 id="dep-chosen">
        {called(node.workstream)} <Tag>{t('screen-dependencies-chosen')}</Tag>
      </h3>
      <div className="doors">
        {buttons}
        {node.hops > 0 && (
          <Button onPress={() => onStart(id)}>
            <Target size={16} aria-hidden />
            {t('screen-dependencies-from-here')}
          </Button>
        )}
        <Button onPress={() => onWorkstream(id)}>
          <ListChecks size={16} aria-hidden />
          {t('screen-timeline-to-workstream')}
        </Button>
      </div>
      {strip}
    </section>
  );
}
