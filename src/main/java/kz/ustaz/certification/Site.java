package kz.ustaz.certification;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where others open this installation. It stands on paper for years, so it is a setting and not what a request says. */
@Component
class Site {

    private final Environment environment;

    Site(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at the end. */
    String address() {
        String set = environment.getProperty("ustaz.site", "");
        return set.isBlank() ? guessed() : set.replaceAll("/+$", "");
    }

    private String guessed() {
        String host = environment.getProperty("ustaz.host", "");
        if (host.isBlank()) {
            return "http://localhost:"
                    + environment.getProperty("local.server.port", environment.getProperty("ustaz.port", "8080"));
        }
        boolean own = !environment.getProperty("ustaz.tls.certificate", "").isBlank();
        String port = own ? environment.getProperty("ustaz.port", "8443") : "443";
        return "https://" + host + (port.equals("443") ? "" : ":" + port);
    }

    String verify(CertificateNumber number) {
        return address() + "/verify/" + number.value();
    }

    /** @param id of a key that signs badges */
    String key(String id) {
        return address() + "/badges/keys/" + id;
    }
}
