/** What the page calls the algorithms, naps and orders. */
import type { Algorithm, Nap, Order } from '../../../pkg/baseline/interleave';

export const ALGORITHMS: Record<Algorithm, { name: string; says: string }> = {
  'trial-division': {
    name: 'Trial division',
    says: 'Divides by every odd number up to the square root.',
  },
  wheel: {
    name: 'Wheel',
    says: 'Leaves out divisors that are multiples of small primes.',
  },
  'miller-rabin': {
    name: 'Miller–Rabin',
    says: 'A few modular powers for each number, and still exact. Too quick to freeze anything.',
  },
};

export const NAPS: Record<Nap, string> = {
  timer: 'setTimeout(0)',
  message: 'MessageChannel',
  'post-task': 'scheduler.postTask',
  'scheduler-yield': 'scheduler.yield',
  frame: 'requestAnimationFrame',
};

export const ORDERS: Record<Order, string> = {
  given: 'As given',
  'longest-first': 'Largest first',
};
