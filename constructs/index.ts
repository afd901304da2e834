export * from "./ai";
export * from "./apps";
export * from "./core";
export * from "./data";
export * from "./gateway";
export * from "./identity";
export * from "./network";
export * from "./visibility";
