import type { Block } from "../../estate/block";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { functionApps, webApps } from "../shared/applications/web-app-types";
import { everyBlock } from "../shared/blocks";

/** The oldest versions that App Service still mends, by argument. https://learn.microsoft.com/azure/app-service/language-support-policy */
const oldest: Readonly<Record<string, number>> = {
  dotnet_version: 8,
  dotnet_core_version: 8,
  node_version: 20,
  php_version: 8.1,
  python_version: 3.9,
};

/** `v8.0`, `~20`, `20-lts` and `3.12` as numbers that compare; minor versions count as hundredths. */
function comparable(version: string): number | undefined {
  const [, major, minor = "0"] = /^[v~]?(\d+)(?:\.(\d+))?/i.exec(version) ?? [];
  return major === undefined ? undefined : Number(major) + Number(minor) / 100;
}

function supported(stack: Block, name: string): Outcome {
  const value = stack.value(name);
  if (value.state === "unknown") return unknown(`${name} is unknown: ${value.reason}`);
  // The .NET Framework 4 lives as long as Windows.
  if (name === "dotnet_version" && value.state === "known" && /^v4/i.test(String(value.value))) return pass();
  const version = value.state === "known" ? comparable(String(value.value)) : undefined;
  const least = comparable(String(oldest[name] ?? 0)) ?? 0;
  return version !== undefined && version < least
    ? fail(`${name} ${String(value.state === "known" ? value.value : "")} is retired`)
    : pass();
}

/** A runtime that is no longer mended keeps every hole that is found from now on. */
export default rule({
  id: "web-runtime-supported",
  control: "ZTAI-EP-04",
  title: "App runs on a retired runtime",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_80",
    "trivy:AZU-0069",
    "trivy:AZU-0070",
    "psrule:Azure.AppService.NETVersion",
    "psrule:Azure.AppService.NodeJsVersion",
    "psrule:Azure.AppService.PHPVersion",
    "kics:96fe318e-d631-4156-99fa-9080d57280ae",
    "kics:cc4aaa9d-1070-461a-b519-04e00f42db8a",
  ],
  on: [...webApps, ...functionApps],
  check: (app) => {
    const site = app.blocks("site_config");
    if (site.state === "unknown") return unknown(site.reason);
    return all([
      pass(),
      ...site.blocks.map((block) =>
        everyBlock(block, "application_stack", (stack) =>
          all(Object.keys(oldest).map((name) => supported(stack, name))),
        ),
      ),
    ]);
  },
  fix: "Move to a version that is still supported.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", site_config: { application_stack: { python_version: "3.12" } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_web_app: { a: { name: "app-chat", site_config: { application_stack: { php_version: "7.4" } } } },
      },
    },
  },
});
