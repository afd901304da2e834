export * from "./agent-thread-store";
export * from "./labelled-storage";
export * from "./search-cache";
export * from "./thread-containers";
export * from "./thread-store";
export * from "./workload-vault";
