import type { Block } from "../../estate/block";
import { bodyValue } from "../../estate/azapi-body";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { everyType, rule, type TerraformJson } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { effectOf, effectOfProgram, type Effect } from "../shared/governance/commands";
import { provisionersOf } from "../shared/governance/provisioners";

const deploymentScripts = [
  "azurerm_resource_deployment_script_azure_cli",
  "azurerm_resource_deployment_script_azure_power_shell",
];

function judged(effect: Effect, where: string): Outcome {
  if (effect.kind === "harmless") return pass();
  if (effect.kind === "unknown") return unknown(`${where} runs ${effect.what}, and what that changes is not known`);
  return fail(`${where} runs ${effect.what}, which changes what no plan shows`);
}

/** The commands of a provisioner, which run when its resource is made. */
function ofProvisioner(name: string, block: Block): Outcome {
  if (text(block.value("when")) === "destroy" || name === "file") return pass();
  const interpreter = block.items("interpreter");
  const runsShell = interpreter.state === "unknown" || interpreter.items.length === 0;
  const lines = block.items(name === "remote-exec" ? "inline" : "command");
  if (lines.state === "unknown") return unknown(`the commands of ${name} are unknown: ${lines.reason}`);
  const outcomes = lines.items.map((line): Outcome => {
    if (line.state === "unknown") return unknown(`a command of ${name} is unknown: ${line.reason}`);
    const command = text(line) ?? "";
    const words = runsShell ? [] : interpreter.items.map((word) => text(word) ?? "");
    return judged(runsShell ? effectOf(command) : effectOfProgram([...words, command]), name);
  });
  const file = text(block.value("script")) ?? (block.written("scripts").isThere ? "scripts" : undefined);
  return all(file === undefined ? outcomes : [...outcomes, judged({ kind: "unknown", what: file }, name)]);
}

function provisioners(resource: Resource): Outcome | undefined {
  const { found, reason } = provisionersOf(resource);
  const outcomes = found.map(({ name, block }) => ofProvisioner(name, block));
  if (reason !== undefined) outcomes.push(unknown(reason));
  return outcomes.length > 0 ? all(outcomes) : undefined;
}

/** A program that Terraform runs whenever it reads. */
function external(source: Resource): Outcome {
  const program = source.items("program");
  if (program.state === "unknown") return unknown(`program is unknown: ${program.reason}`);
  const open = program.items.find((item) => item.state === "unknown");
  if (open?.state === "unknown") return unknown(`program is unknown: ${open.reason}`);
  return judged(effectOfProgram(program.items.map((item) => text(item) ?? "")), "program");
}

/** A script that Azure runs with an identity of its own. */
function deployed(script: Resource, path: string): Outcome {
  const content = script.value(path);
  if (content.state === "known") return judged(effectOf(String(content.value)), path);
  const reason = content.state === "unknown" ? content.reason : "it is fetched from elsewhere";
  return unknown(`what the script does is unknown: ${reason}`);
}

function deployedByAzapi(resource: Resource): Outcome | undefined {
  if (resource.armType?.toLowerCase() !== "microsoft.resources/deploymentscripts") return undefined;
  const content = bodyValue(resource, "properties.scriptContent");
  if (content.state === "known") return judged(effectOf(String(content.value)), "scriptContent");
  return unknown("what the script does is unknown: its text is not in the configuration");
}

/** A script that a machine is sent: most of what it does stays on the machine. */
function sentToMachine(command: Resource): Outcome {
  const content = command.value("source.script");
  const effect = content.state === "known" ? effectOf(String(content.value)) : undefined;
  return effect?.kind === "changes" ? judged(effect, "source.script") : pass();
}

function check(resource: Resource): Outcome {
  if (resource.type === "azurerm_virtual_machine_run_command") return sentToMachine(resource);
  if (resource.type === "external" && resource.mode === "data") return external(resource);
  const own_ = deploymentScripts.includes(resource.type)
    ? deployed(resource, "script_content")
    : deployedByAzapi(resource);
  const outcomes = [own_, provisioners(resource)].flatMap((outcome) => outcome ?? []);
  return outcomes.length > 0 ? all(outcomes) : notApplicable("it runs no commands");
}

function running(command: string, more: object = {}): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      terraform_data: { a: { provisioner: [{ "local-exec": { command, ...more } }] } },
    },
  };
}

function reading(...program: readonly string[]): TerraformJson {
  return { data: { external: { a: { program } } } };
}

function inAzure(content: string): TerraformJson {
  const script = { name: "s", version: "2.70.0", script_content: content };
  return { resource: { azurerm_resource_deployment_script_azure_cli: { a: script } } };
}

/** Whatever a script changes, no plan shows it and no rule judges it. */
export default rule({
  id: "script-changes-azure",
  control: "ZTAI-GV-10",
  title: "Script changes Azure beside the configuration",
  severity: "high",
  on: [everyType, "data.external", "null_resource", "terraform_data", ...deploymentScripts],
  check,
  fix: "Declare what the script changes as resources, or record an exemption that says what it does.",
  examples: {
    pass: running("echo deployed"),
    fail: running("az cognitiveservices account update -n a -g rg --api-properties publicNetworkAccess=Enabled"),
  },
  edges: [
    { when: "reading changes nothing", given: running("az account show --query id -o tsv"), verdict: "pass" },
    { when: "the second command counts", given: running("cd x && sudo az role assignment create"), verdict: "fail" },
    { when: "a command within another counts", given: running("echo $(curl -s https://a.example)"), verdict: "fail" },
    { when: "a shell in a shell counts", given: running("bash -c 'kubectl apply -f x.yaml'"), verdict: "fail" },
    { when: "a program in quotes or with a path is the same", given: running("/usr/bin/az vm stop"), verdict: "fail" },
    { when: "the name of a program as text is none", given: running("echo 'ask az or curl'"), verdict: "pass" },
    { when: "a script that nobody reads is not known", given: running("./setup.sh"), verdict: "unknown" },
    { when: "a command that is not known is not known", given: running("${var.any}"), verdict: "unknown" },
    { when: "what happens at the end opens nothing", given: running("az x", { when: "destroy" }), verdict: "pass" },
    {
      when: "the interpreter decides what the command means",
      given: running("Set-AzStorageAccount -Name st", { interpreter: ["pwsh", "-Command"] }),
      verdict: "fail",
    },
    {
      when: "PowerShell that writes a line changes nothing",
      given: running("Write-Host done", { interpreter: ["PowerShell", "-Command"] }),
      verdict: "pass",
    },
    { when: "an external program that fetches is one", given: reading("sh", "-c", "curl evil"), verdict: "fail" },
    { when: "an external script is not known", given: reading("python3", "x.py"), verdict: "unknown" },
    { when: "an external echo changes nothing", given: reading("echo", "{}"), verdict: "pass" },
    {
      when: "a deployment script that opens storage is one",
      given: inAzure("az storage account update -n x --allow-blob-public-access true"),
      verdict: "fail",
    },
    { when: "a deployment script that only reads is none", given: inAzure("az vm list -o table"), verdict: "pass" },
    {
      when: "a script of ARM counts as well",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Resources/deploymentScripts@2023-08-01",
              body: { kind: "AzureCLI", properties: { scriptContent: "az vm delete -n x" } },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "commands on another machine count",
      given: {
        resource: {
          azurerm_linux_virtual_machine: {
            a: {
              name: "vm",
              provisioner: { "remote-exec": { inline: ["sudo apt-get update", "wget https://a.example"] } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
