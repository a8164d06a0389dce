import type { Profile, Theme } from '../../../pkg/baseline/interleave';
import type { Fields } from './address';

const THEMES: Record<Theme, true> = { light: true, dark: true, auto: true };
const PROFILES: Record<Profile, true> = { screen: true, projector: true };

/** The fields that are about looks alone. */
export const APPEARANCE: readonly string[] = ['theme', 'profile'];

/**
 * Applies the fields `theme` and `profile` to the element that carries the styles, before anything has loaded. What
 * they may not be is left for the engine to say.
 */
export function applyAppearance(element: HTMLElement, { theme, profile }: Fields): void {
  mark(element, 'theme', theme, THEMES);
  mark(element, 'profile', profile, PROFILES);
}

function mark(element: HTMLElement, name: string, value: string | undefined, allowed: object): void {
  if (value !== undefined && Object.hasOwn(allowed, value)) element.dataset[name] = value;
  else Reflect.deleteProperty(element.dataset, name);
}
