/** The list of all live shortcuts, opened with `?` or F1. */
import { useState } from 'react';
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

export function ShortcutSheet() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
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
      {grouped(shortcuts).map(([name, list]) => (
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
      ))}
    </Dialog>
  );
}
