package io.github.camelzoho.bigin.simulator;

import io.github.camelzoho.bigin.simulator.query.QuoteEscape;
import io.github.camelzoho.bigin.simulator.store.Ties;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that Bigin's documentation leaves open, with the form the simulator takes by default. A
 * client should pass its tests under every form.
 *
 * <p>What the vendor says stands on the pages named in each constant, below {@code
 * https://www.bigin.com/developer/docs/apis/v2/}.
 *
 * @param <T> type of the value
 * @param name the constant's name
 * @param byDefault the most likely form
 */
public record Switch<T>(String name, T byDefault) {
    // First of all, because each constant enters itself.
    private static final Map<String, Switch<?>> ALL = new LinkedHashMap<>();

    /** How a parameter or header is treated whose support is uncertain. */
    public enum Support {
        HONOURED,
        IGNORED,
        /** Answered like any unknown parameter, with 400. */
        REFUSED
    }

    /** What happens to something that is not known or not to be written. */
    public enum Unknown {
        REFUSED,
        IGNORED
    }

    /** Where the deleted records of a module are found. */
    public enum DeletedPath {
        /** {@code /{module}/deleted}. */
        MODULE,
        /** {@code /{module}/{id}/deleted}, as a newer copy of the page shows. */
        RECORD,
        BOTH
    }

    /** Where the layout of a Team Pipeline tells the stages of a sub-pipeline. */
    public enum StageMap {
        /** {@code "maps":[{"api_name":"Stage","pick_list_values":[{"actual_value":"…"}]}]}. */
        FIELDS,
        /** {@code "maps":[{"actual_value":"…"}]}. */
        VALUES
    }

    /** How {@code POST /Notes} names the record that a note is for. */
    public enum NoteParent {
        /** {@code "Parent_Id":"…","se_module":"Contacts"}, as in CRM v2. */
        ID_AND_MODULE,
        /** {@code "Parent_Id":{"id":"…","module":{"api_name":"Contacts"}}}, as in CRM v7. */
        OBJECT
    }

    /** Where {@code add_tags} finds names, ids and {@code over_write}. */
    public enum TagsForm {
        /** {@code ?tag_names=a,b&ids=…&over_write=…}, as remove_tags has it. */
        QUERY,
        /** {@code {"tags":[{"name":"a"}],"ids":["…"],"over_write":false}}. */
        BODY
    }

    /** What stands for the other record in the details of a duplicate. */
    public enum DuplicateDetails {
        /** {@code "id":"…"}. */
        ID,
        /** {@code "duplicate_record":{"id":"…"}}. */
        DUPLICATE_RECORD
    }

    /** How a file's name is sent. */
    public enum FileNameForm {
        /** {@code filename*=UTF-8''…}. */
        EXTENDED,
        /** {@code filename="…"} in raw UTF-8. */
        QUOTED,
        BOTH,
        NONE
    }

    /** How the module of a bulk job is written. */
    public enum ModuleForm {
        /** {@code "Contacts"}, as the sample shows. */
        TEXT,
        /** {@code {"api_name":"Contacts"}}, as newer APIs of the vendor have it. */
        OBJECT,
        BOTH
    }

    /** (get-records) false: {@code next_page_token} comes only when the next page is past 2,000. */
    public static final Switch<Boolean> PAGE_TOKEN_FROM_FIRST_PAGE =
            of("PAGE_TOKEN_FROM_FIRST_PAGE", true);

    /** (get-records) The header {@code If-Modified-Since} on lists. */
    public static final Switch<Support> IF_MODIFIED_SINCE =
            of("IF_MODIFIED_SINCE", Support.HONOURED);

    /** (get-records, get-deleted-records) Whether the time in that header itself is a change. */
    public static final Switch<Boolean> IF_MODIFIED_SINCE_INCLUSIVE =
            of("IF_MODIFIED_SINCE_INCLUSIVE", false);

    /** (get-deleted-records) The header {@code If-Modified-Since} on the deleted list. */
    public static final Switch<Support> IF_MODIFIED_SINCE_DELETED =
            of("IF_MODIFIED_SINCE_DELETED", Support.HONOURED);

    /** (update-records) The header {@code If-Unmodified-Since}. */
    public static final Switch<Support> IF_UNMODIFIED_SINCE =
            of("IF_UNMODIFIED_SINCE", Support.HONOURED);

    /** (get-records) The parameter {@code ids} of lists. */
    public static final Switch<Support> LIST_IDS = of("LIST_IDS", Support.HONOURED);

    /** (get-records, construct-coql-query) What the order leaves open. */
    public static final Switch<Ties> SORT_TIES = of("SORT_TIES", Ties.BY_ID);

    /** (get-records) {@code converted}, {@code territory_id}, {@code include_child} of the CRM. */
    public static final Switch<Unknown> CRM_PARAMETERS = of("CRM_PARAMETERS", Unknown.REFUSED);

    /** (status-codes) HTTP status of a batch with good and bad records: 202, 207, 400, 200, 201. */
    public static final Switch<Integer> MIXED_BATCH_STATUS = of("MIXED_BATCH_STATUS", 202);

    /** (status-codes) HTTP status of a batch of several records that are all bad. */
    public static final Switch<Integer> ALL_BAD_BATCH_STATUS = of("ALL_BAD_BATCH_STATUS", 400);

    /** (status-codes) HTTP status when the only record is bad: 400, or 200, 201, 202. */
    public static final Switch<Integer> SINGLE_BAD_STATUS = of("SINGLE_BAD_STATUS", 400);

    /** (upsert-records) HTTP status of an upsert that only inserted: 201 or 200. */
    public static final Switch<Integer> UPSERT_INSERT_STATUS = of("UPSERT_INSERT_STATUS", 201);

    /** (get-deleted-records) The path of the list. */
    public static final Switch<DeletedPath> DELETED_PATH = of("DELETED_PATH", DeletedPath.MODULE);

    /** (get-deleted-records) Order of the list; nothing is said about it. */
    public static final Switch<Boolean> DELETED_NEWEST_FIRST = of("DELETED_NEWEST_FIRST", true);

    /** (insert-records) Whether a pick list takes values it does not know. */
    public static final Switch<Boolean> UNKNOWN_PICKLIST_VALUES_TAKEN =
            of("UNKNOWN_PICKLIST_VALUES_TAKEN", true);

    /** (insert-records) Keys in a record that are no fields of the module. */
    public static final Switch<Unknown> UNKNOWN_FIELDS = of("UNKNOWN_FIELDS", Unknown.REFUSED);

    /** (insert-records) Read-only fields and {@code $} keys in a record to be written. */
    public static final Switch<Unknown> READ_ONLY_FIELDS = of("READ_ONLY_FIELDS", Unknown.REFUSED);

    /** (insert-records) Whether {@code Z} is taken as the offset of a time. */
    public static final Switch<Boolean> ZULU_TIMES_TAKEN = of("ZULU_TIMES_TAKEN", false);

    /** (insert-records) false: a plain insert may repeat values of the system's unique fields. */
    public static final Switch<Boolean> SYSTEM_UNIQUE_CHECKED_ON_INSERT =
            of("SYSTEM_UNIQUE_CHECKED_ON_INSERT", true);

    /** (get-records) true: an id with letters gives 404 INVALID_URL_PATTERN, else 400. */
    public static final Switch<Boolean> BAD_ID_IS_BAD_URL = of("BAD_ID_IS_BAD_URL", false);

    /** (insert-records) Form of the details of {@code DUPLICATE_DATA}. */
    public static final Switch<DuplicateDetails> DUPLICATE_DETAILS =
            of("DUPLICATE_DETAILS", DuplicateDetails.ID);

    /** (insert-records) Whether the details of a record's error hold {@code json_path}. */
    public static final Switch<Boolean> JSON_PATH = of("JSON_PATH", true);

    /** (insert-records) Several faults of one record in one answer; false: only the first. */
    public static final Switch<Boolean> MULTIPLE_ERRORS = of("MULTIPLE_ERRORS", true);

    /** (self-client-refresh-token-usage) HTTP status of too many tokens: 400 or 200. */
    public static final Switch<Integer> TOKEN_THROTTLE_STATUS = of("TOKEN_THROTTLE_STATUS", 400);

    /** (self-client-get-access-token) HTTP status of {@code invalid_client}: 200, 400, 401. */
    public static final Switch<Integer> CLIENT_ERROR_STATUS = of("CLIENT_ERROR_STATUS", 200);

    /** (scopes) Whether module names in scopes are compared exactly. */
    public static final Switch<Boolean> SCOPE_CASE_SENSITIVE = of("SCOPE_CASE_SENSITIVE", false);

    /** (api-limits) HTTP status when the credits of 24 hours are used up: 429 or 400. */
    public static final Switch<Integer> CREDITS_STATUS = of("CREDITS_STATUS", 429);

    /** (api-limits) Code when the credits are used up; the other one is LIMIT_EXCEEDED. */
    public static final Switch<String> CREDITS_CODE = of("CREDITS_CODE", "TOO_MANY_REQUESTS");

    /** (api-limits) Whether answers carry {@code X-API-CREDITS-REMAINING}. */
    public static final Switch<Boolean> CREDITS_HEADER = of("CREDITS_HEADER", false);

    /** (get-records) Key of the details of REQUIRED_PARAM_MISSING: param or param_name. */
    public static final Switch<String> MISSING_PARAM_KEY = of("MISSING_PARAM_KEY", "param");

    /** (search-records) Code when a search has no criterion; or REQUIRED_PARAM_MISSING. */
    public static final Switch<String> SEARCH_MISSING_CODE =
            of("SEARCH_MISSING_CODE", "EXPECTED_PARAM_MISSING");

    /** (status-codes) HTTP status of INVALID_REQUEST_METHOD: 405 or 400. */
    public static final Switch<Integer> WRONG_METHOD_STATUS = of("WRONG_METHOD_STATUS", 405);

    /** (no page) Whether answers carry {@code Date}; a proxy may drop it. */
    public static final Switch<Boolean> DATE_HEADER = of("DATE_HEADER", true);

    /** (no page) Seconds by which {@code Date} is ahead; a proxy may put its own. */
    public static final Switch<Integer> DATE_SKEW_SECONDS = of("DATE_SKEW_SECONDS", 0);

    /** (search-records) Seconds until a search sees a change, by the simulator's clock. */
    public static final Switch<Integer> SEARCH_LAG_SECONDS = of("SEARCH_LAG_SECONDS", 15);

    /** (module-records-count) Seconds until a count sees a change, at most 3,600. */
    public static final Switch<Integer> COUNT_LAG_SECONDS = of("COUNT_LAG_SECONDS", 60);

    /** (construct-coql-query) Whether ORDER BY takes more than one field. */
    public static final Switch<Boolean> COQL_ORDER_BY_SEVERAL = of("COQL_ORDER_BY_SEVERAL", false);

    /** (construct-coql-query) Whether WHERE may be left out. */
    public static final Switch<Boolean> COQL_WHERE_OPTIONAL = of("COQL_WHERE_OPTIONAL", true);

    /** (construct-coql-query) Whether {@code id} may be compared with greater and less. */
    public static final Switch<Boolean> COQL_ID_COMPARABLE = of("COQL_ID_COMPARABLE", true);

    /** (construct-coql-query) How a quote is escaped. */
    public static final Switch<QuoteEscape> COQL_QUOTE_ESCAPE =
            of("COQL_QUOTE_ESCAPE", QuoteEscape.BACKSLASH);

    /** (download-image, get-files) HTTP status when there is no such file: 204 or 404. */
    public static final Switch<Integer> NO_FILE_STATUS = of("NO_FILE_STATUS", 204);

    /** (download-attachments) HTTP status when a link is to be downloaded: 204 or 302. */
    public static final Switch<Integer> LINK_DOWNLOAD_STATUS = of("LINK_DOWNLOAD_STATUS", 204);

    /** (upload-attachment) Size of an attachment: 20, or 100 as in the CRM. */
    public static final Switch<Integer> ATTACHMENT_MEGABYTES = of("ATTACHMENT_MEGABYTES", 20);

    /** (upload-files) HTTP status of FILE_TOO_LARGE: 413 or 400. */
    public static final Switch<Integer> FILE_TOO_LARGE_STATUS = of("FILE_TOO_LARGE_STATUS", 413);

    /** (get-attachments) Whether the list of attachments needs {@code fields}. */
    public static final Switch<Boolean> ATTACHMENT_FIELDS_REQUIRED =
            of("ATTACHMENT_FIELDS_REQUIRED", true);

    /** (get-attachments) {@code $} keys in {@code fields} of attachments. */
    public static final Switch<Support> ATTACHMENT_SYSTEM_FIELDS =
            of("ATTACHMENT_SYSTEM_FIELDS", Support.HONOURED);

    /** (upload-attachment) Whether {@code %22}, {@code %0D}, {@code %0A} in names are decoded. */
    public static final Switch<Boolean> FORM_NAMES_DECODED = of("FORM_NAMES_DECODED", false);

    /** (download-attachments) How the name stands in {@code Content-Disposition}. */
    public static final Switch<FileNameForm> FILE_NAME_FORM =
            of("FILE_NAME_FORM", FileNameForm.EXTENDED);

    /** (upload-image) Whether photos answer with a {@code data} array after all. */
    public static final Switch<Boolean> PHOTO_RESULT_IN_DATA = of("PHOTO_RESULT_IN_DATA", false);

    /** (get-from-addresses) Key of the list. */
    public static final Switch<String> FROM_ADDRESSES_KEY =
            of("FROM_ADDRESSES_KEY", "from_addresses");

    /** (bulk-read/create-job) The form of {@code module} in jobs. */
    public static final Switch<ModuleForm> BULK_MODULE_FORM =
            of("BULK_MODULE_FORM", ModuleForm.TEXT);

    /** (bulk-read/create-job) Whether a group of criteria may hold groups. */
    public static final Switch<Boolean> BULK_NESTED_GROUPS = of("BULK_NESTED_GROUPS", true);

    /** (bulk-read/job-details) Spelling of the state; or IN_PROGRESS, INPROGRESS. */
    public static final Switch<String> BULK_READ_IN_PROGRESS =
            of("BULK_READ_IN_PROGRESS", "IN PROGRESS");

    /** (bulk-read/job-details) What stands before the path of a download_url: a host or nothing. */
    public static final Switch<String> BULK_DOWNLOAD_HOST = of("BULK_DOWNLOAD_HOST", "");

    /** (bulk-read/download-result) Whether a file without records has no header line either. */
    public static final Switch<Boolean> BULK_EMPTY_FILE = of("BULK_EMPTY_FILE", false);

    /** (bulk-write/upload-file) HTTP status of FILE_TOO_LARGE and INVALID_FILE_FORMAT; or 400. */
    public static final Switch<Integer> BULK_UPLOAD_ERROR_STATUS =
            of("BULK_UPLOAD_ERROR_STATUS", 200);

    /** (bulk-write/job-details) Spelling of the state; or IN PROGRESS, IN_PROGRESS. */
    public static final Switch<String> BULK_WRITE_IN_PROGRESS =
            of("BULK_WRITE_IN_PROGRESS", "INPROGRESS");

    /** (bulk-write/download-result) Last part of the path of a download_url. */
    public static final Switch<String> BULK_WRITE_RESULT_NAME =
            of("BULK_WRITE_RESULT_NAME", "result");

    /** (bulk-write/download-result) false: the lines of a result come in another order. */
    public static final Switch<Boolean> BULK_RESULT_IN_INPUT_ORDER =
            of("BULK_RESULT_IN_INPUT_ORDER", true);

    /** (bulk-read/download-result) Several values in a cell: a JSON array, or {@code a;b}. */
    public static final Switch<Boolean> BULK_LISTS_AS_JSON = of("BULK_LISTS_AS_JSON", false);

    /**
     * (notifications/enable) Whether a channel may tell a listener on this machine, by http too.
     * Bigin wants a public https address; only tests can want this.
     */
    public static final Switch<Boolean> NOTIFY_URL_ON_THIS_MACHINE =
            of("NOTIFY_URL_ON_THIS_MACHINE", false);

    /** (notifications/enable) Life of a channel that names no expiry: 1 or 2. */
    public static final Switch<Integer> WATCH_DEFAULT_LIFE_HOURS =
            of("WATCH_DEFAULT_LIFE_HOURS", 1);

    /** (notifications/enable) false: the first fault of a call is its whole answer. */
    public static final Switch<Boolean> WATCH_ERRORS_INSIDE = of("WATCH_ERRORS_INSIDE", true);

    /** (notifications/update-info) false: events that a PATCH gives are added to those there. */
    public static final Switch<Boolean> WATCH_PATCH_REPLACES_EVENTS =
            of("WATCH_PATCH_REPLACES_EVENTS", false);

    /** (notifications/enable) Whether changes by the channel's own user are told. */
    public static final Switch<Boolean> OWN_CHANGES_NOTIFY = of("OWN_CHANGES_NOTIFY", true);

    /** (notifications/enable) Tries after a listener did not take a notification. */
    public static final Switch<Integer> NOTIFICATION_RETRIES = of("NOTIFICATION_RETRIES", 0);

    /** (notifications/enable) What notifications call companies: Accounts or Companies. */
    public static final Switch<String> NOTIFIED_NAME_OF_ACCOUNTS =
            of("NOTIFIED_NAME_OF_ACCOUNTS", "Accounts");

    /** (notifications/enable) true: create, edit, delete; false: insert, update, delete. */
    public static final Switch<Boolean> NOTIFIED_EVENT_WORDS = of("NOTIFIED_EVENT_WORDS", false);

    /** (notifications/enable) false: {@code affected_fields} is empty for edits too. */
    public static final Switch<Boolean> NOTIFIED_AFFECTED_FIELDS =
            of("NOTIFIED_AFFECTED_FIELDS", true);

    /** (notifications/enable) Whether notifications have the channel's id as a number. */
    public static final Switch<Boolean> NOTIFIED_CHANNEL_ID_IS_NUMBER =
            of("NOTIFIED_CHANNEL_ID_IS_NUMBER", false);

    /** (get-related-records) true: lists of a record that does not exist give 400, else 204. */
    public static final Switch<Boolean> UNKNOWN_PARENT_IS_INVALID =
            of("UNKNOWN_PARENT_IS_INVALID", false);

    /** (delink) true: a record that is not in the list is taken out of it without complaint. */
    public static final Switch<Boolean> UNLINKING_UNRELATED_TAKEN =
            of("UNLINKING_UNRELATED_TAKEN", false);

    /** (create-notes) The only form of a note's parent that {@code POST /Notes} takes. */
    public static final Switch<NoteParent> NOTE_PARENT =
            of("NOTE_PARENT", NoteParent.ID_AND_MODULE);

    /** (get-notes) false: lists of notes know page numbers only. */
    public static final Switch<Boolean> NOTES_HAVE_PAGE_TOKENS = of("NOTES_HAVE_PAGE_TOKENS", true);

    /** (get-notes) Whether the notes of all records are for administrators only. */
    public static final Switch<Boolean> ALL_NOTES_FOR_ADMINS = of("ALL_NOTES_FOR_ADMINS", true);

    /** (add-tags-records) The only form that {@code add_tags} takes. */
    public static final Switch<TagsForm> ADD_TAGS = of("ADD_TAGS", TagsForm.QUERY);

    /** (get-record-count-specific-tag) Whether the count is text or a number. */
    public static final Switch<Boolean> TAG_COUNT_IS_TEXT = of("TAG_COUNT_IS_TEXT", true);

    /** (delete-tags) false: {@code tags} of the answer is the result itself, not a list of it. */
    public static final Switch<Boolean> DELETED_TAG_IN_LIST = of("DELETED_TAG_IN_LIST", true);

    /**
     * (layouts-meta-data) What a value of {@code Sub_Pipeline} has under {@code maps}; the page was
     * not seen whole.
     */
    public static final Switch<StageMap> STAGE_MAP = of("STAGE_MAP", StageMap.FIELDS);

    /**
     * (layouts-meta-data) Which key of a layout's field tells that the layout makes it mandatory:
     * required, or system_mandatory.
     */
    public static final Switch<String> LAYOUT_MANDATORY_KEY =
            of("LAYOUT_MANDATORY_KEY", "required");

    private static <T> Switch<T> of(String name, T byDefault) {
        Switch<T> made = new Switch<>(name, byDefault);
        ALL.put(name, made);
        return made;
    }

    /** All there are, in the order of their pages. */
    public static List<Switch<?>> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * The switch of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Switch<?> named(String name) {
        Switch<?> found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no switch " + name + "; the constants of Switch are their names");
        }
        return found;
    }

    /**
     * Reads a value of this switch: {@code true}, a number, the name of a constant, or a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    @SuppressWarnings("unchecked") // what is read is of the default's own type
    public T value(String text) {
        Object read = read(byDefault, text);
        if (read == null) {
            throw new IllegalArgumentException("Switch " + name + " has no value " + text);
        }
        return (T) read;
    }

    private static @Nullable Object read(Object like, String text) {
        if (like instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other.toString().equals(text))
                    .findFirst()
                    .orElse(null);
        }
        if (like instanceof Integer) {
            return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
        }
        if (like instanceof Boolean) {
            boolean known = text.equals("true") || text.equals("false");
            return known ? Boolean.valueOf(text) : null;
        }
        return text;
    }
}
