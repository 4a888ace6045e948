package kz.ustaz.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test in a real browser against the real product with its demo people. All such tests share one server. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // a mail server that never answers, so that the pages have what is about mail
        properties = {
            "ustaz.mail.host=127.0.0.1",
            "ustaz.mail.port=1",
            "ustaz.mail.security=none",
            "ustaz.mail.sender=ustaz@academy.kz"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = CourseCopy.class)
public abstract class BrowserTest extends Browsing {

    @LocalServerPort
    private int port;

    @Override
    protected final String base() {
        return "http://localhost:" + port;
    }
}
