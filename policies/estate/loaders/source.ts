import type { TerraformDocument } from "../document";
import type { Json } from "../../../common/json";
import type { Problem } from "../../../common/problem";

/** A file that was read and parsed, offered to each source in turn. */
export interface ParsedFile {
  /** Path on disk. */
  readonly path: string;
  /** Path as shown in problems and findings. */
  readonly label: string;
  readonly text: string;
  readonly json: Json;
}

/** What a source made of an input. Problems never keep the sound part of an input from being judged. */
export interface Loaded {
  readonly kind: string;
  readonly documents: readonly TerraformDocument[];
  readonly problems: readonly Problem[];
  /** Those of the documents that call modules: only the loader of Terraform's own language reads modules. @default - none */
  readonly calling?: readonly Calling[];
}

/** A document that calls modules. */
export interface Calling {
  readonly document: TerraformDocument;
  /** Its file on disk. */
  readonly path: string;
}

/** One kind of input, recognised by content and not by file name. A new kind is a new entry in `sources`. */
export interface Source {
  /** Shown in reports and in the list of what is allowed. */
  readonly kind: string;
  /** True when the parsed content is of this kind. */
  recognises(file: ParsedFile): boolean;
  load(file: ParsedFile): Loaded;
}
