package kz.ustaz.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The brand's mark: the crown of a yurt, where its poles meet. */
final class Mark {

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="9" fill="#0a6685"/>\
            <g fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"><circle cx="18" cy="18" r="11"/>\
            <path d="M14 8.2c-1.5 6.5-1.5 13.1 0 19.6M22 8.2c1.5 6.5 1.5 13.1 0 19.6\
            M8.2 14c6.5-1.5 13.1-1.5 19.6 0M8.2 22c6.5 1.5 13.1 1.5 19.6 0"/></g>\
            <circle cx="18" cy="18" r="2.5" fill="#f2c166"/></svg>""";

    /** Inside the page, so that the browser asks for nothing. */
    static final String DATA_ADDRESS = "data:image/svg+xml,"
            + URLEncoder.encode(SVG, StandardCharsets.UTF_8).replace("+", "%20");

    private Mark() {}
}
