/** Where one is as text that can be sent to a colleague and pasted into the palette; and back. */
import type { Screen } from './screens';

const scheme = 'renkei:';

/** `href` is the router's: path and view, without the window's own address. */
export function linkOf(href: string): string {
  return `${scheme}${href}`;
}

/** The address in a pasted link, if it is one of a screen that exists; also as the window's own address has it. */
export function placeIn(text: string, screens: readonly Screen[]): { href: string; screen: Screen } | null {
  const given = text.trim();
  const href = given.startsWith(scheme)
    ? given.slice(scheme.length)
    : (/#(\/\S+)$/.exec(given)?.[1] ?? given);
  const id = /^\/([a-z]+)(?:[/?]\S*)?$/.exec(href)?.[1];
  const screen = screens.find((one) => one.id === id);
  return screen ? { href, screen } : null;
}
