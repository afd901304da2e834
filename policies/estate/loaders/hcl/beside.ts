import type { Json } from "../../../../common/json";
import { parseExemption } from "../../written-exemption";
import type { Problem } from "../../../../common/problem";
import { acceptingComments, foreignSkips, type ForeignSkip } from "./comments";
import type { ModuleSource } from "./module-source";

/** A skip for another tool, with the resources it stands beside. */
export interface PlacedSkip extends ForeignSkip {
  readonly file: string;
  /** Globs over `stack:address`, as exemptions have them; empty when it stands beside no resource. */
  readonly resources: readonly string[];
}

/** What comments beside resources say. */
export interface Beside {
  /** In the form of the exemptions that a stack carries. */
  readonly exemptions: readonly Json[];
  readonly skips: readonly PlacedSkip[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the comments of modules.
 * @param patterns globs for the instances of a block, by `file:type.name`
 */
export function readBeside(
  modules: readonly ModuleSource[],
  patterns: ReadonlyMap<string, ReadonlySet<string>>,
): Beside {
  const exemptions: Json[] = [];
  const skips: PlacedSkip[] = [];
  const problems: Problem[] = [];
  for (const { label: file, scan } of modules.flatMap(({ files }) => files)) {
    if (!scan) continue;
    const resources = (block: string | undefined) => [...(patterns.get(`${file}:${block}`) ?? [])];
    for (const { line, block, fields } of acceptingComments(scan)) {
      const place = `${line}:1`;
      if (block === undefined) problems.push(nowhere(file, place));
      const { problems: wrong } = parseExemption({ ...fields, resource: block ?? "*" }, file, place);
      problems.push(...wrong);
      if (wrong.length > 0) continue;
      exemptions.push(...resources(block).map((resource) => ({ ...fields, resource })));
    }
    skips.push(...foreignSkips(scan).map((skip) => ({ ...skip, file, resources: resources(skip.block) })));
  }
  return { exemptions, skips, problems };
}

/** The instances of a block as one glob: every key of the block and of the modules around it. */
export function instancePattern(stack: string, address: string): string {
  return `${stack}:${address.replace(instanceKey, "[*]")}`;
}

/** An address as the configuration writes it: `module.m.azurerm_subnet.s` for all of its instances. */
export function withoutKeys(address: string): string {
  return address.replace(instanceKey, "");
}

const instanceKey = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

function nowhere(file: string, place: string): Problem {
  const found = "an exemption that stands neither in nor directly above a resource";
  const fix = "move it to the resource it is for";
  return { code: "ZTAI-POL-024", level: "error", file, place, found, allowed: "a comment beside a resource", fix };
}
