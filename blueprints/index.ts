export * from "./blueprint";
export * from "./build-estate";
export * from "./deployment";
export * from "./platform";
export * from "./registry.generated";
export * from "./synthesize";
