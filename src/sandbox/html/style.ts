/** The look of the pages around the Markdown: GitHub's light colours, one column on a phone. */
export const style = `
:root { --line: #d1d9e0; --soft: #f6f8fa; --text: #1f2328; --quiet: #59636e; --blue: #0969da; --green: #1f883d; --purple: #8250df; --gray: #59636e; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: #fff; font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", Twemoji; }
a { color: var(--blue); text-decoration: none; }
a:hover { text-decoration: underline; }
.top { background: var(--soft); border-bottom: 1px solid var(--line); padding: 14px 0 0; }
.top .where { font-size: 16px; }
.top .where b { font-weight: 600; }
.top nav { display: flex; gap: 4px; margin-top: 10px; overflow-x: auto; }
.top nav a { padding: 6px 10px 8px; color: var(--text); white-space: nowrap; border-bottom: 2px solid transparent; }
.top nav a.here { font-weight: 600; border-bottom-color: #fd8c73; }
.wide { max-width: 1216px; margin: 0 auto; padding: 0 16px; }
main.wide { padding-top: 24px; padding-bottom: 48px; }
h1 { font-size: 26px; font-weight: 400; line-height: 1.3; margin: 0 0 8px; overflow-wrap: anywhere; }
h1 .number { color: var(--quiet); font-weight: 300; }
.quiet { color: var(--quiet); }
.byline { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; padding-bottom: 16px; margin-bottom: 20px; border-bottom: 1px solid var(--line); }
.state { display: inline-flex; align-items: center; gap: 6px; color: #fff; border-radius: 2em; padding: 4px 12px; font-weight: 500; }
.state.open { background: var(--green); } .state.closed { background: var(--purple); } .state.unplanned { background: var(--gray); }
.dot { display: inline-block; vertical-align: -3px; flex: none; width: 16px; height: 16px; border-radius: 50%; border: 2px solid currentColor; position: relative; }
.dot::after { content: ""; position: absolute; inset: 4px; border-radius: 50%; background: currentColor; }
.dot.open { color: var(--green); } .dot.closed { color: var(--purple); } .dot.unplanned { color: var(--gray); }
.state .dot { color: #fff; width: 14px; height: 14px; } .state .dot::after { inset: 3px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 280px; gap: 28px; }
.thread { min-width: 0; }
.entry { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 14px; margin-bottom: 16px; }
.avatar { display: inline-flex; align-items: center; justify-content: center; width: 40px; height: 40px; border-radius: 50%; color: #fff; font-weight: 600; font-size: 16px; flex: none; }
.avatar.bot { border-radius: 8px; } .avatar.small { width: 20px; height: 20px; font-size: 10px; }
.box { border: 1px solid var(--line); border-radius: 6px; background: #fff; min-width: 0; }
.box > .head { background: var(--soft); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; padding: 8px 14px; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; color: var(--quiet); }
.box > .head b { color: var(--text); }
.box.own > .head { background: #ddf4ff; border-color: #b6e3ff; } .box.own { border-color: #b6e3ff; }
.box > .text { padding: 14px; }
.tag { border: 1px solid var(--line); border-radius: 2em; padding: 0 7px; font-size: 12px; color: var(--quiet); }
.markdown-body { font-family: inherit; font-size: 14px; overflow-wrap: break-word; background: transparent; }
.markdown-body table { max-width: 100%; }
.box.own .live { background: #fff8c5; outline: 1px solid #d4a72c; border-radius: 3px; }
.markdown-body .user-mention { font-weight: 600; color: var(--text); }
.markdown-body .task-list-item { list-style: none; } .markdown-body .task-list-item > input, .markdown-body .task-list-item > p > input { margin: 0 .3em 0 -1.4em; vertical-align: middle; }
.reactions { display: flex; flex-wrap: wrap; gap: 6px; padding: 0 14px 14px; }
.reactions span { display: inline-flex; gap: 5px; align-items: center; border: 1px solid var(--line); border-radius: 2em; padding: 1px 8px; font-size: 12px; }
.happened { margin: 0 0 16px 54px; color: var(--quiet); display: flex; flex-wrap: wrap; gap: 4px 6px; align-items: center; }
.happened b { color: var(--text); font-weight: 600; }
details.hidden > summary { cursor: pointer; padding: 8px 14px; color: var(--quiet); background: var(--soft); border-radius: 6px; list-style: none; display: flex; justify-content: space-between; }
details.hidden > summary::after { content: "Show comment"; font-size: 12px; }
details.hidden[open] > summary::after { content: "Hide comment"; }
aside section { padding: 0 0 14px; margin-bottom: 14px; border-bottom: 1px solid var(--line); font-size: 13px; }
aside h2 { font-size: 12px; font-weight: 600; color: var(--quiet); margin: 0 0 8px; }
aside p, aside ul { margin: 0; padding: 0; list-style: none; } aside li { margin-bottom: 6px; display: flex; gap: 6px; align-items: baseline; overflow-wrap: anywhere; }
aside li .dot { width: 12px; height: 12px; border-width: 1.5px; align-self: center; } aside li .dot::after { inset: 2.5px; }
aside dl { display: grid; grid-template-columns: minmax(0, 7.5em) minmax(0, 1fr); gap: 5px 10px; margin: 6px 0 0; } aside dt { color: var(--quiet); } aside dd { margin: 0; overflow-wrap: anywhere; }
.bar { height: 8px; border-radius: 4px; background: #eaeef2; overflow: hidden; margin: 4px 0 8px; } .bar i { display: block; height: 100%; background: var(--purple); }
.label { display: inline-block; border-radius: 2em; padding: 0 8px; font-size: 12px; line-height: 20px; font-weight: 500; border: 1px solid transparent; white-space: nowrap; }
.label { margin: 0 4px 2px 0; }
.icon { width: 16px; height: 16px; vertical-align: -3px; }
.pill { display: inline-block; border-radius: 2em; padding: 0 8px; font-size: 12px; line-height: 20px; background: var(--soft); border: 1px solid var(--line); white-space: nowrap; }
.tabs { display: flex; gap: 16px; padding: 12px 16px; background: var(--soft); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0; } .tabs a { color: var(--quiet); } .tabs a.here { color: var(--text); font-weight: 600; }
.rows { margin: 0; padding: 0; list-style: none; }
.rows li { display: grid; grid-template-columns: 16px minmax(0, 1fr) auto; gap: 8px; padding: 9px 16px; border-top: 1px solid var(--line); } .rows li:first-child { border-top: 0; }
.rows .dot { margin-top: 4px; } .rows .title { font-size: 16px; font-weight: 600; overflow-wrap: anywhere; } .rows .title a { color: inherit; } .rows small { display: block; color: var(--quiet); font-size: 12px; margin-top: 2px; }
.pins { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 12px; margin-bottom: 16px; } .pins a { display: block; border: 1px solid var(--line); border-radius: 6px; padding: 12px 14px; color: var(--text); font-weight: 600; } .pins small { display: block; font-weight: 400; color: var(--quiet); margin-top: 4px; }
.pages { display: flex; justify-content: center; gap: 16px; padding: 16px; }
.board { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
.board table { border-collapse: collapse; width: 100%; font-size: 13px; } .board th { text-align: left; font-weight: 600; color: var(--quiet); background: var(--soft); white-space: nowrap; } .board th, .board td { padding: 7px 12px; border-bottom: 1px solid var(--line); vertical-align: top; } .board tr:last-child td { border-bottom: 0; } .board .figure { text-align: right; font-variant-numeric: tabular-nums; } .board .name { min-width: 260px; } .board .words { min-width: 150px; } .board .done a { color: var(--quiet); text-decoration: line-through; }
@media (max-width: 760px) {
  h1 { font-size: 21px; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  .entry { grid-template-columns: minmax(0, 1fr); } .entry > .avatar { display: none; } .happened { margin-left: 0; }
  .rows .title { font-size: 15px; }
  .board .name { min-width: 200px; }
}
`;
