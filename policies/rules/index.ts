/** Every rule of the kit, by pillar, then by name. */
export { rules } from "./index.generated";
