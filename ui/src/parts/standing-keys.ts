/** The keys that are not in the register, because parts listen to them by themselves or their screen is not open. */
import type { NamedKey } from '@/kit/keys/shortcuts';
import { useText } from '@/text/text';

export const standing: readonly (readonly [group: string, keys: string, label: string])[] = [
  ['screen-keys-general', 'Tab', 'screen-keys-next'],
  ['screen-keys-general', 'Shift+Tab', 'screen-keys-previous'],
  ['screen-top-palette', '↑ ↓', 'screen-keys-choose'],
  ['screen-top-palette', 'Enter', 'screen-keys-run'],
  ['screen-top-palette', '>', 'screen-keys-commands-only'],
  ['screen-keys-writing', 'Mod+Enter', 'screen-help-keys-record'],
  ['screen-keys-writing', 'Escape', 'screen-close-strip'],
  ['screen-workstreams', '↑ ↓', 'screen-help-keys-move'],
  ['screen-workstreams', 'Enter', 'screen-help-keys-enter'],
  ['screen-workstreams', 'Escape', 'screen-workstreams-keys-back'],
  ['screen-workstreams', '/', 'screen-workstreams-keys-filter'],
  ['screen-workstreams', 'N', 'screen-workstreams-new'],
  ['noun-status', 'S', 'screen-status-keys-strip'],
  ['noun-status', '1 – 5', 'screen-help-keys-health'],
  ['noun-status', '0', 'screen-status-confirm'],
  ['screen-timeline', '↑ ↓', 'screen-timeline-keys-lines'],
  ['screen-timeline', '← →', 'screen-timeline-keys-items'],
  ['screen-timeline', 'Enter', 'screen-timeline-keys-open'],
  ['screen-timeline', '+', 'screen-timeline-zoom-in'],
  ['screen-timeline', '-', 'screen-timeline-zoom-out'],
  ['screen-timeline', 'Shift+← →', 'screen-timeline-keys-period'],
  ['screen-timeline', 'T', 'screen-timeline-to-today'],
  ['screen-timeline', 'Mod+P', 'screen-timeline-keys-print'],
  ['screen-timeline', 'Escape', 'screen-timeline-keys-back'],
  ['screen-search', '↑ ↓', 'screen-search-keys-move'],
  ['screen-search', 'Escape', 'screen-search-keys-field'],
  ['screen-help', '↑ ↓', 'screen-search-keys-move'],
];

export function useStandingKeys(): readonly NamedKey[] {
  const { t } = useText();
  return standing.map(([group, keys, label]) => ({ keys, label: t(label), group: t(group) }));
}
