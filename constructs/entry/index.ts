export * from "./application-entry";
export * from "./edge-firewall";
export * from "./front-end-address";
export * from "./global-entry";
export * from "./request-limits";
export * from "./web-firewall";
