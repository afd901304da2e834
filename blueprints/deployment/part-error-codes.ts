import { gatewayErrors } from "./gateway-error-codes";
import { accessErrors } from "./access-error-codes";
import { agentErrors } from "./agent-error-codes";
import { entryErrors } from "./entry-error-codes";

/** Codes of problems with parts of an estate that have a file of their own, in the order of the codes. */
export const errorsOfParts = { ...accessErrors, ...entryErrors, ...gatewayErrors, ...agentErrors };
