/** What running a text of commands does, as far as its words tell. */
export type Effect =
  /** `what` changes or may change Azure. */
  | { readonly kind: "changes"; readonly what: string }
  /** Nobody knows what `what` does. */
  | { readonly kind: "unknown"; readonly what: string }
  | { readonly kind: "harmless" };

/** Programs that reach Azure or the network, with the commands of each that only read. */
const reaching: Readonly<Record<string, RegExp | undefined>> = {
  az: /^(--version|-v|version|help|login|logout|account (show|list|set|clear)|([a-z][a-z0-9-]* )*(show|list|wait|exists)( |$))/,
  azcopy: undefined,
  azd: /^(version|env get-values|show)\b/,
  aws: undefined,
  curl: undefined,
  gcloud: undefined,
  helm: /^(version|repo|list|status|get|template|lint)\b/,
  invokerestmethod: undefined,
  invokewebrequest: undefined,
  irm: undefined,
  iwr: undefined,
  kubectl: /^(version|get|describe|wait|logs|cluster-info|config|api-resources)\b/,
  nc: undefined,
  terraform: /^(-?-?version|output|show|validate|fmt|graph)\b/,
  tofu: /^(-?-?version|output|show|validate|fmt|graph)\b/,
  terragrunt: undefined,
  wget: undefined,
};

/** Programs that work on the machine they run on. */
const local = new Set(
  `alias apk apt apt-get awk base64 basename break cat cd chgrp chmod chown clear continue cp cut date df dirname dnf do
  done dpkg echo elif else env esac exit export false fi for function grep gzip gunzip hash head hostname id if in jq kill
  local ls md5sum mkdir mktemp mv pwd printf read readlink return rm rmdir rpm sed seq service set sha256sum shift sleep
  snap sort source stat systemctl tail tar tee test then time touch tr trap true type ufw umask uname uniq unset unzip until
  update-ca-certificates useradd usermod wait wc which while whoami yq yum zip zypper [ [[ { } : !
  write-host write-output write-verbose start-sleep out-file out-null set-content add-content test-path join-path
  new-item remove-item copy-item convertto-json convertfrom-json select-object where-object foreach-object set-location
  set-strictmode`.split(/\s+/),
);

/** Programs that run what follows them. */
const prefixes = new Set(["sudo", "exec", "nohup", "time", "env", "command", "eval", "then", "do", "else", "!", "&"]);
const shells = new Set(["sh", "bash", "zsh", "dash", "ksh", "ash", "cmd", "pwsh", "powershell"]);
const inlineFlag = /^(-\w*c|-e|\/c|-command|-commandwithargs)$/i;

/** Commands that are longer than this are not looked through. */
const maximumText = 100_000;

/** The worst of what a text of shell or PowerShell commands does. */
export function effectOf(text: string): Effect {
  if (text.length > maximumText) return { kind: "unknown", what: "a long script" };
  const effects = commands(text).map(ofCommand);
  return (
    effects.find(({ kind }) => kind === "changes") ??
    effects.find(({ kind }) => kind === "unknown") ?? { kind: "harmless" }
  );
}

/** The effect of a program with its arguments, as `program` of a data source lists them. */
export function effectOfProgram(words: readonly string[]): Effect {
  const [program = "", ...rest] = words;
  if (shells.has(programName(program))) {
    const at = rest.findIndex((word) => inlineFlag.test(word));
    return at >= 0 ? effectOf(rest.slice(at + 1).join(" ")) : { kind: "unknown", what: rest[0] ?? program };
  }
  return ofCommand(words.map((word) => (/\s/.test(word) ? `'${word}'` : word)).join(" "));
}

/** Texts between the marks that end a command; those that run within another are commands as well. */
function commands(text: string): readonly string[] {
  const plain = text.replace(/\\\r?\n/g, " ").replace(/`\r?\n/g, " ");
  const inner = [...plain.matchAll(/\$\(([^()]*)\)|`([^`]*)`/g)].map((match) => match[1] ?? match[2] ?? "");
  return [...split(plain), ...inner.flatMap(split)];
}

/** Cuts at `;`, `|`, `&` and line ends outside of quotes; comments are left out. */
function split(text: string): readonly string[] {
  const parts: string[] = [""];
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote) {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "#" && /(^|\s)$/.test(parts.at(-1)?.slice(-1) ?? "")) {
      while (at + 1 < text.length && text[at + 1] !== "\n") at++;
      continue;
    } else if (/[;|&\n(]/.test(character) && !(character === "(" && parts.at(-1)?.endsWith("$"))) {
      parts.push("");
      continue;
    }
    parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function ofCommand(command: string): Effect {
  const words = command.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  let at = 0;
  while (at < words.length && isBefore(words[at] ?? "")) at++;
  const [word = "", ...rest] = words.slice(at);
  const program = programName(word);
  if (program === "" || /^[)}\]]+$/.test(program)) return { kind: "harmless" };
  if (shells.has(program)) {
    if (rest.length === 0) return { kind: "unknown", what: "what is piped into a shell" };
    const flag = rest.findIndex((argument) => inlineFlag.test(argument));
    if (flag >= 0) return effectOf(unquoted(rest.slice(flag + 1).join(" ")));
    return { kind: "unknown", what: rest.find((argument) => !argument.startsWith("-")) ?? program };
  }
  // Cmdlets of the Az modules and of Graph change what is not only read.
  const cmdlet = /^([a-z]+)-(az|mg|entra)\w*$/.exec(program);
  if (cmdlet)
    return /^(get|connect|set-azcontext)/.test(program) ? { kind: "harmless" } : { kind: "changes", what: word };
  const name = program.replace(/-/g, "");
  if (Object.hasOwn(reaching, name)) {
    return reaching[name]?.test(rest.join(" ")) ? { kind: "harmless" } : { kind: "changes", what: name };
  }
  if (local.has(program) || /^(get|write|format)-/.test(program) || /^\$\w+$/.test(word)) return { kind: "harmless" };
  return { kind: "unknown", what: word.slice(0, 80) };
}

/** What stands before the program: settings of variables and programs that run the next one. */
function isBefore(word: string): boolean {
  return /^[A-Za-z_]\w*=/.test(word) || /^\$\w+=?$/.test(word) || word === "=" || prefixes.has(word.toLowerCase());
}

function programName(word: string): string {
  const name = unquoted(word).split(/[/\\]/).at(-1) ?? "";
  return name.replace(/\.(exe|cmd)$/i, "").toLowerCase();
}

function unquoted(text: string): string {
  return /^(["'])[^]*\1$/.test(text) ? text.slice(1, -1) : text;
}
