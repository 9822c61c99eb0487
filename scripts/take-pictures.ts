/**
 * Pictures of the demo's story as a browser shows it; run by `npm run pictures`. Those of the README go to
 * `docs/pictures`; with a folder, all of them go there.
 */
import { join } from "node:path";
import { playStory, type Scene, type Sight } from "../src/commands/demo-play.ts";
import { storySeed } from "../src/commands/sandbox.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/start-sandbox.ts";
import { takePicture } from "./take-picture.ts";

const DESK = 1040;
const PHONE = 400;

interface Shot {
  readonly name: string;
  /** When in the story it is taken. */
  readonly of: Sight;
  readonly shows: "the page" | "the last comment";
  readonly width: number;
  readonly height: number;
  /** Whether the README shows it. */
  readonly kept: boolean;
}

const SHOTS: readonly Shot[] = [
  { name: "comment", of: "unclear", shows: "the page", width: DESK, height: 1345, kept: true },
  { name: "comment-phone", of: "unclear", shows: "the page", width: PHONE, height: 1400, kept: false },
  { name: "answered", of: "estimated", shows: "the page", width: DESK, height: 1400, kept: false },
  { name: "agenda", of: "agenda", shows: "the page", width: DESK, height: 1390, kept: true },
  { name: "agenda-phone", of: "agenda", shows: "the page", width: PHONE, height: 1400, kept: false },
  { name: "board", of: "board", shows: "the page", width: DESK, height: 900, kept: false },
  { name: "log", of: "closed-agenda", shows: "the last comment", width: DESK, height: 1400, kept: true },
  { name: "next-agenda", of: "next-agenda", shows: "the page", width: DESK, height: 1400, kept: false },
];

await takePictures(process.argv[2] ?? null);

async function takePictures(folder: string | null): Promise<void> {
  const sandbox = await startSandbox({ seed: storySeed(), rateLimits: false });
  try {
    for await (const scene of playStory(sandbox)) {
      if (scene.kind !== "sight") {
        continue;
      }
      for (const { name, shows, width, height } of shotsOf(scene, folder === null)) {
        const file = join(folder ?? "docs/pictures", `${name}.png`);
        await takePicture({
          file,
          url: addressOf(scene, sandbox),
          width,
          height,
          ...partOf(scene, shows, sandbox),
        });
        console.log(file);
      }
    }
  } finally {
    await sandbox.close();
  }
}

type SightScene = Extract<Scene, { readonly kind: "sight" }>;

function shotsOf({ what }: SightScene, onlyKept: boolean): readonly Shot[] {
  return SHOTS.filter(({ of, kept }) => of === what && (kept || !onlyKept));
}

function addressOf({ what, number }: SightScene, { url }: Sandbox): string {
  return what === "board" ? `${url}/orgs/acme/projects/1` : `${url}/acme/shop/issues/${number}`;
}

function partOf({ number }: SightScene, shows: Shot["shows"], { state }: Sandbox): { readonly of?: string } {
  const last = state.repository.issues.get(number)?.comments.at(-1);
  return shows === "the page" || last === undefined
    ? {}
    : { of: `.entry:has(#issuecomment-${last.databaseId})` };
}
