import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";

/**
 * Host names of Azure services that Front Door Premium reaches by private link.
 * https://learn.microsoft.com/azure/frontdoor/private-link
 */
const reachable =
  /\.(azurecontainerapps\.io|azurewebsites\.net|azure-api\.net|(blob|web|z\d+\.web)\.core\.windows\.net)$/i;
const reachableTypes =
  /^azurerm_(container_app|(linux|windows)_(web|function)_app|storage_account|api_management|app_service)$/;

/** A service that Front Door calls over the internet answers everybody there, past the firewall of the Front Door. */
export default rule({
  id: "front-door-origin-private",
  control: "ZTAI-NW-12",
  title: "Front Door reaches an Azure service over the internet",
  severity: "medium",
  on: ["azurerm_cdn_frontdoor_origin"],
  check: (origin, graph) => {
    const target = origin.value("private_link.private_link_target_id");
    const isLinked = graph.mentionedIn(origin, origin.written("private_link.private_link_target_id")).length > 0;
    if (isLinked || target.state === "known") return pass();
    if (target.state === "unknown") return unknown(`private_link is unknown: ${target.reason}`);
    const host = origin.value("host_name");
    const named = graph.mentionedIn(origin, origin.written("host_name"));
    const name = text(host);
    if (named.some(({ type }) => reachableTypes.test(type)) || (name !== undefined && reachable.test(name)))
      return fail("it has no private_link, so the service has to answer the internet");
    if (host.state === "unknown") return unknown(`host_name is unknown: ${host.reason}`);
    return notApplicable("it is no Azure service that Front Door reaches by private link");
  },
  fix: "Use SKU Premium_AzureFrontDoor, add private_link to the origin, and switch public access to the service off.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app_environment: { a: { public_network_access: "Disabled" } },
        azurerm_cdn_frontdoor_origin: {
          a: {
            host_name: "chat.happyhill.swedencentral.azurecontainerapps.io",
            private_link: { private_link_target_id: "${azurerm_container_app_environment.a.id}" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cdn_frontdoor_origin: { a: { host_name: "chat.happyhill.swedencentral.azurecontainerapps.io" } },
      },
    },
  },
  edges: [
    {
      when: "the service is named by reference",
      given: {
        resource: {
          azurerm_linux_web_app: { a: { name: "app-chat" } },
          azurerm_cdn_frontdoor_origin: { a: { host_name: "${azurerm_linux_web_app.a.default_hostname}" } },
        },
      },
      verdict: { "azurerm_cdn_frontdoor_origin.a": "fail" },
    },
    {
      when: "an origin elsewhere has no private link to offer",
      given: { resource: { azurerm_cdn_frontdoor_origin: { a: { host_name: "www.contoso.example" } } } },
      verdict: "not-applicable",
    },
    {
      when: "the host is decided elsewhere",
      given: {
        variable: { host: {} },
        resource: { azurerm_cdn_frontdoor_origin: { a: { host_name: "${var.host}" } } },
      },
      verdict: "unknown",
    },
  ],
});
