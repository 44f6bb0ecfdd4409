/** How large the window is drawn, in percent: remembered on this laptop beside theme and language, and no secret. */
import { create } from 'zustand';
import { core } from '@/ipc/ipc';

/** The steps of Ctrl+plus and Ctrl+minus. */
const steps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
const plain = 100;
const key = 'renkei.zoom';

function remembered(): number {
  const kept = Number(localStorage.getItem(key));
  return steps.includes(kept) ? kept : plain;
}

export const useZoom = create<{ percent: number }>(() => ({ percent: remembered() }));

function draw(): void {
  // A window that cannot be drawn otherwise stays as it is; its words are all there.
  core.zoom(useZoom.getState().percent / plain).catch(() => undefined);
}

export function setZoom(percent: number): void {
  if (percent === useZoom.getState().percent) return;
  localStorage.setItem(key, String(percent));
  useZoom.setState({ percent });
}

export function zoomIn(): void {
  const { percent } = useZoom.getState();
  setZoom(steps.find((step) => step > percent) ?? percent);
}

export function zoomOut(): void {
  const { percent } = useZoom.getState();
  setZoom(steps.findLast((step) => step < percent) ?? percent);
}

export function zoomPlain(): void {
  setZoom(plain);
}

/** Draws the window as it was left, and at each change. Returns how to stop. */
export function followZoom(): () => void {
  const follow = () => {
    draw();
    thin();
  };
  if (useZoom.getState().percent !== plain) follow();
  return useZoom.subscribe(follow);
}

/** From here on the lines of a sign, which grow with it, would be heavier than the letters beside it. */
const heavyFrom = 175;

function thin(): void {
  const isLarge = useZoom.getState().percent >= heavyFrom;
  document.documentElement.toggleAttribute('data-large', isLarge);
}
