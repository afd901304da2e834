export * from "./app-registration";
export * from "./federated-subject";
export * from "./group-principal";
export * from "./workload-identity";
