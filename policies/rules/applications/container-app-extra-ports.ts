import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { inAzapi } from "../shared/azapi-rule";
import { everyBlock } from "../shared/judge";
import { is, meets, orAbsent } from "../shared/require";

/** A port of its own passes raw TCP, beside the sign-in and the protocol of the ingress. */
function isInside(port: Block, app: Resource, graph: Graph): Outcome {
  const external = meets(port, orAbsent(is("external_enabled", false)));
  if (external.verdict !== "fail") return external;
  const environment = graph.target(app, "container_app_environment_id");
  if (environment.kind !== "resource") return unknown("an external port, and the environment is not in the input");
  const internal = meets(environment.resource, is("internal_load_balancer_enabled", true));
  if (internal.verdict === "unknown") return internal;
  return internal.verdict === "pass"
    ? pass()
    : fail(`an additional port is external in ${environment.resource.address}, which is not internal`);
}

/**
 * Additional ports pass TCP past the HTTP ingress and its checks.
 * https://learn.microsoft.com/azure/container-apps/ingress-overview
 */
export default rule({
  id: "container-app-extra-ports",
  control: "ZTAI-AP-03",
  title: "Container app opens further ports to the internet",
  severity: "high",
  ...inAzapi("azurerm_container_app", (app, graph) =>
    everyBlock(app, "ingress.additional_port_mapping", (port) => isInside(port, app, graph)),
  ),
  fix: "Set external to false for every additional port, or keep the environment internal.",
  examples: {
    pass: {
      resource: {
        azapi_resource: {
          a: {
            type: "Microsoft.App/containerApps@2025-01-01",
            name: "ca-chat",
            body: {
              properties: {
                configuration: {
                  ingress: { targetPort: 8080, additionalPortMappings: [{ targetPort: 9000, external: false }] },
                },
              },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app_environment: { e: { name: "cae-chat" } },
        azapi_resource: {
          a: {
            type: "Microsoft.App/containerApps@2025-01-01",
            name: "ca-chat",
            body: {
              properties: {
                environmentId: "${azurerm_container_app_environment.e.id}",
                configuration: {
                  ingress: { targetPort: 8080, additionalPortMappings: [{ targetPort: 9000, external: true }] },
                },
              },
            },
          },
        },
      },
    },
  },
});
