import { declarations } from "../../../blueprints/declarations.generated";
import { configurationErrors } from "../../../blueprints/deployment";
import type { Files } from "./deployment-files";
import { frontDoorRegions } from "../../../constructs/core/services/front-door";
import { changed, errorOf, signIn, sound } from "./deployment-files";

const withAccess = (text: string) =>
  changed(
    "addressSpace: 10.0.0.0/20",
    `addressSpace: 10.0.0.0/20, vpn: { clientAddressSpace: 172.27.0.0/24 }, ${text}`,
  );
const machine = 'addressSpace: 10.2.0.0/26, sshPublicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5"';
const group = "00000000-0000-0000-0000-000000000013";

/** A sound file with a gateway. */
const gatewayFile = `organization: contoso
environment: prod
location: swedencentral
subscriptionId: 00000000-0000-0000-0000-000000000001
tenantId: 00000000-0000-0000-0000-000000000002
owner: ai-platform@contoso.example
platform:
  network: { addressSpace: 10.0.0.0/20 }
workloads:
  - name: models
    blueprint: ai-gateway
    addressSpace: 10.1.0.0/24
    classification: highly-confidential
    units: 1
    publisher: { name: AI platform, email: ai-platform@contoso.example }
    audience: api://models.contoso.example
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
    pool: { more: { priority: 1, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }] } }
    consumers:
      chat:
        clientIds: [00000000-0000-0000-0000-000000000031]
        tokensPerMinute: 1000
        tokenQuota: { tokens: 1000 }
        models: { fast: gpt-5.1 }
`;

/** It with one piece of text replaced. */
function gatewayWith(from: string, to: string): string {
  if (!gatewayFile.includes(from)) throw new Error(`the file holds no ${from}`);
  return gatewayFile.replace(from, () => to);
}

const plan =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos";

interface Case {
  readonly what: string;
  readonly files: Files;
  readonly environment?: string;
  /** The whole message: place, finding, allowed values, fix and code. */
  readonly error: string;
}

const blueprintNames = declarations.map(({ name }) => name).join(", ");

const certificate = "hostName: assistant.contoso.example, certificate: assistant-tls";

/** The sound file with an entry, and an app behind it unless `app` says otherwise. */
function published(
  entry: string,
  app = `app: { image: web@sha256:${"0".repeat(64)}, targetPort: 80, ${signIn} }`,
): string {
  const file = changed("    blueprint: rag-chat", "    blueprint: published-chat");
  return `${file}    entry: ${entry}\n${app === "" ? "" : `    ${app}\n`}`;
}

/** A second workload, in the network of the first. */
const part = (more: string) =>
  `  - { name: hr-bot, blueprint: rag-chat, onNetworkOf: hr-assistant, classification: confidential, ${more}, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }] }\n`;

/** A workload of agents. */
const desk = (more: string, classification = "general") =>
  `  - { name: desk, blueprint: agent-service, addressSpace: 10.1.4.0/22, classification: ${classification}, ${more}, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }] }\n`;
const answering = "sponsor: sam@contoso.example, owner: ai@contoso.example";

const cases: readonly Case[] = [
  {
    what: "a missing file",
    files: {},
    error: "ztai.yaml does not exist; name an existing deployment file [ZTAI-CFG-001]",
  },
  {
    what: "a binary file",
    files: { "ztai.yaml": new Uint8Array([97, 0, 98]) },
    error: "ztai.yaml is a binary file; save it as YAML or JSON in UTF-8 [ZTAI-CFG-002]",
  },
  {
    what: "bad YAML",
    files: { "ztai.yaml": 'organization: "contoso\n' },
    error: 'ztai.yaml:1:15 begins with " and does not end with it; write " at its end [ZTAI-CFG-003]',
  },
  {
    what: "a key that stands twice",
    files: { "ztai.yaml": `${sound}owner: other\n` },
    error: "ztai.yaml:15:1 owner stands twice in the same mapping; keep one of them [ZTAI-CFG-004]",
  },
  {
    what: "an empty file",
    files: { "ztai.yaml": "# nothing yet\n" },
    error: "ztai.yaml:1:1 is empty; describe an estate: ztai blueprints names examples to begin with [ZTAI-CFG-005]",
  },
  {
    what: "a list",
    files: { "ztai.yaml": "- contoso\n" },
    error:
      "ztai.yaml:1:1 holds a list where a mapping is expected; write keys such as organization: contoso [ZTAI-CFG-006]",
  },
  {
    what: "two documents",
    files: { "ztai.yaml": `${sound}---\n${sound}` },
    error:
      "ztai.yaml:15:1 begins a second document; keep one document in the file; for another environment write ztai.<environment>.yaml beside it [ZTAI-CFG-007]",
  },
  {
    what: "an alias",
    files: { "ztai.yaml": changed("owner: ai", "costCenter: &a x\nowner: *a\ntags: {}\n#") },
    error: "ztai.yaml:7:1 owner *a is a YAML alias; write the value out [ZTAI-CFG-008]",
  },
  {
    what: "a key that reaches the prototype",
    files: { "ztai.yaml": `${sound}__proto__: { polluted: true }\n` },
    error: "ztai.yaml:15:1 __proto__ is not allowed as a key; remove it [ZTAI-CFG-009]",
  },
  {
    what: "an unknown key",
    files: { "ztai.yaml": changed("owner:", "cost_center: CC-1\nowner:") },
    error:
      "ztai.yaml:6:1 cost_center is not a known key (allowed: $schema, organization, environment, location, allowedLocations, subscriptionId, tenantId, owner, complete, costCenter, tags, backend, platform, allowedModels, workloads, exemptions, naming); did you mean costCenter? [ZTAI-CFG-010]",
  },
  {
    what: "a missing key",
    files: { "ztai.yaml": changed("    classification: confidential\n", "") },
    error:
      "ztai.yaml:10:5 workloads[0] lacks the key classification; add classification: public, general, confidential, highly-confidential [ZTAI-CFG-011]",
  },
  {
    what: "overlapping address spaces",
    files: { "ztai.yaml": changed("10.1.0.0/22", "10.0.8.0/22") },
    error:
      "ztai.yaml:12:5 workloads[0].addressSpace 10.0.8.0/22 overlaps platform.network.addressSpace 10.0.0.0/20; choose a range outside it [ZTAI-CFG-012]",
  },
  {
    what: "a number for a text",
    files: { "ztai.yaml": changed('"2025-11-13"', "1.10") },
    error:
      'ztai.yaml:14:31 workloads[0].models[0].version 1.10 is a number where text is expected; quote it: "1.10" [ZTAI-CFG-013]',
  },
  {
    what: "a word that is not on offer",
    files: { "ztai.yaml": changed("classification: confidential", "classification: confidental") },
    error:
      "ztai.yaml:13:5 workloads[0].classification confidental is not allowed (allowed: public, general, confidential, highly-confidential); did you mean confidential? [ZTAI-CFG-014]",
  },
  {
    what: "a malformed value",
    files: { "ztai.yaml": changed("00000000-0000-0000-0000-000000000001", "my-subscription") },
    error:
      "ztai.yaml:4:1 subscriptionId my-subscription is malformed (allowed: a GUID, or ${env:NAME} for one from an environment variable); correct it [ZTAI-CFG-015]",
  },
  {
    what: "a name that is too long",
    files: { "ztai.yaml": changed("name: hr-assistant", "name: human-resources-assistant") },
    error:
      "ztai.yaml:10:5 workloads[0].name human-resources-assistant has 25 characters, at most 20 are allowed (allowed: 2 to 20 lower-case letters, digits and single hyphens, starting with a letter and not ending with a hyphen); shorten it [ZTAI-CFG-016]",
  },
  {
    what: "a control character",
    files: { "ztai.yaml": changed("owner: ai-platform@contoso.example", 'owner: "ai\\0platform"') },
    error: "ztai.yaml:6:1 owner holds U+0000 NULL; write aiplatform [ZTAI-CFG-017]",
  },
  {
    what: "a key that is called like a secret",
    files: { "ztai.yaml": `${sound}adminPassword: x\n` },
    error:
      "ztai.yaml:15:1 adminPassword looks like a secret; remove it and revoke it: a deployment file holds none, since every sign-in is by identity [ZTAI-CFG-018]",
  },
  {
    what: "a variable where none is allowed",
    files: { "ztai.yaml": changed("organization: contoso", "organization: ${env:ORGANIZATION}") },
    error:
      "ztai.yaml:1:1 organization ${env:ORGANIZATION} stands where no environment variable is allowed (allowed: subscriptionId, tenantId, people, signIn, vpn.audience, jumpHost); write the value out [ZTAI-CFG-019]",
  },
  {
    what: "a variable that is not set",
    files: { "ztai.yaml": changed("00000000-0000-0000-0000-000000000001", "${env:ARM_SUBSCRIPTION_ID}") },
    error:
      "ztai.yaml:4:1 subscriptionId ${env:ARM_SUBSCRIPTION_ID} is not set; export it, or write the value out [ZTAI-CFG-020]",
  },
  {
    what: "a range with bits beyond its prefix",
    files: { "ztai.yaml": changed("10.1.0.0/22", "10.1.1.0/22") },
    error:
      "ztai.yaml:12:5 workloads[0].addressSpace 10.1.1.0/22 does not begin where a range of its size can; write 10.1.0.0/22 [ZTAI-CFG-021]",
  },
  {
    what: "a public address space",
    files: { "ztai.yaml": changed("10.1.0.0/22", "20.1.0.0/22") },
    error:
      "ztai.yaml:12:5 workloads[0].addressSpace 20.1.0.0/22 is not private (allowed: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16); choose a range inside one of them [ZTAI-CFG-022]",
  },
  {
    what: "an address space that is too small",
    files: { "ztai.yaml": changed("10.1.0.0/22", "10.1.0.0/25") },
    error:
      "ztai.yaml:12:5 workloads[0].addressSpace 10.1.0.0/25 is too small: it has a prefix of 25 bits; give at least a /24 [ZTAI-CFG-023]",
  },
  {
    what: "an address space that Azure uses itself",
    files: { "ztai.yaml": changed("10.1.0.0/22", "172.30.4.0/22") },
    error:
      "ztai.yaml:12:5 workloads[0].addressSpace 172.30.4.0/22 touches 172.30.0.0/16, which the platform of agents and Container Apps uses itself; choose a range outside it [ZTAI-CFG-024]",
  },
  {
    what: "an unknown region",
    files: { "ztai.yaml": changed("swedencentral", "sweden-centrl") },
    error:
      "ztai.yaml:3:1 location sweden-centrl is not an Azure region (allowed: 55 values, listed by ztai explain ZTAI-CFG-030); did you mean swedencentral? [ZTAI-CFG-030]",
  },
  {
    what: "a region outside allowedLocations",
    files: { "ztai.yaml": changed("    blueprint:", "    location: francecentral\n    blueprint:") },
    error:
      "ztai.yaml:11:5 workloads[0].location francecentral is not among allowedLocations, and the workload is confidential (allowed: swedencentral); choose one of them, or add the region to allowedLocations [ZTAI-CFG-031]",
  },
  {
    what: "a data-zone deployment outside of every data zone",
    files: {
      "ztai.yaml": changed("location: swedencentral", "location: uksouth").replace(
        "capacity: 50",
        "capacity: 50, sku: DataZoneStandard",
      ),
    },
    error:
      "ztai.yaml:14:68 workloads[0].models[0].sku DataZoneStandard is not offered in uksouth, which belongs to no data zone (allowed: Standard, ProvisionedManaged); choose one of them, or another region [ZTAI-CFG-032]",
  },
  {
    what: "two workloads of one name",
    files: {
      "ztai.yaml": `${sound}  - { name: hr-assistant, blueprint: rag-chat, addressSpace: 10.2.0.0/22, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }] }\n`,
    },
    error:
      "ztai.yaml:15:7 workloads[1].name hr-assistant is the name of workloads[0] already; give each a name of its own [ZTAI-CFG-040]",
  },
  {
    what: "two model deployments of one name",
    files: {
      "ztai.yaml": changed(
        "models: [",
        'models: [{ name: gpt-5.5, version: "2026-04-24", capacity: 1, deploymentName: gpt-5.1 }, ',
      ),
    },
    error:
      "ztai.yaml:14:94 workloads[0].models[1].deploymentName gpt-5.1 is the deploymentName of workloads[0].models[0] already; give each a name of its own [ZTAI-CFG-041]",
  },
  {
    what: "a workload called as the hub is",
    files: { "ztai.yaml": changed("name: hr-assistant", "name: hub") },
    error:
      "ztai.yaml:10:5 workloads[0].name hub is what the platform itself is called; choose another name [ZTAI-CFG-042]",
  },
  {
    what: "egress from an unknown workload",
    files: {
      "ztai.yaml": changed(
        "10.0.0.0/20 }",
        "10.0.0.0/20, egress: [{ name: payroll, fqdns: [api.payroll.example], from: [hr-asistant] }] }",
      ),
    },
    error:
      "ztai.yaml:8:104 platform.network.egress[0].from[0] hr-asistant is not a workload of this file (allowed: hr-assistant); did you mean hr-assistant? [ZTAI-CFG-043]",
  },
  {
    what: "a missing blueprint",
    files: { "ztai.yaml": changed("blueprint: rag-chat", "blueprint: rag-chta") },
    error: `ztai.yaml:11:5 workloads[0].blueprint rag-chta is not allowed (allowed: ${blueprintNames}); did you mean rag-chat? [ZTAI-CFG-044]`,
  },
  {
    what: "memory that does not go with the cores",
    files: {
      "ztai.yaml": `${sound}    app: { image: "web@sha256:${"0".repeat(64)}", cpu: 1, memory: 4Gi, ${signIn} }\n`,
    },
    error:
      "ztai.yaml:15:106 workloads[0].app.memory 4Gi does not go with cpu 1 (allowed: 2Gi); give 2Gi for each core [ZTAI-CFG-045]",
  },
  {
    what: "two workloads with firewall rules of one priority",
    files: {
      "ztai.yaml": `${sound}    egressPriority: 20000\n  - { name: law, blueprint: rag-chat, addressSpace: 10.2.0.0/22, classification: public, egressPriority: 20000, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }] }\n`,
    },
    error:
      "ztai.yaml:16:90 workloads[1].egressPriority 20000 is the egressPriority of workloads[0] already; give each a number of its own, or none [ZTAI-CFG-046]",
  },
  {
    what: "an unknown model",
    files: { "ztai.yaml": changed("gpt-5.1", "gpt-3.5-turbo") },
    error:
      "ztai.yaml:14:16 workloads[0].models[0].name gpt-3.5-turbo is not an allowed model (allowed: gpt-4.1, gpt-4.1-mini, gpt-4.1-nano, gpt-4o, gpt-4o-mini, gpt-5, gpt-5-mini, gpt-5-nano, gpt-5.1, gpt-5.2, gpt-5.4, gpt-5.4-mini, gpt-5.4-nano, gpt-5.5, o3, o4-mini, text-embedding-3-large, text-embedding-3-small); choose one of them, or approve it under allowedModels [ZTAI-CFG-050]",
  },
  {
    what: "an unknown version of a model",
    files: { "ztai.yaml": changed("2025-11-13", "2025-11-14") },
    error:
      "ztai.yaml:14:31 workloads[0].models[0].version 2025-11-14 is not an allowed version of gpt-5.1 (allowed: 2025-11-13); choose one of them, or approve it under allowedModels [ZTAI-CFG-051]",
  },
  {
    what: "a deployment type that leaves the data zone",
    files: { "ztai.yaml": changed("capacity: 50", "capacity: 50, sku: GlobalStandard") },
    error:
      "ztai.yaml:14:68 workloads[0].models[0].sku GlobalStandard processes prompts in any region of the world (allowed: Standard, ProvisionedManaged, DataZoneStandard, DataZoneProvisionedManaged); choose one of them, or record an exemption from ZTAI-DA-17 with resource: hr-assistant [ZTAI-CFG-052]",
  },
  {
    what: "a deployment type that the model lacks",
    files: {
      "ztai.yaml": changed('gpt-5.1, version: "2025-11-13"', 'gpt-5-nano, version: "2025-08-07", sku: Standard'),
    },
    error:
      "ztai.yaml:14:57 workloads[0].models[0].sku Standard is not offered for gpt-5-nano 2025-08-07 in swedencentral (allowed: DataZoneStandard, GlobalStandard); choose one that is, or another model or region; what Azure has added, approve under allowedModels [ZTAI-CFG-053]",
  },
  {
    what: "an ingestion that is not one thing",
    files: { "ztai.yaml": `${sound}    ingestion: {}\n` },
    error:
      "ztai.yaml:15:5 workloads[0].ingestion names nothing (allowed: pipeline, job); give exactly one of them [ZTAI-CFG-047]",
  },
  {
    what: "a pipeline that reaches nothing",
    files: {
      "ztai.yaml": `${sound}    ingestion: { pipeline: { gitHub: { repository: contoso/hr, environment: prod } } }\n`,
    },
    error:
      "ztai.yaml:15:18 workloads[0].ingestion.pipeline reaches neither documents nor indexes: no range may reach the private endpoints; name the range of its runners under builders [ZTAI-CFG-048]",
  },
  {
    what: "an environment variable that cannot be set",
    files: {
      "ztai.yaml": `${sound}    ingestion:
      job:
        image: ingest@sha256:${"0".repeat(64)}
        schedule: 0 2 * * *
        settings: { AZURE_CLIENT_ID: a, API_KEY: b, TWICE: c }
        secrets: { TWICE: twice }
    app:
      image: web@sha256:${"0".repeat(64)}
      settings: { COSMOS_DATABASE: mine }
      ${signIn}
`,
    },
    error: [
      "ztai.yaml:19:21 workloads[0].ingestion.job.settings.AZURE_CLIENT_ID is set by the kit; read it, or choose another name [ZTAI-CFG-049]",
      "ztai.yaml:19:41 workloads[0].ingestion.job.settings.API_KEY has the name of a secret; sign in with the identity, or put the value into the workload's vault and its name under secrets [ZTAI-CFG-049]",
      "ztai.yaml:20:20 workloads[0].ingestion.job.secrets.TWICE stands under settings too; set it in one place [ZTAI-CFG-049]",
      "ztai.yaml:23:19 workloads[0].app.settings.COSMOS_DATABASE is set by the kit; read it, or choose another name [ZTAI-CFG-049]",
    ].join("\n"),
  },
  {
    what: "an unknown content filter",
    files: { "ztai.yaml": changed("capacity: 50", "capacity: 50, contentFilter: lenient") },
    error:
      "ztai.yaml:14:68 workloads[0].models[0].contentFilter lenient is not a content filter (allowed: strict, balanced); choose one of them, or describe it under contentFilters [ZTAI-CFG-054]",
  },
  {
    what: "a model version that left service",
    files: { "ztai.yaml": changed('gpt-5.1, version: "2025-11-13"', 'gpt-4.1, version: "2025-04-14"') },
    error:
      "ztai.yaml:14:31 workloads[0].models[0].version 2025-04-14 of gpt-4.1 left service on 2026-10-14: Azure refuses to deploy it; move to a newer model; one that was deployed before that day may stay with existing: true [ZTAI-CFG-055]",
  },
  {
    what: "a content filter that is too weak",
    files: { "ztai.yaml": changed("capacity: 50", "capacity: 50, contentFilter: balanced") },
    error:
      "ztai.yaml:14:68 workloads[0].models[0].contentFilter balanced is weaker than confidential data asks for (allowed: strict); choose strict [ZTAI-CFG-056]",
  },
  {
    what: "a content filter that takes data out of its region",
    files: {
      "ztai.yaml": changed(
        "capacity: 50 }]",
        "capacity: 50 }]\n    contentFilters: { own: { base: strict, taskAdherence: true } }",
      ).replace("classification: confidential", "classification: highly-confidential"),
    },
    error:
      "ztai.yaml:15:44 workloads[0].contentFilters.own.taskAdherence true would take highly-confidential data out of its region (allowed: false); leave it out [ZTAI-CFG-140]",
  },
  {
    what: "a tool that is not one exact host",
    files: {
      "ztai.yaml": `${sound}${desk('projects: { claims: {} }, mcpServers: { tickets: { url: "https://*.contoso.example/mcp", audience: api://tickets } }')}`,
    },
    error:
      "ztai.yaml:15:148 workloads[1].mcpServers.tickets.url https://*.contoso.example/mcp leads to *.contoso.example, which is not the full name of a host; write it as https://<full host name>/<path> [ZTAI-CFG-141]",
  },
  {
    what: "a tool that nobody approved",
    files: {
      "ztai.yaml": `${sound}${desk("projects: { claims: { mcpServers: [ticket] } }, mcpServers: { tickets: { url: https://mcp.contoso.example, audience: api://tickets } }")}`,
    },
    error:
      "ztai.yaml:15:132 workloads[1].projects.claims.mcpServers[0] ticket is not an approved tool (allowed: tickets); did you mean tickets? [ZTAI-CFG-142]",
  },
  {
    what: "code that would take data out of the network",
    files: { "ztai.yaml": `${sound}${desk("projects: { claims: {} }, codeSandbox: {}", "confidential")}` },
    error:
      "ztai.yaml:15:128 workloads[1].codeSandbox is called over the internet and would compute on confidential data (allowed: public and general data); leave it out, or run containers of your own by the construct CodeSandbox [ZTAI-CFG-143]",
  },
  {
    what: "an agent that uses what the workload does not have",
    files: {
      "ztai.yaml": `${sound}${desk(`projects: { claims: {} }, agentIdentities: { triage: { ${answering}, uses: [run-code] } }`)}`,
    },
    error:
      "ztai.yaml:15:216 workloads[1].agentIdentities.triage.uses[0] run-code needs codeSandbox of the workload; add codeSandbox, or remove the use [ZTAI-CFG-144]",
  },
  {
    what: "a trust of an identity that is made elsewhere",
    files: {
      "ztai.yaml": `${sound}${desk(`projects: { claims: {} }, agentIdentities: { triage: { ${answering}, principalId: 00000000-0000-0000-0000-0000000000a1, trust: { issuer: "https://oidc.contoso.example", subject: triage } } }`)}`,
    },
    error:
      "ztai.yaml:15:260 workloads[1].agentIdentities.triage.trust is set beside principalId, whose identity is made elsewhere; leave one of them out: who makes an identity says whom it trusts [ZTAI-CFG-145]",
  },
  {
    what: "a blueprint without its model",
    files: { "ztai.yaml": changed('gpt-5.1, version: "2025-11-13"', 'text-embedding-3-large, version: "1"') },
    error:
      'ztai.yaml:14:5 workloads[0].models has no chat model, which the blueprint rag-chat needs; add one such as { name: gpt-5.1, version: "2025-11-13", capacity: 50 } [ZTAI-CFG-057]',
  },
  {
    what: "an id of another resource type",
    files: { "ztai.yaml": changed("10.0.0.0/20 }", "10.0.0.0/20, dns: { resourceGroupId: /subscriptions/x } }") },
    error:
      "ztai.yaml:8:48 platform.network.dns.resourceGroupId /subscriptions/x is not an ARM id (allowed: /subscriptions/<guid>/resourceGroups/<name>); copy the id from the portal (Overview, JSON view) [ZTAI-CFG-060]",
  },
  {
    what: "a public firewall address",
    files: {
      "ztai.yaml": changed(
        "{ addressSpace: 10.0.0.0/20 }",
        "{ hub: { virtualNetworkId: /subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub, firewallPrivateIp: 20.0.0.4, peering: spoke-only } }\n  visibility: { privateLinkScope: none }",
      ),
    },
    error:
      "ztai.yaml:8:167 platform.network.hub.firewallPrivateIp 20.0.0.4 is not a private address; give the address of the firewall inside the hub [ZTAI-CFG-061]",
  },
  {
    what: "an existing hub without a subnet for the created workspace",
    files: {
      "ztai.yaml": changed(
        "{ addressSpace: 10.0.0.0/20 }",
        "{ hub: { virtualNetworkId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub, firewallPrivateIp: 10.0.0.4 } }",
      ),
    },
    error:
      "ztai.yaml:8:14 platform.network.hub lacks the key endpoints, where the private endpoint of the created log workspace has to stand; add endpoints with subnetId and addressPrefix, or bring the workspace as well [ZTAI-CFG-062]",
  },
  {
    what: "a private link scope to create for an existing workspace",
    files: {
      "ztai.yaml": changed(
        "workloads:",
        "  visibility: { privateLinkScope: create, workspace: { workspaceId: /subscriptions/00000000-0000-0000-0000-000000000004/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log } }\nworkloads:",
      ),
    },
    error:
      "ztai.yaml:9:17 platform.visibility.privateLinkScope create has no effect: an existing workspace is reached through its own scope; remove it [ZTAI-CFG-063]",
  },
  {
    what: "zones for workloads of others, by a file that makes none",
    files: {
      "ztai.yaml": changed(
        "{ addressSpace: 10.0.0.0/20 }",
        "{ addressSpace: 10.0.0.0/20, dnsZonesFor: [rag-chat], dns: { resourceGroupId: /subscriptions/00000000-0000-0000-0000-000000000004/resourceGroups/rg-dns } }",
      ),
    },
    error:
      "ztai.yaml:8:41 platform.network.dnsZonesFor has no effect: the zones are made by whoever owns dns.resourceGroupId; remove it [ZTAI-CFG-059]",
  },
  {
    what: "a private link scope of another subscription",
    files: {
      "ztai.yaml": changed(
        "workloads:",
        "  visibility: { privateLinkScope: { id: /subscriptions/00000000-0000-0000-0000-000000000004/resourceGroups/rg/providers/Microsoft.Insights/privateLinkScopes/a } }\nworkloads:",
      ),
    },
    error:
      "ztai.yaml:9:37 platform.visibility.privateLinkScope.id /subscriptions/00000000-0000-0000-0000-000000000004/resourc… is in another subscription than platform.subscriptionId 00000000-0000-0000-0000-000000000001; set platform.subscriptionId to the subscription of the hub; for the peering alone, peering: spoke-only [ZTAI-CFG-064]",
  },
  {
    what: "a whole estate in a hub of somebody else",
    files: {
      "ztai.yaml": changed(
        "workloads:",
        "  visibility: { workspace: { workspaceId: /subscriptions/00000000-0000-0000-0000-000000000004/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log } }\ncomplete: true\nworkloads:",
      ),
    },
    error:
      "ztai.yaml:10:1 complete true does not hold: a part of the platform is made elsewhere; remove it, or let this file create the platform [ZTAI-CFG-065]",
  },
  {
    what: "a further peering of a hub of somebody else",
    files: {
      "ztai.yaml": changed(
        "{ addressSpace: 10.0.0.0/20 }",
        "{ hub: { virtualNetworkId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub, firewallPrivateIp: 10.0.0.4 }, peerings: { shared: { virtualNetworkId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/shared, addressSpace: 10.64.0.0/24 } } }\n  visibility: { privateLinkScope: none }",
      ),
    },
    error:
      "ztai.yaml:8:189 platform.network.peerings are of a hub that this file creates: what an existing hub is peered with is its owner's business; name its ranges under onPremises, or remove it [ZTAI-CFG-066]",
  },
  {
    what: "builders behind a firewall whose range is not known",
    files: {
      "ztai.yaml": `${changed(
        "{ addressSpace: 10.0.0.0/20 }",
        "{ hub: { virtualNetworkId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub, firewallPrivateIp: 10.0.0.4, firewallPolicyId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/firewallPolicies/afwp }, onPremises: { ranges: { datacenter: 10.128.0.0/16 } } }\n  visibility: { privateLinkScope: none }",
      )}    builders: { developers: 10.128.5.0/24 }\n`,
    },
    error:
      "ztai.yaml:8:14 platform.network.hub lacks the key firewallAddressPrefix, from where the firewall calls private endpoints for workloads[0].builders; add firewallAddressPrefix: the range of the firewall's subnet [ZTAI-CFG-067]",
  },
  {
    what: "an ingestion job that reads conversations",
    files: {
      "ztai.yaml": `${sound}    ingestion: { job: { image: "a@sha256:${"0".repeat(64)}", uses: [read-conversations] } }\n`,
    },
    error:
      "ztai.yaml:15:109 workloads[0].ingestion.job.uses cannot be given: the ingestion job writes documents and indexes, calls models, and does nothing else; remove it, or write a job of its own under jobs [ZTAI-CFG-068]",
  },
  {
    what: "a whole estate to which others provide something",
    files: {
      "ztai.yaml": changed(
        "workloads:",
        "  provides:\n    - { capabilities: [policy], owner: cloud-platform, evidence: [guardrails] }\ncomplete: true\nworkloads:",
      ),
    },
    error:
      "ztai.yaml:9:3 platform.provides names what others make, and complete says that nothing is made elsewhere; remove one of them [ZTAI-CFG-074]",
  },
  {
    what: "an app without sign-in",
    files: { "ztai.yaml": `${sound}    app: { image: "web@sha256:${"0".repeat(64)}" }\n` },
    error:
      "ztai.yaml:15:5 workloads[0].app lacks the key signIn: whoever is in range could call it; add signIn: { clientId: … } with the app's registration in Entra ID, or record an exemption from ZTAI-ID-15 with resource: hr-assistant [ZTAI-CFG-069]",
  },
  {
    what: "telemetry without a private way",
    files: {
      "ztai.yaml": `${changed("workloads:", "  visibility: { privateLinkScope: none }\nworkloads:")}    telemetry: true\n`,
    },
    error:
      "ztai.yaml:16:5 workloads[0].telemetry cannot be sent: the platform has no private link scope; name the scope's id under platform.visibility.privateLinkScope, or remove it [ZTAI-CFG-075]",
  },
  {
    what: "a resolver that the firewall makes needless",
    files: { "ztai.yaml": changed("addressSpace: 10.0.0.0/20", "addressSpace: 10.0.0.0/20, resolver: {}") },
    error:
      "ztai.yaml:8:41 platform.network.resolver forwards nothing, and the firewall of a created hub answers for all other names; name domains under forward, or remove it [ZTAI-CFG-100]",
  },
  {
    what: "a DNS server that no route leads to",
    files: {
      "ztai.yaml": changed(
        "addressSpace: 10.0.0.0/20",
        "addressSpace: 10.0.0.0/20, onPremises: { ranges: { datacenter: 10.128.0.0/16 } }, resolver: { forward: { corp: { domain: corp.contoso.example, servers: [10.129.0.4] } } }",
      ),
    },
    error:
      "ztai.yaml:8:167 platform.network.resolver.forward.corp.servers[0] 10.129.0.4 is in no range of onPremises and of peerings, so nothing leads to it; name its range under onPremises.ranges [ZTAI-CFG-101]",
  },
  {
    what: "a Bastion that no network leads to",
    files: { "ztai.yaml": changed("addressSpace: 10.0.0.0/20", "addressSpace: 10.0.0.0/20, bastion: {}") },
    error:
      "ztai.yaml:8:41 platform.network.bastion is reached by nobody: it has no public address, and no private network leads to the hub; add vpn, name ranges under onPremises, or let people in over the internet by internetClients [ZTAI-CFG-103]",
  },
  {
    what: "a jump host without Bastion",
    files: { "ztai.yaml": withAccess(`jumpHost: { ${machine}, users: [${group}] }`) },
    error:
      "ztai.yaml:8:85 platform.network.jumpHost has no way in: sessions come from Bastion alone; add bastion: {} beside it, or reach the workloads over vpn without a machine [ZTAI-CFG-104]",
  },
  {
    what: "a jump host for nobody",
    files: { "ztai.yaml": withAccess(`bastion: {}, jumpHost: { ${machine} }`) },
    error:
      "ztai.yaml:8:98 platform.network.jumpHost lets nobody sign in: users and administrators name no group; name a group under users or administrators [ZTAI-CFG-105]",
  },
  {
    what: "a private range that should come over the internet",
    files: { "ztai.yaml": withAccess("bastion: { internetClients: { office: 10.8.0.0/16 } }") },
    error:
      "ztai.yaml:8:115 platform.network.bastion.internetClients.office 10.8.0.0/16 is private, and comes from no internet; name the public range of those people; private ones come over vpn and onPremises by themselves [ZTAI-CFG-106]",
  },
  {
    what: "a DDoS protection plan that is named twice",
    files: {
      "ztai.yaml": changed(
        "addressSpace: 10.0.0.0/20",
        `addressSpace: 10.0.0.0/20, ddosProtection: create, ddosProtectionPlanId: ${plan}`,
      ),
    },
    error:
      "ztai.yaml:8:65 platform.network.ddosProtectionPlanId names the plan a second time: ddosProtection does already; remove it [ZTAI-CFG-102]",
  },
  {
    what: "a declaration that has ended",
    files: {
      "ztai.yaml": changed(
        "workloads:",
        "  provides:\n    - { capabilities: [policy], owner: cloud-platform, evidence: [guardrails], until: 2026-11-19 }\nworkloads:",
      ),
    },
    error:
      "ztai.yaml:10:80 platform.provides[0].until 2026-11-19 is over: what cloud-platform declared counts no longer; let its owner declare it again, or remove it [ZTAI-CFG-073]",
  },
  {
    what: "an exemption from everything of a provider",
    files: {
      "ztai.yaml": `${sound}exemptions:\n  - { control: ZTAI-NW-13, resource: azurerm_*, reason: bought centrally, owner: network-team, expires: 2027-01-19 }\n`,
    },
    error: "ztai.yaml:16:28 exemptions[0].resource azurerm_* means every resource; name the resources [ZTAI-CFG-072]",
  },
  {
    what: "an expired exemption",
    files: {
      "ztai.yaml": `${sound}exemptions:\n  - { control: ZTAI-NW-13, resource: spoke-hr-assistant, reason: bought centrally, owner: network-team, expires: 2026-11-19 }\n`,
    },
    error:
      "ztai.yaml:16:105 exemptions[0].expires 2026-11-19 is over: the exemption from ZTAI-NW-13 has expired; meet the control, or let its owner renew the exemption [ZTAI-CFG-070]",
  },
  {
    what: "an exemption from a control that does not exist",
    files: {
      "ztai.yaml": `${sound}exemptions:\n  - { control: ZTAI-NW-31, resource: spoke, reason: bought centrally, owner: network-team, expires: 2027-11-19 }\n`,
    },
    error:
      "ztai.yaml:16:7 exemptions[0].control ZTAI-NW-31 is neither a control nor a rule; did you mean ZTAI-NW-13? [ZTAI-CFG-071]",
  },
  {
    what: "a backend that selects no workspace",
    files: { "ztai.yaml": `${sound}backend: { type: hcp, organization: contoso }\n` },
    error:
      "ztai.yaml:15:1 backend names neither tags nor a project (allowed: tags, or project); name one of them [ZTAI-CFG-080]",
  },
  {
    what: "a registration that is to be made for nobody",
    files: {
      "ztai.yaml": `${sound}    app: { image: "web@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", targetPort: 80, domain: { name: a.contoso.example, certificate: a }, signIn: { clientId: create } }\n`,
    },
    error:
      "ztai.yaml:15:177 workloads[0].app.signIn.clientId create makes a registration by which nobody may sign in; add users: the object ids of their groups in Entra ID [ZTAI-CFG-086]",
  },
  {
    what: "a file that makes nothing",
    files: {
      "ztai.yaml": sound.replace(
        /platform:[^]*/,
        `platform:
  network:
    hub:
      virtualNetworkId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub
      firewallPrivateIp: 10.0.0.4
    dns: { resourceGroupId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-dns }
  visibility:
    workspace: { workspaceId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log }
`,
      ),
    },
    error:
      "ztai.yaml:7:1 platform makes nothing: hub, zones and workspace are brought, and there is no workload; add a workload, or let the file create a part [ZTAI-CFG-089]",
  },
  {
    what: "a network of its own beside that of another",
    files: { "ztai.yaml": changed("    models:", "    onNetworkOf: law\n    models:") },
    error:
      "ztai.yaml:14:5 workloads[0].onNetworkOf law has a range of its own in addressSpace as well; remove one of the two [ZTAI-CFG-081]",
  },
  {
    what: "a priority of another workload's network",
    files: { "ztai.yaml": `${sound}${part("egressPriority: 200")}` },
    error:
      "ztai.yaml:15:42 workloads[1].onNetworkOf hr-assistant has the subnet containerApps for workloads[0] already; give one of them a network of its own [ZTAI-CFG-083]\nztai.yaml:15:99 workloads[1].egressPriority is of the network, and that is the network of hr-assistant; move it to hr-assistant [ZTAI-CFG-082]",
  },
  {
    what: "a second environment of Container Apps in one network",
    files: { "ztai.yaml": `${sound}${part("tags: {}")}` },
    error:
      "ztai.yaml:15:42 workloads[1].onNetworkOf hr-assistant has the subnet containerApps for workloads[0] already; give one of them a network of its own [ZTAI-CFG-083]",
  },
  {
    what: "a project that the workload with agents does not have",
    files: {
      "ztai.yaml": `${changed("    models:", "    agents: { workload: desk, project: claim }\n    models:")}  - { name: desk, blueprint: agent-service, addressSpace: 10.2.0.0/22, classification: confidential, projects: { claims: {} }, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }] }\n`,
    },
    error:
      "ztai.yaml:14:31 workloads[0].agents.project claim is not a project of desk (allowed: claims); did you mean claims? [ZTAI-CFG-087]",
  },
  {
    what: "a gateway that no workload of the file has",
    files: { "ztai.yaml": changed("    models:", "    gateway: hub-gateway\n    models:") },
    error:
      "ztai.yaml:14:5 workloads[0].gateway hub-gateway is not a workload of this file (allowed: none); name a workload whose blueprint offers that: ztai blueprints [ZTAI-CFG-084]",
  },
  {
    what: "a workload that needs itself",
    files: { "ztai.yaml": changed("    models:", "    gateway: hr-assistant\n    models:") },
    error:
      "ztai.yaml:14:5 workloads[0].gateway hr-assistant is the workload itself; take one of the names away [ZTAI-CFG-085]",
  },
  {
    what: "an entry without an app",
    files: { "ztai.yaml": published(`{ applicationGateway: { frontEnd: private, ${certificate} } }`, "") },
    error:
      "ztai.yaml:15:5 workloads[0].entry leads to no app; add app, or leave entry out until the image of the app is in the registry [ZTAI-CFG-110]",
  },
  {
    what: "clients of an entry on the internet",
    files: {
      "ztai.yaml": `${published(`{ applicationGateway: { frontEnd: public, ${certificate} } }`)}    clients: { office: 10.8.0.0/16 }\n`,
    },
    error:
      "ztai.yaml:17:5 workloads[0].clients names ranges of the network, and the entry is on the internet; remove it, or take frontEnd: private [ZTAI-CFG-111]",
  },
  {
    what: "a Front Door from a region without its private endpoints",
    files: {
      "ztai.yaml": published("{ frontDoor: { hostName: a.contoso.example, privateLinkLocation: northcentralus } }"),
    },
    error: `ztai.yaml:15:56 workloads[0].entry.frontDoor.privateLinkLocation northcentralus is a region in which Front Door makes no private endpoints (allowed: ${frontDoorRegions.join(", ")}); name the nearest of them as privateLinkLocation [ZTAI-CFG-112]`,
  },
  {
    what: "an environment that nothing describes",
    files: { "ztai.yaml": sound },
    environment: "dev",
    error:
      "ztai.yaml is for prod, and no overlay for dev is beside it; write one: the same name with .dev before its ending [ZTAI-CFG-090]",
  },
  {
    what: "an item of an overlay that is laid over nothing",
    files: { "ztai.yaml": sound, "ztai.dev.yaml": "workloads: [{ name: hr-asistant, classification: general }]\n" },
    environment: "dev",
    error:
      "ztai.dev.yaml:1:15 workloads[0].name hr-asistant is not a workload of ztai.yaml, and lacks blueprint to be a new one (allowed: hr-assistant); did you mean hr-assistant? [ZTAI-CFG-091]",
  },
  {
    what: "Defender plans of one subscription in two environments",
    files: {
      "ztai.yaml": changed("workloads:", "  defense: { defenderPlans: [AI] }\nworkloads:"),
      "ztai.dev.yaml": "platform: { network: { addressSpace: 10.64.0.0/20 } }\n",
    },
    environment: "dev",
    error:
      "ztai.yaml:9:14 platform.defense.defenderPlans the Defender plans of 00000000-0000-0000-0000-000000000001 in dev with ztai.dev.yaml are also set in prod (ztai.yaml:9:14): plans belong to the whole subscription, so one state owns them; write defenderPlans: false in one of the overlays, or give each environment subscriptions of its own [ZTAI-CFG-093]",
  },
  {
    what: "a workload that registers in zones that another environment does not make",
    files: {
      "ztai.yaml": sound.replace(/workloads:\n[^]*/, ""),
      "ztai.dev.yaml": `platform:
  network:
    addressSpace: 10.200.0.0/20
    dns: { resourceGroupId: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub-network-prod-sdc }
  visibility: { privateLinkScope: none }
  defense: { defenderPlans: false }
workloads:
  - name: hr-assistant
    blueprint: rag-chat
    addressSpace: 10.210.0.0/22
    classification: general
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
`,
    },
    environment: "dev",
    error:
      "ztai.dev.yaml:9:5 workloads[0].blueprint rag-chat in dev cannot go with the zones of rg-hub-network-prod-sdc in prod (ztai.yaml:8:3): no zone is made for privatelink.azurecr.io, privatelink.cognitiveservices.azure.com, privatelink.documents.azure.com, privatelink.openai.azure.com, privatelink.search.windows.net, privatelink.services.ai.azure.com, privatelink.vaultcore.azure.net; add rag-chat to platform.network.dnsZonesFor of prod [ZTAI-CFG-094]",
  },
  {
    what: "a gateway of more units than its tier has",
    files: { "ztai.yaml": gatewayWith("units: 1", "units: 11") },
    error:
      "ztai.yaml:14:5 workloads[0].units 11 is more than StandardV2 scales to (allowed: 1 to 10); give fewer [ZTAI-CFG-120]",
  },
  {
    what: "highly confidential data in a log",
    files: { "ztai.yaml": gatewayWith("units: 1", "logContent: true") },
    error:
      "ztai.yaml:14:5 workloads[0].logContent puts prompts and answers over highly-confidential data into a log; remove it [ZTAI-CFG-121]",
  },
  {
    what: "a consumer of a model that is not deployed",
    files: { "ztai.yaml": gatewayWith("fast: gpt-5.1", "fast: gpt-5.2") },
    error:
      "ztai.yaml:24:19 workloads[0].consumers.chat.models.fast gpt-5.2 is not deployed (allowed: gpt-5.1); did you mean gpt-5.1? [ZTAI-CFG-122]",
  },
  {
    what: "an account of a pool with other models",
    files: { "ztai.yaml": gatewayWith("capacity: 50 }] } }", "capacity: 50, deploymentName: other }] } }") },
    error:
      "ztai.yaml:18:34 workloads[0].pool.more.models lack gpt-5.1 and have other, which the workload's own lack; give each account deployments of the same names, by deploymentName where models differ [ZTAI-CFG-123]",
  },
  {
    what: "a consumer that is nobody",
    files: { "ztai.yaml": gatewayWith("[00000000-0000-0000-0000-000000000031]", "[]") },
    error:
      "ztai.yaml:20:7 workloads[0].consumers.chat is nobody: no workload of this name names this gateway, and it has no clientIds; add the application ids of its identities as clientIds [ZTAI-CFG-124]",
  },
  {
    what: "a price of a model that is not deployed",
    files: {
      "ztai.yaml": gatewayWith("units: 1", "tokenPrices: { currency: EUR, models: { gpt-5.2: { prompt: 1 } } }"),
    },
    error:
      'ztai.yaml:14:45 workloads[0].tokenPrices.models["gpt-5.2"] is not deployed (allowed: gpt-5.1); did you mean gpt-5.1? [ZTAI-CFG-125]',
  },
  {
    what: "a deployment that is no name of a back end",
    files: {
      "ztai.yaml": gatewayWith(
        'capacity: 50 }]\n    pool: { more: { priority: 1, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }] } }',
        `capacity: 50, deploymentName: ${"a".repeat(59)} }]`,
      ).replace("fast: gpt-5.1", `fast: ${"a".repeat(59)}`),
    },
    error: `ztai.yaml:17:68 workloads[0].models[0].deploymentName ${"a".repeat(59)} is too long for the name of a back end (allowed: up to 58 characters); choose a shorter one [ZTAI-CFG-126]`,
  },
  {
    what: "an MCP server that is not one exact address",
    files: {
      "ztai.yaml": gatewayWith(
        "units: 1",
        'mcpServers: { tickets: { url: "http://mcp.contoso.example", audience: "api://tickets", consumers: { chat: [search] } } }',
      ),
    },
    error:
      "ztai.yaml:14:30 workloads[0].mcpServers.tickets.url http://mcp.contoso.example is no https address; write it as https://<full host name>/<path> [ZTAI-CFG-127]",
  },
  {
    what: "tools for a consumer that there is not",
    files: {
      "ztai.yaml": gatewayWith(
        "units: 1",
        'mcpServers: { tickets: { url: "https://mcp.contoso.example", audience: "api://tickets", consumers: { chart: [search] } } }',
      ),
    },
    error:
      "ztai.yaml:14:106 workloads[0].mcpServers.tickets.consumers.chart is no consumer of the gateway (allowed: chat); did you mean chat? [ZTAI-CFG-128]",
  },
  {
    what: "a gateway that cannot stand in the network so",
    files: { "ztai.yaml": gatewayWith("units: 1", "tier: Developer\n    networking: integrated") },
    error:
      "ztai.yaml:15:5 workloads[0].networking integrated is nothing that Developer can be (allowed: injected); remove it, or choose tier PremiumV2, which can be both [ZTAI-CFG-130]",
  },
  {
    what: "a cache of answers that nobody answers for",
    files: { "ztai.yaml": gatewayWith("units: 1", "semanticCache: { embeddings: gpt-5.1 }") },
    error:
      "ztai.yaml:14:5 workloads[0].semanticCache puts the key of its Redis into the state of Terraform; remove it, or record an exemption from ZTAI-ID-02 with resource: models [ZTAI-CFG-129]",
  },
];

test.each(cases)("$what is reported with place, finding, allowed values and fix", ({ files, environment, error }) => {
  expect(errorOf(files, { environment }).message).toBe(error);
});

test("every error code is shown once", () => {
  const shown = cases.map(({ error }) => /\[(ZTAI-CFG-\d{3})\]$/.exec(error)?.[1]);
  expect([...shown].sort()).toEqual(Object.keys(configurationErrors));
});
