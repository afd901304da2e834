import { CosmosdbAccount } from "@cdktf/provider-azurerm/lib/cosmosdb-account";
import type { Construct } from "constructs";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import type { IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import type { LandingZone } from "../core/landing-zone";
import { isRegionName, regionOf } from "../core/regions";

/** What an account of Cosmos DB for NoSQL is for. */
export interface CosmosAccountProps {
  /** Where it lands: naming, tags, location. */
  readonly landingZone: LandingZone;
  /** How sensitive what it holds is. It decides encryption. */
  readonly classification: Classification;
  /** What it is for; part of its name. */
  readonly label: string;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
}

/**
 * The account of a construct that keeps conversations, as its child `Resource`: Entra sign-in only, no way in but a private endpoint,
 * backed up continuously. Implements ZTAI-ID-02, ZTAI-NW-01, ZTAI-DA-04.
 *
 * @throws ConstructError ZTAI-CON-004 without a key store for confidential data.
 */
export function cosmosAccount(scope: Construct, props: CosmosAccountProps): CosmosdbAccount {
  const { landingZone, classification, label, keyStore } = props;
  const { location } = landingZone;
  const key = customerKeyFor(scope, classification, keyStore, `${label}-threads`);
  const placement = landingZone.place("cosmosAccount", label);
  return new CosmosdbAccount(scope, "Resource", {
    ...placement,
    tags: { ...placement.tags, dataClassification: protections[classification].label },
    offerType: "Standard",
    kind: "GlobalDocumentDB",
    localAuthenticationDisabled: true,
    accessKeyMetadataWritesEnabled: false,
    publicNetworkAccessEnabled: false,
    isVirtualNetworkFilterEnabled: false,
    networkAclBypassForAzureServices: false,
    minimalTlsVersion: "Tls12",
    freeTierEnabled: false,
    analyticalStorageEnabled: false,
    multipleWriteLocationsEnabled: false,
    automaticFailoverEnabled: true,
    consistencyPolicy: { consistencyLevel: "Session" },
    geoLocation: [{ location, failoverPriority: 0, zoneRedundant: isRegionName(location) && regionOf(location).zones }],
    backup: { type: "Continuous", tier: "Continuous30Days" },
    keyVaultKeyId: key?.keyId,
    // Without it Cosmos DB would fetch the key as itself: an identity that does not exist before the account, and that continuous
    // backup does not take. https://learn.microsoft.com/azure/cosmos-db/how-to-setup-customer-managed-keys
    defaultIdentityType: key && `UserAssignedIdentity=${key.identityId}`,
    identity: key && { type: "UserAssigned", identityIds: [key.identityId] },
    dependsOn: key?.ready,
  });
}
