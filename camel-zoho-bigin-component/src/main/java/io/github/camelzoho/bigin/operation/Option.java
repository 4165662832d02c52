package io.github.camelzoho.bigin.operation;

import io.github.camelzoho.bigin.OutputType;
import io.github.camelzoho.bigin.PartialFailure;
import io.github.camelzoho.bigin.ZohoBiginConfiguration;
import io.github.camelzoho.bigin.ZohoBiginConstants;
import io.github.camelzoho.bigin.ZohoBiginOperation;
import io.github.camelzoho.bigin.client.model.SchemaUse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One input of operations: its header, and the endpoint option that stands in when the header is
 * absent. Immutable.
 *
 * @param name the option's name, for messages
 * @param header the header's name
 * @param type what the value is converted to
 * @param fallback reads the endpoint option
 * @param <T> what the value is converted to
 */
record Option<T>(
        String name,
        String header,
        Class<T> type,
        Function<ZohoBiginConfiguration, @Nullable T> fallback) {
    private static final Map<String, Option<?>> BY_NAME = new HashMap<>();

    static final Option<ZohoBiginOperation> OPERATION =
            new Option<>(
                    "operation",
                    ZohoBiginConstants.OPERATION,
                    ZohoBiginOperation.class,
                    ZohoBiginConfiguration::getOperation);
    static final Option<String> MODULE =
            new Option<>(
                    "module",
                    ZohoBiginConstants.MODULE,
                    String.class,
                    ZohoBiginConfiguration::getModule);
    static final Option<String> RECORD_ID =
            new Option<>(
                    "recordId",
                    ZohoBiginConstants.RECORD_ID,
                    String.class,
                    ZohoBiginConfiguration::getRecordId);
    static final Option<Object> IDS =
            new Option<>(
                    "ids", ZohoBiginConstants.IDS, Object.class, ZohoBiginConfiguration::getIds);
    static final Option<Object> FIELDS =
            new Option<>(
                    "fields",
                    ZohoBiginConstants.FIELDS,
                    Object.class,
                    ZohoBiginConfiguration::getFields);
    static final Option<String> CRITERIA =
            new Option<>(
                    "criteria",
                    ZohoBiginConstants.CRITERIA,
                    String.class,
                    ZohoBiginConfiguration::getCriteria);
    static final Option<String> EMAIL =
            new Option<>(
                    "email",
                    ZohoBiginConstants.EMAIL,
                    String.class,
                    ZohoBiginConfiguration::getEmail);
    static final Option<String> PHONE =
            new Option<>(
                    "phone",
                    ZohoBiginConstants.PHONE,
                    String.class,
                    ZohoBiginConfiguration::getPhone);
    static final Option<String> WORD =
            new Option<>(
                    "word", ZohoBiginConstants.WORD, String.class, ZohoBiginConfiguration::getWord);
    static final Option<String> QUERY =
            new Option<>(
                    "query",
                    ZohoBiginConstants.QUERY,
                    String.class,
                    ZohoBiginConfiguration::getQuery);
    static final Option<Integer> PAGE =
            new Option<>(
                    "page",
                    ZohoBiginConstants.PAGE,
                    Integer.class,
                    ZohoBiginConfiguration::getPage);
    static final Option<Integer> PER_PAGE =
            new Option<>(
                    "perPage",
                    ZohoBiginConstants.PER_PAGE,
                    Integer.class,
                    ZohoBiginConfiguration::getPerPage);
    static final Option<String> PAGE_TOKEN =
            new Option<>(
                    "pageToken",
                    ZohoBiginConstants.PAGE_TOKEN,
                    String.class,
                    ZohoBiginConfiguration::getPageToken);
    static final Option<Long> MAX_RECORDS =
            new Option<>(
                    "maxRecords",
                    ZohoBiginConstants.MAX_RECORDS,
                    Long.class,
                    ZohoBiginConfiguration::getMaxRecords);
    static final Option<String> SORT_BY =
            new Option<>(
                    "sortBy",
                    ZohoBiginConstants.SORT_BY,
                    String.class,
                    ZohoBiginConfiguration::getSortBy);
    static final Option<String> SORT_ORDER =
            new Option<>(
                    "sortOrder",
                    ZohoBiginConstants.SORT_ORDER,
                    String.class,
                    ZohoBiginConfiguration::getSortOrder);
    static final Option<String> CUSTOM_VIEW_ID =
            new Option<>(
                    "customViewId",
                    ZohoBiginConstants.CUSTOM_VIEW_ID,
                    String.class,
                    ZohoBiginConfiguration::getCustomViewId);
    static final Option<String> PIPELINE_ID =
            new Option<>(
                    "pipelineId",
                    ZohoBiginConstants.PIPELINE_ID,
                    String.class,
                    ZohoBiginConfiguration::getPipelineId);
    static final Option<String> APPROVED =
            new Option<>(
                    "approved",
                    ZohoBiginConstants.APPROVED,
                    String.class,
                    ZohoBiginConfiguration::getApproved);
    static final Option<Object> DUPLICATE_CHECK_FIELDS =
            new Option<>(
                    "duplicateCheckFields",
                    ZohoBiginConstants.DUPLICATE_CHECK_FIELDS,
                    Object.class,
                    ZohoBiginConfiguration::getDuplicateCheckFields);
    static final Option<Object> TRIGGER =
            new Option<>(
                    "trigger",
                    ZohoBiginConstants.TRIGGER,
                    Object.class,
                    ZohoBiginConfiguration::getTrigger);
    static final Option<Boolean> WF_TRIGGER =
            new Option<>(
                    "wfTrigger",
                    ZohoBiginConstants.WF_TRIGGER,
                    Boolean.class,
                    ZohoBiginConfiguration::getWfTrigger);
    static final Option<Boolean> STRIP_READ_ONLY =
            new Option<>(
                    "stripReadOnly",
                    ZohoBiginConstants.STRIP_READ_ONLY,
                    Boolean.class,
                    ZohoBiginConfiguration::isStripReadOnly);
    static final Option<Boolean> VALIDATE =
            new Option<>(
                    "validate",
                    ZohoBiginConstants.VALIDATE,
                    Boolean.class,
                    ZohoBiginConfiguration::isValidate);
    static final Option<Boolean> VALIDATE_PICK_LISTS =
            new Option<>(
                    "validatePickLists",
                    ZohoBiginConstants.VALIDATE_PICK_LISTS,
                    Boolean.class,
                    ZohoBiginConfiguration::isValidatePickLists);
    static final Option<String> RELATED_LIST =
            new Option<>(
                    "relatedList",
                    ZohoBiginConstants.RELATED_LIST,
                    String.class,
                    ZohoBiginConfiguration::getRelatedList);
    static final Option<Object> RELATED_IDS =
            new Option<>(
                    "relatedIds",
                    ZohoBiginConstants.RELATED_IDS,
                    Object.class,
                    ZohoBiginConfiguration::getRelatedIds);
    static final Option<String> NOTE_ID =
            new Option<>(
                    "noteId",
                    ZohoBiginConstants.NOTE_ID,
                    String.class,
                    ZohoBiginConfiguration::getNoteId);
    static final Option<String> TAG_ID =
            new Option<>(
                    "tagId",
                    ZohoBiginConstants.TAG_ID,
                    String.class,
                    ZohoBiginConfiguration::getTagId);
    static final Option<Object> TAGS =
            new Option<>(
                    "tags", ZohoBiginConstants.TAGS, Object.class, ZohoBiginConfiguration::getTags);
    static final Option<Boolean> OVERWRITE =
            new Option<>(
                    "overwrite",
                    ZohoBiginConstants.OVERWRITE,
                    Boolean.class,
                    ZohoBiginConfiguration::isOverwrite);
    static final Option<SchemaUse> SCHEMA_FOR =
            new Option<>(
                    "schemaFor",
                    ZohoBiginConstants.SCHEMA_FOR,
                    SchemaUse.class,
                    ZohoBiginConfiguration::getSchemaFor);
    static final Option<String> ATTACHMENT_ID =
            new Option<>(
                    "attachmentId",
                    ZohoBiginConstants.ATTACHMENT_ID,
                    String.class,
                    ZohoBiginConfiguration::getAttachmentId);
    static final Option<String> ATTACHMENT_URL =
            new Option<>(
                    "attachmentUrl",
                    ZohoBiginConstants.ATTACHMENT_URL,
                    String.class,
                    ZohoBiginConfiguration::getAttachmentUrl);
    static final Option<String> FILE_ID =
            new Option<>(
                    "fileId",
                    ZohoBiginConstants.FILE_ID,
                    String.class,
                    ZohoBiginConfiguration::getFileId);
    static final Option<String> FILE_NAME =
            new Option<>(
                    "fileName",
                    ZohoBiginConstants.FILE_NAME,
                    String.class,
                    ZohoBiginConfiguration::getFileName);
    static final Option<String> USER_ID =
            new Option<>(
                    "userId",
                    ZohoBiginConstants.USER_ID,
                    String.class,
                    ZohoBiginConfiguration::getUserId);
    static final Option<String> USER_TYPE =
            new Option<>(
                    "userType",
                    ZohoBiginConstants.USER_TYPE,
                    String.class,
                    ZohoBiginConfiguration::getUserType);
    static final Option<String> OWNER =
            new Option<>(
                    "owner",
                    ZohoBiginConstants.OWNER,
                    String.class,
                    ZohoBiginConfiguration::getOwner);
    static final Option<Object> CHANNEL_ID =
            new Option<>(
                    "channelId",
                    ZohoBiginConstants.CHANNEL_ID,
                    Object.class,
                    ZohoBiginConfiguration::getChannelId);
    static final Option<Boolean> REPLACE =
            new Option<>(
                    "replace",
                    ZohoBiginConstants.REPLACE,
                    Boolean.class,
                    ZohoBiginConfiguration::isReplace);
    static final Option<String> CURSOR_NAME =
            new Option<>(
                    "cursorName",
                    ZohoBiginConstants.CURSOR_NAME,
                    String.class,
                    ZohoBiginConfiguration::getCursorName);
    static final Option<String> CONNECTION_ID =
            new Option<>(
                    "connectionId",
                    ZohoBiginConstants.CONNECTION_ID,
                    String.class,
                    ZohoBiginConfiguration::getConnectionId);
    static final Option<String> STATUS =
            new Option<>(
                    "status",
                    ZohoBiginConstants.STATUS,
                    String.class,
                    ZohoBiginConfiguration::getStatus);
    static final Option<String> DELETED_TYPE =
            new Option<>(
                    "deletedType",
                    ZohoBiginConstants.DELETED_TYPE,
                    String.class,
                    ZohoBiginConfiguration::getDeletedType);
    static final Option<String> JOB_ID =
            new Option<>(
                    "jobId",
                    ZohoBiginConstants.JOB_ID,
                    String.class,
                    ZohoBiginConfiguration::getJobId);
    static final Option<String> BULK_OPERATION =
            new Option<>(
                    "bulkOperation",
                    ZohoBiginConstants.BULK_OPERATION,
                    String.class,
                    ZohoBiginConfiguration::getBulkOperation);
    static final Option<String> FIND_BY =
            new Option<>(
                    "findBy",
                    ZohoBiginConstants.FIND_BY,
                    String.class,
                    ZohoBiginConfiguration::getFindBy);
    static final Option<Boolean> IGNORE_EMPTY =
            new Option<>(
                    "ignoreEmpty",
                    ZohoBiginConstants.IGNORE_EMPTY,
                    Boolean.class,
                    ZohoBiginConfiguration::isIgnoreEmpty);
    static final Option<String> FILE_TYPE =
            new Option<>(
                    "fileType",
                    ZohoBiginConstants.FILE_TYPE,
                    String.class,
                    ZohoBiginConfiguration::getFileType);
    static final Option<String> CALLBACK_URL =
            new Option<>(
                    "callbackUrl",
                    ZohoBiginConstants.CALLBACK_URL,
                    String.class,
                    ZohoBiginConfiguration::getCallbackUrl);
    static final Option<Long> BULK_TIMEOUT =
            new Option<>(
                    "bulkTimeout",
                    ZohoBiginConstants.BULK_TIMEOUT,
                    Long.class,
                    ZohoBiginConfiguration::getBulkTimeout);
    static final Option<String> METHOD =
            new Option<>(
                    "method",
                    ZohoBiginConstants.METHOD,
                    String.class,
                    ZohoBiginConfiguration::getMethod);
    static final Option<String> PATH =
            new Option<>(
                    "path", ZohoBiginConstants.PATH, String.class, ZohoBiginConfiguration::getPath);

    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    static final Option<Map> QUERY_PARAMETERS =
            new Option<>(
                    "queryParameters",
                    ZohoBiginConstants.QUERY_PARAMETERS,
                    Map.class,
                    none -> null);

    static final Option<Boolean> STREAMING =
            new Option<>(
                    "streaming",
                    ZohoBiginConstants.STREAMING,
                    Boolean.class,
                    ZohoBiginConfiguration::getStreaming);
    static final Option<OutputType> OUTPUT_TYPE =
            new Option<>(
                    "outputType",
                    ZohoBiginConstants.OUTPUT_TYPE,
                    OutputType.class,
                    ZohoBiginConfiguration::getOutputType);

    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    static final Option<Class> POJO_CLASS =
            new Option<>(
                    "pojoClass",
                    ZohoBiginConstants.POJO_CLASS,
                    Class.class,
                    ZohoBiginConfiguration::getPojoClass);

    static final Option<String> NOT_FOUND =
            new Option<>(
                    "notFound",
                    ZohoBiginConstants.NOT_FOUND,
                    String.class,
                    ZohoBiginConfiguration::getNotFound);
    static final Option<PartialFailure> PARTIAL_FAILURE =
            new Option<>(
                    "partialFailure",
                    ZohoBiginConstants.PARTIAL_FAILURE,
                    PartialFailure.class,
                    ZohoBiginConfiguration::getPartialFailure);

    Option {
        BY_NAME.put(name, this);
    }

    /** The input of this name, or {@code null} if none has it. */
    static @Nullable Option<?> named(String name) {
        return BY_NAME.get(name);
    }
}
