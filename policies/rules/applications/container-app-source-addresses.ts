import { all, any, fail, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { restrictedTo } from "../shared/network/access-restrictions";
import { is, isOneOf, meets } from "../shared/require";

/** Restrictions that deny name whom they keep out and let in the rest. */
function restricted(ingress: Block): Outcome {
  const rules = ingress.blocks("ip_security_restriction");
  if (rules.state === "unknown") return unknown(rules.reason);
  if (rules.blocks.length === 0) return fail("external ingress without any ip_security_restriction");
  return all([
    ...rules.blocks.map((rule) => meets(rule, isOneOf("action", ["Allow"]))),
    restrictedTo(ingress, "ip_security_restriction"),
  ]);
}

function isInside(app: Resource, graph: Graph): Outcome {
  const environment = graph.target(app, "container_app_environment_id");
  return environment.kind === "resource"
    ? meets(environment.resource, is("internal_load_balancer_enabled", true))
    : environment.kind === "absent"
      ? fail("it names no environment")
      : unknown("the environment is not in the input");
}

/** An app that must be public rarely has to be public for everybody. */
export default rule({
  id: "container-app-source-addresses",
  control: "ZTAI-AP-03",
  title: "Public container app lets every address in",
  severity: "medium",
  covers: [
    "psrule:Azure.ContainerApp.RestrictIngress",
    "cnspec:mondoo-azure-security-container-app-ingress-ip-restrictions",
  ],
  on: ["azurerm_container_app"],
  check: (app, graph) => {
    const ingress = app.blocks("ingress");
    if (ingress.state === "unknown") return unknown(ingress.reason);
    const [only] = ingress.blocks;
    if (!only) return notApplicable("the app has no ingress");
    return any(
      [meets(app, is("ingress.external_enabled", false)), isInside(app, graph), restricted(only)],
      "external ingress lets every address in: ip_security_restriction must allow the ones that may connect",
    );
  },
  fix: "Allow the ranges that may connect with ip_security_restriction, or make the environment internal.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: {
          a: {
            ingress: {
              external_enabled: true,
              target_port: 8080,
              ip_security_restriction: [{ name: "office", action: "Allow", ip_address_range: "203.0.113.0/28" }],
            },
          },
        },
      },
    },
    fail: { resource: { azurerm_container_app: { a: { ingress: { external_enabled: true, target_port: 8080 } } } } },
  },
  edges: [
    {
      when: "two halves of the internet are everybody",
      given: {
        resource: {
          azurerm_container_app: {
            a: {
              ingress: {
                external_enabled: true,
                target_port: 8080,
                ip_security_restriction: [
                  { name: "low", action: "Allow", ip_address_range: "0.0.0.0/1" },
                  { name: "high", action: "Allow", ip_address_range: "128.0.0.0/1" },
                ],
              },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
