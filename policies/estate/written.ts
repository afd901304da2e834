import { isList, isObject, type Json } from "../../common/json";
import { jsonObject } from "./azapi-body";
import type { Scope } from "./scope";
import { isTemplate } from "./template";
import { literal } from "./unknown";
import type { Value } from "./value";

/**
 * What stands at a place of a configuration. A rule asks what it holds, takes it apart, or hands it to the graph, which knows
 * what refers to what; only the estate reads its text.
 */
export class Written {
  constructor(
    /** As it stands in the document, for the estate alone. */
    readonly raw: Json | undefined,
    private readonly scope: Scope,
  ) {}

  /** What it holds, without any default. */
  get value(): Value {
    return this.scope.resolve(this.raw);
  }

  /** False when it is left out, or null as far as the text tells. */
  get isThere(): boolean {
    return this.value.state !== "absent";
  }

  /** The items of a list; undefined for anything else. */
  get list(): readonly Written[] | undefined {
    const found = this.expanded();
    return isList(found) ? found.map((item) => this.part(item)) : undefined;
  }

  /** The values of an object by their keys; undefined for anything else. */
  get object(): ReadonlyMap<string, Written> | undefined {
    const found = this.expanded();
    return isObject(found) ? new Map(Object.entries(found).map(([key, item]) => [key, this.part(item)])) : undefined;
  }

  /** The items of a list, and what is not a list as its only item; none where nothing stands. */
  get items(): readonly Written[] {
    return this.list ?? (this.isThere ? [this] : []);
  }

  /** The same where JSON is written as text: the object that the text holds. */
  get json(): Written {
    return this.part(jsonObject(this.raw, this.scope));
  }

  /** A text that is the same where the same thing is written, also where it is not known what that is. */
  get identity(): string {
    const { value } = this;
    if (value.state === "known") return JSON.stringify(value.value);
    const [only, ...others] = value.state === "unknown" && value.choice === "exact" ? (value.from ?? []) : [];
    return only !== undefined && others.length === 0
      ? `\${${only}}`
      : JSON.stringify(this.scope.written(this.raw ?? null));
  }

  /** The texts in it. @param isWanted asked of each before anything is made of it: a plan has a million */
  texts(isWanted: IsWanted = () => true): readonly WrittenText[] {
    const found: WrittenText[] = [];
    visitTexts(this.raw, "", (path, raw, isOpen) => {
      if (isWanted(path, isOpen)) found.push({ path, written: this.part(raw), isOpen });
    });
    return found;
  }

  /** What stands behind a name or an expression where it is a list or an object. */
  private expanded(): Json | undefined {
    const found = this.raw === undefined ? undefined : this.scope.unfolded(this.raw);
    if (typeof found !== "string" || !isTemplate(found)) return found;
    const { value } = this;
    return value.state === "known" && typeof value.value === "object" ? literal(value.value) : found;
  }

  private part(raw: Json | undefined): Written {
    return new Written(raw, this.scope);
  }
}

/** Whether a text at a path, which may hold an expression, is wanted. */
export type IsWanted = (path: string, isOpen: boolean) => boolean;

/** Calls `found` with every text in `raw`. */
export function visitTexts(
  raw: Json | undefined,
  path: string,
  found: (path: string, raw: string, isOpen: boolean) => void,
): void {
  if (typeof raw === "string") found(path, raw, isTemplate(raw));
  else if (isList(raw)) for (const item of raw) visitTexts(item, path, found);
  else if (isObject(raw)) {
    for (const key of Object.keys(raw)) {
      const item = raw[key];
      if (typeof item === "string" || typeof item === "object")
        visitTexts(item, path === "" ? key : `${path}.${key}`, found);
    }
  }
}

/** A text of a configuration. */
export interface WrittenText {
  /** Keys that lead to it, joined by dots; items of a list stand where the list does. */
  readonly path: string;
  readonly written: Written;
  /** It holds an expression. */
  readonly isOpen: boolean;
}
