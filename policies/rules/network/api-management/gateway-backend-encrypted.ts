import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { knownPrefix } from "../../../estate/value";

/** The scheme is often known although the host is made by another resource. */
function encrypted(block: Block, path: string): Outcome {
  const value = block.value(path);
  const start = knownPrefix(value) ?? "";
  if (/^(https|wss):/i.test(start)) return pass();
  if (/^(http|ws):/i.test(start)) return fail(`${path} is ${start.slice(0, 80)}`);
  if (value.state === "unknown") return unknown(`${path} is unknown: ${value.reason}`);
  return /^[^:]*$/.test(start) ? pass() : fail(`${path} is ${start.slice(0, 80)}`);
}

/** What the gateway sends to a backend over plain HTTP is readable on the way. */
export default rule({
  id: "gateway-backend-encrypted",
  control: "ZTAI-NW-15",
  title: "Gateway calls a backend over plain HTTP",
  severity: "high",
  covers: ["checkov:CKV_AZURE_215", "psrule:Azure.APIM.HTTPBackend", "policy-library-avm:AVM_SEC_215"],
  on: ["azurerm_api_management_backend", "azurerm_api_management_api"],
  check: (target) => encrypted(target, target.type === "azurerm_api_management_api" ? "service_url" : "url"),
  fix: "Use https addresses for backends and services.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_backend: {
          a: { name: "model", protocol: "http", url: "https://aoai.openai.azure.com/openai" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_api_management_backend: {
          a: { name: "model", protocol: "http", url: "http://models.contoso.example" },
        },
      },
    },
  },
  edges: [
    {
      when: "the host is the endpoint of an account",
      given: {
        resource: {
          azurerm_cognitive_account: { a: { name: "aif-chat" } },
          azurerm_api_management_backend: {
            a: { name: "model", protocol: "http", url: "${azurerm_cognitive_account.a.endpoint}openai" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "only the host is known later",
      given: {
        variable: { host: {} },
        resource: { azurerm_api_management_backend: { a: { url: "http://${var.host}/openai" } } },
      },
      verdict: "fail",
    },
    {
      when: "the scheme is not known",
      given: {
        variable: { address: {} },
        resource: { azurerm_api_management_backend: { a: { url: "${var.address}" } } },
      },
      verdict: "unknown",
    },
  ],
});
