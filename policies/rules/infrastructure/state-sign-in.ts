import { pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** The state describes everything; a storage key for it is a key to the estate. */
export default rule({
  id: "state-sign-in",
  control: "ZTAI-IN-09",
  title: "Terraform state is reached with a storage key",
  severity: "high",
  on: ["terraform"],
  check: (settings) => {
    const cloud = settings.blocks("cloud");
    if (cloud.state === "known" && cloud.blocks.length > 0) return pass();
    const backend = settings.blocks("backend");
    const azurerm = settings.value("backend.azurerm");
    if (backend.state === "unknown") return unknown(backend.reason);
    if (azurerm.state === "unknown") return unknown(azurerm.reason);
    if (azurerm.state === "known") return meets(settings, is("backend.azurerm.use_azuread_auth", true));
    return unknown("the state is not kept in Azure or HCP Terraform, so its protection cannot be judged");
  },
  fix: "Let the azurerm backend sign in with Entra and drop access keys and signatures.",
  examples: {
    pass: {
      terraform: { backend: { azurerm: { storage_account_name: "sttfstate", use_azuread_auth: true } } },
    },
    fail: { terraform: { backend: { azurerm: { storage_account_name: "sttfstate" } } } },
  },
});
