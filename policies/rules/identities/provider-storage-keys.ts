import { all, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** Without Entra sign-in the provider lists the keys of every account to reach what is in it. */
export default rule({
  id: "provider-storage-keys",
  control: "ZTAI-ID-02",
  title: "Terraform reaches storage with account keys",
  severity: "low",
  on: ["terraform"],
  check: (stack) => {
    const providers = stack.blocks("provider");
    if (providers.state === "unknown") return unknown(providers.reason);
    const azurerm = providers.blocks.map((section) => section.blocks("azurerm"));
    const open = azurerm.find(({ state }) => state === "unknown");
    if (open?.state === "unknown") return unknown(open.reason);
    const written = azurerm.flatMap((found) => (found.state === "known" ? found.blocks : []));
    // Left out, the environment of the run may still say so: only what is written is judged.
    const judged = written.filter((provider) => provider.value("storage_use_azuread").state !== "absent");
    if (judged.length === 0) return notApplicable("no provider configuration says how it reaches storage");
    return all(judged.map((provider) => meets(provider, is("storage_use_azuread", true))));
  },
  fix: "Set storage_use_azuread to true in the configuration of azurerm.",
  examples: {
    pass: { provider: { azurerm: [{ features: {}, storage_use_azuread: true }] } },
    fail: { provider: { azurerm: [{ features: {}, storage_use_azuread: false }] } },
  },
  edges: [
    {
      when: "a variable decides",
      given: { variable: { any: {} }, provider: { azurerm: { storage_use_azuread: "${var.any}" } } },
      verdict: "unknown",
    },
    {
      when: "it is left to the environment",
      given: { provider: { azurerm: { features: {} } } },
      verdict: "not-applicable",
    },
    {
      when: "one of two configurations uses keys",
      given: { provider: { azurerm: [{ storage_use_azuread: true }, { storage_use_azuread: false }] } },
      verdict: "fail",
    },
  ],
});
