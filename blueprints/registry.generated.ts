// Written by `npm run types`: a blueprint is a folder with a `blueprint.ts` and a `build.ts`.
import type { Blueprint } from "./blueprint";
import { blueprint as agentService } from "./agent-service/blueprint";
import * as stacksOfAgentService from "./agent-service/build";
import { blueprint as aiGateway } from "./ai-gateway/blueprint";
import * as stacksOfAiGateway from "./ai-gateway/build";
import { blueprint as publishedChat } from "./published-chat/blueprint";
import * as stacksOfPublishedChat from "./published-chat/build";
import { blueprint as ragChat } from "./rag-chat/blueprint";
import * as stacksOfRagChat from "./rag-chat/build";

/** Every blueprint by its name in the deployment file. */
export const blueprints: Readonly<Record<string, Blueprint>> = {
  [agentService.name]: { ...agentService, ...stacksOfAgentService },
  [aiGateway.name]: { ...aiGateway, ...stacksOfAiGateway },
  [publishedChat.name]: { ...publishedChat, ...stacksOfPublishedChat },
  [ragChat.name]: { ...ragChat, ...stacksOfRagChat },
};
