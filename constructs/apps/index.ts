export type { AppIdentity } from "./app-settings";
export * from "./app-sign-in";
export * from "./container-apps-environment";
export * from "./container-registry";
export * from "./private-app";
export * from "./scheduled-job";
