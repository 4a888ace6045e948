package kz.ustaz.account;

/**
 * Where somebody's notices go by mail.
 *
 * @param address empty for none
 * @param wanted whether he has chosen that they go there; never without an address
 */
public record MailChoice(String address, boolean wanted) {

    static final MailChoice NONE = new MailChoice("", false);
}
