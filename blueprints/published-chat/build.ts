import { frontEndAddress } from "../../constructs/entry/front-end-address";
import type { EstateStack } from "../../stacks/estate-stack";
import type { ChatEntry } from "../../stacks/published-chat-stack";
import { PublishedChatStack } from "../../stacks/published-chat-stack";
import type { BlueprintContext, WorkloadContext, WorkloadNetworkNeeds } from "../blueprint";
import type { PublishedChatWorkload } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { networkNeeds as chatNetworkNeeds } from "../rag-chat/build";
import { signInFirst, signInStackOf } from "../rag-chat/sign-in-of-workload";
import { chatStackProps } from "../rag-chat/stack-props";

/** Who may call the entry: clients call an application gateway, and nobody in the network calls the app past it. */
export function networkNeeds(context: WorkloadContext<PublishedChatWorkload>): WorkloadNetworkNeeds {
  const needs = chatNetworkNeeds(context);
  const { applicationGateway } = context.workload.entry ?? {};
  if (!applicationGateway) return { ...needs, clients: {} };
  return { ...needs, entryFrom: applicationGateway.frontEnd === "public" ? "internet" : "clients" };
}

/** Makes the stack of a workload: the assistant, and the entry before its app. */
export function build(context: BlueprintContext<PublishedChatWorkload>): readonly EstateStack[] {
  const { app, deployment, workload } = context;
  const { applicationGateway, frontDoor } = workload.entry ?? {};
  const hostName = (applicationGateway ?? frontDoor)?.hostName ?? workload.app?.domain?.name;
  const signIn = signInStackOf(context, hostName);
  const props = { ...chatStackProps(context), entry: entryOf(context) };
  const application = new PublishedChatStack(app, stackName(deployment, `${workload.name}-app`), props);
  return signInFirst(signIn, application);
}

function entryOf({ workload, network: own, platform }: BlueprintContext<PublishedChatWorkload>) {
  const { applicationGateway, frontDoor } = workload.entry ?? {};
  if (frontDoor) return { frontDoor } satisfies ChatEntry;
  if (!applicationGateway) return undefined;
  const { frontEnd, ...gateway } = applicationGateway;
  const { ddosProtectionPlanId } = platform;
  const inNetwork = {
    reach: "network",
    address: frontEndAddress(own.subnetRange("applicationGateway")),
    resolvedFrom: { hub: platform.hub.virtualNetworkId },
  } as const;
  return {
    applicationGateway: {
      ...gateway,
      subnetId: own.subnetId("applicationGateway"),
      frontEnd: frontEnd === "public" ? { reach: "internet", ddosProtectionPlanId } : inNetwork,
    },
  } satisfies ChatEntry;
}
