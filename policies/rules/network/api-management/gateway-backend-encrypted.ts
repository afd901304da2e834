import type { Block } from "../../../estate/block";
import type { Json } from "../../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";

function encrypted(block: Block, path: string): Outcome {
  const raw = block.rawAt(path);
  // The scheme is known even when the host is made by another resource.
  if (typeof raw === "string" && /^(https|wss):\/\//i.test(raw)) return pass();
  if (typeof raw === "string" && /^(http|ws):\/\//i.test(raw)) return fail(`${path} is ${raw.slice(0, 80)}`);
  const value = block.value(path);
  if (value.state === "unknown") return endpointOf(raw) ? pass() : unknown(`${path} is unknown: ${value.reason}`);
  const address = text(value);
  if (address === undefined || /^(https|wss):|^[^:]*$/i.test(address)) return pass();
  return fail(`${path} is ${address.slice(0, 80)}`);
}

/** Endpoints of model accounts are always https. */
function endpointOf(raw: Json | undefined): boolean {
  return typeof raw === "string" && /^\$\{azurerm_(cognitive_account|ai_services)\.[\w-]+\.endpoint\}/.test(raw);
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
});
