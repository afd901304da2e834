import { fail, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { hasBlock } from "../shared/blocks";
import { carriedCredential } from "../shared/secrets/carried-secret";
import { secretName } from "../shared/secrets/secret-name";
import { holdsCredential } from "../shared/secrets/secret-text";
import { is, meets } from "../shared/require";

/** A secret that the gateway keeps itself is in the state and never rotates. */
export default rule({
  id: "gateway-named-value-in-vault",
  control: "ZTAI-AP-05",
  title: "Secret of the gateway is kept outside the vault",
  severity: "high",
  covers: ["psrule:Azure.APIM.EncryptValues"],
  on: ["azurerm_api_management_named_value"],
  check: (secret, graph) => {
    const vault = hasBlock(secret, "value_from_key_vault", "the value is kept in the gateway");
    if (vault.verdict !== "fail") return vault;
    const name = text(secret.value("name")) ?? text(secret.value("display_name"));
    const carried = carriedCredential({ graph, resource: secret, name: "the value" }, secret.written("value"));
    if (carried?.verdict === "fail") return carried;
    const value = text(secret.value("value"));
    if (value !== undefined && holdsCredential(value))
      return fail("the value holds a text with a key or password in it");
    if (name !== undefined && secretName(name)) return fail(`${name} is kept in the gateway`);
    const marked = meets(secret, is("secret", true));
    if (marked.verdict === "fail" && name !== undefined) return notApplicable("it is not a secret");
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
  edges: [
    {
      when: "a key of a service stands under a harmless name",
      given: {
        resource: {
          azurerm_api_management_named_value: {
            a: { name: "search", display_name: "search", value: "${azurerm_search_service.s.primary_key}" },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "an address is a named value",
      given: {
        resource: {
          azurerm_api_management_named_value: {
            a: { name: "token-audience", display_name: "token-audience", value: "https://cognitiveservices.azure.com" },
          },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "a value is not a secret",
      given: { resource: { azurerm_api_management_named_value: { a: { name: "region", value: "swedencentral" } } } },
      verdict: "not-applicable",
    },
  ],
});
