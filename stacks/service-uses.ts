import type { ITerraformDependable } from "cdktf";
import { usable } from "../constructs/core/private-service";
import type { WorkloadIdentity } from "../constructs/identity/workload-identity";
import type { WorkloadServices } from "./service-variables";

/** What a container of a workload may do with the workload's services. */
export type ServiceUse =
  | "call-models"
  | "use-project"
  | "read-index"
  | "write-index"
  | "read-documents"
  | "write-documents"
  | "read-conversations"
  | "write-conversations";

interface Use {
  /** Environment variables by which a container finds the service. */
  readonly variables: readonly string[];
  /** Grants it; what must exist before the service can be used. */
  readonly grant: (services: WorkloadServices, identity: WorkloadIdentity) => readonly ITerraformDependable[];
}

const models = ["AZURE_OPENAI_ENDPOINT"];
const project = ["FOUNDRY_PROJECT_ENDPOINT"];
const index = ["AZURE_SEARCH_ENDPOINT"];
const documents = ["AZURE_STORAGE_BLOB_ENDPOINT"];
const conversations = ["COSMOS_ENDPOINT", "COSMOS_DATABASE"];

/** Each use with the narrowest role; why each stands in `role-grants.ts`. Implements ZTAI-ID-04. */
const uses: Readonly<Record<ServiceUse, Use>> = {
  "call-models": {
    variables: models,
    grant: ({ foundry }, identity) => usable(foundry, foundry.grantModelUse(identity)),
  },
  "use-project": {
    variables: project,
    grant: ({ foundry, project: own }, identity) => usable(foundry, own.grantUse(identity)),
  },
  "read-index": {
    variables: index,
    grant: ({ search }, identity) => usable(search, search.grantQuery(identity)),
  },
  "write-index": {
    variables: index,
    grant: ({ search }, identity) => usable(search, search.grantIndexing(identity)),
  },
  "read-documents": {
    variables: documents,
    grant: ({ storage }, identity) => usable(storage, storage.grantRead(identity)),
  },
  "write-documents": {
    variables: documents,
    grant: ({ storage, containers }, identity) =>
      usable(storage, ...containers.map((container) => storage.grantWrite(identity, container))),
  },
  "read-conversations": {
    variables: conversations,
    grant: ({ threads }, identity) => usable(threads, threads.grantDataReader(identity)),
  },
  "write-conversations": {
    variables: conversations,
    grant: ({ threads }, identity) => usable(threads, threads.grantDataContributor(identity)),
  },
};

/** Lets an identity use services, each once, and nothing else. @returns what its container must wait for */
export function grantUses(
  services: WorkloadServices,
  identity: WorkloadIdentity,
  wanted: readonly ServiceUse[],
): ITerraformDependable[] {
  return [...new Set(wanted)].flatMap((use) => [...uses[use].grant(services, identity)]);
}

/** Names of the variables that a container with these uses gets: an address without a grant would lead to a refusal only. */
export function variablesOf(wanted: readonly ServiceUse[]): ReadonlySet<string> {
  return new Set(wanted.flatMap((use) => uses[use].variables));
}
