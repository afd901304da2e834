import { join } from "node:path";
import type { TerraformDocument } from "../../policies/estate/document";
import { examples } from "../helpers/examples";
import { planDocuments } from "../helpers/plan-documents";
import { documentsOf, exampleStacks, type Stacks } from "./estate";
import type { Mutant } from "./mutant";
import { HclEstate } from "./spelling/hcl-estate";

/** An estate in one spelling. */
export interface Family {
  /** `json rag-chat/ztai.minimal.yaml` */
  readonly name: string;
  readonly stacks: Stacks;
  /** Whether the spelling can show a change at all. @default - every change */
  shows?(mutant: Mutant): boolean;
  /** What a loader makes of the estate, spelled so. */
  documents(stacks: Stacks): Promise<readonly TerraformDocument[]>;
  close(): void;
}

/** A plan holds neither the lifecycle nor the backend, and of what is made no times only that it is not there. */
const notInPlans = /^(ignore|empty|settings state) /;

/** A plan says which account a setting belongs to, and not to which of its services. */
const ofServices = /azurerm_monitor_diagnostic_setting\.\w+_Logs-(blob|queue|table|file)Service_/;

/** A plan does not show the policy of a consumer whose identity another stack makes: it is known after apply. */
const ofConsumers = /azurerm_api_management_(api|product)_policy\.Consumer-/;

/** Estates that are written in HCL with local modules; the last one in azapi. */
const written = ["hub-spoke", "web-app", "foundry"];

/** Every estate in every spelling: what the kit synthesizes, plans of it, HCL with modules, azapi. */
export async function families(): Promise<readonly Family[]> {
  const synthesized = examples.map((example) => [example, exampleStacks(example)] as const);
  const nothing = () => undefined;
  const json = synthesized.map(([example, stacks]): Family => ({
    name: `json ${example}`,
    stacks,
    documents: (changed) => Promise.resolve(documentsOf(changed)),
    close: nothing,
  }));
  const plan = synthesized.map(([example, stacks]): Family => ({
    name: `plan ${example}`,
    stacks,
    shows: ({ kind, label }) => !notInPlans.test(kind) && !ofServices.test(label) && !ofConsumers.test(label),
    documents: (changed) => Promise.resolve(planDocuments(changed)),
    close: nothing,
  }));
  const text = await Promise.all(written.map((name) => HclEstate.read(join(__dirname, "estates", name))));
  return [
    ...json,
    ...plan,
    ...text.map((estate, at): Family => ({
      name: `hcl ${written[at] ?? ""}`,
      stacks: estate.stacks,
      documents: (changed) => estate.documents(changed),
      close: () => estate.close(),
    })),
  ];
}
