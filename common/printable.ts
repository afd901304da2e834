/** Line breaks and the like; runs of them are one space. */
const breaking = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Characters that steer a terminal, turn the order of what follows around or are not seen, so that a name reads as another. */
const steering = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A value on one line: what would steer a terminal is shown, as `\u001b`. Terraform values may carry anything. */
export function printable(text: string): string {
  return text.replace(breaking, " ").replace(steering, escaped);
}

/** `\u001b` for the character that begins a terminal sequence: the same value where it stands in a text of JSON. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
