/** Room for a thread's stack, in bytes: checks are shallow, and 64 threads must fit the group's memory. */
export const STACK_BYTES = 256 * 1024;
