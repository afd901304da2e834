import type { RagChatApp } from "../../stacks/rag-chat-stack";
import { SignInStack } from "../../stacks/sign-in-stack";
import type { BlueprintContext } from "../blueprint";
import type { RagChatWorkload } from "../deployment";
import { stackName } from "../estate-of-deployment";
import { workloadStackProps } from "../workload-network";

/** Makes the stack with the registration of the app, where the file asks for one. */
export function signInStackOf(context: BlueprintContext<RagChatWorkload>): SignInStack | undefined {
  const { app, deployment, workload } = context;
  const { signIn, domain } = workload.app ?? {};
  if (signIn?.clientId !== "create" || !domain) return undefined;
  return new SignInStack(app, stackName(deployment, `${workload.name}-sign-in`), {
    ...workloadStackProps(context),
    workload: workload.name,
    users: signIn.users,
    hostName: domain.name,
  });
}

/** The app of a workload as the stack takes it. */
export function appOf(context: BlueprintContext<RagChatWorkload>): RagChatApp | undefined {
  const { name, app } = context.workload;
  if (!app) return undefined;
  const { signIn, ...hosted } = app;
  if (!signIn) return hosted;
  const { clientId, unauthenticatedClientAction, allowedApplications, allowedAudiences } = signIn;
  const { estate } = workloadStackProps(context);
  const registration = clientId === "create" ? SignInStack.identityOf(estate, name) : clientId;
  return { ...hosted, signIn: { registration, unauthenticatedClientAction, allowedApplications, allowedAudiences } };
}
