package kz.ustaz.account;

/**
 * What one try at a password costs, by Argon2id (RFC 9106) with one lane. No setting changes it.
 *
 * @param kibibytes of memory
 * @param passes over it
 */
record PasswordCost(int kibibytes, int passes) {

    /** 19 MiB and two passes, as OWASP's cheat sheet of password storage asks. */
    static final PasswordCost PRODUCTION = new PasswordCost(19_456, 2);
}
