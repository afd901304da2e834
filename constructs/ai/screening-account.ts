import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import type { IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import type { IPrivateService } from "../core/private-service";
import { Roles } from "../core/roles";
import { accountEncryption } from "./account-encryption";

/** What looks at prompts and answers: Content Safety for harm and attacks, Language for personal data. */
export type Screening = "content-safety" | "language";

const kinds = {
  "content-safety": { kind: "ContentSafety", name: "contentSafety", role: Roles.contentSafetyUser, sku: "S0" },
  language: { kind: "TextAnalytics", name: "language", role: Roles.languageReader, sku: "S" },
} as const;

/** Arguments of {@link ScreeningAccount}. */
export interface ScreeningAccountProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  readonly screening: Screening;
  /** How sensitive prompts and answers are. It decides encryption. */
  readonly classification: Classification;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
}

/**
 * An account that screens what models are asked and answer, apart from the accounts that have the models: keyless, private, calling nothing.
 * Implements ZTAI-ID-02, ZTAI-NW-01, ZTAI-NW-02, ZTAI-NW-09, ZTAI-DA-04, ZTAI-AI-05.
 */
export class ScreeningAccount extends Construct implements IPrivateService {
  readonly accountId: string;
  /** Host that clients call. */
  readonly host: string;
  readonly ready: readonly ITerraformDependable[];
  private readonly screening: Screening;

  /** @throws ConstructError ZTAI-CON-004 without a key store for confidential data. */
  constructor(scope: Construct, id: string, props: ScreeningAccountProps) {
    super(scope, id);
    const { landingZone, screening, classification, keyStore } = props;
    this.screening = screening;
    const { kind, name, sku } = kinds[screening];
    const placement = landingZone.place(name);
    const key = customerKeyFor(this, classification, keyStore, `${landingZone.label}-${screening}`, { size: 2048 });
    const account = new CognitiveAccount(this, "Resource", {
      ...placement,
      tags: { ...placement.tags, dataClassification: protections[classification].label },
      kind,
      skuName: sku,
      customSubdomainName: placement.name,
      localAuthEnabled: false,
      publicNetworkAccessEnabled: false,
      networkAcls: { defaultAction: "Deny", ipRules: [] },
      // It reads what it is sent and fetches nothing. Azure takes no empty list, so it may call itself.
      outboundNetworkAccessRestricted: true,
      fqdns: [`${placement.name}.cognitiveservices.azure.com`],
      ...accountEncryption(key),
    });
    this.accountId = account.id;
    this.host = `${placement.name}.cognitiveservices.azure.com`;
    landingZone.logs.watch(this, "foundryAccount", account.id);
    const endpoint = landingZone.privateLink.connect(
      this,
      "foundryAccount",
      `${landingZone.label}-${screening}`,
      account.id,
    );
    this.ready = [endpoint];
  }

  /** Lets `grantee` have texts screened by this account. Implements ZTAI-ID-04. */
  grantScreening(grantee: IPrincipal): RoleGrant {
    const id = `${granteeLabel(this, grantee)}-Screens`;
    return grantRole(this, id, grantee, kinds[this.screening].role, this.accountId);
  }
}
