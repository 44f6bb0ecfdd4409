/**
 * The one IME guard. While an input method composes, keys belong to it: no shortcut, no submit, no close.
 * Components need no guard of their own; a second one would be a bug.
 */

/** Whether this key event belongs to an input method. WebKit says `isComposing`, Chromium 229, some engines 229 after the end. */
export function isComposingKey(event: { isComposing: boolean; keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Installs the guard on the window, before anything else listens there. Returns how to remove it. */
export function guardComposition(target: Window = window): () => void {
  // The key-up of a swallowed key is swallowed too: nothing may act on half a key press.
  const swallowed = new Set<string>();

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isComposingKey(event)) {
      swallowed.delete(event.code);
      return;
    }
    swallowed.add(event.code);
    event.stopImmediatePropagation();
    // The committing Enter that comes after `compositionend` would submit a form by default.
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (swallowed.delete(event.code) || isComposingKey(event)) event.stopImmediatePropagation();
  };
  const onKeyPress = (event: KeyboardEvent) => {
    if (event.isComposing) event.stopImmediatePropagation();
  };

  target.addEventListener('keydown', onKeyDown, true);
  target.addEventListener('keyup', onKeyUp, true);
  target.addEventListener('keypress', onKeyPress, true);
  return () => {
    target.removeEventListener('keydown', onKeyDown, true);
    target.removeEventListener('keyup', onKeyUp, true);
    target.removeEventListener('keypress', onKeyPress, true);
  };
}
