import { certainBlocks } from "../estate/block";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { internet, type AttackGraph, type Cause } from "./attack-graph";
import { capital, subjectOf } from "./facts";
import { isTarget } from "./targets";
import { hostTypes } from "./workload-types";

/** What publishes other services, and where it names them. */
const publishers: Readonly<Record<string, readonly string[]>> = {
  azurerm_cdn_frontdoor_origin: ["private_link.private_link_target_id", "host_name"],
  azurerm_application_gateway: ["backend_address_pool"],
};

/** What the internet reaches by way of Front Door and application gateways. */
export function addPublishers(paths: AttackGraph, graph: Graph): void {
  for (const [type, places] of Object.entries(publishers))
    for (const publisher of graph.all(type)) {
      if (type === "azurerm_application_gateway" && !isPublic(publisher, graph)) continue;
      for (const place of places)
        for (const { resource } of graph.mentionedIn(publisher, publisher.written(place)))
          if (resource) publish(paths, publisher, resource);
      const linked = blockOf(graph.target(publisher, places[0] ?? ""));
      if (linked) publish(paths, publisher, linked);
    }
}

function isPublic(gateway: Resource, graph: Graph): boolean {
  const frontends = certainBlocks(gateway.blocks("frontend_ip_configuration"));
  return frontends.some((block) => graph.target(gateway, "public_ip_address_id", block).kind !== "absent");
}

function publish(paths: AttackGraph, publisher: Resource, service: Resource): void {
  if (!isTarget(service) && !(service.type in hostTypes)) return;
  const cause: Cause = {
    id: `${publisher.key} ${service.key}`,
    allowedBy: "publication",
    resource: publisher,
    change: "Publish it no more.",
  };
  const says = `${capital(subjectOf(publisher).name)} publishes ${subjectOf(service).name} on the internet.`;
  paths.add({ from: [paths.fact("at", internet)], to: paths.of("reach", service), certainty: "certain", says, cause });
}
