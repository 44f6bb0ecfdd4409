/**
 * What the palette does to the record that is open. It presses what the record itself shows, section and button or
 * key: so it can do nothing that the record would not offer, and a refusal is told where it always is.
 */
import { pressShortcut } from '@/kit/keys/shortcuts';

const record = () => document.querySelector<HTMLElement>('[data-record]');

/** Waits some frames for a part of the record, which may have to be drawn first. */
function whenThere(
  find: () => HTMLElement | null | undefined,
  act: (element: HTMLElement) => void,
  frames = 60,
) {
  const element = find();
  if (element) act(element);
  else if (frames > 0) requestAnimationFrame(() => whenThere(find, act, frames - 1));
}

function openSection(id: string, then?: () => void): void {
  const tab = () => record()?.querySelector<HTMLElement>(`[role=tab][data-key="${id}"]`);
  whenThere(tab, (element) => {
    element.click();
    element.focus();
    const isChosen = () => (element.getAttribute('aria-selected') === 'true' ? element : null);
    if (then) whenThere(isChosen, () => requestAnimationFrame(then));
  });
}

export function logStatus(): void {
  pressShortcut('S');
}

export function confirmStatus(): void {
  openSection('statuses', () => pressShortcut('0'));
}

export function openHistory(): void {
  openSection('history');
}

/** Presses a button of the ownership; `label` is what it says. */
export const inOwnership = (label: string): void => inSection('ownership', label);

/** The same of the milestones. */
export const inMilestones = (label: string): void => inSection('milestones', label);

function inSection(id: string, label: string): void {
  const button = () =>
    [...(record()?.querySelectorAll<HTMLElement>('[role=tabpanel] button') ?? [])].find(
      (one) => one.textContent?.trim() === label && one.getAttribute('aria-expanded') !== 'true',
    );
  openSection(id, () => whenThere(button, (element) => element.click()));
}
