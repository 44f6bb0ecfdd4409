/**
 * Where the keys go when what had them is gone, with its page, its strip or its palette: never to the bare page, from
 * where no key leads on, but to where the screen begins, such as its list. A part that knows better, knows it first.
 */
import { useEffect } from 'react';

/** Marks the one element with which a screen begins. */
export const keysBegin = { 'data-keys-begin': '' } as const;
const beginning = '[data-keys-begin]';

/** How long a screen may take to be there, in milliseconds. */
const patience = 3_000;

/** What got the keys because they had to be somewhere, until a person acts. */
let fallen: Element | null = null;

/** Nobody chose to be there: whoever has a place for the keys may take them. */
export const isNobodys = (element: Element | null): boolean =>
  element === null || element === document.body || element === fallen;

/** Gives the keys to the screen, once it is there; whoever has gone on into it meanwhile keeps them. */
export function giveKeys(within: Element | null = null, until = performance.now() + patience): void {
  const here = document.activeElement;
  const main = document.getElementById('main');
  const isCovered = document.querySelector('.kit-scrim') !== null;
  if (!isNobodys(here) && !(isCovered || here === main)) return;
  const title = within?.isConnected ? within.querySelector<HTMLElement>('#record-title') : null;
  const place = title ?? main?.querySelector<HTMLElement>(beginning);
  if (place && !isCovered) {
    take(place);
    return;
  }
  // The list may have to be drawn first, and a screen may have none.
  if (main && !isCovered && here === document.body) take(main);
  if (performance.now() < until) requestAnimationFrame(() => giveKeys(within, until));
}

function take(place: HTMLElement): void {
  place.focus({ preventScroll: true });
  fallen = place;
}

/** So many frames a part has to say itself where the keys go. */
const grace = 3;

/** For as long as the window is shown: notices when what had the keys has gone, or can no longer be pressed. */
export function useKeysKept(): void {
  useEffect(() => {
    let held: Element | null = null;
    let within: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      held = target instanceof Element && target !== document.body ? target : null;
      within = held?.closest('[data-record]') ?? null;
    };
    const onAct = () => {
      fallen = null;
    };
    // Pressing where nothing takes the keys puts them down on purpose.
    const onPress = () => {
      fallen = null;
      held = null;
    };
    const isGone = () => held !== null && (!held.isConnected || held.matches(':disabled'));
    const later = (frames: number) => {
      if (!isGone()) return;
      if (frames > 0) return void requestAnimationFrame(() => later(frames - 1));
      held = null;
      if (document.activeElement === document.body) giveKeys(within);
    };
    const watch = new MutationObserver(() => {
      if (isGone()) later(grace);
    });
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onAct, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onAct, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, []);
}
