import { advice } from "../../common/nearest";
import { ZtaiError } from "../../common/ztai-error";
import { findPack, kitPacks } from "./kit-packs";
import type { Pack } from "./pack";

/**
 * The pack of a name among those of the kit and the given ones.
 *
 * @throws ZtaiError ZTAI-CLI-002 with the packs that there are
 */
export function packNamed(name: string, userPacks: readonly Pack[] = []): Pack {
  const pack = findPack(name, userPacks);
  if (pack) return pack;
  const names = [...kitPacks, ...userPacks].map((one) => one.name).sort();
  const fix = advice(name, names, `choose one of ${names.join(", ")}`);
  throw new ZtaiError("ZTAI-CLI-002", `there is no pack ${name}`, fix);
}
