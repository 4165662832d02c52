package io.github.camelzoho.bigin;

/**
 * What a producer can do. The names are what a route types; the calls behind them stand in {@code
 * OperationTable}.
 */
public enum ZohoBiginOperation {
    /** Lists the records of a module, all pages unless page, pageToken or maxRecords is set. */
    list,
    /** Reads one record by recordId, or several by ids. */
    get,
    /** Inserts one record or many, 100 per call. */
    create,
    /** Changes the given fields of one record or many; null clears a field. */
    update,
    /** Inserts or updates by the module's unique fields or those of duplicateCheckFields. */
    upsert,
    /** Moves records to the recycle bin. */
    delete,
    /**
     * Searches by criteria, email, phone or word in an index that lags writes by 10 to 20 seconds.
     */
    search,
    /**
     * Counts the records of a module, after criteria, email, phone, word or customViewId if one is
     * set.
     */
    count,
    /** Lists deleted records with their times. */
    listDeleted,
    /** Gives records to the user that owner names. */
    changeOwner,
    /** Runs a COQL query, all pages unless it has a limit of its own. */
    coql,
    /**
     * Lists the records of a related list, all pages unless page, pageToken or maxRecords is set.
     */
    listRelated,
    /** Puts records into a related list. */
    linkRelated,
    /** Takes records out of a related list; the records stay. */
    unlinkRelated,
    /** Lists the notes of a record, or all notes. */
    listNotes,
    /** Adds one note or many to a record, or to the record of each. */
    createNote,
    /** Changes title or content of a note. */
    updateNote,
    /** Deletes one note or many. */
    deleteNote,
    /** Lists the tags of a module. */
    listTags,
    /** Makes tags for the records of a module. */
    createTags,
    /** Changes name or colour of tags. */
    updateTags,
    /** Deletes a tag; records lose it. */
    deleteTag,
    /** Puts tags on records. */
    addTags,
    /** Takes tags off records. */
    removeTags,
    /** Counts the records of a module that have a tag. */
    countTagged,
    /** Lists the files and links that hang on a record. */
    listAttachments,
    /** Attaches a file, several, or the link that attachmentUrl names to a record. */
    uploadAttachment,
    /** Gives the bytes of an attachment as a stream. */
    downloadAttachment,
    /** Deletes an attachment. */
    deleteAttachment,
    /** Sets the photo of a record. */
    uploadPhoto,
    /** Gives the photo of a record as a stream. */
    downloadPhoto,
    /** Removes the photo of a record. */
    deletePhoto,
    /** Uploads one file or several for file fields, up to 20 MB each. */
    uploadFile,
    /** Gives the bytes of a file of a file field as a stream. */
    downloadFile,
    /** Sends a mail to the people of a record. */
    sendMail,
    /** Lists the addresses that mail may come from. */
    listFromAddresses,
    /** Lists the modules of the organisation. */
    listModules,
    /** Reads one module's description. */
    getModule,
    /** Lists the fields of a module. */
    listFields,
    /** Gives the JSON Schema of a module, for reading, or for what schemaFor names. */
    jsonSchema,
    /**
     * Lists the layouts of a module; those of Pipelines are the Team Pipelines with their stages.
     */
    listLayouts,
    /** Lists the related lists of a module. */
    listRelatedLists,
    /** Lists the custom views of a module. */
    listCustomViews,
    /** Reads one custom view, named by customViewId. */
    getCustomView,
    /** Lists the roles of the organisation. */
    listRoles,
    /** Lists the profiles of the organisation. */
    listProfiles,
    /** Reads the organisation's own data. */
    getOrganization,
    /** Sets the photo of the organisation. */
    uploadOrganizationPhoto,
    /** Lists users, after userType if it is set. */
    listUsers,
    /** Reads one user. */
    getUser,
    /** Adds a user, who gets an invitation. */
    createUser,
    /** Changes one user or many. */
    updateUser,
    /** Removes a user. */
    deleteUser,
    /**
     * Reads any number of records by bulk read jobs: starts them, waits, and streams the records.
     */
    bulkRead,
    /** Starts a bulk read job. */
    bulkReadCreate,
    /** Tells how far the bulk read job of jobId is. */
    bulkReadStatus,
    /** Downloads the ZIP file of a completed bulk read job. */
    bulkReadResult,
    /**
     * Inserts, updates or upserts any number of records, or a CSV, by bulk write jobs: uploads
     * them, waits, and tells what became of each.
     */
    bulkWrite,
    /** Uploads a CSV, or a ZIP with one, for bulk write. */
    bulkWriteUpload,
    /** Starts a bulk write job for the file of fileId. */
    bulkWriteCreate,
    /** Tells how far the bulk write job of jobId is. */
    bulkWriteStatus,
    /** Tells what became of each record of a bulk write job. */
    bulkWriteResult,
    /** Makes notification channels, or makes those anew that are there. */
    enableNotifications,
    /** Changes the given keys of notification channels, or with replace all of them. */
    updateNotifications,
    /** Lists notification channels, after channelId and module if they are set. */
    listNotifications,
    /** Ends some events of notification channels. */
    disableNotificationEvents,
    /** Ends notification channels. */
    disableNotifications,
    /** Lets polling consumers of the module look at once; makes no call. */
    poke,
    /** Lists the gateway's connections to Bigin, after status if it is set. */
    listConnections,
    /** Begins a new gateway connection, to be finished by its user at its url. */
    createConnection,
    /** Reads one gateway connection. */
    getConnection,
    /** Ends a gateway connection. */
    deleteConnection,
    /** Sends any call below /bigin/: method, path, query parameters and body as they are. */
    raw
}
