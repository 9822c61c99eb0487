/** Signs as drawings: what emoji would be on a machine without a font for them. */
import { raw, type Html } from "./html.ts";

const FACE =
  '<circle cx="8" cy="8" r="7" fill="#f9c513"/><circle cx="5.5" cy="6.5" r="1"/><circle cx="10.5" cy="6.5" r="1"/>';
const THUMB =
  '<path fill="#f9c513" d="M1.5 7h2.6v7H1.5zM5 7l3-6c1.4 0 2 .9 1.8 2.1L9.4 6H13c1 0 1.7.9 1.5 1.9l-1 4.7c-.2.8-.8 1.4-1.7 1.4H5z"/>';

export const pinSign = icon(
  '<path fill="none" stroke="#59636e" stroke-width="1.5" d="m10 1.5 4.5 4.5-3 .8-2.7 2.7-.6 3.5-5.2-5.2 3.5-.6L9.2 4.5zM5.5 10.5l-4 4"/>',
);

export const talkSign = icon(
  '<path fill="none" stroke="#59636e" stroke-width="1.5" d="M1.8 2.8h12.4v8.4H7.5L4.3 14v-2.8H1.8z"/>',
);

/** GitHub's eight, in its order. */
export const reactionSigns: readonly (readonly [string, Html])[] = [
  ["THUMBS_UP", icon(THUMB)],
  ["THUMBS_DOWN", icon(`<g transform="rotate(180 8 8)">${THUMB}</g>`)],
  ["LAUGH", icon(`${FACE}<path d="M4 9h8a4 4 0 0 1-8 0z"/>`)],
  [
    "HOORAY",
    icon('<path fill="#bf3989" d="m8 1 2 4.6 5 .5-3.7 3.3 1.1 4.9L8 11.8l-4.4 2.5 1.1-4.9L1 6.1l5-.5z"/>'),
  ],
  ["CONFUSED", icon(`${FACE}<path fill="none" stroke="#000" d="m5 11.5 6-1.5"/>`)],
  ["HEART", icon('<path fill="#cf222e" d="M8 14 2 8a3.7 3.7 0 0 1 6-4.3A3.7 3.7 0 0 1 14 8z"/>')],
  [
    "ROCKET",
    icon(
      '<path fill="#0969da" d="M8 1c3 2 4 5 3.5 9h-7C4 6 5 3 8 1z"/><path fill="#cf222e" d="M6 11h4l-2 4z"/>',
    ),
  ],
  [
    "EYES",
    icon(
      '<g fill="#fff" stroke="#59636e"><ellipse cx="4.3" cy="8" rx="3.2" ry="5"/><ellipse cx="11.7" cy="8" rx="3.2" ry="5"/></g><circle cx="5" cy="9" r="1.7"/><circle cx="12.4" cy="9" r="1.7"/>',
    ),
  ],
];

function icon(shapes: string): Html {
  return raw(`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shapes}</svg>`);
}
