import type { BlueprintDeclaration } from "../blueprint";
import type { PublishedChatWorkload } from "../deployment";
import { blueprint as ragChat } from "../rag-chat/blueprint";
import { oneEntry } from "./checks/entry";
import { entryRegion } from "./checks/entry-region";
import { hostNames } from "./checks/host-names";
import schema from "./workload.schema.json";

/** A private assistant that answers from documents, behind an application gateway or a Front Door with a web application firewall. */
export const blueprint: BlueprintDeclaration<PublishedChatWorkload> = {
  ...ragChat,
  name: "published-chat",
  title: "Assistant that answers from documents, behind a web application firewall",
  schema,
  subnets: { ...ragChat.subnets, applicationGateway: 27 },
  unusedSubnets: ({ entry }) => (entry?.applicationGateway ? [] : ["applicationGateway"]),
  checks: [...ragChat.checks, oneEntry, entryRegion, hostNames],
};
