export * from "./bastion-host";
export * from "./jump-host";
export * from "./vpn-gateway";
