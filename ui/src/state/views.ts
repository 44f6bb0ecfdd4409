/** Views of a list that a person named: kept in the workspace, encrypted, for names may say much; never exchanged. */
import { useQueryClient } from '@tanstack/react-query';
import { keep } from '@/ipc/ipc';
import { useAnswer } from './cache';

/** What the address holds after the screen. */
export type Search = Readonly<Record<string, unknown>>;

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly search: Search;
  /** Views stand in this order. */
  readonly place: number;
  /** Shown when the list is opened without a wish. */
  readonly isFirst: boolean;
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  readonly isKnown: boolean;
  /** The new one. */
  save(name: string, search: Search): Promise<SavedView>;
  change(view: SavedView, part: Partial<Omit<SavedView, 'id'>>): Promise<void>;
  /** Changes places with the neighbour. */
  move(view: SavedView, by: -1 | 1): Promise<void>;
  remove(view: SavedView): Promise<void>;
  /** Puts one back as it was. */
  restore(view: SavedView): Promise<void>;
}

function read([key, value]: readonly [string, string], prefix: string): SavedView[] {
  try {
    const kept = JSON.parse(value) as Omit<SavedView, 'id'>;
    return typeof kept.name === 'string' && kept.search ? [{ ...kept, id: key.slice(prefix.length) }] : [];
  } catch {
    // Written by a newer Renkei: left alone.
    return [];
  }
}

/** The saved views of one list. */
export function useSavedViews(list: string): SavedViews {
  const cache = useQueryClient();
  const prefix = `screen.view.${list}.`;
  const query = { query: 'local', prefix } as const;
  const { data } = useAnswer(query, { keep: true });
  const views = (data ?? []).flatMap((entry) => read(entry, prefix)).sort((a, b) => a.place - b.place);
  const written = async (...acts: readonly Promise<void>[]) => {
    await Promise.all(acts);
    await cache.invalidateQueries({ queryKey: ['ask', query] });
  };
  const write = ({ id, ...view }: SavedView) => keep(`${prefix}${id}`, JSON.stringify(view));
  return {
    views,
    isKnown: data !== undefined,
    save: async (name, search) => {
      const place = (views.at(-1)?.place ?? 0) + 1;
      const view = { id: crypto.randomUUID(), name, search, place, isFirst: false };
      await written(write(view));
      return view;
    },
    restore: (view) => written(write(view)),
    change: (view, part) => {
      // Only one can be first.
      const others = part.isFirst ? views.filter(({ id, isFirst }) => isFirst && id !== view.id) : [];
      return written(
        write({ ...view, ...part }),
        ...others.map((other) => write({ ...other, isFirst: false })),
      );
    },
    move: (view, by) => {
      const other = views[views.findIndex(({ id }) => id === view.id) + by];
      if (!other) return Promise.resolve();
      return written(write({ ...view, place: other.place }), write({ ...other, place: view.place }));
    },
    remove: ({ id }) => written(keep(`${prefix}${id}`, null)),
  };
}
