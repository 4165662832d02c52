package io.github.camelzoho.bigin.simulator.files;

import io.github.camelzoho.bigin.simulator.ApiError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Which pictures are taken: png, jpg, gif, bmp of up to 10 MB and 10 megapixels. */
final class Photo {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 10_000_000;
    private static final Map<String, String> TYPES =
            Map.of(
                    "png",
                    "image/png",
                    "jpeg",
                    "image/jpeg",
                    "gif",
                    "image/gif",
                    "bmp",
                    "image/bmp");

    private Photo() {}

    /** The media type of the picture, told from its bytes. */
    static String check(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw tooLarge("maximum_size_in_mb");
        }
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw noPhoto();
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            String type = TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
            if (type == null) {
                throw noPhoto();
            }
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw tooLarge("maximum_megapixels");
            }
            return type;
        } catch (IOException | RuntimeException e) {
            if (e instanceof ApiError refused) {
                throw refused;
            }
            throw noPhoto();
        }
    }

    private static ApiError tooLarge(String limit) {
        return new ApiError(
                415,
                "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
                Map.of(limit, 10),
                "the photo is too large");
    }

    private static ApiError noPhoto() {
        return new ApiError(
                400,
                "INVALID_DATA",
                Map.of("param", "file", "supported_types", "png,jpg,jpeg,gif,bmp"),
                "the file is no photo");
    }
}
