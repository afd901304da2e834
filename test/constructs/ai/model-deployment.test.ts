import type { ModelDeploymentProps } from "../../../constructs/ai/model-deployment";
import type { Classification } from "../../../constructs/core/classification";
import type { RegionName } from "../../../constructs/core/regions";
import { synthStack } from "../../helpers/synth-stack";
import { foundryWorkload } from "./ai-fixture";

type Props = Omit<ModelDeploymentProps, "account" | "contentFilter">;

function deploy(props: Partial<Props> = {}, classification: Classification = "general", location?: RegionName) {
  const { stack, foundry } = foundryWorkload(classification, {}, location);
  const contentFilter = foundry.addContentFilter("Default");
  foundry.addDeployment({ model: "gpt-5.1", capacity: 50, contentFilter, ...props });
  return synthStack(stack).only("azurerm_cognitive_deployment");
}

const acceptedRisk = {
  control: "ZTAI-DA-17",
  reason: "The model is offered globally only",
  owner: "ai-team@contoso.example",
  expires: "2027-03-01",
} as const;

const ownModel = {
  format: "OpenAI",
  kind: "chat",
  versions: { "2026-01-01": { retires: "2027-01-01" } },
  skus: ["Standard"],
} as const;

describe("ModelDeployment", () => {
  test("pins the version and names a content filter of the kit", () => {
    expect(deploy({ version: "2025-11-13", name: "chat" })).toMatchObject({
      name: "chat",
      model: { format: "OpenAI", name: "gpt-5.1", version: "2025-11-13" },
      version_upgrade_option: "NoAutoUpgrade",
      rai_policy_name: expect.stringMatching(/^\$\{azurerm_cognitive_account_rai_policy\..*\.name\}$/),
      sku: { name: "DataZoneStandard", capacity: 50 },
    });
  });

  test("takes the newest version of the allow-list by default", () => {
    expect(deploy({ model: "gpt-4o" })).toMatchObject({ name: "gpt-4o", model: { version: "2024-11-20" } });
  });

  test.each([
    ["general", undefined, undefined, "DataZoneStandard"],
    ["general", "region", undefined, "Standard"],
    ["general", "data-zone", "provisioned", "DataZoneProvisionedManaged"],
    ["highly-confidential", undefined, undefined, "Standard"],
    ["highly-confidential", undefined, "provisioned", "ProvisionedManaged"],
  ] as const)(
    "runs models over %s data, processing %s, throughput %s, as %s",
    (label, processing, throughput, name) => {
      expect(deploy({ processing, throughput }, label)).toMatchObject({ sku: { name } });
    },
  );

  test("stays in the region where there is no data zone", () => {
    const model = "text-embedding-3-large";
    expect(deploy({ model }, "general", "uksouth")).toMatchObject({ sku: { name: "Standard" } });
    expect(() => deploy({ processing: "data-zone" }, "general", "uksouth")).toThrow(
      'uksouth is in no data zone; set processing to "region" [ZTAI-CON-009]',
    );
  });

  test("leaves the data zone only when someone accepted the risk", () => {
    expect(deploy({ acceptedRisk })).toMatchObject({ sku: { name: "GlobalStandard" } });
    expect(deploy({ acceptedRisk, throughput: "provisioned" })).toMatchObject({
      sku: { name: "GlobalProvisionedManaged" },
    });
  });

  test("refuses to take highly confidential data out of its region", () => {
    expect(() => deploy({ processing: "data-zone" }, "highly-confidential")).toThrow(
      'stack/Foundry/Model-gpt-5.1: highly-confidential data may not leave its region; set processing to "region", or record an exemption for ZTAI-DA-17 [ZTAI-CON-008]',
    );
  });

  test("refuses a model that is not on the allow-list", () => {
    expect(() => deploy({ model: "gpt-99" })).toThrow(
      /model gpt-99 is not on the allow-list; choose one of gpt-4\.1, /,
    );
    expect(() => deploy({ model: "toString" })).toThrow("[ZTAI-CON-009]");
  });

  test("takes models that the organisation allows", () => {
    const allowedModels = { "own-model": ownModel };
    expect(deploy({ model: "own-model", processing: "region", allowedModels })).toMatchObject({
      model: { name: "own-model", version: "2026-01-01" },
    });
  });

  test("refuses a version that is not on the allow-list", () => {
    expect(() => deploy({ version: "2020-01-01" })).toThrow(
      "version 2020-01-01 of gpt-5.1 is not on the allow-list; choose one of 2025-11-13 [ZTAI-CON-009]",
    );
  });

  test.each([
    [{ model: "gpt-5-nano", processing: "region" }, "swedencentral", "DataZoneStandard, GlobalStandard"],
    [
      { model: "gpt-5.1" },
      "germanywestcentral",
      "DataZoneProvisionedManaged, GlobalStandard, GlobalProvisionedManaged",
    ],
    [{ model: "gpt-5.4-nano" }, "westus2", "not at all"],
  ] as const)("refuses %j in %s, where the model is offered as %s", (props, location, offered) => {
    expect(() => deploy({ ...props }, "general", location)).toThrow(
      new RegExp(`is not offered as \\w+ in ${location} \\(there: ${offered}\\).*\\[ZTAI-CON-009\\]`),
    );
  });

  test("takes what the organisation says Azure offers there", () => {
    const allowedModels = {
      "gpt-5.1": { format: "OpenAI", kind: "chat", versions: { "2025-11-13": {} }, skus: ["Standard"] },
    } as const;
    expect(deploy({ processing: "region", allowedModels }, "general", "germanywestcentral")).toMatchObject({
      sku: { name: "Standard" },
    });
  });

  test.each([0, -1, 1.5])("refuses a capacity of %d", (capacity) => {
    expect(() => deploy({ capacity })).toThrow(`capacity is ${capacity}; give a whole number from 1 [ZTAI-CON-006]`);
  });
});
