import { ManagedRedis } from "@cdktf/provider-azurerm/lib/managed-redis";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import type { IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import type { LandingZone } from "../core/landing-zone";
import type { IPrivateService } from "../core/private-service";

/** Arguments of {@link SearchCache}. */
export interface SearchCacheProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive what it keeps is. It decides encryption. */
  readonly classification: Classification;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
  /**
   * Lets clients sign in by an access key, which is then in the state of Terraform, for those that know nothing else, such as API Management.
   * It needs somebody who answers for ZTAI-ID-02. @default false: by Entra ID alone
   */
  readonly accessKey?: boolean;
}

/** Port on which Managed Redis answers, by TLS. https://learn.microsoft.com/azure/redis/faq */
export const redisPort = 10_000;

/**
 * A Redis that finds what it keeps by meaning (module RediSearch), in memory alone: reached over its private endpoint and TLS, encrypted as the
 * classification asks. Implements ZTAI-NW-01, ZTAI-NW-02, ZTAI-NW-15, ZTAI-DA-04.
 * https://learn.microsoft.com/azure/redis/redis-modules
 */
export class SearchCache extends Construct implements IPrivateService {
  readonly cacheId: string;
  readonly ready: readonly ITerraformDependable[];
  private readonly redis: ManagedRedis;

  /** @throws ConstructError ZTAI-CON-004 without a key store for confidential data. */
  constructor(scope: Construct, id: string, props: SearchCacheProps) {
    super(scope, id);
    const { landingZone, classification, keyStore, accessKey = false } = props;
    const { label } = landingZone;
    const key = customerKeyFor(this, classification, keyStore, `${label}-cache`);
    const placement = landingZone.place("managedRedis");
    this.redis = new ManagedRedis(this, "Resource", {
      ...placement,
      tags: { ...placement.tags, dataClassification: protections[classification].label },
      skuName: "Balanced_B3",
      highAvailabilityEnabled: true,
      publicNetworkAccess: "Disabled",
      defaultDatabase: {
        accessKeysAuthenticationEnabled: accessKey,
        clientProtocol: "Encrypted",
        // RediSearch takes no other: https://learn.microsoft.com/azure/redis/redis-modules#scope-of-redis-modules
        clusteringPolicy: "EnterpriseCluster",
        evictionPolicy: "NoEviction",
        module: [{ name: "RediSearch" }],
      },
      identity: key && { type: "UserAssigned", identityIds: [key.identityId] },
      customerManagedKey: key && { keyVaultKeyId: key.versionedKeyId, userAssignedIdentityId: key.identityId },
      dependsOn: key?.ready,
    });
    this.cacheId = this.redis.id;
    landingZone.logs.watch(this, "managedRedis", this.redis.defaultDatabase.id);
    this.ready = [landingZone.privateLink.connect(this, "managedRedis", label, this.redis.id)];
  }

  /** How clients that know nothing but a key find it and sign in. Terraform keeps it in the state. */
  get connectionString(): string {
    const { hostname, defaultDatabase } = this.redis;
    return `${hostname}:${redisPort},password=${defaultDatabase.primaryAccessKey},ssl=True,abortConnect=False`;
  }
}
