import type { Construct } from "constructs";
import { LandingZone, WorkloadIdentity } from "zero-trust-ai-kit/constructs";
import { EstateStack } from "zero-trust-ai-kit/stacks";

/** A stack as a user of the kit writes it. */
export class BusinessStack extends EstateStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      estate: {
        organization: "contoso",
        environment: "prod",
        location: "swedencentral",
        subscriptionId: "00000000-0000-0000-0000-000000000001",
        tenantId: "00000000-0000-0000-0000-000000000002",
        owner: "business@contoso.example",
      },
      backend: { type: "local" },
    });
    const landingZone = new LandingZone(this, "LandingZone", { label: "claims", classification: "general" });
    new WorkloadIdentity(this, "Identity", { landingZone });
  }
}
