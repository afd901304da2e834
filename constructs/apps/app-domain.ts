import { ContainerAppCustomDomain } from "@cdktf/provider-azurerm/lib/container-app-custom-domain";
import { ContainerAppEnvironmentCertificate } from "@cdktf/provider-azurerm/lib/container-app-environment-certificate";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { ContainerAppsEnvironment } from "./container-apps-environment";
import type { PrivateApp } from "./private-app";
import { publishAddress } from "./publish-address";

/** Arguments of {@link AppDomain}. */
export interface AppDomainProps {
  readonly landingZone: LandingZone;
  /** Host name, such as `assistant.contoso.example`: the subject of the certificate, or one of its alternative names. */
  readonly name: string;
  readonly app: Pick<PrivateApp, "appId">;
  /** Environment of the app, with the identity that reads the vault. */
  readonly environment: Pick<ContainerAppsEnvironment, "environmentId" | "staticIpAddress">;
  /** URI of the certificate in a Key Vault, by the name of its secret: without a version, so that a renewal is followed. */
  readonly certificateUri: string;
  /** ARM id of the environment's identity. */
  readonly identityId: string;
  /** Virtual networks whose DNS finds the name: ARM ids by a name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
  /** The grant to read the certificate, and the vault's private endpoint. */
  readonly dependsOn: ITerraformDependable[];
}

/**
 * A custom domain for an app, in the network only. The certificate stays in the vault, to which Container Apps goes by the private
 * endpoint: it is not a trusted service, and can do so only once the environment exists, so that the certificate is a resource apart.
 * https://learn.microsoft.com/azure/container-apps/key-vault-certificates-manage
 * https://github.com/Azure/azure-rest-api-specs/issues/37960
 *
 * The name has a private zone to itself, which hides no other name of its domain. Implements ZTAI-NW-03, ZTAI-AP-03.
 */
export class AppDomain extends Construct {
  constructor(scope: Construct, id: string, props: AppDomainProps) {
    super(scope, id);
    const { landingZone, name, app, environment, certificateUri, identityId, dependsOn } = props;
    const certificate = new ContainerAppEnvironmentCertificate(this, "Certificate", {
      name: landingZone.name("appCertificate"),
      containerAppEnvironmentId: environment.environmentId,
      certificateKeyVault: { keyVaultSecretId: certificateUri, identity: identityId },
      tags: { ...landingZone.tags },
      dependsOn,
    });
    new ContainerAppCustomDomain(this, "Resource", {
      name,
      containerAppId: app.appId,
      containerAppEnvironmentCertificateId: certificate.id,
      certificateBindingType: "SniEnabled",
    });
    const { resolvedFrom } = props;
    const address = environment.staticIpAddress;
    publishAddress(this, landingZone, { zone: name, record: "@", recordId: "Record", address, resolvedFrom });
  }
}
