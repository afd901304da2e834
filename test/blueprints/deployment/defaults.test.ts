import { changed, load, signIn, sound } from "./deployment-files";
import { ragChatWorkloads } from "../../helpers/rag-chat-workloads";

const deployment = (content: string, env?: Record<string, string>) =>
  load({ "ztai.yaml": content }, { env }).deployment;

test("what the file leaves out has a default", () => {
  expect(deployment(sound)).toMatchInlineSnapshot(`
    {
      "allowedLocations": [
        "swedencentral",
      ],
      "allowedModels": [],
      "backend": {
        "type": "local",
      },
      "complete": false,
      "environment": "prod",
      "exemptions": [],
      "location": "swedencentral",
      "naming": {
        "overrides": {},
      },
      "organization": "contoso",
      "owner": "ai-platform@contoso.example",
      "platform": {
        "defense": {
          "defenderPlans": false,
        },
        "location": "swedencentral",
        "network": {
          "addressSpace": "10.0.0.0/20",
          "dns": "create",
          "dnsZonesFor": [],
          "egress": [],
          "hub": "create",
          "peerings": {},
        },
        "provides": [],
        "subscriptionId": "00000000-0000-0000-0000-000000000001",
        "visibility": {
          "privateLinkScope": "create",
          "retentionDays": 365,
          "sentinel": true,
          "workspace": "create",
        },
      },
      "subscriptionId": "00000000-0000-0000-0000-000000000001",
      "tags": {},
      "tenantId": "00000000-0000-0000-0000-000000000002",
      "workloads": [
        {
          "addressSpace": "10.1.0.0/22",
          "blueprint": "rag-chat",
          "builders": {},
          "classification": "confidential",
          "clients": {},
          "contentFilters": {},
          "dataContainers": [
            "documents",
          ],
          "federation": {},
          "jobs": {},
          "location": "swedencentral",
          "models": [
            {
              "capacity": 50,
              "deploymentName": "gpt-5.1",
              "existing": false,
              "name": "gpt-5.1",
              "sku": "DataZoneStandard",
              "version": "2025-11-13",
            },
          ],
          "name": "hr-assistant",
          "owner": "ai-platform@contoso.example",
          "peerings": {},
          "people": {
            "developers": [],
            "operators": [],
          },
          "subscriptionId": "00000000-0000-0000-0000-000000000001",
          "tags": {},
          "telemetry": false,
        },
      ],
    }
  `);
});

test("a workload in another subscription and region keeps them", () => {
  const placed = changed(
    "    blueprint:",
    "    location: uksouth\n    subscriptionId: 00000000-0000-0000-0000-000000000009\n    blueprint:",
  );
  const approved = 'allowedModels: [{ name: gpt-5.1, versions: ["2025-11-13"], kind: chat, skus: [Standard] }]';
  const [workload] = ragChatWorkloads(deployment(`${placed}allowedLocations: [swedencentral, uksouth]\n${approved}\n`));
  expect(workload).toMatchObject({ location: "uksouth", subscriptionId: "00000000-0000-0000-0000-000000000009" });
  expect(workload?.models[0]?.sku).toBe("Standard");
});

test("highly confidential prompts stay in the region by default", () => {
  const [workload] = ragChatWorkloads(
    deployment(changed("classification: confidential", "classification: highly-confidential")),
  );
  expect(workload?.models[0]?.sku).toBe("Standard");
});

test("a private link scope comes with a created workspace only", () => {
  const id =
    "/subscriptions/00000000-0000-0000-0000-000000000004/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log";
  const brought = changed("workloads:", `  visibility: { workspace: { workspaceId: ${id} } }\nworkloads:`);
  expect(deployment(sound).platform.visibility.privateLinkScope).toBe("create");
  expect(deployment(brought).platform.visibility).toMatchObject({
    privateLinkScope: "none",
    workspace: { workspaceId: id, location: "swedencentral" },
  });
});

test("backends have what they need", () => {
  const azurerm = "backend: { type: azurerm, resourceGroup: rg, storageAccount: stcontoso, container: tfstate }\n";
  expect(deployment(`${sound}${azurerm}`).backend).toMatchObject({
    useOidc: true,
    subscriptionId: "00000000-0000-0000-0000-000000000001",
  });
  const hcp = "backend: { type: hcp, organization: contoso, tags: [ai] }\n";
  expect(deployment(`${sound}${hcp}`).backend).toMatchObject({ hostname: "app.terraform.io" });
});

test("an app has two GiB for each core", () => {
  const app = `    app: { image: "web@sha256:${"0".repeat(64)}", cpu: 1.5, ${signIn} }\n`;
  expect(ragChatWorkloads(deployment(`${sound}${app}`))[0]?.app).toMatchObject({
    memory: "3Gi",
    targetPort: 8080,
    maxReplicas: 3,
  });
});

test("identifiers may come from environment variables", () => {
  const file = changed("00000000-0000-0000-0000-000000000001", "${env:ARM_SUBSCRIPTION_ID}");
  const guid = "12345678-1234-1234-1234-123456789012";
  expect(deployment(file, { ARM_SUBSCRIPTION_ID: guid }).workloads[0]?.subscriptionId).toBe(guid);
});

test("loading twice gives the same", () => {
  expect(JSON.stringify(deployment(sound))).toBe(JSON.stringify(deployment(sound)));
});
