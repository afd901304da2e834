import { EstateFolder, judged } from "../hostile/estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

const account = (inside: string, beside = "") => `
resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "ai"
  parent_id = "/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg"
${beside}
  body = {
    kind = "AIServices"
${inside}
    properties = { customSubDomainName = "ai" }
  }
}
`;

async function verdict(terraform: string, rule: string, address?: string): Promise<string | undefined> {
  const { assessment } = await judged(estate.write("main.tf", terraform));
  return assessment?.findings.find((one) => one.rule === rule && (address === undefined || one.address === address))
    ?.verdict;
}

describe("an azapi resource", () => {
  test.each([
    ['    identity = { type = "SystemAssigned" }', ""],
    ['    identity = { type = "UserAssigned", userAssignedIdentities = { "/subscriptions/x" = {} } }', ""],
    ["", '  identity {\n    type = "SystemAssigned"\n  }'],
  ])("%# may have its identity within the body or beside it", async (inside, beside) => {
    expect(await verdict(account(inside, beside), "managed-identity")).toBe("pass");
  });

  test("without an identity has none", async () => {
    expect(await verdict(account(""), "managed-identity")).toBe("fail");
  });

  test("with an identity that is not known leaves it open", async () => {
    const terraform = `variable "identity" {}\n${account("    identity = var.identity")}`;
    expect(await verdict(terraform, "managed-identity")).toBe("unknown");
  });

  test("may have its tags within the body", async () => {
    const tags = '    tags = { owner = "team", environment = "prod" }';
    expect(await verdict(account(tags), "ownership-tags")).toBe("pass");
    expect(await verdict(account(""), "ownership-tags")).toBe("fail");
  });
});

describe("spellings of others", () => {
  const deployment = (scale: string) => `
resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = "/subscriptions/x"
  scale {
    type = "${scale}"
  }
}
`;

  test("the scale block of azurerm 3 is the sku", async () => {
    expect(await verdict(deployment("Standard"), "inference-region")).toBe("pass");
    expect(await verdict(deployment("GlobalStandard"), "inference-region")).toBe("fail");
  });

  const endpoint = (reference: string) => `
resource "azurerm_key_vault" "a" {
  name                = "kv"
  resource_group_name = "rg"
}
resource "azurerm_private_endpoint" "a" {
  name                = "pe"
  resource_group_name = "rg"
  private_service_connection {
    private_connection_resource_id = ${reference}
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }
}
`;

  test.each(["azurerm_key_vault.a.id", "resource.azurerm_key_vault.a.id"])("%s is one reference", async (reference) => {
    expect(await verdict(endpoint(reference), "private-endpoint")).toBe("pass");
  });

  test("the long form of a reference is understood in JSON too", async () => {
    const resource = {
      azurerm_key_vault: { a: { name: "kv", resource_group_name: "rg" } },
      azurerm_private_endpoint: {
        a: {
          private_service_connection: {
            private_connection_resource_id: "${resource.azurerm_key_vault.a.id}",
            subresource_names: ["vault"],
            is_manual_connection: false,
          },
        },
      },
    };
    const { assessment } = await judged(estate.write("a.tf.json", { resource }));
    expect(assessment?.findings.find(({ rule }) => rule === "private-endpoint")?.verdict).toBe("pass");
  });
});
