export * from "./app-domain";
export * from "./app-sign-in";
export * from "./container-apps-environment";
export * from "./container-registry";
export * from "./private-app";
export * from "./private-job";
export type { AppIdentity } from "./app-settings";
