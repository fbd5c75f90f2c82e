"""The one style sheet of every page: no font, image or script is fetched."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
.thidua { color-scheme: light; --ink: #1b2230; --soft: #4a5364; --line: #c9ced8; --paper: #fff;
  --tint: #f4f5f8; --red: #9b1c1f; --ok: #17633a; --no: #9b1c1f; --open: #6b4a00;
  --ok-tint: #e8f3ec; --no-tint: #fbeaea; --open-tint: #fdf3dc;
  color: var(--ink); background: var(--paper); line-height: 1.5; font-size: 1rem;
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "Be Vietnam Pro", Arial, sans-serif;
  max-width: 66rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; }
.thidua *, .thidua *::before { box-sizing: border-box; }
.thidua h1, .thidua h2, .thidua h3 { font-family: "Noto Serif", "Times New Roman", Times, serif;
  line-height: 1.25; text-wrap: balance; }
.thidua h1 { font-size: 1.9rem; margin: 0 0 .35rem; }
.thidua h2 { font-size: 1.3rem; margin: 2.4rem 0 .8rem; padding-bottom: .3rem;
  border-bottom: 2px solid var(--red); }
.thidua h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
.thidua p, .thidua ul, .thidua ol { margin: .5rem 0; }
.thidua ul, .thidua ol { padding-left: 1.4rem; }
.thidua li { margin: .25rem 0; }
.thidua header { border-top: 4px solid var(--red); padding-top: 1.2rem; }
.thidua .lead { font-size: 1.1rem; margin: 0; }
.thidua .meta { color: var(--soft); margin: .3rem 0 0; }
.thidua .banner { border: 2px solid var(--open); background: var(--open-tint); color: #4d3500;
  padding: .7rem 1rem; margin: 1.2rem 0 0; border-radius: .3rem; font-weight: 600; }
.thidua .badge { display: inline-block; font-size: .75em; line-height: 1.3; padding: .05rem .4rem;
  border: 1px solid currentColor; border-radius: .6rem; color: var(--open);
  background: var(--open-tint); white-space: nowrap; font-weight: 600; }
.thidua .source { color: var(--soft); font-size: .875em; }
.thidua .scroll { overflow-x: auto; margin: .8rem 0; }
.thidua table { border-collapse: collapse; width: 100%; font-size: .925em;
  font-variant-numeric: tabular-nums; }
.thidua caption { text-align: left; color: var(--soft); padding-bottom: .35rem; font-size: .875em; }
.thidua th, .thidua td { border-bottom: 1px solid var(--line); padding: .4rem .55rem;
  text-align: left; vertical-align: top; }
.thidua thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom;
  background: var(--tint); }
.thidua tbody th { font-weight: 500; min-width: 11rem; }
.thidua .num { text-align: right; white-space: nowrap; }
.thidua .num.words { white-space: normal; }
.thidua tr.first td, .thidua tr.first th { background: var(--ok-tint); font-weight: 600; }
.thidua tr.part td, .thidua tr.part th { background: var(--tint); font-weight: 600; }
.thidua tr.total td, .thidua tr.total th { border-top: 2px solid var(--ink); font-weight: 700; }
.thidua td .note, .thidua th .note { display: block; color: var(--soft); font-size: .84em;
  font-weight: 400; }
.thidua .mark { font-weight: 700; display: inline-block; min-width: 1.1em; text-align: center; }
.thidua .ok { color: var(--ok); } .thidua .no { color: var(--no); }
.thidua .open { color: var(--open); }
.thidua .pill { display: inline-block; border-radius: .3rem; padding: .1rem .5rem;
  font-weight: 600; }
.thidua .pill.ok { background: var(--ok-tint); } .thidua .pill.no { background: var(--no-tint); }
.thidua .pill.open { background: var(--open-tint); }
.thidua .case { border: 1px solid var(--line); border-left: 4px solid var(--soft);
  border-radius: .3rem; padding: .7rem 1rem .8rem; margin: 1rem 0; }
.thidua .case.ok { border-left-color: var(--ok); color: inherit; }
.thidua .case.no { border-left-color: var(--no); color: inherit; }
.thidua .case.open { border-left-color: var(--open); color: inherit; }
.thidua .case h3 { margin: 0 0 .35rem; }
.thidua .case > p { margin: .3rem 0; }
.thidua .caution { color: var(--open); }
.thidua details { margin: .3rem 0; }
.thidua summary { cursor: pointer; padding: .15rem 0; }
.thidua summary:focus-visible, .thidua .scroll:focus-visible { outline: 3px solid #1d4ed8;
  outline-offset: 2px; }
.thidua .tree, .thidua .tree ul { list-style: none; padding-left: 0; margin: .2rem 0; }
.thidua .tree ul { padding-left: 1.1rem; border-left: 1px solid var(--line); margin-left: .5rem; }
.thidua .tree li { margin: .2rem 0; }
.thidua .tree .why { display: block; margin-left: 2.35rem; color: var(--soft); font-size: .9em; }
.thidua .tree .leaf { display: block; padding-left: 2.35rem; text-indent: -1.3rem; }
.thidua .tree .leaf > * { text-indent: 0; }
.thidua footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .9em; }
@page { size: A4; margin: 18mm 15mm; }
@media print {
  .thidua { font-size: 9.5pt; max-width: none; padding: 0; }
  .thidua h2 { break-after: avoid; margin-top: 1.4rem; } .thidua h3 { break-after: avoid; }
  .thidua tr, .thidua .case > p, .thidua .banner { break-inside: avoid; }
  .thidua thead { display: table-header-group; }
  .thidua .scroll { overflow: visible; }
  .thidua table { font-size: 8.5pt; }
  .thidua tbody th { min-width: 26%; }
  .thidua .num { white-space: normal; }
  .thidua th, .thidua td { padding: .25rem .35rem; }
  .thidua .card::details-content, .thidua .whole::details-content {
    content-visibility: visible; display: block; block-size: auto; }
  .thidua .tree { font-size: 8.5pt; }
  .thidua .banner, .thidua .badge, .thidua .pill, .thidua thead th, .thidua tr.part td,
  .thidua tr.part th, .thidua tr.first td, .thidua tr.first th { print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
}
"""
