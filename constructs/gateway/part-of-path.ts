import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";

/** @throws ConstructError ZTAI-CON-020 for a name that is no part of a path, or longer than its place allows. */
export function assertPartOfPath(scope: IConstruct, what: string, name: string, longest: number): void {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= longest) return;
  const fix = `use up to ${longest} lower-case letters, digits and single hyphens`;
  throw new ConstructError("ZTAI-CON-020", scope, `${what} name ${name} does not fit`, fix);
}
