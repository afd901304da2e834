import type { ErrorExplanation } from "./error-explanation";
import { fileErrors } from "./file-error-codes";
import { errorsOfParts } from "./part-error-codes";

/** Codes of problems in a deployment file, for `ztai explain`. A code keeps its meaning for ever. */
export const configurationErrors = {
  ...fileErrors,
  "ZTAI-CFG-040": {
    title: "Two workloads of one name",
    meaning: "Names of workloads are part of every resource name and must differ.",
    fix: "Give each a name of its own.",
  },
  "ZTAI-CFG-041": {
    title: "Two things of one name",
    meaning:
      "Model deployments, egress entries, allowed models, terms, tags, exemptions and items of lists are told apart by name. Azure compares names and ids without case.",
    fix: "Keep one of them, or give each a name of its own.",
  },
  "ZTAI-CFG-042": {
    title: "A reserved name",
    meaning:
      "The platform's own resources are called so; a workload of the same name would make them a second time. Or it is the name of a tag that the kit sets itself, or one with a word that Azure reserves, such as microsoft.",
    fix: "Choose another name.",
  },
  "ZTAI-CFG-043": {
    title: "An unknown workload",
    meaning: "An egress entry names a workload that the file does not have.",
    fix: "Name a workload, or remove it.",
  },
  "ZTAI-CFG-044": {
    title: "An unknown blueprint",
    meaning: "No blueprint of this name is registered.",
    fix: "Choose one of the allowed blueprints.",
  },
  "ZTAI-CFG-045": {
    title: "Sizes that do not fit together",
    meaning:
      "Container Apps gives 2 GiB of memory for each core, and the smallest number of replicas cannot exceed the largest.",
    fix: "Take the proposed value.",
  },
  "ZTAI-CFG-046": {
    title: "Firewall rules of one priority",
    meaning:
      "Azure Firewall takes the groups of a policy in the order of their priority, so each has its own. Two workloads, also of two environments that share a policy, have the same.",
    fix: "Give one of the workloads an egressPriority from 100 to 65000 that no other group of the policy has.",
  },
  "ZTAI-CFG-047": {
    title: "An ingestion, a pipeline or an entry that is not one thing",
    meaning:
      "Documents are brought by one pipeline or by one job, a pipeline signs in from one place, and one entry stands before an app.",
    fix: "Keep pipeline or job; within a pipeline gitHub or azureDevOps; within an entry applicationGateway or frontDoor.",
  },
  "ZTAI-CFG-048": {
    title: "A pipeline that reaches nothing",
    meaning: "The pipeline may sign in, but every service of the workload is private and no range is let in.",
    fix: "Name the range of the pipeline's runners under builders. It must route to the workload's network.",
  },
  "ZTAI-CFG-049": {
    title: "An environment variable that cannot be set",
    meaning:
      "The kit sets it itself, it is set twice, or it looks like a secret: settings stand in the Terraform state as plain text.",
    fix: "Choose another name; secrets are named under secrets and lie in the workload's vault.",
  },
  "ZTAI-CFG-050": {
    title: "A model that is not allowed",
    meaning: "The model is neither on the kit's list nor approved under allowedModels.",
    fix: "Choose an allowed one, or approve it: name, versions and kind.",
  },
  "ZTAI-CFG-051": {
    title: "A model version that is not allowed",
    meaning: "Versions are pinned, so that behaviour changes only when you change it.",
    fix: "Choose an allowed version, or approve it under allowedModels.",
  },
  "ZTAI-CFG-052": {
    title: "A deployment type that leaves the region",
    meaning:
      "Global deployments process prompts anywhere; data-zone deployments do so outside the region, which highly confidential data may not (ZTAI-DA-17).",
    fix: "Choose a resident type. Global types may be used with an exemption from ZTAI-DA-17 whose resource is the workload.",
  },
  "ZTAI-CFG-053": {
    title: "A deployment type that the model lacks there",
    meaning: "Azure does not offer this version of the model with this deployment type in the region of the workload.",
    fix: "Choose an offered type, or another model or region. What Azure has added since, approve under allowedModels.",
  },
  "ZTAI-CFG-054": {
    title: "An unknown content filter",
    meaning: "The name is neither strict nor balanced nor a profile under contentFilters.",
    fix: "Choose one of them, or describe the profile.",
  },
  "ZTAI-CFG-055": {
    title: "A model version that left service",
    meaning:
      "Azure has retired the version: it refuses to deploy it, and what was deployed before answers with errors. An error for a new deployment; a warning for one that the file says exists already.",
    fix: "Move to a newer model. Write existing: true at a model that was deployed before that day and cannot be replaced yet.",
  },
  "ZTAI-CFG-056": {
    title: "A content filter that is too weak",
    meaning: "The classification of the workload asks for the strict profile (ZTAI-AI-03).",
    fix: "Choose strict, or a profile with base: strict and thresholds of low.",
  },
  "ZTAI-CFG-057": {
    title: "A blueprint lacks a model",
    meaning: "The blueprint answers with a chat model, and the workload has none.",
    fix: "Add a chat model.",
  },
  "ZTAI-CFG-059": {
    title: "Zones that this file does not make",
    meaning:
      "dnsZonesFor adds private DNS zones to those that the file makes for its own workloads. With dns.resourceGroupId it makes none.",
    fix: "Remove platform.network.dnsZonesFor, and have the owner of the zones make what the workloads need.",
  },
  "ZTAI-CFG-060": {
    title: "Not the id that is needed",
    meaning: "The text is not an ARM id, or the id of something else.",
    fix: "Copy it from the portal: Overview, JSON view.",
  },
  "ZTAI-CFG-061": {
    title: "A firewall address that is not private",
    meaning: "Spokes send their traffic to the firewall inside the hub.",
    fix: "Give its private address.",
  },
  "ZTAI-CFG-062": {
    title: "An existing hub has no subnet for the platform's private endpoints",
    meaning:
      "A created log workspace is reached through a private link scope, whose private endpoint stands in the hub.",
    fix: "Add platform.network.hub.endpoints, or bring the log workspace as well.",
  },
  "ZTAI-CFG-063": {
    title: "A private link scope for an existing workspace",
    meaning: "The kit makes a private link scope for a workspace that it creates; an existing workspace has its own.",
    fix: "Remove platform.visibility.privateLinkScope.",
  },
  "ZTAI-CFG-064": {
    title: "What is to be written to is in another subscription",
    meaning:
      "The platform's stacks sign in to platform.subscriptionId, those of a workload to its own, and can write there only.",
    fix: "Set platform.subscriptionId to the subscription of the hub, or leave the other side of the peering to its owner.",
  },
  "ZTAI-CFG-065": {
    title: "A whole estate that stands on parts of others",
    meaning:
      "complete says that nothing of the estate is made elsewhere, and a hub or a workspace of another file is used.",
    fix: "Remove complete, or let this file create the platform.",
  },
  "ZTAI-CFG-066": {
    title: "A key of another kind of hub",
    meaning:
      "A hub that the file creates, an existing virtual network and a hub of Virtual WAN are connected in different ways, and each takes the keys of its own.",
    fix: "Remove the key; docs/guides/on-premises.md says which hub takes which.",
  },
  "ZTAI-CFG-067": {
    title: "The range of the firewall is not known",
    meaning:
      "Builders behind the hub reach private endpoints by rules for host names, for which the firewall calls in its own name: the security group of the endpoints must know from where.",
    fix: "Add platform.network.hub.firewallAddressPrefix.",
  },
  "ZTAI-CFG-068": {
    title: "An ingestion job that does more",
    meaning:
      "The ingestion identity may write what answers are grounded in. It reads no conversation and calls no agent, so that whoever takes it over does neither.",
    fix: "Write another job under jobs, which has an identity of its own.",
  },
  "ZTAI-CFG-069": {
    title: "An app without sign-in",
    meaning:
      "A network is no proof of who calls: everybody in range of the app would be let in. Entra ID stands in front of it by signIn, or the app checks tokens itself and an exemption says so.",
    fix: "Add signIn to the app, or record an exemption from ZTAI-ID-15 with the workload as its resource.",
  },
  "ZTAI-CFG-070": {
    title: "An expired exemption",
    meaning: "The day until which a control was waived has passed.",
    fix: "Meet the control, or let its owner renew the exemption.",
  },
  "ZTAI-CFG-071": {
    title: "An exemption from nothing",
    meaning: "The exemption names an id that no control and no rule has, so it would excuse nothing.",
    fix: "Take the id from a report, or from ztai controls and ztai rules.",
  },
  "ZTAI-CFG-072": {
    title: "An exemption that is too wide",
    meaning:
      "It names every resource, or lasts longer than a year. Only an organisation's file of exemptions, given to ztai assess, may allow that.",
    fix: "Name the resources, and a day within a year.",
  },
  "ZTAI-CFG-073": {
    title: "A declaration that has ended",
    meaning: "The day until which an owner declared to provide something has passed.",
    fix: "Let its owner declare it again, or remove it.",
  },
  "ZTAI-CFG-074": {
    title: "A whole estate to which others provide something",
    meaning:
      "complete says that nothing of the estate is made elsewhere, and platform.provides names what others make for it.",
    fix: "Remove one of them.",
  },
  "ZTAI-CFG-075": {
    title: "Telemetry that nothing can send",
    meaning:
      "Application Insights takes nothing from the internet: it is reached through an Azure Monitor private link scope, and the platform has none.",
    fix: "Name the scope under platform.visibility.privateLinkScope, or leave telemetry out.",
  },
  "ZTAI-CFG-080": {
    title: "An incomplete backend",
    meaning: "HCP Terraform selects workspaces by tags or by project.",
    fix: "Name exactly one of them.",
  },
  "ZTAI-CFG-081": {
    title: "A network that a workload cannot stand in",
    meaning:
      "onNetworkOf names a workload with a range of its own, in the same subscription and region. A workload has a range or stands in the network of another, not both.",
    fix: "Name such a workload, or give this one an addressSpace and leave onNetworkOf out.",
  },
  "ZTAI-CFG-082": {
    title: "A key of a network that is another workload's",
    meaning: "Peerings and the priority of firewall rules are of the network: the workload whose range it is has them.",
    fix: "Move the key to the workload that onNetworkOf names.",
  },
  "ZTAI-CFG-083": {
    title: "Two workloads of one network that need the same subnet",
    meaning:
      "An environment of Container Apps and the agents of a Foundry account have a subnet to themselves, and a network has one of each kind.",
    fix: "Give one of them a network of its own.",
  },
  "ZTAI-CFG-084": {
    title: "A workload that does not offer what another one needs",
    meaning: "The key names a workload of this file whose blueprint offers what is needed, such as an AI gateway.",
    fix: "Name a workload of a blueprint that offers it: ztai blueprints lists them.",
  },
  "ZTAI-CFG-085": {
    title: "Workloads that need each other",
    meaning: "A workload is applied after those that it needs: none of these could be the first.",
    fix: "Take one of the names away.",
  },
  "ZTAI-CFG-086": {
    title: "A registration that cannot be made",
    meaning:
      "clientId: create makes the app's registration in Entra ID before the app: it needs the groups that may sign in, and the host name that they come back to. Of a registration that is made elsewhere, its owner assigns the people.",
    fix: "Name users and a domain of the app, or the client id of a registration.",
  },
  "ZTAI-CFG-087": {
    title: "A project that the other workload does not have",
    meaning:
      "A workload uses the agents of one project of the workload that it names, and that one has no project of this name.",
    fix: "Name one of its projects, or add the project there.",
  },
  "ZTAI-CFG-089": {
    title: "A file that makes nothing",
    meaning: "Every part of the platform is brought, and there is no workload: no stack would be written.",
    fix: "Add a workload, or let the file create a part of the platform.",
  },
  "ZTAI-CFG-090": {
    title: "No such environment",
    meaning:
      "The environment that was asked for is neither that of the file nor has an overlay beside it, or more than one file claims to be its overlay.",
    fix: "Write one ztai.<environment>.yaml beside ztai.yaml, or name another environment.",
  },
  "ZTAI-CFG-091": {
    title: "An item of an overlay that is laid over nothing",
    meaning:
      "An overlay merges the items of workloads, models, exemptions, egress and allowedModels by name. This one names none of the deployment file and lacks what a new one needs, or removes what is not there. remove: true beside the name takes an item away; an empty list takes none.",
    fix: "Take a name of the deployment file, or complete the new item.",
  },
  "ZTAI-CFG-093": {
    title: "Two environments own the same thing",
    meaning:
      "The deployment file and its overlays describe environments that are applied side by side, each with a state of its own. What there is once can be in one of them: the Defender plans of a subscription, the private DNS zones of a hub, the private link scope behind them, a name that naming.overrides gives.",
    fix: "Let one environment own it: write what differs into the overlay of the other.",
  },
  "ZTAI-CFG-094": {
    title: "A zone that the other environment does not make",
    meaning:
      "A workload registers its private endpoints in zones that another environment makes, and that one makes no zone for a service of its blueprint: the hub has the zones of the services that its workloads use, and no others.",
    fix: "Name the blueprint under platform.network.dnsZonesFor of the environment that makes the zones.",
  },
  ...errorsOfParts,
} as const satisfies Record<string, ErrorExplanation>;

/** A code of {@link configurationErrors}. */
export type ErrorCode = keyof typeof configurationErrors;
