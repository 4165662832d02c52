package io.github.camelzoho.bigin.simulator.http;

import java.util.Optional;

/**
 * One field of a {@code multipart/form-data} body.
 *
 * @param name the field's name
 * @param fileName the name of the file, if it is one
 * @param contentType its media type, if given
 * @param content bytes
 */
@SuppressWarnings("ArrayRecordComponent") // parts are stored, never compared
public record FormPart(
        String name, Optional<String> fileName, Optional<String> contentType, byte[] content) {}
