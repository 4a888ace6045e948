package kz.ustaz.account;

import kz.ustaz.common.Refused;

/** What came of a test mail. @param sent whether the mail server took it @param what for whoever asked for it */
public record MailTried(boolean sent, Refused what) {}
