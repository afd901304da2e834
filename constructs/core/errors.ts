import type { IConstruct } from "constructs";
import { ZtaiError } from "../../common/ztai-error";

export { ConfigurationError, ZtaiError } from "../../common/ztai-error";

/** A construct was used in a way that cannot work. Thrown at once, with the path of the construct. */
export class ConstructError extends ZtaiError {
  override readonly name = "ConstructError";

  constructor(code: keyof typeof constructErrors, scope: IConstruct, message: string, fix: string) {
    super(code, `${scope.node.path || "App"}: ${message}`, fix);
  }
}

/** Error codes of constructs, for `ztai explain`. */
export const constructErrors = {
  "ZTAI-CON-001": {
    title: "A name does not fit the resource",
    meaning:
      "The name that the kit computed, or the one you set instead, breaks the naming rule of the Azure resource.",
    fix: "Shorten the name of the workload, or set one under naming.overrides in the deployment file.",
  },
  "ZTAI-CON-002": {
    title: "An address space cannot hold its subnets",
    meaning: "The subnets that the blueprint needs do not fit into the address space.",
    fix: "Give a larger address space.",
  },
  "ZTAI-CON-003": {
    title: "A construct stands outside a stack of the kit",
    meaning: "The construct needs the subscription and the naming of its stack, and found none above it.",
    fix: "Create it inside an EstateStack, or set the estate context on your stack with provideEstate().",
  },
  "ZTAI-CON-004": {
    title: "A landing zone lacks something that a construct needs",
    meaning:
      "The construct asked for a private link subnet, a log workspace or a key store and the landing zone has none.",
    fix: "Pass it when you create the landing zone.",
  },
  "ZTAI-CON-005": {
    title: "Two things of one name",
    meaning: "Two constructs would make the same Azure resource.",
    fix: "Give one of them another name.",
  },
  "ZTAI-CON-006": {
    title: "A combination that Azure refuses",
    meaning: "Terraform accepts these arguments together, but the service does not.",
    fix: "Follow the message: it names the argument to change.",
  },
  "ZTAI-CON-007": {
    title: "Not an ARM id",
    meaning: "An id of an existing resource is malformed or names another resource type.",
    fix: "Copy the id from the Azure portal (Overview, JSON view).",
  },
  "ZTAI-CON-008": {
    title: "Something is weaker than the classification allows",
    meaning: "A construct was asked for a protection below the one that its data classification decides.",
    fix: "Raise the protection, lower the classification, or record an exemption in the deployment file.",
  },
  "ZTAI-CON-009": {
    title: "Not on the allow-list",
    meaning: "A model, region or destination is not on the kit's list of allowed ones.",
    fix: "Choose one of the allowed values.",
  },
  "ZTAI-CON-020": {
    title: "A value outside what is allowed",
    meaning: "An argument of a construct has a form or a size that Azure or the kit does not take.",
    fix: "Follow the message: it names the allowed values.",
  },
  "ZTAI-CON-021": {
    title: "An image that is not pinned",
    meaning: "A container image is named by a tag, or comes from somewhere else than an Azure container registry.",
    fix: "Name it as <registry>.azurecr.io/<repository>@sha256:<digest>.",
  },
  "ZTAI-CON-022": {
    title: "A secret where only settings belong",
    meaning:
      "An environment variable has a name or a value that looks like a key, a password or a token. Settings stand in the Terraform state as plain text.",
    fix: "Sign in with the managed identity, or put the secret into the vault and reference it under secrets.",
  },
  "ZTAI-CON-023": {
    title: "A gateway policy that cannot work or would not protect",
    meaning:
      "The fragments of a policy lack one that the policy needs, stand twice, or hold something that API Management does not take.",
    fix: "Follow the message: it names the fragment.",
  },
} as const satisfies Record<string, { title: string; meaning: string; fix: string }>;

/** Error codes of the installation and of output, for `ztai explain`. */
export const outputErrors = {
  "ZTAI-ENV-001": {
    title: "More than one copy of a package",
    meaning: "Two copies of cdktf or constructs in one process skip Aspects and validations without a word.",
    fix: "Run npm ls cdktf constructs, align the versions, then npm dedupe.",
  },
  "ZTAI-OUT-001": {
    title: "The output folder is a file",
    meaning: "The Terraform needs a folder.",
    fix: "Give a folder with --output.",
  },
  "ZTAI-OUT-002": {
    title: "The output folder holds something else",
    meaning:
      "The folder is not empty and lacks the file .ztai-output by which an earlier output is known, so writing there could mix it with other files.",
    fix: "Give a new or empty folder with --output.",
  },
  "ZTAI-OUT-003": {
    title: "The report cannot be written",
    meaning: "The file given with --output, or what standard output is directed to, cannot be created or changed.",
    fix: "Check the folder, its rights and its space, or give another file.",
  },
  "ZTAI-OUT-004": {
    title: "A name under naming.overrides is unknown",
    meaning:
      "An override replaces the name that the kit computes. No resource of the deployment has the name on its left side.",
    fix: "Copy the computed name from the synthesized Terraform.",
  },
  "ZTAI-OUT-005": {
    title: "The output folder cannot be written",
    meaning: "The operating system refuses: the folder or one above it is a file, read-only, full, or not yours.",
    fix: "Check the path and its rights, or give another folder with --output.",
  },
} as const satisfies Record<string, { title: string; meaning: string; fix: string }>;
