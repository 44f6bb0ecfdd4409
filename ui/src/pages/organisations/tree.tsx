/** The bodies as a table that opens downwards; what was looked for comes as a flat list with full names. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as Pressable } from 'react-aria-components';
import type { OrganisationFilter, OrganisationRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

interface TreeProps {
  sought: string;
  selected: string | null;
  onSelect: (id: string) => void;
}

export function OrganisationTree(props: TreeProps) {
  const { t } = useText();
  return (
    <div className="tree">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('noun-organisation')}</th>
            <th scope="col">{t('field-abbreviation')}</th>
            <th scope="col">{t('field-kind')}</th>
            <th scope="col" data-align="end">
              {t('screen-organisations-leads')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Level {...props} filter={props.sought === '' ? { top: true } : { text: props.sought }} depth={0} />
        </tbody>
      </table>
    </div>
  );
}

const most = 200;

function Level({ filter, depth, ...props }: TreeProps & { filter: OrganisationFilter; depth: number }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer(
    { query: 'organisations', filter, window: { offset: 0, limit: most }, clock },
    { keep: depth === 0 },
  );
  const whole = (inner: React.ReactNode) => (
    <tr>
      <td colSpan={4}>{inner}</td>
    </tr>
  );
  if (error) return whole(<FailureNote failure={error} />);
  if (!data) return null;
  if (data.total === 0)
    return whole(
      <EmptyState title={t('screen-kit-no-match')}>{t('screen-organisations-none-hint')}</EmptyState>,
    );
  return (
    <>
      {data.items.map((row) => (
        <Row key={row.id} {...props} row={row} depth={depth} />
      ))}
      {data.total > data.items.length &&
        whole(
          <p className="kit-hint">
            {t('screen-more-than-shown', { count: data.total - data.items.length })}
          </p>,
        )}
    </>
  );
}

function Row({ row, depth, ...props }: TreeProps & { row: OrganisationRow; depth: number }) {
  const { t } = useText();
  const name = useName();
  const { go } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const isFlat = props.sought !== '';
  const own = name(isFlat ? row.path : { ja: row.names.ja, ...(row.names.en ? { en: row.names.en } : {}) });
  const Mark = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <tr data-selected={row.id === props.selected ? '' : undefined}>
        <th scope="row">
          <span className="tree-name" style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
            {row.children > 0 && !isFlat ? (
              <Pressable
                className="tree-fold"
                aria-expanded={isOpen}
                aria-label={t(isOpen ? 'screen-organisations-fold' : 'screen-organisations-unfold', {
                  name: own,
                })}
                onPress={() => setOpen(!isOpen)}
              >
                <Mark size={16} aria-hidden />
              </Pressable>
            ) : (
              <span className="tree-fold" />
            )}
            <Pressable
              className="tree-open"
              aria-current={row.id === props.selected ? 'true' : undefined}
              onPress={() => props.onSelect(row.id)}
            >
              {own}
            </Pressable>
          </span>
        </th>
        <td>{row.names.abbreviation ?? row.names.short ?? ''}</td>
        <td>{t(`organisation-kind-${row.kind}`)}</td>
        <td data-align="end">
          {row.leads === 0 ? (
            <span className="text-quiet">0</span>
          ) : (
            <Button rank="tertiary" onPress={() => go({ screen: 'workstreams', search: { led: row.id } })}>
              {t('count-workstreams', { count: row.leads })}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && <Level {...props} filter={{ parent: row.id }} depth={depth + 1} />}
    </>
  );
}
