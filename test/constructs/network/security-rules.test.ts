import { securityRules } from "../../../constructs/network/security-rules";

describe("securityRules", () => {
  test("ends with a deny of everything in both directions, after which none of Azure's defaults counts", () => {
    const everything = {
      sourceAddressPrefix: "*",
      destinationAddressPrefix: "*",
      destinationPortRange: "*",
      protocol: "*",
    };
    expect(securityRules([])).toEqual([
      expect.objectContaining({
        name: "DenyAllInbound",
        direction: "Inbound",
        access: "Deny",
        priority: 4096,
        ...everything,
      }),
      expect.objectContaining({
        name: "DenyAllOutbound",
        direction: "Outbound",
        access: "Deny",
        priority: 4096,
        ...everything,
      }),
    ]);
  });

  test("numbers allowed flows per direction and defaults to HTTPS", () => {
    const rules = securityRules([
      { name: "A", direction: "Inbound", from: ["10.0.0.0/24"], to: ["10.1.0.0/24"] },
      { name: "B", direction: "Outbound", from: ["10.0.0.0/24"], to: ["AzureActiveDirectory"] },
      {
        name: "C",
        direction: "Inbound",
        from: ["10.0.0.0/24", "10.2.0.0/24"],
        to: ["10.1.0.0/24"],
        ports: ["443", "31443"],
      },
    ]);
    expect(rules.slice(0, 3)).toEqual([
      expect.objectContaining({ name: "A", priority: 100, protocol: "Tcp", destinationPortRange: "443" }),
      expect.objectContaining({ name: "B", priority: 100, destinationAddressPrefix: "AzureActiveDirectory" }),
      expect.objectContaining({
        name: "C",
        priority: 110,
        sourceAddressPrefixes: ["10.0.0.0/24", "10.2.0.0/24"],
        destinationPortRanges: ["443", "31443"],
      }),
    ]);
  });
});
