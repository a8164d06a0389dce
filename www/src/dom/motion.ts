/** Whether somebody has asked their system for less motion: then nothing moves that they did not start. */
export const lessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
