export { architecturePage, architectureRows, emptyCells, type ArchitectureRow } from "./architecture-page";
export { generatedPart, withGeneratedPart } from "./blueprint-readme";
export { deploymentFilePage, type SchemaNode } from "./deployment-file-page";
export { exampleEstate, type ExampleEstate } from "./example-estate";
export { exampleFolders, examplesIn } from "./example-files";
