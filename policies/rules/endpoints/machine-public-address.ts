import { all, fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** A machine with a public address is scanned within minutes. */
export default rule({
  id: "machine-public-address",
  control: "ZTAI-EP-05",
  title: "Machine has a public address",
  severity: "high",
  on: ["azurerm_network_interface"],
  check: (card, graph) => {
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
  },
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
});
