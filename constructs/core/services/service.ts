import type { LogSource } from "./log-source";
import type { PrivateLinkService } from "./private-link-service";
import type { CosmosRole, ServiceRoles } from "./role";
import type { ApplyRule } from "./apply-rule";
import type { NameRule } from "./name-rule";

/** What Azure accepts for the arguments of one type, when they are applied. Pages were read in November 2026. */
export interface TypeRules {
  /** Terraform type. */
  readonly type: string;
  /** ARM type that it makes. `azapi_resource` has one entry for each. */
  readonly armType: string;
  /** Page of the type, for every rule that names no other. */
  readonly source: string;
  /** Rules by the path of the argument: `block.argument`, `list[].argument`, `map.*`. */
  readonly arguments: Readonly<Record<string, ApplyRule>>;
  /** Arguments that are true or false, and that Azure takes either way. @default - none */
  readonly flags?: readonly string[];
  /** Rules about a resource as a whole: what goes together, and what comes first. @default - none */
  readonly demands?: readonly ApplyRule[];
}

/** Everything that the kit knows of one Azure service, to write it. */
export interface AzureService {
  /** Naming rules, by the kind of resource. */
  readonly names: Readonly<Record<string, NameRule>>;
  /** Private endpoints, by what is reached through them. @default - none */
  readonly privateLink?: Readonly<Record<string, PrivateLinkService>>;
  /** Built-in roles at its resources, by what the kit calls them: each the narrowest of its kind. @default - none */
  readonly roles?: ServiceRoles;
  /** Data-plane roles of the service's own, which are no Azure roles. @default - none */
  readonly dataRoles?: Readonly<Record<string, CosmosRole>>;
  /** What can be logged, by the kind of resource. @default - nothing */
  readonly logs?: Readonly<Record<string, LogSource>>;
  /** What Azure accepts, type by type. */
  readonly types: readonly TypeRules[];
}

/** Rules of several types. */
export function types(...rules: readonly TypeRules[]): readonly TypeRules[] {
  return rules;
}
