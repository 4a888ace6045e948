package kz.ustaz.account;

import java.time.Instant;

/**
 * A one-time link for an administrator to hand over. It can be seen this once: only its hash is kept.
 *
 * @param path under the product's own address, such as {@code welcome/…}
 */
public record HandOver(String path, Instant until) {}
