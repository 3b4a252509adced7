import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is on this machine; null when there is none. */
export function browserPath(): string | null {
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...PLACES];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}
