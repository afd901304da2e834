export * from "./agent-identity";
export * from "./answerable";
export * from "./existing-agent";
export * from "./mcp-connection";
export * from "./mcp-server";
