import { PolicyInputError } from "../assessment/input-error";
import type { Problem } from "../../common/problem";
import { buildGraph } from "../estate/estate";
import { loadInputs, type LoadedEstate } from "../estate/loaders/load";
import type { FolderOptions } from "../estate/loaders/load-folder";
import { diagramOf, type Diagram } from "./estate-diagram";
import { estatePicture } from "./estate-picture";
import { renderMermaid } from "./mermaid";
import { renderSvg } from "./svg";

/** A drawn estate. */
export interface Drawn {
  readonly diagram: Diagram;
  /** A Mermaid flowchart. */
  readonly mermaid: string;
  /** Inputs and parts of them that were not read, and are not in the picture. */
  readonly problems: readonly Problem[];
}

/**
 * Draws the Terraform at the paths as one estate.
 * @throws PolicyInputError when no input could be read at all; what can be read is drawn otherwise
 */
export async function draw(paths: readonly string[], options: FolderOptions = {}): Promise<Drawn> {
  return drawEstate(await loadInputs(paths, options));
}

/** Draws an estate that was loaded. @throws as {@link draw} */
export function drawEstate({ documents, problems }: LoadedEstate): Drawn {
  if (documents.length === 0) throw new PolicyInputError(problems);
  const diagram = diagramOf(buildGraph(documents));
  return { diagram, mermaid: renderMermaid(diagram), problems };
}

/** A drawn estate as an SVG file. */
export async function renderEstateSvg(diagram: Diagram): Promise<string> {
  return renderSvg(estatePicture(diagram));
}
