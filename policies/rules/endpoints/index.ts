import type { Rule } from "../../engine/rule";
import machinePassword from "./machine-password";
import machinePublicAddress from "./machine-public-address";
import trustedBoot from "./trusted-boot";

/** Rules of the pillar endpoints, in the order of their files. */
export const endpointsRules: readonly Rule[] = [machinePassword, machinePublicAddress, trustedBoot];
