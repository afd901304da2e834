import { armId, expectArmId, parseArmId, resourceGroupId } from "../../../constructs/core/arm-id";

const scope = { subscriptionId: "00000000-0000-0000-0000-000000000001", resourceGroupName: "rg-a" };
const vnet = `/subscriptions/${scope.subscriptionId}/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/vnet-a`;

describe("ARM ids", () => {
  test("are built from type and names", () => {
    expect(armId(scope, "Microsoft.Network/virtualNetworks", "vnet-a")).toBe(vnet);
    expect(armId(scope, "Microsoft.Network/virtualNetworks/subnets", "vnet-a", "snet-b")).toBe(
      `${vnet}/subnets/snet-b`,
    );
    expect(() => armId(scope, "Microsoft.Network/virtualNetworks", "a", "b")).toThrow("takes 1 name(s), got 2");
  });

  test("are taken apart", () => {
    expect(parseArmId(`${vnet}/subnets/snet-b`)).toEqual({
      ...scope,
      type: "Microsoft.Network/virtualNetworks/subnets",
      names: ["vnet-a", "snet-b"],
    });
    expect(parseArmId(resourceGroupId(scope))).toEqual({ ...scope, type: "", names: [] });
    expect(parseArmId(`${vnet}/subnets`)).toBeUndefined();
    expect(parseArmId("vnet-a")).toBeUndefined();
  });

  test("of the wrong type are refused with what was found", () => {
    expect(expectArmId(vnet, "microsoft.network/virtualnetworks").names).toEqual(["vnet-a"]);
    expect(() => expectArmId(vnet, "Microsoft.Network/azureFirewalls")).toThrow(
      `${vnet} is of type Microsoft.Network/virtualNetworks; give the id of a Microsoft.Network/azureFirewalls [ZTAI-CON-007]`,
    );
    expect(() => expectArmId("vnet-a", "Microsoft.Network/virtualNetworks")).toThrow("vnet-a is not an ARM id");
  });
});
