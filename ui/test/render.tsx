/** Puts a part on the page and takes it off again. */
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

const shown: { root: Root; host: HTMLElement }[] = [];

export function render(node: ReactNode, style: Partial<CSSStyleDeclaration> = {}): HTMLElement {
  const host = document.createElement('div');
  Object.assign(host.style, style);
  document.body.append(host);
  const root = createRoot(host);
  shown.push({ root, host });
  flushSync(() => root.render(node));
  return host;
}

export function clean(): void {
  for (const { root, host } of shown.splice(0)) {
    root.unmount();
    host.remove();
  }
}

/** Two frames: layout observers have spoken and React has answered. */
export function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** The element, or a failure that names what was looked for. */
export function find(selector: string, within: ParentNode = document): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}
