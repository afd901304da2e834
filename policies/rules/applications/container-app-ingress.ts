import type { Graph } from "../../estate/graph";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** External ingress of an app means the virtual network when its environment is internal, else the internet. */
function isInside(app: Resource, graph: Graph): Outcome {
  const external = meets(app, is("ingress.external_enabled", false));
  if (external.verdict === "pass") return pass();
  const environment = graph.target(app, "container_app_environment_id");
  if (environment.kind === "resource") {
    const internal = meets(environment.resource, is("internal_load_balancer_enabled", true));
    if (internal.verdict === "fail")
      return fail(`external ingress in ${environment.resource.address}, which is not internal`);
    return internal;
  }
  return unknown("external ingress, and the environment is not in the input");
}

/** An app that answers the internet needs no stolen identity to be attacked. */
export default rule({
  id: "container-app-ingress",
  control: "ZTAI-AP-03",
  title: "Container app is open to the internet",
  severity: "high",
  covers: ["psrule:Azure.ContainerApp.ExternalIngress"],
  on: ["azurerm_container_app"],
  check: (app, graph) => {
    const ingress = app.blocks("ingress");
    if (ingress.state === "unknown") return unknown(ingress.reason);
    if (ingress.blocks.length === 0) return notApplicable("the app has no ingress");
    return isInside(app, graph);
  },
  fix: "Keep the environment internal, or ingress inside it.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app_environment: { a: { name: "cae-chat", internal_load_balancer_enabled: true } },
        azurerm_container_app: {
          a: {
            container_app_environment_id: "${azurerm_container_app_environment.a.id}",
            ingress: { external_enabled: true, target_port: 8080 },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app_environment: { a: { name: "cae-chat" } },
        azurerm_container_app: {
          a: {
            container_app_environment_id: "${azurerm_container_app_environment.a.id}",
            ingress: { external_enabled: true, target_port: 8080 },
          },
        },
      },
    },
  },
});
