package kz.ustaz.certification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.ustaz.common.Localized;
import kz.ustaz.common.pdf.PrintHtml;
import kz.ustaz.common.pdf.Printout;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.QrCode;

/** A certificate on one page, in one language. @param address where everybody may ask whether it is real */
record CertificatePaper(Wording wording, String address) {

    private static final String QR = "/verify.svg";

    private static final String STYLE = """
            .paper { text-align: center; border: 0.8mm solid #1f3b64; padding: 6mm 10mm; height: 230mm; }
            .issuer { font-size: 12pt; margin-top: 8mm; }
            h1 { font-size: 26pt; margin: 14mm 0 10mm; color: #1f3b64; }
            .name { font-size: 22pt; font-weight: bold; margin: 5mm 0; }
            .said { font-size: 12pt; }
            .course { font-size: 16pt; font-weight: bold; margin: 5mm 0 12mm; }
            .fact { margin: 0 0 1.5mm; word-wrap: break-word; }
            .qr { width: 38mm; height: 38mm; margin: 9mm 0 3mm; }
            .small { font-size: 8pt; color: #333; }
            """;

    /** @param name of its holder in that language */
    Printout lay(Certificate one, String name) {
        String title = wording.get("certification.certificate.kind." + one.kind());
        var day = Moments.longDay(wording.locale());
        String body = "<div class=\"paper\">"
                + (one.facts().issuer().isEmpty()
                        ? ""
                        : line("issuer", one.facts().issuer()))
                + "<h1>" + PrintHtml.text(title) + "</h1>"
                + said("said", "certification.paper.certifies")
                + line("name", name)
                + said("said", "certification.paper.for." + one.kind())
                + course(one.course())
                + said("fact", "certification.paper.issued", day.format(one.day(one.issuedAt())))
                + said("fact", "certification.paper.expires", day.format(one.day(one.expiresAt())))
                + said("fact", "certification.paper.number", one.number().toString())
                + "<p class=\"fact\"><img class=\"qr\" src=\"" + QR + "\" alt=\""
                + PrintHtml.text(wording.get("certification.paper.qr", address)) + "\"/></p>"
                + said("small", "certification.paper.check")
                + line("small", address)
                + said("small", "certification.paper.edition", one.edition().hash())
                + "</div>";
        return new Printout(
                wording.locale(),
                title + " · " + name,
                body,
                new Printout.Margins("", ""),
                STYLE,
                Map.of(QR, QrCode.svg(address).getBytes(StandardCharsets.UTF_8)));
    }

    private String course(Localized title) {
        String language = wording.locale().getLanguage();
        String real = title.languageFor(language);
        String voice = real.equals(language) ? "" : " lang=\"" + PrintHtml.text(real) + "\"";
        return "<p class=\"course\"" + voice + ">" + PrintHtml.text(title.in(language)) + "</p>";
    }

    private String said(String look, String key, Object... values) {
        return line(look, wording.get(key, values));
    }

    private static String line(String look, String text) {
        return "<p class=\"" + look + "\">" + PrintHtml.text(text) + "</p>";
    }
}
