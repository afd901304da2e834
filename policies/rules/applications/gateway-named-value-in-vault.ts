import { fail, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { hasBlock } from "../shared/blocks";
import { namesSecret } from "../shared/literal-secret";
import { is, meets } from "../shared/require";

/** A secret that the gateway keeps itself is in the state and never rotates. */
export default rule({
  id: "gateway-named-value-in-vault",
  control: "ZTAI-AP-05",
  title: "Secret of the gateway is kept outside the vault",
  severity: "high",
  covers: ["psrule:Azure.APIM.EncryptValues"],
  on: ["azurerm_api_management_named_value"],
  check: (secret) => {
    const vault = hasBlock(secret, "value_from_key_vault", "the value is kept in the gateway");
    if (vault.verdict !== "fail") return vault;
    const name = text(secret.value("name")) ?? text(secret.value("display_name"));
    if (name !== undefined && namesSecret(name)) return fail(`${name} is kept in the gateway`);
    const marked = meets(secret, is("secret", true));
    if (marked.verdict === "fail" && name !== undefined) return notApplicable("it is no secret");
    return marked.verdict === "pass" ? vault : unknown("whether it is a secret is not known");
  },
  fix: "Use value_from_key_vault with an identity.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_named_value: {
          a: {
            name: "partner-key",
            display_name: "partner-key",
            secret: true,
            value_from_key_vault: { secret_id: "${azurerm_key_vault_secret.a.versionless_id}" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_api_management_named_value: {
          a: { name: "partner-key", display_name: "partner-key", secret: true, value: "${var.partner}" },
        },
      },
    },
  },
});
