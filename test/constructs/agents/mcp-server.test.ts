import type { McpServer } from "../../../constructs/agents/mcp-server";
import { hostOfMcpServer, problemOfMcpServer } from "../../../constructs/agents/mcp-server";

const sound: McpServer = {
  name: "tickets",
  url: "https://mcp.contoso.example/tickets",
  signIn: "agent",
  audience: "api://tickets",
};

test.each<Partial<McpServer>>([
  {},
  { url: "https://MCP.contoso.example" },
  { url: "https://mcp.contoso.example:443/a/b" },
  { audience: "https://storage.azure.com" },
  { audience: "00000000-0000-0000-0000-000000000021" },
  { signIn: "none", audience: undefined },
])("takes %j", (change) => {
  expect(problemOfMcpServer({ ...sound, ...change })).toBeUndefined();
});

test.each<[Partial<McpServer>, string]>([
  [{ name: "a" }, "name a does not fit"],
  [{ name: "my tools" }, "name my tools does not fit"],
  [{ url: "http://mcp.contoso.example" }, "http://mcp.contoso.example is no https address"],
  [{ url: "mcp.contoso.example" }, "mcp.contoso.example is no https address"],
  [{ url: "https://*.contoso.example/mcp" }, "*.contoso.example is not the full name of a host"],
  [{ url: "https://203.0.113.7/mcp" }, "203.0.113.7 is not the full name of a host"],
  [{ url: "https://0xcb007107/mcp" }, "0xcb007107 is not the full name of a host"],
  [{ url: "https://[2001:db8::7]/mcp" }, "[2001:db8::7] is not the full name of a host"],
  [{ url: "https://tickets/mcp" }, "tickets is not the full name of a host"],
  [{ url: "https://me:secret@mcp.contoso.example" }, "the address holds a user or a password"],
  [{ url: "https://mcp.contoso.example:8443" }, "names port 8443, and egress is opened for 443 alone"],
  [{ url: "https://mcp.contoso.example/?key=1" }, "has a query or a fragment"],
  [{ audience: undefined }, "tickets has no audience"],
  [{ audience: "tickets" }, "audience tickets is no identifier of an application"],
  [{ signIn: "none" }, "tickets has an audience and nobody signs in"],
])("refuses %j", (change, found) => {
  expect(problemOfMcpServer({ ...sound, ...change })?.found).toContain(found);
});

test("a host is that of the address, in lower case", () => {
  expect(hostOfMcpServer({ url: "https://MCP.Contoso.example/tickets" })).toBe("mcp.contoso.example");
});
