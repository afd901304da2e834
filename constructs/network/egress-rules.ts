import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";
import { isRegionName, regionOf } from "../core/regions";
import type { EgressCapability, EgressCapabilityName } from "./egress-catalog";
import { egressCatalog } from "./egress-catalog";

/** Destinations of one workload's own, such as a partner's API. */
export interface CustomEgress {
  /** What it is, in lower case with hyphens; part of the rule's name. */
  readonly name: string;
  /** Exact host names, reached over HTTPS. At least one, no wildcards, no addresses. */
  readonly fqdns: readonly string[];
}

/** A capability of the catalog by name, or custom destinations. */
export type EgressRule = EgressCapabilityName | CustomEgress;

/** A rule that was checked. */
export interface ResolvedEgress extends Pick<EgressCapability, "fqdns" | "serviceTags"> {
  readonly name: string;
  readonly protocol: "Http" | "Https";
  /** Ports of the service tags. */
  readonly ports: readonly string[];
}

const https = ["443"];

const label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const exactHostName = new RegExp(`^(?=.{4,253}$)(${label}\\.)+[a-z][a-z-]{0,61}[a-z]$`);
const ruleName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Looks rules up in the catalog and checks the ones of a workload's own. Each rule comes back once, in the given order.
 *
 * @param location region of the network
 * @throws ConstructError ZTAI-CON-009 for a capability that is not in the catalog and for anything but exact host names,
 * ZTAI-CON-005 for two different rules of one name.
 */
export function resolveEgress(
  scope: IConstruct,
  rules: readonly EgressRule[],
  location: string,
): readonly ResolvedEgress[] {
  const resolved = new Map<string, ResolvedEgress>();
  for (const rule of rules) {
    if (typeof rule === "string") {
      resolved.set(rule, fromCatalog(scope, rule, location));
      continue;
    }
    checkCustom(scope, rule);
    if (resolved.has(rule.name)) {
      throw new ConstructError("ZTAI-CON-005", scope, `has two egress rules ${rule.name}`, "name them apart");
    }
    resolved.set(rule.name, { name: rule.name, fqdns: rule.fqdns, serviceTags: [], protocol: "Https", ports: https });
  }
  return [...resolved.values()];
}

function fromCatalog(scope: IConstruct, name: string, location: string): ResolvedEgress {
  const catalog: Readonly<Record<string, EgressCapability>> = egressCatalog;
  const capability = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
  if (!capability) {
    const allowed = Object.keys(catalog).join(", ");
    throw new ConstructError(
      "ZTAI-CON-009",
      scope,
      `egress capability ${name} is not in the catalog`,
      `choose one of ${allowed}, or give { name, fqdns }`,
    );
  }
  const { fqdns, protocol = "Https", ports = https, regionalTags = [] } = capability;
  const serviceTags = [...capability.serviceTags, ...regionalTags.map((tag) => tagOfRegion(tag, location))];
  return { name, fqdns, serviceTags, protocol, ports };
}

/**
 * A service tag of one region, such as `Storage.SwedenCentral`: all of the cloud where the kit does not know the region.
 * https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
function tagOfRegion(tag: string, location: string): string {
  return isRegionName(location) ? `${tag}.${regionOf(location).displayName.replaceAll(" ", "")}` : tag;
}

function checkCustom(scope: IConstruct, rule: CustomEgress): void {
  const { name, fqdns } = rule;
  const refuse = (what: string, fix: string) => new ConstructError("ZTAI-CON-009", scope, what, fix);
  if (!ruleName.test(name)) {
    throw refuse(`egress rule name ${name || '""'} is not usable`, "use lower-case letters, digits and single hyphens");
  }
  if (Object.hasOwn(egressCatalog, name)) {
    throw refuse(`egress rule ${name} bears the name of a capability`, "choose another name");
  }
  // Azure Firewall answers an empty list with BadRequest, long after the plan.
  if (fqdns.length === 0) throw refuse(`egress rule ${name} has no host names`, "give at least one, or drop the rule");
  const bad = fqdns.filter((fqdn) => !exactHostName.test(fqdn));
  if (bad.length > 0) {
    const fix =
      "give exact host names in lower case such as api.example.com; for Azure services use one of " +
      Object.keys(egressCatalog).join(", ");
    throw refuse(`egress rule ${name} has ${bad.join(", ")}, which is not an exact host name`, fix);
  }
}
