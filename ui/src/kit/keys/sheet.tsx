/** The list of all live shortcuts, opened with `?`; where that is text, with Ctrl+/. */
import { create } from 'zustand';
import { useText } from '@/text/text';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { type NamedKey, printKeys, useShortcutList, useShortcuts } from './shortcuts';

/** Each label once: several keys may do the same, and a key may be both live and listed. */
function grouped(shortcuts: readonly NamedKey[]): [string, NamedKey[]][] {
  const groups = new Map<string, NamedKey[]>();
  const seen = new Set<string>();
  for (const shortcut of shortcuts) {
    if (seen.has(shortcut.label)) continue;
    seen.add(shortcut.label);
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

/** `also` are the keys to which parts listen by themselves, such as those of a table. */
export function ShortcutSheet({ also = [] }: { also?: readonly NamedKey[] }) {
  const { t } = useText();
  const open = useSheet((state) => state.open);
  const told = {
    label: t('screen-keys-sheet'),
    group: t('screen-keys-general'),
    run: () => setOpen(true),
  };
  useShortcuts([
    { keys: '?', ...told },
    { keys: 'Mod+/', ...told },
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
      <ShortcutTable shortcuts={[...shortcuts, ...also]} />
    </Dialog>
  );
}

function ShortcutTable({ shortcuts }: { shortcuts: readonly NamedKey[] }) {
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
