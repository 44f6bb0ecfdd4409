/**
 * How a person arranged something on screen, such as the columns of a table: remembered on this laptop beside theme and
 * language, outside the encrypted workspace. So it holds names of columns and widths, and never a word of a record.
 */
import { useCallback } from 'react';
import { create } from 'zustand';

const key = 'renkei.arrangements';

function remembered(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const useKept = create<{ kept: Readonly<Record<string, unknown>> }>(() => ({ kept: remembered() }));
useKept.subscribe(({ kept }) => localStorage.setItem(key, JSON.stringify(kept)));

/** What was remembered under `name`, `undefined` if nothing was; whoever asks reads it with care. */
export function useArrangement(name: string): [kept: unknown, keep: (value: object) => void] {
  const kept = useKept((state) => state.kept[name]);
  const keep = useCallback(
    (value: object) => useKept.setState(({ kept: all }) => ({ kept: { ...all, [name]: value } })),
    [name],
  );
  return [kept, keep];
}

/** For tests: as on a laptop that never saw the window. */
export function forgetArrangements(): void {
  useKept.setState({ kept: {} });
}
