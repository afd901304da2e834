import { oncePer } from "../../../../common/kept";
import { builtInRole } from "../../../azure/roles/built-in-roles";
import type { Operations, Permissions, AzureRole } from "../../../azure/roles/role";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

/** A custom role as what it allows. What only Terraform knows of it stays open. */
export const customRole = oncePer((definition: Resource): AzureRole => {
  const name = text(definition.value("name")) ?? definition.address;
  const blocks = definition.blocks("permissions");
  if (blocks.state === "unknown") {
    const open = { patterns: [], open: `the permissions of ${definition.address} are unknown: ${blocks.reason}` };
    return { name, permissions: [{ actions: open, notActions: open, dataActions: open, notDataActions: open }] };
  }
  return { name, permissions: blocks.blocks.map((block) => permissionsOf(definition, block)) };
});

function permissionsOf(definition: Resource, block: Block): Permissions {
  const list = (argument: string) => operations(definition, block, argument);
  return {
    actions: list("actions"),
    notActions: list("not_actions"),
    dataActions: list("data_actions"),
    notDataActions: list("not_data_actions"),
  };
}

function operations(definition: Resource, block: Block, argument: string): Operations {
  const list = block.items(argument);
  const told = (reason: string) => `${argument} of ${definition.address} is unknown: ${reason}`;
  if (list.state === "unknown") return { patterns: [], open: told(list.reason) };
  const patterns = list.items.flatMap((item) => text(item) ?? []);
  const open = list.items.find((item) => item.state === "unknown");
  return open?.state === "unknown" ? { patterns, open: told(open.reason) } : { patterns };
}

/** The custom roles of an estate, by what an assignment may call them. */
interface CustomRoles {
  readonly byName: ReadonlyMap<string, Resource>;
  readonly byGuid: ReadonlyMap<string, Resource>;
}

const customRoles = oncePer((graph: Graph): CustomRoles => {
  const definitions = graph.all("azurerm_role_definition");
  const by = (argument: (definition: Resource) => string) =>
    new Map(
      definitions.flatMap((definition) => {
        const value = text(definition.value(argument(definition)));
        return value === undefined ? [] : [[value.toLowerCase(), definition] as const];
      }),
    );
  // ARM calls the GUID of a definition its name.
  return { byName: by(() => "name"), byGuid: by(({ armType }) => (armType ? "name" : "role_definition_id")) };
});

/** The role with a name or GUID: built in, or defined in the estate. */
export function roleCalled(guidOrName: string, graph: Graph): AzureRole | undefined {
  const builtIn = builtInRole(guidOrName);
  if (builtIn) return builtIn;
  const { byName, byGuid } = customRoles(graph);
  const key = guidOrName.toLowerCase();
  const definition = byGuid.get(key) ?? byName.get(key);
  return definition && customRole(definition);
}
