import * as stackTrace from "cdktf/lib/tokens/private/stack-trace";

/**
 * Stops cdktf from capturing an unlimited stack trace for each token. Nothing shows these traces when they are off in the
 * app's metadata, and they are nine tenths of the time that it takes to construct a large estate.
 */
export function quietTokens(): void {
  Object.assign(stackTrace, { captureStackTrace: () => [] });
}
