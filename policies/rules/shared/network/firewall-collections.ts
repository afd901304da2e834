import type { Block } from "../../../estate/block";
import { all, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { everyBlock } from "../judge";

/** Kinds of rule collections, as blocks of a group of Firewall Policy. */
export type CollectionKind = "application_rule_collection" | "network_rule_collection" | "nat_rule_collection";

/** The same kinds as resources of a firewall without a policy. */
export const classicCollections = {
  application_rule_collection: "azurerm_firewall_application_rule_collection",
  network_rule_collection: "azurerm_firewall_network_rule_collection",
  nat_rule_collection: "azurerm_firewall_nat_rule_collection",
} as const satisfies Readonly<Record<CollectionKind, string>>;

/** Judges every rule of the given kinds that does not deny, in a group or in a collection of its own. */
export function everyAllowedRule(
  resource: Resource,
  kinds: readonly CollectionKind[],
  judge: (rule: Block) => Outcome,
): Outcome {
  const judgeCollection = (collection: Block) => allowedRules(collection, judge);
  if (resource.type !== "azurerm_firewall_policy_rule_collection_group") return judgeCollection(resource);
  return all([pass(), ...kinds.map((kind) => everyBlock(resource, kind, judgeCollection))]);
}

function allowedRules(collection: Block, judge: (rule: Block) => Outcome): Outcome {
  const action = collection.value("action");
  if (text(action)?.toLowerCase() === "deny") return pass();
  const verdict = everyBlock(collection, "rule", judge);
  return verdict.verdict === "fail" && action.state === "unknown"
    ? unknown(`action is unknown: ${action.reason}`)
    : verdict;
}
