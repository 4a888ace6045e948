package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.UnpublishedPictures;
import kz.ustaz.testing.TinyPictures;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A good folder becomes an edition, a bad one changes nothing, on both databases. */
class EditionLoadingTest {

    private static final Caller AUTHOR = new Caller(new PersonId(new UUID(1, 2)));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void onH2() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        everything(source);
    }

    @Test
    void onPostgresql() throws Exception {
        try (var postgresql = EmbeddedPostgres.start()) {
            everything(postgresql.getPostgresDatabase());
        }
    }

    private static void everything(DataSource source) throws Exception {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V002__content.sql"),
                        new ClassPathResource("db/migration/V010__screen.sql"))
                .execute(source);
        var room = new Room(source);
        room.aGoodCourseBecomesAnEdition();
        room.theSameAgainIsTheSameEdition();
        room.aBadCourseChangesNothing();
        room.aPartThatFailsLeavesNothing();
        room.aChangedCourseIsTheNextEdition();
        room.anOlderCourseBecomesTheNewestAgain();
        room.picturesAreServedAndNothingElse();
        room.aLargePictureComesBackWhole();
        room.whatWasPublishedOnScreenStaysWhenTheFolderIsLoadedAgain();
        room.whatChangedOnScreenAndInTheFolderIsHeldUntilSomebodyChooses();
        room.aFolderThatCaughtUpNeedsNoChoice();
        room.filesAreMadeOfWhatIsNewestThen();
    }

    private static final class Room implements Audit {
        private final SmallCourse.QuizFiles quizzes = new SmallCourse.QuizFiles();
        private final List<String> audited = new ArrayList<>();
        private final JdbcTemplate sql;
        private final EditionTable table;
        private final ScreenParts screen;
        private final EditionShelf editions;
        private final EditionLoading loading;
        private final SmallCourse small = new SmallCourse();
        private final EditionId first = Hashes.of(small.files());
        private boolean broken;

        Room(DataSource source) {
            sql = new JdbcTemplate(source);
            table = new EditionTable(JdbcClient.create(source));
            screen = new ScreenParts(JdbcClient.create(source));
            editions = new EditionShelf(table);
            var beans = new StaticListableBeanFactory();
            beans.addBean("quizzes", quizzes);
            beans.addBean("breakable", new Breakable());
            loading = new EditionLoading(
                    table,
                    editions,
                    screen,
                    beans.getBeanProvider(Part.class),
                    this,
                    Clock.fixed(NOON, ZoneOffset.UTC),
                    new JdbcTransactionManager(source));
        }

        void aGoodCourseBecomesAnEdition() {
            assertThat(editions.newest()).isEmpty();
            assertThat(loading.check(origin(small)).loaded()).isEmpty();
            assertThat(editions.newest()).isEmpty();

            var checked = loading.load(origin(small), Optional.of(AUTHOR));
            assertThat(checked.problems()).isEmpty();
            assertThat(checked.loaded()).contains(first);
            assertThat(checked.changes().added()).hasSize(small.files().files().size());
            assertThat(editions.newest()).contains(first);
            assertThat(Hashes.of(editions.files(first))).isEqualTo(first);
            assertThat(editions.course(first).title().in("ru")).isEqualTo("Малый");
            var row = table.row(first).orElseThrow();
            assertThat(row.madeAt()).isEqualTo(NOON);
            assertThat(row.by()).contains(AUTHOR.person());
            assertThat(audited).containsExactly(AUTHOR.person() + " content.load " + first.hash());
            assertThat(quizzes.loaded).isEqualTo(1);
        }

        void theSameAgainIsTheSameEdition() {
            long rows = rows();
            var checked = loading.load(origin(small), Optional.of(AUTHOR));
            assertThat(checked.loaded()).isEmpty();
            assertThat(checked.changes().count()).isZero();
            assertThat(rows()).isEqualTo(rows);
            assertThat(audited).hasSize(1);
            assertThat(quizzes.loaded).isEqualTo(1);
        }

        void aBadCourseChangesNothing() {
            long rows = rows();
            var bad = new SmallCourse().change("day-1/en/a-one.md", "glossary:escrow", "glossary:escro");
            var checked = loading.load(origin(bad), Optional.of(AUTHOR));
            assertThat(checked.problems()).hasSize(1);
            assertThat(checked.loaded()).isEmpty();
            var gone = new SmallCourse().change("glossary.yml", "  - vendor\n", "");
            assertThat(loading.load(origin(gone), Optional.empty()).problems())
                    .anyMatch(problem -> problem.file().equals("glossary.yml") && problem.line() == 2);
            assertThat(rows()).isEqualTo(rows);
            assertThat(editions.newest()).contains(first);
            assertThat(audited).hasSize(1);
        }

        void aPartThatFailsLeavesNothing() {
            long rows = rows();
            broken = true;
            var next = new SmallCourse().change("en/course.yml", "Small", "Smaller");
            assertThatThrownBy(() -> loading.load(origin(next), Optional.of(AUTHOR)))
                    .hasMessage("broken");
            broken = false;
            assertThat(rows()).isEqualTo(rows);
            assertThat(editions.newest()).contains(first);
        }

        void aChangedCourseIsTheNextEdition() {
            var next = new SmallCourse().change("en/course.yml", "Small", "Smaller");
            var checked = loading.load(origin(next), Optional.empty());
            assertThat(checked.changes().changed()).containsExactly("en/course.yml");
            assertThat(editions.newest()).contains(Hashes.of(next.files()));
            assertThat(editions.course(first).title().in("en")).isEqualTo("Small");
            assertThat(sql.queryForList("select parent from edition where parent is not null", String.class))
                    .containsExactly(first.hash());
            // one file more, all others are shared
            assertThat(sql.queryForObject("select count(*) from blob", Long.class))
                    .isEqualTo(small.files().files().values().stream()
                                    .map(Hashes::of)
                                    .distinct()
                                    .count()
                            + 1);
            assertThat(audited.getLast()).startsWith("system content.load");
        }

        void anOlderCourseBecomesTheNewestAgain() {
            long rows = rows();
            assertThat(loading.isKnown(small.files())).isTrue();
            assertThat(loading.load(origin(small), Optional.of(AUTHOR)).loaded())
                    .contains(first);
            assertThat(editions.newest()).contains(first);
            assertThat(rows()).isEqualTo(rows);
            assertThatThrownBy(() -> editions.course(new EditionId("0".repeat(64))))
                    .isInstanceOf(NotFound.class);
        }

        void picturesAreServedAndNothingElse() throws Exception {
            var web = MockMvcBuilders.standaloneSetup(
                            new MediaController(table, none(UnpublishedPictures.class), none(CurrentCaller.class)))
                    .build();
            byte[] svg = small.files().bytes("day-1/media/parts.svg");
            String address = "/media/" + Hashes.of(svg);
            web.perform(get(address + ".svg"))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(svg))
                    .andExpect(header().string("Content-Type", "image/svg+xml"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    "default-src 'none'; style-src 'unsafe-inline'; sandbox"));
            web.perform(get(address + ".svg").header("If-None-Match", "\"" + Hashes.of(svg) + "\""))
                    .andExpect(status().isNotModified());
            web.perform(get(address + ".png")).andExpect(status().isNotFound());
            String keys = Hashes.of(small.files().bytes("day-1/quizzes/a-quiz.yml"));
            for (String path : List.of(keys + ".svg", keys + ".yml", "%25.svg", "0".repeat(64) + ".svg", "../x.svg")) {
                web.perform(get(java.net.URI.create("/media/" + path))).andExpect(status().isNotFound());
            }
        }

        private static <T> ObjectProvider<T> none(Class<T> type) {
            return new StaticListableBeanFactory().getBeanProvider(type);
        }

        void aLargePictureComesBackWhole() {
            byte[] png = new byte[4_000_001];
            new java.util.Random(1).nextBytes(png);
            byte[] head = TinyPictures.pngSaying(800, 600);
            System.arraycopy(head, 0, png, 0, head.length);
            var large = new SmallCourse().bytes("day-1/media/large.png", png);
            var edition = loading.load(origin(large), Optional.empty()).loaded().orElseThrow();
            assertThat(Hashes.of(editions.files(edition))).isEqualTo(edition);
        }

        private static final String QUIZ = "day-1/quizzes/a-quiz.yml";

        private Map<String, byte[]> written(String text) {
            return Map.of(QUIZ, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        private String live(String path) {
            return editions.files(editions.newest().orElseThrow()).text(path).orElse("");
        }

        private SmallCourse folder(String title, String quiz) {
            return new SmallCourse()
                    .file("en/course.yml", "title: " + title + "\nsummary: S\n")
                    .file(QUIZ, quiz);
        }

        private Checked load(SmallCourse folder) {
            return loading.load(origin(folder), Optional.of(AUTHOR));
        }

        void whatWasPublishedOnScreenStaysWhenTheFolderIsLoadedAgain() {
            load(folder("One", "id: a-quiz\n"));
            assertThat(loading.check(written("id: a-quiz\nx: 1\n"))).isEmpty();
            var published = loading.publish(AUTHOR, written("id: a-quiz\npass: 60\n"), () -> {});
            assertThat(published.loaded()).isEqualTo(editions.newest());
            assertThat(table.row(editions.newest().orElseThrow()).orElseThrow().origin())
                    .isEqualTo("screen");

            assertThat(load(folder("One", "id: a-quiz\n")).loaded()).isEmpty();
            assertThat(load(folder("Two", "id: a-quiz\n")).held()).isEmpty();
            assertThat(live("en/course.yml")).contains("Two");
            assertThat(live(QUIZ)).contains("pass: 60");

            var bad = Map.of("en/course.yml", "title: [".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var before = editions.newest();
            assertThat(loading.publish(AUTHOR, bad, () -> {}).problems()).isNotEmpty();
            assertThat(editions.newest()).isEqualTo(before);
        }

        void whatChangedOnScreenAndInTheFolderIsHeldUntilSomebodyChooses() {
            var changed = folder("Three", "id: a-quiz\npass: 70\n").file("day-1/en/quizzes/a-quiz.yml", "title: T\n");
            assertThat(load(changed).held()).containsExactly("quiz a-quiz");
            assertThat(live("en/course.yml")).contains("Three");
            assertThat(live(QUIZ)).contains("pass: 60");
            assertThat(live("day-1/en/quizzes/a-quiz.yml")).isEmpty();
            assertThat(load(changed).held()).containsExactly("quiz a-quiz");

            loading.choose(AUTHOR, "quiz a-quiz", false);
            assertThat(live(QUIZ)).contains("pass: 60");
            assertThat(load(changed).held()).isEmpty();
            assertThat(live(QUIZ)).contains("pass: 60");

            assertThat(load(changed.file(QUIZ, "id: a-quiz\npass: 80\n")).held())
                    .containsExactly("quiz a-quiz");
            loading.choose(AUTHOR, "quiz a-quiz", true);
            assertThat(live(QUIZ)).contains("pass: 80");
            assertThat(live("day-1/en/quizzes/a-quiz.yml")).contains("title: T");
            assertThat(screen.all()).isEmpty();
            assertThat(audited).contains(AUTHOR.person() + " content.choose quiz a-quiz");
        }

        void aFolderThatCaughtUpNeedsNoChoice() {
            loading.publish(AUTHOR, written("id: a-quiz\npass: 90\n"), () -> {});
            assertThat(screen.all()).hasSize(1);
            var same = folder("Three", "id: a-quiz\npass: 90\n").file("day-1/en/quizzes/a-quiz.yml", "title: T\n");
            assertThat(load(same).held()).isEmpty();
            assertThat(screen.all()).isEmpty();
            assertThat(load(same.file(QUIZ, "id: a-quiz\npass: 91\n")).held()).isEmpty();
            assertThat(live(QUIZ)).contains("pass: 91");
        }

        void filesAreMadeOfWhatIsNewestThen() {
            loading.publish(AUTHOR, written("id: a-quiz\npass: 92\n"), () -> {});
            loading.publish(
                    AUTHOR, live -> written(live.text(QUIZ).orElse("").replace("92", "93")), () -> audited.add("also"));
            assertThat(live(QUIZ)).contains("pass: 93");
            assertThat(audited).endsWith("also");
            var before = editions.newest();
            assertThat(loading.publish(AUTHOR, _ -> Map.of(), () -> audited.add("nothing"))
                            .loaded())
                    .isEmpty();
            assertThat(audited).endsWith("also");
            assertThat(editions.newest()).isEqualTo(before);
        }

        private long rows() {
            long rows = 0;
            for (String one : List.of("edition", "edition_file", "blob", "blob_piece")) {
                rows += sql.queryForObject("select count(*) from " + one, Long.class);
            }
            return rows;
        }

        @Override
        public void record(Caller caller, String action, String subject, Map<String, String> details) {
            audited.add(caller.person() + " " + action + " " + subject);
        }

        @Override
        public void recordSystem(String action, String subject, Map<String, String> details) {
            audited.add("system " + action + " " + subject);
        }

        private final class Breakable implements Part {
            @Override
            public boolean reads(String path) {
                return false;
            }

            @Override
            public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {}

            @Override
            public void load(EditionId edition, CourseFiles files, Known known) {
                if (broken) {
                    throw new IllegalStateException("broken");
                }
            }
        }
    }

    private static CourseOrigin origin(SmallCourse course) {
        return new CourseOrigin() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public CourseFiles read(Problems problems) {
                return course.files();
            }
        };
    }
}
