import { toolConnection, toolConnectionRule } from "../shared/ai-resources/tool-connection";
import { meets, type Requirement } from "../shared/require";

const signsIn: Requirement = {
  path: "auth_type",
  must: "a way to sign in",
  holds: (found) => String(found).toLowerCase() !== "none",
  repair: "AgenticIdentityToken",
};

/** A tool that asks nobody who calls does for everybody what it does for the agent. */
export default toolConnectionRule(
  {
    id: "tool-anonymous",
    control: "ZTAI-AI-13",
    title: "Tool is called without a token",
    severity: "medium",
    fix: "Set authType to AgenticIdentityToken with the audience of the tool, and let the tool check the token.",
    examples: {
      pass: { resource: { azapi_resource: { a: toolConnection({ target: "https://mcp.contoso.example/tickets" }) } } },
      fail: { resource: { azapi_resource: { a: toolConnection({ authType: "None" }) } } },
    },
    edges: [
      {
        when: "the way to sign in is not known, or said in other letters",
        given: {
          variable: { way: {} },
          resource: {
            azapi_resource: {
              open: toolConnection({ authType: "${var.way}" }),
              letters: toolConnection({ authType: "none" }),
            },
          },
        },
        verdict: { "azapi_resource.open": "unknown", "azapi_resource.letters": "fail" },
      },
    ],
  },
  (connection) => meets(connection, signsIn),
);
