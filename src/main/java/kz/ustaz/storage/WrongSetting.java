package kz.ustaz.storage;

/** The product cannot start as it is set up. The message is the one line that its administrator reads. */
public class WrongSetting extends RuntimeException {

    public WrongSetting(String line) {
        super(line);
    }
}
