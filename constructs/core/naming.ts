import { createHash } from "node:crypto";
import { ZtaiError } from "./errors";
import type { RegionName } from "./regions";
import { regionOf } from "./regions";
import type { NameRule, ResourceKind } from "./resource-names";
import { nameRules } from "./resource-names";
import { problemOfName } from "./services/name-rule";

/** What a name is made of. */
export interface NameParts {
  /** Organisation; it goes into the hash of globally unique names only. */
  readonly organization: string;
  /** Environment, such as `prod`. */
  readonly environment: string;
  /** Region, such as `swedencentral`; its short code, such as `sdc`, goes into the name. */
  readonly location: RegionName;
  /** Subscription; it goes into the hash of globally unique names only. */
  readonly subscriptionId: string;
  /** Names to use instead of computed ones. @default - none */
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Characters of a hash: base 32 without vowels and look-alikes, so that no word and no misreading comes out. */
const hashAlphabet = "bcdfghjkmnpqrstvwxz2456789bcdfgh";
const hashLength = 5;

/**
 * Name of a resource: `<abbreviation>-<label>-<environment>-<region>`, with a short hash where the name must be unique in
 * the world or had to be shortened. Without hyphens where Azure forbids them. The same parts always give the same name.
 *
 * @param label what it is for, such as the workload's name, or `hr-assistant-docs`
 * @throws ZtaiError ZTAI-CON-001 when an override breaks the naming rule, or a label that Azure takes in no name.
 */
export function resourceName(kind: ResourceKind, label: string, parts: NameParts): string {
  const rule = nameRules[kind];
  const computed = computeName(rule, label, parts);
  const override = parts.overrides && Object.hasOwn(parts.overrides, computed) ? parts.overrides[computed] : undefined;
  const name = override ?? computed;
  assertNameFits(kind, name);
  return name;
}

/** Why Azure would refuse `name` for a resource of this kind; undefined when it would not. */
export function nameProblem(kind: ResourceKind, name: string): string | undefined {
  return problemOfName(nameRules[kind], name);
}

/** The kind of resource that a computed name belongs to, by its abbreviation; undefined when it is of none. */
export function kindOfName(computed: string): ResourceKind | undefined {
  const kinds = Object.keys(nameRules) as ResourceKind[];
  return kinds.find((kind) => {
    const { abbreviation, characters } = nameRules[kind];
    return characters === "lower-alphanumeric"
      ? computed.startsWith(abbreviation) && !computed.includes("-")
      : computed.startsWith(`${abbreviation}-`);
  });
}

function assertNameFits(kind: ResourceKind, name: string): void {
  const problem = nameProblem(kind, name);
  if (problem === undefined) return;
  throw new ZtaiError("ZTAI-CON-001", `${kind} name ${name} ${problem}`, "choose another under naming.overrides");
}

function computeName(rule: NameRule, label: string, parts: NameParts): string {
  const separator = rule.characters === "lower-alphanumeric" ? "" : "-";
  const plain = (text: string) => (separator === "" ? text.replaceAll("-", "") : text);
  const hash = shortHash(rule.abbreviation, label, parts);
  const join = (name: string, ...more: string[]) =>
    [rule.abbreviation, name, parts.environment, regionOf(parts.location).code, ...more]
      .filter((part) => part !== "")
      .join(separator);
  const whole = rule.scope === "global" ? join(plain(label), hash) : join(plain(label));
  if (whole.length <= rule.max) return whole;
  // Shortened labels could collide; the hash over the whole label keeps them apart.
  const room = rule.max - join("", hash).length - separator.length;
  return join(plain(label).slice(0, room).replace(/-+$/, ""), hash);
}

function shortHash(abbreviation: string, label: string, parts: NameParts): string {
  const { organization, environment, location, subscriptionId } = parts;
  const seed = [
    organization,
    environment,
    regionOf(location).code,
    subscriptionId.toLowerCase(),
    abbreviation,
    label,
  ].join("/");
  const digest = createHash("sha256").update(seed).digest();
  return Array.from(digest.subarray(0, hashLength), (byte) => hashAlphabet.charAt(byte % 32)).join("");
}
