"""Three tests for primes. A step is one division, or one squaring modulo n."""

import sys
from math import gcd, isqrt
from time import perf_counter

# Of 210 numbers in a row, only these 48 are no multiple of 2, 3, 5 or 7.
SPOKES = [spoke for spoke in range(210) if gcd(spoke, 210) == 1]

# Jim Sinclair's seven: below 2**64 no other number than a prime passes all of them.
BASES = (2, 325, 9375, 28178, 450775, 9780504, 1795265022)


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
    steps = 0
    for divisor in (2, 3, 5, 7):
        steps += 1
        if n < 2 or n % divisor == 0:
            return n == divisor, steps
    limit = isqrt(n)
    for turn in range(0, limit + 1, 210):
        for spoke in SPOKES:
            divisor = turn + spoke
            if 1 < divisor <= limit:
                steps += 1
                if n % divisor == 0:
                    return False, steps
    return True, steps


def miller_rabin(n):
    steps = 1
    if n < 2 or n % 2 == 0:
        return n == 2, steps
    odd, halvings = n - 1, 0
    while odd % 2 == 0:
        odd, halvings = odd // 2, halvings + 1
    for base in BASES:
        if base % n == 0:
            continue
        power = pow(base, odd, n)
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
