import { pass, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { isSet, meets } from "../require";

/** Functions and resources that always give a time, though which one shows only when Terraform runs. */
const givesTime = /\b(timeadd|formatdate|timestamp|plantimestamp)\(|\btime_(offset|rotating|static)\./;

/** The argument holds a date. One that is computed from the time of the run is a date nonetheless. */
export function isDated(resource: Resource, path: string): Outcome {
  const value = resource.value(path);
  const raw = resource.rawAt(path);
  const written = typeof raw === "string" && !raw.includes("?") ? raw : "";
  const computed = value.state === "unknown" && (givesTime.test(value.reason) || givesTime.test(written));
  return computed ? pass() : meets(resource, isSet(path));
}
