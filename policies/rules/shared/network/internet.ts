/** True for an address or range that means everybody: `*`, `Internet`, `Any`, `0.0.0.0`, `0.0.0.0/0` and `::/0`. */
export function isAnyAddress(address: string): boolean {
  return /^(\*|any|internet|0\.0\.0\.0(\/[0-7])?|::(\/0)?)$/i.test(address.trim());
}
