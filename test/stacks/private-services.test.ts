import { synthExample } from "../helpers/synth-example";
import type { Attributes, SynthesizedStack } from "../helpers/synth-stack";

const stacks = Object.values(synthExample().stacks);

/** Every container of the example with the stack that it stands in. */
const containers = stacks.flatMap((stack) =>
  ["azurerm_container_app", "azurerm_container_app_job"].flatMap((type) =>
    Object.entries(stack.resources(type)).map(([name, container]) => ({ name, stack, container })),
  ),
);

/** Resources of some types, by address. */
function byAddress(stack: SynthesizedStack, ...types: string[]): [string, Attributes][] {
  return types.flatMap((type) =>
    Object.entries(stack.resources(type)).map(([name, attributes]): [string, Attributes] => [
      `${type}.${name}`,
      attributes,
    ]),
  );
}

/** Private endpoints of the services whose host a container is told. */
function endpointsNamedBy(stack: SynthesizedStack, container: Attributes): string[] {
  const { template, registry, secret } = container;
  const told = JSON.stringify({ template, registry, secret });
  return byAddress(stack, "azurerm_private_endpoint")
    .filter(([, { private_service_connection }]) => {
      const id = (private_service_connection as Attributes)["private_connection_resource_id"];
      const [, type = "", name = ""] = /^\$\{([^.]+)\.([^.]+)\.id\}$/.exec(String(id)) ?? [];
      return new RegExp(`["/]${String(stack.resources(type)[name]?.["name"])}\\.`).test(told);
    })
    .map(([address]) => address);
}

/** Role assignments of the identity that a container runs as. */
function grantsOf(stack: SynthesizedStack, { identity }: Attributes): string[] {
  const [id] = (identity as { identity_ids: string[] }).identity_ids;
  const principal = id?.replace(".id}", ".principal_id}");
  return byAddress(stack, "azurerm_role_assignment", "azurerm_cosmosdb_sql_role_assignment")
    .filter(([, { principal_id }]) => principal_id === principal)
    .map(([address]) => address);
}

describe("what runs in a container waits for every private service that it is told of", () => {
  test.each(containers)("$name: the endpoint in the network", ({ stack, container }) => {
    const endpoints = endpointsNamedBy(stack, container);
    const services = endpoints.map((address) => /\.([A-Za-z]+)_/.exec(address)?.[1]);
    // A job that brings documents is told of no conversation.
    const told = "ingress" in container ? ["Threads"] : [];
    expect(services.sort()).toEqual(["Foundry", "Registry", "Search", "Storage", ...told]);
    expect(container["depends_on"]).toEqual(expect.arrayContaining(endpoints));
  });

  test.each(containers)("$name: the grants of its identity", ({ stack, container }) => {
    const grants = grantsOf(stack, container);
    expect(grants.length).toBeGreaterThan(3);
    expect(container["depends_on"]).toEqual(expect.arrayContaining(grants));
  });

  test("and the example has both an app and a job", () => {
    const kinds = containers.map(({ container }) => ("schedule_trigger_config" in container ? "job" : "app"));
    expect(new Set(kinds)).toEqual(new Set(["app", "job"]));
  });
});
