import { declarations } from "../../../blueprints/declarations.generated";
import { changed, errorOf, signIn, sound } from "./deployment-files";

const s = sound;
/** The sound file with a line more in its workload. */
const withWorkload = (line: string) => `${sound}    ${line}\n`;

/** What people write who have not read the schema, and all that they are told: without the list of what is allowed. */
const cases: readonly (readonly [what: string, file: string, messages: readonly string[]])[] = [
  [
    "yes for bool",
    s + "complete: yes\n",
    ["15:1 complete yes is text where true or false is expected; write true [ZTAI-CFG-013]"],
  ],
  [
    "sentinel no",
    changed("workloads:", "  visibility: { sentinel: no }\nworkloads:"),
    ["9:17 platform.visibility.sentinel no is text where true or false is expected; write false [ZTAI-CFG-013]"],
  ],
  [
    "sentinel quoted",
    changed("workloads:", '  visibility: { sentinel: "true" }\nworkloads:'),
    [
      '9:17 platform.visibility.sentinel "true" is text where true or false is expected; write true without quotes [ZTAI-CFG-013]',
    ],
  ],
  [
    "owner number",
    changed("owner: ai-platform@contoso.example", "owner: 4711"),
    ['6:1 owner 4711 is a number where text is expected; quote it: "4711" [ZTAI-CFG-013]'],
  ],
  [
    "owner true",
    changed("owner: ai-platform@contoso.example", "owner: true"),
    ['6:1 owner true is true or false where text is expected; quote it: "true" [ZTAI-CFG-013]'],
  ],
  [
    "owner list",
    changed("owner: ai-platform@contoso.example", "owner: [a, b]"),
    ["6:1 owner a list of 2 is not text; give text [ZTAI-CFG-013]"],
  ],
  [
    "owner map",
    changed("owner: ai-platform@contoso.example", "owner: { name: a }"),
    ["6:1 owner a mapping is not text; give text [ZTAI-CFG-013]"],
  ],
  [
    "costCenter number",
    s + "costCenter: 0815\n",
    ['15:1 costCenter 0815 is a number where text is expected; quote it: "0815" [ZTAI-CFG-013]'],
  ],
  [
    "costCenter 1.10",
    s + "costCenter: 1.10\n",
    ['15:1 costCenter 1.10 is a number where text is expected; quote it: "1.10" [ZTAI-CFG-013]'],
  ],
  [
    "tag number",
    s + "tags: { year: 2026 }\n",
    ['15:9 tags.year 2026 is a number where text is expected; quote it: "2026" [ZTAI-CFG-013]'],
  ],
  [
    "tag null",
    s + "tags: { year: }\n",
    ["15:9 tags.year has no value; give it a value or remove the key [ZTAI-CFG-013]"],
  ],
  [
    "tag list",
    s + "tags: [a, b]\n",
    ["15:1 tags a list of 2 is not a mapping; write key: value, and no list [ZTAI-CFG-013]"],
  ],
  [
    "tag equals",
    s + "tags: [department=hr]\n",
    ["15:1 tags a list of 1 is not a mapping; write key: value, and no list [ZTAI-CFG-013]"],
  ],
  [
    "version number",
    changed('gpt-5.1, version: "2025-11-13"', "text-embedding-3-large, version: 1"),
    ['14:46 workloads[0].models[0].version 1 is a number where text is expected; quote it: "1" [ZTAI-CFG-013]'],
  ],
  [
    "capacity text",
    changed("capacity: 50", "capacity: 50k"),
    [
      "14:54 workloads[0].models[0].capacity 50k is text where a whole number is expected; write the number alone, without a unit [ZTAI-CFG-013]",
    ],
  ],
  [
    "capacity float",
    changed("capacity: 50", "capacity: 50.5"),
    ["14:54 workloads[0].models[0].capacity 50.5 is not a whole number; give a whole number from 1 [ZTAI-CFG-013]"],
  ],
  [
    "capacity neg",
    changed("capacity: 50", "capacity: -5"),
    ["14:54 workloads[0].models[0].capacity -5 is less than 1; give at least 1 [ZTAI-CFG-016]"],
  ],
  [
    "capacity thousands",
    changed("capacity: 50", "capacity: 50_000"),
    [
      '14:54 workloads[0].models[0].capacity "50_000" is text where a whole number is expected; write 50000 [ZTAI-CFG-013]',
    ],
  ],
  [
    "capacity comma",
    changed("capacity: 50", 'capacity: "50,000"'),
    [
      "14:54 workloads[0].models[0].capacity 50,000 is text where a whole number is expected; write 50000 [ZTAI-CFG-013]",
    ],
  ],
  [
    "capacity octal",
    changed("capacity: 50", "capacity: 0o50"),
    [
      "14:54 workloads[0].models[0].capacity 0o50 is a number that readers of YAML take for different ones; write it in decimal, such as 40 [ZTAI-CFG-013]",
    ],
  ],
  [
    "capacity missing",
    changed(", capacity: 50", ""),
    ["14:14 workloads[0].models[0] lacks the key capacity; add capacity such as 50 [ZTAI-CFG-011]"],
  ],
  [
    "octal mode",
    changed("capacity: 50", "capacity: 010"),
    [
      "14:54 workloads[0].models[0].capacity 010 is a number that readers of YAML take for different ones; write it in decimal, such as 10 [ZTAI-CFG-013]",
    ],
  ],
  [
    "hex",
    changed("capacity: 50", "capacity: 0x32"),
    [
      "14:54 workloads[0].models[0].capacity 0x32 is a number that readers of YAML take for different ones; write it in decimal, such as 50 [ZTAI-CFG-013]",
    ],
  ],
  [
    "retention with unit",
    changed("workloads:", "  visibility: { retentionDays: 365d }\nworkloads:"),
    [
      "9:17 platform.visibility.retentionDays 365d is text where a whole number is expected; write the number alone, without a unit [ZTAI-CFG-013]",
    ],
  ],
  [
    "retention little",
    changed("workloads:", "  visibility: { retentionDays: 30 }\nworkloads:"),
    ["9:17 platform.visibility.retentionDays 30 is less than 90; give at least 90 [ZTAI-CFG-016]"],
  ],
  [
    "address no prefix",
    changed("10.1.0.0/22", "10.1.0.0"),
    ["12:5 workloads[0].addressSpace 10.1.0.0 is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "address mask",
    changed("10.1.0.0/22", "10.1.0.0/255.255.252.0"),
    ["12:5 workloads[0].addressSpace 10.1.0.0/255.255.252.0 is malformed; write 10.1.0.0/22 [ZTAI-CFG-015]"],
  ],
  [
    "address list",
    changed("addressSpace: 10.1.0.0/22", "addressSpace: [10.1.0.0/22]"),
    ["12:5 workloads[0].addressSpace a list of 1 is not text; give text [ZTAI-CFG-013]"],
  ],
  [
    "address space",
    changed("10.1.0.0/22", "10.1.0.0 /22"),
    ["12:5 workloads[0].addressSpace 10.1.0.0 /22 is malformed; write 10.1.0.0/22 [ZTAI-CFG-015]"],
  ],
  [
    "address sexagesimal",
    changed("10.1.0.0/22", "10:1:0:0/22"),
    ["12:5 workloads[0].addressSpace 10:1:0:0/22 is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "location display",
    changed("location: swedencentral", "location: Sweden Central"),
    ["3:1 location Sweden Central is not an Azure region; did you mean swedencentral? [ZTAI-CFG-030]"],
  ],
  [
    "location upper",
    changed("location: swedencentral", "location: SwedenCentral"),
    ["3:1 location SwedenCentral is not an Azure region; did you mean swedencentral? [ZTAI-CFG-030]"],
  ],
  [
    "location aws",
    changed("location: swedencentral", "location: eu-north-1"),
    ["3:1 location eu-north-1 is not an Azure region; choose one of them [ZTAI-CFG-030]"],
  ],
  [
    "region key",
    changed("location:", "region:"),
    ["3:1 region is not a known key; did you mean location? [ZTAI-CFG-010]"],
  ],
  [
    "env key",
    changed("environment:", "env:"),
    ["2:1 env is not a known key; did you mean environment? [ZTAI-CFG-010]"],
  ],
  [
    "organisation",
    changed("organization:", "organisation:"),
    ["1:1 organisation is not a known key; did you mean organization? [ZTAI-CFG-010]"],
  ],
  [
    "cost_center",
    s + "cost-center: a\n",
    ["15:1 cost-center is not a known key; did you mean costCenter? [ZTAI-CFG-010]"],
  ],
  [
    "subscription key",
    changed("subscriptionId:", "subscription:"),
    ["4:1 subscription is not a known key; did you mean subscriptionId? [ZTAI-CFG-010]"],
  ],
  [
    "subscription braces",
    changed("00000000-0000-0000-0000-000000000001", '"{00000000-0000-0000-0000-000000000001}"'),
    [
      "4:1 subscriptionId {00000000-0000-0000-0000-000000000001} is malformed; write 00000000-0000-0000-0000-000000000001 [ZTAI-CFG-015]",
    ],
  ],
  [
    "subscription path",
    changed(
      "subscriptionId: 00000000-0000-0000-0000-000000000001",
      "subscriptionId: /subscriptions/00000000-0000-0000-0000-000000000001",
    ),
    [
      "4:1 subscriptionId /subscriptions/00000000-0000-0000-0000-000000000001 is malformed; write 00000000-0000-0000-0000-000000000001 [ZTAI-CFG-015]",
    ],
  ],
  [
    "subscription nohyphen",
    changed("00000000-0000-0000-0000-000000000001", "00000000000000000000000000000001"),
    [
      "4:17 subscriptionId looks like a secret; remove it and revoke it: a deployment file holds none, since every sign-in is by identity [ZTAI-CFG-018]",
    ],
  ],
  [
    "subscription name",
    changed("00000000-0000-0000-0000-000000000001", "Contoso Production"),
    ["4:1 subscriptionId Contoso Production is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "subscription number",
    changed("00000000-0000-0000-0000-000000000001", "123456789"),
    ["4:1 subscriptionId 123456789 is a number where text is expected; correct it [ZTAI-CFG-013]"],
  ],
  [
    "env var wrong syntax",
    changed("00000000-0000-0000-0000-000000000001", "${ARM_SUBSCRIPTION_ID}"),
    ["4:1 subscriptionId ${ARM_SUBSCRIPTION_ID} is malformed; write ${env:ARM_SUBSCRIPTION_ID} [ZTAI-CFG-015]"],
  ],
  [
    "env var wrong syntax2",
    changed("00000000-0000-0000-0000-000000000001", "$ARM_SUBSCRIPTION_ID"),
    ["4:1 subscriptionId $ARM_SUBSCRIPTION_ID is malformed; write ${env:ARM_SUBSCRIPTION_ID} [ZTAI-CFG-015]"],
  ],
  [
    "var tf",
    changed("00000000-0000-0000-0000-000000000001", "var.subscription_id"),
    ["4:1 subscriptionId var.subscription_id is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "tenant domain",
    changed("00000000-0000-0000-0000-000000000002", "contoso.onmicrosoft.com"),
    ["5:1 tenantId contoso.onmicrosoft.com is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "workloads map",
    changed("  - name: hr-assistant\n    blueprint", "  hr-assistant:\n    blueprint"),
    ["9:1 workloads a mapping is not a list; begin each item with a hyphen [ZTAI-CFG-013]"],
  ],
  [
    "workloads single map",
    changed("  - name: hr-assistant\n    blueprint", "    name: hr-assistant\n    blueprint"),
    ["9:1 workloads a mapping is not a list; begin each item with a hyphen [ZTAI-CFG-013]"],
  ],
  [
    "models map",
    changed(
      '[{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]',
      '{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }',
    ),
    ["14:5 workloads[0].models a mapping is not a list; begin each item with a hyphen [ZTAI-CFG-013]"],
  ],
  [
    "models strings",
    changed('[{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]', "[gpt-5.1]"),
    [
      "14:14 workloads[0].models[0] gpt-5.1 is text where a mapping is expected; give a mapping with name, version, capacity [ZTAI-CFG-013]",
    ],
  ],
  [
    "models string",
    changed('[{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]', "gpt-5.1"),
    [
      "14:5 workloads[0].models gpt-5.1 is text where a list is expected; give a list of mappings with name, version, capacity [ZTAI-CFG-013]",
    ],
  ],
  [
    "workloads null",
    sound.replace(/(?<=workloads:\n)[^]*/, ""),
    ["9:1 workloads has no value; give it a value or remove the key [ZTAI-CFG-013]"],
  ],
  [
    "platform null",
    changed("  network: { addressSpace: 10.0.0.0/20 }\n", ""),
    ["7:1 platform has no value; give it a value or remove the key [ZTAI-CFG-013]"],
  ],
  [
    "wrong nesting network",
    changed("platform:\n  network: { addressSpace: 10.0.0.0/20 }", "platform:\n  addressSpace: 10.0.0.0/20"),
    ["8:3 platform.addressSpace is not a known key; move it: it belongs to platform.network [ZTAI-CFG-010]"],
  ],
  [
    "wrong nesting top",
    changed("platform:\n  network: {", "network: {").replace("  network", "network"),
    ["7:1 network is not a known key; move it: it belongs to platform [ZTAI-CFG-010]"],
  ],
  [
    "models at top",
    s + "models: []\n",
    ["15:1 models is not a known key; move it: it belongs to workloads[] [ZTAI-CFG-010]"],
  ],
  [
    "a key that goes with another word",
    s + "backend: { type: local, project: zero-trust-ai }\n",
    ["15:25 backend.project is not a known key; remove it: it goes with type: hcp [ZTAI-CFG-010]"],
  ],
  [
    "a key of a blueprint, where the blueprint is unknown",
    changed("blueprint: rag-chat", "blueprint: rag").replace("models:", "modles:"),
    [
      "11:5 workloads[0].blueprint rag is not allowed; did you mean rag-chat? [ZTAI-CFG-044]",
      "14:5 workloads[0].modles is not a known key; did you mean models? [ZTAI-CFG-010]",
    ],
  ],
  [
    "no blueprint, and something else",
    changed("    blueprint: rag-chat\n", "").replace("classification: confidential", "classification: secret"),
    [
      `10:5 workloads[0] lacks the key blueprint; add blueprint: ${declarations.map(({ name }) => name).join(", ")} [ZTAI-CFG-011]`,
      "12:5 workloads[0].classification secret is not allowed; choose one of them [ZTAI-CFG-014]",
    ],
  ],
  [
    "defenderPlans nested wrong",
    s + "defenderPlans: [AI]\n",
    ["15:1 defenderPlans is not a known key; move it: it belongs to platform.defense [ZTAI-CFG-010]"],
  ],
  [
    "retentionDays at platform",
    changed("workloads:", "  retentionDays: 365\nworkloads:"),
    ["9:3 platform.retentionDays is not a known key; move it: it belongs to platform.visibility [ZTAI-CFG-010]"],
  ],
  [
    "classification upper",
    changed("classification: confidential", "classification: Confidential"),
    ["13:5 workloads[0].classification Confidential is not allowed; did you mean confidential? [ZTAI-CFG-014]"],
  ],
  [
    "classification secret",
    changed("classification: confidential", "classification: secret"),
    ["13:5 workloads[0].classification secret is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "classification hyphen",
    changed("classification: confidential", "classification: highly_confidential"),
    [
      "13:5 workloads[0].classification highly_confidential is not allowed; did you mean highly-confidential? [ZTAI-CFG-014]",
    ],
  ],
  [
    "blueprint",
    changed("blueprint: rag-chat", "blueprint: rag"),
    ["11:5 workloads[0].blueprint rag is not allowed; did you mean rag-chat? [ZTAI-CFG-044]"],
  ],
  [
    "sku lower",
    changed("capacity: 50", "capacity: 50, sku: standard"),
    ["14:68 workloads[0].models[0].sku standard is not allowed; did you mean Standard? [ZTAI-CFG-014]"],
  ],
  [
    "sku batch",
    changed("capacity: 50", "capacity: 50, sku: GlobalBatch"),
    ["14:68 workloads[0].models[0].sku GlobalBatch is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "model case",
    changed("gpt-5.1", "GPT-5.1"),
    ["14:16 workloads[0].models[0].name GPT-5.1 is not an allowed model; did you mean gpt-5.1? [ZTAI-CFG-050]"],
  ],
  [
    "model sp",
    changed("gpt-5.1", "gpt5.1"),
    ["14:16 workloads[0].models[0].name gpt5.1 is not an allowed model; did you mean gpt-5.1? [ZTAI-CFG-050]"],
  ],
  [
    "filter case",
    changed("capacity: 50", "capacity: 50, contentFilter: Strict"),
    ["14:68 workloads[0].models[0].contentFilter Strict is not a content filter; did you mean strict? [ZTAI-CFG-054]"],
  ],
  [
    "sign-in without registration",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", signIn: {} }'),
    [
      "15:98 workloads[0].app.signIn lacks the key clientId; add clientId such as 00000000-0000-0000-0000-000000000021 [ZTAI-CFG-011]",
    ],
  ],
  [
    "sign-in that is wrong is not missing",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", signIn: yes }'),
    [
      "15:98 workloads[0].app.signIn yes is text where a mapping is expected; give a mapping with clientId [ZTAI-CFG-013]",
    ],
  ],
  [
    "image tag",
    withWorkload('app: { image: "web:latest", ' + signIn + " }"),
    ["15:12 workloads[0].app.image web:latest is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "image host",
    withWorkload("app: { image: contoso.azurecr.io/web@sha256:" + "0".repeat(64) + ", " + signIn + " }"),
    [
      "15:12 workloads[0].app.image contoso.azurecr.io/web@sha256:00000000000000000000000000000… is malformed; correct it [ZTAI-CFG-015]",
    ],
  ],
  [
    "cpu text",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", cpu: "0.5", ' + signIn + " }"),
    ['15:98 workloads[0].app.cpu "0.5" is text where a number is expected; write 0.5 without quotes [ZTAI-CFG-013]'],
  ],
  [
    "cpu milli",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", cpu: 500m, ' + signIn + " }"),
    [
      "15:98 workloads[0].app.cpu 500m is text where a number is expected; write the number alone, without a unit [ZTAI-CFG-013]",
    ],
  ],
  [
    "cpu 0.3",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", cpu: 0.3, ' + signIn + " }"),
    ["15:98 workloads[0].app.cpu 0.3 is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "memory GB",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", memory: 1GB, ' + signIn + " }"),
    ["15:98 workloads[0].app.memory 1GB is malformed; write 1Gi [ZTAI-CFG-015]"],
  ],
  [
    "memory number",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", memory: 1, ' + signIn + " }"),
    ["15:98 workloads[0].app.memory 1 is a number where text is expected; correct it [ZTAI-CFG-013]"],
  ],
  [
    "port text",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", targetPort: "8080", ' + signIn + " }"),
    [
      '15:98 workloads[0].app.targetPort "8080" is text where a whole number is expected; write 8080 without quotes [ZTAI-CFG-013]',
    ],
  ],
  [
    "port big",
    withWorkload('app: { image: "web@sha256:' + "0".repeat(64) + '", targetPort: 80800, ' + signIn + " }"),
    ["15:98 workloads[0].app.targetPort 80800 is more than 65535; give at most 65535 [ZTAI-CFG-016]"],
  ],
  [
    "clients list",
    withWorkload("clients: [10.8.0.0/16]"),
    ["15:5 workloads[0].clients a list of 1 is not a mapping; write key: value, and no list [ZTAI-CFG-013]"],
  ],
  [
    "clients all",
    withWorkload("clients: { all: 0.0.0.0/0 }"),
    ["15:16 workloads[0].clients.all 0.0.0.0/0 is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "clients host",
    withWorkload("clients: { one: 10.8.0.1 }"),
    ["15:16 workloads[0].clients.one 10.8.0.1 is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "people mail",
    withWorkload("people: { developers: [anna@contoso.example] }"),
    ["15:28 workloads[0].people.developers[0] anna@contoso.example is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "people name",
    withWorkload("people: { developers: ai-developers }"),
    [
      "15:15 workloads[0].people.developers ai-developers is text where a list is expected; write [ai-developers] [ZTAI-CFG-013]",
    ],
  ],
  [
    "people key",
    withWorkload("people: { admins: [] }"),
    ["15:15 workloads[0].people.admins is not a known key; remove it [ZTAI-CFG-010]"],
  ],
  [
    "exempt date",
    s +
      "exemptions: [{ control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: 31.12.2026 }]\n",
    ["15:89 exemptions[0].expires 31.12.2026 is malformed; write 2026-12-31 [ZTAI-CFG-015]"],
  ],
  [
    "exempt date2",
    s +
      "exemptions: [{ control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: 2027-1-5 }]\n",
    ["15:89 exemptions[0].expires 2027-1-5 is malformed; write 2027-01-05 [ZTAI-CFG-015]"],
  ],
  [
    "exempt date time",
    s +
      "exemptions: [{ control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: 2027-01-05T00:00:00Z }]\n",
    ["15:89 exemptions[0].expires 2027-01-05T00:00:00Z is malformed; write 2027-01-05 [ZTAI-CFG-015]"],
  ],
  [
    "exempt date words",
    s +
      "exemptions: [{ control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: next year }]\n",
    ["15:89 exemptions[0].expires next year is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "exempt ctrl lower",
    s +
      "exemptions: [{ control: ztai-nw-13, resource: hub, reason: bought centrally, owner: me, expires: 2027-01-05 }]\n",
    ["15:16 exemptions[0].control ztai-nw-13 is neither a control nor a rule; did you mean ZTAI-NW-13? [ZTAI-CFG-071]"],
  ],
  [
    "exempt ctrl short",
    s + "exemptions: [{ control: NW-13, resource: hub, reason: bought centrally, owner: me, expires: 2027-01-05 }]\n",
    ["15:16 exemptions[0].control NW-13 is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "exempt map",
    s + "exemptions: { control: ZTAI-NW-13 }\n",
    ["15:1 exemptions a mapping is not a list; begin each item with a hyphen [ZTAI-CFG-013]"],
  ],
  [
    "backend s3",
    s + "backend: { type: s3, bucket: x }\n",
    ["15:12 backend.type s3 is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "backend str",
    s + "backend: local\n",
    ["15:1 backend local is text where a mapping is expected; give a mapping with type [ZTAI-CFG-013]"],
  ],
  [
    "backend no type",
    s + "backend: { resourceGroup: a }\n",
    ["15:1 backend lacks the key type; add type: local, azurerm, hcp [ZTAI-CFG-011]"],
  ],
  [
    "backend azurerm typo",
    s + "backend: { type: azurrm, resourceGroup: a, storageAccount: abc, container: abc }\n",
    ["15:12 backend.type azurrm is not allowed; did you mean azurerm? [ZTAI-CFG-014]"],
  ],
  [
    "backend tf keys",
    s + "backend: { type: azurerm, resource_group_name: a, storage_account_name: abc, container_name: abc, key: x }\n",
    [
      "15:27 backend.resource_group_name is not a known key; did you mean resourceGroup? [ZTAI-CFG-010]",
      "15:51 backend.storage_account_name is not a known key; did you mean storageAccount? [ZTAI-CFG-010]",
      "15:78 backend.container_name is not a known key; did you mean container? [ZTAI-CFG-010]",
      "15:99 backend.key is not a known key; remove it [ZTAI-CFG-010]",
    ],
  ],
  [
    "backend account key",
    s + "backend: { type: azurerm, resourceGroup: a, storageAccount: Abc_1, container: TF_state, accessKey: x }\n",
    [
      "15:45 backend.storageAccount Abc_1 is malformed; write abc1 [ZTAI-CFG-015]",
      "15:68 backend.container TF_state is malformed; write tf-state [ZTAI-CFG-015]",
      "15:89 backend.accessKey looks like a secret; remove it and revoke it: a deployment file holds none, since every sign-in is by identity [ZTAI-CFG-018]",
    ],
  ],
  [
    "hcp",
    s + "backend: { type: hcp, organization: contoso, hostname: https://app.terraform.io, project: zt }\n",
    [
      "15:46 backend.hostname https://app.terraform.io is malformed; write app.terraform.io [ZTAI-CFG-015]",
      "15:82 backend.project zt is malformed; correct it [ZTAI-CFG-015]",
    ],
  ],
  [
    "hub existing",
    changed("{ addressSpace: 10.0.0.0/20 }", "{ hub: existing, addressSpace: 10.0.0.0/20 }"),
    ["8:14 platform.network.hub existing is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "hub id str",
    changed(
      "{ addressSpace: 10.0.0.0/20 }",
      "{ hub: /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub }",
    ),
    [
      "8:14 platform.network.hub /subscriptions/00000000-0000-0000-0000-000000000001/resourc… is not allowed; choose one of them [ZTAI-CFG-014]",
    ],
  ],
  [
    "dns false",
    changed("10.0.0.0/20 }", "10.0.0.0/20, dns: false }"),
    ["8:41 platform.network.dns false is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "plans true",
    changed("workloads:", "  defense: { defenderPlans: true }\nworkloads:"),
    ["9:14 platform.defense.defenderPlans true is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "plans typo",
    changed("workloads:", "  defense: { defenderPlans: [AI, Storage] }\nworkloads:"),
    ["9:34 platform.defense.defenderPlans[1] Storage is not allowed; did you mean StorageAccounts? [ZTAI-CFG-014]"],
  ],
  [
    "plans str",
    changed("workloads:", "  defense: { defenderPlans: AI }\nworkloads:"),
    ["9:14 platform.defense.defenderPlans AI is not allowed; write [AI] [ZTAI-CFG-014]"],
  ],
  [
    "fqdn url",
    changed("10.0.0.0/20 }", '10.0.0.0/20, egress: [{ name: p, fqdns: ["https://api.example.com/v1"] }] }'),
    [
      "8:52 platform.network.egress[0].name p has 1 character, at least 2 are allowed; write more [ZTAI-CFG-016]",
      "8:69 platform.network.egress[0].fqdns[0] https://api.example.com/v1 is malformed; write api.example.com [ZTAI-CFG-015]",
    ],
  ],
  [
    "fqdn upper",
    changed("10.0.0.0/20 }", '10.0.0.0/20, egress: [{ name: pay, fqdns: ["API.example.com"] }] }'),
    ["8:71 platform.network.egress[0].fqdns[0] API.example.com is malformed; write api.example.com [ZTAI-CFG-015]"],
  ],
  [
    "fqdn wild",
    changed("10.0.0.0/20 }", '10.0.0.0/20, egress: [{ name: pay, fqdns: ["*.example.com"] }] }'),
    ["8:71 platform.network.egress[0].fqdns[0] *.example.com is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "fqdn str",
    changed("10.0.0.0/20 }", "10.0.0.0/20, egress: [{ name: pay, fqdns: api.example.com }] }"),
    [
      "8:63 platform.network.egress[0].fqdns api.example.com is text where a list is expected; write [api.example.com] [ZTAI-CFG-013]",
    ],
  ],
  [
    "egress map",
    changed("10.0.0.0/20 }", "10.0.0.0/20, egress: { api.example.com: true } }"),
    ["8:41 platform.network.egress a mapping is not a list; begin each item with a hyphen [ZTAI-CFG-013]"],
  ],
  [
    "override bad",
    s + 'naming: { overrides: { vnet-hub-prod-sdc: "my vnet" } }\n',
    [
      "15:24 naming.overrides.vnet-hub-prod-sdc my vnet is not a name for its resource: it may hold letters, digits and single hyphens, with a letter or digit at both ends only; choose another [ZTAI-CFG-015]",
    ],
  ],
  [
    "override list",
    s + "naming: { overrides: [a] }\n",
    ["15:11 naming.overrides a list of 1 is not a mapping; write key: value, and no list [ZTAI-CFG-013]"],
  ],
  [
    "override flat",
    s + "naming: { vnet-hub-prod-sdc: a }\n",
    ["15:11 naming.vnet-hub-prod-sdc is not a known key; remove it [ZTAI-CFG-010]"],
  ],
  [
    "override same twice",
    s + "naming: { overrides: { kv-hr-assistant-prod-sdc-abcde: kv-x, kv-law-prod-sdc-abcde: KV-X } }\n",
    [
      "15:62 naming.overrides.kv-law-prod-sdc-abcde KV-X is the name for kv-hr-assistant-prod-sdc-abcde already; choose another [ZTAI-CFG-041]",
    ],
  ],
  [
    "priority low",
    withWorkload("egressPriority: 50"),
    ["15:5 workloads[0].egressPriority 50 is less than 100; give at least 100 [ZTAI-CFG-016]"],
  ],
  [
    "priority text",
    withWorkload("egressPriority: high"),
    [
      "15:5 workloads[0].egressPriority high is text where a whole number is expected; give a whole number from 100 to 65000 [ZTAI-CFG-013]",
    ],
  ],
  [
    "container upper",
    withWorkload("dataContainers: [Policies]"),
    ["15:22 workloads[0].dataContainers[0] Policies is malformed; write policies [ZTAI-CFG-015]"],
  ],
  [
    "container under",
    withWorkload("dataContainers: [hr_policies]"),
    ["15:22 workloads[0].dataContainers[0] hr_policies is malformed; write hr-policies [ZTAI-CFG-015]"],
  ],
  [
    "container short",
    withWorkload("dataContainers: [hr]"),
    ["15:22 workloads[0].dataContainers[0] hr is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "containers str",
    withWorkload("dataContainers: policies"),
    ["15:5 workloads[0].dataContainers policies is text where a list is expected; write [policies] [ZTAI-CFG-013]"],
  ],
  [
    "allowedLocations str",
    s + "allowedLocations: swedencentral\n",
    ["15:1 allowedLocations swedencentral is text where a list is expected; write [swedencentral] [ZTAI-CFG-013]"],
  ],
  [
    "allowedLocations empty",
    s + "allowedLocations: []\n",
    ["15:1 allowedLocations is empty; add one or remove the key [ZTAI-CFG-016]"],
  ],
  [
    "allowedModels str",
    s + "allowedModels: [gpt-6]\n",
    [
      "15:17 allowedModels[0] gpt-6 is text where a mapping is expected; give a mapping with name, versions, kind [ZTAI-CFG-013]",
    ],
  ],
  [
    "allowedModels versions",
    s + 'allowedModels: [{ name: gpt-6, versions: "1", kind: chat }]\n',
    ['15:32 allowedModels[0].versions "1" is text where a list is expected; write ["1"] [ZTAI-CFG-013]'],
  ],
  [
    "allowedModels kind",
    s + 'allowedModels: [{ name: gpt-6, versions: ["1"], kind: completion }]\n',
    ["15:49 allowedModels[0].kind completion is not allowed; choose one of them [ZTAI-CFG-014]"],
  ],
  [
    "name long",
    changed("name: hr-assistant", "name: human-resources-assistant-for-all"),
    [
      "10:5 workloads[0].name human-resources-assistant-for-all has 33 characters, at most 20 are allowed; shorten it [ZTAI-CFG-016]",
    ],
  ],
  [
    "name digit",
    changed("name: hr-assistant", "name: 1st-assistant"),
    ["10:5 workloads[0].name 1st-assistant is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "name number",
    changed("name: hr-assistant", "name: 42"),
    ["10:5 workloads[0].name 42 is a number where text is expected; correct it [ZTAI-CFG-013]"],
  ],
  [
    "env long",
    changed("environment: prod", "environment: production"),
    ["2:1 environment production has 10 characters, at most 8 are allowed; shorten it [ZTAI-CFG-016]"],
  ],
  [
    "env hyphen",
    changed("environment: prod", "environment: pre-prod"),
    ["2:1 environment pre-prod is malformed; write preprod [ZTAI-CFG-015]"],
  ],
  [
    "org upper",
    changed("organization: contoso", "organization: Contoso Ltd."),
    ["1:1 organization Contoso Ltd. is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "null org",
    changed("organization: contoso", "organization: ~"),
    ["1:1 organization has no value; give it a value or remove the key [ZTAI-CFG-013]"],
  ],
  [
    "empty quotes",
    changed("organization: contoso", 'organization: ""'),
    ["1:1 organization is empty; give it a value [ZTAI-CFG-016]"],
  ],
  [
    "blank owner",
    changed("owner: ai-platform@contoso.example", 'owner: "  "'),
    ['6:1 owner "  " is malformed; correct it [ZTAI-CFG-015]'],
  ],
  [
    "comment swallowed",
    changed("owner: ai-platform@contoso.example", "owner: #ai"),
    ["6:1 owner has no value; give it a value or remove the key [ZTAI-CFG-013]"],
  ],
  [
    "indent lost",
    changed("    classification: confidential", "  classification: confidential"),
    ["13:1 is not in the column of the keys it belongs to; indent all keys of a mapping alike [ZTAI-CFG-003]"],
  ],
  [
    "top-level indent",
    changed("owner:", "  owner:"),
    ["6:3 is not in the column of the keys it belongs to; indent all keys of a mapping alike [ZTAI-CFG-003]"],
  ],
  [
    "list dash nospace",
    changed("  - name", "  -name"),
    ["10:10 has no space after the hyphen; write a space after it [ZTAI-CFG-003]"],
  ],
  [
    "block scalar",
    changed("owner: ai-platform@contoso.example", "owner: >\n  ai\n  platform"),
    ["6:1 owner holds U+000A LINE FEED; write ai platform [ZTAI-CFG-017]"],
  ],
  [
    "terraform var",
    changed("capacity: 50", "capacity: ${var.capacity}"),
    [
      "14:65 follows a value that has ended; indent it as what is before it, or put quotes around the value [ZTAI-CFG-003]",
    ],
  ],
  [
    "duplicate nested",
    changed("    classification: confidential", "    classification: confidential\n    classification: public"),
    ["14:5 classification stands twice in the same mapping; keep one of them [ZTAI-CFG-004]"],
  ],
  [
    "two docs env",
    s + "---\nenvironment: test\n",
    [
      "15:1 begins a second document; keep one document in the file; for another environment write ztai.<environment>.yaml beside it [ZTAI-CFG-007]",
    ],
  ],
  [
    "person array obj",
    withWorkload("people: [{ developers: [] }]"),
    ["15:5 workloads[0].people a list of 1 is not a mapping; write key: value, and no list [ZTAI-CFG-013]"],
  ],
  [
    "secret",
    s + "tags: { apiKey: abcdefghijklmnopqrstuvwxyz0123456789 }\n",
    [
      "15:9 tags.apiKey looks like a secret; remove it and revoke it: a deployment file holds none, since every sign-in is by identity [ZTAI-CFG-018]",
    ],
  ],
  [
    "mail",
    changed("workloads:", "  defense: { securityContact: { email: soc } }\nworkloads:"),
    ["9:33 platform.defense.securityContact.email soc is malformed; correct it [ZTAI-CFG-015]"],
  ],
  [
    "mail str",
    changed("workloads:", "  defense: { securityContact: soc@contoso.example }\nworkloads:"),
    [
      "9:14 platform.defense.securityContact soc@contoso.example is text where a mapping is expected; give a mapping with email [ZTAI-CFG-013]",
    ],
  ],
];

test.each(cases)("%s", (_, file, messages) => {
  const lines = errorOf({ "ztai.yaml": file }).message.split("\n");
  expect(lines.map((line) => line.replace(/^ztai\.yaml:/, "").replace(/ \(allowed: .*\)(?=; )/, ""))).toEqual(messages);
});
