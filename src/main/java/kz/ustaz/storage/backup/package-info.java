/**
 * The file of a backup and nothing of Spring: all tables of one moment and the files of the data folder, each with its
 * checksum (decision 0013). A file is checked wholly before anything of it is believed.
 */
@NullMarked
package kz.ustaz.storage.backup;

import org.jspecify.annotations.NullMarked;
