import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { JsonObject } from "../../../../common/json";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { appServiceTypes } from "../../shared/applications/web-app-types";
import { everyBlock } from "../../shared/judge";
import { isSet, meets } from "../../shared/require";

/** The addresses of Front Door are those of every profile of every customer. */
const frontDoor = /^azurefrontdoor\.backend$/i;

function namesProfile(restriction: Block): Outcome {
  const tag = restriction.value("service_tag");
  if (tag.state === "unknown") return unknown(`service_tag is unknown: ${tag.reason}`);
  if (!frontDoor.test(text(tag) ?? "") || text(restriction.value("action"))?.toLowerCase() === "deny") return pass();
  const header = meets(restriction, isSet("headers.x_azure_fdid"));
  return header.verdict === "fail"
    ? fail("it lets in AzureFrontDoor.Backend, which is every customer's Front Door, and names no profile")
    : header;
}

function app(...restrictions: readonly JsonObject[]): TerraformJson {
  return {
    resource: {
      azurerm_linux_web_app: {
        a: { site_config: { ip_restriction_default_action: "Deny", ip_restriction: restrictions } },
      },
    },
  };
}

/**
 * Anybody can put a Front Door of their own before the app, past the firewall of this one.
 * https://learn.microsoft.com/azure/frontdoor/origin-security
 */
export default rule({
  id: "front-door-profile-header",
  control: "ZTAI-NW-12",
  title: "App lets in every customer's Front Door",
  severity: "medium",
  on: [...appServiceTypes],
  check: (site) => all([everyBlock(site, "site_config.ip_restriction", namesProfile)]),
  fix: "Set headers.x_azure_fdid of the restriction to the resource_guid of the profile.",
  examples: {
    pass: app({ service_tag: "AzureFrontDoor.Backend", headers: { x_azure_fdid: ["${var.profile}"] } }),
    fail: app({ service_tag: "AzureFrontDoor.Backend", priority: 100 }),
  },
  edges: [
    {
      when: "another service of Azure has a tag of its own",
      given: app({ service_tag: "ApiManagement" }),
      verdict: "pass",
    },
    {
      when: "Front Door is kept out",
      given: app({ service_tag: "AzureFrontDoor.Backend", action: "Deny" }),
      verdict: "pass",
    },
  ],
});
