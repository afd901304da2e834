import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { isGiven } from "../../shared/given";

/** Front Door answers the whole internet; its firewall is the first thing that reads what comes in. */
export default rule({
  id: "front-door-firewall",
  control: "ZTAI-NW-12",
  title: "Front Door has no web application firewall",
  severity: "high",
  on: ["azurerm_cdn_frontdoor_profile", "azurerm_frontdoor"],
  check: (door, graph) => {
    if (door.type === "azurerm_frontdoor") {
      return everyBlock(door, "frontend_endpoint", (endpoint) =>
        isGiven(endpoint, "web_application_firewall_policy_link_id"),
      );
    }
    const { found, uncertain } = graph.companions(door, "azurerm_cdn_frontdoor_security_policy");
    if (found.length > 0) return pass();
    return uncertain ? unknown(uncertain) : fail("no azurerm_cdn_frontdoor_security_policy names it");
  },
  fix: "Attach a firewall policy to every domain.",
  examples: {
    pass: {
      resource: {
        azurerm_cdn_frontdoor_profile: { a: { name: "afd" } },
        azurerm_cdn_frontdoor_security_policy: {
          a: { cdn_frontdoor_profile_id: "${azurerm_cdn_frontdoor_profile.a.id}" },
        },
      },
    },
    fail: { resource: { azurerm_cdn_frontdoor_profile: { a: { name: "afd" } } } },
  },
});
