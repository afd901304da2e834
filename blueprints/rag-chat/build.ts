import type { EstateStack } from "../../stacks/estate-stack";
import { ragChatHosts } from "../../stacks/rag-chat-hosts";
import { RagChatStack } from "../../stacks/rag-chat-stack";
import type { BlueprintContext, WorkloadContext, WorkloadNetworkNeeds } from "../blueprint";
import { callsTo } from "../calls-between-networks";
import { stackName } from "../estate-of-deployment";
import { workloadStackProps } from "../workload-network";
import type { ChatWorkload } from "./chat-workload";
import { signInFirst, signInStackOf } from "./sign-in-of-workload";
import { chatStackProps } from "./stack-props";

/** Who may call the app, and what people and pipelines outside of the network reach. */
export function networkNeeds(context: WorkloadContext<ChatWorkload>): WorkloadNetworkNeeds {
  const { workload, deployment } = context;
  const callsOf = (provider: string | undefined) => callsTo(provider, workload, deployment.workloads);
  return {
    clients: workload.clients,
    privateHosts: ragChatHosts(workloadStackProps(context).estate, workload.name),
    operators: workload.people.operators,
    calls: { ...callsOf(workload.gateway), ...callsOf(workload.agents?.workload) },
  };
}

/** Makes the stack of a workload, with everything in it but its network. */
export function build(context: BlueprintContext<ChatWorkload>): readonly EstateStack[] {
  const { app, deployment, workload } = context;
  const signIn = signInStackOf(context, workload.app?.domain?.name);
  const application = new RagChatStack(app, stackName(deployment, `${workload.name}-app`), chatStackProps(context));
  return signInFirst(signIn, application);
}
