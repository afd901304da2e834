import { ContainerApp } from "@cdktf/provider-azurerm/lib/container-app";
import type {
  ContainerAppIngress,
  ContainerAppTemplate,
  ContainerAppTemplateContainer,
} from "@cdktf/provider-azurerm/lib/container-app";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { identityInPlaceOfSecret } from "../core/services/container-app-sign-in";
import type { AppIdentity } from "./app-settings";
import { appSettings } from "./app-settings";
import { AppSignIn } from "./app-sign-in";
import type { SignInProps } from "./app-sign-in";
import { assertAppShape, memoryFor } from "./app-shape";
import type { ContainerAppsEnvironment } from "./container-apps-environment";
import { consumptionProfile } from "./container-apps-environment";
import { registryOfPinnedImage } from "./pinned-image";

/** How an app is reached. */
export interface AppIngress {
  /** Port that the container listens on, 1 to 65535. */
  readonly targetPort: number;
  /** Who reaches it: networks that route to the environment, or apps of the same environment only. @default "virtual-network" */
  readonly reach?: "virtual-network" | "environment";
  /** Address ranges that may call, in CIDR notation, by a name. @default - all that reach it */
  readonly allowedClients?: Readonly<Record<string, string>>;
  /** Sign-in in front of the app. @default - none: the app checks tokens itself */
  readonly signIn?: SignInProps;
}

/** Paths that answer 200 when the app is well. */
export interface AppProbes {
  /** A container that fails is restarted. @default - Azure checks the port */
  readonly liveness?: string;
  /** A container that fails gets no requests. @default - Azure checks the port */
  readonly readiness?: string;
  /** A container is left alone by the other probes until it answers. @default - none */
  readonly startup?: string;
}

/** When replicas are added. https://learn.microsoft.com/azure/container-apps/scale-app */
export interface AppScale {
  /** Requests at a time for each replica. @default - Azure's own: 10, unless `cpuPercent` is given */
  readonly concurrentRequests?: number;
  /** Load of the cores in percent, 1 to 100. It never scales to zero. @default - the load does not matter */
  readonly cpuPercent?: number;
}

/** Arguments of {@link PrivateApp}. */
export interface PrivateAppProps {
  readonly landingZone: LandingZone;
  /** What it is; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** Where it runs. */
  readonly environment: Pick<ContainerAppsEnvironment, "environmentId">;
  /** The identity of this app and of no other (ZTAI-ID-03). It pulls the image and reads the secrets. */
  readonly identity: AppIdentity;
  /** Image as `<registry>.azurecr.io/<repository>@sha256:<digest>`. */
  readonly image: string;
  /** @default - none: the app calls others and is called by nobody */
  readonly ingress?: AppIngress;
  /** Environment variables that anyone may read. @default - AZURE_CLIENT_ID only */
  readonly settings?: Readonly<Record<string, string>>;
  /** Environment variables by the URI of a Key Vault secret. @default - none */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Cores of a replica: 0.25 to 4 in steps of 0.25. Each core comes with 2 GiB of memory. @default 0.5 */
  readonly cores?: number;
  /** Fewest replicas, 0 to 300; two survive the loss of a zone. @default 2 */
  readonly minReplicas?: number;
  /** Most replicas, 1 to 300. @default 10 */
  readonly maxReplicas?: number;
  readonly probes?: AppProbes;
  readonly scale?: AppScale;
  /** What must exist first: grants and private endpoints of the services that it uses, the registry first. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * An app that only the network reaches, with an identity in place of keys and an image that cannot change under it.
 * Implements ZTAI-ID-01, ZTAI-AP-03, ZTAI-AP-05, ZTAI-AP-06, ZTAI-NW-15.
 */
export class PrivateApp extends Construct {
  /** ARM id, as a reference. */
  readonly appId: string;
  /** Host name, known after creation. Undefined without ingress. */
  readonly hostName: string | undefined;

  /**
   * @throws ConstructError ZTAI-CON-021 for an image without digest, ZTAI-CON-022 for a secret among the settings,
   * ZTAI-CON-020 for a size that Azure does not take.
   */
  constructor(scope: Construct, id: string, props: PrivateAppProps) {
    super(scope, id);
    assertAppShape(this, props);
    const { landingZone, label, environment, identity, image, ingress, minReplicas = 2, maxReplicas = 10 } = props;
    const { name, resourceGroupName, tags } = landingZone.place("containerApp", label);
    const { settings = {}, secrets = {} } = props;
    const { env, secret: vaultSecrets } = appSettings(this, { settings, secrets, identity });
    const forLogin = ingress?.signIn?.loginPageIdentity;
    const secret = [
      ...vaultSecrets,
      ...(forLogin ? [{ name: identityInPlaceOfSecret, value: forLogin.clientId }] : []),
    ];
    const app = new ContainerApp(this, "Resource", {
      name,
      resourceGroupName,
      tags,
      containerAppEnvironmentId: environment.environmentId,
      workloadProfileName: consumptionProfile,
      revisionMode: "Single",
      identity: {
        type: "UserAssigned",
        identityIds: [identity.identityId, ...(forLogin ? [forLogin.identityId] : [])],
      },
      registry: [{ server: registryOfPinnedImage(this, image), identity: identity.identityId }],
      secret: secret.length > 0 ? secret : undefined,
      ingress: ingress && ingressOf(ingress),
      template: { minReplicas, maxReplicas, ...scaleRules(props.scale), container: [{ ...containerOf(props), env }] },
      dependsOn: props.dependsOn,
    });
    this.appId = app.id;
    this.hostName = ingress && app.ingress.fqdn;
    if (ingress?.signIn) new AppSignIn(this, "SignIn", { landingZone, appId: app.id, ...ingress.signIn });
    landingZone.logs.watch(this, "containerApp", app.id);
  }
}

function ingressOf({ targetPort, reach = "virtual-network", allowedClients = {} }: AppIngress): ContainerAppIngress {
  return {
    // The environment is internal: "external" means from outside the environment, within the network.
    externalEnabled: reach === "virtual-network",
    allowInsecureConnections: false,
    // Callers are known by their token. Certificates between apps are the environment's mutual TLS.
    clientCertificateMode: "ignore",
    targetPort,
    transport: "auto",
    trafficWeight: [{ latestRevision: true, percentage: 100 }],
    ipSecurityRestriction: Object.entries(allowedClients).map(([name, ipAddressRange]) => ({
      name,
      action: "Allow",
      ipAddressRange,
    })),
  };
}

function containerOf({ image, ingress, probes, cores = 0.5 }: PrivateAppProps): ContainerAppTemplateContainer {
  const probe = (path: string | undefined) =>
    path === undefined || ingress === undefined ? undefined : [{ transport: "HTTP", port: ingress.targetPort, path }];
  return {
    name: "app",
    image,
    cpu: cores,
    memory: memoryFor(cores),
    livenessProbe: probe(probes?.liveness),
    readinessProbe: probe(probes?.readiness),
    startupProbe: probe(probes?.startup),
  };
}

function scaleRules({ concurrentRequests, cpuPercent }: AppScale = {}): Partial<ContainerAppTemplate> {
  return {
    ...(concurrentRequests !== undefined && {
      httpScaleRule: [{ name: "requests", concurrentRequests: `${concurrentRequests}` }],
    }),
    ...(cpuPercent !== undefined && {
      customScaleRule: [
        { name: "cpu", customRuleType: "cpu", metadata: { type: "Utilization", value: `${cpuPercent}` } },
      ],
    }),
  };
}
