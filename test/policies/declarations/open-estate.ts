import { judge, type Assessment, type PlacedDeclaration } from "../../../policies";
import type { JsonObject } from "../../../common/json";
import { loadStacks } from "../../../policies/estate/loaders/load";

/** A workload of which everything that a platform can provide is somewhere else. */
export const workload: JsonObject = {
  azapi_resource: {
    tool: {
      type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01",
      name: "tickets",
      body: {
        properties: {
          category: "RemoteTool",
          authType: "AgenticIdentityToken",
          target: "https://tickets.contoso.example/mcp",
        },
      },
    },
  },
  azurerm_cognitive_account: { models: { name: "ai", kind: "AIServices" } },
  azurerm_cognitive_deployment: { chat: { name: "chat", model: [{ name: "gpt-5.1" }] } },
  azurerm_cognitive_account_rai_policy: { strict: { name: "strict" } },
  azurerm_container_registry: { images: { name: "cr" } },
  azurerm_cosmosdb_account: { threads: { name: "cosmos" } },
  azurerm_key_vault: { keys: { name: "kv" } },
  azurerm_linux_virtual_machine: { tools: { name: "vm" } },
  azurerm_network_security_group: {
    apps: {
      name: "nsg",
      security_rule: [
        {
          name: "front-door",
          direction: "Inbound",
          access: "Allow",
          protocol: "Tcp",
          priority: 100,
          source_address_prefix: "AzureFrontDoor.Backend",
          destination_port_range: "443",
        },
      ],
    },
  },
  azurerm_public_ip: { way_in: { name: "pip" } },
  azurerm_storage_account: { documents: { name: "st" } },
};

export const today = "2026-11-20";

/** A declaration of a capability. */
export function declared(capability: string, more: Partial<PlacedDeclaration> = {}): PlacedDeclaration {
  const evidence = ["https://wiki.contoso.example/guardrails"];
  return { capability, owner: "cloud-platform", evidence, file: "answers.yaml", place: "2:3", ...more };
}

/** Judges stacks of Terraform JSON, by name. */
export function assessed(
  stacks: Readonly<Record<string, JsonObject>>,
  declarations: readonly PlacedDeclaration[] = [],
  options: { readonly complete?: boolean } = {},
): Assessment {
  const texts = Object.entries(stacks).map(([name, json]) => {
    return { name, file: `${name}/cdk.tf.json`, text: JSON.stringify(json) };
  });
  return judge(loadStacks(texts), { today, declarations, ...options });
}

/** Ids of the controls of a status. */
export function withStatus({ controls }: Assessment, status: string): readonly string[] {
  return controls.filter((result) => result.status === status).map(({ control }) => control.id);
}
