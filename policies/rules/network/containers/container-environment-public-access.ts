import { any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, isOneOf, meets } from "../../shared/require";

/** Apps of the environment are reached over the internet unless it is internal or refuses public access. */
export default rule({
  id: "container-environment-public-access",
  control: "ZTAI-NW-01",
  title: "Container Apps environment answers on the public internet",
  severity: "high",
  covers: ["psrule:Azure.ContainerApp.PublicAccess"],
  on: ["azurerm_container_app_environment"],
  check: (environment) => {
    const written = meets(environment, isOneOf("public_network_access", ["Disabled"]));
    if (environment.value("public_network_access").state !== "absent") return written;
    return any(
      [meets(environment, is("internal_load_balancer_enabled", true))],
      "it is not internal and does not refuse public access",
    );
  },
  fix: "Set public_network_access to Disabled, or make the environment internal.",
  examples: {
    pass: { resource: { azurerm_container_app_environment: { a: { public_network_access: "Disabled" } } } },
    fail: { resource: { azurerm_container_app_environment: { a: { name: "cae" } } } },
  },
  edges: [
    {
      when: "an internal environment, as older providers wrote it",
      given: { resource: { azurerm_container_app_environment: { a: { internal_load_balancer_enabled: true } } } },
      verdict: "pass",
    },
    {
      when: "an internal environment that is opened all the same",
      given: {
        resource: {
          azurerm_container_app_environment: {
            a: { public_network_access: "Enabled", internal_load_balancer_enabled: true },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
