/** What someone who zooms, widens text, or sets the system otherwise would see. */
import { cdp } from 'vitest/browser';
import { find } from './render';

interface Cdp {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}
/** As if the system were set so. */
export const emulate = (name: string, value: string) =>
  (cdp() as unknown as Cdp).send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

/** Not for eyes; or in the work table, which cuts by its columns, and they can be widened. */
const isExempt = (element: Element) =>
  element.closest('.offscreen, .app-skip, [aria-hidden=true], .kit-grid') !== null;

/** Texts that lie outside of the nearest box that cuts, and cannot be read in a title either. */
export function cutTexts(within: string): string[] {
  const out: string[] = [];
  const walker = document.createTreeWalker(find(within), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || isExempt(element) || element.closest('[title]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    // One pixel wide: kept for assistive technology, as the words of the rail when it is narrow.
    if (text.width <= 1 || element.getBoundingClientRect().width <= 1) continue;
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const frame = box.getBoundingClientRect();
      const isCut =
        (/hidden|clip/.test(overflowX) && (text.right > frame.right + 1 || text.left < frame.left - 1)) ||
        (/hidden|clip/.test(overflowY) && (text.bottom > frame.bottom + 1 || text.top < frame.top - 1));
      if (isCut) out.push(`${box.className}: ${node.textContent}`);
      if (isCut || /auto|scroll/.test(`${overflowX}${overflowY}`)) break;
    }
  }
  return out;
}

/** Controls of the frame that cannot be reached in the window. */
export function outOfWindow(): string[] {
  return [...document.querySelectorAll('header :is(button, a), nav a')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > window.innerWidth + 1;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** The text spacing of WCAG 1.4.12. */
export function widened(): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`;
  return style;
}
