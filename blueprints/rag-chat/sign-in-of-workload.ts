import type { EstateStack } from "../../stacks/estate-stack";
import type { RagChatApp } from "../../stacks/rag-chat-stack";
import { SignInStack } from "../../stacks/sign-in-stack";
import type { BlueprintContext } from "../blueprint";
import { stackName } from "../estate-of-deployment";
import { workloadStackProps } from "../workload-network";
import type { ChatWorkload } from "./chat-workload";

/**
 * Makes the stack with the registration of the app, where the file asks for one.
 *
 * @param hostName the one that people come back to
 */
export function signInStackOf(
  context: BlueprintContext<ChatWorkload>,
  hostName: string | undefined,
): SignInStack | undefined {
  const { app, deployment, workload } = context;
  const { signIn } = workload.app ?? {};
  if (signIn?.clientId !== "create" || hostName === undefined) return undefined;
  return new SignInStack(app, stackName(deployment, `${workload.name}-sign-in`), {
    ...workloadStackProps(context),
    workload: workload.name,
    users: signIn.users,
    hostName,
  });
}

/** The stacks of a workload: that of the app is applied after its registration, where there is one. */
export function signInFirst(signIn: SignInStack | undefined, application: EstateStack): readonly EstateStack[] {
  if (!signIn) return [application];
  application.addDependency(signIn);
  return [signIn, application];
}

/** The app of a workload as the stack takes it. */
export function appOf(context: BlueprintContext<ChatWorkload>): RagChatApp | undefined {
  const { name, app } = context.workload;
  if (!app) return undefined;
  const { signIn, ...hosted } = app;
  if (!signIn) return hosted;
  const { clientId, unauthenticatedClientAction, allowedApplications, allowedAudiences } = signIn;
  const { estate } = workloadStackProps(context);
  const registration = clientId === "create" ? SignInStack.identityOf(estate, name) : clientId;
  return { ...hosted, signIn: { registration, unauthenticatedClientAction, allowedApplications, allowedAudiences } };
}
