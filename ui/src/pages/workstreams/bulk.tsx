/** The bar of what can be done to several rows at once. Each is one act, rehearsed before it is recorded; its form is in `bulk-strips`. */
import {
  ArrowRightLeft,
  Blocks,
  CheckCheck,
  CircleStop,
  type LucideIcon,
  PanelRight,
  PenLine,
  SquarePen,
  UserRoundPlus,
} from 'lucide-react';
import type { WorkstreamRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { mostWritten } from '@/kit/grid/write';
import { PointMenu } from '@/kit/point-menu';
import { notify } from '@/kit/toast';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { useOffering } from '@/state/offered';
import { useText } from '@/text/text';
import type { Propose, Step } from './proposal';

/** What needs a form of its own. */
export type Bulk = 'assign' | 'transfer' | 'status' | 'topic' | 'field' | 'close';

/** The selected rows, as they are when something is done to them. */
export type LoadSelected = () => Promise<readonly WorkstreamRow[]>;

/** A point of the window. */
export interface At {
  readonly x: number;
  readonly y: number;
}

interface BulkBarProps {
  /** Where the same is asked for as a menu. */
  menu: At | null;
  onMenuClosed: () => void;
  onOpen: (row: WorkstreamRow) => void;
  count: number;
  onAct: (act: Bulk) => void;
  load: LoadSelected;
  propose: Propose;
}

/** Stands in the head of the list while more than one row is selected. */
export function BulkBar({ count, onAct, load, propose, menu, onMenuClosed, onOpen }: BulkBarProps) {
  const { t } = useText();
  const confirm = useConfirm(load, propose);
  const within = (run: () => void) => () =>
    count > mostWritten
      ? notify({ message: t('screen-kit-grid-too-many-to-write', { most: mostWritten }) })
      : run();
  const acts: readonly (readonly [icon: LucideIcon, message: string, run: () => void])[] = [
    [CheckCheck, 'screen-bulk-confirm', () => void confirm()],
    [PenLine, 'screen-bulk-status', () => onAct('status')],
    [UserRoundPlus, 'screen-bulk-assign', () => onAct('assign')],
    [ArrowRightLeft, 'screen-transfer', () => onAct('transfer')],
    [Blocks, 'screen-bulk-topic', () => onAct('topic')],
    [SquarePen, 'screen-bulk-field', () => onAct('field')],
    [CircleStop, 'screen-bulk-close', () => onAct('close')],
  ];
  useOffering({
    title: t('screen-bulk-count', { count }),
    acts: acts.map(([, message, run]) => ({ message, run: within(run) })),
  });
  return (
    <div className="page-bulk" role="group" aria-label={t('screen-bulk')}>
      {acts.map(([Icon, message, run]) => (
        <Button key={message} rank="tertiary" onPress={within(run)}>
          <Icon size={16} aria-hidden />
          {t(message)}
        </Button>
      ))}
      {menu && (
        <PointMenu
          at={menu}
          label={t('screen-bulk-count', { count })}
          items={[
            ...(count === 1 ? [{ id: 'open', icon: PanelRight, label: t('screen-bulk-open') }] : []),
            ...acts.map(([icon, id]) => ({ id, icon, label: t(id) })),
          ]}
          onClose={onMenuClosed}
          onAct={(id) => {
            if (id === 'open') void load().then(([row]) => row && onOpen(row));
            else acts.find(([, message]) => message === id)?.[2]();
          }}
        />
      )}
    </div>
  );
}

/** A confirmation names the status that still holds. */
function useConfirm(load: LoadSelected, propose: Propose) {
  const { t, day } = useText();
  const name = useName();
  const { today } = useAsOf();
  const stepOf = (row: WorkstreamRow): Step => {
    const of = { id: row.id, title: name(row.title) };
    if (!row.status) return { ...of, says: [], intents: [], fault: t('failure-no-status') };
    return {
      ...of,
      says: [{ field: t('noun-as-of'), old: row.as_of ? day(row.as_of) : '', new: day(today) }],
      intents: [{ intent: 'confirm-status', status: row.status, as_of: today }],
    };
  };
  return () => propose(t('screen-bulk-confirm-review'), async () => (await load()).map(stepOf), false);
}
