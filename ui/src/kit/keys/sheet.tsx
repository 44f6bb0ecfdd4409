/** The list of all live shortcuts, opened with `?` or F1. */
import { create } from 'zustand';
import { useText } from '@/text/text';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { printKeys, type Shortcut, useShortcutList, useShortcuts } from './shortcuts';

function grouped(shortcuts: readonly Shortcut[]): [string, Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>();
  const seen = new Set<string>();
  for (const shortcut of shortcuts) {
    const name = `${shortcut.group}\n${shortcut.label}`;
    if (seen.has(name)) continue;
    seen.add(name);
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  }
  return [...groups];
}

const useSheet = create<{ open: boolean }>(() => ({ open: false }));
const setOpen = (open: boolean) => useSheet.setState({ open });

/** Opens the list from a button. */
export function showShortcuts(): void {
  setOpen(true);
}

export function ShortcutSheet() {
  const { t } = useText();
  const open = useSheet((state) => state.open);
  const group = t('screen-keys-general');
  const label = t('screen-keys-sheet');
  const show = () => setOpen(true);
  useShortcuts([
    { keys: '?', label, group, run: show },
    { keys: 'F1', label, group, run: show },
  ]);
  const shortcuts = useShortcutList();
  return (
    <Dialog
      title={t('screen-keys-title')}
      isOpen={open}
      onClose={() => setOpen(false)}
      foot={
        <Button autoFocus onPress={() => setOpen(false)}>
          {t('screen-kit-close')}
        </Button>
      }
    >
      <ShortcutTable shortcuts={shortcuts} />
    </Dialog>
  );
}

/** The same list for a page of its own. */
export function ShortcutTable({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return grouped(shortcuts).map(([name, list]) => (
    <section key={name} className="mt-3">
      <h3>{name}</h3>
      <dl className="kit-keys">
        {list.map((shortcut) => (
          <div key={shortcut.keys} className="contents">
            <dt>{shortcut.label}</dt>
            <dd>
              {printKeys(shortcut.keys).map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
