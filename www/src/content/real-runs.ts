/** How many of many runs, in words. */

export const TINY = 'less than 0.1%';

/** And yet not all of them. */
export const NEARLY_ALL = 'more than 99.9%';

export const NONE = 'none';
