package kz.ustaz.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Tells the browser what this site never does. Scripts run from our own files and, inside the page, only with the nonce
 * of this answer. {@code unsafe-eval} stays: Flow's client turns each event expression of the server into a function and
 * does not start without it. {@code unsafe-inline} stays for styles alone: components carry style attributes.
 * Stands before the application, as the server refuses some requests by itself.
 */
final class SecurityHeaders extends ValveBase {

    private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";

    /** Files with a hash in their name or that change with a release only; everything else is not to be kept. */
    private static final List<String> KEPT_FILES = List.of("/VAADIN/", "/aura/");

    private final SecureRandom random = new SecureRandom();

    SecurityHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        write(request, response);
        getNext().invoke(request, response);
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        String nonce = newNonce();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                        + " microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (KEPT_FILES.stream().noneMatch(pathIn(request)::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** The nonce that scripts inside this answer must carry. */
    static String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NONCE));
    }

    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval';"
                + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                + " connect-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none';"
                + " base-uri 'self'; form-action 'self'";
    }

    /** Empty for an address that is none. */
    private static String pathIn(HttpServletRequest request) {
        String address = request.getRequestURI();
        String context = request.getContextPath();
        return address != null && address.startsWith(context) ? address.substring(context.length()) : "";
    }

    private String newNonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
