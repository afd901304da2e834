import { applyPages } from "./apply-pages";
import { roleGrantsPage } from "./role-grants-page";

/** The reference pages on what the stacks write, by path below `docs/reference`. */
export function writtenPages(): Record<string, string> {
  return { "role-grants.md": roleGrantsPage(), ...applyPages() };
}
