import { AzureadProvider } from "@cdktf/provider-azuread/lib/provider";
import type { Construct } from "constructs";
import type { Estate } from "../constructs/core/estate";
import { LandingZone } from "../constructs/core/landing-zone";
import { resourceName } from "../constructs/core/naming";
import { AppRegistration } from "../constructs/identity/app-registration";
import { WorkloadIdentity } from "../constructs/identity/workload-identity";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** Arguments of {@link SignInStack}. */
export interface SignInStackProps extends EstateStackProps {
  /** Name of the workload. */
  readonly workload: string;
  /** Object ids of groups in Entra ID whose people may sign in. */
  readonly users: readonly string[];
  /** Host name of the app. */
  readonly hostName: string;
}

/** Where another stack finds the identity that stands for the secret of a registration, and with it the registration. */
export interface SignInIdentityName {
  readonly name: string;
  readonly resourceGroupName: string;
}

/** Tag of the identity with the client id of the registration that trusts it: an identifier, which the stack of the app reads. */
export const registrationTag = "appRegistration";

const purpose = "sign-in";

/**
 * The registration of a workload's app in Entra ID, and the identity that stands for its secret. A stack of its own: it takes rights
 * in Entra ID, which those who deploy to a subscription seldom have. Implements ZTAI-ID-15.
 */
export class SignInStack extends EstateStack {
  constructor(scope: Construct, id: string, props: SignInStackProps) {
    super(scope, id, props);
    const { workload, users, hostName, estate } = props;
    const { tenantId } = estate;
    new AzureadProvider(this, "azuread", { tenantId });
    const landingZone = new LandingZone(this, "LandingZone", { label: workload, purpose });
    const displayName = `${estate.organization} ${workload} (${estate.environment})`;
    const registration = new AppRegistration(this, "Registration", { displayName, tenantId, users, hostName });
    const tags = { [registrationTag]: registration.clientId };
    const identity = new WorkloadIdentity(this, "Identity", { landingZone, label: `${workload}-${purpose}`, tags });
    registration.trust(identity);
    this.output("registration_client_id", registration.clientId, "Application (client) id of the app's registration.");
  }

  /** The identity of the stack that a deployment makes for `workload`, by names alone. */
  static identityOf(estate: Estate, workload: string): SignInIdentityName {
    return {
      name: resourceName("userAssignedIdentity", `${workload}-${purpose}`, estate),
      resourceGroupName: resourceName("resourceGroup", `${workload}-${purpose}`, estate),
    };
  }
}
