import { entry } from "../../common/table";
import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import type { Seen, Sighting } from "./sighting";
import { traits, type TraitName } from "./traits";

/** What must be there for a threat to apply. */
export interface ApplicabilityRule {
  /** Kinds of things of which one is enough. */
  readonly anyOf: readonly TraitName[];
  /** Kinds of which one must be there as well. @default - nothing more */
  readonly and?: readonly TraitName[];
  /** Why nothing of the kind in the input does not say that there is none. @default - it says so */
  readonly hidden?: string;
}

/** Which facts of an estate make each threat apply to it, by its id. */
export const applicabilityRules: Readonly<Record<string, ApplicabilityRule>> = {
  "ZTAI-T-01": { anyOf: ["models", "gateway"] },
  "ZTAI-T-02": { anyOf: ["retrieval", "tools"] },
  "ZTAI-T-03": { anyOf: ["retrieval"] },
  "ZTAI-T-04": { anyOf: ["retrieval"] },
  "ZTAI-T-05": { anyOf: ["people"], hidden: "no Terraform shows which AI services people use by themselves" },
  "ZTAI-T-06": { anyOf: ["models", "gateway"] },
  "ZTAI-T-07": { anyOf: ["services"] },
  "ZTAI-T-08": { anyOf: ["agents"] },
  "ZTAI-T-09": { anyOf: ["tools"] },
  "ZTAI-T-10": { anyOf: ["tools"] },
  "ZTAI-T-11": { anyOf: ["models", "training"] },
  "ZTAI-T-12": { anyOf: ["training"] },
  // Foundry keeps the threads of every agent, in its own stores or in those of the estate.
  "ZTAI-T-13": { anyOf: ["agents"] },
  "ZTAI-T-14": { anyOf: ["models", "agents"] },
  "ZTAI-T-15": { anyOf: ["models"], and: ["apps"] },
  "ZTAI-T-16": { anyOf: ["sandbox"] },
  "ZTAI-T-17": { anyOf: ["models", "gateway"] },
  "ZTAI-T-18": { anyOf: ["agentTeams"] },
  "ZTAI-T-19": { anyOf: ["identities", "agents"] },
  "ZTAI-T-20": { anyOf: ["agents"], hidden: "agents that nobody registered stand in no Terraform" },
  "ZTAI-T-21": { anyOf: ["code", "agents"] },
  "ZTAI-T-22": { anyOf: ["agents"] },
  "ZTAI-T-23": { anyOf: ["models", "agents"] },
  "ZTAI-T-24": { anyOf: ["agents", "retrieval"] },
  "ZTAI-T-25": { anyOf: ["stores", "models", "training"] },
  "ZTAI-T-26": { anyOf: ["agents"] },
  "ZTAI-T-27": { anyOf: ["guardrails", "models"] },
  "ZTAI-T-28": { anyOf: ["models", "agents", "training"] },
  "ZTAI-T-29": { anyOf: ["managed"] },
};

/** Whether a threat applies to an estate, and why. */
export interface Applicability {
  /** `unknown` where the input leaves it open, or parts of it were not read. */
  readonly applies: "yes" | "no" | "unknown";
  /** As a sentence. */
  readonly why: string;
  /** What makes it apply, or may. */
  readonly because: readonly Resource[];
}

/** Names of resources in a sentence before the others are counted. */
const named = 3;

/**
 * Whether the threat with an id applies to an estate.
 * @param isWhole false where a part of the input was not read, which could hold anything
 * @throws Error for an id without a rule, which a test would have shown
 */
export function applicabilityOf(threat: string, graph: Graph, isWhole: boolean): Applicability {
  const rule = ruleOf(threat);
  const first = any(rule.anyOf, graph);
  const found = rule.and === undefined ? first : both(first, any(rule.and, graph));
  const because = found.resources;
  switch (found.presence) {
    case "present":
      return { applies: "yes", why: `There are ${found.what}: ${listed(because)}.`, because };
    case "unknown":
      return { applies: "unknown", why: `It is not known whether there are ${found.what}: ${found.why}.`, because };
    case "absent": {
      if (rule.hidden !== undefined) return { applies: "unknown", why: `Not known: ${rule.hidden}.`, because };
      const nothing = `Nothing of its kind is here: no ${found.what}`;
      return isWhole
        ? { applies: "no", why: `${nothing}.`, because }
        : { applies: "unknown", why: `${nothing} in what was read, and parts of the input were not.`, because };
    }
  }
}

/** When the threat with an id applies, as a sentence. @throws as {@link applicabilityOf} */
export function whenApplies(threat: string): string {
  const { anyOf, and, hidden } = ruleOf(threat);
  const either = (names: readonly TraitName[]) => names.map((name) => traits[name].what).join(" or ");
  const needs = and === undefined ? either(anyOf) : `${either(anyOf)}, and ${either(and)}`;
  return `It applies where there are ${needs}.${hidden === undefined ? "" : ` Elsewhere it is not known: ${hidden}.`}`;
}

function ruleOf(threat: string): ApplicabilityRule {
  const rule = entry(applicabilityRules, threat);
  if (!rule) throw new Error(`no rule says when ${threat} applies`);
  return rule;
}

interface Found {
  readonly presence: Seen;
  readonly what: string;
  readonly why: string;
  readonly resources: readonly Resource[];
}

function any(names: readonly TraitName[], graph: Graph): Found {
  const seen = names.map((name) => ({ ...traits[name].see(graph), what: traits[name].what }));
  const presence = (["present", "unknown", "absent"] as const).find((one) =>
    seen.some((each) => each.presence === one),
  );
  const deciding = seen.filter((one) => one.presence === presence);
  return {
    presence: presence ?? "absent",
    what: deciding.map(({ what }) => what).join(presence === "present" ? ", " : " or "),
    why: reasonsOf(deciding),
    resources: [...new Set(deciding.flatMap(({ resources }) => resources))],
  };
}

/** Both must be there: the first that is not, or is not known to be, decides. */
function both(a: Found, b: Found): Found {
  const missing = (["absent", "unknown"] as const).flatMap(
    (one) => [a, b].find(({ presence }) => presence === one) ?? [],
  );
  const [deciding] = missing;
  return (
    deciding ?? { ...a, what: `${a.what}, and ${b.what}`, resources: [...new Set([...a.resources, ...b.resources])] }
  );
}

function reasonsOf(seen: readonly Sighting[]): string {
  const reasons = [...new Set(seen.flatMap((one) => one.reasons))];
  const rest = reasons.length - named;
  return `${reasons.slice(0, named).join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}

function listed(resources: readonly Resource[]): string {
  const rest = resources.length - named;
  const names = resources.slice(0, named).map(({ address }) => address);
  return `${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
