package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.files.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Direct access to attachments, photos, files and sent mails: no credits, no checks. */
public final class StoredFiles {
    private static final long USER = 4_001_002_000_000_099_001L;

    private final World world;

    StoredFiles(World world) {
        this.world = world;
    }

    /** Attaches a file to a record and answers its id. */
    public String attach(
            String module, String recordId, String name, String contentType, byte[] content) {
        return world.database()
                .locked(
                        () -> {
                            StoredFile file =
                                    made(
                                            world.files().nextAttachmentId(),
                                            name,
                                            contentType,
                                            content);
                            world.files().attachments(module, recordId).add(file);
                            return file.id();
                        });
    }

    /** The attachments of a record, oldest first. */
    public List<StoredFile> attachments(String module, String recordId) {
        return world.database()
                .locked(() -> List.copyOf(world.files().attachments(module, recordId)));
    }

    /** Sets the photo of a record. */
    public void setPhoto(
            String module, String recordId, String name, String contentType, byte[] content) {
        world.database()
                .locked(
                        () -> {
                            StoredFile photo =
                                    made(
                                            world.files().nextAttachmentId(),
                                            name,
                                            contentType,
                                            content);
                            world.files().photo(module, recordId, photo);
                            return true;
                        });
    }

    public Optional<StoredFile> photo(String module, String recordId) {
        return Optional.ofNullable(
                world.database().locked(() -> world.files().photo(module, recordId)));
    }

    public Optional<StoredFile> organizationPhoto() {
        return Optional.ofNullable(
                world.database().locked(() -> world.files().organizationPhoto()));
    }

    /** Adds a file for file fields and answers its encrypted id. */
    public String add(String name, String contentType, byte[] content) {
        return world.database()
                .locked(
                        () -> {
                            StoredFile file =
                                    made(world.files().nextFileId(), name, contentType, content);
                            world.files().add(file);
                            return file.id();
                        });
    }

    /** The files for file fields, oldest first. */
    public List<StoredFile> all() {
        return world.database().locked(() -> world.files().files());
    }

    /**
     * The mails that were sent, oldest first, as they came; {@code record} is the module and id
     * that they were sent to.
     */
    public List<Map<String, Object>> sentMails() {
        return world.database().locked(() -> world.mails().sent());
    }

    private StoredFile made(String id, String name, String contentType, byte[] content) {
        return new StoredFile(id, name, contentType, content, null, USER, world.clock().now());
    }
}
