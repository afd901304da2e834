import { own, type Json, type JsonObject } from "../../common/json";

/** A property of a body: Azure does not tell `publicNetworkAccess` from `PublicNetworkAccess`. */
export function property(of: JsonObject, name: string): Json | undefined {
  const exact = own(of, name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  const key = Object.keys(of).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : own(of, key);
}
