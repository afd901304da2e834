import type { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { WorkloadIdentity } from "../identity/workload-identity";
import type { Answerable } from "./answerable";
import { assertAnswerable } from "./answerable";

/** Arguments of {@link AgentWorkloadIdentity}. */
export interface AgentWorkloadIdentityProps extends Answerable {
  readonly landingZone: LandingZone;
  /** Name of the agent, such as `triage`. */
  readonly agent: string;
}

/**
 * The identity of one agent that runs outside of Foundry's agent service, or behind it: it has no secret, grants go to it and not to
 * the project of all agents, and its tags say who answers for it. {@link WorkloadIdentity.federate} lets the agent sign in as it from
 * elsewhere. Implements ZTAI-ID-01, ZTAI-ID-03, ZTAI-ID-11 and, with a federated credential, ZTAI-ID-14.
 */
export class AgentWorkloadIdentity extends WorkloadIdentity {
  /** @throws ConstructError ZTAI-CON-020 when sponsor or owner is neither a mail address nor an object id. */
  constructor(scope: Construct, id: string, props: AgentWorkloadIdentityProps) {
    const { landingZone, agent, sponsor, owner } = props;
    super(scope, id, { landingZone, label: `${landingZone.label}-${agent}`, tags: { agent, sponsor, owner } });
    assertAnswerable(this, agent, props);
  }
}
