package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.ZohoBiginOperation;

/**
 * Which calls each operation makes of which inputs: one line each, and the compiler misses none.
 */
public final class OperationTable {
    private OperationTable() {}

    /** What the operation does. */
    public static Operation of(ZohoBiginOperation operation) {
        return switch (operation) {
            case list -> RecordOperations::list;
            case get -> RecordOperations::get;
            case create -> WriteRecords::create;
            case update -> WriteRecords::update;
            case upsert -> WriteRecords::upsert;
            case delete -> WriteRecords::delete;
            case search -> RecordOperations::search;
            case count -> RecordOperations::count;
            case listDeleted -> RecordOperations::listDeleted;
            case changeOwner -> WriteRecords::changeOwner;
            case coql -> RecordOperations::coql;
            case listRelated -> RelatedOperations::list;
            case linkRelated -> RelatedOperations::link;
            case unlinkRelated -> RelatedOperations::unlink;
            case listNotes -> NoteOperations::list;
            case createNote -> NoteOperations::create;
            case updateNote -> NoteOperations::update;
            case deleteNote -> NoteOperations::delete;
            case listTags -> in -> ReadRecords.list(in, in.client().tags().list(in.module()));
            case createTags -> TagOperations::create;
            case updateTags -> TagOperations::update;
            case deleteTag -> TagOperations::delete;
            case addTags -> TagOperations::add;
            case removeTags -> TagOperations::remove;
            case countTagged -> TagOperations::count;
            case listAttachments -> FileOperations::listAttachments;
            case uploadAttachment -> FileOperations::uploadAttachment;
            case downloadAttachment -> FileOperations::downloadAttachment;
            case deleteAttachment -> FileOperations::deleteAttachment;
            case uploadPhoto -> FileOperations::uploadPhoto;
            case downloadPhoto -> FileOperations::downloadPhoto;
            case deletePhoto -> FileOperations::deletePhoto;
            case uploadFile -> FileOperations::uploadFile;
            case downloadFile -> FileOperations::downloadFile;
            case sendMail -> MailOperations::send;
            case listFromAddresses ->
                    in -> ReadRecords.list(in, in.client().mail().fromAddresses());
            case listModules -> in -> ReadRecords.list(in, in.client().metadata().modules());
            case getModule ->
                    in ->
                            ReadRecords.object(
                                    in, in.module(), in.client().metadata().module(in.module()));
            case listFields ->
                    in -> ReadRecords.list(in, in.client().metadata().fields(in.module()));
            case jsonSchema -> MetadataOperations::jsonSchema;
            case listLayouts ->
                    in -> ReadRecords.list(in, in.client().metadata().layouts(in.module()));
            case listRelatedLists ->
                    in -> ReadRecords.list(in, in.client().metadata().relatedLists(in.module()));
            case listCustomViews -> MetadataOperations::listCustomViews;
            case getCustomView ->
                    in ->
                            ReadRecords.object(
                                    in,
                                    "custom view",
                                    in.client()
                                            .metadata()
                                            .customView(
                                                    in.module(),
                                                    in.require(Option.CUSTOM_VIEW_ID)));
            case listRoles -> in -> ReadRecords.list(in, in.client().metadata().roles());
            case listProfiles -> in -> ReadRecords.list(in, in.client().metadata().profiles());
            case getOrganization ->
                    in -> ReadRecords.object(in, "org", in.client().metadata().organization());
            case uploadOrganizationPhoto -> FileOperations::uploadOrganizationPhoto;
            case listUsers -> UserOperations::list;
            case getUser -> UserOperations::get;
            case createUser -> UserOperations::create;
            case updateUser -> UserOperations::update;
            case deleteUser -> UserOperations::delete;
            case bulkRead -> new WaitingOperation(BulkReadOperations::read);
            case bulkReadCreate -> BulkReadOperations::create;
            case bulkReadStatus -> BulkReadOperations::status;
            case bulkReadResult -> BulkReadOperations::result;
            case bulkWrite -> new WaitingOperation(BulkWriteOperations::write);
            case bulkWriteUpload -> BulkWriteOperations::upload;
            case bulkWriteCreate -> BulkWriteOperations::create;
            case bulkWriteStatus -> BulkWriteOperations::status;
            case bulkWriteResult -> BulkWriteOperations::result;
            case enableNotifications -> NotificationOperations::enable;
            case updateNotifications -> NotificationOperations::update;
            case listNotifications -> NotificationOperations::list;
            case disableNotificationEvents -> NotificationOperations::disableEvents;
            case disableNotifications -> NotificationOperations::disable;
            case poke -> PokeOperation::poke;
            case listConnections ->
                    in -> ReadRecords.list(in, in.connections().list(in.get(Option.STATUS)));
            case createConnection ->
                    in -> ReadRecords.object(in, "connection", in.connections().create());
            case getConnection ->
                    in ->
                            ReadRecords.object(
                                    in,
                                    "connection",
                                    in.connections().get(in.require(Option.CONNECTION_ID)));
            case deleteConnection ->
                    in ->
                            ReadRecords.object(
                                    in,
                                    "connection",
                                    in.connections().delete(in.require(Option.CONNECTION_ID)));
            case raw -> RawOperation::send;
        };
    }
}
