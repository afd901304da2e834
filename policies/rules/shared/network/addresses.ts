/** True for addresses that the internet does not route, and for Azure's own resolver. */
export function isPrivateAddress(address: string): boolean {
  const [first = NaN, second = NaN] = address.split(".").map(Number);
  return (
    first === 10 ||
    first === 127 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254) ||
    address === "168.63.129.16"
  );
}
