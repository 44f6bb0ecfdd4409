/** Focus that would be lost with what is going: it must never fall to the page, from where no key leads on. */

/**
 * To be called while `element` is still in the page, as it goes: whoever has the focus in it, `back` gets it, or the
 * title of the record or of the page if `back` is gone, too.
 */
export function handOver(element: HTMLElement, back: Element | null = null): void {
  if (!element.contains(document.activeElement)) return;
  const record = element.closest('article')?.querySelector<HTMLElement>('#record-title');
  // Only once it is really gone: effects are also run anew while it stays.
  queueMicrotask(() => {
    if (element.isConnected) return;
    const known = back instanceof HTMLElement && back.isConnected && back !== document.body;
    const target = known ? back : (record ?? document.querySelector<HTMLElement>('#page-title'));
    if (!target) return;
    if (!known) target.tabIndex = -1;
    target.focus();
  });
}
