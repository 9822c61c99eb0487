/** Small pieces every page has: people, labels, states, days. */
import type { Account, Issue, Label } from "../state.ts";
import { html, type Html } from "./html.ts";

const COLORS = ["#0969da", "#1a7f37", "#9a6700", "#bc4c00", "#8250df", "#bf3989", "#57606a"];

export function avatar(account: Account | null, size: "" | "small" = ""): Html {
  const name = account?.login ?? "ghost";
  const sum = Array.from(name, (letter) => letter.charCodeAt(0)).reduce((a, b) => a + b, 0);
  const color = COLORS[sum % COLORS.length];
  const kind = account?.kind === "Bot" ? "bot" : "";
  return html`<span class="avatar ${kind} ${size}" style="background:${color}"
    >${name[0]?.toUpperCase()}</span
  >`;
}

export function login(account: Account | null): Html {
  const bot = account?.kind === "Bot" ? html` <span class="tag">bot</span>` : null;
  return html`<b>${account?.login ?? "ghost"}</b>${bot}`;
}

/** Dark letters on light colours and light on dark ones. */
export function chip({ name, color, description }: Label): Html {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const lightness = (red * 0.2126 + green * 0.7152 + blue * 0.0722) / 255;
  const letters = lightness > 0.5 ? "#1f2328" : "#ffffff";
  return html`<span
    class="label"
    title="${description}"
    style="background:#${color};color:${letters};border-color:${lightness > 0.9 ? "#d1d9e0" : `#${color}`}"
    >${name}</span
  >`;
}

export function stateOf({ state, stateReason }: Issue): "open" | "closed" | "unplanned" {
  if (state === "OPEN") {
    return "open";
  }
  return stateReason === "NOT_PLANNED" || stateReason === "DUPLICATE" ? "unplanned" : "closed";
}

export function dot(issue: Issue): Html {
  return html`<span class="dot ${stateOf(issue)}" title="${issue.state.toLowerCase()}"></span>`;
}

/** An ISO date-time → `Nov 16, 2026`. */
export function dayOf(at: string): string {
  return new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(at));
}

/** An issue's path here, which is GitHub's own. */
export function issueLink(issue: Issue, words: string): Html {
  const { owner, name } = issue.repository;
  return html`<a href="/${owner.login}/${name}/issues/${issue.number}">${words}</a>`;
}
