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
  [{ name: "a" }, "name is no name of a connection"],
  [{ name: "my tools" }, "name is no name of a connection"],
  [{ url: "http://mcp.contoso.example" }, "url is no https address"],
  [{ url: "mcp.contoso.example" }, "url is no https address"],
  [{ url: "https://*.contoso.example/mcp" }, "url leads to *.contoso.example, which is not the full name of a host"],
  [{ url: "https://203.0.113.7/mcp" }, "url leads to 203.0.113.7, which is not the full name of a host"],
  [{ url: "https://0xcb007107/mcp" }, "url leads to 0xcb007107, which is not the full name of a host"],
  [{ url: "https://[2001:db8::7]/mcp" }, "url leads to [2001:db8::7], which is not the full name of a host"],
  [{ url: "https://tickets/mcp" }, "url leads to tickets, which is not the full name of a host"],
  [{ url: "https://me:secret@mcp.contoso.example" }, "url holds a user or a password"],
  [{ url: "https://mcp.contoso.example:8443" }, "url names port 8443, and egress is opened for 443 alone"],
  [{ url: "https://mcp.contoso.example/?key=1" }, "url has a query or a fragment"],
  [{ audience: undefined }, "audience is missing"],
  [{ audience: "tickets" }, "audience is no identifier of an application"],
  [{ signIn: "none" }, "audience is set and nobody signs in"],
])("refuses %j", (change, expected) => {
  const { part, found } = problemOfMcpServer({ ...sound, ...change }) ?? {};
  expect(`${part} ${found}`).toBe(expected);
});

test("a host is that of the address, in lower case", () => {
  expect(hostOfMcpServer({ url: "https://MCP.Contoso.example/tickets" })).toBe("mcp.contoso.example");
});
