package kz.ustaz.storage;

/**
 * A backup was made, or could not be, without a person at a desk: at night or by a command on this machine.
 *
 * @param by {@code night} or {@code command}
 */
public record BackupMade(String by, Backups.Result result) {}
