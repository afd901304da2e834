export * from "./application-telemetry";
export * from "./defender-plan-settings";
export * from "./defender-plans";
export * from "./join-private-link-scope";
export * from "./log-workspace";
export * from "./monitor-private-link-scope";
export * from "./sentinel-onboarding";
