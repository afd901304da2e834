import { App } from "cdktf";

/**
 * An app of nothing but the kit's own stacks. CDKTF resolves every stack once more than it writes it, to find what refers to
 * another stack. Stacks of the kit compute the ids of others (docs/decisions/0002-computed-ids.md), so that they leave it out here;
 * test/blueprints/deployment-order.test.ts proves of every example, in an app that looks, that nothing refers across. In an app of
 * somebody else they are prepared as usual.
 */
export class EstateApp extends App {
  /** @param outdir folder that `synth()` writes to */
  constructor(outdir: string) {
    super({ outdir, stackTraces: false });
  }
}
