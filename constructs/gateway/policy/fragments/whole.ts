import { policyError } from "../policy-error";

/**
 * A whole number within its limits.
 *
 * @throws ZtaiError ZTAI-CON-023 outside of them
 */
export function whole(what: string, count: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(count) && count >= 1 && count <= most) return count;
  const range = most === Number.MAX_SAFE_INTEGER ? "of 1 or more" : `from 1 to ${most}`;
  throw policyError(`${what} is ${count}`, `give a whole number ${range}`);
}
