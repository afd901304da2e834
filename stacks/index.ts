export * from "./backend";
export * from "./connectivity-stack";
export * from "./defense-stack";
export * from "./estate-stack";
export * from "./rag-chat-stack";
export * from "./visibility-stack";
export * from "./workload-network-stack";
