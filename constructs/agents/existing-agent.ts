import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { IPrincipal } from "../core/principal";
import type { Answerable } from "./answerable";
import { assertAnswerable } from "./answerable";

/**
 * The identity of an agent that was made elsewhere, such as an agent identity of Entra Agent ID: Azure grants roles to any
 * principal. Implements ZTAI-ID-03, ZTAI-ID-11.
 */
export class ExistingAgent implements IPrincipal {
  readonly principalType = "ServicePrincipal";
  readonly label: string;
  readonly principalId: string;

  /**
   * @param scope construct whose path stands in errors
   * @throws ConstructError ZTAI-CON-020 when the object id is not a GUID, or nobody answers for the agent.
   */
  constructor(scope: Construct, props: Answerable & { readonly agent: string; readonly principalId: string }) {
    const { agent, principalId } = props;
    assertAnswerable(scope, agent, props);
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(principalId)) {
      const found = `object id ${principalId} of agent ${agent} is not a GUID`;
      throw new ConstructError("ZTAI-CON-020", scope, found, "copy the object id of the agent identity from Entra ID");
    }
    this.label = `agent-${agent}`;
    this.principalId = principalId;
  }
}
