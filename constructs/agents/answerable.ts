import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";

/** Who answers for an agent. Both are named by mail address or by object id in Entra ID. */
export interface Answerable {
  /** The person who decides that the agent exists and what it may do. */
  readonly sponsor: string;
  /** Whoever runs it and knows how it works: a person or a team. */
  readonly owner: string;
}

const somebody = /^([^\s@]+@[^\s@]+\.[^\s@]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Whether a text names somebody: a mail address or an object id. */
export function namesSomebody(text: string): boolean {
  return somebody.test(text);
}

/** @throws ConstructError ZTAI-CON-020 when nobody answers for the agent. Implements ZTAI-ID-11. */
export function assertAnswerable(scope: Construct, agent: string, { sponsor, owner }: Answerable): void {
  for (const [role, who] of Object.entries({ sponsor, owner })) {
    if (namesSomebody(who)) continue;
    const fix = "name somebody by mail address or by object id";
    throw new ConstructError("ZTAI-CON-020", scope, `${role} of agent ${agent} is ${JSON.stringify(who)}`, fix);
  }
}
