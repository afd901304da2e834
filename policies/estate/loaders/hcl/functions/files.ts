import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve, sep } from "node:path";
import { readText } from "../../../../../common/read-text";
import { toText } from "../convert";
import { evaluate, withNames, type Environment } from "../evaluate";
import { readExpression } from "../parse-expression";
import { parseTemplateText } from "../parse-template";
import { ExpressionError } from "../expression";
import { at, strict, type Implementation } from "./implementation";
import { EvaluationError, isMap, settle, Unknown, type Val } from "../value";

/** Larger files are not read into values. */
const maximumBytes = 1024 * 1024;

/** The text of a file inside the module's folder, or why it is not read. */
function contents(value: Val, { folders }: Environment): string | Unknown {
  const given = toText(value);
  const unread = (why: string) => new Unknown(`the file ${given} is not read: ${why}`);
  if (!folders) return unread("there is no folder to read from");
  const path = isAbsolute(given) ? given : resolve(folders.root, given);
  try {
    const real = realpathSync(path);
    const inside = [folders.root, folders.module].some((folder) => real.startsWith(realpathSync(folder) + sep));
    if (!inside) return unread("it is outside the folder of the module");
    const read = readText(real, { maximumBytes });
    return "text" in read ? read.text : unread(`found ${read.fault.found}`);
  } catch {
    return unread("it cannot be opened");
  }
}

const file = strict((given, environment) => contents(at(given, 0), environment));

const templatefile: Implementation = (given, environment) => {
  const path = settle(at(given, 0));
  const variables = settle(at(given, 1));
  if (path instanceof Unknown) return path;
  const text = contents(path, environment);
  if (text instanceof Unknown || variables instanceof Unknown) return text instanceof Unknown ? text : variables;
  if (!isMap(variables)) throw new EvaluationError("the variables of a template are no map");
  const alone: Environment = { budget: environment.budget, name: (name) => missing(name) };
  const scope = [...variables].reduce((outer, [name, value]) => withNames(outer, undefined, null, name, value), alone);
  try {
    return evaluate(parseTemplateText(text, readExpression), scope);
  } catch (error) {
    if (error instanceof ExpressionError)
      throw new EvaluationError(`the template is not well formed: ${error.message}`);
    throw error;
  }
};

function missing(name: string): Val {
  throw new EvaluationError(`the template names ${name}, which it is not given`);
}

/** Functions over files of the module and their paths. */
export const files: Readonly<Record<string, Implementation>> = {
  file,
  templatefile,
  fileexists: strict((given, environment) => {
    const text = contents(at(given, 0), environment);
    return text instanceof Unknown ? text : true;
  }),
  filebase64: strict((given, environment) => {
    const text = contents(at(given, 0), environment);
    return text instanceof Unknown ? text : Buffer.from(text).toString("base64");
  }),
  basename: strict((given) => basename(toText(at(given, 0)))),
  dirname: strict((given) => dirname(toText(at(given, 0)))),
};
