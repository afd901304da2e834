import {
  loadDeployment,
  type Deployment,
  type FederatedPipeline,
  type Job,
  type Workload,
} from "../../blueprints/deployment";
import type { Classification } from "../../constructs/core/classification";
import { atLeastAsSensitive } from "../../constructs/core/classification";
import { parseArmId } from "../../constructs/core/arm-id";
import { CosmosRoles, Roles } from "../../constructs/core/roles";
import { coversOperation } from "../../policies/azure/roles/action";
import { builtInRole } from "../../policies/azure/roles/built-in-roles";
import { listsKeys } from "../../policies/azure/roles/powers";
import { allows } from "../../policies/azure/roles/role";
import type { Grantee } from "../../stacks/grantee";
import type { RoleGrantReason } from "../../stacks/role-grants";
import { roleGrants } from "../../stacks/role-grants";
import { examples } from "../helpers/examples";
import { synthEstate, type SynthesizedEstate } from "../helpers/synth-example";
import type { Attributes } from "../helpers/synth-stack";
import { ragChatWorkloads } from "../helpers/rag-chat-workloads";

const people = {
  developers: ["00000000-0000-0000-0000-000000000011"],
  operators: ["00000000-0000-0000-0000-000000000012"],
};
/** Public data is treated as general data is. */
const classifications: readonly Classification[] = ["general", "confidential", "highly-confidential"];

/** What a principal is, by the construct that makes it or the group that it is. */
const grantees: readonly (readonly [RegExp, Grantee])[] = [
  [/^\$\{azurerm_user_assigned_identity\.AgentIdentity-/, "agent"],
  [/^\$\{azurerm_user_assigned_identity\.AppIdentity/, "app"],
  [/^\$\{azurerm_user_assigned_identity\.IngestionIdentity/, "ingestion"],
  [/^\$\{azurerm_user_assigned_identity\.JobIdentity-/, "job"],
  [/^\$\{azurerm_user_assigned_identity\.PipelineIdentity-/, "pipeline"],
  [/^\$\{azurerm_user_assigned_identity\.CertificateIdentity/, "environment"],
  [/^\$\{azurerm_user_assigned_identity\.EntryIdentity/, "entry"],
  [/^\$\{azurerm_user_assigned_identity\.[\w-]+_KeyIdentity/, "key of a service"],
  [/^\$\{azurerm_user_assigned_identity\.FlowLog/, "flow log"],
  [/^\$\{azurerm_search_service\./, "search service"],
  [/^\$\{azurerm_api_management\./, "gateway"],
  [/^\$\{azurerm_cognitive_account_project\./, "project"],
  [/^\$\{azapi_resource\.Foundry_/, "account with agents"],
  [/-0{10}1[13]$/, "developers"],
  [/-0{10}12$/, "operators"],
  [/-0{10}41$/, "jump host users"],
  [/-0{10}42$/, "jump host administrators"],
];

/** ARM types of what roles are granted on. */
const scopes: Readonly<Record<string, string>> = {
  azurerm_cognitive_account: "Microsoft.CognitiveServices/accounts",
  azurerm_cognitive_account_project: "Microsoft.CognitiveServices/accounts/projects",
  azurerm_container_registry: "Microsoft.ContainerRegistry/registries",
  azurerm_cosmosdb_account: "Microsoft.DocumentDB/databaseAccounts",
  azurerm_application_insights: "Microsoft.Insights/components",
  azurerm_key_vault: "Microsoft.KeyVault/vaults",
  azurerm_linux_virtual_machine: "Microsoft.Compute/virtualMachines",
  azurerm_resource_group: "Microsoft.Resources/resourceGroups",
  azurerm_search_service: "Microsoft.Search/searchServices",
  azurerm_storage_account: "Microsoft.Storage/storageAccounts",
  azurerm_storage_container: "Microsoft.Storage/storageAccounts/blobServices/containers",
  // By azapi the kit writes three role scopes: keys, and these.
  azapi_resource: "Microsoft.KeyVault/vaults/keys",
  CodeSandbox: "Microsoft.App/sessionPools",
  Foundry: "Microsoft.CognitiveServices/accounts",
};

/** Scopes that are a part of a resource. */
const partsBelow: readonly (readonly [RegExp, string])[] = [
  [/\/dbs\//, "Microsoft.DocumentDB/databaseAccounts/sqlDatabases"],
  [/\.id\}\/secrets\//, "Microsoft.KeyVault/vaults/secrets"],
];

const roleNames = new Map<string, string>([
  ...Object.entries(Roles).map(([name, { guid }]) => [guid, name] as const),
  ...Object.entries(CosmosRoles).map(([name, { id }]) => [id, name] as const),
]);

function describeGrant({ principal_id, role_definition_id, scope }: Attributes): string {
  const who = grantees.find(([pattern]) => pattern.test(String(principal_id)))?.[1] ?? `who is ${principal_id}?`;
  const role =
    roleNames.get(String(role_definition_id).split("/").at(-1) ?? "") ?? `which role is ${role_definition_id}?`;
  const type =
    /^\$\{(?:azapi_resource\.(?=CodeSandbox|Foundry_[0-9A-F]{8}\.))?([a-z_]+|CodeSandbox|Foundry)[._]/.exec(
      String(scope),
    )?.[1] ?? "";
  const below = partsBelow.find(([pattern]) => pattern.test(String(scope)))?.[1];
  // What stands in another stack is named by its id.
  const elsewhere = parseArmId(String(scope))?.type;
  return [who, role, below ?? elsewhere ?? scopes[type] ?? `where is ${scope}?`].join(" | ");
}

function grantsOf(estate: SynthesizedEstate): string[] {
  const assignments = ["azurerm_role_assignment", "azurerm_cosmosdb_sql_role_assignment"].flatMap((type) =>
    Object.values(estate.all(type)),
  );
  return [...new Set(assignments.map(describeGrant))].sort();
}

const rowOf = ({ who, role, scope }: RoleGrantReason) => [who, role, scope].join(" | ");

/** A job that needs all that a job can need. */
const job = {
  image: `ingest@sha256:${"0".repeat(64)}`,
  schedule: "0 2 * * *",
  cpu: 0.5,
  timeoutMinutes: 60,
  retries: 1,
  settings: {},
  secrets: { SOURCE_TOKEN: "source-token" },
  uses: [],
} as const;

/** A job with every use that there is. */
const everything: Job = {
  ...job,
  uses: ["call-models", "use-project", "read-index", "read-documents", "read-conversations", "write-conversations"],
};

/** A pipeline with every use that there is. */
const pipeline: FederatedPipeline = {
  gitHub: { repository: "contoso/hr-assistant", environment: "prod" },
  uses: ["push-images", "call-models", "use-project", "read-index", "read-documents", "read-conversations"],
};

/** The ways in for people. */
const waysIn = {
  vpn: { clientAddressSpace: "172.27.0.0/24", ranges: {} },
  bastion: {},
  jumpHost: {
    addressSpace: "10.250.0.0/26",
    ranges: {},
    sshPublicKey: "ssh-ed25519 AAAA",
    size: "Standard_D2ds_v5",
    users: ["00000000-0000-0000-0000-000000000041"],
    administrators: ["00000000-0000-0000-0000-000000000042"],
  },
} as const;

/** A deployment whose workloads have people, a job and data of this classification. */
function withPeople(deployment: Deployment, classification: Classification): Deployment {
  const workloads = ragChatWorkloads(deployment).map((workload) => ({
    ...workload,
    people,
    classification,
    ingestion: { job },
    jobs: { nightly: everything },
    app: workload.app && {
      ...workload.app,
      domain: { name: "assistant.contoso.example", certificate: "assistant-tls" },
    },
    telemetry: true,
    federation: { release: pipeline },
    models: [],
  }));
  const { platform } = deployment;
  return { ...deployment, workloads, platform: { ...platform, network: { ...platform.network, ...waysIn } } };
}

describe.each(examples)("role grants of %s", (file) => {
  const deployment = loadDeployment(file, { today: "2026-11-20", env: {} });

  test("each has a row", () => {
    const rows = roleGrants.map(rowOf);
    expect(grantsOf(synthEstate(deployment)).filter((grant) => !rows.includes(grant))).toEqual([]);
  });
});

const example = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });

const agents = loadDeployment("blueprints/agent-service/ztai.example.yaml", { today: "2026-11-20", env: {} });

/** With a sandbox, in which an agent runs code. */
function withSandbox(workload: Workload): Workload {
  if (!("projects" in workload)) return workload;
  const [[name, agent] = []] = Object.entries(workload.agentIdentities);
  if (name === undefined || agent === undefined) throw new Error(`${workload.name} has no agent`);
  const codeSandbox = { maxSessions: 20, cooldownMinutes: 5 };
  return { ...workload, codeSandbox, agentIdentities: { [name]: { ...agent, uses: [...agent.uses, "run-code"] } } };
}

/** The example with agents, over data of this classification. */
function withAgents(classification: Classification): Deployment {
  const workloads = agents.workloads.map((workload) => ({ ...workload, people, classification, models: [] }));
  return { ...agents, workloads: workloads.map(classification === "general" ? withSandbox : (workload) => workload) };
}

const managed = loadDeployment("blueprints/agent-service/ztai.managed-network.yaml", { today: "2026-11-20", env: {} });

/** The example with agents in a network of Azure, over data of this classification. */
function withManagedNetwork(classification: Classification): Deployment {
  return { ...managed, workloads: managed.workloads.map((each) => ({ ...each, classification, models: [] })) };
}

const published = loadDeployment("blueprints/published-chat/ztai.minimal.yaml", { today: "2026-11-20", env: {} });

/** The example with an entry, over data of this classification. */
function withEntry(classification: Classification): Deployment {
  return { ...published, workloads: published.workloads.map((each) => ({ ...each, classification, models: [] })) };
}

const gateway = loadDeployment("blueprints/ai-gateway/ztai.example.yaml", { today: "2026-11-20", env: {} });

/** The example with a gateway, over data of this classification, in its own region. */
function withGateway(classification: Classification): Deployment {
  const workloads = gateway.workloads.flatMap((workload) =>
    "consumers" in workload
      ? [
          {
            ...workload,
            people,
            classification,
            pool: {},
            models: workload.models
              .slice(0, 1)
              .map((model) => ({ ...model, sku: "Standard" as const, contentFilter: "strict" })),
            consumers: Object.fromEntries(Object.entries(workload.consumers).filter(([, { masking }]) => masking)),
          },
        ]
      : [],
  );
  return { ...gateway, workloads };
}

test.each(classifications)("with %s data the grants are those of the table", (classification) => {
  const rows = roleGrants.filter(({ upTo, who }) => {
    const keyed = who !== "key of a service" || atLeastAsSensitive(classification, "confidential");
    return keyed && (upTo === undefined || atLeastAsSensitive(upTo, classification));
  });
  const granted = [
    withPeople(example, classification),
    withAgents(classification),
    withManagedNetwork(classification),
    withGateway(classification),
    withEntry(classification),
  ].flatMap((deployment) => grantsOf(synthEstate(deployment)));
  expect([...new Set(granted)].sort()).toEqual(rows.map(rowOf).sort());
});

test("a row stands once", () => {
  const rows = roleGrants.map(rowOf);
  expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
});

describe.each(roleGrants.map((row) => [rowOf(row), row] as const))("%s", (_name, row) => {
  const { role, scope, actions = [], dataActions = [] } = row;
  const azure = Object.entries(Roles).find(([name]) => name === role)?.[1];
  const cosmos = Object.entries(CosmosRoles).find(([name]) => name === role)?.[1];
  const known = azure && builtInRole(azure.guid);
  const needed = [
    ...actions.map((operation) => ["control", operation] as const),
    ...dataActions.map((operation) => ["data", operation] as const),
  ];

  test.each(needed)("the role allows on the %s plane %s", (plane, operation) => {
    if (known) expect(allows(known, operation, plane).allows).toBe(true);
    else
      expect(plane === "data" && cosmos?.dataActions.some((pattern) => coversOperation(pattern, operation))).toBe(true);
  });

  test("the role lists no keys of what it is granted on, unless the table says why", () => {
    // Reads of a whole group reach a service whose read-only keys are one of them; constructs/core/roles.ts says so.
    if (!known || scope === "Microsoft.Resources/resourceGroups") return;
    expect(listsKeys(known, scope.toLowerCase()).allows).toBe(row.listsKeys !== undefined);
  });
});
