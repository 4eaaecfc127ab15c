import { switchRules } from './switches.ts'

// Marks are told by line and weight too, so that they survive a printer without colour and an eye that sees none.
const rules = `:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #595959; --rule: #c9c9c9;
  --gone: #a40e26; --gone-paper: #ffebe9; --new: #0a5d25; --new-paper: #dafbe1; --due: #7a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #15181c; --quiet: #a3a9b0; --rule: #3d444d;
  --gone: #ffa198; --gone-paper: #4a1a1c; --new: #7ee787; --new-paper: #12381f; --due: #e3b341; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere; }
p { margin: .2rem 0; }
h1 { font-size: 1.5rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; border-bottom: 1px solid var(--rule); }
small, .remark, .place, footer { color: var(--quiet); font-size: .875rem; font-weight: normal; }
code { font-size: .9em; }
.switches { display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
fieldset { border: 1px solid var(--rule); border-radius: .25rem; padding: .1rem .75rem .35rem; }
label { display: inline-block; margin-right: .75rem; white-space: nowrap; }
.facts { padding-left: 1.25rem; margin: .25rem 0 .75rem; }
.due { color: var(--due); }
.changes { list-style: none; margin: 0; padding: 0; }
.change { padding: .6rem 0 .6rem .75rem; border-left: .25rem solid var(--rule); margin: .6rem 0; break-inside: avoid; }
.change.added { border-left-color: var(--new); }
.change.removed { border-left-color: var(--gone); }
.severity { padding: 0 .4rem; border: 1px solid; border-radius: .25rem; font-size: .8125rem; }
.severity.major { font-weight: bold; }
.document { margin: .4rem 0 0; }
.inline, .sides > p { white-space: pre-line; }
.sides { display: none; grid-template-columns: 1fr 1fr; gap: 1rem; }
.sides > p { padding: .25rem .5rem; border: 1px solid var(--rule); min-height: 2rem; }
del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
ins { color: var(--new); background: var(--new-paper); text-decoration: underline; font-weight: 600; }
@media (max-width: 35rem) { .sides { grid-template-columns: 1fr; gap: .25rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333; --gone: #000; --gone-paper: #fff; --new: #000;
    --new-paper: #fff; --due: #000; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .switches { display: none; }
}`

/** How the page looks: by day and by night, on a phone and on paper. */
export const styleSheet = (languages: readonly string[]): string => `${rules}\n${switchRules(languages)}`
