package kz.ustaz.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device that keeps passkeys for one page of Chromium, and its person, who touches it or does not. */
public final class VirtualDevice {

    private final CDPSession devtools;
    private final String id;

    public VirtualDevice(Page page) {
        devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        id = devtools.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    public int passkeys() {
        return devtools.send("WebAuthn.getCredentials", named())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Somebody took its passkeys off it. */
    public void forgets() {
        devtools.send("WebAuthn.clearCredentials", named());
    }

    private JsonObject named() {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", id);
        return wanted;
    }
}
