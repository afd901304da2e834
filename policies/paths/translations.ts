import { certainBlocks } from "../estate/block";
import type { Graph } from "../estate/graph";
import { text } from "../estate/value";
import { classicCollections, collectionGroup, collectionsIn } from "../rules/shared/network/firewall-collections";
import { internet, type AttackGraph } from "./attack-graph";
import type { Subject } from "./facts";

/** Rules of firewalls that publish a private address: whoever calls the public one stands before what listens there. */
export function addTranslations(paths: AttackGraph, graph: Graph): void {
  for (const resource of graph.all(collectionGroup, classicCollections.nat_rule_collection))
    for (const { block, kind } of collectionsIn(resource).collections) {
      if (kind !== "nat_rule_collection") continue;
      for (const rule of certainBlocks(block.blocks("rule"))) {
        const name = text(rule.value("name")) ?? resource.address;
        const address = text(rule.value("translated_address")) ?? "an address that is not known";
        const behind: Subject = { id: `address ${address}`, name: `whatever listens at ${address}` };
        paths.add({
          from: [paths.fact("at", internet)],
          to: paths.fact("try sign-in", behind),
          certainty: "certain",
          says: `The firewall's rule ${name} passes calls of its public address on to ${address}.`,
          cause: {
            id: `${resource.key} ${name}`,
            allowedBy: `the firewall's rule ${name}`,
            resource,
            change: `Take the rule ${name} out.`,
          },
        });
      }
    }
}
