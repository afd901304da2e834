// Writes an estate in Terraform's language: a third of the workloads as instances of a local module, a third as blocks
// with for_each, a third written out.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workload } from "./workload.mjs";

const text = (value, address, key) =>
  Array.isArray(value)
    ? `[${value.map((item) => text(item, address, key)).join(", ")}]`
    : value?.prefix !== undefined
      ? `"${value.prefix}${key}"`
      : value?.ref !== undefined
        ? `${address(value.ref)}.${value.attribute}`
        : JSON.stringify(value);

const body = (args, address, key, indent = "  ") =>
  Object.entries(args)
    .map(([name, value]) =>
      Array.isArray(value) && typeof value[0] === "object"
        ? value.map((item) => `${indent}${name} {\n${body(item, address, key, `${indent}  `)}\n${indent}}`).join("\n")
        : `${indent}${name} = ${text(value, address, key)}`,
    )
    .join("\n");

const block = ({ type, name, args }, address, key, suffix = "", repeat = "") =>
  `resource "${type}" "${name}${suffix}" {\n${repeat}${body(args, address, key)}\n}\n`;

const same = (address) => address;

/** Writes a folder with about this many resources; returns how many there are. */
export const writeHcl = (folder, resources) => {
  const third = Math.round(resources / workload.length / 3);
  mkdirSync(join(folder, "workload"), { recursive: true });
  const names = (prefix) => Array.from({ length: third }, (_, i) => `${prefix}${i}`);
  const module = workload.map((resource) => block(resource, same, "${var.name}")).join("\n");
  writeFileSync(join(folder, "workload/main.tf"), `variable "name" {\n  type = string\n}\n\n${module}`);
  const repeat = "  for_each = local.repeated\n";
  const keyed = (address) => `${address}[each.key]`;
  const repeated = workload.map((resource) => block(resource, keyed, "${each.key}", "", repeat)).join("\n");
  writeFileSync(
    join(folder, "main.tf"),
    `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

locals {
  modules  = toset(${JSON.stringify(names("m"))})
  repeated = { for name in ${JSON.stringify(names("r"))} : name => name }
}

module "workload" {
  source   = "./workload"
  for_each = local.modules
  name     = each.key
}

${repeated}`,
  );
  for (const name of names("w")) {
    const own = (address) => `${address}-${name}`;
    const written = workload.map((resource) => block(resource, own, name, `-${name}`)).join("\n");
    writeFileSync(join(folder, `${name}.tf`), written);
  }
  return third * 3 * workload.length;
};
