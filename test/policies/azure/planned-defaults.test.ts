import { entry } from "../../../common/table";
import { providerDefaults } from "../../../policies/azure/registry";
import extract from "./planned-defaults.json";

/**
 * What the real provider plans for arguments that a configuration leaves out, from plans of real configurations. Where it
 * plans nothing, the service decides, and a plan cannot tell what.
 */
const planned = Object.entries(extract.planned).flatMap(([type, values]) =>
  Object.entries(values).map(([path, value]) => [`${type}.${path}`, type, path, value] as const),
);

test.each(planned)("%s defaults to what the provider plans", (_, type, path, value) => {
  expect(entry(providerDefaults(type, 4), path)).toEqual(value);
});
