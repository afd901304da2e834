/** One step of a module address: `module.endpoints["a"]`. */
export interface ModuleStep {
  readonly name: string;
  readonly key: string | number | undefined;
  /** Address of the module instance up to and including this step. */
  readonly address: string;
}

const step = /module\.([A-Za-z_][\w-]*)(?:\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\])?(?:\.|$)/y;

/** The steps of a module address from the root; empty for the root module itself. */
export function modulePath(address: string): readonly ModuleStep[] {
  const steps: ModuleStep[] = [];
  step.lastIndex = 0;
  for (let match = step.exec(address); match; match = step.exec(address)) {
    const [whole, name = "", index, quoted] = match;
    const end = step.lastIndex - (whole.endsWith(".") ? 1 : 0);
    const key = index !== undefined ? Number(index) : quoted === undefined ? undefined : unquote(quoted);
    steps.push({ name, key, address: address.slice(0, end) });
  }
  return steps;
}

/** The text of a quoted key as Terraform prints it. */
export function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
