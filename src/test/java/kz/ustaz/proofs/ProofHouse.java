package kz.ustaz.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import kz.ustaz.common.Caller;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import kz.ustaz.testing.VaadinClient;

/** An installation with the proofs' course. */
public record ProofHouse(ProofCourse course, Installation product) implements AutoCloseable {

    private static final class Shared {
        static final ProofHouse HOUSE = with(ProofCourse.Key.ONE);
    }

    /** The one that all proofs share, until the tests end. */
    static ProofHouse shared() {
        return Shared.HOUSE;
    }

    static ProofHouse with(ProofCourse.Key key) {
        return with(key, Installation::start);
    }

    /** One by itself, with the product's own kind of database in a folder. */
    public static ProofHouse in(Path data) {
        return with(ProofCourse.Key.ONE, course -> Installation.startInFile(course, data));
    }

    /** One by itself on a new database of a make. */
    public static ProofHouse on(Databases make) {
        return with(ProofCourse.Key.ONE, course -> Installation.start(course, make));
    }

    private static ProofHouse with(ProofCourse.Key key, Function<Path, Installation> start) {
        var course = new ProofCourse(key);
        try {
            Path folder = Files.createTempDirectory("course");
            course.writeTo(folder);
            return new ProofHouse(course, start.apply(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Signs in. */
    public VaadinClient browserOf(String name) {
        var browser = new VaadinClient(product.base());
        browser.signIn(name, Installation.PASSWORD);
        return browser;
    }

    public String enrolment(Caller trainee) {
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
