package io.github.camelzoho.bigin.simulator.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All files of the organisation. Guarded by the lock of the database. */
public final class FileStore {
    private static final long FIRST_ATTACHMENT = 4_001_002_000_000_444_001L;

    private final Map<String, List<StoredFile>> attachments = new LinkedHashMap<>();
    private final Map<String, StoredFile> photos = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private @Nullable StoredFile organizationPhoto;
    private int made;

    /** An id for a new attachment. */
    public String nextAttachmentId() {
        return Long.toString(FIRST_ATTACHMENT + made++);
    }

    /** An id for a new file, that tells nothing. */
    public String nextFileId() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("file " + made++).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The attachments of a record, oldest first; to be changed by whoever holds the lock. */
    public List<StoredFile> attachments(String module, String recordId) {
        return attachments.computeIfAbsent(module + "/" + recordId, key -> new ArrayList<>());
    }

    public @Nullable StoredFile photo(String module, String recordId) {
        return photos.get(module + "/" + recordId);
    }

    /** Sets or, with null, removes the photo of a record. */
    public void photo(String module, String recordId, @Nullable StoredFile photo) {
        if (photo == null) {
            photos.remove(module + "/" + recordId);
        } else {
            photos.put(module + "/" + recordId, photo);
        }
    }

    public @Nullable StoredFile organizationPhoto() {
        return organizationPhoto;
    }

    public void organizationPhoto(StoredFile photo) {
        organizationPhoto = photo;
    }

    public @Nullable StoredFile file(String id) {
        return files.get(id);
    }

    public void add(StoredFile file) {
        files.put(file.id(), file);
    }

    /** The files for file fields, oldest first. */
    public List<StoredFile> files() {
        return List.copyOf(files.values());
    }

    public void clear() {
        attachments.clear();
        photos.clear();
        files.clear();
        organizationPhoto = null;
        made = 0;
    }
}
