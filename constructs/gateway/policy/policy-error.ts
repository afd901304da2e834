import { ZtaiError } from "../../../common/ztai-error";

/** A policy was put together in a way that cannot work or would not protect. */
export function policyError(message: string, fix: string): ZtaiError {
  return new ZtaiError("ZTAI-CON-023", message, fix);
}
