import type { JsonObject } from "../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { everyType, rule, type TerraformJson } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { provisionersOf } from "../shared/governance/provisioners";
import { plainValue, saidText } from "../shared/secrets/carried-secret";
import { isHarmless } from "../shared/secrets/secret-text";

/** Arguments of provisioners that are shown: on the screen, in logs, in the list of processes, in a file. */
const shown = ["command", "environment", "inline", "content"];

/** Arguments of a connection that are credentials. */
const credentials = ["password", "private_key", "bastion_password", "bastion_private_key", "proxy_user_password"];

/** An option of a command line whose value is a secret, unless a variable of the shell gives it. */
const option =
  /(?:^|\s)--?(?:password|passwd|pwd|token|secret|client-secret|api-?key|account-key|admin-key|sas-token)(?:=|\s+)["']?(?![\s"'$<{%-])[^\s"']{6,}/i;

function shows(resource: Resource, graph: Graph, block: Block): readonly Outcome[] {
  return shown.flatMap((name) => {
    const written = block.written(name);
    if (!written.isThere) return [];
    const hasOption = written.texts().some((one) => option.test(saidText(one.written.value)));
    return hasOption
      ? [fail(`${name} holds an option with a secret in it`)]
      : [plainValue({ graph, resource, name }, written)];
  });
}

/** A connection is made for a credential, which must only not be written down. */
function connects(holder: Block): readonly Outcome[] {
  const connections = holder.blocks("connection");
  if (connections.state === "unknown") return [unknown(`connection is unknown: ${connections.reason}`)];
  return connections.blocks.flatMap((connection) =>
    credentials.flatMap((name) => {
      const value = connection.value(name);
      if (!connection.written(name).isThere) return [];
      const written = text(value);
      return [
        written === undefined || isHarmless(written) ? pass() : fail(`${name} of a connection is written as text`),
      ];
    }),
  );
}

function check(resource: Resource, graph: Graph): Outcome {
  const { found, reason } = provisionersOf(resource);
  const outcomes = [
    ...found.flatMap(({ block }) => [...shows(resource, graph, block), ...connects(block)]),
    ...connects(resource),
    ...(reason === undefined ? [] : [unknown(reason)]),
  ];
  return outcomes.length > 0 ? all(outcomes) : notApplicable("it has no provisioner");
}

function running(name: string, block: JsonObject, more: JsonObject = {}): TerraformJson {
  return {
    variable: { token: { sensitive: true }, region: { type: "string" } },
    resource: {
      azurerm_storage_account: { a: { name: "stchat" } },
      terraform_data: { a: { provisioner: [{ [name]: block }], ...more } },
    },
  };
}

const key = "${azurerm_storage_account.a.primary_access_key}";

/** What a provisioner runs with stands in the logs of the pipeline and in the list of the machine's processes. */
export default rule({
  id: "provisioner-secret",
  control: "ZTAI-AP-05",
  title: "Provisioner runs with a secret in its text",
  severity: "high",
  on: [everyType, "null_resource", "terraform_data"],
  check,
  fix: "Let what the provisioner runs sign in by identity and read the secret from the vault itself.",
  examples: {
    pass: running("local-exec", { command: "./load.sh ${azurerm_storage_account.a.name}" }),
    fail: running("local-exec", { command: `./load.sh --key ${key}` }),
  },
  edges: [
    {
      when: "a variable of the shell holds it",
      given: running("local-exec", { command: "./load.sh", environment: { STORAGE: key } }),
      verdict: "fail",
    },
    {
      when: "a line on another machine holds it",
      given: running("remote-exec", { inline: ["echo start", `export KEY=${key}`] }),
      verdict: "fail",
    },
    {
      when: "a file that is written holds it",
      given: running("file", { content: key, destination: "/etc/key" }),
      verdict: "fail",
    },
    {
      when: "the resource's own key is passed on",
      given: {
        resource: {
          azurerm_storage_account: {
            a: { provisioner: { "local-exec": { command: "./load.sh ${self.primary_access_key}" } } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a password is written into the command",
      given: running("local-exec", { command: "mysql --user=ops --password=not-a-real-Pa55word" }),
      verdict: "fail",
    },
    {
      when: "a sensitive variable is passed on under the name of a token",
      given: running("local-exec", { command: "./load.sh", environment: { TOKEN: "${var.token}" } }),
      verdict: "fail",
    },
    {
      when: "a region is passed on",
      given: running("local-exec", {
        command: "./load.sh",
        environment: { NAME: "${azurerm_storage_account.a.name}" },
      }),
      verdict: "pass",
    },
    {
      when: "a connection takes its password from where it is kept, or has it written down",
      given: {
        data: { azurerm_key_vault_secret: { admin: { name: "admin" } } },
        resource: {
          terraform_data: {
            kept: {
              connection: { host: "10.0.0.4", password: "${data.azurerm_key_vault_secret.admin.value}" },
              provisioner: { "remote-exec": { inline: ["uptime"] } },
            },
            written: { connection: { host: "10.0.0.4", password: "not-a-real-Pa55word" } },
          },
        },
      },
      verdict: { "terraform_data.kept": "pass", "terraform_data.written": "fail" },
    },
    {
      when: "what runs is not known",
      given: running("local-exec", { command: "${var.region}" }),
      verdict: "unknown",
    },
  ],
});
