package kz.ustaz.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.ustaz.testing.VaadinClient;
import tools.jackson.databind.json.JsonMapper;

/** Trainees who answer as fast as they are let, each from a page of his own, and a ledger of what they were told. */
final class Writers {

    /** What one page sent. */
    record Save(UUID attempt, UUID page, long sequence, int position, Map<String, List<String>> parts) {}

    /** What was sent, whatever came of it. */
    final Queue<Save> sent = new ConcurrentLinkedQueue<>();

    /** What was acknowledged: this must be in the database for ever. */
    final Queue<Save> ledger = new ConcurrentLinkedQueue<>();

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    static VaadinClient signIn(String address, Seats.Seat seat) {
        var client = new VaadinClient(address);
        client.signIn(seat.signInName(), Seats.PASSWORD);
        client.open("");
        return client;
    }

    /** Signs all in first, then lets them loose. */
    void start(String address, List<Seats.Seat> seats) {
        for (var seat : seats) {
            var client = signIn(address, seat);
            threads.add(Thread.ofPlatform().name(seat.signInName()).unstarted(() -> write(client, seat)));
        }
        threads.forEach(Thread::start);
    }

    /** Waits for those who were told that nobody answers. */
    void join() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(VaadinClient client, Seats.Seat seat) {
        var page = UUID.randomUUID();
        var positions = List.copyOf(new TreeMap<>(seat.answers()).keySet());
        for (long sequence = 1; !stopped; sequence++) {
            int position = positions.get((int) (sequence % positions.size()));
            var save = new Save(
                    seat.attempt().value(),
                    page,
                    sequence,
                    position,
                    seat.answers().get(position).apply(sequence));
            sent.add(save);
            try {
                if (isStored(post(client, save))) {
                    ledger.add(save);
                }
            } catch (RuntimeException gone) {
                // killed in the middle of it: nothing was acknowledged
                return;
            }
        }
    }

    /** The server's answer. @throws RuntimeException if there is none */
    static String post(VaadinClient client, Save save) {
        var response = client.post(
                "/api/sittings/" + save.attempt() + "/answers",
                Map.of(
                        "slot", save.position(),
                        "page", save.page(),
                        "sequence", save.sequence(),
                        "known", 0,
                        "resent", false,
                        "parts", save.parts()));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("a save answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static boolean isStored(String answer) {
        return JsonMapper.shared().readTree(answer).path("status").asString().equals("stored");
    }
}
