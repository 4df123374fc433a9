namespace Hearsay.Briefings;

/// <summary>How a brief looks in a browser. Sources' words are set in a serif, ours in a small sans: who speaks can be seen without reading.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """

        :root {
          color-scheme: light dark;
          --ground: #fdfcf9; --sheet: #f4f2ec; --ink: #1b1d21; --soft: #5d626b; --rule: #dcd8cd; --link: #1d4f8c;
          --mark: #fdf0b8; --target: #ffd75e; --holds: #1c6b3c; --open: #8a5a00; --disputed: #a8201f;
          --serif: "Charter", "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "DejaVu Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #15171a; --sheet: #1c1f23; --ink: #e7e5df; --soft: #9fa4ad; --rule: #34383e; --link: #8fbcf0;
            --mark: #4a4017; --target: #80690f; --holds: #7ccf9b; --open: #e3b25a; --disputed: #ff8f85;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 var(--serif); overflow-wrap: anywhere; }
        main, .texts { padding: 1.5rem 1.1rem 3rem; outline: none; }
        .brief + .brief { border-top: 3px double var(--rule); margin-top: 3rem; padding-top: 2rem; }
        h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.1rem); line-height: 1.2; margin: 0 0 .7rem; text-wrap: balance; }
        h2 { font: 600 .78rem/1.3 var(--sans); letter-spacing: .09em; text-transform: uppercase; margin: 0 0 .3rem; color: var(--soft); }
        p { margin: 0; }
        a { color: var(--link); text-decoration: none; }
        a:hover, a:focus-visible { text-decoration: underline; text-underline-offset: .15em; }
        header p, header nav { font: .86rem/1.6 var(--sans); color: var(--soft); }
        header p:first-of-type { color: var(--ink); }
        header nav { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-top: .8rem; padding: .5rem 0; border-block: 1px solid var(--rule); }
        .contents { font: .95rem/1.6 var(--sans); margin-bottom: 2.5rem; }
        .brief section { margin-top: 2.1rem; }
        .line { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .5rem 0; border-top: 1px solid var(--rule); scroll-margin-top: 1rem; }
        .narrow .line { grid-template-columns: auto minmax(0, 1fr) auto; }
        .narrow .head { min-width: 1.6rem; }
        .articles .head { min-width: 2.4rem; }
        .timeline .head, .forecasts .head { min-width: 6.6rem; }
        .timeline .head:empty { display: block; }
        .wide .head { grid-column: 1 / -1; }
        .plain .body, .wide .body { grid-column: 1; }
        .head, .label, .cite, .mark, .detail, .more, .source, .cited { font-family: var(--sans); font-size: .84rem; }
        .head { padding-top: .1rem; font-weight: 600; }
        .head .label, .head .quote { font-size: inherit; color: var(--ink); }
        .wide .head .quote { font-family: var(--serif); font-size: 1rem; }
        .label, .detail, .more { color: var(--soft); }
        .body > p { padding-left: 1rem; text-indent: -1rem; }
        .body > .detail { padding-left: 2rem; font-size: .84rem; }
        .detail .label, .detail .cite { font-size: inherit; }
        .quote { color: var(--ink); }
        .detail .quote { font-family: var(--serif); font-size: .92rem; }
        .cite { color: var(--soft); white-space: normal; }
        .mark { font-weight: 600; text-align: right; white-space: nowrap; padding-top: .1rem; color: var(--soft); letter-spacing: .02em; }
        .mark.holds { color: var(--holds); }
        .mark.open { color: var(--open); }
        .mark.disputed { color: var(--disputed); }
        .self { position: absolute; right: -.8rem; top: .5rem; font: .8rem var(--sans); opacity: 0; }
        .line:hover .self, .self:focus { opacity: .7; }
        .line:target { background: var(--mark); box-shadow: -.5rem 0 var(--mark), .5rem 0 var(--mark); }
        .more { padding-top: .4rem; border-top: 1px solid var(--rule); }
        .texts { background: var(--sheet); border-top: 1px solid var(--rule); }
        .text { margin-bottom: 3rem; scroll-margin-top: 1rem; }
        .text h2 { font: 600 1.2rem/1.3 var(--serif); letter-spacing: 0; text-transform: none; color: var(--ink); margin: .2rem 0; }
        .source, .cited { color: var(--soft); }
        .words { white-space: pre-wrap; unicode-bidi: plaintext; margin-top: .7rem; max-width: 42rem; }
        mark { background: var(--mark); color: inherit; border-radius: .15rem; scroll-margin-top: 30vh; }
        mark:target, mark:target mark { background: var(--target); }
        mark:target { box-shadow: 0 0 0 .15rem var(--target); }
        @media screen and (max-width: 36rem) {
          .narrow .line, .line { grid-template-columns: auto minmax(0, 1fr); }
          .plain .line, .wide .line { grid-template-columns: minmax(0, 1fr); }
          .timeline .line, .forecasts .line { grid-template-columns: minmax(0, 1fr); }
          .mark { grid-column: -2 / -1; text-align: left; padding: 0 0 0 1rem; }
          .head:empty { display: none; }
        }
        @media screen and (min-width: 68rem) {
          body { display: grid; grid-template-columns: minmax(0, 56fr) minmax(0, 44fr); height: 100vh; overflow: hidden; }
          main, .texts { height: 100vh; overflow-y: auto; padding: 2.2rem 2.4rem 4rem; }
          main > * { max-width: 52rem; margin-inline: auto; }
          .texts { border-top: 0; border-left: 1px solid var(--rule); }
          .texts::after { content: ""; display: block; height: 60vh; }
          .wide .line { grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) auto; }
          .wide .head { grid-column: 1; }
          .wide .body { grid-column: 2; }
        }
        @media print {
          :root { --ground: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --mark: #eee; --holds: #000; --open: #000; --disputed: #000; }
          body { font-size: 10pt; }
          main, .texts { padding: 0; }
          .texts { break-before: page; border: 0; }
          header nav, .self, .cited { display: none; }
          .line { break-inside: avoid; }
          h2 { break-after: avoid; }
        }

        """;
}
