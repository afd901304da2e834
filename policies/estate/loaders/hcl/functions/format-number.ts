import { EvaluationError } from "../value";

/** Most digits behind the point. */
const maximumDigits = 60;

/** A number as a verb of `format` writes it. @throws EvaluationError when the verb takes whole numbers only */
export function formattedNumber(number: number, verb: string, flags: string, precision: string | undefined): string {
  const magnitude = unsigned(Math.abs(number), verb, flags, precision);
  const sign = number < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  return sign + magnitude;
}

function unsigned(number: number, verb: string, flags: string, precision: string | undefined): string {
  const digits = precision === undefined ? undefined : Math.min(Number(precision), maximumDigits);
  const marked = flags.includes("#");
  switch (verb) {
    case "b":
      return (marked ? "0b" : "") + whole(number).toString(2);
    case "o":
      return (marked ? "0" : "") + whole(number).toString(8);
    case "x":
      return (marked ? "0x" : "") + whole(number).toString(16);
    case "X":
      return (marked ? "0X" : "") + whole(number).toString(16).toUpperCase();
    case "d":
      return whole(number).toString();
    case "f":
      return fixed(number, digits ?? 6);
    case "e":
      return exponential(number, digits ?? 6);
    case "E":
      return exponential(number, digits ?? 6).toUpperCase();
    case "G":
      return general(number, digits).toUpperCase();
    default:
      return general(number, digits);
  }
}

function whole(number: number): bigint {
  if (!Number.isInteger(number)) throw new EvaluationError("the verb takes a whole number");
  return BigInt(number);
}

/** Rounds halves to the even digit, as Terraform does and `toFixed` does not. */
function fixed(number: number, digits: number): string {
  const exact = number.toFixed(Math.min(100, digits + 40));
  const kept = exact.length - 40;
  const isHalf = /^50*$/.test(exact.slice(exact.indexOf(".") + 1 + digits));
  const before = exact.slice(0, digits === 0 ? kept - 1 : kept).replace(".", "");
  return isHalf && Number(before.at(-1)) % 2 === 0
    ? exact.slice(0, digits === 0 ? kept - 1 : kept)
    : number.toFixed(digits);
}

function exponential(number: number, digits?: number): string {
  return number.toExponential(digits).replace(/e([+-])(\d)$/, "e$10$2");
}

/** With an exponent from a million on, and below a ten-thousandth. */
function general(number: number, digits: number | undefined): string {
  if (number === 0) return "0";
  const significant = digits === undefined ? undefined : Math.max(1, digits);
  const scientific = exponential(number, significant === undefined ? undefined : significant - 1);
  const exponent = Number(scientific.split("e")[1]);
  const limit = significant ?? 6;
  if (exponent < -4 || exponent >= limit)
    return scientific.replace(/\.?0+(?=e)/, (zeros) => (zeros.startsWith(".") ? "" : zeros));
  return significant === undefined ? String(number) : String(Number(number.toPrecision(significant)));
}
