/** Acting on the page once nothing lies over it any more: a dialog that closes gives the focus back first. */
export function whenUncovered(act: () => void, frames = 90): void {
  requestAnimationFrame(() => {
    const isCovered = document.querySelector('.kit-scrim') !== null;
    if (!isCovered) requestAnimationFrame(act);
    else if (frames > 0) whenUncovered(act, frames - 1);
  });
}
