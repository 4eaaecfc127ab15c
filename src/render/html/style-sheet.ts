import type { JobDocument, PageLayout } from '../../model/document.ts'
import { cssString } from './css-string.ts'
import { pageRules } from './page-rules.ts'

/** Height of a line set with single spacing, in sizes of its font. */
const singleSpacing = 1.2

// The generic family is for fonts like Calibri: phones have a substitute for Times New Roman, but none for those.
const textRules = ({ margins, font, fontSize, lineSpacing, justified }: PageLayout): string => `:root {
  font: ${fontSize}pt/${Number((lineSpacing * singleSpacing).toFixed(3))} ${cssString(font)}, sans-serif;
  --alignment: ${justified ? 'justify' : 'start'};
  --margins: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
}`

// The footer is printed at the end of the text only where a browser cannot print it on every page.
const rules = `* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; color: #000; background: #fff; overflow-wrap: break-word; orphans: 2; widows: 2; }
p, h1, h2, h3, ul, dl, dd { margin: 0; padding: 0; }
a { color: inherit; }
h1, h2, h3, .heading, .lead-in, caption { break-after: avoid; break-inside: avoid; }
h1 { margin: 2rem 0; font-size: 1.25em; text-align: center; }
h1 span { display: block; }
h2 { margin: 1.5rem 0 .75rem; padding-left: 3rem; font-size: 1.1em; }
h2 .number { min-width: 3rem; margin-left: -3rem; }
h3 { margin: .75rem 0 .25rem; font-size: 1em; font-style: italic; }
.lead-in { margin: .5rem 0 .25rem; }
.clauses { list-style: none; }
.clauses li { margin: 0 0 .35em; }
.number { display: inline-block; padding-right: .5em; text-indent: 0; text-align: start; }
.level-1 { padding-left: 3em; text-indent: -3em; }
.level-1 .number { min-width: 3em; }
.level-2 { padding-left: 4em; text-indent: -4em; }
.level-2 .number { min-width: 4em; }
.clauses li:target { background: #fff3bf; }
.blank { white-space: nowrap; }
.organisation { font-weight: bold; }
.logo { display: block; margin: 0 auto .5rem; max-width: 100%; object-fit: contain; }
.annex { margin-bottom: 1rem; text-align: right; }
.due, mark { color: inherit; background: #fff200; print-color-adjust: exact; }
.watermark { position: fixed; inset: 0; z-index: -1; display: grid; place-content: center; pointer-events: none; user-select: none; }
.watermark span { color: #d9d9d9; font-size: 6rem; font-weight: bold; transform: rotate(-45deg); print-color-adjust: exact; }
.notice { margin: 1rem 0; padding: .5rem .75rem; border: 1px solid #595959; break-inside: avoid; }
.ruled { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.ruled > div { display: grid; flex: 1 1 0; min-width: 7rem; align-content: start; }
.ruled .unruled dd { border-bottom: 0; }
.ruled dt { grid-row: 2; font-size: .75em; text-align: center; color: #333; }
.ruled dd { grid-row: 1; min-height: 1.9em; padding-top: .4em; border-bottom: 1px solid; text-align: center; }
.requisites { margin-top: 1rem; }
.requisites > div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.requisites dt { flex: 0 0 12rem; }
.signing { margin: 1.5rem 0; break-inside: avoid; }
.signing .heading { font-weight: bold; }
.signing .row { margin-top: .5rem; }
.signing .label { padding-top: .4em; }
table { width: 100%; margin: 1.5rem 0; border-collapse: collapse; }
caption { padding-bottom: .5rem; font-weight: bold; text-align: start; }
th, td { padding: .3em .5em; border: 1px solid #333; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
.fields th { width: 35%; font-weight: normal; }
.to-fill td { height: 2.2em; }
footer { margin-top: 2rem; font-size: .75em; color: #333; }
@media print, (min-width: 50rem) {
  .clauses li, .lead-in { text-align: var(--alignment); }
  .signing.left, .signing.right { width: 45%; }
  .signing.right { margin-left: auto; }
  .signing.full .row:has(.label) { display: grid; grid-template-columns: 22% 1fr; gap: 0 1.5rem; }
}
@media screen and (min-width: 50rem) {
  html { background: #e8e8e8; }
  body { width: 210mm; margin: 1rem auto; padding: var(--margins); box-shadow: 0 0 .5rem #0004; }
}
@media print {
  body { padding: 0; }
  a { text-decoration: none; }
}
@supports at-rule(@bottom-left) {
  @media print {
    footer { display: none; }
  }
}`

/** What two columns add: they stand side by side on a phone too, because that is what they are for. */
const columnRules = `.parallel-title { display: flex; gap: 1rem; }
.parallel-title h1 { flex: 1; }
.parallel { table-layout: fixed; border-style: hidden; }
.parallel th { text-align: center; }
.parallel th, .parallel td { border-color: #999; hyphens: auto; }
.parallel .heading { break-after: avoid; }
.parallel h2, .parallel h3, .parallel p { margin: .15em 0; }`

/** Everything about how the page looks, on paper, on a screen and on a phone. */
export const styleSheet = ({ page, languages }: JobDocument): string =>
  [`${pageRules(page)}${textRules(page)}`, rules, ...(languages ? [columnRules] : [])].join('\n')
