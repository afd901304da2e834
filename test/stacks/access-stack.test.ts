import type { AccessStackProps } from "../../stacks/access-stack";
import { AccessStack } from "../../stacks/access-stack";
import { synthStack, testApp, testEstate } from "../helpers/synth-stack";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers";
const hubNetworkId = `${group}/Microsoft.Network/virtualNetworks/vnet-hub`;
const users = ["00000000-0000-0000-0000-000000000013"];
const administrators = ["00000000-0000-0000-0000-000000000014"];
const jumpHost = { subnetId: `${hubNetworkId}/subnets/m`, sshPublicKey: "ssh-ed25519 AAAA", users, administrators };

const synth = (props: Partial<AccessStackProps>) =>
  synthStack(
    new AccessStack(testApp(), "access", {
      estate: testEstate,
      backend: { type: "local" },
      hubNetworkId,
      workspaceId: `${group}/Microsoft.OperationalInsights/workspaces/log`,
      ...props,
    }),
  );
const outputs = (props: Partial<AccessStackProps>) => Object.keys(synth(props).json["output"] ?? {});

describe("AccessStack", () => {
  test("makes what is asked for, and nothing else", () => {
    expect(outputs({ vpn: { clientAddressSpace: "172.27.0.0/24" } })).toEqual(["vpn_gateway_id"]);
    expect(outputs({ bastion: "private" })).toEqual(["bastion_id"]);
    expect(outputs({ bastion: "private", jumpHost })).toEqual(["bastion_id", "jump_host_id"]);
  });

  test("stands in the places that the hub keeps", () => {
    const parsed = synth({ vpn: { clientAddressSpace: "172.27.0.0/24" }, bastion: "private" });
    const gateway = JSON.stringify(parsed.only("azurerm_virtual_network_gateway"));
    expect(gateway).toContain(`${hubNetworkId}/subnets/GatewaySubnet`);
    expect(JSON.stringify(parsed.only("azapi_resource"))).toContain(`${hubNetworkId}/subnets/AzureBastionSubnet`);
  });

  test("shows the people of the machine what Bastion needs them to see, once each", () => {
    const grants = Object.values(synth({ jumpHost }).resources("azurerm_role_assignment"));
    const onGroup = grants.filter(({ scope }) => String(scope).includes("azurerm_resource_group"));
    expect(onGroup.map(({ principal_id: who }) => who).sort()).toEqual([...users, ...administrators]);
    expect(grants).toHaveLength(4);
  });
});
