import { drawPicture } from "../../diagram/svg";
import type { Picture } from "../../diagram/picture";
import { markup, type HtmlContent, type Markup } from "../html/markup";

/** A picture in a frame that can be moved by keyboard where the picture is wider, with what explains it below. */
export async function figure(picture: Picture, caption: HtmlContent): Promise<Markup> {
  return markup`<figure class="drawing">
<div class="scroll" tabindex="0" role="region" aria-label="${picture.title}">
${await drawPicture(picture)}
</div>
<figcaption class="quiet">${caption}</figcaption>
</figure>`;
}
