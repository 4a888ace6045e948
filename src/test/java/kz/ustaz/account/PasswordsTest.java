package kz.ustaz.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PasswordsTest {

    @Test
    void aHashCostsWhatOwaspAsks() {
        assertThat(new Passwords(PasswordCost.PRODUCTION).hash("Cold tea, 3 spoons of sugar"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    @Timeout(10)
    void whoComesWhenTwentyWaitIsTurnedAwayAtOnceAndTheyAreNot() throws Exception {
        var passwords = new Passwords(PasswordCost.PRODUCTION);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = IntStream.range(0, 22)
                    .mapToObj(i -> threads.submit(() -> passwords.inTurn(() -> await(end))))
                    .toList();
            while (passwords.waiting() < 20) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> passwords.matches("a password", null)).isInstanceOf(Passwords.Busy.class);
            end.countDown();
            for (Future<Boolean> one : inside) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(passwords.matches("a password", null)).isFalse();
    }

    private static boolean await(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
