import { objects, own, type Json, type JsonObject } from "../../common/json";
import { renamed } from "./azapi-arguments";

/** `Standard_ZRS` is the tier and the replication in one word. */
export const replication = (value: Json): Json => (typeof value === "string" ? (value.split("_")[1] ?? value) : value);
/** A list written as one text with commas. */
export const words = (value: Json): Json =>
  typeof value === "string" ? value.split(",").map((word) => word.trim()) : value;
/** The bypass is for Azure's own services. */
export const isAzure = (value: Json): Json => (typeof value === "string" ? value === "AzureServices" : value);
/** A retention policy that is switched on, with its days. */
export const keptDays = (value: Json): Json =>
  objects(value)
    .filter((policy) => own(policy, "enabled") === true)
    .map((policy) => ({ days: own(policy, "days") ?? 7 }));

/** Access policies of a vault. */
export const vaultPermissions = (value: Json): Json =>
  objects(value).map((policy) => {
    const [permissions = {}] = objects(own(policy, "permissions"));
    const names = { keys: "key_permissions", secrets: "secret_permissions" } as const;
    const more = { certificates: "certificate_permissions", storage: "storage_permissions" } as const;
    return renamed(permissions, { ...names, ...more });
  });

/** Containers of an app with their settings. */
export const containers = (value: Json): Json =>
  objects(value).map((container) => ({
    ...renamed(container, { name: "name", image: "image" }),
    env: objects(own(container, "env")).map((setting) =>
      renamed(setting, { name: "name", value: "value", secretRef: "secret_name" }),
    ),
  }));

/** Ingress of an app. */
export const ingress = (value: Json): Json =>
  objects(value).map((found) => ({
    ...renamed(found, {
      external: "external_enabled",
      allowInsecure: "allow_insecure_connections",
      targetPort: "target_port",
    }),
    ip_security_restriction: objects(own(found, "ipSecurityRestrictions")).map((restriction) =>
      renamed(restriction, { name: "name", action: "action", ipAddressRange: "ip_address_range" }),
    ),
    cors: objects(own(found, "corsPolicy")).map((cors) => renamed(cors, { allowedOrigins: "allowed_origins" })),
  }));

/** Properties of a security rule, with the arguments they stand for. */
export const securityRule: Readonly<Record<string, string>> = {
  access: "access",
  destinationAddressPrefix: "destination_address_prefix",
  destinationAddressPrefixes: "destination_address_prefixes",
  destinationPortRange: "destination_port_range",
  destinationPortRanges: "destination_port_ranges",
  direction: "direction",
  priority: "priority",
  protocol: "protocol",
  sourceAddressPrefix: "source_address_prefix",
  sourceAddressPrefixes: "source_address_prefixes",
};

/** Rules of a security group. */
export const securityRules = (value: Json): Json =>
  objects(value).map((rule): JsonObject => {
    const [properties = {}] = objects(own(rule, "properties"));
    return { name: own(rule, "name") ?? null, ...renamed(properties, securityRule) };
  });

/** Properties of a route, with the arguments they stand for. */
export const route: Readonly<Record<string, string>> = {
  addressPrefix: "address_prefix",
  nextHopIpAddress: "next_hop_in_ip_address",
  nextHopType: "next_hop_type",
};

/** Routes of a table. */
export const routes = (value: Json): Json =>
  objects(value).map((item): JsonObject => {
    const [properties = {}] = objects(own(item, "properties"));
    return { name: own(item, "name") ?? null, ...renamed(properties, route) };
  });
