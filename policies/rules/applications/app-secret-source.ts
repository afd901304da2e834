import type { Block } from "../../estate/block";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isGiven } from "../shared/given";

/**
 * Under this name Container Apps takes the client id of an identity, in place of a client secret.
 * https://github.com/Azure-Samples/containerapps-builtinauth-bicep
 */
const identityInPlaceOfSecret = "override-use-mi-fic-assertion-client-id";

function fromVault(secret: Block): Outcome {
  const name = text(secret.value("name")) ?? "a secret";
  if (name === identityInPlaceOfSecret) return pass();
  if (secret.written("value").isThere) return fail(`${name} is written as a value and so stands in the state`);
  return isGiven(secret, "key_vault_secret_id");
}

/** A secret in the configuration is also in the state, in every plan and in every log of a run. */
export default rule({
  id: "app-secret-source",
  control: "ZTAI-AP-05",
  title: "Container app carries a literal secret",
  severity: "high",
  on: ["azurerm_container_app", "azurerm_container_app_job"],
  check: (app) => {
    const secrets = app.blocks("secret");
    if (secrets.state === "unknown") return unknown(secrets.reason);
    return all([pass(), ...secrets.blocks.map(fromVault)]);
  },
  fix: "Reference the secret in the vault with key_vault_secret_id and an identity, or use the identity alone.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: {
          a: { secret: [{ name: "partner", key_vault_secret_id: "${azurerm_key_vault_secret.a.versionless_id}" }] },
        },
      },
    },
    fail: { resource: { azurerm_container_app: { a: { secret: { name: "partner", value: "${var.partner}" } } } } },
  },
  edges: [
    {
      when: "what stands for the client secret of the sign-in is the client id of an identity",
      given: {
        resource: {
          azurerm_container_app: {
            a: { secret: { name: identityInPlaceOfSecret, value: "${azurerm_user_assigned_identity.a.client_id}" } },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
