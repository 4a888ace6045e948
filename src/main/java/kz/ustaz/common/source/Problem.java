package kz.ustaz.common.source;

/**
 * One thing wrong with a file, in the form compilers use.
 *
 * @param file path inside the course folder
 * @param line from 1; 0 when the file as a whole is meant
 * @param reason what is wrong and what to do, one English sentence
 */
public record Problem(String file, int line, String reason) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0
                ? byFile
                : line != other.line ? Integer.compare(line, other.line) : reason.compareTo(other.reason);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason;
    }
}
