package io.github.camelzoho.bigin;

import org.apache.camel.Exchange;
import org.apache.camel.spi.Metadata;

/** The names of all headers. Inputs win over the endpoint option of the same name. */
public final class ZohoBiginConstants {
    private static final String PREFIX = "CamelZohoBigin";

    @Metadata(
            label = "producer",
            description = "The operation to run",
            javaType = "io.github.camelzoho.bigin.ZohoBiginOperation")
    public static final String OPERATION = PREFIX + "Operation";

    @Metadata(
            description = "API name of the module; on a consumer's exchange that of the record",
            javaType = "String")
    public static final String MODULE = PREFIX + "Module";

    @Metadata(
            description =
                    "Id of the record to read, change or delete; on the way out the id of the one record "
                            + "that was read or written; on a consumer's exchange that of the record",
            javaType = "String")
    public static final String RECORD_ID = PREFIX + "RecordId";

    @Metadata(
            label = "producer",
            description = "Ids of several records, as a collection or with commas between them",
            javaType = "Object")
    public static final String IDS = PREFIX + "Ids";

    @Metadata(
            label = "producer",
            description =
                    "API names of the fields to read, as a collection or with commas between them; absent "
                            + "for all",
            javaType = "Object")
    public static final String FIELDS = PREFIX + "Fields";

    @Metadata(
            label = "producer",
            description =
                    "What to search for or count: ((Field:operator:value)and(Field:operator:value)), not "
                            + "encoded",
            javaType = "String")
    public static final String CRITERIA = PREFIX + "Criteria";

    @Metadata(label = "producer", description = "Searches all email fields", javaType = "String")
    public static final String EMAIL = PREFIX + "Email";

    @Metadata(label = "producer", description = "Searches all phone fields", javaType = "String")
    public static final String PHONE = PREFIX + "Phone";

    @Metadata(
            label = "producer",
            description = "Searches every searchable field",
            javaType = "String")
    public static final String WORD = PREFIX + "Word";

    @Metadata(label = "producer", description = "The COQL query", javaType = "String")
    public static final String QUERY = PREFIX + "Query";

    @Metadata(
            label = "producer",
            description = "Reads this page only, counted from 1",
            javaType = "Integer")
    public static final String PAGE = PREFIX + "Page";

    @Metadata(label = "producer", description = "Records per call, 1 to 200", javaType = "Integer")
    public static final String PER_PAGE = PREFIX + "PerPage";

    @Metadata(
            label = "producer",
            description = "Reads only the page that this token stands for",
            javaType = "String")
    public static final String PAGE_TOKEN = PREFIX + "PageToken";

    @Metadata(label = "producer", description = "Stops after so many records", javaType = "Long")
    public static final String MAX_RECORDS = PREFIX + "MaxRecords";

    @Metadata(
            label = "producer",
            description = "Sorts a list by id, Created_Time or Modified_Time",
            javaType = "String")
    public static final String SORT_BY = PREFIX + "SortBy";

    @Metadata(label = "producer", description = "asc or desc", javaType = "String")
    public static final String SORT_ORDER = PREFIX + "SortOrder";

    @Metadata(
            label = "producer",
            description = "Id of a custom view to list, count or describe",
            javaType = "String")
    public static final String CUSTOM_VIEW_ID = PREFIX + "CustomViewId";

    @Metadata(
            label = "producer",
            description = "Id of a Team Pipeline, for lists of Pipelines",
            javaType = "String")
    public static final String PIPELINE_ID = PREFIX + "PipelineId";

    @Metadata(
            label = "producer",
            description = "Whether to list approved records: true, false or both",
            javaType = "String")
    public static final String APPROVED = PREFIX + "Approved";

    @Metadata(
            label = "producer",
            description = "Unique fields by which an upsert finds existing records, in order",
            javaType = "Object")
    public static final String DUPLICATE_CHECK_FIELDS = PREFIX + "DuplicateCheckFields";

    @Metadata(
            label = "producer",
            description =
                    "Automations that a write runs, such as workflow; none for none; absent for all",
            javaType = "Object")
    public static final String TRIGGER = PREFIX + "Trigger";

    @Metadata(
            label = "producer",
            description = "Whether a delete runs workflows",
            javaType = "Boolean")
    public static final String WF_TRIGGER = PREFIX + "WfTrigger";

    @Metadata(
            label = "producer",
            description =
                    "Whether what no write takes is taken out of records before they are sent",
            javaType = "Boolean")
    public static final String STRIP_READ_ONLY = PREFIX + "StripReadOnly";

    @Metadata(
            label = "producer",
            description = "Whether records are checked against their module before they are sent",
            javaType = "Boolean")
    public static final String VALIDATE = PREFIX + "Validate";

    @Metadata(
            label = "producer",
            description = "Whether validate also reports values that a pick list does not have",
            javaType = "Boolean")
    public static final String VALIDATE_PICK_LISTS = PREFIX + "ValidatePickLists";

    @Metadata(
            label = "producer",
            description = "API name of a related list, for example Products",
            javaType = "String")
    public static final String RELATED_LIST = PREFIX + "RelatedList";

    @Metadata(
            label = "producer",
            description =
                    "Ids of the records to put into a related list or take out of it, as a collection or"
                            + " with commas between them; on the way out the id of a single one",
            javaType = "Object")
    public static final String RELATED_IDS = PREFIX + "RelatedIds";

    @Metadata(
            label = "producer",
            description = "Id of a note; on the way out the id of the one note that was written",
            javaType = "String")
    public static final String NOTE_ID = PREFIX + "NoteId";

    @Metadata(
            label = "producer",
            description = "Id of a tag; on the way out the id of the one tag that was written",
            javaType = "String")
    public static final String TAG_ID = PREFIX + "TagId";

    @Metadata(
            label = "producer",
            description = "Names of tags, as a collection or with commas between them",
            javaType = "Object")
    public static final String TAGS = PREFIX + "Tags";

    @Metadata(
            label = "producer",
            description = "Whether addTags takes all other tags off the records",
            javaType = "Boolean")
    public static final String OVERWRITE = PREFIX + "Overwrite";

    @Metadata(
            label = "producer",
            description = "What the JSON Schema is for: read, create or update",
            javaType = "io.github.camelzoho.bigin.client.model.SchemaUse")
    public static final String SCHEMA_FOR = PREFIX + "SchemaFor";

    @Metadata(
            label = "producer",
            description =
                    "Id of the attachment to read or delete; on the way out the id of the one that was "
                            + "uploaded",
            javaType = "String")
    public static final String ATTACHMENT_ID = PREFIX + "AttachmentId";

    @Metadata(
            label = "producer",
            description = "An address to attach to a record instead of a file",
            javaType = "String")
    public static final String ATTACHMENT_URL = PREFIX + "AttachmentUrl";

    @Metadata(
            label = "producer",
            description =
                    "Id of the file to read, or to write in bulk; on the way out the id of the one that was uploaded",
            javaType = "String")
    public static final String FILE_ID = PREFIX + "FileId";

    @Metadata(
            label = "producer",
            description =
                    "Name of the file to upload; on the way out the name of the one that was downloaded, as "
                            + "Bigin has it",
            javaType = "String")
    public static final String FILE_NAME = PREFIX + "FileName";

    @Metadata(
            label = "producer",
            description = "Id of a user; on the way out the id of the one user that was written",
            javaType = "String")
    public static final String USER_ID = PREFIX + "UserId";

    @Metadata(
            label = "producer",
            description = "Which users to list, for example ActiveUsers",
            javaType = "String")
    public static final String USER_TYPE = PREFIX + "UserType";

    @Metadata(
            label = "producer",
            description = "Id of the user who gets the records",
            javaType = "String")
    public static final String OWNER = PREFIX + "Owner";

    @Metadata(
            label = "producer",
            description =
                    "Id of a notification channel, digits only; for disableNotifications also several, as a"
                            + " collection or with commas between them",
            javaType = "Object")
    public static final String CHANNEL_ID = PREFIX + "ChannelId";

    @Metadata(
            label = "producer",
            description =
                    "Whether updateNotifications drops what the body does not name instead of keeping it",
            javaType = "Boolean")
    public static final String REPLACE = PREFIX + "Replace";

    @Metadata(
            label = "producer",
            description = "Name of the position of the consumer that poke means; absent for all",
            javaType = "String")
    public static final String CURSOR_NAME = PREFIX + "CursorName";

    @Metadata(
            label = "producer",
            description = "The gateway connection to use, read or delete",
            javaType = "String")
    public static final String CONNECTION_ID = PREFIX + "ConnectionId";

    @Metadata(
            label = "producer",
            description = "Which gateway connections to list: ACTIVE, PENDING or FAILED",
            javaType = "String")
    public static final String STATUS = PREFIX + "Status";

    @Metadata(
            label = "producer",
            description = "Which deleted records to list: all, recycle or permanent",
            javaType = "String")
    public static final String DELETED_TYPE = PREFIX + "DeletedType";

    @Metadata(
            label = "producer",
            description =
                    "Id of the bulk job to ask for, to download, or to go on with; set by the operations that start one",
            javaType = "String")
    public static final String JOB_ID = PREFIX + "JobId";

    @Metadata(
            label = "producer",
            description = "What a bulk write does: insert, update or upsert",
            javaType = "String")
    public static final String BULK_OPERATION = PREFIX + "BulkOperation";

    @Metadata(
            label = "producer",
            description = "Field by which a bulk write finds existing records",
            javaType = "String")
    public static final String FIND_BY = PREFIX + "FindBy";

    @Metadata(
            label = "producer",
            description =
                    "Whether empty values of a bulk write leave a field as it is; false clears it",
            javaType = "Boolean")
    public static final String IGNORE_EMPTY = PREFIX + "IgnoreEmpty";

    @Metadata(
            label = "producer",
            description =
                    "What a bulk read makes: csv for records, ics for an iCalendar stream of Events",
            javaType = "String")
    public static final String FILE_TYPE = PREFIX + "FileType";

    @Metadata(
            label = "producer",
            description = "Address to which Bigin posts the end of a bulk job",
            javaType = "String")
    public static final String CALLBACK_URL = PREFIX + "CallbackUrl";

    @Metadata(
            label = "producer",
            description = "How long, in milliseconds, to wait for each bulk job",
            javaType = "Long")
    public static final String BULK_TIMEOUT = PREFIX + "BulkTimeout";

    @Metadata(label = "producer", description = "HTTP method of a raw call", javaType = "String")
    public static final String METHOD = PREFIX + "Method";

    @Metadata(
            label = "producer",
            description = "Path of a raw call, relative to /bigin/v2 or absolute from /bigin/",
            javaType = "String")
    public static final String PATH = PREFIX + "Path";

    @Metadata(
            label = "producer",
            description = "Query parameters of a raw call, not encoded",
            javaType = "java.util.Map<String, Object>")
    public static final String QUERY_PARAMETERS = PREFIX + "QueryParameters";

    @Metadata(
            label = "producer",
            description = "Whether a list comes as an iterator that reads page after page",
            javaType = "Boolean")
    public static final String STREAMING = PREFIX + "Streaming";

    @Metadata(
            label = "producer",
            description = "Form of what is read: map, json or jsonNode",
            javaType = "io.github.camelzoho.bigin.OutputType")
    public static final String OUTPUT_TYPE = PREFIX + "OutputType";

    @Metadata(
            label = "producer",
            description = "Class that records are read into",
            javaType = "Class<?>")
    public static final String POJO_CLASS = PREFIX + "PojoClass";

    @Metadata(
            label = "producer",
            description = "What get does when there is no such record: exception or null",
            javaType = "String")
    public static final String NOT_FOUND = PREFIX + "NotFound";

    @Metadata(
            label = "producer",
            description = "What a batch does when records are rejected: exception or report",
            javaType = "io.github.camelzoho.bigin.PartialFailure")
    public static final String PARTIAL_FAILURE = PREFIX + "PartialFailure";

    @Metadata(
            description = "How many records the body has; absent on an iterator",
            javaType = "Integer")
    public static final String RECORD_COUNT = PREFIX + "RecordCount";

    @Metadata(
            label = "producer",
            description = "Whether there are more records than were read",
            javaType = "Boolean")
    public static final String MORE_RECORDS = PREFIX + "MoreRecords";

    @Metadata(
            label = "producer",
            description = "Token of the page after the one that was read",
            javaType = "String")
    public static final String NEXT_PAGE_TOKEN = PREFIX + "NextPageToken";

    @Metadata(
            label = "producer",
            description =
                    "How far a bulk job is: ADDED, QUEUED, INPROGRESS, COMPLETED, FAILURE or FAILED, however "
                            + "Bigin spells it",
            javaType = "String")
    public static final String JOB_STATE = PREFIX + "JobState";

    @Metadata(
            label = "producer",
            description = "How many records were written",
            javaType = "Integer")
    public static final String SUCCESS_COUNT = PREFIX + "SuccessCount";

    @Metadata(
            label = "producer",
            description = "How many records were rejected",
            javaType = "Integer")
    public static final String FAILED_COUNT = PREFIX + "FailedCount";

    @Metadata(
            label = "producer",
            description = "HTTP status of the last answer",
            javaType = "Integer")
    public static final String RESPONSE_CODE = PREFIX + "ResponseCode";

    @Metadata(
            label = "consumer",
            description =
                    "What happened: created, updated or deleted; on a list only if it is the same for all",
            javaType = "String")
    public static final String EVENT_TYPE = PREFIX + "EventType";

    @Metadata(
            label = "consumer",
            description = "What happened to each record of a list, in its order",
            javaType = "java.util.List<String>")
    public static final String EVENT_TYPES = PREFIX + "EventTypes";

    @Metadata(
            label = "consumer",
            description =
                    "When the record was created: text in Bigin's form with the offset of UTC; absent if it "
                            + "was deleted",
            javaType = "String")
    public static final String CREATED_TIME = PREFIX + "CreatedTime";

    @Metadata(
            label = "consumer",
            description = "When the record was modified or deleted: text in the same form",
            javaType = "String")
    public static final String MODIFIED_TIME = PREFIX + "ModifiedTime";

    @Metadata(
            label = "consumer",
            description =
                    "The same time, of a list that of the last change, in milliseconds since 1970",
            javaType = "Long")
    public static final String MESSAGE_TIMESTAMP = Exchange.MESSAGE_TIMESTAMP;

    private ZohoBiginConstants() {}
}
