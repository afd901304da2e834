import type { FederatedTrust } from "../../constructs/identity/federated-subject";
import { FederatedSubject } from "../../constructs/identity/federated-subject";
import type { RagChatIngestion } from "../../stacks/rag-chat-stack";
import type { IngestionPipeline, RagChatWorkload } from "../deployment";

/** Who brings the documents of a workload, as the stack takes it. */
export function ingestionOf({ ingestion = {} }: RagChatWorkload): RagChatIngestion {
  return { trust: ingestion.pipeline && trustOf(ingestion.pipeline), job: ingestion.job };
}

function trustOf({ gitHub, azureDevOps }: IngestionPipeline): FederatedTrust | undefined {
  if (azureDevOps) return { name: "azure-devops", ...azureDevOps };
  if (!gitHub) return undefined;
  const [owner = "", repository = ""] = gitHub.repository.split("/");
  return { name: "github", ...FederatedSubject.gitHubEnvironment(owner, repository, gitHub.environment) };
}
