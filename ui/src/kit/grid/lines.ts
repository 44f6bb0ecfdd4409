/**
 * How high a line of the work table is. The token `--row` says it where the table stands, in rem: closer spacing and
 * larger letters change it, and then the rows that are drawn must be placed anew.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Until the page has been laid out once. */
const usual = 32;

function measured(element: Element): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row'));
  return Number.isFinite(row * rem) && row * rem > 0 ? Math.round(row * rem) : usual;
}

/** In px. */
export function useLineHeight(frame: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(usual);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const read = () => setHeight(measured(element));
    read();
    const watch = new MutationObserver(read);
    const attributeFilter = ['data-density', 'style', 'class'];
    watch.observe(document.documentElement, { attributes: true, attributeFilter });
    const own = element.closest<HTMLElement>('[data-density]');
    if (own) watch.observe(own, { attributes: true, attributeFilter });
    return () => watch.disconnect();
  }, [frame]);
  return height;
}
