package io.github.camelzoho.bigin.operation;

/** Makes the names of files safe, wherever they come from. */
final class FileNames {
    private FileNames() {}

    /** The name without the folders before it, of either kind of separator. */
    static String ofPath(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The name with {@code _} for what could end a header line or a log entry. */
    static String inHeader(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The name as one of a file that stays in its folder. */
    static String inFolder(String name) {
        String flat = inHeader(name).replace('/', '_').replace('\\', '_').strip();
        return flat.chars().allMatch(c -> c == '.') ? "_" + flat : flat;
    }
}
