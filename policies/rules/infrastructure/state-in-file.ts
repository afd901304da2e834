import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** A state in a file lies beside the code, with every secret in it, where nobody signs in and nothing locks. */
export default rule({
  id: "state-in-file",
  control: "ZTAI-IN-09",
  title: "Terraform state is kept in a local file",
  severity: "medium",
  on: ["terraform"],
  check: (settings) => {
    const backend = settings.blocks("backend");
    const local = settings.value("backend.local");
    if (backend.state === "unknown") return unknown(backend.reason);
    if (local.state === "unknown") return unknown(local.reason);
    return local.state === "known" ? fail("backend.local keeps the state in a file") : pass();
  },
  fix: "Keep the state in an azurerm backend with Entra sign-in, or in HCP Terraform.",
  examples: {
    pass: { terraform: { backend: { azurerm: { storage_account_name: "sttfstate", use_azuread_auth: true } } } },
    fail: { terraform: { backend: { local: { path: "terraform.tfstate" } } } },
  },
  edges: [
    {
      when: "settings without a backend are completed elsewhere",
      given: { terraform: { required_version: ">= 1.9" } },
      verdict: "pass",
    },
  ],
});
