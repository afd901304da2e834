import { elsewhere, pass, unknown } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/**
 * What a backend needs and does not hold is given by `-backend-config` or by a tool around Terraform.
 * https://developer.hashicorp.com/terraform/language/backend#partial-configuration
 */
function isCompletedElsewhere(settings: Resource): boolean {
  return ["storage_account_name", "container_name", "key"].some(
    (name) => settings.value(`backend.azurerm.${name}`).state === "absent",
  );
}

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
    if (azurerm.state === "known") {
      const verdict = meets(settings, is("backend.azurerm.use_azuread_auth", true));
      const written = settings.value("backend.azurerm.use_azuread_auth").state === "known";
      return verdict.verdict === "fail" && !written && isCompletedElsewhere(settings)
        ? elsewhere("the backend leaves out arguments that it needs, so more of it is given to terraform init")
        : verdict;
    }
    return elsewhere("the state is not kept in Azure or HCP Terraform, so its protection cannot be judged");
  },
  fix: "Let the azurerm backend sign in with Entra and drop access keys and signatures.",
  examples: {
    pass: {
      terraform: { backend: { azurerm: { storage_account_name: "sttfstate", use_azuread_auth: true } } },
    },
    fail: {
      terraform: {
        backend: { azurerm: { storage_account_name: "sttfstate", container_name: "tfstate", key: "chat.tfstate" } },
      },
    },
  },
  edges: [
    {
      when: "the backend is completed when Terraform starts",
      given: { terraform: { backend: { azurerm: {} } } },
      verdict: "unknown",
    },
    {
      when: "a part says that it signs in with a key",
      given: { terraform: { backend: { azurerm: { use_azuread_auth: false } } } },
      verdict: "fail",
    },
  ],
});
