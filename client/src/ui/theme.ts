import { create } from 'zustand';
import { remember } from './remember.ts';

export type Theme = 'light' | 'dark';
const KEY = 'onsite-theme';

const system = () => matchMedia('(prefers-color-scheme: dark)');
const chosen = (): Theme | null => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : null;
};
const current = (): Theme => chosen() ?? (system().matches ? 'dark' : 'light');

/** The theme in force: the one chosen, else the system's. */
export const useTheme = create<{ theme: Theme }>(() => ({ theme: current() }));

/** Follows the system as long as nothing is chosen, and another tab's choice. Call once. */
export function watchTheme(): void {
  system().addEventListener('change', () => useTheme.setState({ theme: current() }));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && (newValue === 'light' || newValue === 'dark')) apply(newValue);
  });
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  useTheme.setState({ theme });
}

export function chooseTheme(theme: Theme): void {
  apply(theme);
  remember('theme', theme);
}
