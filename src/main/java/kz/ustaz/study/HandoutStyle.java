package kz.ustaz.study;

import kz.ustaz.question.PrintedSheet;

/** How a handout looks: black on white, what belongs together on one page. */
final class HandoutStyle {

    static final String CSS = PrintedSheet.STYLE + """
            h1, h2, h3, h4, h5, h6 { page-break-after: avoid; line-height: 1.2; }
            h2 { font-size: 14pt; margin: 6mm 0 2mm; }
            h3 { font-size: 12pt; margin: 5mm 0 1.5mm; }
            h4 { font-size: 10.5pt; margin: 4mm 0 1mm; }
            h5, h6 { font-size: 10pt; margin: 3mm 0 1mm; }
            p, li { orphans: 2; widows: 2; }
            ul, ol { padding-left: 6mm; }
            li { margin: 0 0 0.8mm; }
            .meta { font-size: 8.5pt; color: #333; margin: 0 0 1mm; }
            .name { font-weight: 700; margin: 0 0 1mm; page-break-after: avoid; }
            .note { font-size: 9pt; font-style: italic; margin: 1mm 0 2mm; }
            .callout { background: #f1f1f1; border-left: 1mm solid #555; padding: 1.5mm 3mm 0.5mm; margin: 3mm 0;
              page-break-inside: avoid; }
            .check { border: 0.3mm solid #555; padding: 1.5mm 3mm 0.5mm; margin: 3mm 0; page-break-inside: avoid; }
            .figure { margin: 3mm 0; text-align: center; page-break-inside: avoid; }
            .figure img { max-width: 150mm; max-height: 115mm; }
            .caption { font-size: 8.5pt; }
            table { width: 100%; font-size: 9pt; margin: 2mm 0 3mm; }
            th { background: #e8e8e8; }
            th, td { word-wrap: normal; }
            a { color: #000; text-decoration: none; }
            a.term { border-bottom: 0.2mm solid #888; }
            .contents { list-style-type: none; margin: 0; padding: 0; }
            .contents .contents { padding-left: 6mm; }
            .contents li { margin: 1mm 0; }
            .contents a:after { content: leader(space) target-counter(attr(href), page); }
            .plain { list-style-type: none; margin: 0; padding: 0; }
            .plain li { margin: 0 0 1.5mm; page-break-inside: avoid; }
            .sources { font-size: 8.5pt; }
            .sources li { margin: 0 0 1mm 8mm; text-indent: -8mm; }
            """;

    private HandoutStyle() {}
}
