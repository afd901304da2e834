import type { Block } from "../../estate/block";
import { all, any, fail, pass, unknown, type Outcome } from "../../engine/outcome";

/**
 * Judges every block of a name; passes when there is none.
 * @param path name of the block, with the names of those around it
 */
export function everyBlock(within: Block, path: string, check: (block: Block) => Outcome): Outcome {
  const [name = "", ...rest] = path.split(".");
  const nested = within.blocks(name);
  const judge = rest.length === 0 ? check : (block: Block) => everyBlock(block, rest.join("."), check);
  // A block that is certain and wrong decides, whatever may stand beside it.
  if (nested.state === "unknown") return all([unknown(nested.reason), ...(nested.certain ?? []).map(judge)]);
  return all([pass(), ...nested.blocks.map(judge)]);
}

/**
 * Asks that one block of a name meets the check.
 * @param path name of the block, with the names of those around it
 * @param otherwise what it means that there is none
 */
export function someBlock(within: Block, path: string, otherwise: string, check: (block: Block) => Outcome): Outcome {
  const [name = "", ...rest] = path.split(".");
  const nested = within.blocks(name);
  const judge = rest.length === 0 ? check : (block: Block) => someBlock(block, rest.join("."), otherwise, check);
  if (nested.state === "unknown") return any([...(nested.certain ?? []).map(judge), unknown(nested.reason)], otherwise);
  const judged = nested.blocks.map(judge);
  const failure = judged.find(({ verdict }) => verdict === "fail");
  return any(judged, failure?.verdict === "fail" ? failure.message : otherwise);
}

/** Asks that no item of a list, or of a text with commas, is wrong. Passes when the list is left out. */
export function noItem(within: Block, path: string, isWrong: (item: string) => boolean): Outcome {
  const list = within.items(path);
  if (list.state === "unknown") return unknown(`${path} is unknown: ${list.reason}`);
  const found = list.items.flatMap((item) => (item.state === "known" ? String(item.value).split(",") : []));
  const wrong = found.map((item) => item.trim()).filter(isWrong);
  if (wrong.length > 0) return fail(`${path} holds ${wrong.join(", ")}`);
  const open = list.items.find((item) => item.state === "unknown");
  return open?.state === "unknown" ? unknown(`${path} is unknown: ${open.reason}`) : pass();
}
