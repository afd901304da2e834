import type { FederatedTrust } from "../../constructs/identity/federated-subject";
import { FederatedSubject } from "../../constructs/identity/federated-subject";
import type { RagChatIngestion, RagChatPipeline } from "../../stacks/rag-chat-stack";
import type { IngestionPipeline } from "../deployment";
import type { ChatWorkload } from "./chat-workload";

/** Who brings the documents of a workload, as the stack takes it. */
export function ingestionOf({ ingestion = {} }: ChatWorkload): RagChatIngestion {
  return { trust: ingestion.pipeline && trustOf(ingestion.pipeline), job: ingestion.job };
}

/** The pipelines of a workload that sign in without a secret, by name. */
export function pipelinesOf({ federation }: ChatWorkload): Record<string, RagChatPipeline> {
  return Object.fromEntries(
    Object.entries(federation).flatMap(([name, { uses, ...source }]) => {
      const trust = trustOf(source);
      return trust ? [[name, { trust, uses }]] : [];
    }),
  );
}

function trustOf({ gitHub, azureDevOps }: IngestionPipeline): FederatedTrust | undefined {
  if (azureDevOps) return { name: "azure-devops", ...azureDevOps };
  if (!gitHub) return undefined;
  const [owner = "", repository = ""] = gitHub.repository.split("/");
  return { name: "github", ...FederatedSubject.gitHubEnvironment(owner, repository, gitHub.environment) };
}
