/** The bar of what can be done to several rows at once. Each is one act, rehearsed before it is recorded; its form is in `bulk-strips`. */
import {
  ArrowRightLeft,
  Blocks,
  CalendarPlus,
  CheckCheck,
  CircleStop,
  type LucideIcon,
  Network,
  PanelRight,
  PenLine,
  SquarePen,
  UserRoundPlus,
} from 'lucide-react';
import type { WorkstreamRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { mostWritten } from '@/kit/grid/write';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { PointMenu } from '@/kit/point-menu';
import { notify } from '@/kit/toast';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { useOffering } from '@/state/offered';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import type { Propose, Step } from './proposal';

/** What needs a form of its own. */
export type Bulk = 'assign' | 'transfer' | 'status' | 'topic' | 'field' | 'agenda' | 'close';

/** A picture around more could not be read. */
const mostDrawn = 50;

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
  /** On another day than today they are only looked at. */
  canWrite: boolean;
  onAct: (act: Bulk) => void;
  onDraw: () => void;
  load: LoadSelected;
  propose: Propose;
}

/** Stands in the head of the list while more than one row is selected. */
export function BulkBar(props: BulkBarProps) {
  const { count, canWrite, onAct, onDraw, load, propose, menu, onMenuClosed, onOpen } = props;
  const { t } = useText();
  const confirm = useConfirm(load, propose);
  type Deed = readonly [icon: LucideIcon, message: string, run: () => void];
  const write = (icon: LucideIcon, message: string, run: () => void): Deed => [
    icon,
    message,
    () =>
      count > mostWritten
        ? notify({ message: t('screen-kit-grid-too-many-to-write', { most: mostWritten }) })
        : run(),
  ];
  const acts: readonly Deed[] = [
    ...(canWrite
      ? [
          write(CheckCheck, 'screen-bulk-confirm', () => void confirm()),
          write(PenLine, 'screen-bulk-status', () => onAct('status')),
          write(UserRoundPlus, 'screen-bulk-assign', () => onAct('assign')),
          write(ArrowRightLeft, 'screen-transfer', () => onAct('transfer')),
          write(Blocks, 'screen-bulk-topic', () => onAct('topic')),
          write(SquarePen, 'screen-bulk-field', () => onAct('field')),
          write(CalendarPlus, 'screen-bulk-agenda', () => onAct('agenda')),
          write(CircleStop, 'screen-bulk-close', () => onAct('close')),
        ]
      : []),
    [Network, 'screen-dependencies', onDraw],
  ];
  useOffering({
    title: t('screen-bulk-count', { count }),
    acts: acts.map(([, message, run]) => ({ message, run })),
  });
  return (
    <div className="page-bulk" role="group" aria-label={t('screen-bulk')}>
      {acts.map(([Icon, message, run]) => (
        <Button key={message} rank="tertiary" onPress={run}>
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

/** Opens what bears on what around the selected rows. The key is there before anything is selected, and says so then. */
export function useDraw(count: number, load: LoadSelected): () => void {
  const { t } = useText();
  const { go } = usePlace();
  const draw = async () => {
    if (count === 0) return notify({ message: t('screen-bulk-none-to-draw') });
    if (count > mostDrawn) return notify({ message: t('screen-bulk-too-many-to-draw', { most: mostDrawn }) });
    const of = (await load()).map(({ id }) => id).join(',');
    go({ screen: 'dependencies', search: { of } });
  };
  const run = () => void draw();
  useShortcuts([
    { keys: 'Mod+Shift+D', label: t('screen-bulk-keys-dependencies'), group: t('screen-workstreams'), run },
  ]);
  return run;
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
