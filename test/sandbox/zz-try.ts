import { readFileSync } from "node:fs";
import { readSeed } from "../../src/sandbox/read-seed.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
const f = process.argv[2] ?? "demo/acme-shop.yml"; const n = Number(process.argv[3] ?? 0);
const seed = readSeed(f, readFileSync(f, "utf8"));
let t = Date.now();
const sandbox = await startSandbox({ seed, ...(n ? { issues: n } : {}) });
console.log("started", Date.now() - t, "ms", Math.round(process.memoryUsage().rss / 1e6), "MB", sandbox.state.repository.issues.size);
t = Date.now(); let after = null, pages = 0, count = 0;
do {
  const r: Response = await fetch(sandbox.url + "/graphql", { method: "POST", headers: { authorization: "bearer ghp_sandbox" }, body: JSON.stringify({ variables: { after }, query: `query($after:String){repository(owner:"acme",name:"shop"){issues(first:100,states:OPEN,after:$after){totalCount pageInfo{hasNextPage endCursor} nodes{id number title body url author{login} viewerDidAuthor createdAt updatedAt labels(first:20){nodes{name}} issueType{name} assignees(first:10){nodes{login}} milestone{title} parent{number title body labels(first:10){nodes{name}}} subIssuesSummary{total completed} blockedBy(first:10){nodes{number state}} reactions(content:THUMBS_UP){totalCount} projectItems(first:5){nodes{id project{id} s:fieldValueByName(name:"Score"){... on ProjectV2ItemFieldNumberValue{number}}}}}}}}` }) });
  const j: any = await r.json(); if (j.errors) { console.log(JSON.stringify(j.errors).slice(0, 800)); break; }
  const c = j.data.repository.issues; count += c.nodes.length; pages++; after = c.pageInfo.hasNextPage ? c.pageInfo.endCursor : null;
  if (pages === 1) console.log(c.totalCount, r.headers.get("x-ratelimit-used"), JSON.stringify(c.nodes.slice(-2)).slice(0, 1500));
} while (after);
console.log(pages, "pages", count, "issues", Date.now() - t, "ms", Math.round(process.memoryUsage().rss / 1e6), "MB");
await sandbox.close();
