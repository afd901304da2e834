// Written by `npm run types`: a blueprint is a folder with a `blueprint.ts`.
import type { BlueprintDeclaration } from "./blueprint";
import { blueprint as agentService } from "./agent-service/blueprint";
import { blueprint as aiGateway } from "./ai-gateway/blueprint";
import { blueprint as publishedChat } from "./published-chat/blueprint";
import { blueprint as ragChat } from "./rag-chat/blueprint";

/** What every blueprint is, without its stacks, by name. */
export const declarations: readonly BlueprintDeclaration[] = [agentService, aiGateway, publishedChat, ragChat];
