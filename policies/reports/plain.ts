import { printable } from "../../common/printable";

/** Longest text that viewers show in full. */
const maximumText = 1000;

/** A value as one line of text: no control characters, no halves of characters, not endless. */
export function plain(text: string): string {
  const whole = printable(text)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  return whole.length > maximumText ? `${whole.slice(0, maximumText - 1).replace(/\p{Surrogate}$/u, "")}…` : whole;
}
