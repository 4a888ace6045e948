package kz.ustaz.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.testing.VaadinClient;

/** The cast at their browsers, each with a session of his own. */
class Visitors implements AutoCloseable {

    private final String base;
    private final Map<Who, VaadinClient> browsers = new EnumMap<>(Who.class);
    private final Map<Who, VaadinClient.Page> pages = new EnumMap<>(Who.class);
    private final List<VaadinClient> others = new ArrayList<>();

    Visitors(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** Signed in, but for the stranger, who has opened the sign-in page. */
    VaadinClient browser(Who who) {
        return browsers.computeIfAbsent(who, _ -> {
            if (who != Who.STRANGER) {
                return signedIn(who.word());
            }
            var stranger = stranger();
            stranger.open("login");
            return stranger;
        });
    }

    /** The page that somebody has open all the time. */
    VaadinClient.Page page(Who who) {
        return pages.computeIfAbsent(who, _ -> browser(who).open(who == Who.STRANGER ? "login" : "account"));
    }

    /** What the view shows to somebody who goes there. */
    String sees(Who who, String address) {
        page(who).navigate(address);
        return page(who).main();
    }

    /** A new browser that nobody has used. */
    VaadinClient stranger() {
        return keep(new VaadinClient(base));
    }

    /** A new browser on another machine. */
    VaadinClient strangerFrom(String address) {
        try {
            return keep(new VaadinClient(base, InetAddress.getByName(address)));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    /** A new browser where somebody has signed in. */
    VaadinClient signedIn(String name) {
        var browser = stranger();
        browser.signIn(name, Cast.PASSWORD);
        browser.open("account");
        return browser;
    }

    private VaadinClient keep(VaadinClient browser) {
        others.add(browser);
        return browser;
    }

    @Override
    public void close() {
        others.forEach(VaadinClient::close);
    }
}
