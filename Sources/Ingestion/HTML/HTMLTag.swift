/// The elements that reading an article needs to tell apart; every other one is `unknown`.
enum HTMLTag: String {
    case html, head, body, title, meta, link, base, script, style, noscript, template
    case article, main, section, div, header, footer, nav, aside, address, hgroup, center, details, summary, dialog
    case h1, h2, h3, h4, h5, h6, p, blockquote, pre, ul, ol, li, dl, dt, dd, hr, br, figure, figcaption
    case table, caption, thead, tbody, tfoot, tr, td, th
    case a, span, b, i, em, strong, u, s, small, sub, sup, q, cite, code, mark, abbr, time, font, ins, del, label, wbr
    case img, picture, video, audio, source, iframe, object, embed, canvas, svg, math, map
    case form, input, button, select, option, textarea, fieldset, legend
    case unknown

    /// Starts a paragraph of its own on the page.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .main, .section, .div, .header, .footer, .nav, .aside, .address, .hgroup, .center,
            .details,
            .summary, .dialog, .h1, .h2, .h3, .h4, .h5, .h6, .p, .blockquote, .pre, .ul, .ol, .li, .dl, .dt, .dd, .hr,
            .figure,
            .figcaption, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .legend:
            true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Never holds words of an article.
    var isMute: Bool {
        switch self {
        case .script, .style, .noscript, .template, .nav, .footer, .figcaption, .iframe, .object, .embed, .canvas, .svg,
            .math,
            .map, .button, .select, .option, .textarea, .input, .video, .audio, .head, .dialog:
            true
        default: false
        }
    }
}
