import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import { ConstructError } from "../core/errors";
import type { IAiGateway } from "./gateway-reference";
import type { ModelBackend } from "./model-backend";

/** A back end with its place in a pool. */
export interface PoolMember {
  readonly backend: ModelBackend;
  /** Lower is asked first; a higher one only while no lower one answers. 1 to 100. */
  readonly priority: number;
  /** Share among those of one priority. 1 to 100. */
  readonly weight: number;
}

/** Arguments of {@link ModelPool}. */
export interface ModelPoolProps {
  readonly gateway: IAiGateway;
  /** Name in the gateway's policies, such as `gpt-5-1`. */
  readonly name: string;
  /** At least one, each once. */
  readonly members: readonly PoolMember[];
}

/**
 * The deployments of one model, over accounts and regions, as one back end: provisioned throughput first, then what is paid by the token.
 * https://learn.microsoft.com/azure/api-management/backends#load-balanced-pool
 */
export class ModelPool extends Construct {
  readonly name: string;
  /** The pool, to wait for. */
  readonly resource: AzapiResource;

  /** @throws ConstructError ZTAI-CON-020 without a member, or with a priority or weight that Azure does not take. */
  constructor(scope: Construct, id: string, props: ModelPoolProps) {
    super(scope, id);
    const { gateway, name, members } = props;
    this.name = name;
    this.check(members);
    this.resource = new AzapiResource(this, "Resource", {
      type: "Microsoft.ApiManagement/service/backends",
      name,
      parentId: gateway.gatewayId,
      body: {
        properties: {
          type: "Pool",
          pool: {
            services: members.map(({ backend, priority, weight }) => ({ id: backend.backendId, priority, weight })),
          },
        },
      },
      dependsOn: [...gateway.settled],
    });
  }

  private check(members: readonly PoolMember[]): void {
    const refuse = (found: string, fix: string) => new ConstructError("ZTAI-CON-020", this, found, fix);
    if (members.length === 0) throw refuse("the pool has no member", "give at least one back end");
    for (const { backend, priority, weight } of members) {
      const wrong = [priority, weight].find((number) => !Number.isInteger(number) || number < 1 || number > 100);
      if (wrong === undefined) continue;
      throw refuse(`${backend.name} has priority or weight ${wrong}`, "give whole numbers from 1 to 100");
    }
  }
}
