package io.github.camelzoho.bigin.client.model;

/**
 * A file on its way to Bigin.
 *
 * @param name what Bigin is to call it, any characters
 * @param source its bytes
 */
public record FileToSend(String name, FileSource source) {

    /** The same file with other bytes. */
    public FileToSend withSource(FileSource other) {
        return new FileToSend(name, other);
    }
}
