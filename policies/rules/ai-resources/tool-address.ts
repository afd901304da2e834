import { all, fail, pass, unknown } from "../../engine/outcome";
import { toolConnection, toolConnectionRule } from "../shared/ai-resources/tool-connection";
import { isFullHostName, addressParts } from "../shared/ai-resources/url-host";

/** Whoever can answer at an address without a name, or read what passes, decides what the agent does next. */
export default toolConnectionRule(
  {
    id: "tool-address",
    control: "ZTAI-AI-13",
    title: "Connection to a tool does not lead to a named host by https",
    severity: "high",
    fix: "Set target to an https address with the full name of the host.",
    examples: {
      pass: { resource: { azapi_resource: { a: toolConnection({ target: "https://mcp.contoso.example/tickets" }) } } },
      fail: { resource: { azapi_resource: { a: toolConnection({ target: "http://mcp.contoso.example/tickets" }) } } },
    },
    edges: [
      {
        when: "the host is an address, a wildcard or a short name",
        given: {
          resource: {
            azapi_resource: {
              ipv4: toolConnection({ target: "https://203.0.113.7/mcp" }),
              ipv6: toolConnection({ target: "https://[2001:db8::7]/mcp" }),
              wildcard: toolConnection({ target: "https://*.contoso.example/mcp" }),
              short: toolConnection({ target: "https://tickets/mcp" }),
              nothing: toolConnection({}),
            },
          },
        },
        verdict: "fail",
      },
      {
        when: "its beginning tells where it leads, or does not",
        given: {
          variable: { path: {}, host: {} },
          resource: {
            azapi_resource: {
              path: toolConnection({ target: "https://mcp.contoso.example/${var.path}" }),
              plain: toolConnection({ target: "http://mcp.contoso.example/${var.path}" }),
              host: toolConnection({ target: "https://${var.host}/mcp" }),
            },
          },
        },
        verdict: {
          "azapi_resource.path": "pass",
          "azapi_resource.plain": "fail",
          "azapi_resource.host": "unknown",
        },
      },
      {
        when: "connections to stores, and to agents elsewhere",
        given: {
          resource: {
            azapi_resource: {
              store: toolConnection({ category: "CognitiveSearch", target: "http://srch.search.windows.net" }),
              agent: toolConnection({ category: "RemoteA2A", target: "http://agents.contoso.example" }),
            },
          },
        },
        verdict: { "azapi_resource.store": "not-applicable", "azapi_resource.agent": "fail" },
      },
    ],
  },
  (connection) => {
    const target = connection.value("target");
    if (target.state === "absent") return fail("target is not set");
    const place = addressParts(target);
    if (place === undefined)
      return target.state === "unknown" ? unknown(`target is unknown: ${target.reason}`) : fail("target is no address");
    const { scheme, host } = place;
    return all([
      scheme === "https" ? pass() : fail(`target begins with ${scheme}; it must begin with https`),
      isFullHostName(host) ? pass() : fail(`target leads to ${host}, which is not the full name of a host`),
    ]);
  },
);
