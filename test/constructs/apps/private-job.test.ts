import type { PrivateJobProps } from "../../../constructs/apps/private-job";
import { PrivateJob } from "../../../constructs/apps/private-job";
import { WorkloadIdentity } from "../../../constructs/identity/workload-identity";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture } from "./app-fixture";

const image = `crhr.azurecr.io/ingest@sha256:${"a".repeat(64)}`;

function job(props: Partial<PrivateJobProps> = {}) {
  const { stack, landingZone } = appFixture();
  const identity = new WorkloadIdentity(stack, "Identity", { landingZone });
  const environment = { environmentId: "/environment" };
  new PrivateJob(stack, "Job", { landingZone, environment, identity, image, schedule: "0 2 * * *", ...props });
  return synthStack(stack).only("azurerm_container_app_job");
}

describe("PrivateJob", () => {
  test("runs one replica on its schedule, as its identity", () => {
    const identity = expect.stringMatching(/^\${azurerm_user_assigned_identity\.\w+\.id}$/);
    expect(job()).toMatchObject({
      name: "caj-hr-test-sdc",
      container_app_environment_id: "/environment",
      workload_profile_name: "Consumption",
      schedule_trigger_config: { cron_expression: "0 2 * * *", parallelism: 1, replica_completion_count: 1 },
      replica_timeout_in_seconds: 3600,
      replica_retry_limit: 1,
      identity: { type: "UserAssigned", identity_ids: [identity] },
      registry: [{ server: "crhr.azurecr.io", identity }],
      template: { container: [{ name: "job", image, cpu: 0.5, memory: "1Gi" }] },
    });
  });

  test("waits to be started without a schedule", () => {
    const manual = job({ schedule: undefined });
    expect(manual).toMatchObject({ manual_trigger_config: { parallelism: 1, replica_completion_count: 1 } });
    expect(manual).not.toHaveProperty("schedule_trigger_config");
  });

  test("takes settings as text and secrets from a vault", () => {
    const secrets = { SOURCE_TOKEN: "https://kv-hr.vault.azure.net/secrets/source-token" };
    expect(job({ settings: { SOURCE_URL: "https://a.example" }, secrets })).toMatchObject({
      secret: [{ name: "source-token", key_vault_secret_id: secrets.SOURCE_TOKEN }],
      template: {
        container: [
          {
            env: [
              { name: "AZURE_CLIENT_ID" },
              { name: "SOURCE_TOKEN", secret_name: "source-token" },
              { name: "SOURCE_URL", value: "https://a.example" },
            ],
          },
        ],
      },
    });
  });

  test.each([
    [{ schedule: "@daily" }, "runs at @daily; give five cron fields in UTC, such as 0 2 * * * [ZTAI-CON-020]"],
    [{ schedule: "0 2 * *" }, "[ZTAI-CON-020]"],
    [{ timeoutSeconds: 0 }, "is stopped after 0 seconds; give a whole number from 1 [ZTAI-CON-020]"],
    [{ retries: 11 }, "is tried again 11 times; give a whole number from 0 to 10 [ZTAI-CON-020]"],
    [{ cores: 5 }, "has 5 cores; set cores to 0.25 to 4 in steps of 0.25 [ZTAI-CON-020]"],
    [{ image: "crhr.azurecr.io/ingest:latest" }, "[ZTAI-CON-021]"],
    [{ settings: { API_KEY: "a" } }, "[ZTAI-CON-022]"],
  ])("refuses %j", (props, message) => {
    expect(() => job(props)).toThrow(message);
  });
});
