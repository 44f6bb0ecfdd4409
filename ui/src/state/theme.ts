/** Light or dark: as the system, or as the user said. Sets `data-theme` on <html>; tokens.css does the rest. */
import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

const key = 'renkei.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function remembered(): Theme {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export const useTheme = create<{ theme: Theme }>(() => ({ theme: remembered() }));

function apply(): void {
  const { theme } = useTheme.getState();
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  useTheme.setState({ theme });
}

/** Starts following the setting and the system. */
export function followTheme(): void {
  apply();
  useTheme.subscribe(apply);
  dark.addEventListener('change', apply);
}
