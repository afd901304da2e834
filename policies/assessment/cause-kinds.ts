/** A mistake that breaks several rules at once, so that people read it as one. */
export interface CauseKind {
  /** Kebab-case and never reused: a part of the ids of its causes. */
  readonly id: string;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What it opens, for somebody who decides. */
  readonly opens: string;
  /** Rules whose failure is the mistake itself; of a resource that breaks several, one cause comes of it. */
  readonly roots: readonly string[];
  /** Types that a root is judged on. @default - all that the rule judges */
  readonly rootTypes?: readonly string[];
  /** Rules that fail because of it, on the same resource or on one that configures it. */
  readonly consequences: readonly string[];
}

/** Every kind of cause; what a rule says alone is no cause. A rule may be a root in one kind and a consequence in another. */
export const causeKinds: readonly CauseKind[] = [
  {
    id: "public-service",
    title: "The service answers on the public internet",
    opens: "Anybody can reach it; one leaked key, stolen login or flaw is then enough to read what it holds.",
    roots: [
      "app-environment-internal",
      "cluster-private",
      "container-environment-public-access",
      "database-private",
      "health-data-network",
      "iot-hub-network",
      "public-network-access",
      "purview-ingestion-network",
    ],
    consequences: [
      "batch-account-network",
      "cluster-authorized-addresses",
      "cosmos-azure-bypass",
      "database-open-to-all",
      "database-open-to-azure",
      "database-wide-range",
      "firewall-any-address",
      "messaging-firewall",
      "messaging-public-callers",
      "network-default-deny",
      "open-to-all-networks",
      "private-endpoint",
      "private-endpoint-dns",
      "private-endpoint-sub-resource",
      "registry-tier",
      "search-tier",
      "storage-trusted-services",
      "web-address-rules",
      "web-deployment-addresses",
    ],
  },
  {
    id: "open-security-rule",
    title: "A security rule lets everybody in",
    opens: "Every source may call the machines behind it, on the ports that the findings name.",
    roots: ["security-group-any-any", "security-group-open-inbound"],
    consequences: [
      "security-group-database",
      "security-group-every-port",
      "security-group-http",
      "security-group-public-source",
      "security-group-rdp",
      "security-group-sensitive-port",
      "security-group-ssh",
      "security-group-udp",
      "security-group-vnc",
      "security-group-wide-source",
    ],
  },
  {
    id: "anonymous-storage",
    title: "The storage account allows anonymous reading",
    opens: "Whoever knows or guesses an address downloads files without signing in.",
    roots: ["storage-anonymous-access"],
    rootTypes: ["azurerm_storage_account"],
    consequences: ["storage-anonymous-access", "storage-static-website"],
  },
  {
    id: "shared-keys",
    title: "The service takes keys",
    opens: "Whoever copies a key has the service, from anywhere that reaches it and without a name in the logs.",
    roots: [
      "ai-account-local-auth",
      "app-configuration-keys",
      "cosmos-keys",
      "messaging-shared-access",
      "redis-access-keys",
      "search-api-keys",
      "storage-shared-key",
    ],
    consequences: [
      "ai-account-subdomain",
      "cosmos-metadata-writes",
      "messaging-managing-key",
      "storage-entra-default",
      "storage-local-user-password",
      "storage-local-users",
      "storage-sas-expiry",
      "storage-stored-access",
    ],
  },
  {
    id: "privileged-grant",
    title: "One grant gives far more than a workload needs",
    opens: "Whoever takes over the grantee can do everything that the role allows, in the whole scope.",
    roots: ["role-not-privileged"],
    consequences: ["data-owner-role", "role-changes-guards", "role-lists-keys", "role-scope"],
  },
  {
    id: "password-machine",
    title: "The machine takes passwords",
    opens: "Whoever reaches the machine can guess until one fits, and nobody's name stands behind the sign-in.",
    roots: ["machine-password"],
    consequences: ["machine-entra-sign-in"],
  },
];
