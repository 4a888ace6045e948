package kz.ustaz.storage.backup;

/** A backup cannot be made, believed or restored. The message is the one line that the administrator reads. */
public class BackupFault extends RuntimeException {

    public BackupFault(String line) {
        super(line);
    }

    public BackupFault(String line, Throwable cause) {
        super(line, cause);
    }
}
