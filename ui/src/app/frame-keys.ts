/** The keys that work on every screen. */
import { type Shortcut, useShortcuts } from '@/kit/keys/shortcuts';
import { zoomIn, zoomOut, zoomPlain } from '@/state/zoom';
import { useText } from '@/text/text';
import type { Deeds } from './commands';

interface FrameDeeds extends Omit<Deeds, 'copyAnswer'> {
  /** Only while a workstream is open. */
  readonly copyAnswer: (() => void) | null;
  readonly openPalette: () => void;
}

export function useFrameKeys(deeds: FrameDeeds): void {
  const { t } = useText();
  const { undo, redo, lock, copyLink, copyAnswer, openPalette, openHelp } = deeds;
  const key = (
    keys: string,
    message: string,
    run: () => void,
    when: Pick<Shortcut, 'everywhere' | 'outsideText'> = {},
  ): Shortcut => ({ keys, label: t(message), group: t('screen-keys-general'), run, ...when });
  useShortcuts([
    key('Mod+K', 'screen-keys-palette', openPalette),
    key('F1', 'screen-help-about', openHelp),
    key('Mod+Z', 'screen-keys-undo', undo, { outsideText: true }),
    key('Mod+Y', 'screen-keys-redo', redo, { outsideText: true }),
    key('Mod+Shift+Z', 'screen-keys-redo', redo, { outsideText: true }),
    key('Mod+L', 'screen-keys-lock', lock, { everywhere: true }),
    key('Mod+Shift+L', 'screen-command-copy-link', copyLink),
    ...(copyAnswer ? [key('Mod+Shift+C', 'screen-command-copy-answer', copyAnswer)] : []),
    // One key with and without Shift, on Japanese and on other keyboards.
    key('Mod++', 'screen-keys-zoom-in', zoomIn, { everywhere: true }),
    key('Mod+;', 'screen-keys-zoom-in', zoomIn, { everywhere: true }),
    key('Mod+=', 'screen-keys-zoom-in', zoomIn, { everywhere: true }),
    key('Mod+-', 'screen-keys-zoom-out', zoomOut, { everywhere: true }),
    key('Mod+0', 'screen-keys-zoom-plain', zoomPlain, { everywhere: true }),
  ]);
}
