export * from "./agent-identity";
export * from "./answerable";
export * from "./code-sandbox";
export * from "./existing-agent";
export * from "./mcp-connection";
export * from "./mcp-server";
