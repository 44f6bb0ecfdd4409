/** How close lines stand: remembered on this laptop. Sets `data-density` on <html>; tokens.css does the rest. */
import { create } from 'zustand';

export type Density = 'comfortable' | 'compact';

const key = 'renkei.density';

export const useDensity = create<{ density: Density }>(() => ({
  density: localStorage.getItem(key) === 'compact' ? 'compact' : 'comfortable',
}));

function apply(): void {
  document.documentElement.dataset.density = useDensity.getState().density;
}

export function setDensity(density: Density): void {
  localStorage.setItem(key, density);
  useDensity.setState({ density });
}

/** Starts following the setting. Returns how to stop. */
export function followDensity(): () => void {
  apply();
  return useDensity.subscribe(apply);
}
