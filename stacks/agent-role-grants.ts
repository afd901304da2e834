import type { RoleGrantReason } from "./role-grants";

const learn = "https://learn.microsoft.com/azure";
const standardSetup = `${learn}/foundry/agents/concepts/standard-agent-setup`;
const account = "Microsoft.CognitiveServices/accounts";
const search = "Microsoft.Search/searchServices";
const storage = "Microsoft.Storage/storageAccounts";
const container = `${storage}/blobServices/containers`;
const cosmos = "Microsoft.DocumentDB/databaseAccounts";
const database = `${cosmos}/sqlDatabases`;
const items = `${database}/containers/items`;

/** The account approves the private endpoints of its agents' network, on each resource that one leads to. */
const approvals = (
  [
    [account, "privateEndpointConnections"],
    [cosmos, "privateEndpointConnectionsApproval"],
    [search, "privateEndpointConnectionsApproval"],
    [storage, "privateEndpointConnectionsApproval"],
  ] as const
).map(([scope, what]): RoleGrantReason => ({
  who: "account with agents",
  role: "networkConnectionApprover",
  scope,
  call: "The network that Azure manages for agents connects to it by a private endpoint.",
  actions: [`${scope}/read`, `${scope}/${what}/${what === "privateEndpointConnections" ? "write" : "action"}`],
  source: `${learn}/foundry/how-to/managed-virtual-network#private-endpoints`,
}));

/**
 * What an agent with an identity of its own gets, and what Foundry Agent Service needs of the stores of a project, as the project
 * (docs/decisions/0021-agents-in-stores-of-their-own.md).
 */
export const agentRoleGrants: readonly RoleGrantReason[] = [
  ...approvals,
  {
    who: "agent",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "An agent with an identity of its own calls models at the account's OpenAI endpoint.",
    dataActions: [`${account}/OpenAI/deployments/chat/completions/action`, `${account}/OpenAI/responses/write`],
    source: `${learn}/ai-foundry/openai/how-to/role-based-access-control`,
  },
  {
    who: "agent",
    role: "foundryUser",
    scope: `${account}/projects`,
    call: "An agent with an identity of its own calls its project; no narrower built-in role is enough.",
    dataActions: [`${account}/AIServices/responses/write`, `${account}/AIServices/agents/storage/read`],
    source: `${learn}/foundry/agents/concepts/hosted-agent-permissions`,
  },
  {
    who: "agent",
    role: "sessionExecutor",
    scope: "Microsoft.App/sessionPools",
    call: "An agent runs code in a sandbox.",
    dataActions: ["Microsoft.App/sessionPools/interpreters/execute/action"],
    upTo: "general",
    source: `${learn}/container-apps/sessions-usage#authentication`,
  },
  {
    who: "project",
    role: "cosmosDbOperator",
    scope: cosmos,
    call: "Agent Service makes the database of agents and its containers, as the project.",
    actions: [`${cosmos}/read`, `${cosmos}/sqlDatabases/write`, `${cosmos}/sqlDatabases/containers/write`],
    source: standardSetup,
  },
  {
    who: "project",
    role: "dataContributor",
    scope: database,
    call: "Agents keep their definitions and conversations, in the database that is the project's own.",
    dataActions: [
      `${cosmos}/readMetadata`,
      `${items}/read`,
      `${items}/create`,
      `${items}/replace`,
      `${items}/upsert`,
      `${items}/delete`,
    ],
    source: standardSetup,
  },
  {
    who: "project",
    role: "searchIndexDataContributor",
    scope: search,
    call: "Agents write vectors and look them up.",
    dataActions: [
      "Microsoft.Search/searchServices/indexes/documents/read",
      "Microsoft.Search/searchServices/indexes/documents/write",
    ],
    source: standardSetup,
  },
  {
    who: "project",
    role: "searchServiceContributor",
    scope: search,
    call: "Agents make an index for each vector store, on the search service that is the project's own.",
    actions: ["Microsoft.Search/searchServices/indexes/write", "Microsoft.Search/searchServices/indexes/delete"],
    listsKeys: "No narrower built-in role makes indexes; the service takes no keys.",
    source: standardSetup,
  },
  {
    who: "project",
    role: "storageBlobDataContributor",
    scope: storage,
    call: "Agent Service makes containers; agents keep files in those of their project, by a condition.",
    actions: [`${container}/write`],
    dataActions: [`${container}/blobs/read`, `${container}/blobs/write`],
    source: standardSetup,
  },
  {
    who: "project",
    role: "storageBlobDataOwner",
    scope: storage,
    call: "Agents tag what they keep in one container of their project, by a condition.",
    dataActions: [`${container}/blobs/read`, `${container}/blobs/write`, `${container}/blobs/tags/write`],
    source: standardSetup,
  },
];
