/**
 * The style of a definition's page: one column that reads on a telephone and prints. Nothing is said by colour alone,
 * and every colour has a contrast of 4.5 or more on its ground.
 *
 * @see Web Content Accessibility Guidelines 2.2, §1.4.1, §1.4.3 and §1.4.10
 */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 1.5rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #1f4e79; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
h4 { font-size: 1rem; margin: .75rem 0 .25rem; }
a { color: #1f4e79; text-underline-offset: .15em; overflow-wrap: anywhere; }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .35rem 0; border-bottom: 1px solid #d0d0d0; }
dt { flex: 0 0 11rem; font-weight: 600; }
dd { flex: 1 1 18rem; margin: 0; overflow-wrap: anywhere; }
.steps > li { margin-bottom: .75rem; }
.steps h3 { display: inline; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0 1.5rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
caption span { display: block; font-weight: 400; color: #4a4a4a; }
th, td { border: 1px solid #8a8a8a; padding: .5rem; text-align: left; vertical-align: top; }
th { width: 12rem; background: #f2f5f8; }
@media (max-width: 34rem) { th { width: 8rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } table, .steps > li { break-inside: avoid; } }
`;
