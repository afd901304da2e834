import { stackSerializer, zeroTrustMatchers } from "./index";
import type { ZeroTrustMatchers } from "./matcher-types";

declare global {
  // The types of Jest are extended in their namespace; without Jest this is a namespace that nobody reads.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
    interface Matchers<R, T = {}> extends ZeroTrustMatchers<R> {}
  }
}

interface Expect {
  extend(matchers: object): void;
  addSnapshotSerializer(serializer: object): void;
}

const { expect } = globalThis as { readonly expect?: Expect };
if (!expect) {
  throw new Error(
    "zero-trust-ai-kit/testing/jest needs a global expect; name it under setupFilesAfterEnv in jest.config.js",
  );
}
expect.extend(zeroTrustMatchers);
expect.addSnapshotSerializer(stackSerializer);
