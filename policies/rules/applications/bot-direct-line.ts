import { pass, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

function isSecure(site: Block): Outcome {
  if (meets(site, is("enabled", false)).verdict === "pass") return pass();
  return meets(site, is("enhanced_authentication_enabled", true));
}

/**
 * Without enhanced authentication a page tells the bot who its user is, and anybody can pass for anybody else.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-authentication
 */
export default rule({
  id: "bot-direct-line",
  control: "ZTAI-AP-03",
  title: "Bot believes the page who its user is",
  severity: "medium",
  on: ["azurerm_bot_channel_directline"],
  check: (channel) => everyBlock(channel, "site", isSecure),
  fix: "Set enhanced_authentication_enabled and list the trusted_origins of each site.",
  examples: {
    pass: {
      resource: {
        azurerm_bot_channel_directline: {
          a: {
            bot_name: "bot-hr",
            site: [
              {
                name: "portal",
                enhanced_authentication_enabled: true,
                trusted_origins: ["https://hr.contoso.example"],
              },
            ],
          },
        },
      },
    },
    fail: {
      resource: { azurerm_bot_channel_directline: { a: { bot_name: "bot-hr", site: [{ name: "portal" }] } } },
    },
  },
  edges: [
    {
      when: "a site that is switched off lets nobody in",
      given: {
        resource: {
          azurerm_bot_channel_directline: { a: { bot_name: "bot-hr", site: [{ name: "old", enabled: false }] } },
        },
      },
      verdict: "pass",
    },
  ],
});
