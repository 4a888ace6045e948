package kz.ustaz.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ustaz.common.Caller;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Installation;
import kz.ustaz.testing.VaadinClient;

/** An installation with the proofs' course. */
record ProofHouse(ProofCourse course, Installation product) implements AutoCloseable {

    private static final class Shared {
        static final ProofHouse HOUSE = with(ProofCourse.Key.ONE);
    }

    /** The one that all proofs share, until the tests end. */
    static ProofHouse shared() {
        return Shared.HOUSE;
    }

    static ProofHouse with(ProofCourse.Key key) {
        var course = new ProofCourse(key);
        try {
            Path folder = Files.createTempDirectory("course");
            course.writeTo(folder);
            return new ProofHouse(course, Installation.start(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Signs in. */
    VaadinClient browserOf(String name) {
        var browser = new VaadinClient(product.base());
        browser.signIn(name, Installation.PASSWORD);
        return browser;
    }

    String enrolment(Caller trainee) {
        return product.bean(Enrolments.class)
                .own(trainee)
                .getFirst()
                .id()
                .value()
                .toString();
    }

    @Override
    public void close() {
        product.close();
    }
}
