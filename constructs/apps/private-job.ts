import { ContainerAppJob } from "@cdktf/provider-azurerm/lib/container-app-job";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import { isCron } from "../core/services/cron";
import type { AppIdentity } from "./app-settings";
import { appSettings } from "./app-settings";
import { assertCores, memoryFor } from "./app-shape";
import type { ContainerAppsEnvironment } from "./container-apps-environment";
import { consumptionProfile } from "./container-apps-environment";
import { registryOfPinnedImage } from "./pinned-image";

/** Arguments of {@link PrivateJob}. */
export interface PrivateJobProps {
  readonly landingZone: LandingZone;
  /** What it does; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** Where it runs. */
  readonly environment: Pick<ContainerAppsEnvironment, "environmentId">;
  /** Identity that it runs as. It pulls the image and reads the secrets. */
  readonly identity: AppIdentity;
  /** Image as `<registry>.azurecr.io/<repository>@sha256:<digest>`. */
  readonly image: string;
  /**
   * When it runs, in UTC: minute, hour, day of the month, month, day of the week, such as `0 2 * * *`.
   * @default - when somebody starts it
   */
  readonly schedule?: string;
  /** Cores: 0.25 to 4 in steps of 0.25. Each comes with 2 GiB of memory. @default 0.5 */
  readonly cores?: number;
  /** Seconds after which a run is stopped. @default 3600 */
  readonly timeoutSeconds?: number;
  /** How often a run that failed is tried again, 0 to 10. @default 1 */
  readonly retries?: number;
  /** Environment variables that anyone may read. @default - AZURE_CLIENT_ID only */
  readonly settings?: Readonly<Record<string, string>>;
  /** Environment variables by the URI of a Key Vault secret. @default - none */
  readonly secrets?: Readonly<Record<string, string>>;
  /** What must exist first: grants and private endpoints of the services that it uses, the registry first. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

const oneReplica = { parallelism: 1, replicaCompletionCount: 1 };

/**
 * A container that runs to its end on a schedule or when it is started, one replica at a time, under the same rules as a
 * {@link PrivateApp}: an identity, a pinned image, no secrets of its own. Implements ZTAI-ID-01, ZTAI-AP-05, ZTAI-AP-06.
 * https://learn.microsoft.com/azure/container-apps/jobs
 *
 * Events do not start it: azurerm 4.55 signs in to what they come from by a secret only, never by the identity.
 *
 * Its logs are those of the environment, which sends them.
 */
export class PrivateJob extends Construct {
  /** ARM id, as a reference. */
  readonly jobId: string;
  /** Name, as text. */
  readonly jobName: string;

  /**
   * @throws ConstructError ZTAI-CON-021 for an image without digest, ZTAI-CON-022 for a secret among the settings,
   * ZTAI-CON-020 for a size, schedule or limit that Azure does not take.
   */
  constructor(scope: Construct, id: string, props: PrivateJobProps) {
    super(scope, id);
    const { landingZone, label, environment, identity, image, schedule } = props;
    const { cores = 0.5, timeoutSeconds = 3600, retries = 1, settings = {}, secrets = {} } = props;
    this.assertRuns(schedule, timeoutSeconds, retries);
    assertCores(this, cores);
    const { env, secret } = appSettings(this, { settings, secrets, identity });
    const placement = landingZone.place("containerAppJob", label);
    this.jobName = placement.name;
    const job = new ContainerAppJob(this, "Resource", {
      ...placement,
      containerAppEnvironmentId: environment.environmentId,
      workloadProfileName: consumptionProfile,
      ...(schedule === undefined
        ? { manualTriggerConfig: oneReplica }
        : { scheduleTriggerConfig: { cronExpression: schedule, ...oneReplica } }),
      replicaTimeoutInSeconds: timeoutSeconds,
      replicaRetryLimit: retries,
      identity: { type: "UserAssigned", identityIds: [identity.identityId] },
      registry: [{ server: registryOfPinnedImage(this, image), identity: identity.identityId }],
      secret: secret.length > 0 ? secret : undefined,
      template: { container: [{ name: "job", image, cpu: cores, memory: memoryFor(cores), env }] },
      dependsOn: props.dependsOn,
    });
    this.jobId = job.id;
  }

  private assertRuns(schedule: string | undefined, timeoutSeconds: number, retries: number): void {
    const refuse = (found: string, fix: string) => new ConstructError("ZTAI-CON-020", this, found, fix);
    if (schedule !== undefined && !isCron(schedule)) {
      throw refuse(`runs at ${schedule}`, "give five cron fields in UTC, such as 0 2 * * *");
    }
    if (!Number.isInteger(timeoutSeconds) || timeoutSeconds < 1) {
      throw refuse(`is stopped after ${timeoutSeconds} seconds`, "give a whole number from 1");
    }
    if (!Number.isInteger(retries) || retries < 0 || retries > 10) {
      throw refuse(`is tried again ${retries} times`, "give a whole number from 0 to 10");
    }
  }
}
