import { all, fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, meets } from "../../shared/require";

/** The account itself fetches what prompts and tools point it to; the list says from where it may. */
export default rule({
  id: "ai-account-outbound",
  control: "ZTAI-NW-09",
  title: "AI account may call any host",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_247", "cnspec:mondoo-azure-security-cognitive-services-restrict-outbound-network"],
  on: ["azurerm_cognitive_account", "azurerm_ai_services"],
  check: (account) => {
    const names = account.items("fqdns");
    if (names.state === "unknown") return unknown(`fqdns is unknown: ${names.reason}`);
    const wild = names.items.flatMap((item) => text(item) ?? []).filter((name) => name.includes("*"));
    const restricted = meets(account, is("outbound_network_access_restricted", true));
    return all([restricted, wild.length > 0 ? fail(`fqdns allows ${wild.join(", ")}`) : pass()]);
  },
  fix: "Restrict outbound access and list in fqdns the hosts the account must reach.",
  examples: {
    pass: {
      resource: {
        azurerm_cognitive_account: {
          a: { outbound_network_access_restricted: true, fqdns: ["stchat.blob.core.windows.net"] },
        },
      },
    },
    fail: { resource: { azurerm_cognitive_account: { a: { fqdns: ["stchat.blob.core.windows.net"] } } } },
  },
});
