import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { AppIdentity } from "../apps/app-settings";
import { assertCores, memoryFor } from "../apps/app-shape";
import type { ContainerAppsEnvironment } from "../apps/container-apps-environment";
import { registryOfPinnedImage } from "../apps/pinned-image";
import { AzapiResource } from "../core/azapi-resource";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import type { IPrivateService } from "../core/private-service";
import { Roles } from "../core/roles";

/** A container of one's own that runs code, in place of Azure's Python interpreter. */
export interface SandboxContainer {
  /** Where the sandboxes run; they are reached as its apps are. */
  readonly environment: Pick<ContainerAppsEnvironment, "environmentId" | "defaultDomain">;
  /** Image as `<registry>.azurecr.io/<repository>@sha256:<digest>`. It serves HTTP. */
  readonly image: string;
  /** Identity that pulls the image, and does nothing else. Sessions do not have it. */
  readonly pullIdentity: Pick<AppIdentity, "identityId">;
  /** Port at which it serves, 1 to 65535. */
  readonly targetPort: number;
  /** Cores of a sandbox: 0.25 to 4 in steps of 0.25. Each comes with 2 GiB of memory. @default 0.5 */
  readonly cores?: number;
  /** Sandboxes that wait for a session, 1 to `maxSessions`: each is paid for. @default 1 */
  readonly readySessions?: number;
  /** What must exist first: the grant to pull the image, and the endpoint of the registry. @default - nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** Arguments of {@link CodeSandbox}. */
export interface CodeSandboxProps {
  /** Where it lands: naming, tags, location, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive what code computes on is. It decides whether Azure's own sandboxes may run it. */
  readonly classification: Classification;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Sessions at the same time, 1 to 600. @default 20 */
  readonly maxSessions?: number;
  /** Seconds without a call after which a session is destroyed with everything in it, 300 to 3600. @default 300 */
  readonly cooldownSeconds?: number;
  /** @default - Azure's Python interpreter */
  readonly container?: SandboxContainer;
}

/**
 * Runs code that a model wrote, each session in a virtual machine of its own that is thrown away: without a way to any network,
 * without an identity, without a secret. Who may run code holds a role on it. Implements ZTAI-AI-19, ZTAI-ID-02, ZTAI-AP-06.
 * https://learn.microsoft.com/azure/container-apps/sessions
 *
 * Azure's interpreter is called at a host that all pools of the region share, on the internet and with an Entra token: Azure has no
 * private endpoint for it. Containers of one's own are called in the environment that they run in, and so in the network alone.
 */
export class CodeSandbox extends Construct implements IPrivateService {
  /** ARM id, as a reference. */
  readonly poolId: string;
  /** Address at which sessions are called, known after creation. */
  readonly endpoint: string;
  /** Host that callers must be able to reach: on the internet for Azure's interpreter, else in the network. */
  readonly host: string;
  /** What must exist before it answers, besides a grant: the pool. */
  readonly ready: readonly ITerraformDependable[];

  /**
   * @throws ConstructError ZTAI-CON-008 when Azure's interpreter would compute on data that has to stay in the network;
   * ZTAI-CON-020 for a size, port or time that Azure does not take; ZTAI-CON-021 for an image without digest.
   */
  constructor(scope: Construct, id: string, props: CodeSandboxProps) {
    super(scope, id);
    const { landingZone, classification, label, maxSessions = 20, cooldownSeconds = 300, container } = props;
    this.assertWithinNetwork(classification, container);
    this.assertWhole("maxSessions", maxSessions, 1, 600);
    this.assertWhole("cooldownSeconds", cooldownSeconds, 300, 3600);
    const { name, location, tags } = landingZone.place("sessionPool", label);
    const pool = new AzapiResource(this, "Resource", {
      type: "Microsoft.App/sessionPools",
      name,
      parentId: landingZone.resourceGroup.id,
      location,
      tags: { ...tags, dataClassification: protections[classification].label },
      identityIds: container && [container.pullIdentity.identityId],
      body: {
        properties: {
          poolManagementType: "Dynamic",
          dynamicPoolConfiguration: {
            lifecycleConfiguration: { lifecycleType: "Timed", cooldownPeriodInSeconds: cooldownSeconds },
          },
          sessionNetworkConfiguration: { status: "EgressDisabled" },
          ...(container ? this.ownContainer(container, maxSessions) : azuresInterpreter(maxSessions)),
        },
      },
      exports: ["properties.poolManagementEndpoint"],
      dependsOn: container?.dependsOn && [...container.dependsOn],
    });
    this.poolId = pool.id;
    this.endpoint = pool.output("properties.poolManagementEndpoint");
    this.host = container ? `${name}.${container.environment.defaultDomain}` : azuresInterpreterHost(location);
    this.ready = [pool];
    landingZone.logs.watch(this, "sessionPool", pool.id);
  }

  /** Lets `grantee` run code: Azure ContainerApps Session Executor on this pool. Implements ZTAI-ID-04. */
  grantRunCode(grantee: IPrincipal): RoleGrant {
    return grantRole(this, `${granteeLabel(this, grantee)}-RunsCode`, grantee, Roles.sessionExecutor, this.poolId);
  }

  private ownContainer(container: SandboxContainer, maxSessions: number): Readonly<Record<string, unknown>> {
    const { environment, image, pullIdentity, targetPort, cores = 0.5, readySessions = 1 } = container;
    const identity = pullIdentity.identityId;
    assertCores(this, cores);
    this.assertWhole("targetPort", targetPort, 1, 65_535);
    this.assertWhole("readySessions", readySessions, 1, maxSessions);
    return {
      environmentId: environment.environmentId,
      containerType: "CustomContainer",
      scaleConfiguration: { maxConcurrentSessions: maxSessions, readySessionInstances: readySessions },
      customContainerTemplate: {
        containers: [{ name: "code", image, resources: { cpu: cores, memory: memoryFor(cores) } }],
        ingress: { targetPort },
        registryCredentials: { server: registryOfPinnedImage(this, image), identity },
      },
      // The pool pulls the image with it; code in a session gets no token of it.
      managedIdentitySettings: [{ identity, lifecycle: "None" }],
    };
  }

  private assertWithinNetwork(classification: Classification, container: SandboxContainer | undefined): void {
    if (container || protections[classification].codeSandbox === "azure") return;
    throw new ConstructError(
      "ZTAI-CON-008",
      this,
      `Azure's interpreter, which is called over the internet, would compute on ${classification} data`,
      "give it a container that runs in the workload's own environment",
    );
  }

  private assertWhole(what: string, value: number, least: number, most: number): void {
    if (Number.isInteger(value) && value >= least && value <= most) return;
    const fix = `give a whole number from ${least} to ${most}`;
    throw new ConstructError("ZTAI-CON-020", this, `${what} is ${value}`, fix);
  }
}

/** Host at which Azure's interpreters of a region are called: those of everybody. */
export function azuresInterpreterHost(location: string): string {
  return `${location}.dynamicsessions.io`;
}

function azuresInterpreter(maxSessions: number): Readonly<Record<string, unknown>> {
  return { containerType: "PythonLTS", scaleConfiguration: { maxConcurrentSessions: maxSessions } };
}
