import { isObject, type JsonObject } from "../../../../common/json";
import { parseJson } from "../json-text";
import type { Problem } from "../../../../common/problem";
import { maximumNesting } from "./reader";
import { scanHcl, type Scan } from "./scan";

/** HCL as Terraform JSON, with expressions as `${…}`, and what the text shows besides. */
export interface ParsedHcl {
  readonly json: JsonObject;
  readonly scan: Scan;
}

/** Name handed to the parser; its messages repeat it. */
const input = "input";
/** Longer rows of operators end the parser, which recurses over them. */
const maximumRow = 1000;
/** Milliseconds to load the parser. Once loaded it answers at once or has died. */
const loading = 60_000;
const patience = 3000;
let parserDied = false;

/** Parses HCL text, or says where it is wrong. Never throws. @param label file as shown in the problem */
export async function parseHcl(label: string, text: string): Promise<ParsedHcl | Problem> {
  const scan = scanHcl(text);
  if (scan.depth > maximumNesting)
    return fault("ZTAI-POL-005", label, "", `nesting deeper than ${maximumNesting} levels`);
  if (scan.longest > maximumRow) return fault("ZTAI-POL-005", label, "", `more than ${maximumRow} operators in a row`);
  if (parserDied) return fault("ZTAI-POL-020", label, "", "text that cannot be parsed after an earlier file");
  try {
    // Loading the parser takes 0.1 s, which no other input should pay.
    const { parse } = await import("@cdktf/hcl2json");
    await answered(parse(input, ""), loading);
    const json: unknown = await answered(parse(input, text), patience);
    const checked = parseJson(JSON.stringify(json));
    if ("fault" in checked) return fault("ZTAI-POL-005", label, checked.fault.place, checked.fault.found);
    return isObject(checked.value) ? { json: checked.value, scan } : { json: {}, scan };
  } catch (error) {
    return syntaxFault(label, error instanceof Error ? error.message : String(error));
  }
}

async function answered<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      parserDied = true;
      reject(new Error("the parser gave no answer"));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `parse config: [input:3,1-2: Invalid expression; Expected … input:7,…]`: the first is the one to repair. */
function syntaxFault(label: string, message: string): Problem {
  const first = /\binput:(\d+),(\d+)-[\d,]+: ([^]*?)(?=\s+input:\d+,\d+-|\]?$)/.exec(message);
  const place = first ? `${first[1]}:${first[2]}` : "";
  return fault("ZTAI-POL-020", label, place, first?.[3] ?? message);
}

function fault(code: string, file: string, place: string, found: string): Problem {
  const fix = "correct the file; the other files are still judged";
  return { code, level: "error", file, place, found, allowed: "well-formed Terraform", fix };
}
