import { posix, relative, sep } from "node:path";
import type { ModuleInstance } from "./module-instance";
import { Named, Unknown, type Val } from "./value";

/** Names found by a function. */
class Lookup extends Named {
  constructor(
    what: string,
    private readonly find: (name: string) => Val,
  ) {
    super(what);
  }

  get(name: string): Val {
    return this.find(name);
  }
}

/** The names every expression of a module may use. */
export class ModuleNames {
  constructor(
    private readonly module: ModuleInstance,
    private readonly rootFolder: string,
  ) {}

  /** What a first name stands for. */
  find(name: string): Val {
    const { module } = this;
    switch (name) {
      case "var":
        return new Lookup("var", (variable) => module.variable(variable));
      case "local":
        return new Lookup("local", (local) => module.local(local));
      case "module":
        return new Lookup("module", (called) => module.module(called));
      case "data":
        return new Lookup(
          "data",
          (type) => new Lookup(`data.${type}`, (block) => module.resource("data", type, block)),
        );
      case "resource":
        return new Lookup("resource", (type) => new Lookup(type, (block) => module.resource("resource", type, block)));
      case "path":
        return new Lookup("path", (asked) => this.path(asked));
      case "terraform":
        return new Lookup("terraform", (asked) => new Unknown(`terraform.${asked} is decided when Terraform runs`));
      case "each":
      case "count":
      case "self":
        return new Unknown(`${name} has no meaning here`);
      default:
        return new Lookup(name, (block) => module.resource("resource", name, block));
    }
  }

  /** Relative to the root module, as Terraform gives it. */
  private path(asked: string): Val {
    if (asked === "root") return ".";
    if (asked !== "module") return new Unknown(`path.${asked} is decided when Terraform runs`);
    const path = relative(this.rootFolder, this.module.source.folder).split(sep).join("/");
    return path === "" ? "." : posix.normalize(path);
  }
}
