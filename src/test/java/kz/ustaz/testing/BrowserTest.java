package kz.ustaz.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test in a real browser against the real product with its demo people. All such tests share one server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
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
