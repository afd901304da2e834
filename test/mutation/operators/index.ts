import type { Operator } from "../mutant";
import { detach } from "./detach";
import { drop } from "./drop";
import { flip } from "./flip";
import { remove } from "./remove";
import { shorten } from "./shorten";
import { weaken } from "./weaken";
import { widen } from "./widen";

/** Every way in which an estate is made weaker, by name. */
export const operators: Readonly<Record<string, Operator>> = { detach, drop, flip, remove, shorten, weaken, widen };
