import { pass, unknown } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { isOneOf, meets } from "../../shared/require";

/** Listeners whose rule only redirects; a name that is not known may be any of them. */
function redirected(gateway: Resource): readonly (string | undefined)[] {
  const rules = gateway.blocks("request_routing_rule");
  if (rules.state === "unknown") return [undefined];
  return rules.blocks
    .filter((routing) => routing.written("redirect_configuration_name").isThere)
    .map((routing) => text(routing.value("http_listener_name")));
}

/** A listener without encryption is fine for one thing only: sending browsers to the one with it. */
export default rule({
  id: "application-gateway-https-listener",
  control: "ZTAI-NW-15",
  title: "Gateway answers plain HTTP",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_217",
    "psrule:Azure.AppGw.UseHTTPS",
    "cnspec:mondoo-azure-security-appgw-listeners-https-only",
  ],
  on: ["azurerm_application_gateway"],
  check: (gateway) => {
    const redirects = redirected(gateway);
    return everyBlock(gateway, "http_listener", (listener) => {
      const verdict = meets(listener, isOneOf("protocol", ["Https"]));
      const name = text(listener.value("name"));
      if (verdict.verdict !== "fail") return verdict;
      if (name !== undefined && redirects.includes(name)) return pass();
      return redirects.includes(undefined) ? unknown("whether its rule redirects is not known") : verdict;
    });
  },
  fix: "Listen on HTTPS, and on HTTP only to redirect.",
  examples: {
    pass: { resource: { azurerm_application_gateway: { a: { http_listener: { name: "web", protocol: "Https" } } } } },
    fail: { resource: { azurerm_application_gateway: { a: { http_listener: { name: "web", protocol: "Http" } } } } },
  },
  edges: [
    {
      when: "a listener without encryption only redirects, beside one that serves",
      given: {
        resource: {
          azurerm_application_gateway: {
            redirects: {
              http_listener: { name: "plain", protocol: "Http" },
              request_routing_rule: { http_listener_name: "plain", redirect_configuration_name: "https" },
            },
            serves: {
              http_listener: { name: "plain", protocol: "Http" },
              request_routing_rule: { http_listener_name: "plain", backend_address_pool_name: "app" },
            },
          },
        },
      },
      verdict: { "azurerm_application_gateway.redirects": "pass", "azurerm_application_gateway.serves": "fail" },
    },
  ],
});
