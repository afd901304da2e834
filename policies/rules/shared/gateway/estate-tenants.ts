import { oncePer } from "../../../../common/kept";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids of the tenants that the providers sign in to and whose vaults the estate has, lower case. */
export const estateTenants: (graph: Graph) => ReadonlySet<string> = oncePer((graph: Graph) => {
  const stacks = graph.all("terraform").flatMap(tenantsOfProviders);
  const vaults = graph.all("azurerm_key_vault").flatMap((vault) => text(vault.value("tenant_id")) ?? []);
  return new Set([...stacks, ...vaults].filter((id) => guid.test(id)).map((id) => id.toLowerCase()));
});

function tenantsOfProviders(stack: Resource): readonly string[] {
  const sections = stack.blocks("provider");
  if (sections.state === "unknown") return [];
  return sections.blocks.flatMap((section) =>
    ["azurerm", "azuread", "azapi"].flatMap((provider) => {
      const blocks = section.blocks(provider);
      return blocks.state === "known" ? blocks.blocks.flatMap((block) => text(block.value("tenant_id")) ?? []) : [];
    }),
  );
}
