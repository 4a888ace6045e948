package kz.ustaz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ustaz.storage.RunningProduct;
import org.springframework.util.FileSystemUtils;

/** One run of the benchmark: makes the ground, starts the product on it, measures and prints. */
final class ExamHour implements AutoCloseable {

    private static final int OPEN_PAGES = 200;
    private static final int FEW_MILLIS = 5_000;
    private static final int SETTLING_MILLIS = 4000;
    private static final int COMING_MILLIS = 50_000;
    private static final long LONGEST_QUEUE = 180_000_000_000L;

    private final Wanted wanted;
    private final Path folder;
    private final Ground ground;
    private final Product product;
    private final Queue<Integer> free = new ConcurrentLinkedQueue<>();
    private final List<String> wrong = new ArrayList<>();
    private final Tables tables = new Tables();
    private Floor.Cost floor = new Floor.Cost(Watch.Times.of(java.util.stream.Stream.empty()), 0, 0);
    private Watch.Times saves = Watch.Times.of(java.util.stream.Stream.empty());

    private ExamHour(Wanted wanted, Path under) throws Exception {
        this.wanted = wanted;
        this.folder = under.toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        ground = Ground.of(wanted.database(), folder);
        Path course = folder.resolve("course");
        ExamCourse.writeTo(course);
        var furnishing = new ArrayList<>(ground.forFurnishing());
        furnishing.add("--ustaz.content=" + course);
        Furnishing.fill(furnishing, wanted.people());
        free.addAll(IntStream.range(0, wanted.people()).boxed().toList());
        product = Product.start(folder.resolve("ustaz.log"), "Tomcat started on port (\\d+)", arguments(course));
    }

    private List<String> arguments(Path course) {
        var arguments = new ArrayList<>(List.of("-Xmx" + wanted.heap(), "--enable-native-access=ALL-UNNAMED"));
        if (!wanted.flight().isEmpty()) {
            arguments.add("-XX:FlightRecorderOptions:stackdepth=256");
            arguments.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + wanted.flight());
        }
        arguments.addAll(
                List.of("-jar", RunningProduct.jar().toString(), "--ustaz.port=0", "--ustaz.content=" + course));
        arguments.addAll(ground.forProduct());
        return arguments;
    }

    /** Measures all that is wanted. @return what went wrong */
    static List<String> run(Wanted wanted, Path folder) throws Exception {
        try (var hour = new ExamHour(wanted, folder)) {
            hour.measure();
            Files.writeString(folder.resolve("report.md"), hour.tables.text());
            return hour.wrong;
        }
    }

    private void measure() throws Exception {
        tables.head("The exam hour on %s, %d processors, heap of %s"
                .formatted(wanted.database(), Runtime.getRuntime().availableProcessors(), wanted.heap()));
        var visit = FirstVisit.measure(product.port());
        tables.line(
                "first visit to the sign-in: %,d bytes by gzip, %,d by Brotli, %d requests",
                visit.byGzip(), visit.byBrotli(), visit.requests());
        crowd(4, FEW_MILLIS);
        heap();
        crowd(8, wanted.warmUp() * 1000);
        floor();
        tables.steps("at once");
        for (int atOnce : wanted.atOnce()) {
            try (var crowd = new Crowd(product.port(), free, () -> Pace.NONE)) {
                crowd.grow(atOnce, 0);
                Thread.sleep(SETTLING_MILLIS);
                var watch = watch(crowd, Integer.toString(atOnce));
                if (atOnce == 8) {
                    saves = watch.of(Action.CHOOSE);
                }
            }
        }
        ratio();
        thinking();
        product.complaints().forEach(line -> tables.line("the product's log: %s", line));
        wrong.stream().limit(10).forEach(line -> tables.line("WRONG: %s", line));
        tables.line("%d things were wrong", wrong.size());
    }

    private void crowd(int atOnce, int millis) throws InterruptedException {
        var watch = new Watch();
        try (var crowd = new Crowd(product.port(), free, () -> Pace.NONE)) {
            crowd.watchedBy(watch);
            crowd.grow(atOnce, 0);
            Thread.sleep(millis);
        }
        wrong.addAll(watch.allWrong());
    }

    /** What an open page of questions keeps in the heap: many of them are opened, and none is closed meanwhile. */
    private void heap() throws Exception {
        long idle = product.liveHeap();
        var watch = new Watch();
        var seats = IntStream.range(0, OPEN_PAGES)
                .mapToObj(i -> free.remove())
                .collect(Collectors.toMap(
                        number -> number, number -> Crowd.trainee(number, product.port(), Pace.NONE, () -> watch)));
        eightAtOnce(seats, watch, Trainee::openSitting);
        long full = product.liveHeap();
        tables.line(
                "live heap: %.0f MB idle, %.0f KB for each of %d open pages of questions",
                idle / 1e6, (full - idle) / 1e3 / OPEN_PAGES, OPEN_PAGES);
        eightAtOnce(seats, watch, Trainee::answerAndHandIn);
        seats.values().forEach(Trainee::close);
        free.addAll(seats.keySet());
        wrong.addAll(watch.allWrong());
    }

    private static void eightAtOnce(Map<Integer, Trainee> seats, Watch watch, Consumer<Trainee> what) {
        try (var eight = Executors.newFixedThreadPool(8)) {
            seats.forEach((number, trainee) -> eight.execute(() -> {
                try {
                    what.accept(trainee);
                } catch (AssertionError | RuntimeException e) {
                    watch.wrong("trainee " + number + ": " + e);
                }
            }));
        }
    }

    private Watch watch(Crowd crowd, String step) throws InterruptedException, IOException {
        var watch = new Watch();
        crowd.watchedBy(watch);
        double cpu = product.cpu();
        double cpuOfDatabase = ground.cpu();
        double own = ownCpu();
        long began = System.nanoTime();
        watch.start();
        Thread.sleep(wanted.seconds() * 1000L);
        watch.stop();
        double seconds = (System.nanoTime() - began) / 1e9;
        tables.step(step, watch, seconds, product.cpu() - cpu, ground.cpu() - cpuOfDatabase, ownCpu() - own);
        wrong.addAll(watch.allWrong());
        return watch;
    }

    private static double ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private void thinking() throws Exception {
        if (wanted.trainees().isEmpty()) {
            return;
        }
        tables.steps("thinking %s s".formatted(wanted.think()));
        long before = product.resident();
        try (var crowd = new Crowd(product.port(), free, () -> Pace.thinking(wanted.think()))) {
            for (int trainees : wanted.trainees()) {
                var coming = new Watch();
                crowd.watchedBy(coming);
                crowd.grow(trainees, COMING_MILLIS);
                tables.line("%d have come, the last to sign in %d s after the last came", trainees, letIn(coming));
                wrong.addAll(coming.allWrong());
                watch(crowd, Integer.toString(trainees));
                tables.line(
                        "with %d: resident %.0f MB (before: %.0f), live heap %.0f MB",
                        trainees, product.resident() / 1e6, before / 1e6, product.liveHeap() / 1e6);
            }
        }
    }

    /**
     * Until nobody who came has been told to wait at the sign-in for a while: who sits is what is measured then, and not who
     * queues. @return seconds
     */
    private static long letIn(Watch coming) throws InterruptedException {
        long began = System.nanoTime();
        int before;
        do {
            before = coming.waits();
            Thread.sleep(2L * SETTLING_MILLIS);
        } while (coming.waits() > before && System.nanoTime() - began < LONGEST_QUEUE);
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    private void floor() throws Exception {
        floor = Floor.measure(folder, ground);
        tables.line(
                "floor: %.0f rows a second at 8 at once, p50 %.1f ms, p95 %.1f ms, %.2f ms of processor for each",
                floor.perSecond(), floor.times().p50(), floor.times().p95(), floor.cpu() * 1000);
    }

    private void ratio() {
        tables.line(
                "a save at 8 at once to the floor: p50 %.1f times, p95 %.1f times",
                saves.p50() / floor.times().p50(), saves.p95() / floor.times().p95());
    }

    @Override
    public void close() throws Exception {
        product.close();
        ground.close();
    }
}
