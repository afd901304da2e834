import type { Blueprint } from "./blueprint";
import { ragChat } from "./rag-chat/blueprint";

/** Every blueprint by its name in the deployment file. */
export const blueprints: Readonly<Record<string, Blueprint>> = { [ragChat.name]: ragChat };
