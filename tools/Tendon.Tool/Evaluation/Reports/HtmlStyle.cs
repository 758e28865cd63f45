using System.Globalization;
using System.Net;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>How the HTML reports look.</summary>
internal static class HtmlStyle
{
    private const int BarPx = 150;

    private const string Css = """
        :root{color-scheme:light dark;--ink:#1b2430;--soft:#5d6b7c;--line:#d9dfe7;--page:#f6f8fa;--card:#fff;--good:#1f9d6b;--bad:#d1495b;--track:#e6ebf1}
        @media(prefers-color-scheme:dark){:root{--ink:#e7ecf2;--soft:#9aa7b6;--line:#2c3743;--page:#12171d;--card:#1a212a;--track:#2a333e}}
        body{font:15px/1.5 system-ui,"Noto Sans","WenQuanYi Micro Hei","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--page);margin:0 auto;max-width:1180px;padding:24px}
        h1{font-size:28px;margin:0 0 4px}h2{font-size:19px;margin:34px 0 10px}.about,.note{color:var(--soft);overflow-wrap:anywhere}
        .tiles{display:flex;flex-wrap:wrap;gap:12px;margin:20px 0}.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 18px;min-width:110px}
        .tile b{display:block;font-size:25px}.tile span{color:var(--soft)}.tile i{display:block;font-size:12px;color:var(--soft);font-style:normal;min-height:1.4em}
        table{table-layout:auto;border-collapse:collapse;background:var(--card);border:1px solid var(--line);border-radius:10px;width:100%;font-variant-numeric:tabular-nums}
        th{font-weight:600;color:var(--soft);font-size:13px}th,td{padding:5px 9px;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}tr:last-child td{border-bottom:0}
        th:first-child,td.name,td.words{text-align:left}td.words{color:var(--soft);white-space:normal}.bad{color:var(--bad);font-weight:600}svg{vertical-align:middle}
        .gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(520px,1fr));gap:16px}.case{background:var(--card);border:1px solid var(--line);border-radius:10px;overflow:hidden}
        .case .pair{display:grid;grid-template-columns:1fr 1fr}.case img{width:100%;display:block}.case div.text{padding:10px 14px}.case h3{font-size:15px;margin:0 0 6px}
        .case p{margin:3px 0;font-size:13px;overflow-wrap:anywhere}.case code{font-size:12px;overflow-wrap:anywhere}.tag{float:right;background:var(--bad);color:#fff;border-radius:6px;padding:1px 8px;font-size:12px}
        """;

    internal static string Head(string language, string title) =>
        $"<!doctype html><html lang={language}><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>{WebUtility.HtmlEncode(title)}</title><style>{Css}</style></head><body>\n";

    /// <summary>A bar with the interval drawn over it.</summary>
    internal static string Bar(double share, WilsonInterval interval, bool bad = false) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg width={BarPx} height=16><rect y=3 width={BarPx} height=10 rx=3 fill=\"var(--track)\"/><rect y=3 width={share * BarPx:0.#} height=10 rx=3 fill=\"var(--{(bad ? "bad" : "good")})\"/><path d=\"M{interval.Low * BarPx:0.#} 8H{interval.High * BarPx:0.#}M{interval.Low * BarPx:0.#} 4V12M{interval.High * BarPx:0.#} 4V12\" stroke=\"var(--ink)\" stroke-width=1.5 /></svg>");
}
