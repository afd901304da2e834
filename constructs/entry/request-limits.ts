import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";

/** From where, and how often, an entry may be called. */
export interface RequestLimits {
  /** Requests that one address may make in a minute, 1 to 100000. @default 300 */
  readonly requestsPerMinute?: number;
  /**
   * Countries that may call, by their two letters: `SE`. `ZZ` are addresses of which Azure knows no country. @default - all
   * https://learn.microsoft.com/azure/web-application-firewall/geomatch-custom-rules-examples
   */
  readonly allowedCountries?: readonly string[];
}

/** Requests of one address in a minute: a page with its parts, and an answer every few seconds. */
export const defaultRequestsPerMinute = 300;

/** @throws ConstructError ZTAI-CON-020 for a limit that Azure does not take. */
export function assertLimits(scope: IConstruct, { requestsPerMinute = 1, allowedCountries = [] }: RequestLimits): void {
  if (!Number.isInteger(requestsPerMinute) || requestsPerMinute < 1 || requestsPerMinute > 100_000) {
    const found = `${requestsPerMinute} requests per minute are no limit`;
    throw new ConstructError("ZTAI-CON-020", scope, found, "give a whole number from 1 to 100000");
  }
  const wrong = allowedCountries.find((country) => !/^[A-Z]{2}$/.test(country));
  if (wrong === undefined) return;
  throw new ConstructError("ZTAI-CON-020", scope, `${wrong} is no country`, "give two letters, as SE");
}
