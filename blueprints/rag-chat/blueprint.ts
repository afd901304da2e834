import type { BlueprintDeclaration } from "../blueprint";
import { chatModel } from "../deployment/checks/chat-model";
import type { ChatWorkload } from "./chat-workload";
import { containerNames } from "./checks/container-names";
import { federation } from "./checks/federation";
import { ingestion } from "./checks/ingestion";
import schema from "./workload.schema.json";

/** A private assistant that answers from documents: models, search, storage, memory and an app, in a network of its own. */
export const blueprint: BlueprintDeclaration<ChatWorkload> = {
  name: "rag-chat",
  title: "Private assistant that answers from documents",
  schema,
  subnets: { containerApps: 27, privateEndpoints: 27 },
  services: ["foundryAccount", "searchService", "blob", "keyVault", "cosmosSql", "containerRegistry"],
  checks: [chatModel, containerNames, federation, ingestion],
  needs: [
    {
      offer: "model-gateway",
      from: ({ gateway }) => (gateway === undefined ? [] : [{ name: gateway, path: ["gateway"] }]),
    },
    {
      offer: "agents",
      from: ({ agents }) =>
        agents?.workload === undefined ? [] : [{ name: agents.workload, path: ["agents", "workload"] }],
    },
  ],
};
