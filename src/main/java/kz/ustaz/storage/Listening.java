package kz.ustaz.storage;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Where the product answers, and how: encrypted, behind a trusted proxy, on this machine only, or, if that was allowed in
 * so many words, readable by the network.
 *
 * @param address empty for all of them
 * @param port 0 for any that is free
 */
record Listening(
        Optional<String> address, int port, Optional<Certificate> certificate, boolean tls, List<String> proxies) {

    private static final String LOOPBACK = "127.0.0.1";

    /** @throws WrongSetting if the settings contradict each other or would show passwords to a network */
    static Listening in(Environment environment) {
        var certificate = Certificate.in(environment);
        boolean tls = certificate.isPresent() || bootHasTls(environment);
        List<String> proxies = proxies(environment.getProperty("ustaz.proxy", ""));
        boolean distantProxy = proxies.stream().anyMatch(proxy -> !isLoopback(proxy));
        String address = text(environment, "ustaz.address", "server.address", tls || distantProxy ? "" : LOOPBACK);
        var listening = new Listening(
                Optional.of(address).filter(given -> !given.isBlank()),
                port(environment, tls),
                certificate,
                tls,
                proxies);
        listening.check(environment);
        return listening;
    }

    /** Whether passwords travel readable over a network. */
    boolean plainHttp() {
        return !tls && proxies.isEmpty() && !local();
    }

    private boolean local() {
        return address.map(Listening::isLoopback).orElse(false);
    }

    private void check(Environment environment) {
        String allowed = environment.getProperty("ustaz.plain-http", "");
        if (!allowed.isBlank() && !allowed.equals("allow")) {
            throw new WrongSetting("ustaz.plain-http knows one value, allow; it is " + allowed);
        }
        if (environment.acceptsProfiles(Profiles.of("demo")) && (!local() || !proxies.isEmpty())) {
            throw new WrongSetting("the demo's passwords are public, so it answers on this machine only (127.0.0.1)");
        }
        if (plainHttp() && allowed.isBlank()) {
            throw new WrongSetting("without encryption only this machine is answered: give ustaz.tls.certificate and"
                    + " ustaz.tls.key, or ustaz.proxy, or ustaz.plain-http=allow");
        }
    }

    Map<String, Object> properties() {
        Map<String, Object> server = new LinkedHashMap<>();
        address.ifPresent(given -> server.put("server.address", given));
        server.put("server.port", Integer.toString(port));
        certificate.ifPresent(given -> server.putAll(given.properties()));
        if (proxies.isEmpty()) {
            server.put("server.forward-headers-strategy", "none");
        } else {
            server.put("server.forward-headers-strategy", "native");
            server.put("server.tomcat.remoteip.internal-proxies", proxyPattern(proxies));
        }
        if (tls || !proxies.isEmpty()) {
            server.put("server.servlet.session.cookie.secure", "true");
        }
        return server;
    }

    /** Matches the proxies' addresses as Tomcat writes them. */
    static String proxyPattern(List<String> proxies) {
        return proxies.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static boolean bootHasTls(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && List.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
                        .anyMatch(environment::containsProperty);
    }

    private static int port(Environment environment, boolean tls) {
        String text = text(environment, "ustaz.port", "server.port", tls ? "8443" : "8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new WrongSetting("ustaz.port must be a number from 0 to 65535; it is " + text);
        }
        return Integer.parseInt(text);
    }

    private static String text(Environment environment, String ours, String boots, String otherwise) {
        String text = environment.getProperty(ours, "");
        return text.isBlank() ? environment.getProperty(boots, otherwise) : text;
    }

    /** Numbers only: a name could be answered differently tomorrow. */
    private static List<String> proxies(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> {
                    if (!part.matches("[0-9a-fA-F:.]+")) {
                        throw new WrongSetting("ustaz.proxy takes addresses such as 10.0.0.5; it has " + part);
                    }
                    return resolve("ustaz.proxy", part).getHostAddress();
                })
                .toList();
    }

    private static boolean isLoopback(String address) {
        return resolve("ustaz.address", address).isLoopbackAddress();
    }

    private static InetAddress resolve(String setting, String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new WrongSetting(setting + " names no address: " + address);
        }
    }
}
