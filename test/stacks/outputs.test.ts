import { loadDeployment } from "../../blueprints/deployment";
import { examples } from "../helpers/examples";
import { synthEstate } from "../helpers/synth-example";

interface Output {
  readonly value: unknown;
  readonly description?: string;
  readonly sensitive?: boolean;
}

const outputs = examples.flatMap((file) => {
  const { stacks } = synthEstate(loadDeployment(file, { today: "2026-11-20", env: {} }));
  return Object.entries(stacks).flatMap(([stack, { json }]) =>
    Object.entries((json["output"] ?? {}) as Record<string, Output>).map(
      ([name, output]) => [`${file} ${stack}`, name, output] as const,
    ),
  );
});
const namesOf = (stack: string) => outputs.filter(([where]) => where.endsWith(` ${stack}`)).map(([, name]) => name);

describe("outputs", () => {
  test.each(outputs)(
    "%s: %s has a name of the one form, a description, and holds no secret",
    (_where, name, output) => {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)+$/);
      expect(name).toMatch(/_(domain|endpoint|host|id|ip|txt|uri)$/);
      expect(output.description).toMatch(/^[A-Z].*\.$/);
      expect(output.sensitive).toBeUndefined();
      expect(JSON.stringify(output.value)).toMatch(/^"[^"]+"$/);
      expect(JSON.stringify(output.value)).not.toMatch(/_key\}|secret\}|password|connection_string|sas_?token/i);
    },
  );

  test("tell what people and pipelines need to know of a workload", () => {
    expect(new Set(namesOf("prod-hr-assistant-app"))).toEqual(
      new Set([
        "app_client_id",
        "app_domain",
        "app_host",
        "app_principal_id",
        "blob_endpoint",
        "cosmos_endpoint",
        "entry_endpoint",
        "entry_environment_id",
        "entry_host",
        "entry_ip",
        "entry_validation_txt",
        "ingestion_client_id",
        "ingestion_principal_id",
        "openai_endpoint",
        "project_endpoint",
        "registry_host",
        "search_endpoint",
        "search_key_id",
        "search_key_identity_id",
        "sign_in_client_id",
        "sign_in_principal_id",
        "telemetry_id",
        "vault_uri",
      ]),
    );
  });
});
