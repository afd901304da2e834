import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { hasNoBlock } from "../shared/blocks";
import { everyBlock } from "../shared/judge";

const interfaces = "azurerm_network_interface";

function attached(card: Resource, graph: Graph): Outcome {
  const configurations = card.blocks("ip_configuration");
  if (configurations.state === "unknown") return unknown(configurations.reason);
  return all([
    pass(),
    ...configurations.blocks.map((configuration) => {
      const address = graph.target(card, "public_ip_address_id", configuration);
      if (address.kind === "resource") return fail(`it has the public address ${address.resource.address}`);
      if (address.kind === "outside") return fail("public_ip_address_id is set");
      return address.kind === "unknown" ? unknown(address.reason) : pass();
    }),
  ]);
}

/** Cards that the body of a machine makes, each with an address that Azure makes with it. */
function within(machine: Resource): Outcome {
  if (!machine.written("network_interface").isThere) return notApplicable("its network interfaces stand beside it");
  return everyBlock(machine, "network_interface.ip_configuration", (configuration) =>
    hasNoBlock(configuration, "public_ip_address", "an ip_configuration has a public_ip_address"),
  );
}

/** A machine whose body makes its card. */
function machine(configuration: TerraformJson["locals"]): TerraformJson {
  const card = { name: "in", properties: { ipConfigurations: [{ name: "in", properties: configuration ?? {} }] } };
  return {
    resource: {
      azapi_resource: {
        a: {
          type: "Microsoft.Compute/virtualMachines@2024-07-01",
          name: "vm",
          body: {
            properties: {
              osProfile: { linuxConfiguration: {} },
              networkProfile: { networkApiVersion: "2022-11-01", networkInterfaceConfigurations: [card] },
            },
          },
        },
      },
    },
  };
}

/** A machine with a public address is scanned within minutes. */
export default rule({
  id: "machine-public-address",
  control: "ZTAI-EP-05",
  title: "Machine has a public address",
  severity: "high",
  on: [interfaces, "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"],
  check: (resource, graph) => (resource.type === interfaces ? attached(resource, graph) : within(resource)),
  fix: "Remove the public address and connect through Bastion or the private network.",
  examples: {
    pass: { resource: { azurerm_network_interface: { a: { ip_configuration: { name: "internal" } } } } },
    fail: {
      resource: {
        azurerm_public_ip: { a: { name: "pip-vm" } },
        azurerm_network_interface: { a: { ip_configuration: { public_ip_address_id: "${azurerm_public_ip.a.id}" } } },
      },
    },
  },
  edges: [
    {
      when: "the body of a machine makes the card and its address",
      given: machine({ publicIPAddressConfiguration: { name: "pip" } }),
      verdict: "fail",
    },
    { when: "the body of a machine makes a card without an address", given: machine({}), verdict: "pass" },
    {
      when: "the cards of a machine stand beside it",
      given: { resource: { azurerm_linux_virtual_machine: { a: { network_interface_ids: ["/nic"] } } } },
      verdict: "not-applicable",
    },
  ],
});
