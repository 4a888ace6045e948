package kz.ustaz.account;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tests enter and sign in people by the hundred: hashing as in production took a quarter of their time. What is measured,
 * and what runs in a process of its own, hashes as in production.
 */
public final class QuickPasswords implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean("quick.passwords")) {
            context.getBeanFactory().registerSingleton("quickPasswords", new PasswordCost(64, 1));
        }
    }
}
