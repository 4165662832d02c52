package io.github.camelzoho.bigin.simulator.schema;

import java.util.List;

/** The fields every module has and Bigin itself maintains, and their names. */
public final class SystemFields {
    public static final String ID = "id";
    public static final String OWNER = "Owner";
    public static final String CREATED_BY = "Created_By";
    public static final String MODIFIED_BY = "Modified_By";
    public static final String CREATED_TIME = "Created_Time";
    public static final String MODIFIED_TIME = "Modified_Time";
    public static final String LAST_ACTIVITY_TIME = "Last_Activity_Time";
    public static final String TAG = "Tag";

    private SystemFields() {}

    static List<FieldDefinition> all() {
        return List.of(
                FieldDefinition.of(ID, FieldType.BIGINT).withLength(20).asReadOnly(),
                FieldDefinition.of(OWNER, FieldType.OWNERLOOKUP),
                FieldDefinition.of(CREATED_BY, FieldType.OWNERLOOKUP).asReadOnly(),
                FieldDefinition.of(MODIFIED_BY, FieldType.OWNERLOOKUP).asReadOnly(),
                FieldDefinition.of(CREATED_TIME, FieldType.DATETIME).asReadOnly(),
                FieldDefinition.of(MODIFIED_TIME, FieldType.DATETIME).asReadOnly(),
                FieldDefinition.of(LAST_ACTIVITY_TIME, FieldType.DATETIME).asReadOnly(),
                FieldDefinition.of(TAG, FieldType.TAG));
    }
}
