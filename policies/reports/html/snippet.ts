import { markup, type Markup } from "./markup";

/** Code with its language above it. */
export function snippet(language: string, text: string): Markup {
  return markup`<figure class="snippet">
    <figcaption>${language}</figcaption>
    <pre tabindex="0"><code>${text}</code></pre>
  </figure>`;
}
