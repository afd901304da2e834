import { any, elsewhere, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";

const extension = "azurerm_virtual_machine_extension";
/** Extensions by which a machine asks Entra ID who comes. */
const signIn = /^AAD(SSHLoginForLinux|LoginForWindows)$/i;

function asksEntra(found: Resource): Outcome {
  const type = found.value("type");
  if (type.state === "unknown") return unknown(`type of ${found.address} is unknown: ${type.reason}`);
  return signIn.test(text(type) ?? "") ? pass() : fail(`${found.address} is for something else`);
}

/** A machine with an extension of a type. */
function extended(type: string): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_linux_virtual_machine: { a: { name: "vm-jump" } },
      [extension]: { a: { virtual_machine_id: "${azurerm_linux_virtual_machine.a.id}", type } },
    },
  };
}

/**
 * Keys and local accounts stay when people leave, and know neither Conditional Access nor who used them.
 * https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux
 */
export default rule({
  id: "machine-entra-sign-in",
  control: "ZTAI-EP-05",
  title: "People sign in to the machine past Entra",
  severity: "low",
  on: ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"],
  check: (machine, graph) => {
    const { found, uncertain } = graph.companions(machine, extension);
    const asked = any(
      found.map(({ resource }) => asksEntra(resource)),
      `no ${extension} lets people sign in with Entra`,
    );
    return asked.verdict === "fail" && uncertain !== undefined ? elsewhere(uncertain) : asked;
  },
  fix: "Add the extension AADSSHLoginForLinux or AADLoginForWindows, and grant Virtual Machine User Login.",
  examples: {
    pass: extended("AADSSHLoginForLinux"),
    fail: { resource: { azurerm_windows_virtual_machine: { a: { name: "vm-win" } } } },
  },
  edges: [
    { when: "the extension is another one", given: extended("AzureMonitorLinuxAgent"), verdict: "fail" },
    { when: "nobody knows which extension it is", given: extended("${var.any}"), verdict: "unknown" },
  ],
});
