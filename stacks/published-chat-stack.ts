import type { Construct } from "constructs";
import { ConstructError } from "../constructs/core/errors";
import { usable } from "../constructs/core/private-service";
import type { FrontEnd } from "../constructs/entry/application-entry";
import { ApplicationEntry } from "../constructs/entry/application-entry";
import { GlobalEntry } from "../constructs/entry/global-entry";
import type { RequestLimits } from "../constructs/entry/request-limits";
import { WebFirewall } from "../constructs/entry/web-firewall";
import { WorkloadIdentity } from "../constructs/identity/workload-identity";
import type { RagChatStackProps } from "./rag-chat-stack";
import { RagChatStack } from "./rag-chat-stack";

/** An application gateway in the workload's network. */
export interface ApplicationGatewayEntry extends RequestLimits {
  /** Host name that callers use. */
  readonly hostName: string;
  /** ARM id of the gateway's subnet. */
  readonly subnetId: string;
  readonly frontEnd: FrontEnd;
  /** Name of its certificate in the workload's vault, where it lies before the gateway is made. */
  readonly certificate: string;
  /** @default 10 */
  readonly maxInstances?: number;
}

/** A Front Door before the environment of the app. */
export interface FrontDoorEntry extends RequestLimits {
  /** Host name that callers use. */
  readonly hostName: string;
  /** Region in which Front Door makes its private endpoint. @default - that of the workload */
  readonly privateLinkLocation?: string;
}

/** The one way to the app. */
export type ChatEntry =
  { readonly applicationGateway: ApplicationGatewayEntry } | { readonly frontDoor: FrontDoorEntry };

/** Arguments of {@link PublishedChatStack}. */
export interface PublishedChatStackProps extends RagChatStackProps {
  /** @default - none yet: nobody reaches the app */
  readonly entry?: ChatEntry;
}

/**
 * A retrieval-augmented chat workload with an entry before its app. The entry is in the state of the app: the app's host name is known
 * to Azure alone, and no stack reads another's state (docs/decisions/0002-computed-ids.md).
 */
export class PublishedChatStack extends RagChatStack {
  constructor(scope: Construct, id: string, props: PublishedChatStackProps) {
    const { entry, app } = props;
    const signIn = app?.signIn && { ...app.signIn, behindEntry: entry !== undefined };
    super(scope, id, { ...props, app: app && { ...app, signIn } });
    if (entry === undefined) return;
    const appHost = this.app?.hostName;
    if (appHost === undefined) {
      throw new ConstructError(
        "ZTAI-CON-004",
        this,
        "has an entry and no app behind it",
        "give app, or leave entry out",
      );
    }
    if ("frontDoor" in entry) this.openFrontDoor(entry.frontDoor, appHost);
    else this.openGateway(entry.applicationGateway, appHost);
  }

  /** Only the gateway may read its certificate, and nothing else of the vault. Implements ZTAI-ID-04. */
  private openGateway(entry: ApplicationGatewayEntry, appHost: string): void {
    const { landingZone, vault } = this;
    const { hostName, certificate, requestsPerMinute, allowedCountries, ...rest } = entry;
    const identity = new WorkloadIdentity(this, "EntryIdentity", {
      landingZone,
      label: `${landingZone.label}-certificate`,
    });
    const gateway = new ApplicationEntry(this, "Entry", {
      ...rest,
      landingZone,
      hostName,
      appHost,
      firewall: new WebFirewall(this, "EntryFirewall", { landingZone, requestsPerMinute, allowedCountries }),
      certificateUri: vault.secretUri(certificate),
      identityId: identity.identityId,
      dependsOn: usable(vault, vault.grantSecretRead(identity, certificate)),
    });
    this.output("entry_host", hostName, "Host name of the app, as callers use it.");
    this.output("entry_ip", gateway.address, "Address to which the DNS record of that name leads.");
  }

  private openFrontDoor(entry: FrontDoorEntry, appHost: string): void {
    const { landingZone, environment } = this;
    const door = new GlobalEntry(this, "Entry", {
      ...entry,
      landingZone,
      appHost,
      environmentId: environment.environmentId,
    });
    this.output("entry_host", entry.hostName, "Host name of the app, as callers use it.");
    this.output("entry_endpoint", door.endpointHost, "Host to which the DNS record (CNAME) of that name leads.");
    this.output("entry_validation_txt", door.validation, "Text of the TXT record _dnsauth below that name.");
    this.output("entry_environment_id", environment.environmentId, "Where its private link connection is approved.");
  }
}
