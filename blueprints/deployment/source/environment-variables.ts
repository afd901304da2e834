import type { Problem } from "../../../common/problem";
import type { Located, Path } from "../../../common/yaml/located";
import { formatPath, mapScalars, placeOf } from "../../../common/yaml/located";
import { looksSecret } from "../../../common/secret-text";

/** Environment variables by name. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** A tree with variables put in. */
export interface Substituted {
  readonly root: Located;
  readonly problems: readonly Problem[];
  /** Paths of the values that name a variable. */
  readonly references: readonly Path[];
}

const reference = /\$\{env:([^}]*)\}/;

/**
 * Puts environment variables in place of `${env:NAME}`. That is for identifiers that differ from one checkout to the next
 * (subscription, tenant, groups, applications), never for secrets: everywhere else it is refused.
 */
export function substituteEnvironment(root: Located, env: EnvironmentVariables): Substituted {
  const problems: Problem[] = [];
  const references: Path[] = [];
  const substituted = mapScalars(root, (scalar, path) => {
    if (typeof scalar.value !== "string") return scalar;
    const name = reference.exec(scalar.value)?.[1];
    if (name === undefined) return scalar;
    references.push(path);
    const place = {
      file: scalar.at.file,
      place: placeOf(scalar.at),
      path: formatPath(path),
      found: looksSecret(name) ? "(hidden)" : `\${env:${name}}`,
    };
    if (!takesIdentifier(path)) {
      const message = "stands where no environment variable is allowed";
      const allowed = "subscriptionId, tenantId, people, signIn, vpn.audience, jumpHost";
      problems.push({ code: "ZTAI-CFG-019", ...place, message, allowed, fix: "write the value out" });
      return scalar;
    }
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    const fix = "export it, or write the value out";
    if (value === undefined || value === "")
      problems.push({ code: "ZTAI-CFG-020", ...place, message: "is not set", fix });
    else if (reference.test(value))
      problems.push({ code: "ZTAI-CFG-020", ...place, message: "names another variable", fix });
    else return { ...scalar, value: scalar.value.replace(reference, () => value) };
    return scalar;
  });
  return { root: substituted, problems, references };
}

function takesIdentifier(path: Path): boolean {
  const last = path.at(-1);
  if (last === "subscriptionId" || last === "tenantId" || last === "clientId") return true;
  if (last === "audience" && path.at(-2) === "vpn") return true;
  const group = path.at(-2);
  if (path.at(-3) === "jumpHost") return group === "users" || group === "administrators";
  if (group === "allowedApplications") return true;
  if (group === "developers" && path.at(-4) === "projects") return true;
  return path.at(-3) === "people" && (group === "developers" || group === "operators");
}
