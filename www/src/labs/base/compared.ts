/** Whether a time is clearly less than another, about the same, or clearly more: by more than a factor of `about`. */
export function compared<Name extends string>(
  ms: number,
  other: number,
  about: number,
  [less, same, more]: readonly [less: Name, same: Name, more: Name],
): Name {
  if (ms * about < other) return less;
  return ms > other * about ? more : same;
}
