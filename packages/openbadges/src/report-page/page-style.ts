/**
 * The style of the page: a column that reads on a telephone and prints on one sheet of A4 or Letter. Nothing is said by
 * colour alone, and every colour has a contrast of 4.5 or more on its ground.
 *
 * @see Web Content Accessibility Guidelines 2.2, §1.4.1 and §1.4.3
 */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1rem; font-weight: 600; margin: 0 0 1rem; color: #4a4a4a; }
.verdict { border: 2px solid; border-inline-start-width: .75rem; padding: .75rem 1rem; margin: 0 0 1rem; }
.verdict p { margin: .25rem 0 0; }
.verdict .word { font-size: 1.6rem; font-weight: 700; margin: 0; }
.valid { border-color: #1a6b34; } .valid .word { color: #1a6b34; }
.invalid { border-color: #a3141f; } .invalid .word { color: #a3141f; }
.indeterminate { border-color: #7a4b00; } .indeterminate .word { color: #7a4b00; }
h2 { font-size: 1.1rem; margin: 1.25rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
h4 { font-size: .875rem; margin: .5rem 0 .25rem; color: #4a4a4a; }
.facts { display: flex; gap: 1rem; align-items: flex-start; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; flex: 1; min-width: 0; }
dt { color: #4a4a4a; }
dd { margin: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
.qr { width: 7rem; flex: none; }
.qr svg { display: block; width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #c8c8c8; }
th { font-weight: 600; }
thead th { color: #4a4a4a; }
td.mark { white-space: nowrap; }
tr.fail td.mark { color: #a3141f; font-weight: 700; }
tr.unknown td.mark { color: #7a4b00; font-weight: 700; }
tr.pass td.mark { color: #1a6b34; }
.problems { padding-inline-start: 1.2rem; margin: 0; }
.problems li { margin: 0 0 .6rem; }
.problems p { margin: 0; }
.small { color: #4a4a4a; font-size: .875rem; overflow-wrap: anywhere; }
.inside .problems { margin-top: .75rem; }
.inside { border-inline-start: 3px solid #c8c8c8; padding-inline-start: 1rem; margin: 1rem 0; }
footer { margin-top: 1.5rem; }
@media screen and (max-width: 34rem) {
  body { padding: .75rem; }
  .facts { flex-direction: column; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
  td.mark { white-space: normal; }
  th, td { overflow-wrap: anywhere; }
}
@media print {
  @page { margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 9.5pt; }
  .verdict, .facts, tr, .problems li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
