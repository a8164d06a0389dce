"""Three tests for primes. A step is one division, or one squaring modulo n."""

import sys
from math import gcd, isqrt
from time import perf_counter

SMALL = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
SPOKES = [spoke for spoke in range(210) if gcd(spoke, 210) == 1]


def trial_division(n):
    steps = 1
    if n < 2 or n % 2 == 0:
        return n == 2, steps
    for divisor in range(3, isqrt(n) + 1, 2):
        steps += 1
        if n % divisor == 0:
            return False, steps
    return True, steps


def wheel(n):
    if n < 2 or any(n % p == 0 for p in SMALL[:4]):
        return n in SMALL[:4], 4
    steps = 4
    for turn in range(0, isqrt(n) + 1, 210):
        for spoke in SPOKES:
            if 1 < (divisor := turn + spoke) <= isqrt(n):
                steps += 1
                if n % divisor == 0:
                    return False, steps
    return True, steps


def miller_rabin(n):
    steps = 0
    for p in SMALL:
        if n % p == 0 or n < 2:
            return n == p, steps + 1
    halvings = ((n - 1) & -(n - 1)).bit_length() - 1
    for base in SMALL:
        power = pow(base, (n - 1) >> halvings, n)
        steps += n.bit_length()
        if power != 1 and all(pow(power, 2**k, n) != n - 1 for k in range(halvings)):
            return False, steps
    return True, steps


def main(n):
    for is_prime in (trial_division, wheel, miller_rabin):
        started = perf_counter()
        prime, steps = is_prime(n)
        seconds = perf_counter() - started
        mark = "P" if prime else " "
        print(f"{is_prime.__name__:14} {mark} {steps:11} steps {seconds:.6f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9_999_999_999_971)
