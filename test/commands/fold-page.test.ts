import { expect, it } from "vitest";
import { firstEntries, firstLines, foldPage, sectionOf } from "../../src/commands/fold-page.ts";

it("hides what GitHub hides, folds what it folds away, and keeps the words of links", () => {
  const page = `<!-- plumbline:comment -->
<!-- plumbline:memory {"v":1} -->
### Ready

<details><summary>Score</summary>

inside

<details><summary>deeper</summary>

inside too

</details>

still inside

</details>

- [ ] Close it <!-- plumbline:box {} -->
[#12](https://redirect.github.com/acme/shop/issues/12) stays, \`a[0](1)\` too

<sub>Read as a story.</sub>`;
  expect(foldPage(page)).toBe(
    "### Ready\n\n▸ Score\n\n- [ ] Close it\n#12 stays, `a[0](1)` too\n\nRead as a story.",
  );
});

it("takes the end of a fold that never began for a line like any other", () => {
  expect(foldPage("</details>\nseen")).toBe("</details>\nseen");
});

it("gives the first entries, and says how much more there is", () => {
  const page = "# Agenda\n### 1\none\n### 2\ntwo\n### 3\nthree";
  expect(firstEntries(page, 2)).toBe("# Agenda\n### 1\none\n### 2\ntwo\n… 2 more lines");
  expect(firstEntries(page, 3)).toBe(page);
  expect(firstLines("a\nb\nc", 1)).toBe("a\n… 2 more lines");
  expect(firstLines("a", 1)).toBe("a");
});

it("gives one section, up to the next or to a rule", () => {
  const page = "## A\none\n## B\ntwo\n\n---\n\nthree";
  expect(sectionOf(page, "A")).toBe("## A\none");
  expect(sectionOf(page, "B")).toBe("## B\ntwo\n");
  expect(sectionOf("## A\nend", "A")).toBe("## A\nend");
  expect(sectionOf(page, "C")).toBe("");
});
