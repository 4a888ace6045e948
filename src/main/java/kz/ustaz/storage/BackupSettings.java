package kz.ustaz.storage;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import kz.ustaz.storage.backup.BackupFolder;
import org.springframework.core.env.Environment;

/**
 * Where backups are kept, how many, and when one is made by itself.
 *
 * @param data folder whose keys are kept too
 * @param nightly by this machine's clock; empty if they are made by command only
 */
record BackupSettings(DataFolder data, BackupFolder folder, Optional<LocalTime> nightly) {

    private static final String OFF = "off";

    /**
     * Empty where there is no data folder.
     *
     * @throws WrongSetting if one of them has no meaning
     */
    static Optional<BackupSettings> in(Environment environment) {
        return DataFolder.in(environment)
                .map(data -> new BackupSettings(data, folder(environment, data), time(environment)));
    }

    private static BackupFolder folder(Environment environment, DataFolder data) {
        String folder = environment.getProperty("ustaz.backup.folder", "");
        String keep = environment.getProperty("ustaz.backup.keep", "14");
        if (!keep.matches("[1-9]\\d{0,3}")) {
            throw new WrongSetting("ustaz.backup.keep must be a number from 1 to 9999; it is " + keep);
        }
        Path path = folder.isBlank()
                ? data.path().resolve("backups")
                : Path.of(folder).toAbsolutePath();
        return new BackupFolder(path, Integer.parseInt(keep));
    }

    private static Optional<LocalTime> time(Environment environment) {
        String time = environment.getProperty("ustaz.backup.time", "02:30");
        if (time.equals(OFF)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException e) {
            throw new WrongSetting("ustaz.backup.time must be a time such as 02:30, or off; it is " + time);
        }
    }
}
