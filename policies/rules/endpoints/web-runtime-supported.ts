import type { Block } from "../../estate/block";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { runtimes } from "../../azure/runtimes";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { functionApps, webApps } from "../shared/applications/web-app-types";
import { everyBlock } from "../shared/judge";

/** `v8.0`, `~20`, `20-lts` and `3.12` as numbers that compare; minor versions count as hundredths. */
function comparable(version: string): number | undefined {
  const [, major, minor = "0"] = /^[v~]?(\d+)(?:\.(\d+))?/i.exec(version) ?? [];
  return major === undefined ? undefined : Number(major) + Number(minor) / 100;
}

/** The oldest version that is still mended, by argument. */
const oldest = new Map(
  runtimes.flatMap(({ arguments: names, versions: [first] }) =>
    names.map((name) => [name, first?.version ?? "0"] as const),
  ),
);

function supported(stack: Block, name: string, least: string): Outcome {
  const value = stack.value(name);
  if (value.state === "unknown") return unknown(`${name} is unknown: ${value.reason}`);
  if (value.state === "absent") return pass();
  const written = String(value.value);
  // The .NET Framework 4 lives as long as Windows.
  if (name === "dotnet_version" && /^v4/i.test(written)) return pass();
  const version = comparable(written);
  const isOld = version !== undefined && version < (comparable(least) ?? 0);
  return isOld ? fail(`${name} ${written} gets no fixes any more; ${least} is the oldest that does`) : pass();
}

/** The flexible plan names the runtime apart from its version. */
function flexible(app: Resource): Outcome {
  const name = app.value("runtime_name");
  if (name.state === "unknown") return unknown(`runtime_name is unknown: ${name.reason}`);
  const runtime = runtimes.find((candidate) => candidate.flexible === text(name));
  return runtime ? supported(app, "runtime_version", runtime.versions[0]?.version ?? "0") : pass();
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
    if (app.type === "azurerm_function_app_flex_consumption") return flexible(app);
    const site = app.blocks("site_config");
    if (site.state === "unknown") return unknown(site.reason);
    return all([
      pass(),
      ...site.blocks.map((block) =>
        everyBlock(block, "application_stack", (stack) =>
          all([...oldest].map(([name, least]) => supported(stack, name, least))),
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
  edges: [
    {
      when: "an app of the older type names its runtime and version in one word",
      given: {
        resource: { azurerm_app_service: { a: { name: "app-chat", site_config: { linux_fx_version: "PYTHON|3.7" } } } },
      },
      verdict: "fail",
    },
    {
      when: "an app of the older type runs on a current version",
      given: {
        resource: {
          azurerm_app_service: { a: { name: "app-chat", site_config: { linux_fx_version: "NODE|22-lts" } } },
        },
      },
      verdict: "pass",
    },
    {
      when: "the runtime of an app of the older type is not known",
      given: {
        resource: {
          azurerm_app_service: { a: { name: "app-chat", site_config: { linux_fx_version: "${var.stack}" } } },
        },
      },
      verdict: "unknown",
    },
    {
      when: "a function app of the flexible plan names its runtime apart from its version",
      given: {
        resource: {
          azurerm_function_app_flex_consumption: {
            a: { name: "func-chat", runtime_name: "python", runtime_version: "3.8" },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a function app of the flexible plan runs on a current version",
      given: {
        resource: {
          azurerm_function_app_flex_consumption: {
            a: { name: "func-chat", runtime_name: "python", runtime_version: "3.12" },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
