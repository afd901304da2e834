import type { ErrorExplanation } from "./error-explanation";

/** Codes of problems with the entry before an app. */
export const entryErrors = {
  "ZTAI-CFG-110": {
    title: "An entry without an app",
    meaning:
      "A gateway or a Front Door is made for the host name of the app, which Azure makes up when the app is created.",
    fix: "Push the image and add app; leave entry out until then.",
  },
  "ZTAI-CFG-111": {
    title: "A field that an entry leaves without effect",
    meaning:
      "Where an entry stands before the app, it is the only way to it: under its own host name, from the network or from the internet. Countries are told by addresses on the internet.",
    fix: "Remove the field, or choose the other front end.",
  },
  "ZTAI-CFG-112": {
    title: "A region without private endpoints of Front Door",
    meaning: "Front Door reaches the environment of the app by a private endpoint that it makes in some regions.",
    fix: "Name the nearest of them under entry.frontDoor.privateLinkLocation.",
  },
} as const satisfies Record<string, ErrorExplanation>;
