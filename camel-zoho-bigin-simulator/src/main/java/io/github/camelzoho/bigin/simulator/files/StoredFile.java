package io.github.camelzoho.bigin.simulator.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file, or the address that an attachment has instead.
 *
 * @param id its id: a number as text for attachments, an encrypted text for files
 * @param name the name it came with
 * @param contentType the media type it is sent with
 * @param content bytes, empty for an address
 * @param link the address, or null
 * @param userId who made it
 * @param created when
 */
@SuppressWarnings("ArrayRecordComponent") // files are sent, never compared
public record StoredFile(
        String id,
        String name,
        String contentType,
        byte[] content,
        @Nullable String link,
        long userId,
        Instant created) {}
