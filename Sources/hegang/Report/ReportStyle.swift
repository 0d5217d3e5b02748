/// The style sheet of every report.
enum ReportStyle {
  /// For screens of 320 pixels and more, and for paper. A style names what something means, such as `known`.
  static let sheet: StaticString = """
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere;
    }
    main { max-width: 1160px; margin: 0 auto; padding: 28px 16px 48px; }
    h1 { font-size: 28px; line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
    h2 {
      font-size: 20px; line-height: 1.3; margin: 44px 0 0; padding-top: 14px;
      border-top: 2px solid var(--ink);
    }
    h3 { font-size: 17px; line-height: 1.3; margin: 0 0 4px; }
    p, ul, figure { margin: 0; padding: 0; }
    ul { list-style: none; }
    .subtitle, .more, .figure { color: var(--quiet); }
    .introduction { max-width: 70ch; margin-top: 20px; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 20px 16px; margin-top: 24px; }
    .tiles li { border-left: 3px solid var(--known); padding-left: 12px; }
    .tiles li { display: flex; flex-direction: column; }
    .tiles .number { font-size: 26px; font-weight: 700; line-height: 1.25; font-variant-numeric: tabular-nums; }
    .tiles .more, .tiles .kind { font-size: 14px; line-height: 1.35; }
    .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 36px 48px; margin-top: 20px; }
    figure { min-width: 0; }
    .wide { grid-column: 1 / -1; }
    .sentence { max-width: 70ch; margin-bottom: 14px; }
    .keys { display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 13px; color: var(--quiet); margin-bottom: 10px; }
    .keys li { display: flex; align-items: center; gap: 7px; }
    .swatch { flex: none; width: 12px; height: 12px; border-radius: 2px; }
    .plot { padding: 10px 12px 0 44px; }
    svg { display: block; overflow: visible; }
    .plot text, .label { font-size: 13px; fill: var(--quiet); color: var(--quiet); font-variant-numeric: tabular-nums; }
    rect.known, circle.known, span.known { fill: var(--known); background: var(--known); }
    rect.other, circle.other, span.other { fill: var(--other); background: var(--other); }
    rect.pale, span.pale { fill: var(--pale); background: var(--pale); stroke: var(--known); box-shadow: inset 0 0 0 1px var(--known); }
    span.none { box-shadow: inset 0 0 0 1px var(--quiet); }
    rect.none { fill: none; stroke: var(--rule); }
    rect.away { fill: none; stroke: var(--other); stroke-dasharray: 2 1.5; }
    span.away { border: 1px dashed var(--other); }
    .step-1 { fill: var(--step-1); background: var(--step-1); }
    .step-2 { fill: var(--step-2); background: var(--step-2); }
    .step-3 { fill: var(--step-3); background: var(--step-3); }
    .step-4 { fill: var(--step-4); background: var(--step-4); }
    line { stroke-width: 2; stroke-linecap: round; }
    line.rule { stroke: var(--rule); stroke-width: 1; }
    line.known { stroke: var(--known); }
    line.range { stroke-width: 5; opacity: 0.28; }
    line.other { stroke: var(--other); }
    line.dashed { stroke-dasharray: 2 6; stroke-width: 2.5; }
    circle { stroke: var(--paper); stroke-width: 1.5; }
    path.arc { fill: none; stroke: var(--other); stroke-linecap: round; opacity: 0.85; }
    .bars li { display: grid; grid-template-columns: 116px 1fr; gap: 0 12px; align-items: center; padding: 3px 0; font-size: 14px; line-height: 1.3; }
    .bars .set { display: flex; flex-direction: column; gap: 2px; }
    .bar { display: flex; align-items: center; gap: 10px; }
    .track { flex: 1; display: flex; height: 14px; border-left: 1px solid var(--rule); }
    .track span { height: 100%; }
    .track span:last-child { border-radius: 0 3px 3px 0; }
    .figure { flex: 0 0 var(--figure); font-size: 13px; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .stacked li { grid-template-columns: 1fr; padding: 6px 0; }
    .stacked .more { font-size: 13px; }
    .months { display: grid; grid-template-columns: repeat(3, 1fr); gap: 18px; }
    .months .label { display: block; margin-top: 4px; }
    .graph { display: flex; }
    .graph svg { flex: none; }
    .graph ul { min-width: 0; }
    .graph li { height: 44px; padding-left: 10px; display: flex; flex-direction: column; justify-content: center; font-size: 14px; line-height: 1.25; }
    .graph li span { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
    .plot.bare { padding: 0 12px; }
    line.axis { stroke: var(--quiet); stroke-width: 1; }
    circle.pale { fill: var(--pale); stroke: var(--known); }
    circle.none { fill: var(--paper); stroke: var(--quiet); }
    .squares { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 20px 24px; font-size: 14px; line-height: 1.3; }
    .squares li { display: flex; flex-direction: column; max-width: 116px; }
    .square { display: block; margin-bottom: 6px; }
    .whole + .whole { margin-top: 14px; padding-top: 10px; border-top: 1px solid var(--rule); }
    .decades { columns: 3 300px; column-gap: 40px; margin-top: 8px; }
    .decades > div { break-inside: avoid; padding-bottom: 12px; }
    h4 { font-size: 14px; line-height: 1.4; margin: 0; color: var(--quiet); font-weight: 600; }
    .tests { font-size: 15px; }
    .tests details { margin: 0; font-size: inherit; }
    .tests summary { color: var(--ink); display: flex; align-items: baseline; gap: 9px; padding: 3px 0; list-style: none; }
    .tests summary .swatch { border-radius: 50%; width: 11px; height: 11px; }
    .tests p { margin: 2px 0 8px 20px; display: flex; flex-direction: column; font-size: 14px; line-height: 1.4; }
    .tests .more { font-size: 13px; }
    .place { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 24px 48px; align-items: start; }
    .map { width: 100%; max-width: 560px; margin: 0 auto; }
    .map text { font-size: 12px; fill: var(--quiet); color: var(--quiet); }
    .map .on-light { fill: var(--ink); color: var(--ink); font-size: 11px; font-weight: 600; }
    .map .on-dark { fill: var(--paper); color: var(--paper); font-size: 11px; font-weight: 600; }
    .map .text-known { fill: var(--ink); color: var(--ink); font-weight: 600; }
    .map .text-pale { fill: var(--ink); color: var(--ink); }
    .map .border-name { font-style: italic; }
    .block { stroke: var(--paper); stroke-width: 1.5; }
    .faint { fill-opacity: 0.35; }
    span.faint { background: var(--step-3); opacity: 0.45; }
    rect.block.none { stroke: var(--quiet); stroke-width: 1; }
    .frame { fill: none; stroke: var(--ink); stroke-width: 1.2; }
    .group { fill: none; stroke: var(--other); stroke-width: 1.5; }
    line.border { stroke-width: 5; }
    line.border.pale { stroke: var(--known); stroke-opacity: 0.4; }
    line.border.none { stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 4 3; }
    .trees { columns: 2 380px; column-gap: 56px; font-size: 14px; line-height: 1.35; }
    .tree { break-inside: avoid; padding-bottom: 20px; }
    .tree ul { border-left: 2px solid var(--rule); margin-left: 8px; }
    .tree li { padding: 4px 0 4px 20px; position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
    .tree li::before { content: ""; position: absolute; left: 0; top: 17px; width: 14px; border-top: 2px solid var(--rule); }
    .tree li > ul { flex-basis: 100%; }
    .edge { color: var(--quiet); }
    .node { padding: 1px 9px; border-radius: 12px; border: 1px solid var(--quiet); }
    span.node.known { color: var(--paper); border-color: var(--known); }
    span.node.pale { border-color: var(--known); box-shadow: none; }
    span.node.none { box-shadow: none; }
    .root { display: inline-block; font-weight: 700; border-color: var(--ink); }
    details { margin-top: 12px; font-size: 14px; }
    summary { cursor: pointer; color: var(--quiet); width: fit-content; }
    .table { overflow-x: auto; max-height: 420px; margin-top: 8px; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { text-align: right; vertical-align: top; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
    th:first-child { text-align: left; }
    thead th { color: var(--quiet); }
    @media (min-width: 560px) { .months { grid-template-columns: repeat(6, 1fr); } }
    @media (min-width: 1000px) { .months { grid-template-columns: repeat(12, 1fr); } }
    @media (min-width: 700px) { main { padding: 40px 32px 64px; } h1 { font-size: 34px; } }
    @media print {
      @page { margin: 14mm; }
      * { -webkit-print-color-adjust: exact; }
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      figure, .tiles { break-inside: avoid; }
      h2 { break-after: avoid; }
      figure > details:not([open]) { display: none; }
      .pictures { grid-template-columns: 1fr 1fr; gap: 8mm; }
    }
    """
}
